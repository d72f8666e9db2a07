/** Chance for inventing people: the same seed gives the same people on every machine. */
import { drawsFrom } from '../../../platform/index.ts';

export type Random = {
  /** [0, 1) */
  readonly next: () => number;
  /** Whole number from 0 to n - 1. */
  readonly below: (n: number) => number;
  /** True in a share `p` of all calls. */
  readonly chance: (p: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Prefers the front of the list, as names do: the first tenth is taken in about a third of the calls. */
  readonly common: <T>(list: readonly T[]) => T;
};

export function randomFrom(seed: number): Random {
  const next = drawsFrom(seed);
  return {
    next,
    below: (n) => Math.floor(next() * n),
    chance: (p) => next() < p,
    pick: (list) => list[Math.floor(next() * list.length)] as never,
    common: (list) => {
      const u = next();
      return list[Math.floor(u * u * list.length)] as never;
    },
  };
}

/** A seed of its own for every place, so that a place's people do not depend on which other places are made. */
export const seedOf = (seed: number, code: string): number =>
  Math.imul(seed ^ Number(code.slice(-9)), 2_654_435_761) ^ Math.imul(Number(code.slice(0, 4)) + 1, 40_503);
