/** The head of a paper, line by line: whose it is, what it is, its number and day, whom it is for; then its heading. */
import { monthPattern, weekdayPattern } from '../../language/index.ts';
import { namesActivity } from './activity-words.ts';
import { headerLabel } from './labelled.ts';
import { listMark } from './lines.ts';
import { isOfficeLine } from './office-lines.ts';
import type { Reading, Sentence } from './reading.ts';

export type TopKind =
  | 'rule'
  | 'paper'
  | 'number'
  | 'note'
  | 'byline'
  | 'address'
  | 'date'
  | 'addressee'
  | 'greeting'
  | 'label'
  | 'office'
  | 'heading'
  | 'body';
export type TopLine = Sentence & { readonly kind: TopKind };

export const releaseName =
  String.raw`siaran\s+(?:pers|media)|(?:pernyataan|keterangan|rilis)\s+(?:pers|media|resmi)|` +
  String.raw`(?:press|media)\s+(?:release|statement)|rilis(?!\p{L})`;
export const minutesName =
  String.raw`notula(?:\s+dinas)?|notulen|notulensi|risalah|(?:(?:catatan|resume|ringkasan|laporan)\s+hasil|` +
  String.raw`catatan|resume|ringkasan|hasil)\s+` +
  String.raw`(?:rapat|pleno|sidang|pertemuan)|berita\s+acara`;
/** What a paper is, not what it is about. */
const paperName =
  String.raw`laporan(?:\s+(?:pelaksanaan|hasil))?(?:\s+(?:kegiatan|rapat|singkat))?|berita(?:\s+(?:utama|terkini))?|` +
  String.raw`(?:surat\s+)?undangan(?:\s+terbuka)?|rpt\s+persiapan|` +
  String.raw`catatan(?:\s+(?:kegiatan|harian|lapangan))?|nota\s+dinas|` +
  String.raw`surat(?:\s+(?:tugas|edaran|perintah(?:\s+tugas)?|pengantar|dinas))?|` +
  String.raw`kerangka\s+acuan(?:\s+(?:kerja|kegiatan))?|` +
  String.raw`term\s+of\s+reference|TOR|proposal(?:\s+kegiatan)?|rencana\s+(?:kerja|kegiatan)|pengingat|` +
  String.raw`(?:pemberitahuan|pengumuman)(?:\s+(?:pembatalan|penundaan|perubahan|pergeseran)` +
  String.raw`(?:\s+(?:jadwal|waktu|tempat|kegiatan|acara|agenda))?)?|info(?:rmasi)?(?:\s+(?:kegiatan|agenda|` +
  String.raw`penting))?|` +
  String.raw`ralat|disposisi|(?:lampiran|salinan)(?:.{1,60}(?:nomor|no\.?)\s.{1,60})?|memo(?:randum)?|agenda|` +
  String.raw`jadwal|daftar\s+(?:hadir|isi|undangan)|reminder|edit|` +
  String.raw`(?:diteruskan|forwarded)(?:\s+(?:berkali-kali|many\s+times))?|kliping(?:\s*\/.*)?|` +
  String.raw`naskah\s+(?:berita|siaran).*|catatan\s+(?:cepat\s+)?liputan|` +
  String.raw`catatan\s+rapat\s+\p{Ll}+(?:\s*\(.*\))?|rundown|draf|draft|konsep|tentang|` +
  String.raw`susunan\s+acara`;
const office = String.raw`(?:kpu|kip|bawaslu|komisi\s|badan\s|panwas|panitia\s|sekretariat)`;
/** A number, a day, a bracket or an office behind the name of the paper. */
const paperOnly = new RegExp(
  String.raw`^(?:${paperName}|(?:${releaseName}|${minutesName})(?:\s+rapat)?)(?:\s*\([^)]{1,30}\))?` +
    String.raw`\s*(?:[:,|–—-].*|(?:nomor|no\.?)\s.*|\d.*|(?<!\p{L})${office}.{0,80})?$`,
  'iu',
);
const release = new RegExp(`^(?:${releaseName})(?!\\p{L})`, 'iu');

const toFirstDash = /^.*?\s[–—-]\s/u;
/** "Catatan lapangan – monitoring PDPB": what it is about stands behind the dash. */
const namesMore = (line: string): boolean =>
  /^catatan(?!\s+(?:hasil|rapat)).{0,20}\s[–—-]\s/iu.test(line) && namesActivity(line.replace(toFirstDash, ''));

const number = /^(?:nomor|no\.?)\s*[:.]?\s*\S*\d|^[\p{L}\d.-]*\d[\p{L}\d.-]*(?:\s?\/\s?[\p{L}\d.-]+){2,}$/iu;
const note = new RegExp(
  String.raw`^(?:untuk\s+(?:segera\s+)?(?:disiarkan|diberitakan|dipublikasikan|diedarkan)|` +
    String.raw`(?:untuk\s+)?(?:siaran|rilis)\s+` +
    String.raw`segera|segera\s+disiarkan|embargo|dapat\s+(?:segera\s+)?(?:dikutip|disiarkan)|for\s+immediate|` +
    String.raw`(?:bersifat\s+)?(?:rahasia|terbatas|internal|penting|segera)$|halaman\s+\d|hal\.\s*\d)`,
  'iu',
);
const byline = new RegExp(
  String.raw`^(?:oleh|penulis|ditulis\s+oleh|pewarta|wartawan|reporter|kontributor|editor|penyunting|foto(?:grafer)?|` +
    String.raw`laporan|sumber|teks|rubrik|kategori)\s*:?\s+\p{Lu}`,
  'iu',
);
const address = new RegExp(
  String.raw`^(?:jl\.?|jln\.?|jalan|alamat|telp\.?|telepon|tlp\.?|fax|faks|faksimile?|e-?mail|surel|laman|website|` +
    String.raw`situs|kode\s+pos|www\.|https?:)(?![\p{L}\d])|^[a-z0-9.-]+\.(?:go\.id|id|com|org)(?:\/\S*)?$`,
  'iu',
);
const day = String.raw`(?:(?:hari\s+)?(?:${weekdayPattern})(?:\s+(?:pagi|siang|sore|petang|malam))?[\s,(/]*)?`;
const onlyDate = new RegExp(
  String.raw`^(?:\p{L}[\p{L} ]{1,40},\s*)?${day}(?:tgl\.?\s*|tanggal\s*)?\d{1,2}[\s/.-]{1,3}` +
    String.raw`(?:${monthPattern}|\d{1,2})[\s/.-]{0,3}\d{0,4}\)?\s*(?:(?:[–|-]|,|pukul|jam|pkl\.?)\s*` +
    String.raw`[\d.:]+\s*(?:WIB|WITA|WIT)?)?\.?$`,
  'iu',
);
/** "Tgl 14 Okt 2025, Selasa, mulai 09.30". */
const beginsWithDay = new RegExp(
  String.raw`^(?:tgl\.?|tanggal)\s+\d{1,2}\s(?:${monthPattern})(?!\p{L})[^:]{0,60}$`,
  'iu',
);
const addressee = /^(?:kepada|yth|ykh|di\s*[-–]|di\s+tempat|tempat|up\.|c\.?q\.?)(?!\p{L})/iu;
const greeting = new RegExp(
  String.raw`^(?:ass?alam|ass\.|aslm|selamat\s+(?:pagi|siang|sore|malam)|salam|halo|hai|` +
    String.raw`dengan\s+hormat|ijin|izin|mohon|punten|` +
    String.raw`siap|oke?|terima\s+kasih|dear|diktean|om\s+swasti|shalom|bismillah|bapak\/?|rekan)(?!\p{L})`,
  'iu',
);
const dateline = new RegExp(
  String.raw`^[ \t(]*\p{Lu}[\p{L} .'’-]{1,40}?\s*(?:,\s*[^—–-]{3,40}?)?\)?\s*(?:—|–|--|-)\s+(?=\p{Lu})`,
  'u',
);
/**
 * "Kebumen, Senin (29/7/2024). Pengawasan …", "(Waingapu, 14/8) Puluhan siswa …",
 * "situs.id, Singkawang (…) | …".
 */
const datelineOfDay = new RegExp(
  String.raw`^[ \t(]*[\p{L}\d .'’-]{2,45},[^.—–]{3,40}\d[\d\s/\p{L}]{0,20}` +
    String.raw`(?:\)\.?|\.|\)?\s*\|)\s+(?=\S)`,
  'u',
);

/** Where the words behind a dateline begin; 0 of a line without one. */
export const datelineEnd = (line: string): number => (dateline.exec(line) ?? datelineOfDay.exec(line))?.[0].length ?? 0;

const simpleKinds: readonly (readonly [TopKind, (line: string) => boolean])[] = [
  ['rule', (line) => !/\p{L}{2}/u.test(line)],
  ['note', (line) => /^\[[^\]]{3,60}\]$/u.test(line)],
  ['number', (line) => number.test(line)],
  ['paper', (line) => (paperOnly.test(line) && !namesMore(line)) || (release.test(line) && line.length < 90)],
  ['note', (line) => note.test(line)],
  ['date', (line) => onlyDate.test(line) || beginsWithDay.test(line)],
  ['addressee', (line) => addressee.test(line)],
  ['greeting', (line) => greeting.test(line)],
  ['byline', (line) => byline.test(line) && line.length < 80],
  ['address', (line) => address.test(line)],
  ['label', (line) => headerLabel(line)],
];

/** A sentence, an item of a list, or more words than a heading has. */
function isBody(line: string): boolean {
  if (/\t\S[^\t]*\t|\|.*\|/.test(line)) return true;
  const words = line.split(/\s+/).length;
  const ends = /[.;:]$|[.,!?]["”]$/.test(line) && !/(?:dll|dkk|dst)\.$/.test(line);
  return (
    ends ||
    words < 2 ||
    words > 40 ||
    line.length > 400 ||
    (line.length > 90 && datelineEnd(line) > 0) ||
    listMark.test(line)
  );
}

/** The lines at the top, to the first one of the body. `names` are the offices that the text names. */
export function readTop({ lines }: Reading, names: readonly string[]): TopLine[] {
  const top: TopLine[] = [];
  for (const line of lines.slice(0, 24)) {
    const kind = kindOf(line.text, top, names);
    top.push({ ...line, kind });
    if (kind === 'body' && top.length > 1) break;
  }
  return top;
}

function kindOf(written: string, above: readonly TopLine[], names: readonly string[]): TopKind {
  const line = bare(written);
  const before = above.at(-1)?.kind;
  const simple = simpleKinds.find(([, is]) => is(line))?.[0];
  if (simple) return simple;
  // Below "Kepada Yth." stands who it is for, and where.
  if (before === 'addressee' && line.length < 90 && !namesActivity(line) && !isBody(line)) return 'addressee';
  // Among labels any word before a colon is one.
  if (before === 'label' && /^\p{L}+(?: \p{L}+){0,3}\s*:\s/u.test(line)) return 'label';
  if (above.length < 6 && isOfficeLine(line, names, before === 'office')) return 'office';
  return isBody(line) ? 'body' : 'heading';
}

/** Without the pictures around it, and with "U N D A N G A N" as one word. */
function bare(line: string): string {
  const start = line.search(/[\p{L}\p{N}("“'[/*)•–-]/u);
  let end = line.length;
  while (end > start && !/[\p{L}\p{N}\p{P}]/u.test(line.charAt(end - 1))) end--;
  const words = line.slice(Math.max(0, start), end);
  return /^(?:\p{Lu} ){3,}\p{Lu}$/u.test(words) ? words.replaceAll(' ', '') : words;
}
