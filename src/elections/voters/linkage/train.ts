/**
 * Learns a model from a list without knowing the truth: u from pairs drawn at random (people who are not the same), m
 * and the number of duplicates by expectation and maximisation over how often each pattern occurs among candidates.
 * Candidates of all blocking rules are used together, never those of a name alone; pairs that no rule proposes count
 * as different people, which the prior knows about.
 */
import { comparedFields, dateLevel, levelsOf, nameLevel, nikLevel, patternSpace } from './levels.ts';
import { makeModel, priorOf, startingModel, weightsOf, type Model } from './model.ts';

/** How often each pattern occurs, as [pattern, pairs]. */
export type PatternCounts = readonly (readonly [number, number])[];

export type Training = {
  readonly candidates: PatternCounts;
  readonly random: PatternCounts;
  /** Rows of the places the candidates are from, and the rows a pair can be formed within (a regency's). */
  readonly rows: number;
  readonly rowsTogether: number;
  /** Chance that two people share name or date, and that two of one birth date have NIKs one digit apart. */
  readonly chance: { readonly name: number; readonly date: number; readonly neighbour: number };
};

/** Random pairs that a starting guess is worth: keeps levels that are hardly ever drawn from becoming 0. */
const guessWorth = 2_000;
/** Pairs of one person that the starting m is worth. */
const matchesWorth = 200;

/** The model of a list. With little to learn from it stays near the starting guesses. */
export function trainModel(training: Training): Model {
  const u = estimateU(training);
  const { m, matches } = expectationMaximisation({
    counts: training.candidates,
    u,
    start: startingModel.m,
    prior: priorOf(startingModel.duplicatesPerRow, training.rowsTogether),
    rows: training.rows,
    rowsTogether: training.rowsTogether,
  });
  const duplicatesPerRow = Math.min(0.5, Math.max(1e-4, matches / Math.max(1, training.rows)));
  return makeModel({ m, u, duplicatesPerRow, acrossPerRow: duplicatesPerRow / 5 });
}

function estimateU({ random, chance }: Training): number[][] {
  const seen = comparedFields.map(({ levels }) => levels.map(({ u }) => u * guessWorth));
  let known = 0;
  for (const [pattern, pairs] of random) {
    known += pairs;
    for (const [field, level] of levelsOf(pattern).entries())
      (seen[field] as number[])[level] = (seen[field]?.[level] ?? 0) + pairs;
  }
  const u = seen.map((levels, field) => {
    const total = levels.reduce((sum, n, level) => (level === 0 ? sum : sum + n), 0);
    // NIK and family card equal by chance are too rare to draw; their guards and guesses hold.
    return levels.map((n, level) =>
      level === 0 ? (comparedFields[field]?.levels[0]?.u ?? 1) : Math.max(1e-9, n / total),
    );
  });
  if (known > 0) {
    (u[0] as number[])[nameLevel.same] = chance.name;
    (u[1] as number[])[dateLevel.same] = chance.date;
    // A NIK holds the birth date: what is alike in both has been counted with the date.
    (u[4] as number[])[nikLevel.neighbour] = chance.neighbour;
    (u[4] as number[])[nikLevel.serial] = comparedFields[4]?.levels[nikLevel.serial]?.u ?? 1;
  }
  return u;
}

export type Maximisation = {
  readonly counts: PatternCounts;
  readonly u: readonly (readonly number[])[];
  readonly start: readonly (readonly number[])[];
  /** Thousandths of a bit. */
  readonly prior: number;
  readonly rows: number;
  readonly rowsTogether: number;
};

/**
 * EM with u held. Each round: the probability of every pattern under the guarded weights, then m and the number of
 * matches from these. Stops when nothing moves by 0.0001, at the latest after 60 rounds. Returns m by field and
 * level, and the expected pairs of one person.
 */
export function expectationMaximisation({ counts, u, start, prior, rows, rowsTogether }: Maximisation): {
  readonly m: number[][];
  readonly matches: number;
  readonly rounds: number;
} {
  let m = start.map((levels) => [...levels]);
  let odds = prior;
  const levels = counts.map(([pattern]) => levelsOf(pattern));
  for (let round = 1; ; round += 1) {
    const weights = weightsOf(m, u);
    const next = start.map((guess) => guess.map((share) => share * matchesWorth));
    let matches = 0;
    for (const [n, [, pairs]] of counts.entries()) {
      const weight = (levels[n] as number[]).reduce((sum, level, field) => sum + (weights[field]?.[level] ?? 0), odds);
      const expected = pairs / (1 + 2 ** (-weight / 1_000));
      if (expected < 1e-9) continue;
      matches += expected;
      for (const [field, level] of (levels[n] as number[]).entries())
        (next[field] as number[])[level] = (next[field]?.[level] ?? 0) + expected;
    }
    const learned = next.map((seen, field) => {
      const total = seen.reduce((sum, n, level) => (level === 0 ? sum : sum + n), 0);
      return seen.map((n, level) => (level === 0 ? (start[field]?.[0] ?? 1) : Math.max(1e-6, n / total)));
    });
    const moved = Math.max(
      ...learned.flatMap((seen, field) => seen.map((share, level) => Math.abs(share - (m[field]?.[level] ?? 0)))),
    );
    m = learned;
    odds = priorOf(Math.min(0.5, Math.max(1e-5, matches / Math.max(1, rows))), rowsTogether);
    if (moved < 1e-4 || round >= 60) return { m, matches, rounds: round };
  }
}

/** Counts patterns. */
export function patternCounter(): {
  readonly add: (pattern: number) => void;
  readonly counts: (scale?: number) => PatternCounts;
} {
  const seen = new Int32Array(patternSpace);
  return {
    add: (pattern) => void (seen[pattern] = (seen[pattern] as number) + 1),
    counts(scale = 1) {
      const counts: [number, number][] = [];
      for (let pattern = 0; pattern < seen.length; pattern += 1)
        if (seen[pattern] !== 0) counts.push([pattern, (seen[pattern] as number) * scale]);
      return counts;
    },
  };
}
