import type { PageLayout } from '../places.ts';
import type { DocumentWarning } from '../schema.ts';
import type { Verdict } from './judge.ts';

/** What was read on the picture of one page. */
export type OcrPage = {
  /** In reading order; empty where the page is blank or was refused, and then a warning says so. */
  readonly text: string;
  /** Offsets refer to `text`; boxes are parts of the page as it stands upright. */
  readonly layout: PageLayout;
  /** Mean of the engine's own belief in its words, 0 to 1. */
  readonly confidence: number;
  /** Share of the letters on the page that some word covers, 0 to 1. */
  readonly coverage: number;
  /** `doubtful`: read, but to be compared with the page; `refused`: too bad to be given as text. */
  readonly verdict: Verdict;
  readonly warnings: readonly DocumentWarning[];
  readonly engines: readonly string[];
  /** CPU time of the reading process, without that of an engine outside it. */
  readonly seconds: number;
};
