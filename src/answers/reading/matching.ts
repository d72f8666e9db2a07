/** Which words of a question stand in a text, in whatever form, and what became of the names that it has. */
import { meaning, shortenedIn, words, type Word } from '../../language/index.ts';
import type { Term } from './question.ts';
import { numberKey, rootOf, soundOf } from './word-keys.ts';

export type Token = Word & { readonly root: string; readonly meaning: string; readonly sound: string };

export const tokensOf = (text: string): Token[] =>
  words(text).map((word) => {
    const own = isMark(text, word) ? `(${word.lower})` : (numberKey(word.text) ?? rootOf(word.lower));
    return { ...word, root: own, meaning: meaning(own), sound: soundOf(word.lower) };
  });

/** "4." before an item of a list, "(4)" before an ayat: no number of anything. */
const isMark = (text: string, { start, end }: Word): boolean =>
  /(?:^|\n)[ \t]*\(?$/.test(text.slice(Math.max(0, start - 40), start)) && /^[.)]/.test(text.slice(end, end + 1));

export const isMatch = (token: Token, term: Term): boolean =>
  token.lower === term.lower || token.root === term.root || token.meaning === term.meaning;

/**
 * How well each word of a question stands among tokens: 1 the word itself, less for another form of it, a word that
 * means the same, a spelling that differs by a letter, the letters of its initials.
 */
export function matchAll(terms: readonly Term[], tokens: readonly Token[]): number[] {
  const direct = terms.map((term) => matchIn(term, tokens));
  const lowers = tokens.map(({ lower }) => lower);
  return direct.map((match, at) => {
    const term = terms[at] as Term;
    if (match >= 0.7) return match;
    const joined = Math.max(match, joinedIn(term, terms[at + 1], terms[at - 1], tokens));
    if (joined > 0 || term.number || term.lower.length < 2) return joined;
    return shortenedIn(term.lower, lowers) && (term.proper || term.lower.length > 4) ? 0.8 : 0;
  });
}

function matchIn(term: Term, tokens: readonly Token[]): number {
  let most = 0;
  for (const token of tokens) {
    if (token.lower === term.lower) return 1;
    if (token.root === term.root) most = Math.max(most, 0.95);
    else if (token.meaning === term.meaning) most = Math.max(most, 0.85);
    else if (most < 0.7 && !term.number && isLike(token.sound, term.sound)) most = 0.7;
  }
  return most;
}

/** "ibukota" for "ibu kota", "Metro TV" for "MetroTV". */
function joinedIn(term: Term, next: Term | undefined, before: Term | undefined, tokens: readonly Token[]): number {
  const both = [next && term.sound + next.sound, before && before.sound + term.sound].filter(
    (one) => one !== undefined,
  );
  for (const [at, token] of tokens.entries()) {
    if (both.includes(token.sound)) return 0.95;
    const following = tokens[at + 1];
    if (following && token.sound + following.sound === term.sound) return 0.95;
  }
  return 0;
}

/** Written alike but for one letter, or one the beginning of the other. */
function isLike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 3) return false;
  if (long.startsWith(short)) return true;
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.slice(long.length === short.length ? at + 1 : at);
  return at > 0 && long.slice(at + 1) === rest;
}

/** Names of the question: capitalised words and numbers that stand side by side in it. */
export function namesOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  const names: Term[][] = [];
  for (const term of terms) {
    if (!term.proper && !(term.number && names.at(-1)?.at(-1)?.at === term.at - 1)) continue;
    const last = names.at(-1);
    if (last?.at(-1)?.at === term.at - 1) last.push(term);
    else names.push([term]);
  }
  return names;
}

/**
 * `whole`: the name stands there. `part`: a part of it, alone: "Rote" for "Kabupaten Rote Ndao". `another`: parts of it
 * stand in other names only ("Zaman Batu" for "Zaman Bulan"). `none`: nothing of it.
 */
export type NameFate = 'whole' | 'part' | 'another' | 'none';

export function fateOf(name: readonly Term[], tokens: readonly Token[], text: string): NameFate {
  const found = name.map((term) => tokens.flatMap((token, at) => (isSame(token, term) ? [at] : [])));
  const some = found.filter((places) => places.length > 0).length;
  if (some === 0) return 'none';
  const first = found[0] ?? [];
  if (some === name.length && (name.length === 1 || first.some((at) => isRun(at, name, tokens)))) return 'whole';
  const stands = found.some((places, nth) => places.some((at) => isAlone(at, nth, name, tokens, text)));
  return stands ? 'part' : 'another';
}

const isSame = (token: Token, term: Term): boolean =>
  token.lower === term.lower ||
  token.sound === term.sound ||
  isLike(token.sound, term.sound) ||
  token.root === term.root;

const isRun = (from: number, name: readonly Term[], tokens: readonly Token[]): boolean => {
  let at = from;
  return name.every((term) => {
    const next = tokens.slice(at, at + 2).findIndex((token) => isSame(token, term));
    at += next + 1;
    return next >= 0;
  });
};

/** No other name stands where the missing part of the name would: before or behind the run of what is there. */
function isAlone(at: number, nth: number, name: readonly Term[], tokens: readonly Token[], text: string): boolean {
  const stands = (token: number, part: number): boolean => {
    const [found, term] = [tokens[token], name[part]];
    return found !== undefined && term !== undefined && isSame(found, term);
  };
  let [first, last] = [0, 0];
  while (stands(at + last + 1, nth + last + 1)) last++;
  while (stands(at - first - 1, nth - first - 1)) first++;
  const isOther = (beside: number, gap: readonly [Token | undefined, Token | undefined]): boolean => {
    const [from, to] = gap;
    const other = tokens[beside];
    if (from === undefined || to === undefined || other === undefined) return false;
    return /^\p{Lu}|^\p{N}/u.test(other.text) && /^\s+$/.test(text.slice(from.end, to.start));
  };
  const [begin, end] = [at - first, at + last];
  const isBehind = nth + last < name.length - 1 && isOther(end + 1, [tokens[end], tokens[end + 1]]);
  const isBefore = nth - first > 0 && isOther(begin - 1, [tokens[begin - 1], tokens[begin]]);
  return !isBehind && !isBefore;
}
