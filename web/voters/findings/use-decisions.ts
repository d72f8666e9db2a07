/**
 * Sends decisions one after the other and shows each at once, so that the hand never waits for a slow link. What the
 * server refuses is taken back, with its reason and what was typed.
 */
import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Decide, Decision, Finding, FindingFilter } from '../../../src/elections/voters/schema.ts';
import { ApiFailure } from '../../api/client.ts';
import { useMe } from '../../identity/session.ts';
import type { HeldProof } from './core/decision.ts';
import { decisionMade, withDecision } from './core/standing.ts';
import {
  conflictsQuery,
  countsQuery,
  decide,
  findingQuery,
  progressQuery,
  queueQuery,
  takeEarlier,
  undo,
} from './queries.ts';

type Pages = InfiniteData<{ readonly items: Finding[]; readonly next: string | null; readonly total: number }, string>;

/** Milliseconds between two readings of the counts while decisions are being taken. */
const countsEvery = 3_000;

export type Decisions = {
  /** Resolves to the failure, or to nothing once the decision stands. */
  readonly send: (finding: Finding, decision: Decide, proofs: readonly HeldProof[]) => Promise<ApiFailure | undefined>;
  readonly asEarlier: (finding: Finding) => Promise<ApiFailure | undefined>;
  readonly takeBack: (findingId: string, reason: string) => Promise<ApiFailure | undefined>;
  /** Reads one finding again and puts it in its place in the queue. */
  readonly refresh: (findingId: string) => Promise<Finding | undefined>;
};

export function useDecisions(listId: string, filter: FindingFilter): Decisions {
  const queries = useQueryClient();
  const me = useMe();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const countsDue = useRef<ReturnType<typeof setTimeout>>(undefined);
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
      queries.setQueryData<Pages>(
        queryKey,
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === finding.id ? finding : item)),
            })),
          },
      );
    },
    [queries, queryKey],
  );
  const changed = useCallback(
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
  const inLine = useCallback((work: () => Promise<ApiFailure | undefined>): Promise<ApiFailure | undefined> => {
    // One that broke must not hold up those after it.
    const done = line.current.then(work, work);
    line.current = done;
    return done;
  }, []);

  const send = useCallback(
    (finding: Finding, decision: Decide, proofs: readonly HeldProof[]) => {
      const made: Decision = decisionMade(decision, finding, proofs, { id: me.personId, name: me.name }, new Date());
      put(withDecision(finding, made));
      return inLine(async () => {
        try {
          const { decisionId, version } = await decide(listId, finding, decision);
          put({ ...withDecision(finding, { ...made, id: decisionId }), version });
          changed(finding.id);
          return undefined;
        } catch (error) {
          put(finding);
          return asFailure(error);
        }
      });
    },
    [listId, me.personId, me.name, put, changed, inLine],
  );

  const takeBack = useCallback(
    (findingId: string, reason: string) =>
      inLine(async () => {
        const finding = inQueue(findingId) ?? (await refresh(findingId));
        if (!finding) return undefined;
        try {
          await undo(listId, finding, reason);
          await refresh(findingId);
          changed(findingId);
          return undefined;
        } catch (error) {
          await refresh(findingId);
          return asFailure(error);
        }
      }),
    [listId, inQueue, refresh, changed, inLine],
  );

  const asEarlier = useCallback(
    (finding: Finding) =>
      inLine(async () => {
        try {
          await takeEarlier(listId, finding);
          await refresh(finding.id);
          changed(finding.id);
          return undefined;
        } catch (error) {
          return asFailure(error);
        }
      }),
    [listId, refresh, changed, inLine],
  );

  return { send, asEarlier, takeBack, refresh };
}

function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  throw error;
}
