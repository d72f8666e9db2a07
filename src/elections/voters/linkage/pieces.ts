/**
 * The search for probable duplicates in pieces that know nothing of each other: the rows of some regencies, or those
 * of all regencies whose day of birth falls in a bucket. How a list is cut depends on the list alone, so that any
 * number of workers gives the same results.
 *
 * planPieces -> trainOn (one piece) -> linkPiece (each piece) -> mergePieces (merge.ts).
 */
import { hash } from 'node:crypto';
import { drawsFrom } from '../../../platform/index.ts';
import { type Engine, personSubject, subjectOfNik } from '../list/index.ts';
import { eachPair, makeBlocks, pairsAtMost, releaseBlocks, type PassBlocks, type SkippedBlocks } from './blocks.ts';
import {
  bucketOf,
  createsTable,
  knownBirthDate,
  passesOf,
  prepareSql,
  rowsFrom,
  rowsOfList,
  sampleStride,
  type Piece,
} from './candidates.ts';
import { comparePair } from './compare.ts';
import {
  context,
  contextOf,
  dateLevel,
  homeLevel,
  isFar,
  isInVillage,
  isOnCard,
  levelsOf,
  nameLevel,
  nikLevel,
} from './levels.ts';
import {
  dateAdjustment,
  farAdjustment,
  nameAdjustment,
  priorOf,
  probabilityOf,
  standingOf,
  startingModel,
  twinLevels,
  twinsAdjustment,
  twinsNameBetween,
  type Model,
} from './model.ts';
import { groupBy } from './grouped.ts';
import { countNamesakes, type Home, type Namesakes } from './namesakes.ts';
import { release } from './release.ts';
import { scoredPairs, type ScoredPairs, type WeighedPair } from './scored-pairs.ts';
import { cell, nikAt, readRows, width, type Rows } from './rows.ts';
import { patternCounter, trainModel, type PatternCounts, type Training } from './train.ts';

/** Pieces of so many rows suffice to learn from. */
const trainingRows = 200_000;
/** Up to so many times the rows of a piece a list is one piece; so many are in a piece across regencies, too. */
const mostPieceRows = 2.5;
/**
 * A regency of more rows is cut by its blocks' keys. Late: every cut reads nearly all of its rows again, as each of
 * many rules deals a row to another.
 */
const mostRegencyRows = 5.5;
/** Threads of an engine that works pieces: they run beside each other, and each costs less alone. */
export const linkThreads = 1;
/** The share of a job's memory that its engine takes: pieces, in arrays, take most of it. */
export const linkMemory = 0.125;
/** Pairs that training looks at: candidates, on family cards, and drawn. */
const trainingPairs = 60_000;
const cardPairs = 60_000;
const randomPairs = 40_000;
/** Pairs below this weight (thousandths of a bit; 2 % probability) are not kept: no threshold goes there. */
export const leastKept = -5_600;

/**
 * Cuts a list: what fits into one piece is one. Else regencies together up to `pieceRows` (config.listPieceRows), in
 * order of their codes; and where there is more than one regency, buckets of birth days across them. The training
 * piece comes first.
 */
export async function planPieces(engine: Engine, pieceRows: number): Promise<Piece[]> {
  const mostRows = pieceRows * mostPieceRows;
  const regencies = await engine.rows<{ code: string; n: number }>(
    `select coalesce(regency, '') as code, count(*) as n from voters group by coalesce(regency, '') order by code`,
  );
  const total = regencies.reduce((sum, { n }) => sum + n, 0);
  if (regencies.length > 1 && total <= mostRows) return [{ kind: 'whole', rows: total }];
  const pieces: Piece[] = [];
  let held: { regencies: string[]; rows: number } = { regencies: [], rows: 0 };
  const close = () => {
    if (held.regencies.length > 0)
      pieces.push({ kind: 'within', regencies: held.regencies, share: 0, shares: 1, rows: held.rows });
    held = { regencies: [], rows: 0 };
  };
  for (const { code: regency, n } of regencies) {
    if (n > pieceRows * mostRegencyRows) {
      for (const share of sharesOf(n, pieceRows))
        pieces.push({ kind: 'within', regencies: [regency], ...share, rows: n });
      continue;
    }
    if (held.rows + n > pieceRows) close();
    held = { regencies: [...held.regencies, regency], rows: held.rows + n };
  }
  close();
  if (regencies.length > 1) pieces.push(...(await planAcross(engine, pieceRows, total)));
  const training = trainingPiece(pieces);
  return training === null ? pieces : [training, ...pieces.filter((piece) => piece !== training)];
}

async function planAcross(engine: Engine, pieceRows: number, total: number): Promise<Piece[]> {
  const buckets = Math.ceil(total / (pieceRows * mostPieceRows));
  const held = await engine.rows<{ bucket: number; n: number }>(
    `select bucket, count(*) as n from (select ${bucketOf(buckets)} as bucket from voters where ${knownBirthDate}) b
      group by bucket order by bucket`,
  );
  // One day of birth may be half a nation's.
  return held.flatMap(({ bucket, n }) =>
    (n > 2 * pieceRows * mostPieceRows ? sharesOf(n, pieceRows) : [{ share: 0, shares: 1 }]).map((share) => ({
      kind: 'across' as const,
      bucket,
      buckets,
      rows: n,
      listRows: total,
      ...share,
    })),
  );
}

const sharesOf = (rows: number, pieceRows: number) => {
  const shares = Math.min(256, Math.ceil(rows / pieceRows));
  return Array.from({ length: shares }, (_, share) => ({ share, shares }));
};

/**
 * The piece a model is learned from: the first with enough rows, else the largest; null when a list has none. It is
 * the first of a plan.
 */
export function trainingPiece(pieces: readonly Piece[]): Piece | null {
  const within = pieces.filter(({ kind }) => kind !== 'across');
  return within.find(({ rows }) => rows >= trainingRows) ?? within.toSorted((a, b) => b.rows - a.rows)[0] ?? null;
}

export type LoadedPiece = {
  readonly piece: Piece;
  readonly rows: Rows;
  readonly passes: readonly PassBlocks[];
  /** Rows of each regency (by its number), for the prior. */
  readonly rowsOf: readonly number[];
  readonly dates: ReadonlyMap<number, number>;
  readonly sampled: number;
  readonly namesakes: Namesakes;
  readonly sample: Int32Array;
};

/** Brings a piece's rows from the engine (`from`: where they are, deal.ts) and puts them into blocks. */
export async function loadPiece(engine: Engine, piece: Piece, from = rowsFrom(piece)): Promise<LoadedPiece> {
  const made: string[] = [];
  try {
    for (const sql of prepareSql(from)) {
      made.push(/^create table (\w+)/.exec(sql)?.[1] as string);
      await engine.run(createsTable(engine, sql));
    }
    const rows = await readRows(engine, piece, from);
    return { piece, rows, passes: makeBlocks(rows, passesOf(piece)), ...countRows(rows, piece) };
  } finally {
    for (const table of made) await engine.run(`drop table if exists ${table}`);
  }
}

/** Gives back what a piece held, when its result is written. */
export function releasePiece({ rows, passes, sample }: LoadedPiece): void {
  release(rows.row, rows.cells, rows.turns, sample);
  releaseBlocks(passes);
}

const regencyAt = ({ cells }: Rows, at: number): number => cells[at * width + cell.regency] as number;
const dateAt = ({ cells }: Rows, at: number): number => cells[at * width + cell.date] as number;
const sexAt = ({ cells }: Rows, at: number): number => cells[at * width + cell.sex] as number;
const nameAt = ({ cells, words }: Rows, at: number): number =>
  words.name[cells[at * width + cell.name] as number] as number;

/** Counts regencies' rows, and names and dates of the sample. */
function countRows(
  rows: Rows,
  piece: Piece,
): Pick<LoadedPiece, 'rowsOf' | 'dates' | 'sampled' | 'sample' | 'namesakes'> {
  const stride = sampleStride(piece);
  const rowsOf = rows.regencies.map(() => 0);
  const dates = new Map<number, number>();
  const sample = new Int32Array(rows.count);
  let sampled = 0;
  const namesSeen = new Int32Array(rows.words.name.length);
  for (let at = 0; at < rows.count; at += 1) {
    const regency = regencyAt(rows, at) - 1;
    rowsOf[regency] = (rowsOf[regency] as number) + 1;
    if ((rows.row[at] as number) % stride !== 0) continue;
    sample[sampled++] = at;
    const name = rows.cells[at * width + cell.name] as number;
    namesSeen[name] = (namesSeen[name] as number) + 1;
    const date = dateAt(rows, at);
    if (date !== 0) dates.set(date, (dates.get(date) ?? 0) + 1);
  }
  for (const [name, times] of namesSeen.entries())
    if (times > 0) rows.names.count(rows.words.name[name] as number, times);
  // A regency that is cut into shares is not here as a whole.
  return {
    rowsOf: piece.kind === 'within' && piece.regencies.length === 1 ? [piece.rows] : rowsOf,
    dates,
    sampled,
    sample: sample.subarray(0, sampled),
    namesakes: countNamesakes(rows, sample.subarray(0, sampled)),
  };
}

/** Learns a model from a loaded piece. */
export function trainOn(loaded: LoadedPiece): Model {
  const { rows, passes, rowsOf, dates, sampled, namesakes } = loaded;
  const all = rowsOf.reduce((sum, count) => sum + count, 0);
  if (all < 200) return startingModel;
  const sameDate =
    [...dates.values()].reduce((sum, count) => sum + count * (count - 1), 0) / Math.max(1, sampled * (sampled - 1));
  const exchangedDate =
    [...dates].reduce((sum, [date, count]) => sum + count * exchanged(date, dates), 0) / Math.max(1, sampled ** 2);
  const together = rowsOf.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const scale = all / Math.max(1, sampled);
  const inVillages = namesakes.pairs() * scale;
  return trainModel({
    cards: patternsOnCards(loaded),
    candidates: patternsOf(
      loaded,
      passes[0] as PassBlocks,
      trainingPairs,
      (place) => !isOnCard(place),
      crowdedDays(dates),
    ),
    ...drawPatterns(loaded),
    rows: all,
    pairs: { village: inVillages, far: Math.max(1, together - inVillages) },
    chance: {
      villageName: Math.max(namesakes.chance('village'), 1e-6),
      name: Math.max(namesakes.chance('regency'), rows.names.chance()),
      date: Math.max(sameDate, 1e-6),
      exchangedDate: Math.max(exchangedDate, 1e-7),
    },
  });
}

/** A day is crowded when more were born on it than this, and than so many times the average of days. */
const [fewestOfCrowd, timesOfCrowd] = [10, 5];
type CrowdedDays = { readonly has: (date: number) => boolean; readonly share: number };

/**
 * Days on which many times as many were born as on others: mostly those that stand for "not known". Who share one teach
 * nothing of who is one person: what such a day tells is weighed pair by pair.
 */
function crowdedDays(dates: ReadonlyMap<number, number>): CrowdedDays {
  const all = [...dates.values()].reduce((sum, count) => sum + count, 0);
  const crowd = Math.max(fewestOfCrowd, (timesOfCrowd * all) / Math.max(1, dates.size));
  const crowded = new Map([...dates].filter(([, count]) => count > crowd));
  const inCrowds = [...crowded.values()].reduce((sum, count) => sum + count, 0);
  return { has: (date) => crowded.has(date), share: Math.min(0.5, inCrowds / Math.max(1, all)) };
}

/** How many were born on the day that is a date with day and month exchanged. */
function exchanged(date: number, dates: ReadonlyMap<number, number>): number {
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100];
  return day === month ? 0 : (dates.get(year * 10_000 + day * 100 + month) ?? 0);
}

/** Patterns among the pairs of blocks: every so-manieth, counted as many, of those that are `wanted`. */
function patternsOf(
  { rows }: LoadedPiece,
  blocks: PassBlocks,
  most: number,
  wanted: (place: number) => boolean,
  crowded: CrowdedDays = { has: () => false, share: 0 },
): PatternCounts {
  const stride = Math.max(1, Math.ceil(pairsAtMost(blocks) / most));
  const counter = patternCounter();
  let n = 0;
  eachPair(rows, blocks, (a, b) => {
    const date = dateAt(rows, a);
    if (n % stride === 0 && !(date === dateAt(rows, b) && crowded.has(date))) counter.add(comparePair(rows, a, b));
    n += 1;
  });
  return counter.counts(stride / (1 - crowded.share)).filter(([pattern]) => wanted(contextOf(levelsOf(pattern))));
}

/** Patterns among all pairs of one family card, whatever else of them is alike. */
function patternsOnCards(loaded: LoadedPiece): PatternCounts {
  const { rows } = loaded;
  const turns = new Uint16Array(rows.count).fill(1);
  const blocks = makeBlocks({ ...rows, turns }, [
    { rules: [{ code: 'card', finds: 'one family card', key: ['regency', 'nkk'], finer: [] }], apart: false },
  ]);
  const patterns = patternsOf(loaded, blocks[0] as PassBlocks, cardPairs, isOnCard);
  release(turns);
  releaseBlocks(blocks);
  return patterns;
}

type Drawn = Pick<Training, 'random' | 'namesakes' | 'oneDay' | 'oneAge'>;

/**
 * Patterns of pairs drawn at random within a village and within a regency, half and half; of namesakes among them; and
 * of pairs of one sex and day of birth whose names are not alike.
 */
function drawPatterns({ rows, sample, namesakes }: LoadedPiece): Drawn {
  const [random, alike, oneDay] = [patternCounter(), patternCounter(), patternCounter()];
  const draw = drawsFrom(sample.length);
  const pick = (from: ArrayLike<number>): number => from[Math.floor(draw() * from.length)] as number;
  const look = (a: number, b: number, counter: typeof random): void => {
    if (a !== b && regencyAt(rows, a) === regencyAt(rows, b)) counter.add(comparePair(rows, a, b));
  };
  const dayAndSex = (at: number): number => dateAt(rows, at) * 3 + sexAt(rows, at);
  const ofDay = groupBy(sample, dayAndSex, (at) => regencyAt(rows, at));
  const neighboursOfDay = groupBy(sample, dayAndSex, namesakes.villageOf);
  const drawers = { village: namesakes.drawer('village', draw), far: namesakes.drawer('regency', draw) };
  const ages = { others: ageCounter(rows), village: ageCounter(rows), far: ageCounter(rows) };
  for (let tried = 0; tried < (sample.length > 100 ? randomPairs : 0); tried += 1) {
    for (const where of ['village', 'far'] as const) {
      const pair = drawers[where]?.();
      if (pair === undefined) continue;
      look(...pair, alike);
      ages[where].add(...pair);
    }
    // Namesakes are quickly compared, and matter most.
    if (tried % 2 > 0) continue;
    const a = pick(sample);
    const stranger = pick(sample);
    look(a, stranger, random);
    ages.others.add(a, stranger);
    look(a, pick(namesakes.neighbours(a)), random);
    if (dateAt(rows, a) === 0) continue;
    look(a, pick(ofDay.of(a)), oneDay);
    look(a, pick(neighboursOfDay.of(a)), oneDay);
  }
  ofDay.release();
  neighboursOfDay.release();
  const counted = (counter: typeof random, wanted: (levels: readonly number[]) => boolean) =>
    counter.counts().filter(([pattern]) => {
      const levels = levelsOf(pattern);
      return !isOnCard(contextOf(levels)) && wanted(levels);
    });
  return {
    random: counted(random, () => true),
    namesakes: counted(alike, ([, date, , , nik]) => date !== dateLevel.same && !ofOnePerson.includes(nik as number)),
    oneDay: counted(oneDay, ([name]) => (name as number) >= nameLevel.rest),
    oneAge: {
      village: ages.village.share(ages.others.share()) / ages.others.share(),
      far: ages.far.share(ages.others.share()) / ages.others.share(),
    },
  };
}
const ofOnePerson: readonly number[] = [nikLevel.same, nikLevel.slip];

/** How many of drawn pairs were born in one year, but not on one day; `guess` is worth a thousand pairs. */
function ageCounter(rows: Rows) {
  let [pairs, ofOneYear] = [0, 0];
  return {
    add(a: number, b: number): void {
      const [one, other] = [dateAt(rows, a), dateAt(rows, b)];
      if (one === 0 || other === 0 || one === other) return;
      pairs += 1;
      if (Math.floor(one / 10_000) === Math.floor(other / 10_000)) ofOneYear += 1;
    },
    share: (guess = 1 / 60): number => (ofOneYear + 1_000 * guess) / (pairs + 1_000),
  };
}

/** The pairs of a piece that were kept, in order of a, then b. */
export type PieceResult = {
  readonly size: number;
  /** A pair as it is written (piece-file.ts), with the people's keyed hash. */ readonly line: (n: number) => string;
  readonly summary: PieceSummary;
};

export type PieceSummary = {
  readonly rows: number;
  readonly candidates: number;
  readonly pairs: number;
  readonly skipped: readonly SkippedBlocks[];
  /** Pairs of one person expected among those that were not kept, in millionths. */
  readonly expectedBelow: number;
};

/** Scores every candidate of a loaded piece and keeps those above `leastKept`. */
export function scorePairs(
  loaded: LoadedPiece,
  model: Model,
): { readonly pairs: ScoredPairs; readonly summary: PieceSummary } {
  const { rows, passes, piece, rowsOf } = loaded;
  const weigh = weigher(loaded, model);
  const pairs = scoredPairs();
  let candidates = 0;
  let below = 0;
  for (const pass of passes) {
    const { apart } = pass;
    const priors = rowsOf.map((count) =>
      apart ? priorOf(model.acrossPerRow, rowsOfList(piece)) : priorOf(model.farPerRow, count),
    );
    eachPair(rows, pass, (a, b) => {
      candidates += 1;
      const weighed = weigh(a, b, priors[regencyAt(rows, a) - 1] as number);
      if (weighed === null) return;
      if (weighed.weight < leastKept && !isExact(levelsOf(weighed.pattern))) below += probabilityOf(weighed.weight);
      else pairs.add(a, b, weighed);
    });
  }
  const skipped = passes.flatMap(({ rules }) => rules.flatMap((each) => each.skipped ?? []));
  return {
    pairs,
    summary: {
      rows: rowsOf.reduce((sum, count) => sum + count, 0),
      candidates,
      pairs: pairs.size(),
      skipped,
      expectedBelow: Math.round(below * 1e6),
    },
  };
}

/** Weighs pairs; null where rarity cannot lift one to what is kept. What it returns holds until the next pair. */
function weigher(
  { rows, dates, sampled, namesakes }: LoadedPiece,
  model: Model,
): (a: number, b: number, prior: number) => WeighedPair | null {
  const weighed = { pattern: 0, prior: 0, standing: 0, name: 0, date: 0, kin: 0, weight: 0 };
  // Most pairs are of few patterns: their weight is found once.
  const known = new Map<
    number,
    { readonly levels: readonly number[]; readonly place: number; readonly fields: number }
  >();
  const patternAt = (pattern: number) => {
    let found = known.get(pattern);
    if (found === undefined) {
      const levels = levelsOf(pattern);
      const place = contextOf(levels);
      const weights = model.weights[place];
      const fields = levels.reduce((sum, level, field) => sum + (weights?.[field]?.[level] ?? 0), 0);
      known.set(pattern, (found = { levels, place, fields }));
    }
    return found;
  };
  // Names and words are counted in the whole piece; in a regency the same ones come again more often.
  let regional: number | null = null;
  const oftener = (): number =>
    (regional ??= Math.max(0, Math.log2(namesakes.chance('regency') / rows.names.chance())));
  const miswritten = (level: number, a: number, b: number): number =>
    level === nameLevel.slip || level === nameLevel.alike ? rows.names.miswritten(nameAt(rows, a), nameAt(rows, b)) : 0;
  const rarity = (place: number, levels: readonly number[], a: number, b: number): number => {
    const [level, home] = [levels[0] as number, levels[5] as number];
    if (isOnCard(place) || level < nameLevel.same || level > nameLevel.alike) return 0;
    const bits = rows.names.rarity(nameAt(rows, a), nameAt(rows, b));
    if (home === homeLevel.elsewhere) return bits + miswritten(level, a, b);
    if (level > nameLevel.spelling) return bits - oftener() + miswritten(level, a, b);
    return Math.min(bits, namesakes.bits(a, b, isInVillage(place) ? 'village' : homeOf(home)));
  };
  const commonness = (at: number): number => ((dates.get(dateAt(rows, at)) ?? 0) + 10) / (sampled + 200_000);
  return (a, b, prior) => {
    const pattern = comparePair(rows, a, b);
    const { levels, place, fields } = patternAt(pattern);
    const standing = standingOf(model, place, prior);
    // Rarity and nearness add at most 7 bits: most pairs need not be looked at again.
    if (!isExact(levels) && fields + prior + standing + 7_000 < leastKept) return null;
    const [nameLevelOf, dateLevelOf] = levels as [number, number];
    weighed.pattern = pattern;
    weighed.prior = prior;
    weighed.standing = standing;
    weighed.name = nameAdjustment(model, place, nameLevelOf, rarity(place, levels, a, b));
    weighed.date = dateAdjustment(model, place, dateLevelOf, -Math.log2(Math.min(commonness(a), commonness(b))));
    weighed.kin =
      place === context.oneDay && twinLevels.includes(nameLevelOf)
        ? twinsAdjustment(
            rows.names.apart(nameAt(rows, a), nameAt(rows, b)),
            rows.names.miswritten(nameAt(rows, a), nameAt(rows, b)),
          )
        : isFar(place)
          ? farAdjustment(model, levels)
          : isTwinsPart(levels) && rows.names.hasNameBetween(nameAt(rows, a), nameAt(rows, b))
            ? twinsNameBetween
            : 0;
    weighed.weight = fields + prior + standing + weighed.name + weighed.date + weighed.kin;
    return weighed;
  };
}

const homeOf = (level: number): Home => (level === homeLevel.district ? 'district' : 'regency');

/** Whether two of one card and day have NIKs that follow each other, and names of which one is part of the other. */
const isTwinsPart = (levels: readonly number[]): boolean =>
  contextOf(levels) === context.oneDay && levels[0] === nameLevel.shortened && levels[4] === nikLevel.next;

/** What an exact kind (exact.ts) says has a score, however low: the finding tells how probable it is. */
const isExact = (levels: readonly number[]): boolean =>
  levels[4] === nikLevel.same || (levels[0] === nameLevel.same && levels[5] === homeLevel.card);

/** One piece to its result. `key` keys the hashes of people (list/subject.ts). */
export async function linkPiece(engine: Engine, loaded: LoadedPiece, model: Model, key: string): Promise<PieceResult> {
  const { pairs, summary } = scorePairs(loaded, model);
  const { rows } = loaded;
  const strangers = await withoutNik(engine, rows, pairs, key);
  const personAt = (at: number): string => {
    const nik = nikAt(rows, at);
    return nik === null ? (strangers.get(at) ?? '') : subjectOfNik(key, 'D10', nik);
  };
  const order = pairs.order();
  return {
    size: order.length,
    summary,
    line(n) {
      const [x, y, ...rest] = pairs.at(order[n] as number);
      const [one, other] = [personAt(x), personAt(y)].toSorted() as [string, string];
      return `${rows.row[x]} ${rows.row[y]} ${rest.join(' ')} ${hash('sha256', `${one}|${other}`)}`;
    },
  };
}

/** Row numbers asked for at once. */
const chunk = 10_000;

/**
 * The hashes of people who have no NIK of 16 digits, by their places: of the others they are made from the NIK that is
 * here.
 */
async function withoutNik(engine: Engine, rows: Rows, pairs: ScoredPairs, key: string): Promise<Map<number, string>> {
  const places = new Map<number, number>();
  for (let n = 0; n < pairs.size(); n += 1)
    for (const at of pairs.at(n).slice(0, 2)) if (nikAt(rows, at) === null) places.set(rows.row[at] as number, at);
  const people = new Map<number, string>();
  const wanted = [...places.keys()].toSorted((a, b) => a - b);
  for (let start = 0; start < wanted.length; start += chunk) {
    const part = wanted.slice(start, start + chunk);
    const sql = `select "row", ${personSubject(key, 'D10')} as person from voters v where "row" between ${part[0]}
      and ${part.at(-1)} and "row" in (${part.join(', ')})`;
    for (const { row, person } of await engine.rows<{ row: number; person: string }>(sql))
      people.set(places.get(row) as number, person);
  }
  return people;
}
