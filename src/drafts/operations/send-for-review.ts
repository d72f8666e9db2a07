/** Puts a concept into the queue of those who check. */
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { countCharacters } from '../compose/letters.ts';
import { draftText } from '../loop/text.ts';
import { about, event } from '../events.ts';
import { fail } from '../failures.ts';
import { textBlockers } from '../loop/blockers.ts';
import { readBasis } from '../queries/read-basis.ts';
import { askRoom } from '../queries/words-on-paper.ts';
import type { LoadedDraft } from '../queries/read-draft.ts';
import { kindOf } from '../text-kind.ts';
import { openDraft } from './open-draft.ts';
import { authorOf } from './write-version.ts';
import { holdingOf } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import type { DraftId } from '../schema.ts';

export type SendForReview = { readonly draftId: DraftId; readonly version: number; readonly note?: string };

export async function sendForReview(
  context: OperationContext,
  { draftId, version, note }: SendForReview,
): Promise<Result<Outcome<{ version: number }>>> {
  const opened = await openDraft(context, draftId, 'edit', version);
  if (!opened.ok) return opened;
  const { draft, standing } = opened.value;
  if (draft.state !== 'konsep') return fail('drafts/wrong-state', { state: draft.state });
  // Sentences that need reading are the reviewer's work; what nobody can confirm is the writer's.
  const blockers = textBlockers(standing).filter(({ code }) => code !== 'unconfirmed-claim');
  if (blockers.length > 0) return fail('drafts/blocked', { count: blockers.length }, { details: { blockers } });
  const asked = await askRoom(context, opened.value);
  if (!asked.ok) return asked;
  const length = countCharacters(draftText(standing.content));
  const { label, limits } = kindOf(context.rooms, draft.kind);
  if (length > (limits?.characters ?? Infinity))
    return fail('drafts/too-long', { length, limit: limits?.characters ?? 0, kind: label.id });
  const chained = await beginRound(context, opened.value);
  if (!chained.ok) return chained;
  await context.tx
    .updateTable('drafts')
    .set({
      sent_by: authorOf(context),
      sent_at: context.clock.now(),
      sent_note: note?.trim() || null,
      returned_by: null,
      returned_at: null,
      returned_comment: null,
    })
    .where('id', '=', draftId)
    .execute();
  return ok({ value: { version }, events: [event('draft.sent', about(draft), { version })] });
}

/** The posts that this version passes, from the facts as they are now. Posts that the sender holds have seen it. */
async function beginRound(context: OperationContext, { draft }: LoadedDraft): Promise<Result<null>> {
  if (kindOf(context.rooms, draft.kind).chain === undefined) return ok(null);
  const rests = await readBasis(context.tx, context.rooms, draft);
  const chain = rests?.kind.chain?.(rests.basis);
  if (chain === undefined) return fail('drafts/sheet-not-approved');
  const holds = (post: Post) => holdingOf(context.actor, draft.unit_id, post) !== undefined;
  if (holds(chain.signer)) return fail('drafts/own-signature');
  const posts = chain.initials.slice(chain.initials.findLastIndex(holds) + 1);
  const { rounds } = await context.tx
    .selectFrom('draft_chains')
    .select(({ fn }) => fn.countAll<number>().as('rounds'))
    .where('draft_id', '=', draft.id)
    .executeTakeFirstOrThrow();
  await context.tx
    .insertInto('draft_chains')
    .values({
      draft_id: draft.id,
      round: rounds + 1,
      unit_id: draft.unit_id,
      version: draft.version,
      // Nobody is left between the writer and the signer: who signs has read it before they sign.
      posts: JSON.stringify(posts.length === 0 ? [chain.signer] : posts),
      signer: JSON.stringify(chain.signer),
      at: context.clock.now(),
    })
    .execute();
  return ok(null);
}
