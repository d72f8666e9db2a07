/** The API of the search for duplicates. */
import { z } from 'zod';
import { personNames } from '../../../identity/index.ts';
import { capability, defineRoute, ok, openJob } from '../../../platform/index.ts';
import { listFail, readList, unitOfList } from '../list/index.ts';
import type { PairScore } from '../findings/schema.ts';
import { linkJob } from './operations/link-list.ts';
import { chooseThreshold } from './operations/choose-threshold.ts';
import { cancelSearch, requestSearch } from './operations/request-search.ts';
import { curvePicture, waterfallPicture } from './pictures.ts';
import { fail } from './failures.ts';
import { asLinkageRun, lastRun, thresholdOf } from './queries/read-linkage.ts';
import { chooseThresholdSchema, chosenThresholdSchema, linkageStateSchema } from './schema.ts';
import { jobReferenceSchema } from '../../../platform/schema.ts';
import { listIdSchema } from '../list/schema.ts';

const tag = 'Data ganda';
const listId = z.object({ listId: listIdSchema });
const language = z.object({ language: z.enum(['id', 'en']).default('id') });

export const linkageRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/duplicates',
    tag,
    summary: 'The last search for duplicates: its curve, the threshold, and the search that runs',
    access: capability('voters.read', unitOfList),
    params: listId,
    response: linkageStateSchema,
    handle: async ({ read, params }) => {
      const state = await read(async (tx) => {
        const list = await readList(tx, params.listId);
        if (list === null) return null;
        const [run, { chosenBy, ...threshold }] = [
          await lastRun(tx, params.listId),
          await thresholdOf(tx, list.unit_id),
        ];
        const names = await personNames(tx, chosenBy === null ? [] : [chosenBy]);
        return {
          run: run === undefined ? null : asLinkageRun(run),
          threshold: { ...threshold, chosenByName: chosenBy === null ? null : (names.get(chosenBy) ?? null) },
          jobId: await openJob(tx, linkJob, params.listId),
        };
      });
      return state === null ? listFail('voters/list-not-found') : ok(state);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/duplicates',
    tag,
    summary: 'Search a list for duplicates',
    access: capability('voters.edit', unitOfList),
    params: listId,
    status: 202,
    response: jobReferenceSchema,
    handle: ({ run, params }) => run(requestSearch, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/duplicates/cancel',
    tag,
    summary: 'Stop the search for duplicates; earlier findings stay',
    access: capability('voters.edit', unitOfList),
    params: listId,
    response: jobReferenceSchema,
    handle: ({ run, params }) => run(cancelSearch, params),
  }),
  defineRoute({
    method: 'put',
    path: '/api/voters/lists/{listId}/duplicates/threshold',
    tag,
    summary: 'Choose from which weight on pairs are findings, with the reason',
    access: capability('voters.settle', unitOfList),
    params: listId,
    body: chooseThresholdSchema,
    response: chosenThresholdSchema,
    handle: ({ run, params, body }) => run(chooseThreshold, { ...params, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/duplicates/curve.svg',
    tag,
    summary: 'The curve of the last search as a picture',
    access: capability('voters.read', unitOfList),
    params: listId,
    query: language,
    response: 'file',
    handle: async ({ read, params, query }) => {
      const found = await read(async (tx) => {
        const run = await lastRun(tx, params.listId);
        return run === undefined ? null : { run, threshold: (await thresholdOf(tx, run.unit_id)).threshold };
      });
      return found === null
        ? fail('voters/no-duplicates-yet')
        : picture(await curvePicture(found.run.curve, found.threshold, query.language));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/findings/{findingId}/score.svg',
    tag,
    summary: 'How a pair was scored, field by field, as a picture',
    access: capability('voters.read', unitOfList),
    params: listId.extend({ findingId: z.uuid() }),
    query: language,
    response: 'file',
    handle: async ({ read, params, query }) => {
      const found = await read((tx) =>
        tx
          .selectFrom('voter_findings')
          .select('score')
          .where('id', '=', params.findingId)
          .where('list_id', '=', params.listId)
          .executeTakeFirst(),
      );
      return found?.score
        ? picture(await waterfallPicture(found.score as PairScore, query.language))
        : fail('voters/no-duplicates-yet');
    },
  }),
] as const;

const picture = (svg: string): Response =>
  new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
    },
  });
