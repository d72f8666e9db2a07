/** "pagi", "sore", "malam" told of what happens at another time of the day. */
import type { Span } from '../language/index.ts';
import type { PreparedPassage } from './sources.ts';

/** From and until which minute of the day a part is told of; they reach into each other. */
const parts: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  pagi: [[0, 11 * 60]],
  siang: [[10 * 60, 15 * 60 + 30]],
  sore: [[14 * 60 + 30, 18 * 60 + 30]],
  petang: [[15 * 60, 19 * 60]],
  malam: [
    [18 * 60, 24 * 60],
    [0, 4 * 60],
  ],
};
const told = new RegExp(String.raw`(?<!\p{L})(?:${Object.keys(parts).join('|')})(?!\p{L})`, 'giu');

/**
 * Parts of the day in a text that no time of the passages lies in, where they tell times and none of them tells that
 * part.
 */
export function wrongDayParts(
  text: string,
  taken: readonly Span[],
  passages: () => readonly PreparedPassage[],
): Span[] {
  const spans = [...text.matchAll(told)]
    .map((match) => ({ part: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }))
    .filter((span) => !taken.some(({ start, end }) => start <= span.start && span.end <= end));
  if (spans.length === 0) return [];
  const times = passages().flatMap((passage) => passage.atoms().filter(({ kind }) => kind === 'time'));
  if (times.length === 0) return [];
  const minutes = times.map(({ value }) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3, 5)));
  const isTold = (part: string): boolean => passages().some(({ words }) => words.some(({ lower }) => lower === part));
  return spans.filter(
    ({ part }) => !isTold(part) && !minutes.some((at) => parts[part]?.some(([from, to]) => from <= at && at <= to)),
  );
}
