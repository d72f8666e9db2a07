/** The findings that the browser holds: one is looked up, put in its place, read again, or said to be out of date. */
import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Finding, FindingFilter, ListId } from '../../../src/elections/voters/schema.ts';
import { conflictsQuery, countsQuery, findingQuery, progressQuery, queueQuery } from './queries.ts';

type Pages = InfiniteData<{ readonly items: Finding[]; readonly next: string | null; readonly total: number }, string>;

/** Milliseconds between two readings of the counts while decisions are being taken. */
const countsEvery = 3_000;

export function useQueueCache(listId: ListId, filter: FindingFilter) {
  const queries = useQueryClient();
  const { queryKey } = queueQuery(listId, filter);
  const inQueue = useCallback(
    (findingId: string): Finding | undefined =>
      queries
        .getQueryData<Pages>(queryKey)
        ?.pages.flatMap(({ items }) => items)
        .find(({ id }) => id === findingId),
    [queries, queryKey],
  );
  const put = useCallback(
    (finding: Finding) => {
      queries.setQueryData<Pages>(queryKey, (data) => data && withFinding(data, finding));
    },
    [queries, queryKey],
  );
  const refresh = useCallback(
    async (findingId: string) => {
      try {
        const finding = await queries.fetchQuery({ ...findingQuery(listId, findingId), staleTime: 0 });
        put(finding);
        return finding;
      } catch {
        return undefined;
      }
    },
    [queries, listId, put],
  );
  return { inQueue, put, refresh, changed: useChanged(queries, listId) };
}

const withFinding = (data: Pages, finding: Finding): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === finding.id ? finding : item)),
  })),
});

/** After a decision: what else shows this finding, and the counts, which are read again at most every few seconds. */
function useChanged(queries: QueryClient, listId: ListId) {
  const countsDue = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(
    (findingId: string) => {
      // Queues under other filters are read again when they are next opened; the one at hand stays as it lies.
      void queries.invalidateQueries({ queryKey: ['findings', listId, 'queue'], refetchType: 'none' });
      void queries.invalidateQueries({ queryKey: findingQuery(listId, findingId).queryKey });
      countsDue.current ??= setTimeout(() => {
        countsDue.current = undefined;
        void queries.invalidateQueries({ queryKey: countsQuery(listId).queryKey });
        void queries.invalidateQueries({ queryKey: progressQuery(listId).queryKey });
        void queries.invalidateQueries({ queryKey: conflictsQuery(listId).queryKey });
      }, countsEvery);
    },
    [queries, listId],
  );
}
