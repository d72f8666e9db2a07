/** The word at a place of a page's text. */
import type { Span } from './boxes.ts';

type PageText = {
  readonly text: string;
  /** Where the page's text begins in the stored text. */
  readonly start: number;
  readonly layout: { readonly words: readonly Span[] } | null;
};

/**
 * `at` counts in the text of the page; the answer in the stored text. A word of the layout where there is one, else
 * what stands between spaces.
 */
export function wordAround({ text, start, layout }: PageText, at: number): Span {
  const placed = layout?.words.find((word) => word.start <= start + at && start + at <= word.end);
  if (placed) return { start: placed.start, end: placed.end };
  const before = text.slice(0, at).search(/\S+$/u);
  const after = text.slice(at).search(/\s/u);
  return { start: start + (before < 0 ? at : before), end: start + (after < 0 ? text.length : at + after) };
}
