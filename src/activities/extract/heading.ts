/** The title of the activity: a labelled line, a heading, or what the words of a letter or a message call it. */
import { monthPattern, oneLine, weekdayPattern } from '../../language/index.ts';
import type { LabelledField, LabelledLine } from './labelled.ts';
import { listMark } from './lines.ts';
import type { PaperForm } from './paper.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import { isPlaceHead } from './places.ts';

export type FoundTitle = Span & { readonly value: string };

/** Nouns of what offices hold; a name of an activity begins with one, or holds one. */
const activity =
  'rapat|rakor|raker|ratas|pleno|bimtek|bimbingan|sosialisasi|pelatihan|workshop|lokakarya|' +
  'seminar|webinar|diskusi|dialog|' +
  'debat|focus\\s+group|fgd|kunjungan|kunker|audiensi|pelantikan|pengambilan\\s+sumpah|simulasi|launching|peluncuran|' +
  'gathering|coffee\\s+morning|upacara|apel|jalan\\s+sehat|lomba|monitoring|supervisi|coklit|' +
  'coktas|pembekalan|evaluasi|' +
  'penandatanganan|penyerahan|deklarasi|forum|konsolidasi|pemungutan|penghitungan|rekapitulasi|penetapan|pengundian|' +
  'lelang|magang|kelas|kuliah|pendidikan\\s+pemilih|doa\\s+bersama|buka\\s+puasa|' +
  'donor\\s+darah|bakti\\s+sosial|napak\\s+tilas|podcast|jadwal|pembagian\\s+tugas|' +
  'laporan\\s+harian|daftar\\s+pemilih|hasil\\s+pleno';
const activityWord = new RegExp(`(?<!\\p{L})(?:${activity})(?!\\p{L})`, 'iu');

/** What a paper is, not what it is about. */
const paperName =
  'laporan(?:\\s+(?:pelaksanaan|hasil))?(?:\\s+(?:kegiatan|rapat))?|notula|notulen|notulensi|' +
  'risalah(?:\\s+rapat)?|berita\\s+acara|berita|undangan|' +
  'catatan(?:\\s+(?:kegiatan|harian))?|nota\\s+dinas|surat\\s+(?:tugas|undangan|edaran)|' +
  'kerangka\\s+acuan(?:\\s+kerja)?|siaran\\s+pers|press\\s+release|rilis(?:\\s+(?:pers|' +
  'media))?|' +
  'pengingat|pemberitahuan(?:\\s+pembatalan)?|pengumuman|info(?:rmasi)?(?:\\s+(?:kegiatan|' +
  'agenda|penting))?|ralat|disposisi|' +
  'lampiran|memo|agenda|jadwal|daftar\\s+hadir|reminder|edit|diteruskan';
const paperOnly = new RegExp(String.raw`^(?:${paperName})(?:\s*\([^)]{1,30}\))?\s*(?:[:,].*)?$`, 'iu');
const releaseLine = /^(?:siaran\s+pers|press\s+release|rilis(?:\s+(?:pers|media))?)(?!\p{L})/iu;
const annexLine =
  /^(?:lampiran|nomor|no\.|tanggal|tgl|perihal|hal|sifat|kepada|yth|dari|di\s*[-–]|up(?:date)?)(?!\p{L})/iu;
const greeting = new RegExp(
  String.raw`^(?:assalam|selamat|salam|halo|hai|dengan\s+hormat|yth|ijin|izin|mohon|punten|siap|oke?|` +
    String.raw`terima\s+kasih|dear|diktean)`,
  'iu',
);
const onlyDate = new RegExp(
  String.raw`^(?:(?:hari\s+)?(?:${weekdayPattern})[\s,]*)?(?:\p{L}+,\s*)?(?:tgl\.?\s*|` +
    String.raw`tanggal\s*)?\d{1,2}[\s/.-](?:${monthPattern}|\d{1,2})[\s/.-]*\d{0,4}\s*(?:[–-]\s*[\d.:]+)?$`,
  'iu',
);
const office = new RegExp(
  String.raw`^(?:sekretariat\s+)?(?:komisi\s+(?:pemilihan\s+umum|independen\s+pemilihan)|badan\s+pengawas|` +
    String.raw`kpu|kip|bawaslu|panwaslih|ppk|pps|dewan|kabupaten|kota|provinsi|republik)(?!\p{L})`,
  'iu',
);
const officeWord = new RegExp(
  String.raw`^(?:komisi|pemilihan|umum|independen|badan|pengawas|kpu|kip|bawaslu|ri|republik|indonesia|` +
    String.raw`sekretariat|kabupaten|kab|kota|provinsi|prov|kecamatan|dewan|pimpinan|daerah|cabang|wilayah|` +
    String.raw`dan)$`,
  'iu',
);

/** A line that only names an office, as a letterhead does. `names` are what it may name besides. */
export function isOfficeLine(line: string, names: readonly string[]): boolean {
  if (!office.test(line) || line.length > 90) return false;
  const rest = names.reduce((text, name) => text.replace(name, ' '), line);
  const words = rest.split(/[\s().,"“”]+/).filter((word) => word !== '');
  const others = words.filter((word) => !officeWord.test(word));
  return others.length <= 3 && others.every((word) => /^\p{Lu}/u.test(word)) && !activityWord.test(line);
}

const dateline = /^[ \t(]*\p{Lu}[\p{L} .'’-]{1,40}?\s*(?:,\s*[^—–-]{3,40}?)?\s*(?:—|–|--|-)\s+(?=\p{Lu})/u;

type Heads = { readonly reading: Reading; readonly form: PaperForm; readonly offices: readonly string[] };

/** The first line at the top that reads as a heading. */
export function headingLine({ reading, offices }: Heads): Sentence | undefined {
  const top = reading.lines.slice(0, 12);
  const at = top.findIndex((line, index) => !isFurniture(line.text, index, offices));
  const line = top[at];
  const parts = line ? reading.sentences.filter(({ start, end }) => start >= line.start && end <= line.end).length : 0;
  if (!line || parts > 1 || !readsAsHeading(line.text)) return undefined;
  const next = top[at + 1];
  const goesOn =
    next &&
    at < 3 &&
    isCapitals(line.text) &&
    isCapitals(next.text) &&
    !isFurniture(next.text, at + 1, offices) &&
    next.start - line.end < 3;
  return goesOn ? { start: line.start, end: next.end, text: reading.text.slice(line.start, next.end) } : line;
}

const isCapitals = (line: string): boolean => !/\p{Ll}/u.test(line) && /\p{Lu}{3}/u.test(line);

const isFurniture = (line: string, index: number, offices: readonly string[]): boolean =>
  paperOnly.test(line) ||
  releaseLine.test(line) ||
  (annexLine.test(line) && !activityWord.test(line.slice(0, 12))) ||
  greeting.test(line) ||
  onlyDate.test(line) ||
  /^[\p{L} /]{2,25}\s*:\s/u.test(line) ||
  (index < 6 && isOfficeLine(line, offices)) ||
  !/\p{L}{3}/u.test(line);

const readsAsHeading = (line: string): boolean => {
  const words = line.split(/\s+/).length;
  return (
    words >= 2 &&
    words <= 40 &&
    line.length <= 400 &&
    !/[.;:?]$|[.,!?]["”]$/.test(line) &&
    !dateline.test(line) &&
    !listMark.test(line)
  );
};

const prefix = /^(?:notula|notulen|notulensi|risalah|catatan|undangan)\s+(?=\p{L})/iu;

/** The name of the activity in a heading: without what the paper is, the office, the day and the place behind it. */
export function titleInHeading(line: Sentence, form: PaperForm): FoundTitle {
  const lead = form === 'news' || form === 'release' ? '' : (prefix.exec(line.text)?.[0] ?? '');
  const rest = line.text.slice(lead.length);
  const end = form === 'news' || form === 'release' ? rest.length : titleEnd(rest);
  const value = rest
    .slice(0, end)
    .trimEnd()
    .replace(/[,\s]+$/, '');
  const start = line.start + lead.length;
  return { start, end: start + value.length, value: oneLine(value) };
}

function titleEnd(text: string): number {
  for (const match of text.matchAll(/\s*,\s*|\s+[–—-]\s+|\s+\(|\s+\*\*\s+/gu)) {
    const rest = text.slice(match.index + match[0].length);
    const day = new RegExp(String.raw`^(?:hari\s+)?(?:${weekdayPattern}|${monthPattern}|tgl|tanggal|\d)`, 'iu').test(
      rest,
    );
    if (day || office.test(rest) || isPlaceHead(rest)) return match.index;
  }
  const told = /\s(?:digelar|dilaksanakan|dihadiri|dibuka|diadakan|diselenggarakan)\s/iu.exec(text);
  return told?.index ?? text.length;
}

const called = new RegExp(
  String.raw`(?:(?:dalam|acara|kegiatan|pada|mengikuti|menghadiri|perihal(?:\s+undangan)?|` +
    String.raw`kegiatan\s+berupa|menggelar|mengadakan|menyelenggarakan|melaksanakan)\s+)` +
    String.raw`(?<name>(?:${activity})(?!\p{L})(?:[^.,;:\n“”"]|"[^"\n]{3,90}"|` +
    String.raw`“[^”\n]{3,90}”|(?<=\d)[.,](?=\d)){3,180}?)(?=\s*(?:[,.;:\n]|$)|\s+(?:yang|pada|bertempat|akan|` +
    String.raw`disampaikan|dilaksanakan|sedianya|di\s+\p{Lu}))`,
  'iu',
);

/** What a letter or a message calls it: "kami mengundang … dalam Dialog Publik “…”, yang dilaksanakan". */
export function titleInWords({ text }: Reading): FoundTitle | undefined {
  const match = called.exec(text.slice(0, 4_000));
  const name = match?.groups?.name;
  if (!match || !name) return undefined;
  const start = match.index + match[0].indexOf(name);
  const value = name.trimEnd();
  return { start, end: start + value.length, value: oneLine(value) };
}

/** A line all in capitals inside a letter that names an activity. */
export function titleOnLine({ lines }: Reading): FoundTitle | undefined {
  const line = lines
    .slice(2)
    .find(
      ({ text }) =>
        isCapitals(text) &&
        activityWord.test(text) &&
        text.length < 160 &&
        !/[:.]$/.test(text) &&
        !annexLine.test(text),
    );
  return line && { start: line.start, end: line.end, value: oneLine(line.text) };
}

/** An emphasised phrase of a message that names an activity. */
export function titleInEmphasis({ emphasised, text }: Reading): FoundTitle | undefined {
  const span = emphasised.find(({ start, end }) => {
    const words = text.slice(start, end);
    return activityWord.test(words) && !paperOnly.test(words) && words.length < 150 && !/[!?]/.test(words);
  });
  if (!span) return undefined;
  const start = span.start + (prefix.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
  return { start, end: span.end, value: oneLine(text.slice(start, span.end)) };
}

/** "Undangan Rapat Pleno Terbuka" is about the meeting; "Undangan" and "Ralat Undangan" are about nothing. */
export function titleInSubject(line: LabelledLine): FoundTitle | undefined {
  const lead =
    new RegExp(
      String.raw`^(?:(?:ralat|perubahan|penundaan|pembatalan|permohonan|undangan|` +
        String.raw`pemberitahuan)\s+)*(?:kegiatan\s+|acara\s+)?`,
      'iu',
    ).exec(line.value)?.[0] ?? '';
  const value = line.value.slice(lead.length);
  if (!activityWord.test(value)) return undefined;
  return { start: line.start + lead.length, end: line.end, value };
}

type Labelled = ReadonlyMap<LabelledField, LabelledLine>;

/** The title of the activity, from the surest place of this form of paper that has one. */
export function findTitle(
  { reading, form }: Heads,
  heading: Sentence | undefined,
  event: FoundTitle | undefined,
  labelled: Labelled,
): FoundTitle | undefined {
  const label = labelled.get('title');
  const subject = labelled.get('subject');
  const ofLabel = (): FoundTitle | undefined => label;
  const ofHeading = (): FoundTitle | undefined => heading && titleInHeading(heading, form);
  const ofSubject = (): FoundTitle | undefined => subject && titleInSubject(subject);
  const ofEmphasis = (): FoundTitle | undefined => titleInEmphasis(reading);
  const ofWords = (): FoundTitle | undefined => titleInWords(reading);
  const first = (...finders: readonly (() => FoundTitle | undefined)[]): FoundTitle | undefined =>
    finders.reduce<FoundTitle | undefined>((title, find) => title ?? find(), undefined);
  if (form === 'letter' || subject) return first(ofLabel, () => titleOnLine(reading), ofSubject, ofWords, ofHeading);
  if (form === 'chat') return first(ofEmphasis, ofHeading, ofLabel, ofWords);
  const message = form === 'notes' && reading.emphasised.length > 1;
  const title = message
    ? first(ofEmphasis, ofHeading, ofLabel, ofWords)
    : first(ofHeading, ofEmphasis, ofLabel, ofWords);
  const isNews = form === 'news' || form === 'release';
  return isNews && heading && event ? event : title;
}
