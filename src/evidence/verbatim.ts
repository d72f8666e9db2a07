/**
 * Exact normalised substring of one passage, cut where a clause may be cut.
 *
 * A substring is not yet the same statement: "semua anggota hadir" stands inside "Tidak semua anggota hadir", "5 orang" inside
 * "25 orang", "Ketua KPU hadir" inside "Wakil Ketua KPU hadir". So a copy counts only when it begins and ends at the edge of a
 * sentence or clause, and when what was left of the sentence holds nothing that turns, bounds or conditions it.
 */
import { words } from '../language/index.ts';
import { conditions, negations, quantifiers } from './atoms/words.ts';
import { originalSpan } from './normalise.ts';
import type { Passage } from './schema.ts';
import type { PreparedPassage, PreparedSources } from './sources.ts';

type Copy = { readonly passage: PreparedPassage; readonly passages: readonly Passage[] };

/**
 * The first passage that holds the normalised claim as a whole; passages in `preferred` are tried first.
 * `sentences` is how many sentences the claim has: it may run over that many passages of running text, no more.
 */
export function findCopy(
  normalClaim: string,
  sources: PreparedSources,
  preferred: readonly PreparedPassage[],
  sentences: number,
): Copy | undefined {
  const wanted = normalClaim.replace(/\.$/, '');
  if (!/\p{L}/u.test(wanted)) return undefined;
  for (const list of [preferred, sources.passages]) {
    for (const passage of list) {
      if (holdsClause(passage.normal, wanted)) return { passage, passages: [passage.passage] };
    }
  }
  if (sentences < 2) return undefined;
  for (const { source, whole, passages } of sources.sources) {
    if (source.kind !== 'material') continue;
    const at = whole.text.indexOf(wanted);
    if (at < 0 || !isCleanCut(whole.text, at, at + wanted.length)) continue;
    const span = originalSpan(whole, at, at + wanted.length);
    const touched = passages.filter(({ passage }) => passage.start < span.end && span.start < passage.end);
    if (touched.length > 0 && touched.length <= sentences)
      return { passage: touched[0] as PreparedPassage, passages: touched.map(({ passage }) => passage) };
  }
  return undefined;
}

/** True when `text` holds `wanted` as a whole clause. Both are normalised. */
export function holdsClause(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isCleanCut(text, at, at + wanted.length)) return true;
  }
  return false;
}

const leftEdge = /(?:^|[.!?;:,"()\]-]\s?|\s-\s)$/;
const rightEdge = /^(?:$|\.$|\.?["')]*(?:$|[\s,.;])|[,;:]|\s-\s|\s?\()/;
const turningWords = new Set([...negations, ...quantifiers.keys(), ...conditions]);

function isCleanCut(text: string, start: number, end: number): boolean {
  const left = text.slice(0, start);
  const right = text.slice(end);
  // Inside a number or a compound: "250" of "1.250", "2024" of "2024/2025".
  if (/[\p{L}\p{N}]$/u.test(left) || /^[\p{L}\p{N}]/u.test(right)) return false;
  if (/\p{N}[.,/:-]$/u.test(left) && /^\p{N}/u.test(text.slice(start))) return false;
  if (/^[.,/:-]\p{N}/u.test(right) && /\p{N}$/u.test(text.slice(start, end))) return false;
  if (/^\s?[%?]/.test(right)) return false;
  if (start > 0 && !leftEdge.test(left)) return false;
  if (right !== '' && !(rightEdge.test(right) && !/^\s\p{L}/u.test(right))) return false;
  return !turns(lastSentence(left)) && !turns(firstSentence(right));
}

const turns = (leftover: string): boolean => {
  const found = words(leftover);
  return (
    found.some((word) => turningWords.has(word.lower)) ||
    /paling sedikit|paling banyak|lebih dari|kurang dari|tidak benar/.test(leftover)
  );
};
const lastSentence = (left: string): string =>
  left.slice(Math.max(left.lastIndexOf('. '), left.lastIndexOf('? '), left.lastIndexOf('! ')) + 1);
const firstSentence = (right: string): string => {
  if (/^[.!?]/.test(right)) return '';
  const stop = /[.!?]["')]*\s/.exec(right);
  return stop ? right.slice(0, stop.index) : right;
};
