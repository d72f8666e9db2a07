/**
 * The check while somebody types: the evidence room's own functions, on the sources the server sent, for the sentences
 * that changed only. What the server made again from the facts stays so while its words do not change; a sentence
 * that a person touched is judged by its words. The server checks everything again when the text is saved.
 */
import type { DraftContent } from '../../../src/drafts/schema.ts';
import {
  recheck,
  type CheckContext,
  type ClaimCheck,
  type DraftCheck,
  type PreparedSources,
} from '../../../src/evidence/index.ts';

export type Verdicts = {
  readonly checks: ReadonlyMap<string, ClaimCheck>;
  /** Milliseconds the check took. */ readonly took: number;
};

/** What stored queries give now, as the server ran them with the sources. */
export type Figures = Readonly<Record<string, string>>;

/**
 * `prepared` is asked for at the first check; `content` and `checks` as the server gave them. Returns the function
 * that checks a working copy.
 */
export function createLiveCheck(
  prepared: () => PreparedSources,
  content: DraftContent,
  checks: readonly ClaimCheck[],
  figures: Figures,
): (working: DraftContent) => Verdicts {
  const status = new Map(checks.map((check) => [check.claimId, check.status]));
  const rendered = new Map<string, ReturnType<CheckContext['rerender']>>();
  for (const claim of content.blocks.flatMap(({ claims }) => claims)) {
    const found = status.get(claim.id);
    // A sentence that fell with its figure is judged by the figure, as the server does, not by its words.
    const stale = claim.figures?.some(({ query, value }) => figures[query] !== value);
    if (claim.template && (found === 'from-facts' || found === 'computed' || stale))
      rendered.set(JSON.stringify(claim.template), { text: claim.text, figures: claim.figures ?? [] });
  }
  const context: Omit<CheckContext, 'antecedent' | 'sources'> = {
    rerender: (use) => rendered.get(JSON.stringify(use)) ?? null,
    recompute: (query) => figures[query] ?? null,
  };
  let previous: DraftCheck | undefined;
  return (working) => {
    const started = performance.now();
    previous = recheck(
      previous,
      working.blocks.flatMap(({ claims }) => claims),
      { ...context, sources: prepared() },
    );
    return {
      checks: new Map(previous.checks.map((check) => [check.claimId, check])),
      took: performance.now() - started,
    };
  };
}
