/** Lists themselves: begin one, find it, and the dated figures they use. */
import { z } from 'zod';
import { capability, defineRoute, ok, pageOf, pageQuery, unitInBody, unitInQuery } from '../../../platform/index.ts';
import { referenceValues } from '../../../reference/index.ts';
import { unitOfList } from './access.ts';
import { fail } from './failures.ts';
import { createList } from './operations/create-list.ts';
import { asVoterList, listLists } from './queries/list-lists.ts';
import { readList } from './read-list.ts';
import { begunListSchema, newListSchema, voterListSchema, listIdSchema } from './schema.ts';
import { unitIdSchema } from '../../../platform/schema.ts';

const tag = 'Daftar pemilih';

export const listRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/voters/lists',
    tag,
    summary: 'Voter lists of a unit, newest first',
    access: capability('voters.read', unitInQuery),
    query: pageQuery.extend({ unitId: unitIdSchema }),
    response: pageOf(voterListSchema),
    handle: async ({ read, query }) => ok(await read((tx) => listLists(tx, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists',
    tag,
    summary: 'Begin a voter list',
    access: capability('voters.edit', unitInBody),
    status: 201,
    body: newListSchema,
    response: begunListSchema,
    handle: ({ run, body }) => run(createList, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}',
    tag,
    summary: 'A voter list',
    access: capability('voters.read', unitOfList),
    params: z.object({ listId: listIdSchema }),
    response: voterListSchema,
    handle: async ({ read, params }) => {
      const list = await read(async (tx) => {
        const row = await readList(tx, params.listId);
        return row === null ? null : asVoterList(row, await referenceValues(tx));
      });
      return list === null ? fail('voters/list-not-found') : ok(list);
    },
  }),
] as const;
