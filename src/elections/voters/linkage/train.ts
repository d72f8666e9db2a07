/**
 * Learns a model from a list without knowing the truth. Where pairs of two people are many and can be drawn at random
 * (in a village, further apart) u comes from such pairs; on family cards, all of whose pairs are looked at, it is
 * learned together with m. m and how many pairs are one person come by expectation and maximisation over how often
 * each pattern occurs. Candidates of all blocking rules are used together, never those of a name alone; pairs that no
 * rule proposes count as different people, which the prior knows about.
 */
import {
  comparedFields,
  context,
  contextOf,
  contexts,
  dateLevel,
  levelsOf,
  nameLevel,
  nikLevel,
  patternSpace,
} from './levels.ts';
import {
  districtOnce,
  makeModel,
  sharesOf,
  startingModel,
  thousandths,
  weightsOf,
  type ByContext,
  type Model,
} from './model.ts';

/** How often each pattern occurs, as [pattern, pairs]. */
export type PatternCounts = readonly (readonly [number, number])[];

export type Training = {
  /** All pairs on one family card, and candidates of the blocking rules that are not on one. */
  readonly cards: PatternCounts;
  readonly candidates: PatternCounts;
  /** Pairs drawn at random: in one village, and further apart within a regency. */
  readonly random: PatternCounts;
  /**
   * The same of people of one sex born on one day whose names are not alike. Whoever is taken for another was born on
   * that other's day mostly, and of one day and sex are serials that follow each other.
   */
  readonly oneDay: PatternCounts;
  readonly rows: number;
  /** How many pairs there are in one village, and further apart within a regency. */
  readonly pairs: { readonly village: number; readonly far: number };
  /** Chance that two people share name (in a village, and far apart) or date. */
  readonly chance: { readonly villageName: number; readonly name: number; readonly date: number };
};

/** Pairs on family cards that the starting u is worth, and pairs of one person that m of all contexts is to one. */
const cardsWorth = 100;
const pooledWorth = 300;
/** Pairs of one person that the starting m is worth. */
const matchesWorth = 200;

/** The model of a list. With little to learn from it stays near the starting guesses. */
export function trainModel(training: Training): Model {
  const { m, u, matches, others } = expectationMaximisation({
    counts: [...training.cards, ...training.candidates],
    u: estimateU(training),
    start: startingModel.m,
    rows: training.rows,
    pairs: training.pairs,
  });
  const odds = contexts.map((_, place) =>
    place === context.far
      ? 0
      : thousandths(Math.log2((matches[place] as number) / Math.max(1, others[place] as number))),
  );
  const farPerRow = Math.min(0.5, Math.max(1e-5, (matches[context.far] as number) / Math.max(1, training.rows)));
  return makeModel({ m, u, odds, farPerRow, acrossPerRow: farPerRow / 2 });
}

/** u of every context before anything is compared: the starting guesses, and what pairs drawn at random show. */
function estimateU({ random, oneDay, chance }: Training): number[][][] {
  const u = sharesAmong(random);
  const ofOneDay = sharesAmong(oneDay);
  if (random.length > 0) {
    for (const place of [context.village, context.far]) {
      const [names, dates] = [u[place]?.[0], u[place]?.[1]] as [number[], number[]];
      names[nameLevel.same] = place === context.far ? chance.name : chance.villageName;
      dates[dateLevel.same] = chance.date;
      // What speaks for one person must be rare among people of one day, and among others.
      const niks = u[place]?.[nikField] as number[];
      for (const level of [nikLevel.slip, nikLevel.neighbour, nikLevel.twoDigits, nikLevel.next, nikLevel.serialDigit])
        niks[level] = Math.max(niks[level] as number, ofOneDay[place]?.[nikField]?.[level] as number);
    }
  }
  return u;
}

/** Shares of levels among patterns, and the starting guesses where there are few. */
function sharesAmong(patterns: PatternCounts): number[][][] {
  const seen = comparedFieldsByContext((_, field) => (comparedFields[field]?.levels ?? []).map(() => 0));
  for (const [pattern, pairs] of patterns) {
    const levels = levelsOf(pattern);
    const place = contextOf(levels);
    for (const [field, level] of levels.entries()) if (level > 0) add(seen, place, field, level, pairs);
    // Dates know nothing of villages: both learn from all.
    const other = place === context.far ? context.village : context.far;
    if ((levels[1] as number) > 0) add(seen, other, 1, levels[1] as number, pairs);
  }
  return comparedFieldsByContext((place, field) => {
    const counts = seen[place]?.[field] ?? [];
    const drawn = counts.reduce((sum, n) => sum + n, 0);
    // What a guess expects once in a million draws is not refuted by a hundred thousand without it.
    const shares = (startingModel.u[place]?.[field] ?? []).map((guess, n) =>
      guess === 0 ? 0 : ((counts[n] as number) + 1) / (drawn + 1 / guess),
    );
    return sharesOf(place, comparedFields[field]?.levels ?? [], shares);
  });
}

const comparedFieldsByContext = (make: (place: number, field: number) => number[]): number[][][] =>
  contexts.map((_, place) => comparedFields.map((__, field) => make(place, field)));

const add = (to: number[][][], place: number, field: number, level: number, n: number): void => {
  const shares = to[place]?.[field] as number[];
  shares[level] = (shares[level] as number) + n;
};

export type Maximisation = {
  readonly counts: PatternCounts;
  readonly u: ByContext;
  readonly start: ByContext;
  readonly rows: number;
  readonly pairs: Training['pairs'];
};

export type Maximised = {
  readonly m: number[][][];
  readonly u: number[][][];
  /** Expected pairs of one person, and of two, by context. */
  readonly matches: readonly number[];
  readonly others: readonly number[];
  readonly rounds: number;
};

/**
 * EM. Each round: the probability of every pattern under the guarded weights, then m, the number of pairs of one
 * person, and u on family cards from these. m of a context leans on that of all. Stops when nothing moves by 0.0001,
 * at the latest after 80 rounds.
 */
export function expectationMaximisation({ counts, u: drawn, start, rows, pairs }: Maximisation): Maximised {
  const known = counts.map(([pattern, n]) => {
    const levels = levelsOf(pattern);
    return { levels, place: contextOf(levels), n };
  });
  const all = [0, 0, pairs.village, pairs.far];
  for (const { place, n } of known) if (place < context.village) all[place] = (all[place] as number) + n;
  let [m, u] = [start, drawn].map((shares) => shares.map((fields) => fields.map((levels) => [...levels]))) as [
    number[][][],
    number[][][],
  ];
  let odds = startingOdds(all, rows);
  for (let round = 1; ; round += 1) {
    const weights = weightsOf(m, u);
    const [same, other] = [none(), none()];
    const matches = contexts.map(() => 0.5);
    for (const { levels, place, n } of known) {
      let weight = odds[place] as number;
      for (let field = 0; field < levels.length; field += 1)
        weight += weights[place]?.[field]?.[levels[field] as number] as number;
      if (place === context.far) weight += districtOnce(weights, levels);
      const expected = n / (1 + 2 ** (-weight / 1_000));
      matches[place] = (matches[place] as number) + expected;
      for (let field = 0; field < levels.length; field += 1) {
        add(same, place, field, levels[field] as number, expected);
        if (place < context.village) add(other, place, field, levels[field] as number, n - expected);
      }
    }
    const learned = learnM(same, start);
    const learnedU = u.map((fields, place) => (place < context.village ? learnU(place, other, drawn) : fields));
    const moved = Math.max(furthest(m, learned), furthest(u, learnedU));
    const others = all.map((n, place) => Math.max(1, n - (matches[place] as number)));
    [m, u] = [learned, learnedU];
    odds = matches.map((n, place) => thousandths(Math.log2(n / (others[place] as number))));
    if (moved < 1e-4 || round >= 80) return { m, u, matches, others, rounds: round };
  }
}

const none = (): number[][][] =>
  comparedFieldsByContext((_, field) => (comparedFields[field]?.levels ?? []).map(() => 0));

/** What share of pairs is one person, before anything is learned. */
const startingOdds = (all: readonly number[], rows: number): number[] =>
  startingModel.odds.map((odds, place) =>
    place < context.village
      ? odds
      : thousandths(Math.log2((startingModel.farPerRow * rows) / Math.max(1, rows, all[place] as number))),
  );

/**
 * m of every context from what is expected to be one person: few pairs of a context lean on those of others. How names
 * and dates are miswritten does not depend on where somebody lives; it is learned where one person is surely found.
 */
function learnM(same: number[][][], start: ByContext): number[][][] {
  return comparedFieldsByContext((place, field) => {
    const levels = comparedFields[field]?.levels ?? [];
    const pooled = levels.map((level, n) =>
      learnedIn(field).reduce((sum, at) => sum + (same[at]?.[field]?.[n] ?? 0), level.m * matchesWorth),
    );
    // Where two live says itself which context it is.
    const lean =
      field === homeField ? (start[place]?.[field] ?? []) : sharesOf(place, levels, believable(field, pooled));
    const own = field === homeField || learnedIn(field).includes(place) ? (same[place]?.[field] ?? []) : [];
    const learned = lean.map((share, n) => Math.max(1e-3, share * pooledWorth) + (own[n] ?? 0));
    return sharesOf(place, levels, own.length === 0 ? learned : believable(field, learned));
  });
}

/**
 * No kind of error is as many times more frequent than it was guessed: where a village has hardly anybody twice,
 * namesakes of nearly one age would be learned as one person with a wrong date. What is beyond counts as the same.
 */
const mostTimes = 2.5;
/** Of every field. */
const theSame = 1;
function believable(field: number, counts: readonly number[]): number[] {
  if (field === nikField || field === homeField) return [...counts];
  const guessed = (comparedFields[field]?.levels ?? []).map(({ m }, level) => (level <= 1 ? 1 : m));
  return heldBy(guessed, counts, theSame);
}

/** Counts of levels, none more than `mostTimes` its guessed share of all; what is beyond counts as level `rest`. */
function heldBy(guessed: readonly number[], counts: readonly number[], rest: number): number[] {
  const sumOf = (some: readonly number[]) => some.slice(1).reduce((sum, n) => sum + n, 0);
  const total = sumOf(counts);
  const held = counts.map((n, level) => (level === 0 ? n : Math.min(n, (guessed[level] ?? 1) * mostTimes * total)));
  const beyond = total - sumOf(held);
  return held.map((n, level) => (level === rest ? n + beyond : n));
}

const [nameField, dateField, nikField, homeField] = [0, 1, 4, 5];
/**
 * The contexts where m of a field is learned. Not of dates on a card, where kin of one name are all that is beside one
 * person twice, and nothing far apart but numbers and places: namesakes of one age are many there.
 */
const learnedIn = (field: number): readonly number[] =>
  field === dateField
    ? [context.village]
    : field === nikField
      ? [context.oneDay, context.card, context.village, context.far]
      : [context.oneDay, context.card, context.village];

/** u of one kind of family cards' pairs from what is expected to be two people. */
const learnU = (place: number, other: number[][][], start: ByContext): number[][] =>
  comparedFields.map(({ levels }, field) => {
    const counts = (start[place]?.[field] ?? []).map(
      (share, n) => share * cardsWorth + (other[place]?.[field]?.[n] ?? 0),
    );
    return sharesOf(place, levels, field === nameField ? kinNames(place, counts) : counts);
  });

/**
 * No likeness of kin's names is as many times more frequent than it was guessed: one person twice with a serial nearby
 * would be learned as twins, whatever the name. What is beyond counts as different.
 */
function kinNames(place: number, counts: readonly number[]): number[] {
  const isLikeness = (level: number) => level < nameLevel.rest || level === nameLevel.exchanged;
  const guessed = (startingModel.u[place]?.[nameField] ?? []).map((u, level) => (isLikeness(level) ? u : 1));
  return heldBy(guessed, counts, nameLevel.different);
}

const furthest = (one: ByContext, other: ByContext): number =>
  Math.max(
    ...one.flatMap((fields, place) =>
      fields.flatMap((levels, field) =>
        levels.map((share, n) => Math.abs(share - (other[place]?.[field]?.[n] as number))),
      ),
    ),
  );

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
