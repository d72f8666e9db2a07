/**
 * Learns a model from a list without knowing the truth. Where pairs of two people are many and can be drawn (in a
 * village, further apart) u comes from such pairs: of names from anybody, of what goes with names from namesakes, of
 * NIKs of one day of birth from people of one day. On family cards, all of whose pairs are looked at, it is learned
 * together with m. m and how many pairs are one person come by expectation and maximisation over how often each
 * pattern occurs. Candidates of all blocking rules are used together, never those of a name alone; pairs that no rule
 * proposes count as different people, which the prior knows about.
 */
import {
  comparedFields,
  context,
  contextOf,
  contexts,
  dateLevel,
  isFar,
  isOnCard,
  levelsOf,
  nameLevel,
  nikLevel,
  patternSpace,
  standing,
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
  /** Pairs of people who have one name, drawn likewise, of different days of birth and NIKs. */
  readonly namesakes: PatternCounts;
  /**
   * The same of people of one sex born on one day whose names are not alike. Whoever is taken for another was born on
   * that other's day mostly, and of one day and sex are serials that follow each other.
   */
  readonly oneDay: PatternCounts;
  readonly rows: number;
  /** How many pairs there are in one village, and further apart within a regency. */
  readonly pairs: { readonly village: number; readonly far: number };
  /** Chance that two people share name (in a village, and far apart) or date, or that day and month are exchanged. */
  readonly chance: {
    readonly villageName: number;
    readonly name: number;
    readonly date: number;
    readonly exchangedDate: number;
  };
  /**
   * How many times as often as others people of one name are of one age: names go with decades. In a village, and
   * further apart.
   */
  readonly oneAge: { readonly village: number; readonly far: number };
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
  const odds = standing.map((place) =>
    isFar(place) ? 0 : thousandths(Math.log2((matches[place] as number) / Math.max(1, others[place] as number))),
  );
  const farPerRow = Math.min(0.5, Math.max(1e-5, (matches[context.far] as number) / Math.max(1, training.rows)));
  return makeModel({ m, u, odds, farPerRow, acrossPerRow: farPerRow });
}

/** u of every context before anything is compared: the starting guesses, and what pairs drawn at random show. */
function estimateU({ random, namesakes, oneDay, chance, oneAge }: Training): number[][][] {
  const u = sharesAmong(random);
  const ofOneDay = sharesAmong(oneDay);
  if (random.length === 0) return u;
  const alike = countLevels(namesakes);
  for (const [place, ofDay] of [
    [context.village, context.villageDay],
    [context.far, context.farDay],
  ] as const) {
    const among = u[place] as number[][];
    // Who is taken for another has that other's name mostly: what goes with names, namesakes know.
    for (const field of [dateField, sexField, placeField, nikField, homeField, maritalField])
      among[field] = leaning(alike[place]?.[field] as number[], among[field] as number[], notDrawn[field] ?? []);
    const [names, dates] = [among[nameField], among[dateField]] as [number[], number[]];
    names[nameLevel.same] = isFar(place) ? chance.name : chance.villageName;
    const ofOneAge = Math.max(1, isFar(place) ? oneAge.far : oneAge.village);
    dates[dateLevel.same] = chance.date;
    dates[dateLevel.swapped] = chance.exchangedDate * ofOneAge;
    const datesOfDay = dates.with(dateLevel.same, chance.date * ofOneAge);
    u[ofDay] = among.with(dateField, datesOfDay).with(nikField, ofOneDay[ofDay]?.[nikField] as number[]);
  }
  return u;
}

/** Levels that namesakes are drawn without, as one person has them twice. */
const notDrawn: Readonly<Partial<Record<number, readonly number[]>>> = {
  1: [dateLevel.same],
  4: [nikLevel.same, nikLevel.slip],
};
/** Pairs of namesakes that what is known of others is worth. */
const othersWorth = 500;

/** Shares of levels by how often they were drawn, leaning on others' shares; those of `kept` levels stay. */
function leaning(counts: readonly number[], others: readonly number[], kept: readonly number[]): number[] {
  const drawn = counts.reduce((sum, n) => sum + n, othersWorth);
  return others.map((share, level) =>
    kept.includes(level) ? share : ((counts[level] as number) + share * othersWorth) / drawn,
  );
}

/** How often each level occurs among patterns, by context and field. */
function countLevels(patterns: PatternCounts): number[][][] {
  const seen = none();
  for (const [pattern, pairs] of patterns) {
    const levels = levelsOf(pattern);
    const place = contextOf(levels);
    for (const [field, level] of levels.entries()) if (level > 0) add(seen, place, field, level, pairs);
  }
  return seen;
}

/** Shares of levels among patterns, and the starting guesses where there are few. */
function sharesAmong(patterns: PatternCounts): number[][][] {
  const seen = countLevels(patterns);
  // Dates know nothing of villages: all who are not on one card learn from all.
  const dates = (comparedFields[dateField]?.levels ?? []).map((_, level) =>
    seen.slice(context.villageDay).reduce((sum, fields) => sum + (fields[dateField]?.[level] as number), 0),
  );
  return comparedFieldsByContext((place, field) => {
    const counts = field === dateField && !isOnCard(place) ? dates : (seen[place]?.[field] ?? []);
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
  // By standing: matches and others of one day of birth are counted with their neighbours', and with who is far.
  const all = contexts.map((_, place) =>
    place === context.village ? pairs.village : place === context.far ? pairs.far : 0,
  );
  for (const { place, n } of known) if (isOnCard(place)) all[place] = (all[place] as number) + n;
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
      const stands = standing[place] as number;
      let weight = odds[stands] as number;
      for (let field = 0; field < levels.length; field += 1)
        weight += weights[place]?.[field]?.[levels[field] as number] as number;
      if (isFar(place)) weight += districtOnce(weights, levels);
      const expected = n / (1 + 2 ** (-weight / 1_000));
      matches[stands] = (matches[stands] as number) + expected;
      for (let field = 0; field < levels.length; field += 1) {
        add(same, place, field, levels[field] as number, expected);
        if (isOnCard(place)) add(other, place, field, levels[field] as number, n - expected);
      }
    }
    const learned = learnM(same, start);
    const learnedU = u.map((fields, place) => (isOnCard(place) ? learnU(place, other, drawn) : fields));
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
    isOnCard(place)
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
    const sumOf = (places: readonly number[], level: number): number =>
      places.reduce((sum, at) => sum + (same[at]?.[field]?.[level] as number), 0);
    const where = learnedIn(field, place);
    const pooled = levels.map((level, n) => level.m * matchesWorth + sumOf(where, n));
    // Where two live says itself which context it is.
    const lean =
      field === homeField ? (start[place]?.[field] ?? []) : sharesOf(place, levels, believable(field, pooled));
    const isOwn = field === homeField || where.includes(place);
    const own = isOwn ? togetherWith(field, place) : [];
    const learned = lean.map((share, n) => Math.max(1e-3, share * pooledWorth) + sumOf(own, n));
    return sharesOf(place, levels, isOwn ? believable(field, learned) : learned);
  });
}

/** Contexts whose m of a field is one: a NIK holds the day of birth, everything else knows nothing of whether it is one. */
const togetherWith = (field: number, place: number): readonly number[] =>
  field === nikField ? [place] : [...contexts.keys()].filter((other) => standing[other] === standing[place]);

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

const [nameField, dateField, sexField, placeField, nikField, homeField, maritalField] = [0, 1, 2, 3, 4, 5, 6];
const inVillages = [context.villageDay, context.village];
/**
 * The contexts where m of a field is learned for another. Not of dates on a card, where kin of one name are all that is
 * beside one person twice, and nothing far apart but NIKs of one day of birth: namesakes of one age are many there.
 */
const learnedIn = (field: number, place: number): readonly number[] =>
  field === dateField
    ? inVillages
    : field !== nikField
      ? [context.oneDay, context.card, ...inVillages]
      : isOneDay(place)
        ? [context.oneDay, context.villageDay, context.farDay]
        : [context.card, context.village];
const isOneDay = (place: number): boolean =>
  place === context.oneDay || place === context.villageDay || place === context.farDay;

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
