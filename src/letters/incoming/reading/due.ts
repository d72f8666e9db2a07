/** The day by which something must be done: named, or counted from another day that the letter names. */
import {
  numberWordPattern,
  readDateMentions,
  readCount,
  readTimes,
  type DateMention,
} from '../../../language/index.ts';
import type { Duty } from '../../schema.ts';
import { daysIn, dayFrom } from './day-words.ts';
import { wordedDay } from './due-words.ts';
import type { Read } from './lines.ts';

/** Words that set a day. */
const setting =
  String.raw`(?:paling|se)[\s-]*(?:lambat|akhir|telat)(?:nya)?|selambat[\s-]*lambatnya|(?:paling|` +
  String.raw`se)[\s-]*lama(?:[\s-]*lamanya)?|` +
  String.raw`tidak\s+(?:lewat|melewati)(?:\s+dari)?|tidak\s+lebih\s+lambat\s+dari|` +
  String.raw`batas\s+(?:waktu|akhir|(?:penyampaian|pengumpulan|pengiriman|pelaporan|pengajuan|` +
  String.raw`penyerahan))(?:\s+\p{L}+){0,3}|tenggat(?:\s+waktu)?|deadline|maksimal|terakhir|sebelum|` +
  String.raw`sampai\s+dengan|sampai|s\.?/?d\.?|hingga|(?:kami\s+)?tunggu|ditunggu|` +
  String.raw`dalam\s+kurun(?:\s+waktu)?|dalam\s+rentang|jatuh\s+tempo`;
/** Words before a day by which something must be done. */
const until = new RegExp(
  String.raw`(?<!\p{L})(?:${setting})` +
    String.raw`(?:\s*(?:adalah|yaitu|yakni|pada|ialah|:|tanggal|tgl\.?|hari|` +
    String.raw`jatuh)){0,4}\s*(?:\p{L}+\s*[,/]?\s*)?(?:tanggal\s+|tgl\.?\s+)?$`,
  'iu',
);
export const byWord = new RegExp(
  String.raw`(?<!\p{L})(?:paling\s*(?:lambat|akhir|lama|telat)|selambat|selama-lama|` +
    String.raw`tidak\s+(?:lewat|melewati|lebih\s+lambat)\s|` +
    String.raw`sebelum\s+tanggal|batas\s+(?:waktu|akhir|penyampaian|pengumpulan|pengiriman|pelaporan|` +
    String.raw`pengajuan|pengembalian|penyerahan)|tenggat|deadline|jatuh\s+tempo|dalam\s+kurun|` +
    String.raw`selesai\s+sebelum|(?:maksimal|sekurang-kurangnya)\s+(?:tanggal|tgl|hari|H\s?-|pukul|` +
    String.raw`se(?:hari|minggu)|(?:\d+|\p{L}+)\s+(?:\([^)]*\)\s+)?(?:hari|minggu)))`,
  'iu',
);
/** A stretch of time in which something is open to be done. */
const open =
  /(?<!\p{L})(?:dibuka|dilayani|berlaku|diterima)\s+(?:\p{L}+\s+){0,2}(?:mulai|sejak|dari|pada|tanggal)(?!\p{L})/iu;
/** It is to be done again and again. */
export const recurring = new RegExp(
  String.raw`(?<!\p{L})(?:setiap|tiap(?:-tiap)?)\s+(?:tanggal\s+\d|hari\s+(?:Senin|Selasa|Rabu|` +
    String.raw`Kamis|Jum|Sabtu|Minggu|kerja\s+pertama|pukul|jam)|hari(?=\s+(?:pukul|jam|selama))|` +
    String.raw`akhir|awal|bulan|minggu|pekan|triwulan|` +
    String.raw`semester|tahun|\d{1,2}\s*\()|(?<!\p{L})tanggal\s+\d{1,2}\s+(?:setiap|tiap)\s+bulan`,
  'iu',
);

export type Due = { readonly by: string; readonly mention: DateMention; readonly sure: boolean };

const amount =
  String.raw`(?<one>se(?=hari|minggu|pekan|bulan))?` +
  String.raw`(?<count>\d{1,3}|(?:${numberWordPattern})(?:\s+(?:${numberWordPattern})){0,2})?\s*` +
  String.raw`(?:\([^)]{1,24}\)\s*)?(?<unit>hari|minggu|pekan|bulan)`;
/** "sehari sebelum rapat", "H-1", "2 (dua) hari kerja sebelum sidang". */
export const daysBefore = new RegExp(
  String.raw`(?<!\p{L})(?:${amount}\s+(?<work>kerja\s+)?(?:kalender\s+)?sebelum(?:nya)?(?:\s+\p{L}+)?|` +
    String.raw`H\s*(?:[-–]|min)\s*(?<h>\d{1,2}|${numberWordPattern})(?!\s*(?:hari|kerja|jam))(?:\s+\p{L}+)?)`,
  'iu',
);
/** "3 (tiga) hari kerja sejak tanggal Surat Edaran ini", "14 hari kalender dari tanggal surat ini". */
const daysAfter = new RegExp(
  String.raw`(?<!\p{L})${amount}\s+(?<work>kerja\s+)?(?:kalender\s+)?` +
    String.raw`(?:sejak|setelah|sesudah|dari|terhitung\s+(?:mulai|sejak))\s+(?:tanggal\s+)?(?<base>[^.,;]{3,60})`,
  'iu',
);
const ofLetter = new RegExp(
  String.raw`^(?:dikeluarkannya\s+|ditetapkannya\s+|tanggal\s+)?(?:surat|nota|undangan|` +
    String.raw`pengumuman|edaran|keputusan|\p{L}+\s+\p{L}+)(?:\s+\p{L}+){0,2}\s+ini\b`,
  'iu',
);
const received = /terima|sampai|tiba|diketahui|terbit/iu;
const ofMeeting =
  /^(?:hari\s+)?(?:selesai|berakhir|pelaksanaan|kegiatan|acara|rapat|sidang|tugas|pelatihan|penugasan|perjalanan)/iu;

/** Of the letter's meeting, or of what an assignment sends somebody out for: its first day and its last. */
export type Base = { readonly first: string; readonly last: string };

/** `isDated`: `hint` is the day that the letter bears. */
export type Counting = { readonly hint: string; readonly isDated: boolean; readonly base: Base | null };

const soonWord =
  /(?:lambat|telat|akhir)(?:nya)?\s+(?:(?<today>hari\s+ini|nanti\s+(?:sore|malam))|(?<next>besok|bsk)|lusa)(?!\p{L})/iu;
/** "paling lambat besok": so many days from the day of the letter; null where none is said so. */
function soonIn(text: string): number | null {
  const match = soonWord.exec(text);
  if (match === null) return null;
  return match.groups?.today !== undefined ? 0 : match.groups?.next !== undefined ? 1 : 2;
}

/** The day that a letter lets its reader count from its own day or from that of its meeting; null for any other. */
export function countedDay(text: string, { hint, isDated, base }: Counting): string | null {
  const soon = isDated ? soonIn(text) : null;
  if (soon !== null) return dayFrom(hint, soon);
  const before = daysBefore.exec(text)?.groups;
  if (before !== undefined && base !== null) {
    const ahead = before['h'] === undefined ? daysOf(before) : hDays(before['h']);
    return ahead === null ? null : dayFrom(base.first, -ahead, before['work'] !== undefined);
  }
  const after = daysAfter.exec(text)?.groups;
  const days = after === undefined ? null : daysOf(after);
  if (after === undefined || days === null) return isDated ? wordedDay(text, hint) : null;
  const from = after['base'] ?? '';
  const isWorking = after['work'] !== undefined;
  if (received.test(from)) return null;
  if (ofLetter.test(from)) return isDated ? dayFrom(hint, days, isWorking) : null;
  return base !== null && ofMeeting.test(from) ? dayFrom(base.last, days, isWorking) : null;
}

const hDays = (written: string): number | null => {
  const days = readCount(written);
  return Number.isInteger(days) ? days : null;
};

/** "3 (tiga) hari", "tiga hari", "seminggu": so many days. */
function daysOf({ one, count, unit = '' }: Record<string, string | undefined>): number | null {
  const many = one !== undefined ? 1 : count === undefined ? null : readCount(count);
  if (many === null || !Number.isInteger(many) || /bulan/iu.test(unit)) return null;
  return many * (/minggu|pekan/iu.test(unit) ? 7 : 1);
}

/** The day behind words that set one, or the last of a stretch in which something is open. */
export function dueOf(text: string, hint: string): Due | null {
  const mentions = readDateMentions(text, hint);
  for (const [at, mention] of mentions.entries()) {
    const before = text.slice(Math.max(0, mention.start - 90), mention.start);
    const by = mention.last ?? mention.first;
    const second = mentions[at + 1];
    // "antara 18 Januari 2027 dan 29 Januari 2027".
    const end = /(?<!\p{L})antara\s+(?:tanggal\s+)?$/iu.test(before) ? (mention.last ?? second?.first) : undefined;
    if (end !== undefined)
      return { by: end, mention: { ...mention, end: second?.end ?? mention.end, last: end }, sure: false };
    const lead = withoutWeekday(before.replace(weekdays, ' '));
    if (by === undefined || (!until.test(lead) && !earlier.test(lead)) || isOfThing(before)) continue;
    // "Sebelum tanggal 20" ends with the 19th.
    const isEarlier = earlier.test(withoutWeekday(before)) && mention.last === undefined;
    if (isEarlier) return { by: dayFrom(by, -1), mention, sure: false };
    return { by, mention, sure: !mention.inferredYear && !mention.weekdayDiffers && mention.last === undefined };
  }
  const range = open.test(text) ? mentions.find(({ last }) => last !== undefined) : undefined;
  return range?.last === undefined ? null : { by: range.last, mention: range, sure: false };
}

const earlier = new RegExp(
  String.raw`(?<!\p{L})sebelum(?:\s[^.;,]{3,60}(?:yaitu|yakni))?(?:\s*(?:pada|tanggal|tgl\.?|hari|` +
    String.raw`,))*\s*(?:\p{L}+\s*,\s*)?(?:tanggal\s*)?$`,
  'iu',
);

/** "kontrak yang ditandatangani s.d. 30 November": of which things, not by when. */
const isOfThing = (before: string): boolean =>
  new RegExp(
    String.raw`(?:periode|ditandatangani|(?:realisasi|data|keadaan)(?:\s+(?!di|me)\p{L}+){0,4}|posisi|tahapan|` +
      String.raw`jangka\s+waktu\s+\p{L}+\s+\p{L}+)\s+(?:\p{L}+\s+)?(?:s\.?/?d\.?|sampai\s+dengan|` +
      String.raw`sampai|per|hingga)\s*(?:tanggal\s*)?$`,
    'iu',
  ).test(before);

const others = new RegExp(
  String.raw`(?<!\p{L})(?:surat(?=[^.;]{0,60}(?:nomor|no\.|tanggal|tgl|tertanggal|perihal|` +
    String.raw`hal)\s)|nomor|tertanggal|per|periode|sejak|tahun|peraturan|undang-undang|` +
    String.raw`semula|berdasarkan|telah|` +
    String.raw`sudah|mulai|terhitung|rapat|kegiatan|acara|sidang|undangan)(?!\p{L})[^.;]{0,60}$`,
  'iu',
);

/** The day on which something is asked for, in a sentence that names one day and none of anything else. */
export function dayAsked(text: string, hint: string): Due | null {
  const mentions = daysIn(text, hint);
  const [mention] = mentions;
  const by = mention?.last ?? mention?.first;
  if (mention === undefined || by === undefined || mentions.length > 1 || by < hint) return null;
  const before = text.slice(Math.max(0, mention.start - 90), mention.start);
  // "mulai 7 Desember sampai dengan 15 Januari" is a stretch; "agar sudah diterima pada …" is asked.
  const lead = before
    .replace(/(?<=(?:harap(?:kan)?|mohon|agar|dapat|harus|wajib)\s)sudah(?=\s)/iu, '')
    .replace(mention.last === undefined ? /$^/u : /(?:mulai|sejak|terhitung)(?=[^.;]{0,20}$)/iu, 'pada');
  if (
    others.test(lead) ||
    !/(?:pada|hari|tanggal|tgl\.?|,)[\s(]*(?:\p{L}+\s*[,/]?[\s(]*)?(?:tanggal\s*)?$/iu.test(lead)
  )
    return null;
  return { by, mention, sure: false };
}

/** "hari Senin s.d. Selasa tanggal …". */
const weekdays =
  /(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\s*(?:s\.?\/?d\.?|sampai|hingga|-|–)\s*(?=\p{Lu})/giu;
const weekday =
  /(?:hari\s+)?(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\s*[,/(]?\s*(?:tanggal\s+|tgl\.?\s+)?$/iu;
const withoutWeekday = (before: string): string => before.replace(weekday, '');

export function hourBehind(text: string, { end }: DateMention): string | undefined {
  const [time] = readTimes(text.slice(end, end + 40));
  return time !== undefined && time.start < 20 ? time.from : undefined;
}

const lastDayWord = /\s*(?:pada\s+)?(?:(?:hari|tanggal|tgl\.?)\s*)+$/iu;
/** The sentence without the words that set the day. */
export function withoutDue(text: string, { start, end }: DateMention): string {
  const before = withoutWeekday(text.slice(0, start)).replace(until, '').replace(lastDayWord, '').trimEnd();
  const after = text.slice(end).replace(/^\s*(?:,?\s*(?:pukul|jam|pkl\.?)\s*[\d.:]+\s*(?:WIB|WITA|WIT)?)?/iu, '');
  return `${before}${/^[\s,.;)]/.test(after) || after === '' ? '' : ' '}${after}`;
}

export const counted = new RegExp(
  String.raw`(?:paling\s*(?:lambat|lama|telat)(?:nya)?|selambat[\s-]*lambatnya|` +
    String.raw`selama[\s-]*lamanya|maksimal|sekurang-kurangnya|dalam\s+(?:waktu|` +
    String.raw`jangka\s+waktu|kurun\s+waktu)|dalam(?=\s+\d)|yakni(?=\s+\d)|jatuh\s+tempo:?|ditunggu)\s+` +
    String.raw`(?<span>(?:H\s*[-–+]\s*\d+|` +
    String.raw`(?:\d+|se(?=hari|minggu)|(?:${numberWordPattern}))\s*(?:x\s*\d+\s*)?(?:\([^)]*\)\s*)?` +
    String.raw`(?:hari|minggu|bulan|jam)|besok|lusa|nanti\s+malam)[^,.;]{0,60})`,
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
