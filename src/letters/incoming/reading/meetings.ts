/** When and where a letter calls people together: in labelled lines, in the rows of a table, or in a sentence. */
import { readDateMentions, type DateMention } from '../../../language/index.ts';
import type { Meeting } from '../../schema.ts';
import type { Line, Read } from './lines.ts';
import { labelledMeetings } from './meeting-blocks.ts';
import { isRow, tabledMeetings } from './meeting-tables.ts';
import { toldMeetings } from './meeting-told.ts';
import type { Sentence } from './sentences.ts';

/** Signs that a sentence needs where labelled lines or a table have told of a meeting already. */
const besides = 5;

/** Meetings of one day and hour are one; lines and tables say them more plainly than sentences do. */
export function readMeetings(
  lines: readonly Line[],
  sentences: readonly Sentence[],
  { hint, since }: { readonly hint: string; readonly since: string },
): Read<Meeting>[] {
  const plain = lines.filter((line) => !isRow(line));
  const labelled = labelledMeetings(plain, hint);
  const dayBefore = (line: Line): DateMention | undefined => lastDay(sentences, line.start, hint);
  const rows = tabledMeetings(lines, hint, dayBefore);
  const laid = [...labelled, ...rows];
  const days = new Set(laid.map(({ value }) => value.date));
  const told = toldMeetings(sentences, hint, since)
    .filter(({ value, weight }) => !days.has(value.date) && (laid.length === 0 || weight >= besides))
    .map(({ value, start, end, sure }): Read<Meeting> => ({ value, start, end, sure }));
  return withoutSame([...laid, ...told]).map((read, at) => ({
    ...read,
    value: { ...read.value, id: `acara-${at + 1}` },
  }));
}

/** The last day that is told before a place, by a sentence close to it. */
function lastDay(sentences: readonly Sentence[], before: number, hint: string): DateMention | undefined {
  const close = sentences.filter(({ end }) => end <= before).slice(-2);
  return close.flatMap(({ text }) => readDateMentions(text, hint)).findLast(({ first }) => (first ?? '') >= hint);
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
