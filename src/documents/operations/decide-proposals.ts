import { ok, type Operation, type Result } from '../../platform/index.ts';
import type { AnyFactForm, Change, Decided, Saved } from '../fact-form.ts';
import { formFor } from '../form-for.ts';
import type { About, DocumentId, Decision, FactProposal } from '../schema.ts';

type ProposalDecision = {
  readonly proposalId: string;
  /** `undo` makes it undecided again and takes its item out of the facts. */
  readonly decision: 'accept' | 'correct' | 'refuse' | 'undo';
  /** The corrected value, of the same shape as the proposal's. */
  readonly value?: unknown;
};
export type DecideProposalsInput = {
  readonly subject: About;
  readonly documentId: DocumentId;
  readonly decisions: readonly ProposalDecision[];
  /** Accept every undecided proposal of high confidence besides. */
  readonly acceptConfident?: boolean | undefined;
};
type Row = {
  readonly id: string;
  readonly proposal: FactProposal;
  readonly corrected: FactProposal | null;
  readonly decision: Decision;
};
type Step = {
  readonly row: Row;
  readonly decision: Decision;
  readonly proposal: FactProposal;
  readonly kind: ProposalDecision['decision'];
};

/**
 * Decides proposals of one document and lets the thing's room put what was accepted into the thing, in one transaction.
 * Accepting one that leans on others accepts those too.
 */
export const decideProposals: Operation<DecideProposalsInput, { decided: number; saved: Saved }> = async (
  context,
  input,
) => {
  const { tx, actor, clock, rooms } = context;
  const { subject, documentId } = input;
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  const held = await form.value.hold(tx, actor, subject.id);
  if (!held.ok) return held;
  const rows = await tx
    .selectFrom('proposals')
    .select(['id', 'proposal', 'corrected', 'decision'])
    .where('document_id', '=', documentId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('ordinal')
    .forUpdate()
    .execute();
  const steps = plan(rows, input, form.value);
  if (!steps.ok) return steps;
  const saved = await form.value.apply(context, held.value, changesOf(steps.value));
  if (!saved.ok) return saved;
  const at = clock.now();
  for (const step of steps.value) {
    const undone = step.decision === 'menunggu';
    await tx
      .updateTable('proposals')
      .set({
        decision: step.decision,
        corrected: step.decision === 'dikoreksi' ? JSON.stringify(step.proposal) : null,
        decided_by: undone ? null : (actor.personId ?? 'system'),
        decided_at: undone ? null : at,
      })
      .where('document_id', '=', documentId)
      .where('subject_type', '=', subject.type)
      .where('subject_id', '=', subject.id)
      .where('id', '=', step.row.id)
      .execute();
  }
  return ok({
    value: { decided: steps.value.length, saved: saved.value },
    events: [form.value.events.decided(held.value, { documentId, ...countsOf(steps.value) }, saved.value)],
  });
};

const outcomes = { accept: 'diterima', correct: 'dikoreksi', refuse: 'ditolak', undo: 'menunggu' } as const;

function changesOf(steps: readonly Step[]): Change<FactProposal>[] {
  return steps.flatMap(({ kind, row, proposal }): Change<FactProposal>[] => {
    if (kind === 'refuse') return [];
    return kind === 'undo'
      ? [{ act: 'withdraw', proposal: row.corrected ?? row.proposal }]
      : [{ act: 'put', proposal }];
  });
}

function countsOf(steps: readonly Step[]): Decided {
  const count = (decision: Decision): number => steps.filter((step) => step.decision === decision).length;
  return {
    accepted: count('diterima'),
    corrected: count('dikoreksi'),
    refused: count('ditolak'),
    undone: count('menunggu'),
  };
}

function plan(rows: readonly Row[], input: DecideProposalsInput, form: AnyFactForm): Result<Step[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const steps = new Map<string, Step>();
  for (const { proposalId, decision, value } of input.decisions) {
    const row = byId.get(proposalId);
    if (!row) return form.refusals.noSuchProposal();
    const proposal = decision === 'correct' ? correct(row.proposal, value, form) : ok(row.proposal);
    if (!proposal.ok) return proposal;
    steps.set(proposalId, { row, decision: outcomes[decision], proposal: proposal.value, kind: decision });
  }
  const accept = (row: Row | undefined) => {
    if (row?.decision === 'menunggu' && !steps.has(row.id))
      steps.set(row.id, { row, decision: 'diterima', proposal: row.proposal, kind: 'accept' });
  };
  if (input.acceptConfident) for (const row of rows) if (row.proposal.confidence === 'high') accept(row);
  const among = rows.map(({ proposal }) => proposal);
  // A map goes on over what is added meanwhile: what others lean on may lean on something itself.
  for (const step of steps.values())
    if (step.kind === 'accept' || step.kind === 'correct')
      for (const id of form.leansOn?.(step.proposal, among) ?? []) accept(byId.get(id));
  return ok([...steps.values()]);
}

/** The proposal with a person's value. A correction keeps the item's id: other facts point at it. */
function correct(proposal: FactProposal, value: unknown, form: AnyFactForm): Result<FactProposal> {
  const { value: proposed } = proposal;
  const id = typeof proposed === 'object' && proposed !== null && 'id' in proposed ? { id: proposed.id } : {};
  const corrected = form.schema.safeParse({
    ...proposal,
    value: typeof value === 'object' && value !== null ? { ...value, ...id } : value,
  });
  return corrected.success ? ok(corrected.data) : form.refusals.invalid();
}
