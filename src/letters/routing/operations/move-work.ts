/** Work that nobody has any more goes on: all that is open at a post that nobody holds, or one branch of it. */
import type { z } from 'zod';
import { officePosts, samePost } from '../../../identity/index.ts';
import type { Post } from '../../../identity/schema.ts';
import {
  about,
  maskNumbers,
  ok,
  type AuditEvent,
  type Failure,
  type Operation,
  type OperationContext,
  type Result,
  type UnitId,
} from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { directingAs } from '../../policy.ts';
import type { KeptWork, LetterId, moveWorkBody } from '../../schema.ts';
import { isOpenBranch, lockBranches, lockLetters, settleAbove, type Branch } from '../branches.ts';
import { moveBranch, moveSender, targetOf, treeWith, type HeldTree, type Moving } from '../moving.ts';
import { atPosts, findPost } from '../posts.ts';

/** Letters whose branches go on in one act; the rest waits for the next one. */
const most = 200;

type Input = z.output<typeof moveWorkBody>;
type Work = { readonly unitId: UnitId; readonly from: Post };
type Kept = { readonly letterId: LetterId; readonly failure: Failure };

/**
 * All that is open at a post that nobody holds goes to another post, or back to who sent it, in one transaction. What
 * cannot go there stays where it is, and says why.
 */
export const moveWork: Operation<Input, { moved: number; kept: KeptWork[]; left: number }> = async (
  context,
  { unitId, position, section, to, reason: typed },
) => {
  const { tx, actor, clock } = context;
  const from: Post = { position, section };
  if (directingAs(actor, unitId) === undefined) return fail('letters/not-director');
  const post = findPost(await officePosts(tx, unitId, clock.now()), from);
  if (post !== undefined && post.holders.length > 0)
    return fail('letters/post-held', { post: post.label.id, holders: post.holders.join(', ') });
  const target = await targetOf(context, unitId, to);
  if (!target.ok) return target;
  const waiting = await lettersAt(context, { unitId, from });
  const letters = waiting.slice(0, most);
  await lockLetters(tx, letters);
  const moving: Moving = { to: target.value, reason: maskNumbers(typed) };
  const events: AuditEvent[] = [];
  const kept: Kept[] = [];
  let moved = 0;
  for (const letterId of letters) {
    const done = await moveLetter(context, letterId, { unitId, from }, moving);
    if (!done.ok) return done;
    events.push(...done.value.events);
    kept.push(...done.value.kept);
    moved += done.value.moved;
  }
  if (events.length === 0) return kept[0] === undefined ? fail('letters/nothing-open') : { ok: false, ...kept[0] };
  events.push(event('post.work-moved', about('unit', { unitId, id: unitId }), { from, to, moved, kept: kept.length }));
  const left = waiting.length - letters.length;
  return ok({
    value: { moved, kept: kept.map(({ letterId, failure }) => ({ letterId, why: failure.message })), left },
    events,
  });
};

async function lettersAt({ tx }: OperationContext, { unitId, from }: Work): Promise<LetterId[]> {
  const rows = await tx
    .selectFrom('dispositions')
    .select('letter_id')
    .distinct()
    .where('unit_id', '=', unitId)
    .where('closed_at', 'is', null)
    .where((build) => build.or([atPosts(build, [from], 'to'), atPosts(build, [from], 'from')]))
    .orderBy('letter_id')
    .execute();
  return rows.map((row) => row.letter_id);
}

type MovedLetter = { readonly moved: number; readonly kept: readonly Kept[]; readonly events: readonly AuditEvent[] };

/** The branches of one letter at the post, then those that it sent and that wait for its word. */
async function moveLetter(
  context: OperationContext,
  letterId: LetterId,
  { unitId, from }: Work,
  moving: Moving,
): Promise<Result<MovedLetter>> {
  const events: AuditEvent[] = [];
  const kept: Kept[] = [];
  let moved = 0;
  const own = (await lockBranches(context.tx, letterId)).filter(
    (branch) => samePost(branch.to, from) && isMovable(branch),
  );
  for (const branch of own) {
    const tree = await treeWith(context, letterId, await lockBranches(context.tx, letterId));
    const done = await moveBranch(context, tree, branch, moving);
    if (!done.ok) kept.push({ letterId, failure: done.failure });
    else {
      moved += done.value.events.length > 0 ? 1 : 0;
      events.push(...done.value.events);
    }
  }
  const sent = await moveSent(context, await treeWith(context, letterId, await lockBranches(context.tx, letterId)), {
    from,
    moving,
  });
  const settled = events.length === 0 ? null : await settleAbove(context, letterId, unitId);
  if (settled !== null && !settled.ok) return settled;
  return ok({
    moved: moved + sent.length,
    kept,
    events: [...events, ...sent, ...(settled === null ? [] : settled.value.events)],
  });
}

const isMovable = ({ state }: Branch): boolean => state === 'terkirim' || state === 'dibaca' || state === 'diteruskan';

/** Who takes the post's work decides what it sent, too; what was sent by nobody else goes back to nobody. */
async function moveSent(
  context: OperationContext,
  { all }: HeldTree,
  { from, moving: { to, reason } }: { readonly from: Post; readonly moving: Moving },
): Promise<AuditEvent[]> {
  if (to === null) return [];
  const events: AuditEvent[] = [];
  const heir: Post = { position: to.position, section: to.section };
  for (const branch of all)
    if (branch.parentId === null && isOpenBranch(branch) && samePost(branch.from, from) && !samePost(branch.to, heir))
      events.push(await moveSender(context, branch, { to: heir, reason }));
  return events;
}
