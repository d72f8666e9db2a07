/** Reads a letter: what stands in its head, who must do what by when, where it calls people together. Pure. */
import type { Inconsistency } from '../../../documents/index.ts';
import type { Duty, Meeting, SingleField } from '../../schema.ts';
import { readAddressee } from './addressee.ts';
import { readDay } from './day.ts';
import { readDuties } from './duties.ts';
import { findingsOf } from './findings.ts';
import { partsOf } from './head.ts';
import { layoutOf, type Read, type Span } from './lines.ts';
import { readMeetings } from './meetings.ts';
import { readNumbers } from './number.ts';
import { readSender } from './sender.ts';
import { sentencesOf } from './sentences.ts';
import { letterStarts } from './several.ts';
import { readAttachments, readNature, readSubject } from './subject.ts';
import { asLetter } from './written.ts';

export type LetterReading = {
  readonly single: Readonly<Record<SingleField, Read<string> | null>>;
  readonly duties: readonly Read<Duty>[];
  readonly meetings: readonly Read<Meeting>[];
  readonly inconsistencies: readonly Inconsistency[];
};

type Asked = { readonly pages: readonly Span[]; readonly receivedOn: string };

/** What lies behind so many signs is an annex: no letter is as long. */
const longest = 200_000;

/** Spans are those of `text`. */
export function readLetter(text: string, { pages, receivedOn }: Asked): LetterReading {
  const starts = letterStarts(text, pages);
  const ends = pages.at(-1)?.end ?? text.length;
  const end = starts[1] === undefined ? ends : (pages[starts[1] - 2]?.end ?? ends);
  // What stands outside the running text is behind it.
  const apart = text.slice(ends);
  const own = asLetter(`${text.slice(0, Math.min(end, longest)).padEnd(ends)}${apart}`);
  const { lines, boxes, above } = layoutOf(own);
  const parts = partsOf(lines, above);
  const inHead = readNumbers(parts.head);
  const numbers = inHead.number === null && inHead.blank === null ? readNumbers(boxes) : inHead;
  const day = readDay(parts, receivedOn);
  const recipient = readAddressee(parts.head) ?? readAddressee(boxes);
  const notes = parts.head.filter(({ text }) => /^Catatan\s*:\s*\S/iu.test(text));
  const told = [...notes, ...parts.body, ...parts.closing];
  const sentences = sentencesOf(own, told);
  const hint = day.day?.value ?? receivedOn;
  const meetings = readMeetings(told, sentences, hint);
  const duties = readDuties(sentences, { hint, recipient: recipient?.value ?? null, meetings });
  return {
    single: {
      number: numbers.number,
      date: day.day,
      sender: readSender(parts, recipient?.value ?? null),
      recipient,
      subject: readSubject(parts.head),
      ...natureOf(parts.head),
      attachments: readAttachments(parts.head),
    },
    duties,
    meetings,
    inconsistencies: findingsOf({ text, numbers, day, receivedOn, duties, meetings, starts, pages: pages.length }),
  };
}

const natureOf = (head: Parameters<typeof readNature>[0]) => {
  const { nature, secrecy } = readNature(head);
  return { nature, secrecy };
};
