/** What else can be done with a draft. */
import Archive from 'lucide-react/icons/archive';
import Copy from 'lucide-react/icons/copy';
import Ellipsis from 'lucide-react/icons/ellipsis';
import FileDown from 'lucide-react/icons/file-down';
import History from 'lucide-react/icons/history';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Shuffle from 'lucide-react/icons/shuffle';
import Undo2 from 'lucide-react/icons/undo-2';
import type { DraftContent, DraftView } from '../../src/drafts/schema.ts';
import { Button, buttonClass, Menu, MenuItem, MenuLine, toast, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';
import { exportPath, textToCopy } from './queries.ts';

export function DraftMenu({
  draft,
  content,
  mayReturn,
  mayRegenerate,
  onVersions,
  onReturn,
  onRegenerate,
  onReword,
  onArchive,
}: {
  readonly draft: DraftView;
  readonly content: DraftContent;
  readonly mayReturn: boolean;
  readonly mayRegenerate: boolean;
  readonly onVersions: () => void;
  readonly onReturn: () => void;
  readonly onRegenerate: () => void;
  readonly onReword: () => void;
  readonly onArchive: (() => void) | undefined;
}) {
  const t = useText(draftMessages);
  const copy = () =>
    navigator.clipboard.writeText(textToCopy(content)).then(
      () => toast(t('copied')),
      () => toastFailure(new Error(t('copyFailed'))),
    );
  return (
    <>
      <Button size="small" icon={<History aria-hidden className="size-4" />} onClick={onVersions}>
        {t('versions')}
      </Button>
      <a href={exportPath(draft.id, 'pdf')} download className={`${buttonClass('secondary', 'small')} max-sm:hidden`}>
        <FileDown aria-hidden className="size-4" />
        PDF
      </a>
      <a href={exportPath(draft.id, 'docx')} download className={`${buttonClass('secondary', 'small')} max-sm:hidden`}>
        <FileDown aria-hidden className="size-4" />
        DOCX
      </a>
      <Menu
        trigger={
          <Button size="small" icon={<Ellipsis aria-hidden className="size-4" />}>
            {t('more')}
          </Button>
        }
      >
        <MenuItem icon={<Copy className="size-4" />} onClick={() => void copy()}>
          {t('copyText')}
        </MenuItem>
        <MenuItem icon={<FileDown className="size-4" />} onClick={() => location.assign(exportPath(draft.id, 'pdf'))}>
          {t('downloadPdf')}
        </MenuItem>
        <MenuItem icon={<FileDown className="size-4" />} onClick={() => location.assign(exportPath(draft.id, 'docx'))}>
          {t('downloadDocx')}
        </MenuItem>
        {mayRegenerate && <MenuLine />}
        {mayRegenerate && (
          <MenuItem icon={<RefreshCw className="size-4" />} onClick={onRegenerate}>
            {t('regenerate')}
          </MenuItem>
        )}
        {mayRegenerate && (
          <MenuItem icon={<Shuffle className="size-4" />} onClick={onReword}>
            {t('reword')}
          </MenuItem>
        )}
        {(mayReturn || onArchive) && <MenuLine />}
        {mayReturn && (
          <MenuItem icon={<Undo2 className="size-4" />} onClick={onReturn}>
            {t('returnDraft')}
          </MenuItem>
        )}
        {onArchive && (
          <MenuItem icon={<Archive className="size-4" />} onClick={onArchive}>
            {t('archive')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
