/**
 * Sends decisions one after the other and shows each at once, so that the hand never waits for a slow link. What the
 * server refuses is taken back, with its reason and what was typed.
 */
import { useCallback, useRef } from 'react';
import type { Decide, Decision, Finding, FindingFilter, ListId } from '../../../src/elections/voters/schema.ts';
import { ApiFailure } from '../../api/client.ts';
import { useMe } from '../../identity/session.ts';
import type { HeldProof } from './core/decision.ts';
import { decisionMade, withDecision } from './core/standing.ts';
import { decide, takeEarlier, undo } from './queries.ts';
import { useQueueCache } from './use-queue-cache.ts';

export type Decisions = {
  /** Resolves to the failure, or to nothing once the decision stands. */
  readonly send: (finding: Finding, decision: Decide, proofs: readonly HeldProof[]) => Promise<ApiFailure | undefined>;
  readonly asEarlier: (finding: Finding) => Promise<ApiFailure | undefined>;
  readonly takeBack: (findingId: string, reason: string) => Promise<ApiFailure | undefined>;
  /** Reads one finding again and puts it in its place in the queue. */
  readonly refresh: (findingId: string) => Promise<Finding | undefined>;
};

export function useDecisions(listId: ListId, filter: FindingFilter): Decisions {
  const me = useMe();
  const inLine = useLine();
  const { inQueue, put, refresh, changed } = useQueueCache(listId, filter);

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

type Outcome = Promise<ApiFailure | undefined>;

/** Does one work after the other, in the order they were given. */
function useLine() {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((work: () => Outcome): Outcome => {
    // One that broke must not hold up those after it.
    const done = line.current.then(work, work);
    line.current = done;
    return done;
  }, []);
}

function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  throw error;
}
