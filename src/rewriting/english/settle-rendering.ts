/** A person's word on the English of one sentence, in the model's words or in their own, which are checked as well. */
import { readDraft } from '../../drafts/index.ts';
import type { DraftId } from '../../drafts/schema.ts';
import { checkRendering } from '../../evidence/index.ts';
import { ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { sentencesOf } from './renderings.ts';
import '../tables.ts';

export type SettleRendering = {
  readonly draftId: DraftId;
  readonly renderingId: string;
  readonly accept: boolean;
  readonly english?: string | undefined;
};

export const settleRendering: Operation<SettleRendering, { state: 'accepted' | 'refused' }> = async (
  { tx, actor, clock },
  { draftId, renderingId, accept, english },
) => {
  const found = await readDraft(tx, draftId);
  const row = await tx
    .selectFrom('draft_renderings')
    .selectAll()
    .where('id', '=', renderingId)
    .where('draft_id', '=', draftId)
    .forUpdate()
    .executeTakeFirst();
  if (found === null || row?.state !== 'proposed') return fail('rewriting/no-rendering');
  const now = sentencesOf(found.version.content).find(({ claimId }) => claimId === row.claim_id);
  if (now?.text !== row.sentence) return fail('rewriting/other-sentence');
  const words = accept ? (english ?? row.english) : row.english;
  const checked = checkRendering(row.sentence, words, { on: clock.now().toISOString().slice(0, 10) });
  const [problem] = checked.problems;
  if (accept && problem) return fail('rewriting/rendering-differs', { text: problem.text.slice(0, 120) });
  const state = accept ? ('accepted' as const) : ('refused' as const);
  await tx
    .updateTable('draft_renderings')
    .set({
      state,
      english: words,
      judge: JSON.stringify(checked.judge),
      edited: words !== row.english,
      read_by: actor.personId ?? '',
      read_at: clock.now(),
    })
    .where('id', '=', row.id)
    .execute();
  const about = { unitId: row.unit_id, subject: { type: 'draft' as const, id: draftId } };
  const told = { claimId: row.claim_id, accepted: accept, edited: words !== row.english, model: row.model };
  return ok({ value: { state }, events: [event('draft.rendering-settled', about, told)] });
};
