/** Points below a sentence: what it asks for one by one, or things that it asks for. */
import type { Duty } from '../../schema.ts';
import { asks, commands, obliges, point, verb, withoutMark } from './asking.ts';
import { impliesAsking } from './duty-signs.ts';
import { byWord, counted, dueOf, recurring } from './due.ts';
import type { Line, Read } from './lines.ts';
import type { Sentence } from './sentences.ts';

/** A sentence with points below it: they are what is asked, or things that it asks for. */
export type List = {
  readonly at: number;
  readonly isAsked: boolean;
  readonly things: readonly Sentence[];
  /** Of the sentence itself, where it is a point: its points bear another one. */
  readonly mark: string;
};

const markOf = (text: string): string =>
  /^\(?\d/u.test(text) ? 'figure' : /^\(?[a-z][.)]/iu.test(text) ? 'letter' : point.test(text) ? 'dash' : '';

/** The list that begins with a sentence, or to which it still belongs. */
export function listAt(sentences: readonly Sentence[], at: number, list: List | null, hint: string): List | null {
  const sentence = sentences[at];
  const points = pointsBelow(sentences, at);
  if (sentence === undefined || points.length === 0)
    return !['', list?.mark].includes(markOf(sentence?.text ?? '')) || isWithin(sentences, at) ? list : null;
  const isAsked = leadsDuties(sentence, points, hint);
  return {
    at,
    isAsked,
    mark: markOf(sentence.text),
    things: isAsked ? [] : points.filter((one) => isThing(one, hint)),
  };
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
  if (lead === undefined || !/(?::|berikut\.)\s*$|^Untuk\s*:\s*(?:1|a)[.)]/iu.test(lead.text)) return [];
  const behind = sentences.slice(at + 1);
  // A point of its own kind is none below it.
  const own = markOf(lead.text);
  const end = behind.findIndex(({ text }) => ['', own].includes(markOf(text)));
  return end < 0 ? behind : behind.slice(0, end);
}

/** It asks for what its points say, each of them something to be done. */
function leadsDuties({ text }: Sentence, points: readonly Sentence[], hint: string): boolean {
  if (/^Untuk\s*:/iu.test(text)) return points.every((one) => active.test(withoutMark(one.text)));
  if (!asks.test(text) && !obliges.test(text) && !ofDue.test(text)) return false;
  const done = points.filter((one) => verb.test(withoutMark(one.text)) || !isThing(one, hint));
  return done.length * 2 > points.length;
}
/** "disampaikan batas waktu sebagai berikut". */
const ofDue = /(?<!\p{L})(?:batas\s+(?:waktu|akhir)|tenggat|jadwal\s+(?:penyampaian|pengiriman|penyetoran))(?!\p{L})/iu;

/** "Mendampingi petugas …": a noun of the same beginning ("Meja") is none. */
const active = /^me(?:m[bfp]?|n[cdjtsyg]?|ng[aeioughk]?|ny|l|r|w)\p{Ll}{3,}(?:i|kan|\p{Ll})\s/iu;

/** A point that names something, and neither asks nor sets a day. */
const isThing = ({ text }: Sentence, hint: string): boolean =>
  !asks.test(text) &&
  !commands.test(withoutMark(text)) &&
  dueOf(text, hint) === null &&
  !byWord.test(text) &&
  !counted.test(text) &&
  !impliesAsking(text, true) &&
  !active.test(withoutMark(text)) &&
  !recurring.test(text);

/** The things that the rows of a table right below a sentence name, one in each. */
export function thingsBelow({ text, end }: Sentence, rows: readonly Line[]): string[] {
  if (!/(?::|berikut|berupa)\s*$/iu.test(text)) return [];
  const first = rows.findIndex(({ start }) => start >= end && start - end < 4);
  const column = rows[first]?.cells.find((cell) =>
    /nama|jenis|barang|uraian|isi|dokumen|peralatan/iu.test(cell.text),
  )?.column;
  if (column === undefined) return [];
  const below = rows.slice(first + 1, first + 1 + mostThings);
  return below.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? []);
}
const mostThings = 20;

/** What is asked for names what its list holds. */
export function withThings(duty: Read<Duty>, things: readonly string[]): Read<Duty> {
  if (things.length === 0) return duty;
  const listed = things.map((text) => withoutMark(text).replace(/[;.,]\s*$/, '')).join('; ');
  return { ...duty, value: { ...duty.value, what: `${duty.value.what}: ${listed}`.slice(0, 1_000) } };
}
