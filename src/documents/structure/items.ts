/** Clauses and items: "(2)", "a.", "3)", "Ayat (1)" of an explanation. */
import { digitLike, readDigits, readLetters, readRomanLike } from './numerals.ts';
import { ranks } from './heads.ts';
import type { Open, Opening } from './tree.ts';

/** A mark of an item as it is written, and all that it may mean. */
export type Mark = { readonly length: number; readonly meanings: readonly Meaning[] };
type Meaning = {
  /** Alphabet and closing sign, alike for all items of a list. */
  readonly list: string;
  readonly kind: 'clause' | 'letter' | 'number';
  readonly value: number;
  readonly name: string;
};

const bracketed = new RegExp(String.raw`^\(\s?([${digitLike}]{1,3})\s?[)\]}1t]?\s*`);
const plain = /^(\d{1,3}|[a-z]{1,5}|[Il])([.)])(?:\s+|$)/;

export function markAt(text: string): Mark | null {
  const clause = bracketed.exec(text);
  if (clause !== null) return clauseMark(clause[0], clause[1] ?? '');
  const item = plain.exec(text);
  if (item === null) return null;
  const [whole, written = '', sign = ''] = item;
  const meanings = meaningsOf(written, sign);
  return meanings.length === 0 ? null : { length: whole.length, meanings };
}

/** "(21 …": a closing bracket is easily read as a 1. */
function clauseMark(whole: string, written: string): Mark | null {
  const closed = /[)\]}]\s*$/.test(whole);
  const values = closed ? [readDigits(written)] : [readDigits(written.slice(0, -1)), readDigits(written)];
  const meanings = values
    .filter((value) => value > 0 && value < 200)
    .map((value) => ({ list: '()', kind: 'clause' as const, value, name: `ayat (${value})` }));
  return meanings.length === 0 ? null : { length: whole.length, meanings };
}

function meaningsOf(written: string, sign: string): Meaning[] {
  const letter = readLetters(written);
  const roman = /^[ivxl]{1,5}$/.test(written) ? readRomanLike(written) : 0;
  const digits = /^(?:\d+|[Il])$/.test(written) ? readDigits(written) : 0;
  const meanings: (Meaning | false)[] = [
    letter > 0 && { list: `a${sign}`, kind: 'letter', value: letter, name: `huruf ${written}` },
    digits > 0 && digits < 400 && { list: `1${sign}`, kind: 'number', value: digits, name: `angka ${digits}` },
    roman > 0 && { list: `i${sign}`, kind: 'number', value: roman, name: `angka ${written}` },
  ];
  return meanings.filter((meaning) => meaning !== false);
}

/** How an item goes on in the open sections, or begins a list among them; undefined where it does neither. */
export function placeOf(
  { meanings }: Mark,
  open: readonly Open[],
  how: { /** Marks within a line must go on exactly. */ readonly exact: boolean; readonly outermost: boolean },
): Omit<Opening, 'start'> | undefined {
  // An article of a changed law, inside the item that changes it, has lists of its own.
  const from = open.findLastIndex(({ kind, rank }) => kind === 'article' || rank < ranks.article);
  const inArticle = open[from]?.kind === 'article';
  const inner = open.slice(Math.max(0, from));
  for (const meaning of meanings.filter(({ kind }) => kind === 'clause')) {
    const found = inArticle ? clauseIn(meaning, inner, how.exact) : undefined;
    if (found !== undefined) return found;
  }
  const items = meanings.map((meaning) => (meaning.kind === 'clause' ? numberItem(meaning) : meaning));
  const going = goingOn(items, how.outermost ? open : inner.toReversed(), how.exact);
  return going ?? (inArticle && meanings[0]?.kind === 'clause' ? undefined : begun(items, inner));
}

/** Outside articles "(1)" is an item like any other. */
const numberItem = (meaning: Meaning): Meaning => ({ ...meaning, kind: 'number', name: `(${meaning.value})` });

function clauseIn(meaning: Meaning, open: readonly Open[], exact: boolean): Omit<Opening, 'start'> | undefined {
  const before = open.findLast(({ kind }) => kind === 'clause')?.value ?? 0;
  const ahead = meaning.value - before;
  if (ahead < 1 || ahead > (exact ? 1 : 5)) return undefined;
  return { ...meaning, rank: (open[0]?.rank ?? ranks.article) + 1, joined: true };
}

/** `open`: the list that is sought first stands first. */
function goingOn(
  meanings: readonly Meaning[],
  open: readonly Open[],
  exact: boolean,
): Omit<Opening, 'start'> | undefined {
  const fits = ({ list, value = 0 }: Open, one: Meaning): boolean =>
    list === one.list && one.value > value && one.value - value <= (exact ? 1 : 3);
  for (const item of open)
    for (const meaning of meanings)
      if (fits(item, meaning)) return { ...meaning, rank: item.rank, joined: item.joined === true };
  return undefined;
}

/** A list begins at 1 or a, inside the innermost section; one like an open one takes that one's place. */
function begun(meanings: readonly Meaning[], open: readonly Open[]): Omit<Opening, 'start'> | undefined {
  const first = meanings.find(({ value }) => value === 1);
  if (first === undefined) return undefined;
  const same = open.find(({ list }) => list === first.list);
  const inner = open.findLast(({ rank }) => rank < ranks.leaf);
  const rank = same?.rank ?? Math.max(ranks.item, (inner?.rank ?? 0) + 1);
  const host = open.findLast((one) => one.rank < rank);
  return { ...first, rank, joined: host !== undefined && joins(host) };
}

/** Of what an item is said to be: an article, a clause, another item, a consideration. */
const joins = ({ kind, list, lists }: Open): boolean =>
  kind === 'article' || kind === 'clause' || list !== undefined || lists === true;

const explained = /^(?:Ayat\s*\(\s?([\dlI]{1,3})\s?\)|Huruf\s+([a-z]{1,2})(?!\p{L})|Angka\s+(\d{1,3})(?!\d))\s*/u;

/** "Ayat (1)", "Huruf a", "Angka 2" of an explanation. */
export function explainedAt(text: string): (Omit<Opening, 'start'> & { readonly length: number }) | null {
  const match = explained.exec(text);
  if (match === null) return null;
  const [whole, clause, letter, number] = match;
  const length = whole.length;
  if (clause !== undefined)
    return { kind: 'clause', rank: ranks.clause, name: `ayat (${readDigits(clause)})`, joined: true, length };
  if (letter !== undefined) return { kind: 'letter', rank: ranks.item, name: `huruf ${letter}`, joined: true, length };
  return { kind: 'number', rank: ranks.item + 1, name: `angka ${number}`, joined: true, length };
}
