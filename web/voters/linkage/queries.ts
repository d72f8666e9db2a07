/** Matches of a list with those of other units, as queries and calls. */
import { queryOptions } from '@tanstack/react-query';
import type { CrossMatch, CrossReason, ListId } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

/** How often somebody who waits for the other unit looks again. */
const lookAgain = 30_000;

/** When the list was last compared, how many matches there are, and the comparison that runs now. */
export const crossStateQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['findings', listId, 'cross', 'state'],
    queryFn: () =>
      answer(api.GET('/api/voters/lists/{listId}/cross', { params: { path: { listId }, query: { size: 1 } } })),
  });
export const compareUnits = (listId: ListId) =>
  answer(api.POST('/api/voters/lists/{listId}/cross', { params: { path: { listId } } }));
export const cancelComparison = (listId: ListId) =>
  answer(api.POST('/api/voters/lists/{listId}/cross/cancel', { params: { path: { listId } } }));

/** One match; null when the list has it no longer. */
export const crossMatchQuery = (listId: ListId, match: string) =>
  queryOptions({
    queryKey: ['findings', listId, 'cross', match],
    queryFn: async (): Promise<CrossMatch | null> =>
      (
        await answer(
          api.GET('/api/voters/lists/{listId}/cross', { params: { path: { listId }, query: { match, size: 1 } } }),
        )
      ).items[0] ?? null,
    refetchInterval: ({ state: { data } }) =>
      data && data.openedAt !== null && data.other === null ? lookAgain : false,
  });
export const openMatch = (listId: ListId, match: string, reason: CrossReason) =>
  answer(
    api.POST('/api/voters/lists/{listId}/cross/{match}/open', {
      params: { path: { listId, match } },
      body: { reason },
    }),
  );

/** The name of a unit; its code while or where there is none. */
export const unitNameQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['unit-name', unitId],
    queryFn: async () =>
      (await answer(api.GET('/api/units', { params: { query: { q: unitId } } }))).items.find(({ id }) => id === unitId)
        ?.shortName ?? unitId,
    staleTime: 60 * 60_000,
  });
