/** Numbers in full, for a reason; files that leave the house, for a purpose and a time. */
import { z } from 'zod';
import { capability, defineRoute, ok, pageOf, pageQuery, unitInQuery } from '../../../platform/index.ts';
import { unitOfList } from '../list/index.ts';
import { requestExport } from './operations/request-export.ts';
import { unmaskVoters } from './operations/unmask-voters.ts';
import { listVoterExports } from './queries/list-voter-exports.ts';
import {
  exportRequestSchema,
  exportSchema,
  requestedExportSchema,
  unmaskBodySchema,
  unmaskedSchema,
} from './schema.ts';
import { unitIdSchema } from '../../../platform/schema.ts';
import { listIdSchema } from '../list/schema.ts';

const tag = 'Pelindungan data pemilih';
const list = z.object({ listId: listIdSchema });

export const privacyRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/findings/{findingId}/unmask',
    tag,
    summary: 'NIK and NKK of a finding’s voters in full, for a reason that is logged',
    access: capability('voters.unmask', unitOfList),
    params: list.extend({ findingId: z.uuid() }),
    body: unmaskBodySchema,
    response: unmaskedSchema,
    fullNumbers: true,
    handle: ({ platform, actor, params, body }) => unmaskVoters(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/exports',
    tag,
    summary: 'Have an export made; it carries purpose, watermark and expiry',
    access: capability('voters.edit', unitOfList),
    params: list,
    body: exportRequestSchema,
    status: 202,
    response: requestedExportSchema,
    handle: ({ platform, actor, params, body }) => requestExport(platform, actor, { ...params, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/exports',
    tag,
    summary: 'Exports of a unit: who, what, for what, until when',
    access: capability('voters.read', unitInQuery),
    query: pageQuery.omit({ q: true }).extend({ unitId: unitIdSchema, listId: listIdSchema.optional() }),
    response: pageOf(exportSchema),
    handle: async ({ platform, read, query }) => ok(await read((tx) => listVoterExports(platform, tx, query))),
  }),
] as const;
