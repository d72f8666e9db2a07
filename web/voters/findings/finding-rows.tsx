/** The voters of a finding with the fields at issue marked: alone, side by side, or many in a table. */
import { useState, type ReactNode } from 'react';
import type { ColumnName, DecisionKind, Finding, MaskedVoter } from '../../../src/elections/voters/schema.ts';
import { Badge, Button, cx, Scrolled, Table } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { RowPart } from './core/decision.ts';
import { mainFields, otherFields, shownValues } from './core/shown.ts';
import { actionWords } from './decision-view.tsx';
import { findingMessages } from './messages.ts';
import { NoteHintWords } from './note-hint.tsx';
import { columnLabel, OneRow, SideBySide, type Side } from './side-by-side.tsx';
import type { Unmasked } from './unmask.tsx';
import { rowWords } from './words.ts';

/** Rows of a group beyond these stand in a table, not side by side. */
const besides = 4;

/** What a person points at rows for, and what the decision that is begun makes of each. */
export type Pointing = { readonly part: (row: number) => RowPart | null; readonly onPoint: (row: number) => void };

export function FindingRows({
  finding,
  unmasked,
  kinds,
  unmaskLine,
  pointing,
  onVisit,
}: {
  readonly finding: Finding;
  readonly unmasked: Unmasked | undefined;
  readonly kinds: readonly DecisionKind[];
  readonly unmaskLine: ReactNode;
  /** Where a decision can be made about one of several rows. */
  readonly pointing: Pointing | undefined;
  readonly onVisit: (findingId: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const [whole, setWhole] = useState(false);
  const { voters } = finding;
  if (voters.length === 0) return null;
  const fields = whole
    ? [...mainFields, ...otherFields]
    : [...mainFields, ...otherFields.filter((field) => finding.fields.includes(field))];
  const known = voters.map((voter) => ({
    voter,
    values: shownValues(voter, language, unmasked?.numbers.get(voter.row)),
  }));
  const sides: Side[] = known.map(({ voter, values }, at) => ({
    row: voter.row,
    values,
    part: pointing?.part(voter.row) ?? null,
    differing: { nik: voter.nikDiffers, nkk: voter.nkkDiffers },
    bornInNik: voter.nikBorn,
    heading: (
      <RowHeading
        voter={voter}
        {...(voters.length > 2 ? { place: at + 1 } : {})}
        kept={finding.decision?.keepRow === voter.row}
        kinds={kinds}
        pointing={pointing}
        onVisit={onVisit}
      />
    ),
  }));
  const hidden = finding.size - voters.length;
  const [first] = sides;
  return (
    <div data-rows className="grid scroll-mt-9 grid-cols-[minmax(0,1fr)] gap-1">
      {first && sides.length === 1 ? (
        <OneRow label={rowWords(first.row, language)} side={first} fields={fields} atIssue={finding.fields} />
      ) : sides.length <= besides ? (
        <SideBySide
          label={t('compare')}
          sides={sides}
          {...apart(finding, sides, fields)}
          sameNumbers={sameNumbersOf(voters)}
          onPoint={pointing?.onPoint}
        />
      ) : (
        <ManyRows known={known} atIssue={finding.fields} pointing={pointing} />
      )}
      {hidden > 0 && (
        <p className="text-sm text-ink-soft">{t('moreRows', { count: formatNumber(hidden, language) })}</p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
        {unmaskLine || <span />}
        {voters.length <= besides && (
          <Button size="small" look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {t(whole ? 'fewFields' : 'allFields')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Whether numbers that are masked are the same in every row. */
const sameNumbersOf = (voters: readonly MaskedVoter[]) => {
  const allSame = (mark: 'nikMark' | 'nkkMark') =>
    voters.every((voter) => voter[mark] !== null && voter[mark] === voters[0]?.[mark]);
  return { nik: allSame('nikMark'), nkk: allSame('nkkMark') };
};

/** Who somebody is: told of every row, also where it is the same. */
const telling: ReadonlySet<ColumnName> = new Set(['nik', 'name', 'birth_date']);
/** A finding about more fields than these is about the whole row. */
const fewAtIssue = 3;

/** Fields that stand beside each other, and those that are the same in every row. */
function apart(finding: Finding, sides: readonly Side[], fields: readonly ColumnName[]) {
  const numbers = sameNumbersOf(finding.voters);
  const atIssue = finding.fields.length > fewAtIssue ? [] : finding.fields;
  const same = (field: ColumnName) =>
    field === 'nkk'
      ? numbers.nkk
      : sides.every(({ values }) => (values[field] ?? '') === (sides[0]?.values[field] ?? ''));
  const beside = (field: ColumnName) => telling.has(field) || atIssue.includes(field) || !same(field);
  return {
    atIssue,
    fields: fields.filter(beside),
    // What no row has is not told as something that they share.
    together: fields.filter((field) => !beside(field) && (sides[0]?.values[field] ?? '') !== ''),
  };
}

const partWords = { stays: 'willStay', goes: 'willGo', meant: 'isMeant' } as const satisfies Record<
  RowPart,
  keyof typeof findingMessages
>;

/** Which row it is, what the decision makes of it, and what was decided about it in other findings. */
function RowHeading({
  voter,
  place,
  kept,
  kinds,
  pointing,
  onVisit,
}: {
  readonly voter: MaskedVoter;
  /** Its place among the rows of the finding, where they may stand one below the other. */
  readonly place?: number;
  readonly kept: boolean;
  readonly kinds: readonly DecisionKind[];
  readonly pointing: Pointing | undefined;
  readonly onVisit: (findingId: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const part = pointing?.part(voter.row) ?? null;
  const name = (
    <>
      {place !== undefined && (
        <span aria-hidden className="numeric text-xs font-semibold text-ink-faint sm:hidden">
          {place}
        </span>
      )}
      <strong className="numeric">{rowWords(voter.row, language)}</strong>
      <span className="text-xs text-ink-faint">
        {t('sourceLine', { line: formatNumber(voter.source_line, language) })}
      </span>
      {kept && <Badge tone="good">{t('kept')}</Badge>}
      {part && <Badge tone={part === 'goes' ? 'bad' : part === 'stays' ? 'good' : 'nila'}>{t(partWords[part])}</Badge>}
    </>
  );
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 px-1.5 py-0.5">
      {pointing ? (
        <button
          type="button"
          aria-pressed={part === 'stays' || part === 'meant'}
          title={t('pointAt')}
          onClick={() => pointing.onPoint(voter.row)}
          className={
            '-mx-1.5 flex flex-1 flex-wrap items-baseline gap-x-2 rounded-md border border-transparent px-1.5 py-0.5 ' +
            'text-left hover:border-nila hover:text-nila-text'
          }
        >
          {name}
        </button>
      ) : (
        name
      )}
      {voter.elsewhere.map((other) => (
        <button
          key={other.findingId}
          type="button"
          title={t('elsewhere')}
          onClick={() => onVisit(other.findingId)}
          className="text-left text-xs font-semibold text-needs-reading underline underline-offset-3"
        >
          {other.code}: {other.kept ? t('kept') : actionWords(other, kinds, t, language)}
        </button>
      ))}
      <NoteHintWords hint={voter.noteHint} />
    </span>
  );
}

function ManyRows({
  known,
  atIssue,
  pointing,
}: {
  readonly known: readonly { readonly voter: MaskedVoter; readonly values: Side['values'] }[];
  readonly atIssue: readonly ColumnName[];
  readonly pointing: Pointing | undefined;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const fields = [...new Set<ColumnName>(['name', 'birth_date', 'nik', ...atIssue, 'tps'])].filter(
    (field) => mainFields.includes(field) || otherFields.includes(field),
  );
  return (
    <Scrolled
      label={t('rowsOf', { count: known.length })}
      className="max-h-96 rounded-lg border border-line bg-surface"
    >
      <Table
        label={t('rowsOf', { count: known.length })}
        rows={known}
        rowKey={({ voter }) => String(voter.row)}
        columns={[
          {
            key: 'row',
            head: t('rowHead'),
            numeric: true,
            cell: ({ voter }) => (
              <>
                <PointedRow row={voter.row} pointing={pointing} />
                {voter.elsewhere.map((other) => (
                  <span key={other.findingId} className="block text-xs font-semibold text-needs-reading">
                    {other.code}: {other.kept ? t('kept') : t(other.action)}
                  </span>
                ))}
              </>
            ),
          },
          ...fields.map((field) => ({
            key: field,
            head: atIssue.includes(field)
              ? `${columnLabel(field, language)} (${t('atIssue')})`
              : columnLabel(field, language),
            cell: ({ values }: { readonly values: Side['values'] }) =>
              values[field] ? (
                <span className={cx(atIssue.includes(field) && 'font-semibold')}>{values[field]}</span>
              ) : (
                <span className="text-ink-faint italic">{t('empty')}</span>
              ),
          })),
        ]}
      />
    </Scrolled>
  );
}

/** The number of a row, to be pressed where that means something. */
function PointedRow({ row, pointing }: { readonly row: number; readonly pointing: Pointing | undefined }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const number = formatNumber(row, language);
  if (!pointing) return number;
  const part = pointing.part(row);
  return (
    <Button
      size="small"
      look={part === null ? 'secondary' : 'primary'}
      aria-pressed={part === 'stays' || part === 'meant'}
      title={t('pointAt')}
      onClick={() => pointing.onPoint(row)}
    >
      {number}
      {part && <span className="font-normal">{t(partWords[part])}</span>}
    </Button>
  );
}
