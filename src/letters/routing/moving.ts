/** A branch goes on to another post, or back to who sent it: what is checked, written and told of each. */
import { randomUUID } from 'node:crypto';
import {
  about,
  ok,
  type AuditEvent,
  type Failure,
  type OperationContext,
  type Result,
  type UnitId,
} from '../../platform/index.ts';
import { officePosts, samePost, type OfficePost } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { secretAmong } from '../incoming/index.ts';
import type { LetterId } from '../schema.ts';
import { isOpenBranch, lineOf, step, type Branch } from './branches.ts';
import { findPost, keepsSecrets } from './posts.ts';
import { dispositionStateWords } from '../state-words.ts';

/** Where work goes: to a post that somebody holds, or back to who sent it (null). */
export type Moving = { readonly to: OfficePost | null; readonly reason: string };
/** A letter whose branches are locked, and whether it is secret. */
export type HeldTree = { readonly letterId: LetterId; readonly all: readonly Branch[]; readonly isSecret: boolean };

/** The post that work goes to; refuses one that is none, or that nobody holds. */
export async function targetOf(
  { tx, clock }: OperationContext,
  unitId: UnitId,
  to: Post | null,
): Promise<Result<OfficePost | null>> {
  if (to === null) return ok(null);
  const post = findPost(await officePosts(tx, unitId, clock.now()), to);
  if (post === undefined) return fail('letters/no-such-post');
  return post.holders.length === 0 ? fail('letters/nobody-holds', { post: post.label.id }) : ok(post);
}

export async function treeWith(
  { tx }: OperationContext,
  letterId: LetterId,
  all: readonly Branch[],
): Promise<HeldTree> {
  return { letterId, all, isSecret: (await secretAmong(tx, [letterId])).has(letterId) };
}

/** Why a branch cannot go to a post; null where it can. */
export function refusedMove({ all, isSecret }: HeldTree, branch: Branch, to: OfficePost): Failure | null {
  const named = { post: to.label.id };
  const isSame = (post: Post): boolean => samePost(post, to);
  const isOther = ({ id }: Branch): boolean => id !== branch.id;
  const line = lineOf(branch, all);
  const isAbove = line.some((one) => isSame(one.from) || (isOther(one) && isSame(one.to)));
  const isBelow = all.some(
    (one) => isOther(one) && isSame(one.to) && lineOf(one, all).some(({ id }) => id === branch.id),
  );
  if (isAbove || isBelow) return fail('letters/circle', named).failure;
  if (all.some((one) => isOther(one) && isSame(one.to) && isOpenBranch(one)))
    return fail('letters/sent-there', named).failure;
  return isSecret && !keepsSecrets(branch.unitId, to) ? fail('letters/may-not-see', named).failure : null;
}

type Moved = { readonly branch: Branch; readonly events: readonly AuditEvent[] };

/**
 * Takes a branch to another post, where it is unread again, or back to who sent it. What was handed on stays handed on:
 * its branches report to whoever has it then, or to who sent it.
 */
export async function moveBranch(
  context: OperationContext,
  tree: HeldTree,
  branch: Branch,
  { to, reason }: Moving,
): Promise<Result<Moved>> {
  if (branch.state !== 'terkirim' && branch.state !== 'dibaca' && branch.state !== 'diteruskan')
    return fail('letters/wrong-step', { state: dispositionStateWords[branch.state] });
  const refused = to === null ? null : refusedMove(tree, branch, to);
  if (refused !== null) return { ok: false, failure: refused };
  const events: AuditEvent[] = [];
  const heir: Post = to === null ? branch.from : { position: to.position, section: to.section };
  for (const below of tree.all)
    if (below.parentId === branch.id && isOpenBranch(below) && !samePost(below.from, heir))
      events.push(await moveSender(context, below, { to: heir, reason }));
  if (to === null && branch.state === 'diteruskan') return ok({ branch, events });
  await writeMove(context, branch, { side: 'kepada', old: branch.to, next: to, reason });
  const { letterId } = branch;
  if (to === null) {
    const set = { reason, closed_at: context.clock.now() };
    const back = await step(context, branch, { by: 'give back', state: 'ditarik', set });
    if (!back.ok) return back;
    const told = event('disposition.given-back', about('disposition', branch), { letterId, from: branch.to, reason });
    return ok({ branch: back.value, events: [...events, told] });
  }
  const post = { to_position: to.position, to_section: to.section };
  const moved = { ...branch, to: heir };
  await context.tx
    .updateTable('dispositions')
    .set(branch.state === 'diteruskan' ? post : { ...post, state: 'terkirim', read_by: null, read_at: null })
    .where('id', '=', branch.id)
    .execute();
  const payload = { letterId, from: branch.to, to: heir, reason };
  events.push(event('disposition.moved', about('disposition', branch), payload));
  return ok({ branch: branch.state === 'diteruskan' ? moved : { ...moved, state: 'terkirim' }, events });
}

/** From now on a branch is of another sender, who decides about it. */
export async function moveSender(
  context: OperationContext,
  branch: Branch,
  { to, reason }: { readonly to: Post; readonly reason: string },
): Promise<AuditEvent> {
  await writeMove(context, branch, { side: 'dari', old: branch.from, next: to, reason });
  await context.tx
    .updateTable('dispositions')
    .set({ from_position: to.position, from_section: to.section })
    .where('id', '=', branch.id)
    .execute();
  const payload = { letterId: branch.letterId, from: branch.from, to, reason };
  return event('disposition.sender-moved', about('disposition', branch), payload);
}

type Written = {
  readonly side: 'kepada' | 'dari';
  readonly old: Post;
  readonly next: Post | null;
  readonly reason: string;
};

async function writeMove(
  { tx, actor, clock }: OperationContext,
  { id, unitId }: Branch,
  { side, old, next, reason }: Written,
): Promise<void> {
  await tx
    .insertInto('disposition_moves')
    .values({
      id: randomUUID(),
      disposition_id: id,
      unit_id: unitId,
      side,
      old_position: old.position,
      old_section: old.section,
      new_position: next?.position ?? null,
      new_section: next?.section ?? null,
      reason,
      moved_by: actor.personId ?? 'system',
      at: clock.now(),
    })
    .execute();
}
