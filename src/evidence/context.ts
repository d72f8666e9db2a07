/** What a claim is checked against, and where in its draft it stands. */
import type { FigureSlot, TemplateUse } from './schema.ts';
import type { PreparedSources } from './sources.ts';
import type { Place } from './verbatim.ts';

export type CheckContext = {
  readonly sources: PreparedSources;
  /**
   * Makes a template's sentence again from the facts as they are now, with the figures that stored queries give in
   * it; null when its facts are gone.
   */
  readonly rerender: (use: TemplateUse) => { readonly text: string; readonly figures: readonly FigureSlot[] } | null;
  /** Runs a stored query again; null when it cannot. */
  readonly recompute?: (query: string) => string | null;
  /**
   * The person that "ia" or "ujarnya" means in the draft at this sentence (value of a person atom). `checkDraft`
   * finds it.
   */
  readonly antecedent?: string | undefined;
  /**
   * Where in the sources the sentence before it in the draft stands, when that is a verified copy. `checkDraft` finds
   * it.
   */
  readonly before?: Place | undefined;
  /** The text of the sentence behind it in the draft: what takes it back in its source may stand there too. */
  readonly after?: string | undefined;
};
