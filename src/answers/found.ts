/** What the search room finds, as answers need it: passages one by one, the best first. */
import type { UnitId, Words } from '../platform/index.ts';

export type FoundPassage = {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly unitId: UnitId;
  /** What the library says of the paper: "Dicabut oleh …". */
  readonly note: Words | null;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly heading: string;
  readonly text: string;
  /** Words of the question in `text`. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly score: number;
};

/** `indexVersion`: another one says that the index gives other passages now. */
export type Finding = { readonly passages: readonly FoundPassage[]; readonly indexVersion: string };
