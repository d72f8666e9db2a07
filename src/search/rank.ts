/**
 * How well a passage answers a query: a pure function of what the index keeps of it. The weights are one fixed rule
 * for every kind of query, chosen on the training halves of bench/search.ts, which prints what they are worth.
 */
import type { ReadQuery, Sequence, Term } from './read-query.ts';
import type { Statistics } from './statistics.ts';
import type { Candidate } from './store.ts';
import type { Bag } from './tokens.ts';

/** BM25 (Robertson and Zaragoza, 2009): how soon a word's repetition stops to count, and how much length does. */
const k1 = 1.2;
const b = 0.9;
/** Words among which those of a query stand together, and those that a passage begins with. */
const together = 24;
const beginning = 12;
/** Words between a term and the "adalah" that defines it: "…, yang selanjutnya disingkat KPPS, adalah". */
const untilCopula = 9;
const copulas = new Set(['adalah', 'ialah', 'merupakan', 'yaitu', 'yakni']);

const weights = {
  word: 0.6,
  stem: 0.9,
  rare: 0.5,
  near: 0.2,
  run: 0.4,
  lead: 0.3,
  phrase: 0.9,
  exact: 1.2,
  defined: 1.6,
} as const;
/** What words count that stand above the passage, in its title or headings. */
const above = 0.5;

export type Ranked = {
  /** 0 … about 1; more where a phrase, what is asked for exactly, or what is defined, stands in it. */
  readonly score: number;
  /** Share of the query's words, weighed by rarity, that stand in the passage or above it. */
  readonly cover: number;
  /** The terms of the query that stand there. */
  readonly held: ReadonlySet<string>;
};

export type Scored = Candidate & Ranked;

/** How rare a term is among the passages; above 0. */
export const rarity = (count: number, passages: number): number =>
  Math.log(1 + (passages - Math.min(count, passages) + 0.5) / (count + 0.5));

/** Scores a passage. */
export function rank(bag: Bag, query: ReadQuery, statistics: Statistics): Ranked {
  const mean = statistics.passages === 0 ? 60 : statistics.words / statistics.passages;
  const length = 1 - b + (b * bag.words.length) / Math.max(1, mean);
  const stems = readStems(bag, query);
  const wordCounts = counted(bag.words, query.words);
  const words = bm25(query.words, wordCounts, length, bag);
  const roots = bm25(query.stems, stems.counts, length, bag);
  const { cover, rare } = coverOf(query.stems, stems.counts, bag);
  const score =
    weights.word * words +
    weights.stem * roots +
    weights.rare * rare +
    weights.near * stems.near +
    weights.run * longestRun(bag.stems, query) +
    weights.lead * leadOf(bag.stems, query) +
    weights.phrase * phrasesIn(bag.stems, query) +
    weights.exact * exactOf(bag, query) +
    weights.defined * definedIn(bag, query);
  const held = [...query.words, ...query.stems].filter(
    ({ term }) => wordCounts.get(term) || stems.counts.get(term) || bag.above.has(term),
  );
  return { score: score / 2.9, cover, held: new Set(held.map(({ term }) => term)) };
}

/** Of 1: what the best passage possible would have. */
function bm25(terms: readonly Term[], counts: ReadonlyMap<string, number>, length: number, { above: titles }: Bag) {
  let [sum, best] = [0, 0];
  for (const { term, weight, times, of } of terms) {
    const value = weight * times;
    if (of === undefined) best += value * (k1 + 1);
    const count = (counts.get(term) ?? 0) + (titles.has(term) ? above : 0);
    if (count > 0) sum += (value * count * (k1 + 1)) / (count + k1 * length);
  }
  return best === 0 ? 0 : Math.min(1, sum / best);
}

function counted(all: readonly string[], terms: readonly Term[]): Map<string, number> {
  const counts = new Map(terms.map(({ term }) => [term, 0]));
  for (const term of all) {
    const count = counts.get(term);
    if (count !== undefined) counts.set(term, count + 1);
  }
  return counts;
}

/** How often each root of the query stands in the passage, and the best share of them that stands close together. */
function readStems({ stems }: Bag, query: ReadQuery) {
  const counts = new Map(query.stems.map(({ term }) => [term, 0]));
  const inside = new Map<string, number>();
  let [sum, best] = [0, 0];
  for (const [at, stem] of stems.entries()) {
    const known = counts.get(stem);
    if (known !== undefined) {
      counts.set(stem, known + 1);
      const now = (inside.get(stem) ?? 0) + 1;
      inside.set(stem, now);
      if (now === 1) sum += query.valueOf(stem);
    }
    const left = at < together ? undefined : stems[at - together];
    if (left !== undefined && inside.has(left)) {
      const now = (inside.get(left) as number) - 1;
      inside.set(left, now);
      if (now === 0) sum -= query.valueOf(left);
    }
    if (sum > best) best = sum;
  }
  return { counts, near: share(best, query) };
}

const share = (sum: number, { value }: ReadQuery): number => (value === 0 ? 0 : Math.min(1, sum / value));

/** A word counts as there where one that stands for it is: a synonym, or what a misspelled one was read as. */
function coverOf(terms: readonly Term[], counts: ReadonlyMap<string, number>, { above: titles }: Bag) {
  const there = new Set<string>();
  for (const { term, of } of terms) if ((counts.get(term) ?? 0) > 0 || titles.has(term)) there.add(of ?? term);
  let [cover, all, rare, allRare] = [0, 0, 0, 0];
  for (const { term, weight, of } of terms) {
    if (of !== undefined) continue;
    all += weight;
    allRare += weight * weight;
    if (!there.has(term)) continue;
    cover += weight;
    rare += weight * weight;
  }
  return { cover: all === 0 ? 0 : cover / all, rare: allRare === 0 ? 0 : rare / allRare };
}

/** The longest run of the query's words that stands in the passage as it was typed. */
const longestRun = (stems: readonly string[], query: ReadQuery): number =>
  share(runIn(stems, query.sequence, query), query);

/** How much of each phrase of the query stands in one piece in the passage, on average. */
function phrasesIn(stems: readonly string[], query: ReadQuery): number {
  let all = 0;
  for (const phrase of query.phrases) {
    const whole = phrase.stems.reduce((sum, stem) => sum + query.valueOf(stem), 0);
    if (whole > 0) all += runIn(stems, phrase, query) / whole;
  }
  return query.phrases.length === 0 ? 0 : all / query.phrases.length;
}

/** What the longest run of a sequence is worth that stands in the passage in one piece; one word of several is none. */
function runIn(stems: readonly string[], sequence: Sequence, query: ReadQuery): number {
  const least = Math.min(2, sequence.stems.length);
  let best = 0;
  for (const [at, stem] of stems.entries())
    for (const from of sequence.placesOf(stem)) {
      if (from > 0 && at > 0 && sequence.stems[from - 1] === stems[at - 1]) continue;
      let [length, sum] = [0, 0];
      while (from + length < sequence.stems.length && sequence.stems[from + length] === stems[at + length]) {
        sum += query.valueOf(sequence.stems[from + length] as string);
        length += 1;
      }
      if (length >= least && sum > best) best = sum;
    }
  return best;
}

function leadOf(stems: readonly string[], query: ReadQuery): number {
  const first = new Set(stems.slice(0, beginning));
  let sum = 0;
  for (const stem of first) sum += query.valueOf(stem);
  return share(sum, query);
}

/** Share of what is sought as a whole (numbers, rules, dates) that stands in the passage. */
const exactOf = ({ exact }: Bag, query: ReadQuery): number =>
  query.exact.length === 0 ? 0 : query.exact.filter((one) => exact.has(one)).length / query.exact.length;

/** Whether the passage defines what the query asks the meaning of: 1, and half where it stands inside a longer term. */
function definedIn({ words, stems }: Bag, { topic }: ReadQuery): number {
  if (topic.length === 0) return 0;
  let best = 0;
  for (let at = 0; at + topic.length <= stems.length; at += 1) {
    if (topic.some((stem, n) => stems[at + n] !== stem)) continue;
    const end = at + topic.length;
    if (!words.slice(end, end + untilCopula).some((word) => copulas.has(word))) continue;
    const opens = at <= 2 || words.slice(Math.max(0, at - 3), at).every((word) => /^\p{N}+$/u.test(word));
    best = Math.max(best, opens ? 1 : 0.5);
  }
  return best;
}
