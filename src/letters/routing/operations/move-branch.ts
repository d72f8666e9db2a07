/** What is done to a branch: read, withdrawn, reported, its report accepted or sent back. */
import { officePosts, unitDay } from '../../../identity/index.ts';
import type { Post } from '../../../identity/schema.ts';
import { papersKept } from '../../../library/index.ts';
import type { PaperId } from '../../../library/schema.ts';
import {
  about,
  maskNumbers,
  ok,
  type AuditEvent,
  type Operation,
  type OperationContext,
  type Result,
} from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { DispositionId, DispositionState, LetterState } from '../../schema.ts';
import { holdBranch, mustHaveSent, mustHold, readBy, settleAbove, step, type Branch } from '../branches.ts';
import { moveBranch, targetOf, treeWith } from '../moving.ts';
import { escalatedTo, findPost, postsOf } from '../posts.ts';
import { dispositionStateWords } from '../../state-words.ts';

type Moved = { readonly id: DispositionId; readonly state: DispositionState; readonly letterState: LetterState };
type One = { readonly dispositionId: DispositionId };

/** What is answered after a step, and what follows of it upwards. */
async function answered(
  context: OperationContext,
  { id, state, letterId, unitId }: Branch,
  events: readonly AuditEvent[],
): Promise<Result<{ value: Moved; events: readonly AuditEvent[] }>> {
  const settled = await settleAbove(context, letterId, unitId);
  if (!settled.ok) return settled;
  const { letterState, events: more } = settled.value;
  return ok({ value: { id, state, letterState }, events: [...events, ...more] });
}

/** A post has read what was sent to it: its receipt. */
export const readDisposition: Operation<One, Moved> = async (context, { dispositionId }) => {
  const held = await holdBranch(context.tx, dispositionId);
  if (!held.ok) return held;
  const { branch } = held.value;
  const mine = await mustHold(context, branch);
  if (!mine.ok) return mine;
  if (branch.state !== 'terkirim') return fail('letters/wrong-step', { state: dispositionStateWords[branch.state] });
  const read = await readBy(context, branch);
  return read.ok ? answered(context, read.value.branch, read.value.events) : read;
};

type WithReason = One & { readonly reason: string };

/** Takes back what nobody has read yet. */
export const withdrawDisposition: Operation<WithReason, Moved> = async (context, { dispositionId, reason: typed }) => {
  const held = await holdBranch(context.tx, dispositionId);
  if (!held.ok) return held;
  const { branch } = held.value;
  const sent = await mustHaveSent(context, branch);
  if (!sent.ok) return sent;
  const reason = maskNumbers(typed);
  const set = { reason, closed_at: context.clock.now() };
  const moved = await step(context, branch, { by: 'withdraw', state: 'ditarik', set });
  if (!moved.ok) return moved;
  const { letterId } = branch;
  return answered(context, moved.value, [
    event('disposition.withdrawn', about('disposition', branch), { letterId, reason }),
  ]);
};

type Report = One & { readonly result: string; readonly paperId?: PaperId | undefined };

/**
 * Reports what came of a branch, with the paper that shows it. Where nobody holds its post any more, who sent it may
 * say what became of it.
 */
export const reportDisposition: Operation<Report, Moved> = async (context, { dispositionId, result, paperId }) => {
  const { tx, actor, clock } = context;
  const held = await holdBranch(tx, dispositionId);
  if (!held.ok) return held;
  const { branch } = held.value;
  const may = (await isVacant(context, branch)) ? await mustHaveSent(context, branch) : await mustHold(context, branch);
  if (!may.ok) return may;
  if (branch.kind === 'tembusan') return fail('letters/wrong-step', { state: dispositionStateWords[branch.state] });
  if (paperId !== undefined && !(await papersKept(tx, [paperId])).has(paperId)) return fail('letters/no-such-paper');
  const read = await readBy(context, branch);
  if (!read.ok) return read;
  const set = { result, result_paper: paperId ?? null, reported_by: actor.personId, reported_at: clock.now() };
  const moved = await step(context, read.value.branch, { by: 'report', state: 'dilaporkan', set });
  if (!moved.ok) return moved;
  const { letterId } = branch;
  const payload = { letterId, paperId: paperId ?? null };
  return answered(context, moved.value, [
    ...read.value.events,
    event('disposition.reported', about('disposition', branch), payload),
  ]);
};

async function isVacant({ tx, clock }: OperationContext, { unitId, to }: Branch): Promise<boolean> {
  const post = findPost(await officePosts(tx, unitId, clock.now()), to);
  return post === undefined || post.holders.length === 0;
}

/** Takes a report: the branch is done, and with it what it was a branch of, where nothing else is open there. */
export const acceptReport: Operation<One, Moved> = async (context, { dispositionId }) => {
  const held = await holdBranch(context.tx, dispositionId);
  if (!held.ok) return held;
  const { branch } = held.value;
  const sent = await mustHaveSent(context, branch);
  if (!sent.ok) return sent;
  const set = { closed_at: context.clock.now() };
  const moved = await step(context, branch, { by: 'accept', state: 'selesai', set });
  if (!moved.ok) return moved;
  const { letterId } = branch;
  return answered(context, moved.value, [event('disposition.accepted', about('disposition', branch), { letterId })]);
};

/** Sends a report back with a reason: the branch is open again. */
export const returnReport: Operation<WithReason, Moved> = async (context, { dispositionId, reason: typed }) => {
  const held = await holdBranch(context.tx, dispositionId);
  if (!held.ok) return held;
  const { branch } = held.value;
  const sent = await mustHaveSent(context, branch);
  if (!sent.ok) return sent;
  const reason = maskNumbers(typed);
  const moved = await step(context, branch, { by: 'return', state: 'dibaca', set: { reason } });
  if (!moved.ok) return moved;
  const { letterId } = branch;
  return answered(context, moved.value, [
    event('disposition.returned', about('disposition', branch), { letterId, reason }),
  ]);
};

type Move = One & { readonly to: Post | null; readonly reason: string };

/**
 * Takes one branch to another post, or back to who sent it, where it is late or nobody holds its post. Who sent it may,
 * and whom it was escalated to.
 */
export const moveDisposition: Operation<Move, Moved> = async (context, { dispositionId, to, reason: typed }) => {
  const held = await holdBranch(context.tx, dispositionId);
  if (!held.ok) return held;
  const { branch, all } = held.value;
  const may = await mustDecideMove(context, branch);
  if (!may.ok) return may;
  const isLate = branch.due !== null && branch.due < (await unitDay(context.tx, branch.unitId, context.clock.now()));
  if (!isLate && !(await isVacant(context, branch))) return fail('letters/not-late');
  const target = await targetOf(context, branch.unitId, to);
  if (!target.ok) return target;
  const tree = await treeWith(context, branch.letterId, all);
  const moved = await moveBranch(context, tree, branch, { to: target.value, reason: maskNumbers(typed) });
  return moved.ok ? answered(context, moved.value.branch, moved.value.events) : moved;
};

async function mustDecideMove(context: OperationContext, branch: Branch): Promise<Result<null>> {
  const { tx, actor } = context;
  const posts = postsOf(actor, branch.unitId);
  const told =
    posts.length === 0
      ? undefined
      : await tx
          .selectFrom('dispositions')
          .select('id')
          .where('id', '=', branch.id)
          .where((build) => escalatedTo(build, posts))
          .executeTakeFirst();
  return told === undefined ? mustHaveSent(context, branch) : ok(null);
}
