/** Settling a list, its versions, and how they differ. */
import { z } from 'zod';
import { capability, defineRoute, ok, pageOf, pageQuery, unitInQuery } from '../../../platform/index.ts';
import { unitOfList } from '../list/index.ts';
import { unitOfVersion } from './access.ts';
import { fail } from './failures.ts';
import { askToSettle } from './operations/ask-to-settle.ts';
import { cancelSettling } from './operations/cancel-settling.ts';
import { compareWith } from './operations/compare-with.ts';
import { differenceRows, differences, voterHistory } from './queries/differences.ts';
import { settlementOf } from './queries/settlement.ts';
import { asVersion } from './read-version.ts';
import {
  comparedListSchema,
  differenceRowSchema,
  differencesSchema,
  historySchema,
  settlementSchema,
  settleSchema,
  versionSchema,
  voterEvents,
} from './schema.ts';
import { jobReferenceSchema, unitIdSchema } from '../../../platform/schema.ts';
import { listIdSchema } from '../list/schema.ts';

const tag = 'Versi daftar pemilih';
const ofList = z.object({ listId: listIdSchema });
const ofVersion = z.object({ versionId: z.uuid() });
const between = pageQuery.omit({ q: true }).extend({ from: z.uuid().optional() });

export const versionsRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/settlement',
    tag,
    summary: 'What stands between a list and its version',
    access: capability('voters.read', unitOfList),
    params: ofList,
    response: settlementSchema,
    handle: async ({ params, read, platform }) => {
      const found = await read((tx) => settlementOf(tx, params.listId, platform.keyFor));
      return found === null ? fail('versions/not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/settle',
    tag,
    summary: 'Settle a list as it stands; a job does the work',
    access: capability('voters.settle', unitOfList),
    params: ofList,
    status: 202,
    body: settleSchema,
    response: jobReferenceSchema,
    handle: ({ params, body, run, platform }) =>
      run(askToSettle, { listId: params.listId, ...body, keyFor: platform.keyFor }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/settle/cancel',
    tag,
    summary: 'Stop a settling that is under way',
    access: capability('voters.settle', unitOfList),
    params: ofList,
    response: jobReferenceSchema,
    handle: ({ params, run }) => run(cancelSettling, params),
  }),
  defineRoute({
    method: 'put',
    path: '/api/voters/lists/{listId}/previous-version',
    tag,
    summary: 'Say which version a list is compared with',
    access: capability('voters.settle', unitOfList),
    params: ofList,
    body: z.object({ versionId: z.uuid().nullable() }),
    response: comparedListSchema,
    handle: ({ params, body, run }) => run(compareWith, { listId: params.listId, versionId: body.versionId }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/versions',
    tag,
    summary: 'Settled versions of a unit, newest first',
    access: capability('voters.read', unitInQuery),
    query: pageQuery.extend({ unitId: unitIdSchema }),
    response: pageOf(versionSchema),
    handle: async ({ query: { unitId, page, size }, read }) =>
      ok(
        await read(async (tx) => {
          const of = tx.selectFrom('voter_versions').where('unit_id', '=', unitId);
          const { total } = await of
            .select((count) => count.fn.countAll<number>().as('total'))
            .executeTakeFirstOrThrow();
          return {
            items: (
              await of
                .selectAll()
                .orderBy('number', 'desc')
                .limit(size)
                .offset((page - 1) * size)
                .execute()
            ).map(asVersion),
            total,
            page,
            size,
          };
        }),
      ),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/versions/{versionId}/differences',
    tag,
    summary: 'How a version differs from the one before, or from an older one',
    access: capability('voters.read', unitOfVersion),
    params: ofVersion,
    query: between,
    response: differencesSchema,
    handle: ({ params, query, platform, actor }) =>
      differences(platform, actor, {
        versionId: params.versionId,
        fromId: query.from ?? null,
        page: query.page,
        size: query.size,
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/versions/{versionId}/differences/voters',
    tag,
    summary: 'Voters to whom something happened, NIK masked',
    access: capability('voters.read', unitOfVersion),
    params: ofVersion,
    query: between.extend({
      event: z.enum(voterEvents).optional(),
      village: z
        .string()
        .regex(/^\d{10}$/)
        .optional(),
      reason: z.string().max(60).optional(),
    }),
    response: pageOf(differenceRowSchema),
    handle: ({ params, query, platform, actor }) =>
      differenceRows(platform, actor, { versionId: params.versionId, fromId: query.from ?? null, ...query }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/versions/{versionId}/voters/{voter}',
    tag,
    summary: 'What happened to one voter over all versions',
    access: capability('voters.read', unitOfVersion),
    params: ofVersion.extend({ voter: z.string().regex(/^\d{1,15}$/) }),
    response: historySchema,
    handle: ({ params, platform, actor }) => voterHistory(platform, actor, params.versionId, Number(params.voter)),
  }),
] as const;
