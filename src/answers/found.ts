/** What the search room finds, as answers need it: passages one by one, the best first. */
import type { Actor, Platform, Tx, UnitId, Words } from '../platform/index.ts';
import type { SecurityClass } from './schema.ts';

export type FoundPassage = {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly unitId: UnitId;
  readonly security: SecurityClass;
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

export type Finding = { readonly passages: readonly FoundPassage[]; readonly indexVersion: string };

/** Finds what may answer a question in the sight of the actor. */
export type FindPassages = (
  platform: Platform,
  actor: Actor,
  ask: { readonly question: string; readonly unitId: UnitId; readonly paperIds: readonly string[] },
) => Promise<Finding>;

/** Which of these papers the reader of `tx` may open. */
export type Sight = (tx: Tx, papers: readonly { type: string; id: string }[]) => Promise<ReadonlySet<string>>;
