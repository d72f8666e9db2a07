/**
 * The normalisation under which two texts count as "the same words", with a map back to the original.
 *
 * Folded: Unicode NFKC, letter case, runs of white space, soft hyphens and zero-width characters, a
 * hyphen at the end of a line, and typographic variants of one mark (“ ” „ « » are ", ‘ ’ are ', – — ‑ − are -).
 * Never folded: digits, the punctuation inside numbers, words.
 *
 * Traps that are kept apart on purpose:
 * - NFKC turns 10² into 102 and 1½ into 11⁄2. Characters that only become digits by NFKC stay as they are.
 * - Bidirectional controls can show 12 as 21. They are not removed, so a text that has them never equals one without.
 * - "undang-⏎undang" is reduplication: its hyphen belongs to the word and stays.
 */

/** `offsets[i]` is where the i-th UTF-16 unit of `text` begins in the original; one more entry marks its end. */
export type Normalised = { readonly text: string; readonly offsets: Int32Array; readonly ends: Int32Array };

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const quoteMarks = /[“”„‟«»]/;
const apostrophes = /[‘’‚‛]/;
const dashes = /[‐‑‒–—―−]/;
const onlyDigits = /^\p{Nd}$/u;
const cluster = /[\s\S]/u;
const marks = /\p{M}/u;

/** Normalises `text` and remembers where every unit came from. */
export function normalise(text: string): Normalised {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (piece: string, start: number, end: number): void => {
    for (let unit = 0; unit < piece.length; unit++) {
      units.push(piece[unit] as string);
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < text.length) {
    const end = clusterEnd(text, at);
    const piece = text.slice(at, end);
    const breakEnd = lineBreakAfterHyphen(text, at);
    if (breakEnd > 0) {
      if (isReduplication(text, at, breakEnd)) push('-', at, at + 1);
      at = breakEnd;
      continue;
    }
    if (isSpace(piece)) {
      if (units.length > 0 && units[units.length - 1] !== ' ') push(' ', at, end);
    } else if (!invisible.test(piece)) {
      push(fold(piece), at, end);
    }
    at = end;
  }
  if (units[units.length - 1] === ' ') {
    units.pop();
    starts.pop();
    ends.pop();
  }
  return { text: units.join(''), offsets: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The span of the original that `start..end` of the normalised text came from. */
export function originalSpan(normalised: Normalised, start: number, end: number): { start: number; end: number } {
  return {
    start: normalised.offsets[start] ?? 0,
    end: end > start ? (normalised.ends[end - 1] ?? 0) : (normalised.offsets[start] ?? 0),
  };
}

function clusterEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end =
    at + (code >= 0xd800 && code < 0xdc00 && cluster.test(text.slice(at, at + 2)) && at + 1 < text.length ? 2 : 1);
  // A base letter and its combining marks are folded together, so that é is é however it was typed.
  while (end < text.length && text.charCodeAt(end) >= 0x300 && marks.test(text[end] as string)) end++;
  return end;
}

function fold(piece: string): string {
  if (piece.length === 1) {
    const code = piece.charCodeAt(0);
    if (code < 0x80) return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : piece;
    if (quoteMarks.test(piece)) return '"';
    if (apostrophes.test(piece)) return "'";
    if (dashes.test(piece)) return '-';
  }
  const composed = piece.normalize('NFKC');
  if (/\p{Nd}/u.test(composed) && !onlyDigits.test(piece)) return piece;
  return composed.toLowerCase().replace(/\s+/g, ' ');
}

const isSpace = (piece: string): boolean => /^\s$/.test(piece) || piece === '\u0085';

/** Where the next line's word begins, when `at` is a hyphen between letters at the end of a line; else 0. */
function lineBreakAfterHyphen(text: string, at: number): number {
  const character = text[at];
  if (character !== '-' && character !== '\u2010' && character !== '\u00AD') return 0;
  if (at === 0 || !/\p{L}/u.test(text[at - 1] as string)) return 0;
  const gap = /^[ \t]*\r?\n[ \t]*/.exec(text.slice(at + 1, at + 40));
  if (!gap) return 0;
  const next = at + 1 + gap[0].length;
  return /\p{Ll}/u.test(text[next] ?? '') ? next : 0;
}

function isReduplication(text: string, hyphen: number, next: number): boolean {
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, hyphen - 40), hyphen))?.[0].toLowerCase() ?? '';
  const after = /^\p{L}+/u.exec(text.slice(next, next + 40))?.[0].toLowerCase() ?? '';
  return before.length > 1 && after.startsWith(before);
}
