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
import { Button, buttonClass, Menu, MenuItem, MenuLine } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';
import { exportPath } from './queries.ts';
import { useCopyText } from './use-copy-text.ts';

export function DraftMenu({
  draft,
  content,
  onVersions,
  onReturn,
  onRegenerate,
  onArchive,
}: {
  readonly draft: DraftView;
  readonly content: DraftContent;
  readonly onVersions: () => void;
  /** Left out where it may not be done. */
  readonly onReturn: (() => void) | undefined;
  readonly onRegenerate: ((reword: boolean) => void) | undefined;
  readonly onArchive: (() => void) | undefined;
}) {
  const t = useText(draftMessages);
  return (
    <>
      <Button size="small" icon={<History aria-hidden className="size-4" />} onClick={onVersions}>
        {t('versions')}
      </Button>
      {(['pdf', 'docx'] as const).map((format) => (
        <a
          key={format}
          href={exportPath(draft.id, format)}
          download
          className={`${buttonClass('secondary', 'small')} max-sm:hidden`}
        >
          <FileDown aria-hidden className="size-4" />
          {format.toUpperCase()}
        </a>
      ))}
      <Menu
        trigger={
          <Button size="small" icon={<Ellipsis aria-hidden className="size-4" />}>
            {t('more')}
          </Button>
        }
      >
        <TakeAlong draft={draft} content={content} />
        {onRegenerate && (
          <>
            <MenuLine />
            <MenuItem icon={<RefreshCw className="size-4" />} onClick={() => onRegenerate(false)}>
              {t('regenerate')}
            </MenuItem>
            <MenuItem icon={<Shuffle className="size-4" />} onClick={() => onRegenerate(true)}>
              {t('reword')}
            </MenuItem>
          </>
        )}
        {(onReturn || onArchive) && <MenuLine />}
        {onReturn && (
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

/** Copying and downloading. */
function TakeAlong({ draft, content }: { readonly draft: DraftView; readonly content: DraftContent }) {
  const t = useText(draftMessages);
  const copy = useCopyText(content);
  const download = (format: 'pdf' | 'docx') => () => location.assign(exportPath(draft.id, format));
  return (
    <>
      <MenuItem icon={<Copy className="size-4" />} onClick={copy}>
        {t('copyText')}
      </MenuItem>
      <MenuItem icon={<FileDown className="size-4" />} onClick={download('pdf')}>
        {t('downloadPdf')}
      </MenuItem>
      <MenuItem icon={<FileDown className="size-4" />} onClick={download('docx')}>
        {t('downloadDocx')}
      </MenuItem>
    </>
  );
}
