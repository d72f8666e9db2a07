/** Dates as the public reads them, in the zone of the unit that published. */
import type { Language, TimeZone } from '../platform/index.ts';

const cities: Record<TimeZone, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };
const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** "Jumat, 24 Oktober 2025". */
export const printedDate = (at: Date, zone: TimeZone, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: cities[zone],
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);

/** "Jumat, 24 Oktober 2025, 13.05 WITA". */
export function printedMoment(at: Date, zone: TimeZone, language: Language): string {
  const time = new Intl.DateTimeFormat(locales[language], {
    timeZone: cities[zone],
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at);
  return `${printedDate(at, zone, language)}, ${language === 'id' ? time.replace(':', '.') : time} ${zone}`;
}
