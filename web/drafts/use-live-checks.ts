/**
 * How sentences stand with their sources while somebody types: the server's verdicts, and those of the pure rules
 * here.
 */
import { useEffect, useMemo } from 'react';
import type { DraftContent } from '../../src/drafts/schema.ts';
import { prepareSources, type Claim, type ClaimCheck, type Passage, type Source } from '../../src/evidence/index.ts';
import { createLiveCheck, type Figures } from './core/live-check.ts';

/** A text with the verdicts on it. */
export type Judged = { readonly content: DraftContent; readonly checks: readonly ClaimCheck[] };
export type Loaded = { readonly sources: readonly Source[]; readonly figures: Figures };
export type Verdicts = { readonly checks: ReadonlyMap<string, ClaimCheck>; readonly took: number };

export type LiveChecks = {
  /** The verdicts on a text that is not, or not yet, the judged one. */
  readonly of: (content: DraftContent) => Verdicts;
  readonly judged: Verdicts;
  /** The passages that a sentence goes on resting on when it is typed over. */
  readonly restsOn: (claim: Claim) => readonly Passage[];
};

/** `warm`: sources are prepared while nobody waits, so that the first key typed is as quick as the next. */
export function useLiveChecks(judged: Judged, loaded: Loaded | undefined, warm: boolean): LiveChecks {
  const prepared = useMemo(() => (loaded ? once(() => prepareSources(loaded.sources)) : undefined), [loaded]);
  const live = useMemo(
    () => (prepared && loaded ? createLiveCheck(prepared, judged.content, judged.checks, loaded.figures) : undefined),
    [prepared, loaded, judged],
  );
  useEffect(() => {
    if (!live || !warm) return;
    const waiting = whenIdle(() => live(judged.content));
    return () => waiting.cancel();
  }, [live, judged.content, warm]);
  return useMemo(() => {
    const checks = new Map(judged.checks.map((check) => [check.claimId, check]));
    const fromServer = { checks, took: 0 };
    return {
      of: (content: DraftContent) => (live ? live(content) : fromServer),
      judged: fromServer,
      // What a sentence without support was nearest to is no citation: it would only mislead the next reader.
      restsOn: ({ id, passages }: Claim) => {
        const check = checks.get(id);
        if (check === undefined || check.status === 'unsupported') return [];
        return passages.length > 0 ? passages : check.passages;
      },
    };
  }, [judged, live]);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Runs when the page has nothing else to do; Safari has no idle callback. */
function whenIdle(work: () => void): { cancel: () => void } {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200);
    return { cancel: () => clearTimeout(timer) };
  }
  const handle = requestIdleCallback(work, { timeout: 2_000 });
  return { cancel: () => cancelIdleCallback(handle) };
}
