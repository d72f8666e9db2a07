import type { UnitId } from '../platform/index.ts';

/** What is asked of the index by another room, or over HTTP. */
export type Ask = {
  readonly query: string;
  /** Kinds of things ('paper'), and single things, that may be found; all without them. */
  readonly types?: readonly string[];
  readonly ids?: readonly string[];
  readonly unitId?: UnitId;
  readonly kinds?: readonly string[];
  readonly years?: readonly number[];
  /** Groups of words that are looked for together besides those that hold; given, words alone are compared. */
  readonly also?: readonly (readonly string[])[];
  /** Things that are one for people are given each, not as one hit. */
  readonly apart?: boolean;
  /** Things on a page; 20 without it. */
  readonly most?: number;
  /** Counts from 1. */
  readonly page?: number;
};
