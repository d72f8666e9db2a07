/** Dates as the public reads them, in the zone of the unit that published. */
import { printClock, printFullDate } from '../language/index.ts';
import { localTime, type Language, type TimeZone } from '../platform/index.ts';

const english = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** "Jumat, 24 Oktober 2025". */
export function printedDate(at: Date, zone: TimeZone, language: Language): string {
  const { date } = localTime(at, zone);
  return (language === 'id' && printFullDate(date)) || english.format(new Date(`${date}T00:00:00Z`));
}

/** "Jumat, 24 Oktober 2025, 13.05 WITA". */
export function printedMoment(at: Date, zone: TimeZone, language: Language): string {
  const { time } = localTime(at, zone);
  return `${printedDate(at, zone, language)}, ${language === 'id' ? printClock(time) : time} ${zone}`;
}
