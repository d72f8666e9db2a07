import { about, ok, type Operation, type Result } from '../../platform/index.ts';
import { applyProposal, withdrawProposal, type Sheets } from '../apply-proposal.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { proposalSchema, type Proposal } from '../proposals.ts';
import { activityFactsSchema, localFactsSchema } from '../schema.ts';
import type { Decision } from '../tables.ts';
import { lockLocalFacts, lockSheet, noLocalFacts, saveFacts, writeLocalFacts, writer } from './sheet.ts';

type ProposalDecision = {
  readonly proposalId: string;
  /** `undo` makes it undecided again and takes its item out of the facts. */
  readonly decision: 'accept' | 'correct' | 'refuse' | 'undo';
  /** The corrected value, of the same shape as the proposal's. */
  readonly value?: unknown;
};
export type DecideProposalsInput = {
  readonly activityId: string;
  readonly materialId: string;
  readonly decisions: readonly ProposalDecision[];
  /** Accept every undecided proposal of high confidence besides. */
  readonly acceptConfident?: boolean | undefined;
};
type Row = {
  readonly id: string;
  readonly proposal: Proposal;
  readonly corrected: Proposal | null;
  readonly decision: Decision;
};
type Step = {
  readonly row: Row;
  readonly decision: Decision;
  readonly proposal: Proposal;
  readonly kind: ProposalDecision['decision'];
};

/**
 * Decides proposals of one material and puts what was accepted into the fact sheet and the unit's local facts, in one
 * transaction.
 * Accepting a statement accepts its speaker too, for a statement without one would be no fact.
 */
export const decideProposals: Operation<
  DecideProposalsInput,
  { version: number; localVersion: number; decided: number }
> = async ({ tx, actor, clock }, input) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'edit');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  const rows = await tx
    .selectFrom('proposals')
    .select(['id', 'proposal', 'corrected', 'decision'])
    .where('activity_id', '=', sheet.id)
    .where('material_id', '=', input.materialId)
    .orderBy('ordinal')
    .forUpdate()
    .execute();
  const steps = plan(rows, input);
  if (!steps.ok) return steps;

  const localBefore = await lockLocalFacts(tx, sheet.id, sheet.unit_id);
  const before: Sheets = { facts: sheet.facts, local: localBefore?.facts ?? noLocalFacts() };
  const after = steps.value.reduce<Sheets>((sheets, step) => {
    if (step.kind === 'undo') return withdrawProposal(sheets, step.row.corrected ?? step.row.proposal);
    return step.kind === 'refuse' ? sheets : applyProposal(sheets, step.proposal);
  }, before);
  const facts = activityFactsSchema.safeParse(after.facts);
  const local = localFactsSchema.safeParse(after.local);
  if (!facts.success || !local.success) return fail('activities/invalid-facts');

  const at = clock.now();
  let { version } = sheet;
  let localVersion = localBefore?.version ?? 0;
  const saved = await saveFacts(tx, actor, at, sheet, facts.data);
  if (saved.ok) version = saved.value.version;
  else if (saved.failure.code !== 'activities/unchanged') return saved;
  if (after.local !== before.local) {
    const savedLocal = await writeLocalFacts(
      tx,
      actor,
      at,
      { activityId: sheet.id, unitId: sheet.unit_id },
      localBefore,
      local.data,
      facts.data.people,
    );
    if (savedLocal.ok) localVersion = savedLocal.value.version;
    else if (savedLocal.failure.code !== 'activities/unchanged') return savedLocal;
  }
  for (const step of steps.value) {
    const undone = step.decision === 'menunggu';
    await tx
      .updateTable('proposals')
      .set({
        decision: step.decision,
        corrected: step.decision === 'dikoreksi' ? JSON.stringify(step.proposal) : null,
        decided_by: undone ? null : writer(actor),
        decided_at: undone ? null : at,
      })
      .where('material_id', '=', input.materialId)
      .where('id', '=', step.row.id)
      .execute();
  }
  const count = (decision: Decision): number => steps.value.filter((step) => step.decision === decision).length;
  return ok({
    value: { version, localVersion, decided: steps.value.length },
    events: [
      event('activity.proposals-decided', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        materialId: input.materialId,
        version,
        localVersion,
        accepted: count('diterima'),
        corrected: count('dikoreksi'),
        refused: count('ditolak'),
        undone: count('menunggu'),
      }),
    ],
  });
};

const outcomes = { accept: 'diterima', correct: 'dikoreksi', refuse: 'ditolak', undo: 'menunggu' } as const;

function plan(rows: readonly Row[], input: DecideProposalsInput): Result<Step[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const steps = new Map<string, Step>();
  for (const { proposalId, decision, value } of input.decisions) {
    const row = byId.get(proposalId);
    if (!row) return fail('activities/no-such-proposal');
    let { proposal } = row;
    if (decision === 'correct') {
      // A correction keeps the item's id: other facts point at it.
      const id = typeof proposal.value === 'object' && 'id' in proposal.value ? { id: proposal.value.id } : {};
      const corrected = proposalSchema.safeParse({
        ...proposal,
        value: typeof value === 'object' && value !== null ? { ...value, ...id } : value,
      });
      if (!corrected.success) return fail('activities/invalid-facts');
      proposal = corrected.data;
    }
    steps.set(proposalId, { row, decision: outcomes[decision], proposal, kind: decision });
  }
  if (input.acceptConfident) {
    for (const row of rows) {
      if (row.decision === 'menunggu' && row.proposal.confidence === 'high' && !steps.has(row.id))
        steps.set(row.id, { row, decision: 'diterima', proposal: row.proposal, kind: 'accept' });
    }
  }
  for (const step of steps.values()) {
    if (
      step.kind === 'refuse' ||
      step.kind === 'undo' ||
      (step.proposal.path !== 'statements' && step.proposal.path !== 'local.statements')
    )
      continue;
    const { speakerId } = step.proposal.value;
    const speaker = rows.find(
      (row) =>
        (row.proposal.path === 'people' || row.proposal.path === 'local.people') && row.proposal.value.id === speakerId,
    );
    if (speaker && speaker.decision === 'menunggu' && !steps.has(speaker.id))
      steps.set(speaker.id, { row: speaker, decision: 'diterima', proposal: speaker.proposal, kind: 'accept' });
  }
  return ok([...steps.values()]);
}
