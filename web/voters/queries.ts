/** Lists on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import type { ListId } from '../../src/elections/voters/schema.ts';

export const listsQuery = (unitId: UnitId, page: number, q: string) =>
  queryOptions({
    queryKey: ['voter-lists', unitId, page, q],
    queryFn: () =>
      answer(api.GET('/api/voters/lists', { params: { query: { unitId, page, size: 20, ...(q ? { q } : {}) } } })),
    placeholderData: keepPreviousData,
  });

export const listQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['voter-list', listId],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}', { params: { path: { listId } } })),
    // While an import runs, its end changes the list.
    refetchInterval: (query) => (query.state.data?.state === 'mengimpor' ? 2_000 : false),
  });

/** What came back from above that this list corrects. */
export const returnedQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['recap', 'returned', listId],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/returned-recap', { params: { path: { listId } } })),
  });
