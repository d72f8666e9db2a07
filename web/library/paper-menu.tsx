/** What else can be done with a paper. */
import Download from 'lucide-react/icons/download';
import Ellipsis from 'lucide-react/icons/ellipsis';
import type { PaperView } from '../../src/library/schema.ts';
import { Button, Menu, MenuItem } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';

export function PaperMenu({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  return (
    <Menu trigger={<Button icon={<Ellipsis aria-hidden className="size-4.5" />}>{t('more')}</Button>}>
      <MenuItem icon={<Download className="size-4" />} onClick={() => location.assign(`/api/library/${paper.id}/file`)}>
        {t('download')}
      </MenuItem>
    </Menu>
  );
}
