/** Who must do what by when. */
import { readDateMentions, readTimes, type DateMention } from '../../../language/index.ts';
import type { Duty } from '../../schema.ts';
import type { Read } from './lines.ts';
import type { Sentence } from './sentences.ts';

/** Words that ask somebody to do something. */
const asks = new RegExp(
  String.raw`(?<!\p{L})(?:agar|supaya|diminta|dimohon|mohon|memohon|meminta|diharap(?:kan)?|diwajibkan|` +
    String.raw`wajib|harus|hendaknya|` +
    String.raw`diinstruksikan|diperintahkan|ditugaskan|dimintakan|kiranya)(?!\p{L})`,
  'iu',
);
/** Words before a day by which something must be done. */
const until = new RegExp(
  String.raw`(?<!\p{L})(?:(?:paling|se)[\s-]*(?:lambat|akhir)(?:nya)?|selambat[\s-]*lambatnya|paling\s+lama|` +
    String.raw`batas\s+(?:waktu|akhir)(?:\s+\p{L}+){0,3}|tenggat(?:\s+waktu)?|sebelum|sampai\s+dengan|` +
    String.raw`s\.?/?d\.?|hingga)` +
    String.raw`(?:\s*(?:adalah|yaitu|pada|ialah|:|tanggal|tgl\.?|hari|` +
    String.raw`jatuh)){0,4}\s*(?:\p{L}+\s*[,/]\s*)?(?:tanggal\s+)?$`,
  'iu',
);
const byWord =
  /(?<!\p{L})(?:paling\s*(?:lambat|akhir|lama)|selambat|sebelum\s+tanggal|batas\s+(?:waktu|akhir)|tenggat)/iu;
/** A meeting, and what a letter answers, are asked of nobody by a day. */
const inviting = /(?<!\p{L})(?:hadir|menghadiri|kehadiran|mengikuti)(?!\p{L})/iu;
const polite =
  /(?<!\p{L})(?:maklum|dimaklumi|menjadi\s+perhatian|perhatian(?:nya)?\s+dan|terima\s+kasih|memakluminya)(?!\p{L})/iu;

type Due = { readonly by: string; readonly mention: DateMention; readonly sure: boolean };

export function readDuties(sentences: readonly Sentence[], hint: string, recipient: string | null): Read<Duty>[] {
  const duties = sentences.flatMap((sentence, at) => dutyIn(sentence, sentences[at - 1], hint) ?? []);
  return duties.map(({ value, ...read }, at) => {
    const who = value.who ?? recipient?.slice(0, 300);
    return { ...read, value: { ...value, id: `tugas-${at + 1}`, ...(who === undefined ? {} : { who }) } };
  });
}

/** A sentence that asks for something by a day, or only asks; null where it does neither. */
function dutyIn(sentence: Sentence, before: Sentence | undefined, hint: string): Read<Duty> | null {
  const { text, start, end } = sentence;
  const due = dueOf(text, hint);
  const isAsked = asks.test(text);
  if (due === null ? !isAsked || inviting.test(text) || polite.test(text) : !isAsked && !byWord.test(text)) return null;
  const what = whatOf(due === null ? text : withoutDue(text, due.mention)) ?? whatOf(before?.text ?? '');
  if (what === null) return null;
  const who = whoOf(text)?.slice(0, 300);
  const time = due === null ? undefined : hourBehind(text, due.mention);
  return {
    value: {
      id: '',
      what,
      ...(who === undefined ? {} : { who }),
      ...(due === null ? {} : { by: due.by }),
      ...(time === undefined ? {} : { time }),
    },
    start,
    end,
    sure: due?.sure === true && isAsked,
    ...(due === null ? relative(text) : {}),
  };
}

/** The day behind words that set one. */
function dueOf(text: string, hint: string): Due | null {
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

function hourBehind(text: string, { end }: DateMention): string | undefined {
  const [time] = readTimes(text.slice(end, end + 40));
  return time !== undefined && time.start < 20 ? time.from : undefined;
}

/** The sentence without the words that set the day. */
function withoutDue(text: string, { start, end }: DateMention): string {
  const before = withoutWeekday(text.slice(0, start)).replace(until, '').trimEnd();
  const after = text.slice(end).replace(/^\s*(?:,?\s*(?:pukul|jam|pkl\.?)\s*[\d.:]+\s*(?:WIB|WITA|WIT)?)?/iu, '');
  return `${before}${after}`;
}

/** Up to what is asked: the last word that asks, whom it asks, and the small words before the verb. */
const leads = new RegExp(
  String.raw`^.*(?<!\p{L})(?:agar|supaya|diminta|dimohon|mohon|memohon|meminta|diharap(?:kan)?|` +
    String.raw`diwajibkan|wajib|harus|` +
    String.raw`hendaknya|diinstruksikan|diperintahkan|ditugaskan|kiranya)\s+` +
    String.raw`(?:(?:bantuan|kesediaan|perkenan|kerja\s*sama|kepada|dengan\s+hormat|Saudara(?:/i)?|` +
    String.raw`Bapak/Ibu|untuk|agar|` +
    String.raw`supaya|dapat|kiranya|segera|bisa)\s+)*(?=\p{L})`,
  'isu',
);

/** What is asked, from the verb on; null where too little is left. */
function whatOf(sentence: string): string | null {
  const plain = sentence.replaceAll(/\s+/g, ' ').replace(/^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•*▪])\s+/u, '');
  const cut = asks.test(plain) ? plain.replace(leads, '') : plain;
  const what = (cut.length >= 12 ? cut : plain)
    .replace(/[\s,;:.]+$/, '')
    .replace(/^\s*[,;:]\s*/, '')
    .trim()
    .slice(0, 1_000);
  return /\p{L}{3}.*\p{L}{3}/u.test(what) ? what : null;
}

const subject = new RegExp(
  String.raw`(?<who>(?:(?:kepada|bagi)\s+)?(?:seluruh|setiap|para|masing-masing)?\s*` +
    String.raw`(?:Saudara(?:/i)?|Bapak/Ibu|KPU|Ketua|Sekretaris|Kepala|Kasubbag|Anggota|Sekretariat|` +
    String.raw`Bawaslu|Dinas|operator|` +
    String.raw`peserta|jajaran|pejabat|pegawai|staf|satuan\s+kerja|PPK|PPS)\b[^,.;:]{0,90}?)\s+` +
    String.raw`(?:agar|supaya|diminta|dimohon|diharap(?:kan)?|wajib|harus|diwajibkan|hendaknya|` +
    String.raw`untuk\s+dapat|dapat)(?!\p{L})`,
  'iu',
);

function whoOf(sentence: string): string | null {
  const who = subject.exec(sentence.replaceAll(/\s+/g, ' '))?.groups?.who;
  return (
    who
      ?.replace(/^(?:kepada|bagi)\s+/iu, '')
      .replace(/\s+untuk$/iu, '')
      .trim() ?? null
  );
}

const counted = new RegExp(
  String.raw`(?:paling\s*(?:lambat|lama)|selambat[\s-]*lambatnya|dalam\s+(?:waktu|` +
    String.raw`jangka\s+waktu))\s+(?<span>(?:H\s*[-–+]\s*\d+|\d+\s*(?:\([^)]*\)\s*)?(?:hari|minggu|` +
    String.raw`bulan|jam))[^,.;]{0,60})`,
  'iu',
);

/** "paling lambat 3 (tiga) hari kerja setelah surat ini diterima": nobody knows yet which day that is. */
function relative(text: string): Pick<Read<Duty>, 'note'> {
  const span = counted.exec(text)?.groups?.span?.replaceAll(/\s+/g, ' ').trim();
  if (span === undefined) return {};
  return {
    note: {
      id: `Batasnya dihitung: “${span}”. Isi tanggalnya sendiri.`,
      en: `The due date is counted: “${span}”. Fill in the day yourself.`,
    },
  };
}
