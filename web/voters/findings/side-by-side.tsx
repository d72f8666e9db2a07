/**
 * Rows of a list laid side by side: what differs is marked letter by letter, underlined as well as coloured, and the
 * fields a finding is about carry a word of their own. On a narrow screen the values of a field stand one below the
 * other.
 */
import Equal from 'lucide-react/icons/equal';
import EqualNot from 'lucide-react/icons/equal-not';
import { Fragment, type CSSProperties, type ReactNode } from 'react';
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

export function SideBySide({
  label,
  sides,
  fields,
  atIssue,
  sameNumbers = {},
}: {
  readonly label: string;
  readonly sides: readonly Side[];
  readonly fields: readonly ColumnName[];
  readonly atIssue: readonly ColumnName[];
  /** Whether numbers that are masked are the same behind the mask; null where nobody can tell. */
  readonly sameNumbers?: Readonly<Partial<Record<ColumnName, boolean | null>>>;
}) {
  const t = useText(findingMessages);
  const wide = { gridTemplateColumns: `8.5rem repeat(${sides.length}, minmax(0, 1fr))` };
  return (
    <div role="table" aria-label={label} className="rounded-lg border border-line bg-surface text-[0.94rem]">
      <div role="row" style={wide} className="border-b border-line-strong sm:grid">
        <span
          role="columnheader"
          className="sr-only sm:not-sr-only sm:px-3 sm:py-2 sm:text-xs sm:font-semibold sm:text-ink-faint"
        >
          {t('field')}
        </span>
        {sides.map((side) => (
          <div
            key={side.row}
            role="columnheader"
            className="border-line px-3 py-2 max-sm:border-b max-sm:last:border-b-0 sm:border-l"
          >
            {side.heading}
          </div>
        ))}
      </div>
      {fields.map((field) => (
        <FieldRow
          key={field}
          field={field}
          sides={sides}
          wide={wide}
          issue={atIssue.includes(field)}
          sameNumber={field in sameNumbers ? (sameNumbers[field] ?? null) : undefined}
        />
      ))}
      {sides.some((side) => side.foot) && (
        <div role="row" style={wide} className="border-t border-line sm:grid">
          <span role="rowheader">
            <span className="sr-only">{t('decide')}</span>
          </span>
          {sides.map((side) => (
            <div key={side.row} role="cell" className="border-line px-3 py-2 sm:border-l">
              {side.foot}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** One field of every row, and whether the rows hold the same. */
function FieldRow({
  field,
  sides,
  wide,
  issue,
  sameNumber,
}: {
  readonly field: ColumnName;
  readonly sides: readonly Side[];
  readonly wide: CSSProperties;
  /** Whether the finding is about this field. */
  readonly issue: boolean;
  /** Whether masked numbers are the same, null where nobody can tell; undefined for a field shown as it is. */
  readonly sameNumber: boolean | null | undefined;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const values = sides.map((side) => side.values[field] ?? '');
  const equal = sameNumber === undefined ? values.every((value) => value === values[0]) : sameNumber;
  return (
    <div
      role="row"
      style={wide}
      className={cx(
        'border-b border-line last:border-b-0 sm:grid',
        issue && 'bg-needs-reading-soft/60 shadow-[inset_3px_0_0_var(--needs-reading)]',
      )}
    >
      <div
        role="rowheader"
        className="flex items-start justify-between gap-x-2 px-3 pt-1.5 text-xs font-semibold text-ink-soft sm:py-1.5"
      >
        <span>
          {columnLabel(field, language)}
          {issue && <span className="font-bold text-needs-reading max-sm:ml-2 sm:block">{t('atIssue')}</span>}
        </span>
        {sides.length > 1 && equal !== null && <SameOrNot equal={equal} number={sameNumber !== undefined} />}
      </div>
      {values.map((value, at) => (
        <div
          key={sides[at]?.row}
          role="cell"
          className="flex min-w-0 items-baseline gap-2 border-line px-3 py-0.5 break-words max-sm:last:pb-1.5 sm:border-l sm:py-1"
        >
          {sides.length > 1 && (
            <span aria-hidden className="numeric shrink-0 text-xs font-semibold text-ink-faint sm:hidden">
              {at + 1}
            </span>
          )}
          <span className={cx('min-w-0', numeric.has(field) && 'numeric')}>
            {value === '' ? (
              <span className="text-ink-faint italic">{t('empty')}</span>
            ) : (
              <Marked pieces={piecesOf(field, values, at)} />
            )}
          </span>
        </div>
      ))}
    </div>
  );
}

export const columnLabel = (field: ColumnName, language: 'id' | 'en'): string => labels.get(field)?.[language] ?? field;
const labels = new Map(columns.map(({ name, label }) => [name, label]));

/** What people write letter by letter, or machines digit by digit; codes and places differ as a whole. */
const written: ReadonlySet<ColumnName> = new Set([
  'nik',
  'nkk',
  'name',
  'birth_place',
  'birth_date',
  'address',
  'note',
  'region_text',
]);
const numeric: ReadonlySet<ColumnName> = new Set(['nik', 'nkk', 'birth_date', 'rt', 'rw', 'tps']);

/** The fields of one row: those at issue large and marked, the others close together. */
export function OneRow({
  label,
  side,
  fields,
  atIssue,
}: {
  readonly label: string;
  readonly side: Side;
  readonly fields: readonly ColumnName[];
  readonly atIssue: readonly ColumnName[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const value = (field: ColumnName) =>
    side.values[field] ? (
      <span className={cx('break-words', numeric.has(field) && 'numeric')}>{side.values[field]}</span>
    ) : (
      <span className="text-ink-faint italic">{t('empty')}</span>
    );
  const issue = fields.filter((field) => atIssue.includes(field));
  return (
    <section aria-label={label} className="rounded-lg border border-line bg-surface">
      <div className="border-b border-line px-3 py-2">{side.heading}</div>
      {issue.length > 0 && (
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))] border-b border-line bg-needs-reading-soft/60 shadow-[inset_3px_0_0_var(--needs-reading)]">
          {issue.map((field) => (
            <div key={field} className="px-3 py-1.5">
              <dt className="text-xs font-semibold text-ink-soft">
                {columnLabel(field, language)} <span className="font-bold text-needs-reading">{t('atIssue')}</span>
              </dt>
              <dd className="text-lg font-semibold">{value(field)}</dd>
            </div>
          ))}
        </dl>
      )}
      <dl className="grid grid-cols-2 gap-x-3 px-3 py-1.5 sm:grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))]">
        {fields
          .filter((field) => !atIssue.includes(field))
          .map((field) => (
            <div key={field} className="min-w-0 py-1">
              <dt className="text-xs font-semibold text-ink-soft">{columnLabel(field, language)}</dt>
              <dd>{value(field)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** The first row is compared with the second, every other with the first. */
function piecesOf(field: ColumnName, values: readonly string[], at: number): readonly Piece[] {
  const value = values[at] ?? '';
  const than = values[at === 0 ? 1 : 0];
  if (than === undefined || !written.has(field)) return [{ text: value, same: than === undefined || value === than }];
  return markDifferences(value, than).one;
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => (
    <Fragment key={at}>
      {piece.same ? (
        piece.text
      ) : (
        <mark className="rounded-none border-b-2 border-needs-reading font-bold whitespace-pre-wrap">{piece.text}</mark>
      )}
    </Fragment>
  ));
}

function SameOrNot({ equal, number }: { readonly equal: boolean; readonly number: boolean }) {
  const t = useText(findingMessages);
  const Icon = equal ? Equal : EqualNot;
  const words = number ? t(equal ? 'sameNumber' : 'otherNumber') : t(equal ? 'same' : 'differs');
  return (
    <span title={words} className={cx('mt-0.5 inline-flex shrink-0', equal ? 'text-ink-faint' : 'text-needs-reading')}>
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{words}</span>
    </span>
  );
}
