/**
 * How much the voters of a region changed beside its neighbours (the other regions of its parent): changes per
 * thousand voters, and how far that is from the neighbours' median in robust standard deviations. A rate far off is a
 * reason to look, never an accusation: a new housing estate, a merged village or a careful coklit looks the same.
 */
import { valueOf, type RecapRow } from './measures.ts';

export type ChangeRate = {
  readonly level: RecapRow['level'];
  readonly code: string;
  readonly opening: number;
  readonly changes: number;
  /** Changes (new, removed, moved in and out) per thousand voters of the opening, null where there was nobody. */
  readonly rate: number | null;
  /** Of the neighbours, itself left out. */
  readonly median: number | null;
  readonly score: number | null;
  readonly review: boolean;
};

/**
 * Neighbours needed for a median to mean anything; the distance that is worth a look (Iglewicz and Hoaglin 1993: 3.5).
 * Belum diverifikasi for this use.
 */
export const fewestNeighbours = 4;
export const reviewScore = 3.5;
/**
 * Per thousand: spreads below this are as good as none, so that calm neighbours do not make a small difference look
 * great.
 */
const leastSpread = 1;
/** Turns a median absolute deviation into a standard deviation of a normal distribution. */
const toDeviation = 1.4826;

/** `siblings`: the children of one region. Pure. */
export function changeRates(siblings: readonly RecapRow[]): ChangeRate[] {
  const rates = siblings.map(({ measures }) => {
    const opening = valueOf(measures, 'awal');
    const changes =
      valueOf(measures, 'baru') + valueOf(measures, 'tms') + valueOf(measures, 'masuk') + valueOf(measures, 'keluar');
    return { opening, changes, rate: opening === 0 ? null : (changes / opening) * 1_000 };
  });
  return siblings.map(({ level, code }, index) => {
    const own = rates[index] as (typeof rates)[number];
    const neighbours = rates.flatMap(({ rate }, n) => (n === index || rate === null ? [] : [rate]));
    if (own.rate === null || neighbours.length < fewestNeighbours)
      return {
        level,
        code,
        ...own,
        median: neighbours.length === 0 ? null : medianOf(neighbours),
        score: null,
        review: false,
      };
    const median = medianOf(neighbours);
    const spread = Math.max(leastSpread, toDeviation * medianOf(neighbours.map((rate) => Math.abs(rate - median))));
    const score = (own.rate - median) / spread;
    return { level, code, ...own, median, score, review: Math.abs(score) > reviewScore };
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
