/** When and where a letter calls people together: in labelled lines, in the rows of a table, or in a sentence. */
import type { DateMention } from '../../../language/index.ts';
import type { Meeting } from '../../schema.ts';
import { daysIn } from './day-words.ts';
import type { Line, Read } from './lines.ts';
import { labelledMeetings } from './meeting-blocks.ts';
import { placeIn } from './meeting-places.ts';
import { isRow, tabledMeetings } from './meeting-tables.ts';
import { hourIn } from './meeting-values.ts';
import { toldMeetings, type Found, type Told } from './meeting-told.ts';
import type { Sentence } from './sentences.ts';

/** Signs that a sentence needs where labelled lines or a table have told of a meeting already. */
const besides = 4;

/** Whose letter is read, by the names that rows of a table may bear. */
type Own = { readonly names: readonly string[] };

/** Meetings of one day and hour are one; lines and tables say them more plainly than sentences do. */
export function readMeetings(
  lines: readonly Line[],
  sentences: readonly Sentence[],
  told: Told & Own,
): Read<Meeting>[] {
  const plain = lines.filter((line) => !isRow(line));
  const labelled = labelledMeetings(plain, told.hint);
  const rows = tabledMeetings(lines, {
    hint: told.hint,
    names: told.names,
    dayBefore: (line) => lastDay(sentences, line.start, told.hint),
    placeBeside: (first, last) => placeBeside(sentences, first, last),
  }).filter(({ value }) => !labelled.some((one) => isWithin(value, one.value)));
  const laid = [...labelled, ...rows];
  const isTold = (value: Meeting): boolean =>
    laid.some((one) => one.value.date === value.date || isWithin(value, one.value));
  const said = corrected(toldMeetings(sentences, told), sentences, told.hint)
    .filter(({ value, weight }) => !isTold(value) && (laid.length === 0 || weight >= besides))
    .map(({ value, start, end, sure }): Read<Meeting> => ({ value, start, end, sure }));
  return withoutSame([...laid, ...said]).map((read, at) => ({
    ...read,
    value: { ...read.value, id: `acara-${at + 1}` },
  }));
}

/** "Ralat: rapatnya Sabtu 17 Oktober", "tinjau lapangan jadinya jam 8": the last meeting is on that day, or then. */
function corrected(found: readonly Found[], sentences: readonly Sentence[], hint: string): Found[] {
  const all = [...found];
  for (const { text, start } of sentences) {
    if (!/(?<!\p{L})(?:ralat|koreksi|jadinya|berubah\s+jadi)(?!\p{L})/iu.test(text)) continue;
    const at = all.findLastIndex(
      (one) => one.start < start && gatherings(one, sentences).some((word) => text.includes(word)),
    );
    const index = at < 0 ? all.findLastIndex((one) => one.start < start) : at;
    const meeting = all[index];
    if (meeting === undefined) continue;
    const day = daysIn(text, hint)[0]?.first;
    const time = hourIn(text)?.from;
    const value = {
      ...meeting.value,
      ...(day === undefined ? {} : { date: day }),
      ...(time === undefined ? {} : { time }),
    };
    all[index] = { ...meeting, value, sure: false };
  }
  return all;
}
/** Longer words of the sentence that told a meeting. */
const gatherings = ({ start, end }: Found, sentences: readonly Sentence[]): string[] =>
  (sentences.find((one) => one.start === start && one.end === end)?.text.match(/\p{Ll}{5,}/gu) ?? []).filter(
    (word) => !/^(?:tanggal|pukul|mohon)$/u.test(word),
  );

/** A day of a programme within the days of its meeting is none of its own. */
const isWithin = ({ date = '' }: Meeting, { date: first, endDate }: Meeting): boolean =>
  first !== undefined && endDate !== undefined && date >= first && date <= endDate;

/** The last day that is told before a place, by a sentence close to it. */
function lastDay(sentences: readonly Sentence[], before: number, hint: string): DateMention | undefined {
  const close = sentences.filter(({ end }) => end <= before).slice(-2);
  return close.flatMap(({ text }) => daysIn(text, hint)).findLast(({ first }) => (first ?? '') >= hint);
}

/** The sentence that leads to a table, or the one behind it, may say where all of its rows take place. */
function placeBeside(sentences: readonly Sentence[], first: number, last: number): string | undefined {
  const lead = sentences.findLast(({ end }) => end <= first);
  const next = sentences.find(({ start }) => start >= last);
  const says =
    /^(?:Tempat|Bertempat|Lokasi|Seluruh|Semua)|(?<!\p{L})(?:bertempat|berlangsung|dilaksanakan|diadakan)(?!\p{L})/iu;
  const behind = next !== undefined && says.test(next.text) ? next.text : '';
  const [, named] = /^(?:Tempat|Lokasi)\s*:\s*([^.;]{3,200}\([^.;]*\))/iu.exec(behind) ?? [];
  return named ?? placeIn(behind)?.words ?? placeIn(lead?.text ?? '')?.words;
}

const withoutSame = (all: readonly Read<Meeting>[]): Read<Meeting>[] =>
  all.filter(
    ({ value }, at) =>
      !all.some(
        (other, index) =>
          index < at &&
          other.value.date === value.date &&
          other.value.time === value.time &&
          (other.value.place === value.place || value.place === undefined),
      ),
  );
