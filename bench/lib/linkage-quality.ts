/** How good found pairs are against the truth: in all, by kind of change, and whether the promised chances hold. */
import type { NikOfPair } from './linkage-lists.ts';
import type { Pair } from './linkage-ours.ts';
import { changesOf, ofReading, pairName, severalChanges, type PairName, type Truth } from './linkage-truth.ts';

export type Quality = { readonly precision: number; readonly recall: number; readonly f1: number };

function measures(right: number, found: number, wanted: number): Quality {
  const [precision, recall] = [found === 0 ? 0 : right / found, wanted === 0 ? 0 : right / wanted];
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Pairs of the threshold and more, each once. */
export const above = (pairs: readonly Pair[], threshold: number): ReadonlySet<PairName> =>
  new Set(pairs.filter(({ weight }) => weight >= threshold).map(({ a, b }) => pairName(a, b)));

/** Of the pairs that `counts` counts. */
export function quality(
  found: ReadonlySet<PairName>,
  { pairs }: Truth,
  counts: (pair: PairName) => boolean = () => true,
): Quality {
  const [all, wanted] = [[...found].filter(counts), [...pairs.keys()].filter(counts)];
  return measures(all.filter((pair) => pairs.has(pair)).length, all.length, wanted.length);
}

/** The best F1 over all thresholds, in steps of a quarter of a bit. */
export function bestOf(pairs: readonly Pair[], truth: Truth): Quality & { readonly threshold: number } {
  const known = new Map<PairName, number>();
  for (const { a, b, weight } of pairs)
    known.set(pairName(a, b), Math.max(weight, known.get(pairName(a, b)) ?? -Infinity));
  const sorted = [...known].toSorted(([, one], [, other]) => other - one);
  let best = { precision: 0, recall: 0, f1: 0, threshold: 0 };
  let right = 0;
  for (let n = 0, threshold = Math.ceil((sorted[0]?.[1] ?? 0) * 4) / 4; threshold >= -6; threshold -= 0.25) {
    for (; n < sorted.length && (sorted[n]?.[1] ?? 0) >= threshold; n += 1)
      if (truth.pairs.has(sorted[n]?.[0] ?? '')) right += 1;
    const now = measures(right, n, truth.pairs.size);
    if (now.f1 > best.f1) best = { ...now, threshold };
  }
  return best;
}

export type RecallOfKind = { readonly kind: string; readonly pairs: number; readonly recall: number };

/** Recall by change, by how many changes there were, and by what became of the NIK; a pair counts for all it has. */
export function recallByKind(
  found: ReadonlySet<PairName>,
  truth: Truth,
  niks: ReadonlyMap<PairName, NikOfPair>,
): RecallOfKind[] {
  const counted = new Map<string, { pairs: number; right: number }>();
  for (const [pair, kinds] of truth.pairs) {
    const changes = changesOf(kinds);
    const names = [
      ...changes,
      `changes-${changes.length > 2 ? '3+' : changes.length}`,
      `nik-${niks.get(pair) ?? 'other'}`,
      ...(ofReading(kinds) ? ['any-ocr'] : []),
      ...(severalChanges(kinds) ? ['several-changes'] : []),
    ];
    for (const name of names) {
      const count = counted.get(name) ?? { pairs: 0, right: 0 };
      counted.set(name, { pairs: count.pairs + 1, right: count.right + (found.has(pair) ? 1 : 0) });
    }
  }
  return [...counted]
    .map(([kind, { pairs, right }]) => ({ kind, pairs, recall: right / pairs }))
    .toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
}

/** Who the pairs are that are wrongly found: what the truth says of their rows, most first. */
export function wrongByKind(found: ReadonlySet<PairName>, { pairs, kinds }: Truth): [kind: string, pairs: number][] {
  const counted = new Map<string, number>();
  for (const pair of found) {
    if (pairs.has(pair)) continue;
    const said = pair.split(' ').flatMap((row) => kinds.get(Number(row)) ?? []);
    const looks = said.filter((kind) => kind.startsWith('not-same'));
    const kind = looks[0] ?? (changesOf(said)[0] === undefined ? 'strangers' : `of a row with ${changesOf(said)[0]}`);
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
  }
  return [...counted].toSorted(([, one], [, other]) => other - one);
}

export type Bin = {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly promised: number;
  readonly true: number;
};
export type Calibration = {
  readonly bins: readonly Bin[];
  /** Between the promise and the truth of a bin, weighed by the bins' pairs. */
  readonly meanGap: number;
  /** The greatest between the precision that the curve promises of a threshold and the true one. */
  readonly greatestGap: number;
  readonly atThreshold: number;
  /** The same for recall, which pairs that no block brought together lower. */
  readonly recallGap: number;
};

const edges = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99, 0.999, 1.000_001];
/** A promise about fewer pairs cannot be told from chance. */
const fewest = 500;

/**
 * What the chances of scored pairs promise, against the truth: in bins of the chance, and for each threshold of the
 * curve (-5 to 20 bits). `expected`: pairs of one person that there are, by the program's own reckoning.
 */
export function calibration(pairs: readonly Pair[], truth: Truth, expected: number): Calibration {
  const bins = edges.slice(0, -1).map((from, n) => ({ from, to: edges[n + 1] as number, pairs: 0, sum: 0, right: 0 }));
  const sorted = pairs.toSorted((one, other) => other.weight - one.weight);
  let [greatestGap, atThreshold, recallGap] = [0, 0, 0];
  let [sum, right, n] = [0, 0, 0];
  for (let threshold = 20; threshold >= -5; threshold -= 0.5) {
    for (; n < sorted.length && (sorted[n] as Pair).weight >= threshold; n += 1) {
      const { a, b, weight } = sorted[n] as Pair;
      const chance = 1 / (1 + 2 ** -weight);
      const same = truth.pairs.has(pairName(a, b)) ? 1 : 0;
      sum += chance;
      right += same;
      const bin = bins.find(({ to }) => chance < to) as (typeof bins)[number];
      bin.pairs += 1;
      bin.sum += chance;
      bin.right += same;
    }
    if (n < fewest) continue;
    const gap = Math.abs(sum - right) / n;
    if (gap > greatestGap) [greatestGap, atThreshold] = [gap, threshold];
    recallGap = Math.max(recallGap, Math.abs(sum / expected - right / truth.pairs.size));
  }
  return {
    bins: bins.map(({ from, to, pairs: all, sum: promised, right: same }) => ({
      from,
      to: Math.min(1, to),
      pairs: all,
      promised: all === 0 ? 0 : promised / all,
      true: all === 0 ? 0 : same / all,
    })),
    meanGap: bins.reduce((gaps, bin) => gaps + Math.abs(bin.sum - bin.right), 0) / Math.max(1, n),
    greatestGap,
    atThreshold,
    recallGap,
  };
}
