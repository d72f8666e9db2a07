/** The API of comparing lists across units. */
import { z } from 'zod';
import { capability, defineRoute, ok, openJob, pageQuery } from '../../../../platform/index.ts';
import { unitOfList } from '../../list/index.ts';
import { cancelComparison, crossJob, requestComparison } from './compare-units.ts';
import { openMatch } from './open-match.ts';
import { crossMatches, lastComparison } from './read-matches.ts';
import { crossMatchesSchema, crossReasons, openedMatchSchema } from './schema.ts';
import { jobReferenceSchema } from '../../../../platform/schema.ts';
import { listIdSchema } from '../../list/schema.ts';

const tag = 'Data ganda';
const listId = z.object({ listId: listIdSchema });

export const acrossRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/cross',
    tag,
    summary: 'Compare a list with those of other units, by keyed hashes',
    access: capability('voters.edit', unitOfList),
    params: listId,
    status: 202,
    response: jobReferenceSchema,
    handle: ({ run, params }) => run(requestComparison, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/cross/cancel',
    tag,
    summary: 'Stop the comparison with other units; matches that were found stay',
    access: capability('voters.edit', unitOfList),
    params: listId,
    response: jobReferenceSchema,
    handle: ({ run, params }) => run(cancelComparison, params),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/cross',
    tag,
    summary: 'Matches with other units; the other side only where both have opened',
    access: capability('voters.read', unitOfList),
    params: listId,
    query: pageQuery.extend({ match: z.uuid().optional() }),
    response: crossMatchesSchema,
    handle: async ({ read, platform, params, query }) =>
      ok(
        await read(async (tx) => ({
          ...(await crossMatches(tx, platform, { ...params, ...query })),
          compared: await lastComparison(tx, params.listId),
          jobId: await openJob(tx, crossJob, params.listId),
        })),
      ),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/cross/{match}/open',
    tag,
    summary: 'Open a match, with a reason that both trails keep',
    access: capability('voters.edit', unitOfList),
    params: listId.extend({ match: z.uuid() }),
    body: z.object({ reason: z.enum(crossReasons) }),
    response: openedMatchSchema,
    handle: ({ platform, actor, params, body }) => openMatch(platform, actor, { ...params, ...body }),
  }),
] as const;
