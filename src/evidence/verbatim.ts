/**
 * A claim that is a copy of whole sentences of one source, in their order there.
 */
import { listMarkPattern } from '../language/index.ts';
import type { Frame } from './frames.ts';
import type { Passage } from './schema.ts';
import type { PreparedPassage, PreparedSources } from './sources.ts';
import { readTokens } from './reading.ts';
import { findTurns, turnsStatement } from './turns/index.ts';
import { bare, sentencesOf, type WholeSentence } from './whole.ts';

/** Where a copy stands: its source there, its first and last sentence. */
export type Place = {
  readonly source: number;
  readonly first: number;
  readonly last: number;
  /** The first sentence of the unbroken run of copies that ends here in the draft. */
  readonly since?: number | undefined;
  /** The first row of its table, where it is the row of one. */
  readonly head?: number | undefined;
  /** Who or what it means must be read before it too. */
  readonly isOpen?: boolean | undefined;
};
export type Copy = {
  readonly passage: PreparedPassage;
  readonly passages: readonly Passage[];
  readonly place: Place;
  /** What frames a sentence of it in the source, and is no part of the copy. */
  readonly frame: Frame | undefined;
};

/** The copies of a claim in the sources, those of `preferred` passages first. */
export function findCopies(text: string, sources: PreparedSources, preferred: readonly PreparedPassage[]): Copy[] {
  const sentences = sentencesOf(text);
  const whole = copiesOf(sentences, sources);
  const copies = whole.length > 0 || !beforeItem.test(text) ? whole : copiesOf(sentences.flatMap(itemsIn), sources);
  return copies.sort((a, b) => Number(preferred.includes(b.passage)) - Number(preferred.includes(a.passage)));
}

/** The items of a list that is written in one line: "Tim: a. ketua; b. anggota." */
const itemsIn = (sentence: string): string[] => sentence.split(beforeItem);
const beforeItem = new RegExp(String.raw`(?<=[:;,]|[;,]\s(?:dan|serta))\s+(?=${listMarkPattern}\s)`);

function copiesOf(sentences: readonly string[], sources: PreparedSources): Copy[] {
  const [first, ...rest] = sentences.map(bare).filter((sentence) => /\p{L}/u.test(sentence));
  if (first === undefined) return [];
  return (sources.whole.places.get(first) ?? []).flatMap((start) => copyFrom(start, rest, sources));
}

function copyFrom(start: WholeSentence, rest: readonly string[], { whole }: PreparedSources): Copy[] {
  const run = [start];
  for (const sentence of rest) {
    const last = run.at(-1) as WholeSentence;
    const next = whole.places.get(sentence)?.find((one) => follows(one, last));
    if (!next) return [];
    run.push(next);
  }
  const passages = [...new Set(run.map(({ passage }) => passage.passage))];
  const place = { source: start.source, first: start.at, last: (run.at(-1) as WholeSentence).at, head: start.head };
  const frame = run.map((one) => one.frame).find((one) => one && !run.some(({ at }) => at === one.by));
  return [{ passage: start.passage, passages, place, frame }];
}

/** Directly behind it, or a later row of its table. */
const follows = (one: WholeSentence, last: WholeSentence): boolean =>
  one.source === last.source &&
  (one.at === last.at + 1 || (one.head !== undefined && one.head === last.head && one.at > last.at));

/** True when `text` holds `wanted` as a whole clause. Both are normalised. */
export function holdsClause(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isCleanCut(text, at, at + wanted.length)) return true;
  }
  return false;
}

const leftEdge = /(?:^|[.!?;:,"()\]-]\s?|\s-\s)$/;
const rightEdge = /^(?:$|\.$|\.?["')]*(?:$|[\s,.;])|[,;:]|\s-\s|\s?\()/;

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

const turns = (leftover: string): boolean =>
  findTurns(readTokens(leftover)).some(({ class: kind }) => turnsStatement(kind));
const lastSentence = (left: string): string =>
  left.slice(Math.max(left.lastIndexOf('. '), left.lastIndexOf('? '), left.lastIndexOf('! ')) + 1);
const firstSentence = (right: string): string => {
  if (/^[.!?]/.test(right)) return '';
  const stop = /[.!?]["')]*\s/.exec(right);
  return stop ? right.slice(0, stop.index) : right;
};
