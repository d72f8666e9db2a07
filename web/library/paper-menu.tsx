/** What else can be done with a paper. */
import { useNavigate } from '@tanstack/react-router';
import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import Download from 'lucide-react/icons/download';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Files from 'lucide-react/icons/files';
import Mail from 'lucide-react/icons/mail';
import Paperclip from 'lucide-react/icons/paperclip';
import Scale from 'lucide-react/icons/scale';
import { useState } from 'react';
import type { PaperView } from '../../src/library/schema.ts';
import { Button, Menu, MenuItem, MenuLine } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { libraryMessages } from './messages.ts';
import { UseAsMaterial } from './use-as-material.tsx';

export function PaperMenu({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const navigate = useNavigate();
  const mayUse = useCan('activity.edit');
  const mayRegister = useCan('letters.register');
  const mayCheck = useCan('letters.read');
  const [using, setUsing] = useState(false);
  return (
    <>
      <Menu trigger={<Button icon={<Ellipsis aria-hidden className="size-4.5" />}>{t('more')}</Button>}>
        <MenuItem
          icon={<Download className="size-4" />}
          onClick={() => location.assign(`/api/library/${paper.id}/file`)}
        >
          {t('download')}
        </MenuItem>
        <MenuItem
          icon={<Scale className="size-4" />}
          onClick={() => void navigate({ to: '/dokumen/banding', search: { satu: paper.id } })}
        >
          {t('compareWith')}
        </MenuItem>
        <MenuItem
          icon={<Files className="size-4" />}
          onClick={() => void navigate({ to: '/cari', search: { serupa: `paper/${paper.id}` } })}
        >
          {t('like')}
        </MenuItem>
        {mayCheck && (
          <MenuItem
            icon={<ClipboardCheck className="size-4" />}
            onClick={() => void navigate({ to: '/surat/periksa/$paperId', params: { paperId: paper.id } })}
          >
            {t('checkLetter')}
          </MenuItem>
        )}
        {(mayUse || mayRegister) && <MenuLine />}
        {mayRegister && (
          <MenuItem
            icon={<Mail className="size-4" />}
            onClick={() => void navigate({ to: '/surat', search: { catat: paper.id } })}
          >
            {t('registerAsLetter')}
          </MenuItem>
        )}
        {mayUse && (
          <MenuItem icon={<Paperclip className="size-4" />} onClick={() => setUsing(true)}>
            {t('useAsMaterial')}
          </MenuItem>
        )}
      </Menu>
      {using && <UseAsMaterial paper={paper} onClose={() => setUsing(false)} />}
    </>
  );
}
