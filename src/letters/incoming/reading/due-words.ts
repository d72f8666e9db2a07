/**
 * Days that words count: "akhir bulan ini", "minggu pertama Januari 2027", "sebelum tanggal 7", "dalam dua minggu
 * ini".
 */
import { monthNumber, monthPattern, numberWordPattern, readCount } from '../../../language/index.ts';
import { dayFrom, soonDays } from './day-words.ts';

const ofMonth = new RegExp(
  String.raw`(?<!\p{L})(?<which>akhir(?:\s+bulan)?|selama\s+bulan|minggu\s+pertama(?:\s+bulan)?)\s+` +
    String.raw`(?:(?<this>ini)|(?<month>${monthPattern})\s+(?<year>20\d{2}))(?!\p{L}|\d)`,
  'iu',
);
const dayAlone =
  /(?<!\p{L})(?<before>sebelum\s+)?(?:tanggal|tgl\.?)\s+(?<day>\d{1,2})(?![\d/-]|\.\d|\s*(?:\p{L}|\d))/iu;
const within = new RegExp(
  String.raw`(?<!\p{L})dalam\s+(?<count>\d{1,2}|${numberWordPattern})\s+` +
    String.raw`(?:\([^)]*\)\s*)?(?<unit>hari|minggu|pekan)\s+ini(?!\p{L})`,
  'iu',
);
const nextWeek = /(?<!\p{L})awal\s+(?:pekan|minggu)\s+depan(?!\p{L})/iu;

/** The day that such words mean, counted from `hint`; null where none is counted. */
export function wordedDay(text: string, hint: string): string | null {
  const month = ofMonth.exec(text)?.groups;
  if (month !== undefined) return monthDay(month, hint);
  const span = within.exec(text)?.groups;
  if (span !== undefined) {
    const count = readCount(span['count'] ?? '');
    return Number.isInteger(count) ? dayFrom(hint, count * (span['unit'] === 'hari' ? 1 : 7)) : null;
  }
  if (nextWeek.test(text)) return soonDays('Senin pekan depan', hint)[0]?.first ?? null;
  const alone = dayAlone.exec(text)?.groups;
  if (alone !== undefined) {
    const day = nextOn(Number(alone['day']), hint);
    return day === null || alone['before'] === undefined ? day : dayFrom(day, -1);
  }
  return soonDays(text, hint)[0]?.first ?? null;
}

function monthDay(groups: Readonly<Record<string, string | undefined>>, hint: string): string | null {
  const [year, month] =
    groups['this'] === undefined
      ? [Number(groups['year']), monthNumber(groups['month'] ?? '')]
      : [Number(hint.slice(0, 4)), Number(hint.slice(5, 7))];
  if (!(month >= 1 && month <= 12)) return null;
  const first = `${year}-${String(month).padStart(2, '0')}-`;
  if (/^minggu/iu.test(groups['which'] ?? '')) return groups['this'] === undefined ? `${first}07` : null;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The next day of that number. */
function nextOn(day: number, hint: string): string | null {
  if (day < 1 || day > 31) return null;
  const [year, month] = [Number(hint.slice(0, 4)), Number(hint.slice(5, 7))];
  const at = new Date(Date.UTC(year, month - 1 + (day >= Number(hint.slice(8)) ? 0 : 1), day));
  return at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}
