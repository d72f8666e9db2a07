/** Proposals to destroy over HTTP: listed by a job, checked, submitted, approved by another person, done, printed. */
import { z } from 'zod';
import {
  attachment,
  capability,
  defineRoute,
  ok,
  pageQuery,
  runOperation,
  unitInBody,
  unitInQuery,
  type UnitOf,
} from '../platform/index.ts';
import { fail } from './failures.ts';
import { approveDestruction } from './operations/approve-destruction.ts';
import {
  cancelDestruction,
  destructionById,
  proposeDestruction,
  returnDestruction,
  submitDestruction,
  takeLineOut,
} from './operations/propose-destruction.ts';
import { minutesOf, minutesPdf } from './print/minutes.ts';
import { listDestructions, listLines, viewDestruction } from './queries/destructions.ts';
import {
  approveDestructionSchema,
  destructionIdSchema,
  destructionLinePageSchema,
  destructionLinesQuery,
  destructionPageSchema,
  destructionReasonSchema,
  destructionStepSchema,
  destructionViewSchema,
  newDestructionSchema,
  savedDestructionSchema,
  setLineSchema,
} from './schema.ts';
import { unitIdSchema } from '../platform/schema.ts';

const tag = 'Arsip';
const one = z.object({ destructionId: destructionIdSchema });
const unitOfDestruction: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? ((await destructionById(tx, given.data.destructionId))?.unit_id ?? null) : null;
};
const manages = capability('records.manage', unitOfDestruction);
const reads = capability('records.read', unitOfDestruction);
const approves = capability('records.approve', unitOfDestruction);
const at = '/api/records/destructions/{destructionId}';

export const destructionRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/records/destructions',
    tag,
    summary: 'Proposals to destroy of a unit, the newest first',
    access: capability('records.read', unitInQuery),
    query: pageQuery.omit({ q: true }).extend({ unitId: unitIdSchema }),
    response: destructionPageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listDestructions(tx, query.unitId, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/destructions',
    tag,
    summary: 'List the files whose years are over before a day, as a proposal; a job does it',
    access: capability('records.manage', unitInBody),
    body: newDestructionSchema,
    status: 202,
    response: savedDestructionSchema,
    handle: ({ run, body }) => run(proposeDestruction, body),
  }),
  defineRoute({
    method: 'get',
    path: at,
    tag,
    summary: 'A proposal to destroy, and how far it is',
    access: reads,
    params: one,
    response: destructionViewSchema,
    handle: async ({ actor, read, params }) => {
      const found = await read((tx) => viewDestruction(tx, actor, params.destructionId));
      return found === null ? fail('records/no-destruction') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: `${at}/lines`,
    tag,
    summary: 'The files of a proposal, each with what stands in the way today',
    access: reads,
    params: one,
    query: destructionLinesQuery,
    response: destructionLinePageSchema,
    handle: async ({ platform: { rooms, clock }, read, params, query }) =>
      ok(await read((tx) => listLines(tx, { rooms, now: clock.now() }, params.destructionId, query))),
  }),
  defineRoute({
    method: 'post',
    path: `${at}/lines`,
    tag,
    summary: 'Take a file out of a proposal with a reason, or put it back',
    access: manages,
    params: one,
    body: setLineSchema,
    response: savedDestructionSchema,
    handle: ({ run, params, body }) => run(takeLineOut, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: `${at}/submit`,
    tag,
    summary: 'Submit a proposal that was checked to who approves',
    access: manages,
    params: one,
    body: destructionStepSchema,
    response: savedDestructionSchema,
    handle: ({ run, params, body }) => run(submitDestruction, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: `${at}/return`,
    tag,
    summary: 'Send a submitted proposal back with a reason',
    access: approves,
    params: one,
    body: destructionReasonSchema,
    response: savedDestructionSchema,
    handle: ({ run, params, body }) => run(returnDestruction, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: `${at}/approve`,
    tag,
    summary: 'Approve a proposal of others; only then its files are destroyed, by a job',
    access: approves,
    params: one,
    body: approveDestructionSchema,
    response: savedDestructionSchema,
    handle: ({ run, params, body }) => run(approveDestruction, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: `${at}/cancel`,
    tag,
    summary: 'Drop a proposal that is not approved, with a reason',
    access: manages,
    params: one,
    body: destructionReasonSchema,
    response: savedDestructionSchema,
    handle: ({ run, params, body }) => run(cancelDestruction, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: `${at}/minutes`,
    tag,
    summary: 'The minutes with the list as PDF; who printed them stands on it and in the trail',
    access: reads,
    params: one,
    response: 'file',
    handle: async ({ platform, actor, params }) => {
      const minutes = await runOperation(platform, actor, minutesOf, params);
      if (!minutes.ok) return minutes;
      const file = await minutesPdf(minutes.value);
      return file.ok
        ? new Response(new Uint8Array(file.value), {
            headers: {
              'Content-Type': 'application/pdf',
              'Content-Disposition': attachment('berita-acara-pemusnahan.pdf'),
              'X-Content-Type-Options': 'nosniff',
            },
          })
        : file;
    },
  }),
] as const;
