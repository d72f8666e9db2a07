/** The reader of incoming letters, which knows more layouts of pages, where ours does not find its way. */
import { readDateMentions } from '../../language/index.ts';
import { readNumber } from '../../registers/index.ts';
import { readIncoming } from '../incoming/index.ts';
import { besideText } from './lines.ts';
import type { LetterParts, Part } from './parts.ts';

type Again = ReturnType<typeof readIncoming>['single'];

/** What it reads of a head. `day`: of the letter, YYYY-MM-DD, where it is known. */
export const readAgain = (text: string, day = '2026-01-01'): Again =>
  readIncoming(text, { pages: [{ start: 0, end: text.length - besideText(text).length }], receivedOn: day }).single;

const isOpen = (number: string): boolean => /^(?:…|\.{2,}|-|_|\s*$)/u.test(number) || /^\d+\s+TAHUN\s/iu.test(number);

/** Number and day are read again where the first reading is none of a number, or has no day. */
export function mendHead({
  text,
  found,
  day,
}: Pick<LetterParts, 'text' | 'found' | 'day'>): Pick<LetterParts, 'found' | 'day'> {
  const number = found.get('number');
  const isRead = number === undefined || isOpen(number.value) || readNumber(number.value) !== null;
  if (isRead && day !== null) return { found, day };
  const again = readAgain(text, day?.first);
  return { found: isRead ? found : numbered(found, text, again.number), day: day ?? dated(text, again.date) };
}

function numbered(found: LetterParts['found'], text: string, read: Again['number']): LetterParts['found'] {
  if (read === null || readNumber(read.value) === null) return found;
  const part: Part = { value: text.slice(read.start, read.end), start: read.start, end: read.end };
  return new Map([...found, ['number', part]]);
}

function dated(text: string, read: Again['date']): LetterParts['day'] {
  if (read === null) return null;
  const [day] = readDateMentions(text.slice(read.start, read.end), read.value);
  return day?.first === read.value ? { ...day, start: read.start, end: read.end } : null;
}
