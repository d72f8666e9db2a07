/** The search over HTTP: found things, things like one, saved searches, synonyms, and how far the index is. */
import { z } from 'zod';
import { capability, defineRoute, ok, signedIn, unitInBody } from '../platform/index.ts';
import { findPassages } from './find-passages.ts';
import { findLike } from './like.ts';
import { engineOf } from './meaning/engine.ts';
import { addSynonyms, changeSynonyms, endSynonyms } from './operations/manage-synonyms.ts';
import { rebuildUnit } from './operations/rebuild.ts';
import { saveSearch, unsaveSearch } from './operations/save-search.ts';
import { indexState } from './queries/index-state.ts';
import { savedSearches } from './queries/saved-searches.ts';
import { listSynonyms, unitOfSynonyms } from './queries/synonyms.ts';
import { trySynonyms } from './queries/try-synonyms.ts';
import {
  changedSynonymSchema,
  indexStateSchema,
  likeParamsSchema,
  listSynonymsQuery,
  newSavedSearchSchema,
  newSynonymSchema,
  savedSearchesSchema,
  searchFiltersSchema,
  searchQuerySchema,
  searchReferenceSchema,
  searchResultsSchema,
  synonymPageSchema,
  triedSynonymsQuery,
  triedSynonymsSchema,
} from './schema.ts';

const tag = 'Pencarian';
const mostLike = 20;
const one = z.object({ id: z.uuid() });
const inUnitOfSynonyms = capability('search.manage', (tx, { params }) => unitOfSynonyms(tx, params['id'] ?? ''));

const synonyms = [
  defineRoute({
    method: 'get',
    path: '/api/search/synonyms',
    tag,
    summary: 'Words that are looked for together, with the days on which they count',
    access: signedIn,
    query: listSynonymsQuery,
    response: synonymPageSchema,
    handle: async ({ read, actor, platform, query }) =>
      ok(await read((tx) => listSynonyms(tx, actor, query, platform.clock.now()))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/search/synonyms/try',
    tag,
    summary: 'What words find for the caller today, and what they would find together',
    access: signedIn,
    query: triedSynonymsQuery,
    response: triedSynonymsSchema,
    handle: async ({ platform, actor, query }) => ok(await trySynonyms(platform, actor, query.words)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/search/synonyms',
    tag,
    summary: 'Let words be looked for together, from a day on',
    access: capability('search.manage', unitInBody),
    status: 201,
    body: newSynonymSchema,
    response: searchReferenceSchema,
    handle: ({ run, body }) => run(addSynonyms, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/search/synonyms/{id}/change',
    tag,
    summary: 'Put others in the place of synonyms, from a day on',
    access: inUnitOfSynonyms,
    status: 201,
    params: one,
    body: changedSynonymSchema,
    response: searchReferenceSchema,
    handle: ({ run, params, body }) => run(changeSynonyms, { ...params, ...body }),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/search/synonyms/{id}',
    tag,
    summary: 'End synonyms today; they stay in the list',
    access: inUnitOfSynonyms,
    params: one,
    response: searchReferenceSchema,
    handle: ({ run, params }) => run(endSynonyms, params),
  }),
] as const;

export const searchRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/search',
    tag,
    summary: 'Things that the caller may open, by what stands in them; the best answers first',
    access: signedIn,
    query: searchQuerySchema,
    response: searchResultsSchema,
    handle: async ({ platform, actor, query: { q, page, size, ...filters } }) =>
      ok({
        ...(await findPassages(platform, actor, { query: q, page, most: size, ...given(filters) })),
        q,
        page,
        size,
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/search/like/{type}/{id}',
    tag,
    summary: 'The things that are most like this one',
    access: signedIn,
    params: likeParamsSchema,
    query: searchFiltersSchema,
    response: searchResultsSchema,
    handle: async ({ platform, actor, params, query }) => {
      const found = await findLike(platform, actor, { ...params, most: mostLike, ...given(query) });
      return found.ok ? ok({ ...found.value, q: '', page: 1, size: mostLike }) : found;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/search/saved',
    tag,
    summary: "The caller's saved searches",
    access: signedIn,
    response: savedSearchesSchema,
    handle: async ({ read }) => ok(await read(savedSearches)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/search/saved',
    tag,
    summary: 'Save a search',
    access: signedIn,
    status: 201,
    body: newSavedSearchSchema,
    response: searchReferenceSchema,
    handle: ({ run, body }) => run(saveSearch, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/search/saved/{id}',
    tag,
    summary: 'Remove a saved search of the caller',
    access: signedIn,
    params: one,
    response: searchReferenceSchema,
    handle: ({ run, params }) => run(unsaveSearch, params),
  }),
  ...synonyms,
  defineRoute({
    method: 'get',
    path: '/api/search/state',
    tag,
    summary: "How far the index is with the caller's units",
    access: signedIn,
    response: indexStateSchema,
    handle: async ({ platform, read }) => {
      const engine = await engineOf(platform.config);
      return ok(await read((tx) => indexState(tx, engine?.name ?? null)));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/search/rebuild',
    tag,
    summary: 'Read everything of a unit into the index anew',
    access: capability('search.manage', unitInBody),
    status: 202,
    body: z.object({ unitId: newSynonymSchema.shape.unitId }),
    response: searchReferenceSchema,
    handle: ({ run, body }) => run(rebuildUnit, body),
  }),
] as const;

/** Filters without those that were not given. */
const given = ({ types, unitId, kinds, years }: z.output<typeof searchFiltersSchema>) => ({
  ...(types && { types }),
  ...(unitId && { unitId }),
  ...(kinds && { kinds }),
  ...(years && { years }),
});
