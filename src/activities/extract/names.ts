/** A person's name at a place of a text: form of address, titles, the words of the name, degrees. */
import { oneLine } from '../../language/index.ts';
import {
  addresses,
  armOfService,
  degreeShape,
  firstNameShort,
  nameParticles,
  notInName,
  positionHeads,
  ranks,
  titleAfter,
  titlesBefore,
} from './people-words.ts';

export type Token = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };
export type NameParse = {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  /** A form of address stood before it: "Ibu", "Sdr.". */
  readonly addressed: boolean;
  readonly start: number;
  readonly end: number;
  /** The token behind it. */
  readonly next: number;
};

const tokenPattern = /\p{L}[\p{L}\p{M}\p{N}'’‘/-]*(?:\.(?=[\s,;)]|\p{L}|$))?|\p{N}[\p{N}.,/]*|[^\s\p{L}\p{N}]/gu;

const picture = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\u200d]/u;

export function tokenise(text: string): Token[] {
  return [...text.matchAll(tokenPattern)]
    .filter(([word]) => !picture.test(word))
    .map((match) => ({
      text: match[0],
      lower: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** A word without the stop of its abbreviation. */
export const bare = (word: string): string => word.replace(/[.,]+$/, '');

/** The name that begins at a token, if one does: one to six words that are written like names. */
export function nameAt(text: string, tokens: readonly Token[], from: number): NameParse | undefined {
  let at = from;
  while (isAddress(tokens[at]) && at < from + 3) at++;
  const addressed = at > from;
  const titleStart = at;
  at = titlesEnd(text, tokens, at);
  while (isAddress(tokens[at]) && at < titleStart + 12) at++;
  const nameStart = at;
  at = nameWordsEnd(text, tokens, nameStart, addressed || nameStart > titleStart);
  if (at === nameStart) return undefined;
  const first = tokens[nameStart] as Token;
  const last = tokens[at - 1] as Token;
  const closing = last.text.endsWith('.') && last.text.length > 3 ? 1 : 0;
  let end = last.end - closing;
  const name = oneLine(text.slice(first.start, end));
  if (name.length < 2 || /^\p{Lu}\.?$/u.test(name)) return undefined;
  const titles = titlesAt(text, end, name);
  const after = titles ? oneLine(text.slice(titles.start, titles.end)) : undefined;
  if (titles) end = titles.end;
  let next = at;
  while (tokens[next] && (tokens[next] as Token).start < end) next++;
  const before = oneLine(text.slice((tokens[titleStart] as Token).start, first.start));
  return {
    name,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    addressed,
    start: (tokens[titleStart] as Token).start,
    end,
    next,
  };
}

const isAddress = (token: Token | undefined): boolean => token !== undefined && addresses.has(bare(token.lower));

/** Behind the titles and ranks at a token: "Prof. Dr. (H.C.) Ir.", "Mayor Kav", "Kapten Laut (P)". */
function titlesEnd(text: string, tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (!token || !isTitleBefore(token) || !tokens[at + 1] || at - from > 8) return at;
    at++;
    while (ranks.has(bare(token.lower)) && armOfService.has(bare(tokens[at]?.lower ?? ''))) at++;
    const bracket = /^\s*\(\p{Lu}(?:\.?\p{Lu}?\.?){0,3}\)/u.exec(
      text.slice((tokens[at - 1] as Token).end).slice(0, 16),
    );
    if (bracket) {
      const end = (tokens[at - 1] as Token).end + bracket[0].length;
      while (tokens[at] && (tokens[at] as Token).start < end) at++;
    }
  }
}

export const isTitleBefore = (token: Token | undefined): boolean =>
  token !== undefined &&
  titlesBefore.has(bare(token.lower)) &&
  (token.text.endsWith('.') || /^\p{Lu}/u.test(token.text)) &&
  (bare(token.text).length > 1 || token.text.endsWith('.'));

/** The token behind the words of a name that starts here; the start itself when no name does. */
function nameWordsEnd(text: string, tokens: readonly Token[], start: number, led: boolean): number {
  let at = start;
  while (at - start < 6) {
    const token = tokens[at];
    if (!token || !isNameWord(text, token, tokens[at - 1], at > start, led)) break;
    // "Ahmad Bria S.H. M.H.": degrees without a comma, no initials.
    if (at > start && beginsDegree(text, token, tokens[at + 1])) break;
    at++;
  }
  while (at > start && nameParticles.has((tokens[at - 1] as Token).lower)) at--;
  return at;
}

function beginsDegree(text: string, token: Token, next: Token | undefined): boolean {
  const rest = text.slice(token.start, token.start + 40);
  const degree = titleAfter.exec(rest)?.[0] ?? '';
  if (/^\p{Lu}{2,}$/u.test(degree)) return next === undefined || !/^\p{Lu}\p{Ll}/u.test(next.text);
  return /\./.test(degree) && degree.length > 2;
}

/**
 * Titles after a name: ", S.H., M.H., Ph.D."; without their comma only where they are written with stops or capitals.
 */
function titlesAt(text: string, from: number, name: string): { start: number; end: number } | undefined {
  const gap = /^\s*,\s*|^\s+/.exec(text.slice(from, from + 20));
  if (!gap) return undefined;
  const capitals = !/\p{Ll}/u.test(name);
  const start = from + gap[0].length;
  let end = 0;
  let at = start;
  let parted = gap[0].includes(',');
  for (;;) {
    const length = degreeLength(text.slice(at, at + 40), capitals);
    if (length === 0 || (!parted && !/\.|^\p{Lu}{2,}$/u.test(text.slice(at, at + length)))) break;
    end = at + length;
    const between = /^\s*,\s*|^\s+/.exec(text.slice(end, end + 20));
    if (!between) break;
    parted = between[0].includes(',');
    at = end + between[0].length;
  }
  return end > 0 ? { start, end } : undefined;
}

function degreeLength(rest: string, capitals: boolean): number {
  const written = capitals ? capitalised(rest) : rest;
  return Math.max(titleAfter.exec(written)?.[0].length ?? 0, degreeShape.exec(rest)?.[0].length ?? 0);
}
/** "S.SOS" as "S.Sos", so that the degree is known in a text that is all capitals. */
const capitalised = (text: string): string => text.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
function isNameWord(text: string, token: Token, before: Token | undefined, inside: boolean, led: boolean): boolean {
  if (inside && before && isParted(text, before, token)) return false;
  if (nameParticles.has(token.lower)) return inside;
  const word = bare(token.lower);
  if (notInName.has(word) || notInName.has(word.split('-')[0] ?? '') || positionHeads.has(word)) return false;
  if (inside && (addresses.has(word) || (isTitleBefore(token) && !/^(?:h|r|st|dt)$/.test(word)))) return false;
  if (initial.test(token.text) || nameWord.test(token.text)) return true;
  if (inside && !led && /^\p{Lu}{2,3}$/u.test(token.text)) return /^[,;(]/.test(text.slice(token.end).trimStart());
  return (led || inside ? capitals : longCapitals).test(token.text);
}

/** A wide gap, or the stop of a sentence, lies between two words. */
function isParted(text: string, before: Token, token: Token): boolean {
  const stop = before.text.endsWith('.') && before.text.length > 4 && !firstNameShort.has(bare(before.lower));
  return stop || /\n|\t| {3}/.test(text.slice(before.end, token.start));
}

const initial = /^\p{Lu}\.?$/u;
const nameWord = /^(?:\p{Lu}['’‘])?\p{Lu}[\p{Ll}\p{M}'’‘]+(?:[-'’‘]?\p{Lu}?[\p{Ll}\p{M}'’‘]+)*\.?$/u;
/**
 * A document that writes names in capitals: long words only where nothing leads to a name, so that no abbreviation is
 * one.
 */
const capitals = /^\p{Lu}[\p{Lu}'’]+$/u;
const longCapitals = /^\p{Lu}[\p{Lu}'’]{3,}$/u;
