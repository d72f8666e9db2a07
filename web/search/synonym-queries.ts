/** Synonyms on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { UnitId } from '../../src/platform/schema.ts';
import type { SearchSynonym, synonymStates } from '../../src/search/schema.ts';
import { answer, api } from '../api/client.ts';

export type SynonymState = (typeof synonymStates)[number];

export const synonymsQuery = (page: number, q: string, state: SynonymState | '') =>
  queryOptions({
    queryKey: ['search', 'synonyms', page, q, state],
    queryFn: () =>
      answer(
        api.GET('/api/search/synonyms', { params: { query: { page, ...(q && { q }), ...(state && { state }) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const triedQuery = (words: readonly string[]) =>
  queryOptions({
    queryKey: ['search', 'synonyms', 'tried', words],
    queryFn: () => answer(api.GET('/api/search/synonyms/try', { params: { query: { words: [...words] } } })),
    enabled: words.length > 1,
  });

export type Said = Pick<SearchSynonym, 'words' | 'since' | 'source' | 'verified'>;

export const addSynonyms = (unitId: UnitId, said: Said) =>
  answer(api.POST('/api/search/synonyms', { body: { unitId, ...said } }));
export const changeSynonyms = (id: string, said: Said) =>
  answer(api.POST('/api/search/synonyms/{id}/change', { params: { path: { id } }, body: said }));
export const endSynonyms = (id: string) =>
  answer(api.DELETE('/api/search/synonyms/{id}', { params: { path: { id } } }));
