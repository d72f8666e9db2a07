/** Facts as compact rows: label, value and origin in one line. A row is a button: it opens the form of its part. */
import FileText from 'lucide-react/icons/file-text';
import Keyboard from 'lucide-react/icons/keyboard';
import Landmark from 'lucide-react/icons/landmark';
import Pencil from 'lucide-react/icons/pencil';
import type { ReactNode } from 'react';
import type { Origin } from '../../src/activities/schema.ts';
import { useText } from '../i18n/messages.ts';
import { activityMessages } from './messages.ts';

type Text = ReturnType<typeof useText<typeof activityMessages>>;

/** Where a fact comes from; nothing where it is not said. */
export type RowOrigin = Origin | 'typed' | undefined;

/** What stands in a row. `lacks`: what still has to be answered; `error`: what the server said against it. */
export type Row = {
  readonly label: string;
  readonly value: ReactNode;
  readonly origin?: RowOrigin;
  readonly lacks?: string | undefined;
  readonly error?: string | undefined;
};

/** `place` is the fact's place in the sheet, by which its row is found again; `aside` stands behind the button. */
export function FactRow({
  place,
  row: { label, value, origin, lacks, error },
  onEdit,
  aside,
}: {
  readonly place: string;
  readonly row: Row;
  readonly onEdit: () => void;
  readonly aside?: ReactNode;
}) {
  const t = useText(activityMessages);
  return (
    <div className="flex items-start border-t border-line/60">
      <button
        type="button"
        data-place={place}
        onClick={onEdit}
        className={
          'group flex min-w-0 flex-1 items-center gap-2 px-3 py-1.5 text-left leading-snug ' +
          'hover:bg-sunken sm:px-5 sm:py-1'
        }
      >
        {/* On a phone what does not fit beside its label stands below it. */}
        <span
          className={'flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)]'}
        >
          <span className="text-sm text-ink-soft max-sm:min-w-28">
            <span className="sr-only">{t('change')} </span>
            {label}
          </span>
          <span className="min-w-0 break-words max-sm:grow max-sm:text-sm sm:flex sm:flex-wrap sm:gap-x-4">
            {value && <span className="min-w-0 sm:flex-1">{value}</span>}
            {lacks && <span className="text-sm font-semibold text-needs-reading">{lacks}</span>}
            {value && !lacks && origin && <OriginMark origin={origin} />}
            {error && <span className="block basis-full text-sm text-unsupported">{error}</span>}
          </span>
        </span>
        <Pencil aria-hidden className="size-3.5 shrink-0 text-ink-faint group-hover:text-nila-text max-sm:hidden" />
      </button>
      {aside}
    </div>
  );
}

/** Where a fact comes from, with its picture; on a phone without the name of the document. */
function OriginMark({ origin }: { readonly origin: Exclude<RowOrigin, undefined> }) {
  const t = useText(activityMessages);
  const { Icon, words, short = words } = originWords(origin, t);
  return (
    <span className="inline-flex max-w-40 items-center gap-1 text-xs text-ink-faint max-sm:ml-1.5" title={words}>
      <Icon aria-hidden className="size-3 shrink-0" />
      <span className="truncate max-sm:hidden">{words}</span>
      <span className="sm:hidden">{short}</span>
    </span>
  );
}

function originWords(origin: Exclude<RowOrigin, undefined>, t: Text) {
  if (origin === 'typed') return { Icon: Keyboard, words: t('originTyped') };
  if (origin.from === 'unit') return { Icon: Landmark, words: t('originUnit') };
  const name = origin.name ?? '';
  return origin.corrected
    ? { Icon: FileText, words: t('originCorrected', { name }), short: t('originCorrectedShort') }
    : { Icon: FileText, words: t('originDocument', { name }), short: t('originDocumentShort') };
}
