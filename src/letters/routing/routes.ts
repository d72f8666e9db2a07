/** Dispositions over HTTP. */
import { z } from 'zod';
import {
  capability,
  defineRoute,
  localTime,
  ok,
  signedIn,
  unitInBody,
  unitInQuery,
  type UnitOf,
} from '../../platform/index.ts';
import { unitOfLetter } from '../incoming/index.ts';
import {
  disposeBody,
  disposedSchema,
  dispositionIdSchema,
  dispositionReasonBody,
  dispositionTreeSchema,
  heldPostsSchema,
  instructionsSchema,
  letterIdSchema,
  letterStateSchema,
  listDispositionsQuery,
  moveDispositionBody,
  movedWorkSchema,
  moveWorkBody,
  vacantPostsSchema,
  movedDispositionSchema,
  newInstructionBody,
  newSuperiorBody,
  queuedDispositionPageSchema,
  reportBody,
  savedInstructionSchema,
  savedSuperiorSchema,
  superiorsSchema,
  unitQuery,
  usualDispositionsSchema,
  usualQuery,
} from '../schema.ts';
import { disposeLetter } from './operations/dispose-letter.ts';
import { finishLetter } from './operations/finish-letter.ts';
import {
  acceptReport,
  moveDisposition,
  readDisposition,
  reportDisposition,
  returnReport,
  withdrawDisposition,
} from './operations/move-branch.ts';
import { moveWork } from './operations/move-work.ts';
import { saveInstruction } from './operations/save-instruction.ts';
import { saveSuperior } from './operations/save-superior.ts';
import { heldPosts } from './posts.ts';
import { instructionsOn } from './queries/instructions.ts';
import { listQueue } from './queries/queues.ts';
import { dispositionsOf } from './queries/tree.ts';
import { usualDispositions } from './queries/usual.ts';
import { vacantPosts } from './queries/vacant-posts.ts';
import { superiorsOn } from './superiors.ts';

const tag = 'Surat';
const ofLetter = z.object({ letterId: letterIdSchema });
const one = z.object({ dispositionId: dispositionIdSchema });

/** The unit of the branch in the path; null where its letter is not in sight. */
const unitOfBranch: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params).data;
  if (given === undefined) return null;
  const branch = await tx
    .selectFrom('dispositions')
    .select('unit_id')
    .where('id', '=', given.dispositionId)
    .executeTakeFirst();
  return branch?.unit_id ?? null;
};
/** Which post may do what to a branch its operation decides. */
const reads = capability('letters.read', unitOfBranch);

const reference = [
  defineRoute({
    method: 'get',
    path: '/api/letters/instructions',
    tag,
    summary: 'What a disposition may ask for, in its order',
    access: signedIn,
    response: instructionsSchema,
    handle: async ({ read, platform }) =>
      ok(await read((tx) => instructionsOn(tx, localTime(platform.clock.now(), 'WIB').date))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/instructions',
    tag,
    summary: 'Add an instruction of dispositions, or its label from a day on',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newInstructionBody,
    response: savedInstructionSchema,
    handle: ({ run, body }) => run(saveInstruction, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/superiors',
    tag,
    summary: 'Which position stands above which: where what nobody answers is escalated to',
    access: signedIn,
    response: superiorsSchema,
    handle: async ({ read, platform }) =>
      ok(await read((tx) => superiorsOn(tx, localTime(platform.clock.now(), 'WIB').date))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/superiors',
    tag,
    summary: 'Say what stands above a position from a day on',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newSuperiorBody,
    response: savedSuperiorSchema,
    handle: ({ run, body }) => run(saveSuperior, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/posts',
    tag,
    summary: 'The posts of a unit that a disposition may go to, with who holds them today',
    access: capability('letters.read', unitInQuery),
    query: unitQuery,
    response: heldPostsSchema,
    handle: async ({ read, actor, query, platform }) =>
      ok(await read((tx) => heldPosts(tx, actor, query.unitId, platform.clock.now()))),
  }),
] as const;

const vacancies = [
  defineRoute({
    method: 'get',
    path: '/api/letters/vacant-posts',
    tag,
    summary: 'Posts of a unit that nobody holds and at which dispositions are open, the longest waiting first',
    access: capability('letters.read', unitInQuery),
    query: unitQuery,
    response: vacantPostsSchema,
    handle: async ({ read, query, platform }) =>
      ok(await read((tx) => vacantPosts(tx, query.unitId, platform.clock.now()))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/vacant-posts/move',
    tag,
    summary: 'Take all that is open at a post that nobody holds to another post, or back to who sent it',
    access: capability('letters.direct', unitInBody),
    body: moveWorkBody,
    response: movedWorkSchema,
    handle: ({ run, body }) => run(moveWork, body),
  }),
] as const;

const letters = [
  defineRoute({
    method: 'get',
    path: '/api/letters/{letterId}/dispositions',
    tag,
    summary: 'The tree of the dispositions of a letter: branches in the order in which they were sent',
    access: capability('letters.read', unitOfLetter),
    params: ofLetter,
    response: dispositionTreeSchema,
    handle: async ({ read, actor, params, platform }) =>
      ok(await read((tx) => dispositionsOf(tx, actor, platform.clock.now(), params.letterId))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/{letterId}/usual-dispositions',
    tag,
    summary: 'How the post of the caller disposed letters like this one lately, the likeliest way first',
    access: capability('letters.read', unitOfLetter),
    params: ofLetter,
    query: usualQuery,
    response: usualDispositionsSchema,
    handle: async ({ read, actor, params, query, platform }) =>
      ok(await read((tx) => usualDispositions(tx, actor, platform.clock.now(), { ...params, ...query }))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/{letterId}/dispositions',
    tag,
    summary: 'Dispose a letter to posts, or hand a branch on',
    access: capability('letters.dispose', unitOfLetter),
    params: ofLetter,
    status: 201,
    body: disposeBody,
    response: disposedSchema,
    handle: ({ run, params, body }) => run(disposeLetter, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/{letterId}/finish',
    tag,
    summary: 'Say that a letter asks nothing of anybody: it is done without a disposition',
    access: capability('letters.direct', unitOfLetter),
    params: ofLetter,
    response: letterStateSchema,
    handle: ({ run, params }) => run(finishLetter, params),
  }),
] as const;

const branches = [
  defineRoute({
    method: 'get',
    path: '/api/dispositions',
    tag,
    summary: 'What waits at the posts of the caller, in one of the queues, the first due in front',
    access: capability('letters.read', unitInQuery),
    query: listDispositionsQuery,
    response: queuedDispositionPageSchema,
    handle: async ({ read, actor, query, platform }) =>
      ok(await read((tx) => listQueue(tx, actor, platform.clock.now(), query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/dispositions/{dispositionId}/read',
    tag,
    summary: 'Receive a disposition: the post has read it',
    access: reads,
    params: one,
    response: movedDispositionSchema,
    handle: ({ run, params }) => run(readDisposition, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/dispositions/{dispositionId}/withdraw',
    tag,
    summary: 'Take back a disposition that nobody has read',
    access: reads,
    params: one,
    body: dispositionReasonBody,
    response: movedDispositionSchema,
    handle: ({ run, params, body }) => run(withdrawDisposition, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/dispositions/{dispositionId}/report',
    tag,
    summary: 'Report the result of a disposition, with the paper that shows it',
    access: reads,
    params: one,
    body: reportBody,
    response: movedDispositionSchema,
    handle: ({ run, params, body }) => run(reportDisposition, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/dispositions/{dispositionId}/accept',
    tag,
    summary: 'Accept a report: the branch is done',
    access: reads,
    params: one,
    response: movedDispositionSchema,
    handle: ({ run, params }) => run(acceptReport, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/dispositions/{dispositionId}/return',
    tag,
    summary: 'Send a report back with a reason',
    access: reads,
    params: one,
    body: dispositionReasonBody,
    response: movedDispositionSchema,
    handle: ({ run, params, body }) => run(returnReport, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/dispositions/{dispositionId}/move',
    tag,
    summary: 'Take a late disposition, or one of a post that nobody holds, to another post, or back to who sent it',
    access: reads,
    params: one,
    body: moveDispositionBody,
    response: movedDispositionSchema,
    handle: ({ run, params, body }) => run(moveDisposition, { ...params, ...body }),
  }),
] as const;

export const routingRoutes = [...reference, ...vacancies, ...letters, ...branches] as const;
