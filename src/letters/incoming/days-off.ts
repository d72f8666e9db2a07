/** Working days that a letter counts are none of the country's days off, as far as the house knows them. Pure. */
import { numberWordPattern, printDate, readCount } from '../../language/index.ts';
import type { DaysOff } from '../../reference/index.ts';
import type { Duty } from '../schema.ts';
import { dayFrom, isWeekday } from './reading/day-words.ts';
import type { Read } from './reading/lines.ts';

/** "3 (tiga) hari kerja", and whether they are counted back from something. */
const working = new RegExp(
  String.raw`(?<count>\d{1,3}|${numberWordPattern})\s*(?:\([^)]{1,24}\)\s*)?hari\s+kerja(?:\s+(?<back>sebelum))?`,
  'iu',
);

/**
 * A due date that was reckoned over weekends only, reckoned over days off as well; it says which were passed over, or
 * that nobody has told the house of those of the year. Any other duty as it is.
 */
export function overDaysOff(duty: Read<Duty>, off: DaysOff): Read<Duty> {
  const { by } = duty.value;
  const found = duty.note === undefined ? undefined : working.exec(quoted(duty.note.id))?.groups;
  if (by === undefined || found === undefined || duty.note === undefined) return duty;
  const written = found['count'] ?? '';
  const days = readCount(written);
  if (!Number.isInteger(days) || days === 0) return duty;
  const way = found['back'] === undefined ? 1 : -1;
  // Where the count began does not matter on weekends: no working day lies between.
  const from = dayFrom(by, -days * way, true);
  const isOff = new Set(off.days);
  const day = dayFrom(from, days * way, true, isOff);
  const [first, last] = [from, day].toSorted() as [string, string];
  const passed = off.days.filter((one) => one > first && one < last && isWeekday(one));
  const unknown = yearsOf(first, last).filter((year) => !off.years.includes(year));
  return {
    ...duty,
    value: { ...duty.value, by: day },
    note: { id: `${duty.note.id} ${told(passed, unknown).id}`, en: `${duty.note.en} ${told(passed, unknown).en}` },
  };
}

const quoted = (note: string): string => /“(.+)”/u.exec(note)?.[1] ?? '';

function told(passed: readonly string[], unknown: readonly number[]) {
  if (unknown.length > 0)
    return {
      id: `Hari libur ${unknown.join(', ')} belum dicatat: hanya Sabtu dan Minggu yang dilewati.`,
      en: `Days off of ${unknown.join(', ')} are not known here: only weekends were passed over.`,
    };
  if (passed.length === 0) return { id: 'Tidak ada hari libur di antaranya.', en: 'No day off lies between.' };
  const days = passed.map((day) => printDate(day)).join(', ');
  return { id: `Dilewati hari libur: ${days}.`, en: `Days off passed over: ${days}.` };
}

const yearsOf = (first: string, last: string): number[] => {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
};
