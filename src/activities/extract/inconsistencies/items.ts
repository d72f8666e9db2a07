/** How many items a list in a sentence names: "A, B, dan C". */
import { positionHeads, titleAfter } from '../people-words.ts';

/** A range where "dan" may belong to a name; `length` is how much of the text the list takes. */
export type Items = { readonly least: number; readonly most: number; readonly length: number };
type Pieces = {
  readonly kept: readonly string[];
  readonly length: number;
  /** The last one came behind "dan". */
  readonly closed: boolean;
};

const and = /\s(?:dan|serta|sama|&)\s/u;
const longestItem = 7;

/** Undefined for what is no clear list: it holds numbers, goes on with a clause, was cut. */
export function itemsOf(list: string): Items | undefined {
  const plain = list.replace(/\([^)]*\)/g, (text) => ' '.repeat(text.length));
  if (/\d/.test(plain.replace(/\p{L}+ \d{1,3}(?= |,|$)/gu, ''))) return undefined;
  const named = /^\s*\p{Lu}/u.test(plain);
  const pieces = piecesOf(plain, named);
  if (!pieces) return undefined;
  const { kept, closed, length } = pieces;
  const inner = kept.flatMap((piece) => piece.match(new RegExp(and.source, 'gu')) ?? []).length;
  if (kept.length + inner < 2 || !(named ? closed || isWhole(plain, kept) : isShort(kept) && (closed || inner > 0)))
    return undefined;
  const alike = inner > 0 ? headsOf(kept) : 0;
  const offices = kept.filter((piece, at) => at > 0 && positionHeads.has(firstWord(piece).toLowerCase())).length;
  return {
    least: Math.min(kept.length - offices, alike > 1 ? alike : kept.length),
    most: kept.length + inner,
    length: Math.min(length, list.length),
  };
}

/** Pieces up to the one behind "dan"; degrees belong to the name before them. */
function piecesOf(plain: string, named: boolean): Pieces | undefined {
  const pieces = plain.split(/(?<=[,;])\s*/u);
  const kept: string[] = [];
  let length = 0;
  let closed = false;
  for (const piece of pieces) {
    if (closed) return named ? { kept, closed, length } : undefined;
    const words = piece.replace(/^\s*(?:dan|serta|sama)\s+/u, '');
    length += piece.length + 1;
    closed =
      /^\s*(?:dan|serta|sama)\s/u.test(piece) || (pieces.length > 1 && piece === pieces.at(-1) && and.test(piece));
    if (kept.length === 0 || !titleAfter.test(words)) kept.push(words.replace(/[,;]$/, ''));
  }
  return { kept, closed, length };
}

/** Without "dan": every item is a name, and the sentence was not cut at an initial. */
const isWhole = (plain: string, kept: readonly string[]): boolean =>
  kept.every((piece) => /^\s*\p{Lu}/u.test(piece)) && !/(?<!\p{L})\p{Lu}\.?$|,$/u.test(plain.trimEnd());

const isShort = (kept: readonly string[]): boolean => kept.every((piece) => piece.split(/\s+/).length <= longestItem);

const firstWord = (piece: string): string => /^\p{L}+/u.exec(piece)?.[0] ?? '';

/** "Lanud A, Bogor dan Lanud B, Jakarta": the first word begins each of them. */
function headsOf(kept: readonly string[]): number {
  const head = firstWord(kept[0] ?? '');
  return kept.join(' ').split(new RegExp(String.raw`(?<!\p{L})${head}(?!\p{L})`, 'u')).length - 1;
}
