/** Points below a sentence: what it asks for one by one, or things that it asks for. */
import type { Duty } from '../../schema.ts';
import { asks, commands, obliges, point, verb, withoutMark } from './asking.ts';
import { isHandedIn } from './duty-signs.ts';
import { byWord, counted, dueOf, recurring } from './due.ts';
import type { Read } from './lines.ts';
import type { Sentence } from './sentences.ts';

/** A sentence with points below it: they are what is asked, or things that it asks for. */
export type List = { readonly at: number; readonly isAsked: boolean; readonly things: readonly Sentence[] };

/** The list that begins with a sentence, or to which it still belongs. */
export function listAt(sentences: readonly Sentence[], at: number, list: List | null, hint: string): List | null {
  const sentence = sentences[at];
  const points = pointsBelow(sentences, at);
  if (sentence === undefined || points.length === 0)
    return point.test(sentence?.text ?? '') || isWithin(sentences, at) ? list : null;
  const isAsked = leadsDuties(sentence, points, hint);
  return { at, isAsked, things: isAsked ? [] : points.filter((one) => isThing(one, hint)) };
}

/** It only leads to points that are asked for, or names a thing that is asked for above. */
export const isOnlyListed = (sentence: Sentence, at: number, list: List | null, hint: string): boolean => {
  if (list === null) return false;
  if (list.at === at) return list.isAsked && !/^Untuk\s*:/iu.test(sentence.text);
  return point.test(sentence.text) && !list.isAsked && isThing(sentence, hint);
};

/** Words behind the first sentence of a point are still of that point. */
const isWithin = (sentences: readonly Sentence[], at: number): boolean => {
  const [before, own] = [sentences[at - 1], sentences[at]];
  return before !== undefined && own !== undefined && own.start - before.end <= 1 && point.test(before.text);
};

/** The points that follow a sentence that leads to them. */
function pointsBelow(sentences: readonly Sentence[], at: number): Sentence[] {
  const lead = sentences[at];
  if (lead === undefined || !/:\s*$|^Untuk\s*:\s*(?:1|a)[.)]/iu.test(lead.text)) return [];
  const behind = sentences.slice(at + 1);
  const end = behind.findIndex(({ text }) => !point.test(text));
  return end < 0 ? behind : behind.slice(0, end);
}

/** It asks for what its points say, each of them something to be done. */
function leadsDuties({ text }: Sentence, points: readonly Sentence[], hint: string): boolean {
  if (/^Untuk\s*:/iu.test(text)) return points.every((one) => active.test(withoutMark(one.text)));
  if (!asks.test(text) && !obliges.test(text)) return false;
  const done = points.filter((one) => verb.test(withoutMark(one.text)) || !isThing(one, hint));
  return done.length * 2 > points.length;
}

/** "Mendampingi petugas …": a noun of the same beginning ("Meja") is none. */
const active = /^me(?:m[bfp]?|n[cdjtsyg]?|ng[aeioughk]?|ny|l|r|w)\p{Ll}{3,}(?:i|kan|\p{Ll})\s/iu;

/** A point that names something, and neither asks nor sets a day. */
const isThing = ({ text }: Sentence, hint: string): boolean =>
  !asks.test(text) &&
  !commands.test(withoutMark(text)) &&
  dueOf(text, hint) === null &&
  !byWord.test(text) &&
  !counted.test(text) &&
  !isHandedIn(text, true) &&
  !active.test(withoutMark(text)) &&
  !recurring.test(text);

/** What is asked for names what its list holds. */
export function withThings(duty: Read<Duty>, things: readonly Sentence[]): Read<Duty> {
  if (things.length === 0) return duty;
  const listed = things.map(({ text }) => withoutMark(text).replace(/[;.,]\s*$/, '')).join('; ');
  return { ...duty, value: { ...duty.value, what: `${duty.value.what}: ${listed}`.slice(0, 1_000) } };
}
