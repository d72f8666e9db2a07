/**
 * What shows that a part of a letter is there although it was not read: a label in a box or read into another line,
 * words of the part, or the reader of incoming letters, which knows more layouts.
 */
import { readTimes } from '../../language/index.ts';
import { isLabelled } from './labels.ts';
import type { PartName } from './part-names.ts';
import { reasonsOf, type LetterParts } from './parts.ts';
import { readAgain } from './read-again.ts';
import { isPosition } from './signing.ts';

const signs: Readonly<Partial<Record<PartName, RegExp>>> = {
  about: /^Tentang\b|\bTENTANG\b/mu,
  address: /(?:^|[|\t]|\s{2,})[ \t]*(?:Kepada\b|Yth\b|Kpd\b|KEPADA\b|Yang\s+Terhormat)/imu,
  nature: /^[ \t|:]*(?:Klasifikasi|Derajat)\b/imu,
  basis: /^[ \t|:]*(?:Berdasarkan|BERDASARKAN|Atas\s+dasar|Rujukan)\b/mu,
  task: /^[ \t|:]*(?:Untuk|UNTUK|Tugas|Keperluan|Maksud)\b|\buntuk\s*:/mu,
  considering: /\bMENIMBANG\b|^[ \t|:]*Menimbang\b/mu,
  recalling: /\bMENGINGAT\b|^[ \t|:]*Mengingat\b/mu,
  decides: /\bM\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\b|^[ \t|:]*Memutuskan\b/mu,
  sets: /\bMENETAPKAN\b/u,
  'on-this-day': /\b[Pp]ada\s+(?:hari|tanggal)\b.{0,120}\btahun\b/u,
  from: /^[ \t|:]*(?:DARI|Pengirim)\b/mu,
};

/** Labels of an event beside the usual ones. */
const eventLabels = {
  day: /^[ \t|:]*(?:hari|tanggal|tgl|waktu|jadwal|pelaksanaan)\b[ \t./,\p{L}]{0,24}[:|\t].*\d/imu,
  time: /^[ \t|:]*(?:pukul|waktu|jam|hari|tanggal|jadwal)\b[ \t./,\p{L}]{0,24}[:|\t].*\d{1,2}[.:]\d{2}/imu,
  place: new RegExp(
    String.raw`^[ \t|:]*(?:tempat|lokasi|ruang(?:an)?|media|tautan|link|bertempat|alamat` +
      String.raw`|venue|zoom|platform|sarana)\b[ \t./,\p{L}]{0,24}[:|\t]|\b(?:tempat` +
      String.raw`|lokasi)\s*:`,
    'imu',
  ),
} as const;
const placeWords = new RegExp(
  String.raw`\b(?:bertempat|secara\s+(?:daring|luring)|di\s+(?:Aula|Ruang|Kantor|Hotel` +
    String.raw`|Gedung|Balai|Pendopo|Lapangan|Gudang|Media|Kampus|Auditorium)` +
    String.raw`|melalui\s+(?:Zoom|aplikasi|media|tautan|video)|Zoom|virtual|daring)\b`,
  'iu',
);
const tabled = /^(?:Waktu|Pukul|Jam)\s*\|/imu;
/** The block in which an event is told line by line. */
const block = new RegExp(
  String.raw`^[ \t|:]*(?:hari|tanggal|tgl|pukul|waktu|jam|tempat|acara` +
    String.raw`|agenda)\b[ \t./,\p{L}]{0,24}(?:[:|]|\t+:)`,
  'imu',
);

/** It is there, or may be: what is not read is no proof that it is missing. */
export function isShown(letter: LetterParts, name: PartName): boolean {
  const { beside, structure, found } = letter;
  const upTo = structure === 'keputusan' && name === 'about' ? reasonsOf(found) : Number.POSITIVE_INFINITY;
  const own = letter.lines
    .filter(({ start }) => start < upTo)
    .map(({ text }) => text)
    .join('\n');
  if (name === 'day' || name === 'time' || name === 'place') return tellsOfEvent(letter, name);
  if (isLabelled(own, name) || isLabelled(beside, name)) return true;
  if (signs[name]?.test(own) === true || signs[name]?.test(beside) === true) return true;
  if (name === 'signature') return letter.isSigned || beside.split('\n').some((line) => isPosition(line.trim()));
  if (name === 'body') return own.length > 400;
  if (name === 'people') return hasPeople(letter);
  if (name === 'about') return structure !== 'keputusan' && hasTitle(letter, found.get('heading')?.end ?? 0);
  return readElsewhere(letter, name);
}

/** Where a part is told in sentences, or columns of a page were mixed, somebody has to look. */
export function whyDoubtful(letter: LetterParts, name: PartName): boolean {
  const body = letter.body.map(({ text }) => text).join('\n');
  return (name === 'day' || name === 'time' || name === 'place') && !block.test(body);
}

type Field = 'number' | 'date' | 'nature' | 'attachments';
/** What that reader proposes of a subject may be the heading, of a recipient the place where it is. */
const fieldOf: Readonly<Partial<Record<PartName, Field>>> = {
  number: 'number',
  date: 'date',
  nature: 'nature',
  attachments: 'attachments',
};

const readElsewhere = ({ text, day }: LetterParts, name: PartName): boolean => {
  const field = fieldOf[name];
  return field !== undefined && readAgain(text, day?.first)[field] !== null;
};

/** Names stand between the word that assigns and what is to be done. */
function hasPeople({ lines }: LetterParts): boolean {
  const at = lines.findIndex(({ text }) =>
    /^(?:MEMBERI|Memberi|MENUGASKAN|Menugaskan|MEMERINTAHKAN|Memerintahkan)\b/u.test(text),
  );
  const [first] = at < 0 ? [] : lines.slice(at + 1);
  const own = lines.map(({ text }) => text).join('\n');
  if (/^[ \t|:]*Nama\b/imu.test(own)) return true;
  return first !== undefined && !/^(?:Untuk|UNTUK)\b/u.test(first.text);
}

/** A line in capitals, or the rest of the heading, says what it is about. */
function hasTitle({ lines, found, text }: LetterParts, from: number): boolean {
  const heading = found.get('heading');
  const number = found.get('number');
  const isCapitals = (words: string): boolean => words === words.toUpperCase() && /\p{L}{4}/u.test(words);
  if (heading !== undefined && text.slice(heading.start, heading.end).trim().split(/\s+/).length > 3) return true;
  const near = lines.filter(({ start }) => start >= from && start <= (number?.end ?? from) + 200);
  return near.some(({ text: said, start }) => isCapitals(said) && start !== heading?.start && !/^NOMOR\b/u.test(said));
}

function tellsOfEvent({ body, days, day }: LetterParts, name: 'day' | 'time' | 'place'): boolean {
  const text = body.map((line) => line.text).join('\n');
  if (block.test(text)) {
    if (eventLabels[name].test(text)) return true;
    if (name === 'time') return readTimes(text).length > 0 && !hasDeadline(text);
    // A table of hours below a sentence that says day and place.
    if (!tabled.test(text)) return false;
  }
  const [start = 0, end = 0] = [body[0]?.start, body.at(-1)?.end];
  if (name === 'day') return days.some((one) => one.start >= start && one.end <= end && one.start !== day?.start);
  if (name === 'time') return readTimes(text).length > 0;
  return placeWords.test(text);
}
const hasDeadline = (text: string): boolean => /paling\s+lambat|selambat/iu.test(text);
