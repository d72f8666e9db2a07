/** Meetings that a sentence tells: several signs together say that its day is that of a meeting. */
import type { DateMention, TimeMention } from '../../../language/index.ts';
import type { Meeting } from '../../schema.ts';
import { dayFrom, daysIn, soonDays } from './day-words.ts';
import type { Read } from './lines.ts';
import { nounBefore, placeIn } from './meeting-places.ts';
import { calls, gathering } from './meeting-words.ts';
import { atDistance, hourIn, isCertain, linkIn, meetingFrom } from './meeting-values.ts';
import type { Sentence } from './sentences.ts';

const past = /(?<!\p{L})(?:telah|sudah|hasil|menindaklanjuti|berdasarkan|lalu)(?!\p{L})/iu;
/** Before a day of something else: a letter, a due date, a state of things. */
const ofOther = new RegExp(
  String.raw`(?<!\p{L})(?:surat|nomor|lambat|lambatnya|(?:paling|batas)\s+akhir|telat|maksimal|sebelum|tertanggal|` +
    String.raw`sejak|sampai\s+dengan|hingga|batas|per|antara|tagihan|` +
    String.raw`tunggu|ditunggu|nantikan|konfirmasi|ditutup|pendaftaran|registrasi|check-in|sampai|` +
    String.raw`undangan\s+kami|dibuka|` +
    String.raw`berlaku|beroperasi|dilayani|lahir|s\.?/?d\.?)(?!\p{L})[^.;]{0,40}$`,
  'iu',
);
/** Of something else all through: signing up, or what somebody offers to do. */
const notOurs = /(?<!\p{L})(?:registrasi|pendaftaran)\s[\s\S]{0,200}$|(?<!\p{L})bersedia\s+(?:datang|hadir)(?!\p{L})/iu;
/** "hari ini sebelum jam 17.00". */
const ofOtherBehind = /^[\s,(]*(?:sebelum|sblm|paling\s+lambat|maksimal)\b/iu;
/** "hari Senin s.d. Selasa tanggal …". */
const weekdays =
  /(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\s*(?:s\.?\/?d\.?|sampai|hingga|-|–)\s*(?=\p{Lu})/giu;
const shifts = new RegExp(
  String.raw`(?<!\p{L})(?:menjadi|jadi(?:nya)?|diundur|digeser|dipindah(?:kan)?|ditunda|` +
    String.raw`dimajukan|diubah|pindah|ganti)(?!\p{L})`,
  'iu',
);
const withdrawn = /(?<!\p{L})(?:semula|tadinya|sedianya|batal|dibatalkan)(?!\p{L})[^.;]{0,160}$/iu;
/** What is said behind a day takes its meeting away. */
const cancelled = /(?<!\p{L})(?:dibatalkan|ditiadakan|batal|urung|tidak\s+jadi)(?!\p{L})/iu;
const leads = /(?:pada|hari|tanggal|tgl\.?)[\s,:/(]*(?:\p{L}+[\s,/]*)?(?:tanggal|tgl\.?)?[\s(]*$/iu;
const asksDone = /(?<!\p{L})(?:diminta|mohon|dimohon|agar)(?!\p{L})/iu;
/** Something is given on that day. */
const gives = new RegExp(
  String.raw`(?<!\p{L})(?:diterima|(?:meng|dik)irim\p{L}*|kirim(?:kan)?|menyampaikan|disampaikan|` +
    String.raw`diserahkan|menyerahkan|` +
    String.raw`di-?email|dikumpulkan|mengumpulkan|ambil|diambil|dikabarkan|diunggah|dibayar\p{L}*|diproses)(?!\p{L})`,
  'iu',
);
/** Between two days that are a list of them. */
const joins =
  /^[\s,;)]*(?:(?:dan|atau|serta|maupun|&)\s+)?(?:(?:hari|tanggal|tgl\.?)\s+)*\p{L}*[\s,(]*(?:tanggal\s+)?$/iu;
/** What is said of all days of a list. */
const ofAll = /(?<!\p{L})(?:masing-masing|keduanya|ketiganya|seluruhnya|semuanya|semua|setiap\s+kali)(?!\p{L})/iu;

/** No sentence of a letter tells more. */
const mostDays = 12;
/** Signs at least that make a day one of a meeting; more where another meeting was told already. */
const enough = 3;

export type Told = {
  /** The day of the letter. */
  readonly hint: string;
  /** What lies before it is over. */
  readonly since: string;
  /** The letter bears its day: "besok" may be counted from it. */
  readonly isDated: boolean;
};
export type Found = Read<Meeting> & { readonly weight: number };

export function toldMeetings(sentences: readonly Sentence[], told: Told): Found[] {
  return sentences.flatMap((sentence, at) => {
    const { text } = sentence;
    // With it minutes begin.
    if (/^Pada\s+hari\s+ini\b/iu.test(text)) return [];
    const mentions = stretched(text, mentionsIn(text, told).slice(0, mostDays));
    return mentions.flatMap((mention, index): Found[] => {
      if (mention.first === undefined || (mention.last ?? mention.first) < told.since) return [];
      const next = mentions[index + 1];
      const more = next === undefined ? goingOn(sentences[at + 1], told) : '';
      const behind = `${text.slice(mention.end, next?.start ?? text.length)} ${more}`;
      const [from = 0] = [mentions[index - 1]?.end];
      return meetingAt(sentence, mention, {
        behind,
        before: text.slice(from, mention.start),
        shared: sharedIn(text, mentions, index),
        isLast: next === undefined,
        isOnly: mentions.length === 1,
      });
    });
  });
}

/** Days of the calendar; "besok jam 9" where no other day stands there. */
function mentionsIn(text: string, { hint, isDated }: Told): DateMention[] {
  const named = daysIn(text, hint);
  if (named.length > 0 || !isDated) return named;
  return soonDays(text, hint).filter(({ end }) => hourIn(text.slice(end)) !== undefined);
}

/**
 * "Sabtu 19 Desember pukul 22.00 sampai Minggu 20 Desember pukul 04.00", "…, kembali Jumat 5 Februari": one
 * stretch.
 */
const upTo = new RegExp(
  String.raw`^(?:[^.;]|\d\.\d){0,60}?(?:\s(?:sampai(?:\s+dengan)?|hingga|s\.?/?d\.?)|kembali|` +
    String.raw`pulang)\s+(?:pada\s+)?(?:hari\s+)?\p{L}*[\s,]*$`,
  'iu',
);
/** "selama 15 hari kerja terhitung Senin tanggal 18 Januari". */
const lasting =
  /selama\s+(?<days>\d{1,3})\s+(?:\([^)]*\)\s+)?hari(?<work>\s+kerja)?\s+(?:terhitung|mulai|sejak)[^.;]{0,30}$/iu;

function stretched(text: string, mentions: readonly DateMention[]): DateMention[] {
  const found: DateMention[] = [];
  for (const mention of mentions) {
    const before = found.at(-1);
    const between = text.slice(before?.end ?? 0, mention.start);
    const isEnd = before?.first !== undefined && before.last === undefined && mention.last === undefined;
    if (isEnd && mention.first !== undefined && mention.first > (before.first ?? '') && upTo.test(between)) {
      found[found.length - 1] = { ...before, last: mention.first };
      continue;
    }
    const { days, work } = lasting.exec(text.slice(0, mention.start))?.groups ?? {};
    const isLasting = days !== undefined && mention.first !== undefined && mention.last === undefined;
    const last = isLasting ? lastOf(mention.first, Number(days), work !== undefined) : mention.last;
    found.push(last === undefined ? mention : { ...mention, last });
  }
  return found;
}
const lastOf = (first: string, days: number, isWorking: boolean): string | undefined =>
  days > 1 ? dayFrom(first, days - 1, isWorking) : undefined;

/** The next sentence goes on where it names no day of its own: "Acara dimulai pukul … bertempat di …". */
function goingOn(next: Sentence | undefined, { hint }: Told): string {
  const isOn =
    next !== undefined &&
    new RegExp(
      String.raw`^(?:[-–•*▪]\s*)?(?:Acara|Kegiatan|Rapat|Tempat|Tmpt|Bertempat|Lokasi|Waktu|` +
        String.raw`Pukul|Jam|Adapun|Dimulai|Link|Tautan|Meeting\s+ID)`,
      'iu',
    ).test(next.text);
  return isOn && daysIn(next.text, hint).length === 0 ? (next.text.split('\n\n')[0] ?? '') : '';
}

/** Of days in a list: what is said behind the last of them, or of all of them at the end of the sentence. */
function sharedIn(text: string, mentions: readonly DateMention[], index: number): string {
  const behind = (at: number): string => text.slice(mentions[at]?.end ?? 0, mentions[at + 1]?.start ?? text.length);
  const isListed = (at: number): boolean => mentions[at + 1] !== undefined && joins.test(behind(at));
  let last = index;
  while (isListed(last)) last += 1;
  if (last > index) return behind(last);
  const all = ofAll.exec(text);
  return all === null ? '' : text.slice(all.index);
}

type Around = {
  readonly behind: string;
  /** Of the sentence, behind the day that stands before. */
  readonly before: string;
  readonly shared: string;
  readonly isLast: boolean;
  readonly isOnly: boolean;
};

function meetingAt(sentence: Sentence, mention: DateMention, around: Around): Found[] {
  const { text, start, end } = sentence;
  const { behind, shared, isLast, isOnly } = around;
  const before = text.slice(0, mention.start);
  if (isOfOther(before, behind)) return [];
  const time = timeOf(around);
  const place = placeIn(behind) ?? placeIn(isOnly ? before : shared) ?? placeIn(around.before) ?? nounBefore(before);
  const link = linkIn(behind);
  const medium = atDistance.exec(text);
  const isGathering = gathering.test(text);
  const signs: readonly (readonly [boolean, number])[] = [
    ...signsOf(text, before, mention),
    [time !== undefined, 3],
    [place !== undefined, place?.isNamed === true ? 2 : 1],
    [medium !== null || link !== undefined, 1],
  ];
  const weight = signs.reduce((sum, [isThere, worth]) => sum + (isThere ? worth : 0), 0);
  // A day alone, of whatever is done, is no meeting.
  const isBare = time === undefined && place === undefined;
  if (weight < enough || (isBare && !isBareMeeting(around, mention, isGathering))) return [];
  const named = place?.words ?? medium?.groups?.medium;
  const value = meetingFrom({ mention, time, place: named, link });
  const sure = isCertain(mention) && time !== undefined && named !== undefined;
  return [{ value, start, end, sure: sure && isLast, weight }];
}

/** A day of something else, or one from which the meeting was taken away. */
const isOfOther = (before: string, behind: string): boolean =>
  notOurs.test(before) ||
  ofOther.test(before.slice(-60).replace(shifted, '').replace(weekdays, '')) ||
  ofOtherBehind.test(behind) ||
  isWithdrawn(before.slice(-90)) ||
  cancelled.test(behind);

/** Signs for and against a meeting that the words around a day give, each with its weight. */
const signsOf = (text: string, before: string, mention: DateMention): readonly (readonly [boolean, number])[] => [
  [isCalling(text), 2],
  [gathering.test(text), 1],
  [mention.weekday !== undefined, 1],
  [mention.last !== undefined && gathering.test(text), 1],
  [upcoming.test(before) && leads.test(before.slice(-90)), 1],
  ...against(before),
];

/** Behind its day; "pukul 10.00, Senin 5 Oktober 2026" before it; or of all days of a list. */
function timeOf({ behind, before, shared }: Around): TimeMention | undefined {
  const isNext = /^[\s,;()]*\d{1,2}[.:]\d{2}/u.test(behind);
  const near = before.slice(-45);
  return hourIn(behind, isNext) ?? hourIn(shared) ?? (/[.;]\s/u.test(near) ? undefined : hourIn(near));
}

/** Without an hour and a place the sentence has to speak of what people gather for, before the day. */
const isBareMeeting = ({ before, isLast, isOnly }: Around, mention: DateMention, isGathering: boolean): boolean =>
  (isGathering && (gathering.test(before) || (isOnly && isLast)) && (isLast || mention.last !== undefined)) ||
  (mention.last !== undefined && calls.test(before));

/** An assignment sends somebody there. */
const isCalling = (text: string): boolean => calls.test(text) || /^Untuk\s*:/iu.test(text);
/** What speaks against a meeting before its day. */
const against = (before: string): (readonly [boolean, number])[] => [
  [past.test(before) && !shifts.test(before), -3],
  [asksDone.test(before.slice(-70)) && !calls.test(before.slice(-70)), -1],
  [gives.test(before.slice(-70)) && !calls.test(before.slice(-70)), -2],
];
/** A day of which the meeting was taken away. */
const isWithdrawn = (before: string): boolean =>
  withdrawn.test(before) && !shifts.test(before.slice(before.search(withdrawn)));
const upcoming = /(?<!\p{L})akan(?!\p{L})/iu;
const shifted = /^.*(?<!\p{L})(?:menjadi|jadi(?:nya)?|diundur|digeser|dipindah(?:kan)?|ditunda|dimajukan)(?!\p{L})/iu;
