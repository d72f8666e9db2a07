/** Reads a letter: what stands in its head, who must do what by when, where it calls people together. Pure. */
import type { Inconsistency } from '../../../documents/index.ts';
import type { Duty, Meeting, SingleField } from '../../schema.ts';
import { readAddressee } from './addressee.ts';
import { readChat, type Chat } from './chat.ts';
import { readDay } from './day.ts';
import { readDuties } from './duties.ts';
import { tabledDuties } from './duty-tables.ts';
import { findingsOf } from './findings.ts';
import { partsOf, type Parts } from './head.ts';
import { layoutOf, type Line, type Read, type Span } from './lines.ts';
import { isRow } from './meeting-tables.ts';
import { readMeetings } from './meetings.ts';
import { readNumbers } from './number.ts';
import { readSender } from './sender.ts';
import { sentencesOf } from './sentences.ts';
import { letterStarts, withoutLaterHeads } from './several.ts';
import { readAttachments, readNature, readSubject } from './subject.ts';
import { asLetter } from './written.ts';

export type LetterReading = {
  readonly single: Readonly<Record<SingleField, Read<string> | null>>;
  readonly duties: readonly Read<Duty>[];
  readonly meetings: readonly Read<Meeting>[];
  readonly inconsistencies: readonly Inconsistency[];
};

type Asked = {
  readonly pages: readonly Span[];
  readonly receivedOn: string;
  /** As who reads it is called: rows of a table are for him or for others. */
  readonly names?: readonly string[];
};

/** What lies behind so many signs is an annex: no letter is as long. */
const longest = 200_000;

/** Spans are those of `text`. */
export function readLetter(text: string, { pages, receivedOn, names = [] }: Asked): LetterReading {
  const starts = letterStarts(text, pages);
  const ends = pages.at(-1)?.end ?? text.length;
  const end = starts[1] === undefined ? ends : (pages[starts[1] - 2]?.end ?? ends);
  // What stands outside the running text is behind it.
  const apart = starts.length > 1 ? withoutLaterHeads(text.slice(ends)) : text.slice(ends);
  const whole = asLetter(`${text.slice(0, Math.min(end, longest)).padEnd(ends)}${apart}`);
  const chat = readChat(whole, receivedOn);
  const own = chat?.text ?? whole;
  const layout = layoutOf(own);
  const parts = partsOf(beforeOrders(layout.lines), layout.above);
  const { numbers, day, recipient, sender } = headOf(parts, layout.boxes, chat, receivedOn);
  const notes = parts.head.filter(({ text }) => /^Catatan\s*:\s*\S/iu.test(text));
  // A message has no head.
  const told = [...(chat === null ? notes : parts.head), ...parts.body, ...parts.closing];
  const hint = day.day?.value ?? receivedOn;
  // A letter without a day may be some weeks old.
  const since = day.day?.value ?? daysBefore(receivedOn);
  const { duties, meetings } = askedIn(own, told, { hint, since, recipient: recipient?.value ?? null, names });
  return {
    single: {
      number: numbers.number,
      date: day.day,
      sender,
      recipient,
      subject: readSubject(parts.head),
      ...natureOf(parts.head),
      attachments: readAttachments(parts.head),
    },
    duties,
    meetings,
    inconsistencies: findingsOf({
      text,
      own,
      hint,
      numbers,
      day,
      receivedOn,
      duties,
      meetings,
      starts,
      pages: pages.length,
    }),
  };
}

/** Number, day and both ends of a letter; what its head does not say may stand in a box, at its end or in a message. */
function headOf(parts: Parts, boxes: readonly Line[], chat: Chat | null, receivedOn: string) {
  const inHead = readNumbers(parts.head);
  const said = readDay(parts, receivedOn);
  const recipient = readAddressee(parts.head, parts.body, parts.closing) ?? readAddressee(boxes);
  const numbers = inHead.number === null && inHead.blank === null ? readNumbers([...boxes, ...named(parts)]) : inHead;
  const day = said.day === null && chat !== null ? { ...said, day: chat.day } : said;
  // The year of its day stands in a number that is read rightly.
  const year = day.day?.value.slice(0, 4);
  const isOfYear = year !== undefined && numbers.number?.value.split(/[^\d]/u).includes(year) === true;
  return {
    numbers: { ...numbers, number: numbers.number && { ...numbers.number, sure: numbers.number.sure && isOfYear } },
    day,
    recipient,
    sender: readSender(parts, boxes, recipient?.value ?? null) ?? chat?.sender ?? null,
  };
}

type About = {
  readonly hint: string;
  readonly since: string;
  readonly recipient: string | null;
  readonly names: readonly string[];
};

/** What a letter asks, and where it calls people to. */
function askedIn(
  text: string,
  told: readonly Line[],
  { hint, since, recipient, names }: About,
): Pick<LetterReading, 'duties' | 'meetings'> {
  const prose = told.filter((line) => !isRow(line));
  const sentences = sentencesOf(text, prose);
  const meetings = readMeetings(told, sentences, { hint, since, isDated: hint === since, names });
  const rows = tabledDuties(told, hint);
  const asked = readDuties(sentences, {
    hint,
    isDated: hint === since,
    recipient,
    meetings,
    text,
    rows: told.filter(isRow),
    leads: rows.leads,
  });
  const duties = [...asked, ...rows.duties].map((duty, at) => ({
    ...duty,
    value: { ...duty.value, id: `tugas-${at + 1}` },
  }));
  return { duties, meetings };
}

/** What the reader's own office wrote on it: "DISPOSISI" and the lines below. */
function beforeOrders(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }, index) => index > 6 && /^(?:LEMBAR\s+)?DISPOSISI$/u.test(text));
  return at < 0 ? lines : lines.slice(0, at);
}

/** Lines below the head that name the letter's own number: "No. surat: …". */
const named = ({ body, closing }: Parts) =>
  [...body, ...closing].filter(({ text }) => /^N(?:o|omor)\b\.?\s+surat\b/iu.test(text) && text.length < 90);

const oldest = 60 * 86_400_000;
const daysBefore = (day: string): string => new Date(Date.parse(day) - oldest).toISOString().slice(0, 10);

const natureOf = (head: Parameters<typeof readNature>[0]) => {
  const { nature, secrecy } = readNature(head);
  return { nature, secrecy };
};
