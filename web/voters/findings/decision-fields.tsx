/** What each action asks for, beside the explanation and the proof. */
import type { ColumnName, DecisionKind, Finding, FindingCounts } from '../../../src/elections/voters/schema.ts';
import { Checkbox, FieldGroup, RadioGroup, SelectField, TextField } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { heldBy, placeProblems, type DecisionDraft } from './core/decision.ts';
import { shownValues } from './core/shown.ts';
import { changesOf, isCorrectable, type Correctable } from './core/values.ts';
import { findingMessages } from './messages.ts';
import { problemWord } from './missing-words.ts';
import { columnLabel } from './side-by-side.tsx';
import type { DecisionFormState } from './use-decision-form.ts';
import { ValueField } from './value-field.tsx';
import { VillageField } from './village-field.tsx';
import { rowWords } from './words.ts';

type Part = { readonly finding: Finding; readonly form: DecisionFormState };

export function ActionFields({
  unitId,
  finding,
  form,
  kinds,
  villages,
  today,
}: Part & {
  readonly unitId: string;
  readonly kinds: readonly DecisionKind[];
  readonly villages: FindingCounts['byVillage'];
  readonly today: string;
}) {
  switch (form.values.action) {
    case 'tms':
      return <Tms finding={finding} form={form} kinds={kinds} />;
    case 'ganda':
      return <Duplicate finding={finding} form={form} />;
    case 'ubah':
      return <Correction finding={finding} form={form} today={today} />;
    case 'pindah':
      return <Move near={unitId} finding={finding} form={form} villages={villages} today={today} />;
    case 'tetap':
    case 'coktas':
      return null;
    default:
      return form.values.action satisfies never;
  }
}

function Tms({ finding, form, kinds }: Part & { readonly kinds: readonly DecisionKind[] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const reasons = kinds.filter(({ action, code }) => action === 'tms' && code !== '');
  return (
    <>
      <SelectField
        label={t('tmsReason')}
        required
        value={form.values.tmsReason}
        error={form.error('tmsReason')}
        onChange={(event) => form.set({ tmsReason: event.target.value })}
        options={[
          { value: '', label: t('chooseReason') },
          ...reasons.map(({ code, number, label }) => ({
            value: code,
            label: number === null ? label[language] : `${number}. ${label[language]}`,
          })),
        ]}
      />
      <WhichRows finding={finding} form={form} label={t('whichRows')} />
    </>
  );
}

function Duplicate({ finding, form }: Part) {
  const { row: kept, rows } = form.values;
  const t = useText(findingMessages);
  const name = useRowName();
  // Of a pair the other row goes; of more, the person chooses which.
  const keep = (row: number) =>
    form.set({ row, rows: (finding.rows.length === 2 ? finding.rows : rows).filter((each) => each !== row) });
  return (
    <>
      <RadioGroup
        label={t('whichKeep')}
        name="pertahankan"
        inline
        value={kept === null ? undefined : String(kept)}
        error={form.error('row')}
        onChange={(row) => keep(Number(row))}
        options={finding.rows.map((row) => ({ value: String(row), label: name(row) }))}
      />
      {finding.rows.length > 2 && kept !== null && (
        <WhichRows
          finding={{ ...finding, rows: finding.rows.filter((row) => row !== kept) }}
          form={form}
          label={t('whichGo')}
        />
      )}
    </>
  );
}

function Move({
  near,
  finding,
  form,
  villages,
  today,
}: Part & { readonly near: string; readonly villages: FindingCounts['byVillage']; readonly today: string }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { move } = form.values;
  const set = (part: Partial<DecisionDraft['move']>) => form.set({ move: { ...move, ...part } });
  const problems = placeProblems(form.values, today);
  return (
    <>
      <WhichRows finding={finding} form={form} label={t('whichRows')} />
      <VillageField
        label={t('newVillage')}
        hint={t('newVillageHint')}
        near={near}
        villages={villages}
        value={move.village}
        error={move.village === '' ? form.error('move') : undefined}
        onChange={(village) => set({ village })}
      />
      <div className="grid grid-cols-3 gap-3">
        {(['tps', 'rt', 'rw'] as const).map((column) => (
          <TextField
            key={column}
            label={columnLabel(column, language)}
            inputMode="numeric"
            maxLength={3}
            value={move[column]}
            error={problems[column] && problemWord(problems[column], t)}
            onChange={(event) => set({ [column]: event.target.value })}
          />
        ))}
      </div>
    </>
  );
}

function Correction({ finding, form, today }: Part & { readonly today: string }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const name = useRowName();
  const { row, entries } = form.values;
  const voter = finding.voters.find((each) => each.row === row);
  const held = heldBy(finding, row);
  const { problems } = changesOf(entries, held, today);
  const shown = voter ? shownValues(voter, language) : {};
  const issue = finding.fields.filter(isCorrectable);
  const columns = issue.length > 0 ? issue : (['nik', 'name', 'birth_date'] as const satisfies readonly ColumnName[]);
  // A value that cannot be read is marked at once; that none differs is said at the first, once it is sent so.
  const unchanged = Object.keys(problems).length === 0 ? form.error('entries') : undefined;
  const error = (column: Correctable): string | undefined => {
    const problem = problems[column];
    if (problem) return problemWord(problem, t);
    return column === columns[0] ? unchanged : undefined;
  };
  return (
    <>
      {finding.rows.length > 1 && (
        <RadioGroup
          label={t('whichRow')}
          name="diubah"
          inline
          value={row === null ? undefined : String(row)}
          error={form.error('row')}
          onChange={(chosen) => form.set({ row: Number(chosen), entries: {} })}
          options={finding.rows.map((each) => ({ value: String(each), label: name(each) }))}
        />
      )}
      {voter && (
        <div className="grid gap-3 sm:grid-cols-2">
          {columns.map((column) => (
            <ValueField
              key={column}
              column={column}
              entry={entries[column]}
              error={error(column)}
              held={{
                value: String(held[column] ?? ''),
                shown: shown[column] ?? '',
                masked: column === 'nik' || column === 'nkk',
              }}
              onChange={(entry) => form.set({ entries: { ...entries, [column]: entry } })}
            />
          ))}
        </div>
      )}
    </>
  );
}

function WhichRows({ finding, form, label }: Part & { readonly label: string }) {
  const name = useRowName();
  const { rows } = form.values;
  if (finding.rows.length === 1) return null;
  return (
    <FieldGroup inline label={label} error={form.error('rows')}>
      <div className="flex max-h-28 flex-wrap gap-x-5 gap-y-1 overflow-y-auto">
        {finding.rows.map((row) => (
          <Checkbox
            key={row}
            label={name(row)}
            checked={rows.includes(row)}
            onChange={({ target }) =>
              form.set({ rows: target.checked ? [...rows, row] : rows.filter((each) => each !== row) })
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** "Baris 12": the rows themselves stand above. */
function useRowName(): (row: number) => string {
  const language = useLanguage();
  return (row) => rowWords(row, language);
}
