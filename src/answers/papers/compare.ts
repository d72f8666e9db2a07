/**
 * Two papers article by article: which stayed, which changed and in which words, which moved, came or went. Articles
 * are paired by their number where their words are alike, then by their words alone; no pair is made twice. Time grows
 * with the length of both.
 */
import { diffArrays } from 'diff';
import { words } from '../../language/index.ts';
import type { ComparedRow } from '../schema.ts';
import { partsOf, placesIn, type Part, type ReadPaper } from './parts.ts';

/** Least likeness of two articles of one number, of two of other numbers, and of one that was written anew. */
const least = { same: 0.5, moved: 0.4, anew: 0.1 } as const;
/** Runs of three words that stand in more articles than these tell nothing. */
const mostCommon = 20;
/** Words that may differ before both texts are shown whole. */
const mostEdits = 800;

type Side = {
  readonly part: Part;
  /** Words and signs of its text, its own label left out. */
  readonly tokens: readonly string[];
  readonly runs: ReadonlySet<string>;
};
type Pair = { readonly one: number; readonly other: number; readonly likeness: number };

export function comparePapers(one: ReadPaper, other: ReadPaper): ComparedRow[] {
  const [ones, others] = [sidesOf(one), sidesOf(other)];
  const pairs = pairsOf(ones, others);
  const byOther = new Map(pairs.map((pair) => [pair.other, pair]));
  const paired = new Set(pairs.map((pair) => pair.one));
  const [placeOfOne, placeOfOther] = [placesIn(one), placesIn(other)];
  const placed = (place: typeof placeOfOne, { part }: Side) => ({ ...place(part.start, part.end), label: part.label });
  const gone = (at: number): ComparedRow => {
    const side = ones[at] as Side;
    const pieces = [{ as: 'removed' as const, text: side.tokens.join('') }];
    return { change: 'removed', likeness: 0, one: placed(placeOfOne, side), other: null, pieces };
  };
  const rows: ComparedRow[] = [];
  let told = 0;
  for (const [at, side] of others.entries()) {
    const pair = byOther.get(at);
    const from = pair && ones[pair.one];
    if (pair === undefined || from === undefined) {
      const pieces = [{ as: 'added' as const, text: side.tokens.join('') }];
      rows.push({ change: 'added', likeness: 0, one: null, other: placed(placeOfOther, side), pieces });
      continue;
    }
    // What went is told where it stood: before the first that came behind it.
    for (; told < pair.one; told++) if (!paired.has(told)) rows.push(gone(told));
    const pieces = piecesOf(from.tokens, side.tokens);
    const isSame = pieces.every(({ as }) => as === 'same');
    const hasMoved = from.part.label !== side.part.label;
    rows.push({
      change: isSame ? (hasMoved ? 'moved' : 'same') : hasMoved ? 'moved-changed' : 'changed',
      likeness: pair.likeness,
      one: placed(placeOfOne, from),
      other: placed(placeOfOther, side),
      pieces,
    });
  }
  for (; told < ones.length; told++) if (!paired.has(told)) rows.push(gone(told));
  return rows;
}

function sidesOf(paper: ReadPaper): Side[] {
  return partsOf(paper).map((part) => {
    const tokens = tokensOf(withoutLabel(paper.text.slice(part.start, part.end), part.label));
    return { part, tokens, runs: runsOf(tokens) };
  });
}

/** "Pasal 12" above an article is its number, not its words. */
function withoutLabel(text: string, label: string): string {
  const own = label.replace(/^(?:Penjelasan|Diktum) /, '');
  const body = own !== '' && text.toLowerCase().startsWith(own.toLowerCase()) ? text.slice(own.length) : text;
  return body.replace(/^\s*:/, '').trim();
}

/** Words with what stands behind them; white space as one blank, since lines break anywhere. */
const tokensOf = (text: string): string[] => text.replace(/\s+/g, ' ').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];

function runsOf(tokens: readonly string[]): Set<string> {
  const lowers = words(tokens.join('')).map(({ lower }) => lower);
  if (lowers.length < 3) return new Set([lowers.join(' ')]);
  return new Set(lowers.slice(2).map((word, at) => `${lowers[at]} ${lowers[at + 1]} ${word}`));
}

/** Dice: what both have, twice, of all that they have. */
function likenessOf(one: Side, other: Side): number {
  const [small, large] = one.runs.size < other.runs.size ? [one.runs, other.runs] : [other.runs, one.runs];
  let both = 0;
  for (const run of small) if (large.has(run)) both++;
  return (2 * both) / (one.runs.size + other.runs.size);
}

function pairsOf(ones: readonly Side[], others: readonly Side[]): Pair[] {
  const taken = { one: new Set<number>(), other: new Set<number>() };
  const pairs: Pair[] = [];
  const take = (candidates: readonly Pair[], atLeast: number): void => {
    for (const pair of candidates.toSorted((a, b) => b.likeness - a.likeness || a.one - b.one)) {
      if (pair.likeness < atLeast || taken.one.has(pair.one) || taken.other.has(pair.other)) continue;
      taken.one.add(pair.one);
      taken.other.add(pair.other);
      pairs.push(pair);
    }
  };
  const sameNumber = sameNumbers(ones, others);
  take(sameNumber, least.same);
  take(sharing(ones, others), least.moved);
  take(sameNumber, least.anew);
  return pairs;
}

/** Parts of one label, the nth of one with the nth of the other: labels may come again in annexes. */
function sameNumbers(ones: readonly Side[], others: readonly Side[]): Pair[] {
  const places = Map.groupBy(others.keys(), (at) => (others[at] as Side).part.label);
  const seen = new Map<string, number>();
  return ones.flatMap((side, one) => {
    const nth = seen.get(side.part.label) ?? 0;
    seen.set(side.part.label, nth + 1);
    const other = places.get(side.part.label)?.[nth];
    if (other === undefined || side.part.label === '') return [];
    return [{ one, other, likeness: likenessOf(side, others[other] as Side) }];
  });
}

/** Pairs that share runs of words which few others have. */
function sharing(ones: readonly Side[], others: readonly Side[]): Pair[] {
  const places = new Map<string, number[]>();
  for (const [at, { runs }] of others.entries())
    for (const run of runs) {
      const known = places.get(run);
      if (known === undefined) places.set(run, [at]);
      else if (known.length <= mostCommon) known.push(at);
    }
  return ones.flatMap((side, one) => {
    const shared = new Map<number, number>();
    for (const run of side.runs) {
      const at = places.get(run) ?? [];
      // A rule that repeals another one cites its title: no article is the new form of a title.
      const alike = at.filter((other) => others[other]?.part.isArticle === side.part.isArticle);
      if (at.length <= mostCommon) for (const other of alike) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([other]) => ({ one, other, likeness: likenessOf(side, others[other] as Side) }));
  });
}

function piecesOf(one: readonly string[], other: readonly string[]): ComparedRow['pieces'] {
  const changes = diffArrays([...one], [...other], { maxEditLength: mostEdits });
  if (changes === undefined)
    return [
      { as: 'removed', text: one.join('') },
      { as: 'added', text: other.join('') },
    ];
  return changes.map(({ added, removed, value }) => ({
    as: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
