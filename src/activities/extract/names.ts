/** A person's name at a place of a text: form of address, titles, the words of the name, degrees. */
import { isNameWord, oneLine, titlesMarked } from '../../language/index.ts';
import {
  addresses,
  armOfService,
  customaryTitle,
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

const tokenPattern =
  /\p{L}[\p{L}\p{M}\p{N}'’‘/-]*(?:\.(?=[\s,;)]|\p{L}|$))?|\p{N}(?:[\p{N}.,/]*[\p{N}/])?|[^\s\p{L}\p{N}]/gu;

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
  // "Dr. Mas Ayu": behind a title these words belong to the name.
  while (isAddress(tokens[at]) && !(at > titleStart && alsoInNames.has(bare((tokens[at] as Token).lower)))) at++;
  const nameStart = at;
  at = nameWordsEnd(text, tokens, nameStart, addressed || nameStart > titleStart);
  if (at === nameStart) return undefined;
  const first = tokens[nameStart] as Token;
  const last = tokens[at - 1] as Token;
  const closing = last.text.endsWith('.') && last.text.length > 3 ? 1 : 0;
  let end = last.end - closing;
  const name = oneLine(text.slice(first.start, end));
  if (name.length < 2 || /^\p{Lu}\.?$/u.test(name)) return undefined;
  if (endsInShort.test(name) && /\p{Ll}/u.test(text)) return undefined;
  const titles = titlesAt(text, end, name);
  const after = titles ? oneLine(text.slice(titles.start, titles.end)) : undefined;
  if (titles) end = titles.end;
  end = aliasEnd(text, end);
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

/** "Simak BMN", "Komisi A DPRD": letters of an abbreviation, which no name ends in. */
const endsInShort = /(?:^\p{Lu}\.?\s\p{Lu}{3,}|\p{Ll}\s[BCDFGHJKLMNPQRSTVWXYZ]{3,6})$/u;

/** "Tjhin Kim Fa alias Akim", "Antonius Sulistya (Romo Anton)": behind the other name of the same person. */
function aliasEnd(text: string, end: number): number {
  const other = /^\s+(?:alias|a\.k\.a\.?)\s+\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+)?/u.exec(text.slice(end, end + 80));
  return end + (other?.[0].length ?? 0);
}

const alsoInNames = new Set(['mas', 'ning']);

const isAddress = (token: Token | undefined): boolean => token !== undefined && addresses.has(bare(token.lower));

/** Behind the titles and ranks at a token: "Prof. Dr. (H.C.) Ir.", "Mayor Kav", "Kapten Laut (P)". */
function titlesEnd(text: string, tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    const dotted = token ? dottedTitle.exec(text.slice(token.start, token.start + 12))?.[0].length : undefined;
    if (token && dotted) {
      while (tokens[at] && (tokens[at] as Token).start < token.start + dotted) at++;
      continue;
    }
    if (!token || !isTitleBefore(token) || !tokens[at + 1] || at - from > 8 || isInitialOnly(tokens, at)) return at;
    at++;
    while (ranks.has(bare(token.lower)) && armOfService.has(bare(tokens[at]?.lower ?? ''))) at++;
    const bracket = /^\s*\((?:\p{Lu}(?:\.?\p{Lu}?\.?){0,3}|c|Purn\.?|Purnawirawan|Alm\.?)\)/u.exec(
      text.slice((tokens[at - 1] as Token).end).slice(0, 16),
    );
    if (bracket) {
      const end = (tokens[at - 1] as Token).end + bracket[0].length;
      while (tokens[at] && (tokens[at] as Token).start < end) at++;
    }
  }
}

/** "K.H.", "R.Ay.": titles with a stop inside. */
const dottedTitle = new RegExp(
  String.raw`^(?:${titlesMarked('proposed')
    .filter((title) => title.includes('.'))
    .map((title) => title.replaceAll('.', String.raw`\.\s?`))
    .join('|')})\.`,
  'u',
);

export const isTitleBefore = (token: Token | undefined): boolean =>
  token !== undefined &&
  titlesBefore.has(bare(token.lower)) &&
  (token.text.endsWith('.') || /^\p{Lu}/u.test(token.text)) &&
  (bare(token.text).length > 1 || token.text.endsWith('.'));

/** "R. Achmad Fauzi" is a Raden; "R. Fauzi" may be short for anything. */
const isInitialOnly = (tokens: readonly Token[], at: number): boolean =>
  /^R\.$/.test(tokens[at]?.text ?? '') &&
  !(nameWord.test(tokens[at + 1]?.text ?? '') && nameWord.test(tokens[at + 2]?.text ?? ''));

/** The token behind the words of a name that starts here; the start itself when no name does. */
function nameWordsEnd(text: string, tokens: readonly Token[], start: number, led: boolean): number {
  let at = start;
  while (at - start < 6) {
    const token = tokens[at];
    if (!token || !fitsName(text, token, tokens[at - 1], at > start, led)) break;
    // "Ahmad Bria S.H. M.H.": degrees without a comma, no initials.
    if (at > start && beginsDegree(text, token, tokens[at + 1])) break;
    at++;
  }
  while (at > start && isParticle(tokens[at - 1] as Token)) at--;
  return at;
}

function beginsDegree(text: string, token: Token, next: Token | undefined): boolean {
  const rest = text.slice(token.start, token.start + 40);
  const degree = titleAfter.exec(rest)?.[0] ?? '';
  if (areInitials(rest, degree)) return false;
  if (/^\p{Lu}{2,}$/u.test(degree)) return next === undefined || !/^\p{Lu}\p{Ll}/u.test(next.text);
  return /\./.test(degree) && degree.length > 2;
}

/** "Lamhot M. P. Siregar": single letters before a further word of the name. */
const areInitials = (rest: string, degree: string): boolean =>
  /^(?:\p{Lu}\.\s?){1,3}$/u.test(degree) &&
  /^\s*\p{Lu}\p{Ll}{2,}/u.test(rest.slice(degree.length)) &&
  !titleAfter.test(rest.slice(degree.length).trimStart());

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
    if (!parted && areInitials(text.slice(at, at + 40), text.slice(at, at + length))) break;
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
  return Math.max(
    titleAfter.exec(written)?.[0].length ?? 0,
    degreeShape.exec(rest)?.[0].length ?? 0,
    customaryTitle.exec(rest)?.[0].length ?? 0,
  );
}
/** "S.SOS" as "S.Sos", so that the degree is known in a text that is all capitals. */
const capitalised = (text: string): string => text.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
function fitsName(text: string, token: Token, before: Token | undefined, inside: boolean, led: boolean): boolean {
  if (inside && before && isParted(text, before, token)) return false;
  if (isParticle(token)) return inside;
  if (isOtherWord(token, inside)) return false;
  if (initial.test(token.text) || nameWord.test(token.text) || firstNameShort.has(bare(token.lower))) return true;
  if (inside && !led && /^\p{Lu}{2,3}$/u.test(token.text)) return /^[,;(]/.test(text.slice(token.end).trimStart());
  return (led || inside ? capitals : longCapitals).test(token.text);
}

/** "bin", "br.": in small letters between the words of a name. */
const isParticle = (token: Token): boolean => nameParticles.has(token.text) || nameParticles.has(bare(token.text));

/** A word that stands in no name, or not at this place of one. */
function isOtherWord(token: Token, inside: boolean): boolean {
  const word = bare(token.lower);
  if (inside && withinNames.has(word)) return false;
  if (notInName.has(word) || notInName.has(word.split('-')[0] ?? '')) return true;
  if (!inside) return positionHeads.has(word) || (verbShape.test(token.text) && !isNameWord(word));
  if (positionHeads.has(word)) return !alsoNames.has(word);
  return addresses.has(word) || (isTitleBefore(token) && !/^(?:h|hi|r|st|p|em)$/.test(word));
}

/** A word that is built like a verb or like who does it: "Dijawab", "Mengetahui", "Penyidik". */
const verbShape = new RegExp(
  String.raw`^(?:Di\p{Ll}{4,}|Me(?:m(?=[bfpvaiueo])|n(?=[cdjstzgyaiueo])|[lr](?=[aiueo]))\p{Ll}{4,}|Ber\p{Ll}{4,}|` +
    String.raw`Ter\p{Ll}{3,}|Pe(?:m|n)\p{Ll}{4,})$`,
  'u',
);

/** Words of the calendar and of numbers that are names as well, behind the first one: "Bambang Hari Sucipto". */
const withinNames = new Set(['hari', 'agus', 'juni', 'yuli', 'satu', 'catur']);

/** Positions that are names as well: "Lukman Hakim". */
const alsoNames = new Set(['hakim', 'pasi', 'dekan']);

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
