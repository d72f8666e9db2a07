/**
 * One decision about one finding: only what the chosen action needs, what is still missing in plain words, and Enter to
 * save. Escape leaves the form and keeps what was typed.
 */
import CircleAlert from 'lucide-react/icons/circle-alert';
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import type { ColumnName, DecisionKind, Finding, FindingCounts } from '../../../src/elections/voters/schema.ts';
import {
  Banner,
  Button,
  Checkbox,
  NotVerified,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { heldBy, kindOf, missingOf, type DecisionDraft, type Missing } from './core/decision.ts';
import { shownValues } from './core/shown.ts';
import { changesOf, isCorrectable, type Correctable } from './core/values.ts';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';
import { missingWord } from './missing-words.ts';
import { ProofField } from './proof-field.tsx';
import { columnLabel } from './side-by-side.tsx';
import { ValueField } from './value-field.tsx';
import { VillageField } from './village-field.tsx';

const formId = 'putusan';
const missingId = 'putusan-kurang';

/** What is missing, for whoever presses Enter too early. */
export function showMissing(): void {
  document
    .getElementById(formId)
    ?.querySelector<HTMLElement>('input:not([type=file]), select, textarea')
    ?.focus({ preventScroll: true });
  document.getElementById(missingId)?.scrollIntoView({ block: 'nearest' });
}

export function DecisionForm({
  unitId,
  finding,
  draft,
  kinds,
  villages,
  today,
  refused,
  recentReasons,
  onChange,
  onSave,
  onLeave,
}: {
  /** The list's. */
  readonly unitId: string;
  readonly finding: Finding;
  readonly draft: DecisionDraft;
  readonly kinds: readonly DecisionKind[];
  readonly villages: FindingCounts['byVillage'];
  readonly today: string;
  /** What the server said to the last attempt. */
  readonly refused: string | undefined;
  /** Explanations this person gave since the page was opened, newest first. */
  readonly recentReasons: readonly string[];
  readonly onChange: (draft: DecisionDraft) => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}) {
  const t = useText(findingMessages);
  const form = useRef<HTMLFormElement>(null);
  const missing = missingOf(draft, finding, kinds, today);
  const kind = kindOf(draft, kinds);
  const set = (part: Partial<DecisionDraft>) => onChange({ ...draft, ...part });

  // The hand goes on where the action needs it; an action that needs nothing leaves it on the screen, where Enter
  // saves.
  useEffect(() => {
    if (draft.action === 'coktas') return;
    const first = form.current?.querySelector<HTMLElement>(
      'input:not([type=file]):not([tabindex="-1"]), select, textarea',
    );
    first?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [draft.action, finding.id]);

  const saveIfWhole = () => {
    if (missing.length === 0) onSave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saveIfWhole();
  };
  return (
    <form
      id={formId}
      ref={form}
      noValidate
      onSubmit={submit}
      className="grid gap-4 rounded-lg border border-nila/50 bg-surface p-4"
      aria-label={t('decide')}
    >
      <p className="text-sm text-ink-soft">
        <strong className="text-ink">{t(draft.action)}.</strong> {t(`${draft.action}What`)}{' '}
        {kind && !kind.verified && kind.needsProof && <NotVerified />}
      </p>
      {refused && <Banner kind="bad">{refused}</Banner>}
      <ActionFields {...{ unitId, finding, draft, kinds, villages, today, set }} />
      <Reason draft={draft} recent={recentReasons} set={set} onEnter={saveIfWhole} />
      <ProofField
        listId={finding.listId}
        proofs={draft.proofs}
        wanted={kind?.proofKinds ?? []}
        required={kind?.needsProof ?? false}
        onChange={(proofs) => set({ proofs })}
      />
      <footer className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        {missing.length > 0 && <MissingWords missing={missing} />}
        <Button look="quiet" onClick={onLeave}>
          {t('cancel')} <KeyHint>Esc</KeyHint>
        </Button>
        <Button look="primary" type="submit">
          {t('save')} <KeyHint>Enter</KeyHint>
        </Button>
      </footer>
    </form>
  );
}

function MissingWords({ missing }: { readonly missing: readonly Missing[] }) {
  const t = useText(findingMessages);
  return (
    <p
      id={missingId}
      role="status"
      className="flex min-w-0 flex-1 basis-60 items-start gap-1.5 text-sm text-needs-reading"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t('missing')} {missing.map((each) => missingWord(each, t)).join('; ')}.
      </span>
    </p>
  );
}

type Part = {
  readonly finding: Finding;
  readonly draft: DecisionDraft;
  readonly set: (part: Partial<DecisionDraft>) => void;
};

/** What the chosen action asks for, beside the explanation and the proof. */
function ActionFields({
  unitId,
  finding,
  draft,
  kinds,
  villages,
  today,
  set,
}: Part & {
  readonly unitId: string;
  readonly kinds: readonly DecisionKind[];
  readonly villages: FindingCounts['byVillage'];
  readonly today: string;
}) {
  switch (draft.action) {
    case 'tms':
      return <Tms finding={finding} draft={draft} kinds={kinds} set={set} />;
    case 'ganda':
      return <Duplicate finding={finding} draft={draft} set={set} />;
    case 'ubah':
      return <Correction finding={finding} draft={draft} today={today} set={set} />;
    case 'pindah':
      return <Move near={unitId} finding={finding} draft={draft} villages={villages} set={set} />;
    case 'tetap':
    case 'coktas':
      return null;
    default:
      return draft.action satisfies never;
  }
}

/** The explanation, or one given before; Enter saves. */
function Reason({
  draft,
  recent,
  set,
  onEnter,
}: Pick<Part, 'draft' | 'set'> & { readonly recent: readonly string[]; readonly onEnter: () => void }) {
  const t = useText(findingMessages);
  const enterSaves = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="grid gap-1.5">
      <TextArea
        rows={1}
        label={t('reason')}
        hint={t('reasonHint')}
        required={draft.action === 'tetap'}
        limit={1_000}
        value={draft.reason}
        onChange={(event) => set({ reason: event.target.value })}
        onKeyDown={enterSaves}
      />
      {draft.reason === '' && recent.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {recent.map((words) => (
            <Button key={words} size="small" className="max-w-full" onClick={() => set({ reason: words })}>
              <span className="truncate">{words}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Tms({ finding, draft, kinds, set }: Part & { readonly kinds: readonly DecisionKind[] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const reasons = kinds.filter(({ action, code }) => action === 'tms' && code !== '');
  return (
    <>
      <SelectField
        label={t('tmsReason')}
        required
        value={draft.tmsReason}
        onChange={(event) => set({ tmsReason: event.target.value })}
        options={[
          { value: '', label: t('chooseReason') },
          ...reasons.map(({ code, number, label }) => ({
            value: code,
            label: number === null ? label[language] : `${number}. ${label[language]}`,
          })),
        ]}
      />
      <WhichRows finding={finding} draft={draft} set={set} label={t('whichRows')} />
    </>
  );
}

function Duplicate({ finding, draft, set }: Part) {
  const t = useText(findingMessages);
  const name = useRowName(finding);
  // Of a pair the other row goes; of more, the person chooses which.
  const keep = (row: number) =>
    set({
      row,
      rows:
        finding.rows.length === 2
          ? finding.rows.filter((each) => each !== row)
          : draft.rows.filter((each) => each !== row),
    });
  return (
    <>
      <RadioGroup
        label={t('whichKeep')}
        name="pertahankan"
        value={draft.row === null ? undefined : String(draft.row)}
        onChange={(row) => keep(Number(row))}
        options={finding.rows.map((row) => ({ value: String(row), label: name(row) }))}
      />
      {finding.rows.length > 2 && draft.row !== null && (
        <WhichRows
          finding={{ ...finding, rows: finding.rows.filter((row) => row !== draft.row) }}
          draft={draft}
          set={set}
          label={t('whichGo')}
        />
      )}
    </>
  );
}

function Move({
  near,
  finding,
  draft,
  villages,
  set,
}: Part & { readonly near: string; readonly villages: FindingCounts['byVillage'] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const move = (part: Partial<DecisionDraft['move']>) => set({ move: { ...draft.move, ...part } });
  return (
    <>
      <WhichRows finding={finding} draft={draft} set={set} label={t('whichRows')} />
      <VillageField
        label={t('newVillage')}
        hint={t('newVillageHint')}
        near={near}
        villages={villages}
        value={draft.move.village}
        onChange={(village) => move({ village })}
      />
      <div className="grid grid-cols-3 gap-3">
        {(['tps', 'rt', 'rw'] as const).map((column) => (
          <TextField
            key={column}
            label={columnLabel(column, language)}
            inputMode="numeric"
            maxLength={3}
            value={draft.move[column]}
            onChange={(event) => move({ [column]: event.target.value })}
          />
        ))}
      </div>
    </>
  );
}

function Correction({ finding, draft, today, set }: Part & { readonly today: string }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const name = useRowName(finding);
  const voter = finding.voters.find(({ row }) => row === draft.row);
  const held = heldBy(finding, draft.row);
  const { problems } = changesOf(draft.entries, held, today);
  const shown = voter ? shownValues(voter, language) : {};
  const issue = finding.fields.filter(isCorrectable);
  const columns = issue.length > 0 ? issue : (['nik', 'name', 'birth_date'] as const satisfies readonly ColumnName[]);
  const error = (column: Correctable): string | undefined => {
    const problem = problems[column];
    return problem && t(problem.problem, { count: problem.count ?? 0 });
  };
  return (
    <>
      {finding.rows.length > 1 && (
        <SelectField
          label={t('whichRow')}
          required
          value={draft.row === null ? '' : String(draft.row)}
          onChange={(event) => set({ row: event.target.value === '' ? null : Number(event.target.value), entries: {} })}
          options={[
            { value: '', label: t('chooseRow') },
            ...finding.rows.map((row) => ({ value: String(row), label: name(row) })),
          ]}
        />
      )}
      {voter && (
        <div className="grid gap-3 sm:grid-cols-2">
          {columns.map((column) => (
            <ValueField
              key={column}
              column={column}
              entry={draft.entries[column]}
              error={error(column)}
              held={{
                value: String(held[column] ?? ''),
                shown: shown[column] ?? '',
                masked: column === 'nik' || column === 'nkk',
              }}
              onChange={(entry) => set({ entries: { ...draft.entries, [column]: entry } })}
            />
          ))}
        </div>
      )}
    </>
  );
}

function WhichRows({ finding, draft, set, label }: Part & { readonly label: string }) {
  const name = useRowName(finding);
  if (finding.rows.length === 1) return null;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <div className="grid max-h-60 gap-1.5 overflow-y-auto">
        {finding.rows.map((row) => (
          <Checkbox
            key={row}
            label={name(row)}
            checked={draft.rows.includes(row)}
            onChange={(event) =>
              set({ rows: event.target.checked ? [...draft.rows, row] : draft.rows.filter((each) => each !== row) })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** "Baris 12 · MARIA BANO · TPS 3". */
function useRowName(finding: Finding): (row: number) => string {
  const t = useText(findingMessages);
  return (row) => {
    const voter = finding.voters.find((each) => each.row === row);
    return [t('row', { row }), voter?.name, voter?.tps === null || voter === undefined ? null : `TPS ${voter.tps}`]
      .filter(Boolean)
      .join(' · ');
  };
}
