/** Lists themselves: begin one, find it, and the dated figures they use. */
import { z } from 'zod';
import { capability, defineRoute, ok, pageOf, pageQuery, signedIn, type Route } from '../../../platform/index.ts';
import { unitInBody, unitInQuery, unitOfList } from './access.ts';
import { fail } from './failures.ts';
import { createList } from './operations/create-list.ts';
import { saveParameter } from './operations/save-parameter.ts';
import { parameters } from './parameters.ts';
import { asVoterList, listLists } from './queries/list-lists.ts';
import { readList } from './read-list.ts';
import { newListSchema, parameterSchema, voterListSchema } from './schema.ts';

const tag = 'Daftar pemilih';

export const listRoutes: readonly Route[] = [
  defineRoute({
    method: 'get', path: '/api/voters/lists', tag, summary: 'Voter lists of a unit, newest first', access: capability('voters.read', unitInQuery),
    query: pageQuery.extend({ unitId: z.string().min(1).max(40) }), response: pageOf(voterListSchema),
    handle: async ({ read, query }) => ok(await read((tx) => listLists(tx, query))),
  }),
  defineRoute({
    method: 'post', path: '/api/voters/lists', tag, summary: 'Begin a voter list', access: capability('voters.edit', unitInBody), status: 201, body: newListSchema, response: z.object({ id: z.string() }),
    handle: ({ run, body }) => run(createList, body),
  }),
  defineRoute({
    method: 'get', path: '/api/voters/lists/{listId}', tag, summary: 'A voter list', access: capability('voters.read', unitOfList), params: z.object({ listId: z.uuid() }), response: voterListSchema,
    handle: async ({ read, params }) => {
      const list = await read((tx) => readList(tx, params.listId));
      return list === null ? fail('voters/list-not-found') : ok(asVoterList(list));
    },
  }),
  defineRoute({
    method: 'get', path: '/api/voters/parameters', tag, summary: 'Dated figures that lists use, with their sources', access: signedIn, response: z.array(parameterSchema),
    handle: async ({ read }) => ok(await read(parameters)),
  }),
  defineRoute({
    method: 'put', path: '/api/voters/parameters/{code}', tag, summary: 'Give a figure its value from a day on', access: capability('voters.rules', unitInBody), params: z.object({ code: z.string().max(60) }),
    body: parameterSchema.pick({ value: true, since: true, source: true, verified: true }).extend({ unitId: z.string().min(1).max(40) }), response: z.object({ code: z.string() }),
    handle: ({ run, params, body }) => run(saveParameter, { code: params.code, ...body }),
  }),
];
