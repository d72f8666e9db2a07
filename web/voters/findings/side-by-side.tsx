/**
 * Rows of a list laid side by side: what differs is marked letter by letter, underlined as well as coloured, and the
 * fields a finding is about carry a colour and a word of their own. A column can be pressed, to say that its row is
 * meant.
 */
import Equal from 'lucide-react/icons/equal';
import EqualNot from 'lucide-react/icons/equal-not';
import { Fragment, type CSSProperties, type ReactNode } from 'react';
import { columns, type ColumnName } from '../../../src/elections/voters/schema.ts';
import { cx } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { RowPart } from './core/decision.ts';
import { markDifferences, markPlaces, type Piece } from './core/marks.ts';
import { findingMessages } from './messages.ts';

export type Side = {
  readonly row: number;
  readonly heading: ReactNode;
  /** What the decision makes of this row. */
  readonly part?: RowPart | null;
  /** Values as they are shown; '' where the row has none. */
  readonly values: Readonly<Partial<Record<ColumnName, string>>>;
  /** Places (from 0) of masked numbers that differ from the row they are compared with; null where nobody can tell. */
  readonly differing?: Readonly<Partial<Record<ColumnName, readonly number[] | null>>>;
  /** The day of birth in the NIK, where it is told. */
  readonly bornInNik?: string | null;
};

export function SideBySide({
  label,
  sides,
  fields,
  together = [],
  atIssue,
  sameNumbers = {},
  onPoint,
}: {
  readonly label: string;
  readonly sides: readonly Side[];
  readonly fields: readonly ColumnName[];
  /** Fields that hold the same in every row, told once below the others. */
  readonly together?: readonly ColumnName[];
  readonly atIssue: readonly ColumnName[];
  /** Whether numbers that are masked are the same behind the mask; null where nobody can tell. */
  readonly sameNumbers?: Readonly<Partial<Record<ColumnName, boolean | null>>>;
  /** A column was pressed, where pressing one means something; its heading holds a button that does the same. */
  readonly onPoint?: ((row: number) => void) | undefined;
}) {
  const t = useText(findingMessages);
  const pair = sides.length === 2;
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface text-[0.94rem]">
      <div role="table" aria-label={label} style={{ '--sides': sides.length } as CSSProperties}>
        <div role="row" className={cx(columnsOf(pair), 'border-b border-line-strong')}>
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
              className={cx(
                'border-line px-1.5 py-1 sm:border-l',
                pair ? 'max-sm:last:border-l' : 'max-sm:border-b max-sm:last:border-b-0',
                lookOf(side),
              )}
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
            issue={atIssue.includes(field)}
            sameNumber={field in sameNumbers ? (sameNumbers[field] ?? null) : undefined}
            onPoint={onPoint}
          />
        ))}
      </div>
      {together.length > 0 && sides[0] && (
        <SharedValues label={t(pair ? 'sameInBoth' : 'sameInAll')} fields={together} side={sides[0]} />
      )}
    </div>
  );
}

/** On a narrow screen two rows still stand beside each other, more of them one below the other. */
const columnsOf = (pair: boolean): string =>
  cx('sm:grid sm:grid-cols-[8.5rem_repeat(var(--sides),minmax(0,1fr))]', pair && 'max-sm:grid max-sm:grid-cols-2');

const parts = {
  stays: 'bg-verbatim-soft/70',
  goes: 'bg-sunken text-ink-soft',
  meant: 'bg-nila-soft/70',
} as const satisfies Record<RowPart, string>;
const lookOf = ({ part }: Side): string => (part ? parts[part] : '');

/** What every row holds alike, close together. */
function SharedValues({
  label,
  fields,
  side,
}: {
  readonly label: string;
  readonly fields: readonly ColumnName[];
  readonly side: Side;
}) {
  const language = useLanguage();
  return (
    <section aria-label={label} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 bg-sunken/50 px-3 py-1.5">
      <h3 className="flex items-center gap-1 text-xs font-semibold text-ink-faint">
        <Equal aria-hidden className="size-3.5" /> {label}
      </h3>
      <dl className="contents">
        {fields.map((field) => (
          <div key={field} className="flex min-w-0 items-baseline gap-1.5 text-sm">
            <dt className="text-xs font-semibold text-ink-soft">{columnLabel(field, language)}</dt>
            <dd className={cx('break-words', numeric.has(field) && 'numeric')}>{side.values[field]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One field of every row, and whether the rows hold the same. */
function FieldRow({
  field,
  sides,
  issue,
  sameNumber,
  onPoint,
}: {
  readonly field: ColumnName;
  readonly sides: readonly Side[];
  /** Whether the finding is about this field. */
  readonly issue: boolean;
  /** Whether masked numbers are the same, null where nobody can tell; undefined for a field shown as it is. */
  readonly sameNumber: boolean | null | undefined;
  readonly onPoint: ((row: number) => void) | undefined;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const values = sides.map((side) => side.values[field] ?? '');
  const equal = sameNumber === undefined ? values.every((value) => value === values[0]) : sameNumber;
  const pair = sides.length === 2;
  // The same to the eye, another number behind the mask: the sign alone would be overlooked.
  const behindMask =
    equal === false &&
    values.every((value) => value === values[0]) &&
    !sides.some((side) => side.differing?.[field]?.length);
  return (
    <div
      role="row"
      className={cx(
        columnsOf(pair),
        'border-b border-line last:border-b-0',
        issue && 'bg-needs-reading-soft/60 shadow-[inset_3px_0_0_var(--needs-reading)]',
      )}
    >
      <div
        role="rowheader"
        className={cx(
          'flex items-center justify-between gap-x-2 px-3 text-xs font-semibold text-ink-soft max-sm:pt-1 sm:py-1',
          pair && 'max-sm:col-span-2',
        )}
      >
        <span>
          {columnLabel(field, language)}
          {issue && <span className="sr-only">{t('atIssue')}</span>}
          {behindMask && <span className="text-needs-reading max-sm:ml-2 sm:block">{t('behindMask')}</span>}
        </span>
        {sides.length > 1 && equal !== null && <SameOrNot equal={equal} number={sameNumber !== undefined} />}
      </div>
      {values.map((value, at) => (
        <Cell key={sides[at]?.row} side={sides[at] as Side} place={at + 1} pair={pair} onPoint={onPoint}>
          <span className={cx('min-w-0', numeric.has(field) && 'numeric')}>
            {value === '' ? (
              <span className="text-ink-faint italic">{t('empty')}</span>
            ) : (
              <Marked pieces={piecesOf(field, values, at, sides[at]?.differing?.[field] ?? null)} />
            )}
          </span>
        </Cell>
      ))}
    </div>
  );
}

function Cell({
  side,
  place,
  pair,
  onPoint,
  children,
}: {
  readonly side: Side;
  /** Its place among the rows, from 1: told where they stand one below the other. */
  readonly place: number;
  readonly pair: boolean;
  readonly onPoint: ((row: number) => void) | undefined;
  readonly children: ReactNode;
}) {
  const point = onPoint && (() => getSelection()?.isCollapsed !== false && onPoint(side.row));
  return (
    // For the hand that points at a column; the keyboard has the button in its heading.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="cell"
      {...(point ? { onClick: point } : {})}
      className={cx(
        'flex min-w-0 items-baseline gap-2 border-line px-3 py-0.5 break-words max-sm:last:pb-1 sm:border-l sm:py-1',
        pair && 'max-sm:last:border-l',
        point && 'cursor-pointer',
        lookOf(side),
      )}
    >
      {!pair && (
        <span aria-hidden className="numeric shrink-0 text-xs font-semibold text-ink-faint sm:hidden">
          {place}
        </span>
      )}
      {children}
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
              {field === 'nik' && side.bornInNik && (
                <dd className="text-sm">{t('bornInNik', { date: side.bornInNik })}</dd>
              )}
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
function piecesOf(
  field: ColumnName,
  values: readonly string[],
  at: number,
  differing: readonly number[] | null,
): readonly Piece[] {
  const value = values[at] ?? '';
  if (differing !== null) return markPlaces(value, differing);
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
