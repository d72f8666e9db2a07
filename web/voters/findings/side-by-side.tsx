/**
 * Rows of a list laid side by side: what differs is marked letter by letter, underlined as well as coloured, and the
 * fields a finding is about carry a word of their own. On a narrow screen the values of a field stand one below the other.
 */
import Equal from 'lucide-react/icons/equal';
import EqualNot from 'lucide-react/icons/equal-not';
import { Fragment, type ReactNode } from 'react';
import { columns, type ColumnName } from '../../../src/elections/voters/schema.ts';
import { cx } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { markDifferences, type Piece } from './core/marks.ts';
import { findingMessages } from './messages.ts';

export type Side = {
  readonly row: number;
  readonly heading: ReactNode;
  /** What a person may do with this row, or what became of it. */
  readonly foot?: ReactNode;
  /** Values as they are shown; '' where the row has none. */
  readonly values: Readonly<Partial<Record<ColumnName, string>>>;
};

export function SideBySide({ label, sides, fields, atIssue, sameNumbers = {} }: {
  readonly label: string;
  readonly sides: readonly Side[];
  readonly fields: readonly ColumnName[];
  readonly atIssue: readonly ColumnName[];
  /** Whether numbers that are masked are the same behind the mask. */
  readonly sameNumbers?: Readonly<Partial<Record<ColumnName, boolean>>>;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const wide = { gridTemplateColumns: `8.5rem repeat(${sides.length}, minmax(0, 1fr))` };
  return (
    <div role="table" aria-label={label} className="rounded-lg border border-line bg-surface text-[0.94rem]">
      <div role="row" style={wide} className="border-b border-line-strong sm:grid">
        <span role="columnheader" className="sr-only sm:not-sr-only sm:px-3 sm:py-2 sm:text-xs sm:font-semibold sm:text-ink-faint">{t('field')}</span>
        {sides.map((side) => <div key={side.row} role="columnheader" className="border-line px-3 py-2 max-sm:border-b max-sm:last:border-b-0 sm:border-l">{side.heading}</div>)}
      </div>
      {fields.map((field) => {
        const values = sides.map((side) => side.values[field] ?? '');
        const issue = atIssue.includes(field);
        const equal = sameNumbers[field] ?? values.every((value) => value === values[0]);
        return (
          <div key={field} role="row" style={wide} className={cx('border-b border-line last:border-b-0 sm:grid', issue && 'bg-needs-reading-soft/60 shadow-[inset_3px_0_0_var(--needs-reading)]')}>
            <div role="rowheader" className="flex flex-wrap items-center gap-x-2 px-3 pt-1.5 text-xs font-semibold text-ink-soft sm:py-2">
              <span>{columnLabel(field, language)}</span>
              {issue && <span className="font-bold text-needs-reading">{t('atIssue')}</span>}
              {sides.length > 1 && <SameOrNot equal={equal} number={field in sameNumbers} />}
            </div>
            {values.map((value, at) => (
              <div key={sides[at]?.row} role="cell" className="flex min-w-0 items-baseline gap-2 border-line px-3 py-0.5 break-words max-sm:last:pb-1.5 sm:border-l sm:py-2">
                {sides.length > 1 && <span aria-hidden className="numeric shrink-0 text-xs font-semibold text-ink-faint sm:hidden">{at + 1}</span>}
                <span className={cx('min-w-0', numeric.has(field) && 'numeric')}>
                  {value === '' ? <span className="text-ink-faint italic">{t('empty')}</span> : <Marked pieces={piecesOf(values, at)} />}
                </span>
              </div>
            ))}
          </div>
        );
      })}
      {sides.some((side) => side.foot) && (
        <div role="row" style={wide} className="border-t border-line sm:grid">
          <span role="rowheader"><span className="sr-only">{t('decide')}</span></span>
          {sides.map((side) => <div key={side.row} role="cell" className="border-line px-3 py-2 sm:border-l">{side.foot}</div>)}
        </div>
      )}
    </div>
  );
}

export const columnLabel = (field: ColumnName, language: 'id' | 'en'): string => labels.get(field)?.[language] ?? field;
const labels = new Map(columns.map(({ name, label }) => [name, label]));

const numeric: ReadonlySet<ColumnName> = new Set(['nik', 'nkk', 'birth_date', 'rt', 'rw', 'tps']);

/** The first row is compared with the second, every other with the first. */
function piecesOf(values: readonly string[], at: number): readonly Piece[] {
  const value = values[at] ?? '';
  const than = values[at === 0 ? 1 : 0];
  if (than === undefined) return [{ text: value, same: true }];
  return markDifferences(value, than).one;
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => (
    <Fragment key={at}>{piece.same ? piece.text : <mark className="rounded-none border-b-2 border-needs-reading font-bold whitespace-pre-wrap">{piece.text}</mark>}</Fragment>
  ));
}

function SameOrNot({ equal, number }: { readonly equal: boolean; readonly number: boolean }) {
  const t = useText(findingMessages);
  const Icon = equal ? Equal : EqualNot;
  const words = number ? t(equal ? 'sameNumber' : 'otherNumber') : t(equal ? 'same' : 'differs');
  return (
    <span title={words} className={cx('ml-auto inline-flex items-center', equal ? 'text-ink-faint' : 'text-needs-reading')}>
      <Icon aria-hidden className="size-3.5" /><span className="sr-only">{words}</span>
    </span>
  );
}
