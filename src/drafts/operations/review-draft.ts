/**
 * Marks a text as checked (diperiksa) by somebody who had no hand in it. A text of a chain is checked post by post: each
 * puts its initials, and the last one's mark it.
 */
import { holdingOf, positionLabel, postLabel } from '../../identity/index.ts';
import { mayStep, ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { textBlockers } from '../loop/blockers.ts';
import { chainsOf, nextPost } from '../queries/chain.ts';
import { askRoom } from '../queries/words-on-paper.ts';
import type { LoadedDraft } from '../queries/read-draft.ts';
import { draftMachine } from '../states.ts';
import { kindOf } from '../text-kind.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import type { DraftId } from '../schema.ts';

export type ReviewDraft = { readonly draftId: DraftId; readonly version: number };

export async function reviewDraft(
  context: OperationContext,
  { draftId, version }: ReviewDraft,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openDraft(context, draftId, 'review', version);
  if (!opened.ok) return opened;
  const { draft, standing } = opened.value;
  if (!mayStep(draftMachine, draft.state, 'review', 'diperiksa'))
    return fail('drafts/wrong-state', { state: draft.state });
  if (draft.sent_at === null) return fail('drafts/not-sent');
  if (standing.contributors.includes(authorOf(context))) return fail('drafts/own-text');
  const blockers = textBlockers(standing);
  if (blockers.length > 0) return fail('drafts/blocked', { count: blockers.length }, { details: { blockers } });
  const asked = await askRoom(context, opened.value);
  if (!asked.ok) return asked;
  if (kindOf(context.rooms, draft.kind).chain !== undefined) return initialDraft(context, opened.value);
  await check(context, draftId);
  return ok({ value: { version }, events: [event('draft.reviewed', about(draft), { version })] });
}

/** Puts the initials of the post whose turn it is. */
async function initialDraft(
  context: OperationContext,
  { draft }: LoadedDraft,
): Promise<Result<Outcome<{ version: number }>>> {
  const { id, unit_id, version } = draft;
  const chain = (await chainsOf(context.tx, [draft])).get(id);
  const post = chain === undefined ? null : nextPost(chain);
  if (chain === undefined || post === null) return fail('drafts/not-sent');
  const held = holdingOf(context.actor, unit_id, post);
  if (held === undefined) return fail('drafts/not-your-turn', { post: postLabel(post, unit_id).id });
  const place = chain.initials.length + 1;
  await context.tx
    .insertInto('draft_initials')
    .values({
      draft_id: id,
      round: chain.round,
      place,
      unit_id,
      as: positionLabel(held),
      person: authorOf(context),
      at: context.clock.now(),
    })
    .execute();
  const events = [event('draft.initialled', about(draft), { version, place, of: chain.posts.length })];
  if (place < chain.posts.length) return ok({ value: { version }, events });
  await check(context, id);
  return ok({ value: { version }, events: [...events, event('draft.reviewed', about(draft), { version })] });
}

async function check(context: OperationContext, draftId: DraftId): Promise<void> {
  await context.tx
    .updateTable('drafts')
    .set({ state: 'diperiksa', reviewed_by: authorOf(context), reviewed_at: context.clock.now() })
    .where('id', '=', draftId)
    .execute();
}
