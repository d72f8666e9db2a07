/** The voters of a finding with the fields at issue marked: alone, side by side, or many in a table. */
import { useState, type ReactNode } from 'react';
import type { ColumnName, DecisionKind, Finding, MaskedVoter } from '../../../src/elections/voters/schema.ts';
import { Badge, Button, cx, Table } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { mainFields, otherFields, shownValues } from './core/shown.ts';
import { actionWords } from './decision-view.tsx';
import { findingMessages } from './messages.ts';
import { columnLabel, OneRow, SideBySide, type Side } from './side-by-side.tsx';
import type { Unmasked } from './unmask.tsx';

/** Rows of a group beyond these stand in a table, not side by side. */
const besides = 4;

export function FindingRows({
  finding,
  unmasked,
  kinds,
  unmaskLine,
  onVisit,
}: {
  readonly finding: Finding;
  readonly unmasked: Unmasked | undefined;
  readonly kinds: readonly DecisionKind[];
  readonly unmaskLine: ReactNode;
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
    heading: (
      <RowHeading
        voter={voter}
        {...(voters.length > 1 ? { place: at + 1 } : {})}
        kept={finding.decision?.keepRow === voter.row}
        kinds={kinds}
        onVisit={onVisit}
      />
    ),
  }));
  const allSame = (mark: 'nikMark' | 'nkkMark') =>
    voters.every((voter) => voter[mark] !== null && voter[mark] === voters[0]?.[mark]);
  const hidden = finding.size - voters.length;
  const [first] = sides;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {first && sides.length === 1 ? (
        <OneRow label={t('row', { row: first.row })} side={first} fields={fields} atIssue={finding.fields} />
      ) : sides.length <= besides ? (
        <SideBySide
          label={t('compare')}
          sides={sides}
          fields={fields}
          atIssue={finding.fields}
          sameNumbers={{ nik: allSame('nikMark'), nkk: allSame('nkkMark') }}
        />
      ) : (
        <ManyRows known={known} atIssue={finding.fields} />
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

/** Which row it is, whether it stays of a duplicate, and what was decided about it in other findings. */
function RowHeading({
  voter,
  place,
  kept,
  kinds,
  onVisit,
}: {
  readonly voter: MaskedVoter;
  /** Its place among the rows of the finding, where there are several. */
  readonly place?: number;
  readonly kept: boolean;
  readonly kinds: readonly DecisionKind[];
  readonly onVisit: (findingId: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {place !== undefined && (
        <span aria-hidden className="numeric text-xs font-semibold text-ink-faint sm:hidden">
          {place}
        </span>
      )}
      <strong className="numeric">{t('row', { row: formatNumber(voter.row, language) })}</strong>
      <span className="text-xs text-ink-faint">
        {t('sourceLine', { line: formatNumber(voter.source_line, language) })}
      </span>
      {kept && <Badge tone="good">{t('kept')}</Badge>}
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
    </span>
  );
}

function ManyRows({
  known,
  atIssue,
}: {
  readonly known: readonly { readonly voter: MaskedVoter; readonly values: Side['values'] }[];
  readonly atIssue: readonly ColumnName[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const fields = [...new Set<ColumnName>(['name', 'birth_date', 'nik', ...atIssue, 'tps'])].filter(
    (field) => mainFields.includes(field) || otherFields.includes(field),
  );
  return (
    <div
      className="max-h-96 overflow-y-auto rounded-lg border border-line bg-surface"
      tabIndex={0}
      role="region"
      aria-label={t('rowsOf', { count: known.length })}
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
                {formatNumber(voter.row, language)}
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
    </div>
  );
}
