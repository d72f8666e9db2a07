/** The findings that match a filter, the one before the eye, and every decision made on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Finding, FindingFilter, ListId } from '../../../src/elections/voters/schema.ts';
import { findingQuery, queueQuery } from './queries.ts';

/** Findings left before the end of what is loaded when more are fetched. */
const ahead = 5;

/** `at`: the finding of the queue that is shown; `visiting`: one outside of it that is shown instead. */
export function useQueue(listId: ListId, filter: FindingFilter, at: string | null, visiting: string | undefined) {
  const query = useInfiniteQuery(queueQuery(listId, filter));
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const place = items.findIndex(({ id }) => id === at);
  const inQueue = items[place];
  // Rows beyond those of a page, and earlier decisions, come with the finding itself.
  const { data: whole } = useQuery({
    ...findingQuery(listId, at ?? ''),
    enabled: inQueue !== undefined && (inQueue.rows.length > inQueue.voters.length || inQueue.version > 1),
  });
  const { data: visited } = useQuery({ ...findingQuery(listId, visiting ?? ''), enabled: visiting !== undefined });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && place >= 0 && place >= items.length - ahead) void fetchNextPage();
  }, [place, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const current: Finding | undefined =
    visiting !== undefined
      ? visited
      : inQueue && whole?.id === inQueue.id
        ? { ...inQueue, voters: whole.voters }
        : inQueue;
  const read = visiting === undefined ? whole : visited;
  const open = items.some(({ state }) => state === 'terbuka');
  return {
    query,
    items,
    place,
    current,
    history: read && read.id === current?.id ? read.history : [],
    total: query.data?.pages[0]?.total ?? 0,
    /** Everything that waited under this filter was decided on this page. */
    allDecided: items.length > 0 && !hasNextPage && filter.state === 'terbuka' && !open,
  };
}

export type Queue = ReturnType<typeof useQueue>;
