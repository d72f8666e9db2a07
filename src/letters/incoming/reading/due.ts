/** The day by which something must be done: named, or counted from another day that the letter names. */
import { readDateMentions, readTimes, type DateMention } from '../../../language/index.ts';
import type { Duty, Meeting } from '../../schema.ts';
import type { Read } from './lines.ts';

/** Words before a day by which something must be done. */
const until = new RegExp(
  String.raw`(?<!\p{L})(?:(?:paling|se)[\s-]*(?:lambat|akhir)(?:nya)?|selambat[\s-]*lambatnya|paling\s+lama|` +
    String.raw`batas\s+(?:waktu|akhir)(?:\s+\p{L}+){0,3}|tenggat(?:\s+waktu)?|sebelum|sampai\s+dengan|` +
    String.raw`s\.?/?d\.?|hingga)` +
    String.raw`(?:\s*(?:adalah|yaitu|pada|ialah|:|tanggal|tgl\.?|hari|` +
    String.raw`jatuh)){0,4}\s*(?:\p{L}+\s*[,/]\s*)?(?:tanggal\s+)?$`,
  'iu',
);
export const byWord =
  /(?<!\p{L})(?:paling\s*(?:lambat|akhir|lama)|selambat|sebelum\s+tanggal|batas\s+(?:waktu|akhir)|tenggat)/iu;
export type Due = { readonly by: string; readonly mention: DateMention; readonly sure: boolean };

/** "sehari sebelum rapat", "H-1", "2 (dua) hari sebelum sidang". */
export const daysBefore = new RegExp(
  String.raw`(?<!\p{L})(?:(?:(?<one>sehari)|(?<count>\d{1,2})\s*(?:\([^)]*\)\s*)?hari)\s+` +
    String.raw`sebelum(?:nya)?(?:\s+\p{L}+)?|` +
    String.raw`H\s*[-–]\s*(?<h>\d{1,2})(?!\s*(?:hari|kerja))(?:\s+\p{L}+)?)`,
  'iu',
);
/** "3 (tiga) hari kerja sejak tanggal Surat Edaran ini", "14 hari kalender sejak tanggal surat ini". */
const daysAfter = new RegExp(
  String.raw`(?<count>\d{1,2})\s*(?:\([^)]*\)\s*)?hari\s+(?<work>kerja\s+)?(?:kalender\s+)?` +
    String.raw`(?:sejak|setelah|dari|terhitung\s+sejak)\s+tanggal\s+(?:surat|\p{L}+\s+\p{L}+)\s*(?:\p{L}+\s+)?ini`,
  'iu',
);

/** The day that a letter lets its reader count from its own day or from that of its meeting; null for any other. */
export function countedDay(
  text: string,
  { hint, meeting }: { readonly hint: string; readonly meeting: Meeting | undefined },
): string | null {
  const { one, h, count } = daysBefore.exec(text)?.groups ?? {};
  const ahead = one === undefined ? Number(h ?? count) : 1;
  if (meeting?.date !== undefined && Number.isInteger(ahead)) return dayFrom(meeting.date, -ahead);
  const after = daysAfter.exec(text)?.groups;
  if (after !== undefined) return dayFrom(hint, Number(after['count']), after['work'] !== undefined);
  return null;
}

const milliseconds = 86_400_000;
/** So many days from a day on; of working days Saturdays and Sundays are none. */
function dayFrom(day: string, days: number, isWorking = false): string {
  let at = Date.parse(day);
  for (let left = Math.abs(days); left > 0;) {
    at += Math.sign(days) * milliseconds;
    const weekdayNumber = new Date(at).getUTCDay();
    if (!isWorking || (weekdayNumber !== 0 && weekdayNumber !== 6)) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

/** Of an assignment the last day on which it is carried out. */
export function assigned(text: string, hint: string): Due | null {
  if (!/^Untuk\s*:/iu.test(text)) return null;
  const [mention] = readDateMentions(text, hint);
  const by = mention?.last ?? mention?.first;
  return mention === undefined || by === undefined ? null : { by, mention, sure: false };
}

/** The day behind words that set one. */
export function dueOf(text: string, hint: string): Due | null {
  for (const mention of readDateMentions(text, hint)) {
    const before = text.slice(Math.max(0, mention.start - 90), mention.start);
    const by = mention.last ?? mention.first;
    if (by === undefined || !until.test(withoutWeekday(before))) continue;
    return { by, mention, sure: !mention.inferredYear && !mention.weekdayDiffers && mention.last === undefined };
  }
  return null;
}

const weekday = /(?:hari\s+)?(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\s*[,/(]?\s*(?:tanggal\s+)?$/iu;
const withoutWeekday = (before: string): string => before.replace(weekday, '');

export function hourBehind(text: string, { end }: DateMention): string | undefined {
  const [time] = readTimes(text.slice(end, end + 40));
  return time !== undefined && time.start < 20 ? time.from : undefined;
}

/** The sentence without the words that set the day. */
export function withoutDue(text: string, { start, end }: DateMention): string {
  const before = withoutWeekday(text.slice(0, start)).replace(until, '').trimEnd();
  const after = text.slice(end).replace(/^\s*(?:,?\s*(?:pukul|jam|pkl\.?)\s*[\d.:]+\s*(?:WIB|WITA|WIT)?)?/iu, '');
  return `${before}${after}`;
}

export const counted = new RegExp(
  String.raw`(?:paling\s*(?:lambat|lama)|selambat[\s-]*lambatnya|dalam\s+(?:waktu|` +
    String.raw`jangka\s+waktu)|jatuh\s+tempo:?)\s+` +
    String.raw`(?<span>(?:H\s*[-–+]\s*\d+|\d+\s*(?:x\s*\d+\s*)?(?:\([^)]*\)\s*)?` +
    String.raw`(?:hari|minggu|bulan|jam)|besok|lusa)[^,.;]{0,60})`,
  'iu',
);

/** "paling lambat 3 (tiga) hari kerja setelah surat ini diterima": nobody knows yet which day that is. */
export function relative(text: string): Pick<Read<Duty>, 'note'> {
  const span = (counted.exec(text)?.groups?.span ?? daysBefore.exec(text)?.[0])?.replaceAll(/\s+/g, ' ').trim();
  if (span === undefined) return {};
  return {
    note: {
      id: `Batasnya dihitung: “${span}”. Periksa atau isi tanggalnya.`,
      en: `The due date is counted: “${span}”. Check the day, or fill it in.`,
    },
  };
}
