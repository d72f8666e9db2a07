/** One activity told of twice: on two dates, at two times. */
import { printDate, type DateMention } from '../../../language/index.ts';
import { printMinutes, type Clock } from './clocks.ts';
import type { Detector, Seen, SeenSentence } from './seen.ts';

/** What offices hold, and what is held at one. */
export const activityPattern = [
  'rapat|pleno|rakor|raker|sosialisasi|bimtek|bimbingan|pelatihan|webinar|seminar|',
  'lokakarya|workshop|upacara|apel|pelantikan|sidang|debat|simulasi|coklit|kunjungan|penyerahan|',
  'penandatanganan|pemungutan|penghitungan|rekapitulasi|pemantauan|monitoring|evaluasi|diskusi|',
  'deklarasi|kirab|audiensi|konsolidasi|verifikasi|pendaftaran|pengundian|pemusnahan|pengepakan|',
  'sortir|seleksi|tes|ujian|wawancara|lomba|talkshow|fgd|kegiatan|acara',
].join('');
const activity = new RegExp(String.raw`(?<!\p{L})(?:${activityPattern.replace('|kegiatan|acara', '')})`, 'gu');
/** It is told of one occasion of several, or of another one. */
const another = new RegExp(
  [
    String.raw`(?<!\p{L})(?:pertama|kedua|ketiga|keempat|lanjutan|lanjut\p{L}*|tingkat|gelombang|sesi|tahap|`,
    String.raw`zona|seri|angkatan|putaran|sebelumnya|berikutnya|selanjutnya|mendatang|lalu|terdahulu|akan|esok|`,
    String.raw`serupa|sejenis|lagi|besok|lusa|kemarin|susulan|ulangan|termin|kloter|hari ke|masing-masing|setiap|` +
      String.raw`tiap)(?!\p{L})`,
  ].join(''),
  'u',
);
const held = /ikuti|hadiri|gelar|selenggara|laksanakan|berlangsung|(?:di|meng)adakan/;
/** "Hari/tanggal: …" */
export const labelledLine =
  /^(?:hari|tanggal|waktu|pelaksanaan|jadwal)(?:\s*[/,&]\s*(?:tanggal|tgl|waktu|pukul|jam))?(?:\s\p{L}+)?\s*:/u;

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/rapat koordinasi/g, 'rakor'],
  [/rapat kerja/g, 'raker'],
  [/rapat pleno/g, 'pleno'],
  [/bimbingan teknis/g, 'bimtek'],
];
const activitiesIn = (text: string): ReadonlySet<string> =>
  new Set(shortForms.reduce((short, [long, form]) => short.replace(long, form), text).match(activity) ?? []);

/** The sentences may tell of one activity: neither names one that the other does not. */
export function ofOneActivity(one: SeenSentence, other: SeenSentence): boolean {
  const [left, right] = [activitiesIn(one.lower), activitiesIn(other.lower)];
  return left.size === 0 || right.size === 0 || [...left].some((noun) => right.has(noun));
}

/** Two dates on which the one activity of the text was held; a title's date counts too. */
export const twoDates: Detector = (seen, report) => {
  if (seen.corrected) return [];
  const dated = seen.sentences.flatMap((sentence) =>
    sentence.dates.filter((date) => isOfActivity(seen, sentence, date)).map((date) => ({ date, sentence })),
  );
  const [first] = dated;
  const other = dated.find(
    ({ date, sentence }) => first && !overlap(date, first.date) && ofOneActivity(first.sentence, sentence),
  );
  if (!first?.date.first || !other?.date.first) return [];
  return [
    report(
      'two-dates',
      [first.date, other.date],
      `Dua tanggal untuk kegiatan yang sama: ${printDate(first.date.first)} dan ${printDate(other.date.first)}.`,
      `Two dates for the same activity: ${printDate(first.date.first)} and ${printDate(other.date.first)}.`,
    ),
  ];
};

const overlap = (one: DateMention, other: DateMention): boolean =>
  (one.first ?? '') <= (other.last ?? other.first ?? '') && (other.first ?? '') <= (one.last ?? one.first ?? '');

function isOfActivity(seen: Seen, sentence: SeenSentence, date: DateMention): boolean {
  if (!date.first || sentence.dates.length > 1 || another.test(sentence.lower)) return false;
  if (isTitle(seen, sentence)) return true;
  if (labelledLine.test(sentence.lower)) return true;
  const before = sentence.text.slice(0, date.start - sentence.start);
  return (
    date.weekday !== undefined &&
    held.test(sentence.lower) &&
    /(?:pada|hari|berlangsung|digelar|dilaksanakan|diadakan|,)\s*(?:hari\s+)?(?:\p{L}+['’]?\p{L}*\s*[,(]*\s*)?(?:tanggal\s+)?$/iu.test(
      before,
    )
  );
}

const isTitle = ({ title }: Seen, sentence: SeenSentence): boolean =>
  sentence.start === title?.start && activitiesIn(sentence.lower).size > 0 && !/nomor|surat/.test(sentence.lower);

const zones: Readonly<Record<string, number>> = { WIB: 0, WITA: 60, WIT: 120 };
const noStart = new RegExp(
  [
    String.raw`(?<!\p{L})(?:selesai|berakhir|ditutup|penutupan|hingga|sampai|istirahat|isoma|makan|registrasi|`,
    String.raw`check ?in|tiba|kembali|pulang|berangkat|sesi|materi|pembukaan|paling lambat|batas|sebelum|`,
    String.raw`setelah|sejak|buka puasa|jeda|skors|dilanjutkan|lanjut|kumpul|berkumpul|gladi|pintu|semula|`,
    String.raw`menjadi|rencana\p{L}*|dijadwalkan|baru|molor|terlambat|mundur)(?!\p{L})`,
  ].join(''),
  'u',
);

/** Two times at which the one activity of the text begins. */
export const twoTimes: Detector = (seen, report) => {
  if (seen.corrected) return [];
  const starts = seen.sentences.flatMap((sentence) =>
    sentence.clocks.filter((clock) => isStart(sentence, clock)).map((clock) => ({ clock, sentence })),
  );
  const [first] = starts;
  const other = starts.find(
    ({ clock, sentence }) =>
      first &&
      sentence !== first.sentence &&
      !sameTime(clock, first.clock) &&
      ofOneActivity(first.sentence, sentence) &&
      !onOtherDays(seen, first.sentence, sentence),
  );
  if (!first || !other) return [];
  const [one, two] = [printMinutes(first.clock.from), printMinutes(other.clock.from)];
  return [
    report(
      'two-times',
      [first.clock, other.clock],
      `Dua waktu mulai untuk kegiatan yang sama: pukul ${one} dan pukul ${two}.`,
      `Two times at which the same activity begins: ${one} and ${two}.`,
    ),
  ];
};

const beginning =
  /(?:^|[^\p{L}])(?:waktu|pukul|jam|dimulai|mulai|digelar|dilaksanakan|diselenggarakan|berlangsung|diadakan)(?!\p{L})/u;

/** Something else happened then: "undangan dikirim pukul 18.00". */
const otherVerb =
  /(?<!\p{L})(?!dimulai|digelar|dilaksanakan|diselenggarakan|diadakan|berlangsung)(?:di|ber)\p{Ll}{5,}(?!\p{L})/u;

/** The time is that of the activity's beginning: a label says so, or its sentence names an activity before it. */
function isStart(sentence: SeenSentence, clock: Clock): boolean {
  if (sentence.clocks.length > 1) return false;
  const before = sentence.lower.slice(0, clock.start - sentence.start);
  const clause = before.slice(Math.max(0, before.length - 80));
  if (noStart.test(clause) || /keesokan|ronde/.test(sentence.lower)) return false;
  if (/^(?:waktu|pukul|jam|hari)[^:]{0,30}:\s*(?:pukul\s|jam\s)?[^:]{0,40}$/u.test(before)) return true;
  const named = activitiesIn(before.split(/[.;]/).at(-1) ?? '').size > 0 || /(?:kegiatan|acara)/.test(before);
  return named && beginning.test(clause) && !otherVerb.test(clause) && !/(?:pertama|kedua|ketiga)/.test(before);
}

const sameTime = (one: Clock, other: Clock): boolean =>
  one.from === other.from ||
  (one.zone !== other.zone && one.from - (zones[one.zone] ?? 0) === other.from - (zones[other.zone] ?? 0));

const weekdays = /senin|selasa|rabu|kamis|jum.?at|sabtu|minggu/g;
export function onOtherDays(seen: Seen, one: SeenSentence, other: SeenSentence): boolean {
  const days = (sentence: SeenSentence): string => [...new Set(sentence.lower.match(weekdays) ?? [])].join(' ');
  const differ = (left: string, right: string): boolean => left !== '' && right !== '' && left !== right;
  return differ(days(one), days(other)) || differ(dayOf(seen, one), dayOf(seen, other));
}

/** The date that a sentence is about: its own, else the one told shortly before it. */
function dayOf(seen: Seen, { at }: SeenSentence): string {
  for (let from = at; from >= 0 && at - from < 4; from--) {
    const date = seen.sentences[from]?.dates.at(-1);
    if (date) return `${date.first}${date.last ?? ''}`;
  }
  return '';
}
