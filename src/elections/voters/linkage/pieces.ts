/**
 * The search for probable duplicates in pieces that know nothing of each other: the rows of some regencies, or those of all regencies whose
 * day of birth falls in a bucket. How a list is cut depends on the list alone, so that any number of workers gives the same results.
 *
 * planPieces -> trainOn (one piece) -> linkPiece (each piece) -> mergePieces (merge.ts).
 */
import { createHash } from 'node:crypto';
import { drawsFrom } from '../../../platform/chance/index.ts';
import type { Engine } from '../list/engine.ts';
import { personSubject } from '../list/subject.ts';
import { eachPair, pairsAtMost, readBlocks, type Blocks } from './blocks.ts';
import { blockedRowsSql, blocksSql, createsTable, makeBlocks, prepareSql, rulesOf, type BlocksMade, type Piece, type SkippedBlocks } from './candidates.ts';
import { comparePair, wouldBeNeighbours } from './compare.ts';
import { levelsOf } from './levels.ts';
import { dateAdjustment, familyAdjustment, movedAdjustment, nameAdjustment, priorOf, probabilityOf, startingModel, type Model, type Weighed } from './model.ts';
import { readRows, type Rows } from './rows.ts';
import { patternCounter, trainModel } from './train.ts';

/** Pieces of so many rows suffice to learn from. */
const trainingRows = 200_000;
/** A regency of so many times the rows of a piece is cut by the blocks' keys; so many are in one piece across regencies, of which few are in any block. */
const mostPieceRows = 2.5;
/** Threads of an engine that works pieces: they run beside each other, and each costs less alone. */
export const linkThreads = 1;
/** Rows whose names and dates are counted, to tell rare from common. */
const sampleRows = 30_000;
/** Pairs that training looks at. */
const trainingPairs = 60_000;
const randomPairs = 40_000;
/** Pairs below this weight (thousandths of a bit; 2 % probability) are not kept: no threshold goes there. */
export const leastKept = -5_600;

/** Cuts a list: regencies together up to `pieceRows` (config.listPieceRows), in order of their codes; where there is more than one regency, buckets of birth days across them. */
export async function planPieces(engine: Engine, pieceRows: number): Promise<Piece[]> {
  const mostRows = pieceRows * mostPieceRows;
  const regencies = await engine.rows<{ code: string; n: number }>(`select coalesce(regency, '') as code, count(*) as n from voters group by coalesce(regency, '') order by code`);
  const total = regencies.reduce((sum, { n }) => sum + n, 0);
  const pieces: Piece[] = [];
  let held: { regencies: string[]; rows: number } = { regencies: [], rows: 0 };
  const close = () => {
    if (held.regencies.length > 0) pieces.push({ kind: 'within', regencies: held.regencies, share: 0, shares: 1, rows: held.rows });
    held = { regencies: [], rows: 0 };
  };
  for (const { code: regency, n } of regencies) {
    if (n > mostRows) {
      const shares = Math.min(256, Math.ceil(n / pieceRows));
      for (let share = 0; share < shares; share += 1) pieces.push({ kind: 'within', regencies: [regency], share, shares, rows: n });
      continue;
    }
    if (held.rows + n > pieceRows) close();
    held = { regencies: [...held.regencies, regency], rows: held.rows + n };
  }
  close();
  if (regencies.length > 1) {
    const buckets = Math.ceil(total / mostRows);
    for (let bucket = 0; bucket < buckets; bucket += 1) pieces.push({ kind: 'across', bucket, buckets, rows: total });
  }
  const training = trainingPiece(pieces);
  return training === null ? pieces : [training, ...pieces.filter((piece) => piece !== training)];
}

/** The piece a model is learned from: the first with enough rows, else the largest; null when a list has none. It is the first of a plan. */
export function trainingPiece(pieces: readonly Piece[]): Piece | null {
  const within = pieces.filter(({ kind }) => kind === 'within');
  return within.find(({ rows }) => rows >= trainingRows) ?? within.toSorted((a, b) => b.rows - a.rows)[0] ?? null;
}

export type LoadedPiece = {
  readonly piece: Piece; readonly rows: Rows; readonly blocks: readonly Blocks[]; readonly skipped: readonly SkippedBlocks[];
  /** Rows of each regency (by its number), for the prior; for pieces across, all rows of the list. */
  readonly rowsOf: readonly number[];
  readonly dates: ReadonlyMap<number, number>; readonly sampled: number; readonly sample: readonly number[];
};

/** Brings a piece's rows and blocks from the engine. */
export async function loadPiece(engine: Engine, piece: Piece): Promise<LoadedPiece> {
  const rules = rulesOf(piece);
  const made: string[] = [];
  const recording = { rows: engine.rows, run: async (sql: string) => {
    const table = /^create table (\w+)/.exec(sql)?.[1];
    if (table !== undefined) made.push(table);
    await engine.run(createsTable(engine, sql));
  } };
  try {
    for (const sql of prepareSql(piece)) await recording.run(sql);
    const blocksMade: BlocksMade[] = [];
    for (const rule of rules) blocksMade.push(await makeBlocks(recording, piece, rule));
    const held = await engine.rows<{ regency: number; n: number }>('select regency, count(*) as n from linkage_rows group by regency');
    const inPiece = held.reduce((sum, { n }) => sum + n, 0);
    const stride = Math.max(1, Math.floor(inPiece / sampleRows));
    await recording.run(`create table linkage_wanted as select distinct "row" from (${blockedRowsSql(rules)} union all select "row" from linkage_rows where "row" % ${stride} = 0) t`);
    const rows = await readRows(engine);
    const blocks: Blocks[] = [];
    for (const [n, rule] of rules.entries()) blocks.push(await readBlocks(rows, engine.columns(blocksSql(rule)), blocksMade[n] as BlocksMade));
    const counts = new Map(held.map(({ regency, n }) => [regency, n]));
    return { piece, rows, blocks, skipped: blocksMade.flatMap(({ skipped }) => skipped ?? []), rowsOf: rows.regencies.map((_, n) => counts.get(n + 1) ?? 0), ...countSample(rows, stride) };
  } finally {
    for (const table of made) await engine.run(`drop table ${table}`);
  }
}

function countSample(rows: Rows, stride: number): Pick<LoadedPiece, 'dates' | 'sampled' | 'sample'> {
  const dates = new Map<number, number>();
  const sample: number[] = [];
  for (let at = 0; at < rows.count; at += 1) {
    if ((rows.row[at] as number) % stride !== 0) continue;
    sample.push(at);
    rows.names.countNumber(rows.name[at] as number);
    const date = rows.date[at] as number;
    if (date !== 0) dates.set(date, (dates.get(date) ?? 0) + 1);
  }
  return { dates, sampled: sample.length, sample };
}

/** Learns a model from a loaded piece. */
export function trainOn({ rows, blocks, rowsOf, dates, sampled, sample }: LoadedPiece): Model {
  const stride = Math.max(1, Math.ceil(pairsAtMost(blocks) / trainingPairs));
  const candidates = patternCounter();
  let n = 0;
  eachPair(rows, blocks, false, (a, b) => {
    if (n % stride === 0) candidates.add(comparePair(rows, a, b));
    n += 1;
  });
  const random = patternCounter();
  let drawn = 0;
  let neighbours = 0;
  const draw = drawsFrom(sampled);
  const draws = sampled > 100 ? randomPairs : 0;
  for (let tried = 0; tried < draws; tried += 1) {
    const [a, b] = [sample[Math.floor(draw() * sampled)] as number, sample[Math.floor(draw() * sampled)] as number];
    if (a === b || rows.regency[a] !== rows.regency[b]) continue;
    random.add(comparePair(rows, a, b));
    drawn += 1;
    if (wouldBeNeighbours(rows, a, b)) neighbours += 1;
  }
  const all = rowsOf.reduce((sum, count) => sum + count, 0);
  const sameDate = [...dates.values()].reduce((sum, count) => sum + count * (count - 1), 0) / Math.max(1, sampled * (sampled - 1));
  return all < 200 ? startingModel : trainModel({
    candidates: candidates.counts(stride), random: random.counts(), rows: all,
    // Pairs are formed within regencies: the size that gives the same number of pairs.
    rowsTogether: rowsOf.reduce((sum, count) => sum + count * count, 0) / Math.max(1, all), chance: { name: rows.names.chance(), date: Math.max(sameDate, 1e-6), neighbour: (neighbours + 5) / (drawn + 100) },
  });
}

/** A pair that was kept: row numbers (a < b), weight and what it is made of (thousandths of a bit), the people's keyed hash. */
export type ScoredPair = Weighed & { readonly a: number; readonly b: number; readonly weight: number; readonly subject: string };

export type PieceResult = {
  /** Pairs in order of a, then b. */
  readonly pairs: readonly ScoredPair[];
  readonly summary: PieceSummary;
};

export type PieceSummary = {
  readonly rows: number; readonly candidates: number; readonly skipped: readonly SkippedBlocks[];
  /** Pairs of one person expected among those that were not kept, in millionths. */
  readonly expectedBelow: number;
};

/** Scores every candidate of a loaded piece and keeps those above `leastKept`, without their subjects. */
export function scorePairs(loaded: LoadedPiece, model: Model): Omit<PieceResult, 'pairs'> & { readonly pairs: readonly Omit<ScoredPair, 'subject'>[] } {
  const { rows, blocks, piece, rowsOf, dates, sampled } = loaded;
  const across = piece.kind === 'across';
  const priors = rowsOf.map((count) => (across ? priorOf(model.acrossPerRow, piece.rows) : priorOf(model.duplicatesPerRow, count)));
  // Most pairs are of few patterns: their weight is found once.
  const weightOfPattern = new Map<number, number>();
  const pairs: Omit<ScoredPair, 'subject'>[] = [];
  let candidates = 0;
  let below = 0;
  eachPair(rows, blocks, across, (a, b) => {
    candidates += 1;
    const pattern = comparePair(rows, a, b);
    let fields = weightOfPattern.get(pattern);
    if (fields === undefined) {
      fields = levelsOf(pattern).reduce((sum, level, field) => sum + (model.weights[field]?.[level] ?? 0), 0);
      weightOfPattern.set(pattern, fields);
    }
    const prior = priors[rows.regency[a] as number] as number;
    // Rarity adds at most 7 bits: most pairs need not be looked at again.
    if (fields + prior + 7_000 < leastKept) return;
    const levels = levelsOf(pattern);
    const [nameLevel, dateLevel] = levels as [number, number];
    const kin = across ? movedAdjustment(levels) : familyAdjustment(levels);
    const name = nameAdjustment(model, nameLevel, nameLevel >= 1 && nameLevel <= 3 ? rows.names.rarity(rows.name[a] as number, rows.name[b] as number) : 0);
    const date = dateAdjustment(model, dateLevel, -Math.log2(((dates.get(rows.date[a] as number) ?? 0) + 1) / (sampled + 20_000)));
    const weight = fields + prior + name + date + kin;
    if (weight < leastKept) below += probabilityOf(weight);
    else pairs.push({ a: rows.row[a] as number, b: rows.row[b] as number, weight, pattern, prior, name, date, kin });
  });
  pairs.sort((one, other) => one.a - other.a || one.b - other.b);
  return { pairs, summary: { rows: rowsOf.reduce((sum, count) => sum + count, 0), candidates, skipped: loaded.skipped, expectedBelow: Math.round(below * 1e6) } };
}

/** One piece to its result. `key` keys the hashes of people (list/subject.ts). */
export async function linkPiece(engine: Engine, loaded: LoadedPiece, model: Model, key: string): Promise<PieceResult> {
  const { pairs, summary } = scorePairs(loaded, model);
  const people = await peopleOf(engine, new Set(pairs.flatMap(({ a, b }) => [a, b])), key);
  return { summary, pairs: pairs.map((pair) => ({ ...pair, subject: createHash('sha256').update([people.get(pair.a) ?? '', people.get(pair.b) ?? ''].toSorted().join('|')).digest('hex') })) };
}

/** Row numbers asked for at once. */
const chunk = 10_000;

async function peopleOf(engine: Engine, rows: ReadonlySet<number>, key: string): Promise<Map<number, string>> {
  const wanted = [...rows].toSorted((a, b) => a - b);
  const people = new Map<number, string>();
  for (let start = 0; start < wanted.length; start += chunk) {
    const part = wanted.slice(start, start + chunk);
    for (const { row, person } of await engine.rows<{ row: number; person: string }>(`select "row", ${personSubject(key, 'D10')} as person from voters v where "row" between ${part[0]} and ${part.at(-1)} and "row" in (${part.join(', ')})`)) people.set(row, person);
  }
  return people;
}
