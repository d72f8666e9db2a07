/** What cannot all be true in a letter, said to the person who checks it; nothing is mended silently. */
import { printDate, printFullDate, readDateMentions } from '../../../language/index.ts';
import type { Inconsistency } from '../../../documents/index.ts';
import type { Duty, Meeting } from '../../schema.ts';
import type { DayRead } from './day.ts';
import type { Read, Span } from './lines.ts';
import type { NumbersRead } from './number.ts';

type Told = {
  readonly text: string;
  /** Of this letter alone, in the same places. */
  readonly own: string;
  readonly hint: string;
  readonly numbers: NumbersRead;
  readonly day: DayRead;
  readonly receivedOn: string;
  readonly duties: readonly Read<Duty>[];
  readonly meetings: readonly Read<Meeting>[];
  readonly starts: readonly number[];
  readonly pages: number;
};

const finding = (code: string, spans: readonly Span[], id: string, en: string): Inconsistency => ({
  code: `letters/${code}`,
  spans: spans.map(({ start, end }) => ({ start, end })),
  message: { id, en },
});

export function findingsOf(told: Told): Inconsistency[] {
  return [...ofNumbers(told), ...ofDay(told), ...ofOtherDays(told), ...ofDays(told), ...ofSeveral(told)];
}

function ofNumbers({ numbers: { number, others, blank }, day }: Told): Inconsistency[] {
  const found: Inconsistency[] = [];
  if (number !== null && others.length > 0) {
    const all = [number, ...others].map(({ value }) => value).join('; ');
    found.push(
      finding(
        'two-numbers',
        [number, ...others],
        `Surat ini memuat lebih dari satu nomor: ${all}. Pilih yang benar.`,
        `This letter bears more than one number: ${all}. Choose the right one.`,
      ),
    );
  }
  if (blank !== null)
    found.push(
      finding(
        'number-blank',
        [blank],
        'Nomor surat belum diisi oleh pengirimnya.',
        'Its sender has not given the letter a number.',
      ),
    );
  const year = number === null ? undefined : /(?:\/|Tahun )(?<year>20\d{2})$/u.exec(number.value)?.groups?.year;
  const of = day.day?.value.slice(0, 4);
  if (number !== null && day.day !== null && year !== undefined && of !== undefined && year !== of)
    found.push(
      finding(
        'year-differs',
        [number, day.day],
        `Tahun pada nomor (${year}) tidak sama dengan tahun tanggal surat (${of}).`,
        `The year in the number (${year}) is not that of the letter's date (${of}).`,
      ),
    );
  return found;
}

function ofDay({ text, day, receivedOn }: Told): Inconsistency[] {
  const found = day.wrong.map((wrong) => {
    const written = text.slice(wrong.start, wrong.end);
    if (wrong.why === 'no-such-day')
      return finding(
        'no-such-day',
        [wrong],
        `Tanggal surat “${written}” tidak ada dalam kalender.`,
        `The date of the letter, “${written}”, is in no calendar.`,
      );
    return finding(
      'weekday-differs',
      [wrong],
      `Hari pada tanggal surat tidak cocok: ${printFullDate(wrong.first ?? '')}.`,
      `The weekday beside the letter's date does not fit: ${printFullDate(wrong.first ?? '')}.`,
    );
  });
  if (day.day !== null && day.day.value > receivedOn)
    found.push(
      finding(
        'dated-later',
        [day.day],
        `Tanggal surat (${printDate(day.day.value)}) sesudah tanggal terima (${printDate(receivedOn)}).`,
        `The letter's date (${printDate(day.day.value)}) lies after the day of receipt (${printDate(receivedOn)}).`,
      ),
    );
  return found;
}

/** Days of deadlines and meetings that no calendar has: nothing was proposed of them. */
function ofOtherDays({ own, hint, day }: Told): Inconsistency[] {
  const known = new Set(day.wrong.map(({ start }) => start));
  return readDateMentions(own, hint)
    .filter(({ first, start, end }) => first === undefined && !known.has(start) && named.test(own.slice(start, end)))
    .slice(0, mostDays)
    .map((mention) => {
      const written = own.slice(mention.start, mention.end);
      return finding(
        'no-such-day',
        [mention],
        `Tanggal “${written}” di dalam surat tidak ada dalam kalender. Tanyakan yang benar kepada pengirimnya.`,
        `The date “${written}” within the letter is in no calendar. Ask its sender for the right one.`,
      );
    });
}
const mostDays = 5;
/** Two numbers with a stroke between them may be part of a letter's number. */
const named = /\p{L}{3}/u;

function ofDays({ day, duties, meetings }: Told): Inconsistency[] {
  const dated = day.day?.value;
  if (dated === undefined) return [];
  const late = duties.filter(({ value }) => value.by !== undefined && value.by < dated);
  const over = meetings.filter(({ value }) => value.date !== undefined && value.date < dated);
  return [
    ...late.map((duty) =>
      finding(
        'due-before-letter',
        [duty],
        `Batas waktu ${printDate(duty.value.by ?? '')} mendahului tanggal surat ${printDate(dated)}.`,
        `The due date ${printDate(duty.value.by ?? '')} lies before the letter's date ${printDate(dated)}.`,
      ),
    ),
    ...over.map((meeting) =>
      finding(
        'meeting-before-letter',
        [meeting],
        `Acara pada ${printDate(meeting.value.date ?? '')} mendahului tanggal surat ${printDate(dated)}.`,
        `The event on ${printDate(meeting.value.date ?? '')} lies before the letter's date ${printDate(dated)}.`,
      ),
    ),
  ];
}

function ofSeveral({ starts, pages }: Told): Inconsistency[] {
  if (starts.length < 2) return [];
  const ranges = starts.map((first, at) => [first, (starts[at + 1] ?? pages + 1) - 1] as const);
  const list = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join('; ');
  return [
    finding(
      'several-letters',
      [],
      `Berkas ini tampaknya memuat ${starts.length} surat (halaman ${list}). Isian di bawah milik yang pertama; ` +
        'catat yang lain sebagai surat tersendiri dari halamannya.',
      `This file seems to hold ${starts.length} letters (pages ${list}). The fields below are those of the first; ` +
        'register the others as letters of their own, from their pages.',
    ),
  ];
}
