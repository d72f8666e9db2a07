/** The search on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { UnitId } from '../../src/platform/schema.ts';
import type { SavedSearch } from '../../src/search/schema.ts';
import { answer, api } from '../api/client.ts';
import type { SearchAddress } from './address.ts';

/** What fits best while somebody types. */
export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'typed', q],
    queryFn: ({ signal }) => answer(api.GET('/api/search', { params: { query: { q, size: 6 } }, signal })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });

export const resultsQuery = ({ q = '', berupa, jenis, tahun, unit, halaman = 1 }: SearchAddress) =>
  queryOptions({
    queryKey: ['search', q, berupa, jenis, tahun, unit, halaman],
    queryFn: () =>
      answer(
        api.GET('/api/search', {
          params: {
            query: {
              q,
              page: halaman,
              ...(berupa && { types: berupa.split(',') }),
              ...(jenis && { kinds: jenis.split(',') }),
              ...(tahun && { years: tahun.split(',').map(Number) }),
              ...(unit && { unitId: unit as UnitId }),
            },
          },
        }),
      ),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    // Until the index is whole, what is found grows.
    refetchInterval: ({ state }) => (state.data?.building ? 3_000 : false),
  });

/** Things like another: `thing` is its type and id, "paper/…". */
export const likeQuery = (thing: string) => {
  const [type = '', id = ''] = thing.split('/');
  return queryOptions({
    queryKey: ['search', 'like', type, id],
    queryFn: () => answer(api.GET('/api/search/like/{type}/{id}', { params: { path: { type, id } } })),
    enabled: type !== '' && id !== '',
  });
};

export const savedQuery = queryOptions({
  queryKey: ['search', 'saved'],
  queryFn: () => answer(api.GET('/api/search/saved')),
});

export const saveSearch = (name: string, q: string, filters: SavedSearch['filters']) =>
  answer(api.POST('/api/search/saved', { body: { name, q, filters } }));
export const removeSearch = (id: string) => answer(api.DELETE('/api/search/saved/{id}', { params: { path: { id } } }));
