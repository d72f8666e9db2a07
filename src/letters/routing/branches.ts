/** Branches of a letter's disposition as operations work with them. */
import {
  about,
  mayStep,
  ok,
  type AuditEvent,
  type OperationContext,
  type Result,
  type Tx,
  type UnitId,
} from '../../platform/index.ts';
import { holdingOf, officePosts } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { directingAs } from '../policy.ts';
import type { DispositionId, DispositionKind, DispositionState, LetterId, LetterState } from '../schema.ts';
import { dispositionMachine } from '../states.ts';
import { findPost } from './posts.ts';
import { dispositionStateWords } from '../state-words.ts';

export type Branch = {
  readonly id: DispositionId;
  readonly unitId: UnitId;
  readonly letterId: LetterId;
  readonly parentId: DispositionId | null;
  readonly kind: DispositionKind;
  readonly from: Post;
  readonly to: Post;
  readonly due: string | null;
  readonly state: DispositionState;
};

/** Branches that a letter may have, withdrawn ones among them: its tree is read and shown whole. */
export const mostBranches = 500;

const branchRows = (tx: Tx, letterId: LetterId) =>
  tx
    .selectFrom('dispositions')
    .select(['id', 'unit_id', 'letter_id', 'parent_id', 'kind', 'from_position', 'from_section'])
    .select(['to_position', 'to_section', 'due', 'state'])
    .where('letter_id', '=', letterId)
    .orderBy('id');
type BranchRow = Awaited<ReturnType<ReturnType<typeof branchRows>['execute']>>[number];

const branchOf = (row: BranchRow): Branch => ({
  id: row.id,
  unitId: row.unit_id,
  letterId: row.letter_id,
  parentId: row.parent_id,
  kind: row.kind,
  from: { position: row.from_position, section: row.from_section },
  to: { position: row.to_position, section: row.to_section },
  due: row.due,
  state: row.state,
});

/** The branches of a letter, to look at. */
export const readBranches = async (tx: Tx, letterId: LetterId): Promise<Branch[]> =>
  (await branchRows(tx, letterId).execute()).map(branchOf);

/** The branches of a letter, locked until the transaction ends. */
export const lockBranches = async (tx: Tx, letterId: LetterId): Promise<Branch[]> =>
  (await branchRows(tx, letterId).forUpdate().execute()).map(branchOf);

/** A branch with the others of its letter, all locked; a letter is locked before its branches, whatever is done. */
export async function holdBranch(
  tx: Tx,
  id: DispositionId,
): Promise<Result<{ readonly branch: Branch; readonly all: readonly Branch[] }>> {
  const row = await tx.selectFrom('dispositions').select('letter_id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return fail('letters/no-such-disposition');
  await tx.selectFrom('letters').select('id').where('id', '=', row.letter_id).forUpdate().execute();
  const all = await lockBranches(tx, row.letter_id);
  const branch = all.find((one) => one.id === id);
  return branch === undefined ? fail('letters/no-such-disposition') : ok({ branch, all });
}

/** Locks letters in one order, for work on branches of many; whoever works on one branch locks its letter first. */
export async function lockLetters(tx: Tx, ids: readonly LetterId[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .selectFrom('letters')
      .select('id')
      .where('id', 'in', [...new Set(ids)])
      .orderBy('id')
      .forUpdate()
      .execute();
}

export const isLive = ({ kind, state }: Branch): boolean => kind === 'disposisi' && state !== 'ditarik';
export const isOpenBranch = (branch: Branch): boolean => isLive(branch) && branch.state !== 'selesai';

/** From a branch upwards: itself, what it hangs on, and so on. */
export function lineOf(branch: Branch, all: readonly Branch[]): Branch[] {
  const line = [branch];
  for (let at = branch; at.parentId !== null;) {
    const above = all.find(({ id }) => id === at.parentId);
    if (above === undefined) break;
    line.push(above);
    at = above;
  }
  return line;
}

type Set = Readonly<Record<string, unknown>>;

/** Takes a branch to another state; refuses a step that its machine does not have. */
export async function step(
  { tx }: OperationContext,
  branch: Branch,
  to: { readonly by: string; readonly state: DispositionState; readonly set?: Set },
): Promise<Result<Branch>> {
  if (!mayStep(dispositionMachine, branch.state, to.by, to.state))
    return fail('letters/wrong-step', { state: dispositionStateWords[branch.state] });
  await tx
    .updateTable('dispositions')
    .set({ state: to.state, ...to.set })
    .where('id', '=', branch.id)
    .execute();
  return ok({ ...branch, state: to.state });
}

/** The holder of the post that a branch goes to has it from now on as read; one that was read stays as it is. */
export async function readBy(
  context: OperationContext,
  branch: Branch,
): Promise<Result<{ readonly branch: Branch; readonly events: readonly AuditEvent[] }>> {
  if (branch.state !== 'terkirim') return ok({ branch, events: [] });
  const set = { read_by: context.actor.personId, read_at: context.clock.now() };
  const read = await step(context, branch, { by: 'read', state: 'dibaca', set });
  if (!read.ok) return read;
  const { letterId } = branch;
  return ok({ branch: read.value, events: [event('disposition.read', about('disposition', branch), { letterId })] });
}

/** Whether the actor holds the post that a branch goes to; refuses others, naming the post. */
export async function mustHold({ tx, actor, clock }: OperationContext, { unitId, to }: Branch): Promise<Result<null>> {
  if (holdingOf(actor, unitId, to) !== undefined) return ok(null);
  const post = findPost(await officePosts(tx, unitId, clock.now()), to);
  return fail('letters/not-your-post', { post: post?.label.id ?? to.position });
}

/**
 * Whether the actor may decide about what was sent from a post: who holds it, and where nobody does, who disposes
 * letters that were just registered.
 */
export async function mustHaveSent(
  { tx, actor, clock }: OperationContext,
  { unitId, from }: Branch,
): Promise<Result<null>> {
  if (holdingOf(actor, unitId, from) !== undefined) return ok(null);
  const post = findPost(await officePosts(tx, unitId, clock.now()), from);
  const isVacant = post === undefined || post.holders.length === 0;
  if (isVacant && directingAs(actor, unitId) !== undefined) return ok(null);
  return fail('letters/not-your-post', { post: post?.label.id ?? from.position });
}

export type Settled = { readonly letterState: LetterState; readonly events: readonly AuditEvent[] };

/**
 * What follows upwards when a branch was done or withdrawn: what was handed on is done with all its branches, and back
 * at its post where none is left; a letter is done when every branch that ends somewhere is.
 */
export async function settleAbove(
  context: OperationContext,
  letterId: LetterId,
  unitId: UnitId,
): Promise<Result<Settled>> {
  const events: AuditEvent[] = [];
  let all = await lockBranches(context.tx, letterId);
  for (let next = settling(all); next !== null; next = settling(all)) {
    const { branch, isBack } = next;
    const set = isBack ? {} : { closed_at: context.clock.now() };
    const moved = isBack
      ? await step(context, branch, { by: 'withdraw', state: 'dibaca' })
      : await step(context, branch, { by: 'finish', state: 'selesai', set });
    if (!moved.ok) return moved;
    const what = isBack ? 'disposition.taken-back' : 'disposition.finished';
    events.push(event(what, about('disposition', branch), { letterId }));
    all = all.map((one) => (one.id === branch.id ? moved.value : one));
  }
  const settled = await settleLetter(context, { id: letterId, unitId }, all);
  return ok({ letterState: settled.state, events: [...events, ...settled.events] });
}

/** A branch that was handed on and whose branches are all done, or all withdrawn. */
function settling(all: readonly Branch[]): { readonly branch: Branch; readonly isBack: boolean } | null {
  for (const branch of all) {
    if (branch.state !== 'diteruskan') continue;
    const below = all.filter((one) => one.parentId === branch.id && isLive(one));
    if (below.length === 0) return { branch, isBack: true };
    if (below.every(({ state }) => state === 'selesai')) return { branch, isBack: false };
  }
  return null;
}

async function settleLetter(
  { tx, clock }: OperationContext,
  letter: { readonly id: LetterId; readonly unitId: UnitId },
  all: readonly Branch[],
): Promise<{ readonly state: LetterState; readonly events: readonly AuditEvent[] }> {
  const { state } = await tx
    .selectFrom('letters')
    .select('state')
    .where('id', '=', letter.id)
    .executeTakeFirstOrThrow();
  const live = all.filter(isLive);
  if (state !== 'didisposisi' || live.some(isOpenBranch)) return { state, events: [] };
  const isDone = live.length > 0;
  const next = isDone ? 'selesai' : 'dicatat';
  await tx
    .updateTable('letters')
    .set({ state: next, finished_at: isDone ? clock.now() : null })
    .where('id', '=', letter.id)
    .execute();
  return { state: next, events: [event(isDone ? 'letter.finished' : 'letter.reopened', about('letter', letter), {})] };
}
