/** The numbers of a text that count something. */
import {
  decimalPattern,
  firstNumberWordPattern,
  numberWordPattern,
  readDecimal,
  readNumberWords,
  scalePattern,
} from '../../language/index.ts';
import { unitOf, type Noun } from './figure-labels.ts';
import type { Span } from './reading.ts';

/** What stands around a number: before it, before it behind the number before it, and behind it. */
export type Around = { readonly before: string; readonly own: string; readonly rest: string };

const blankGroups = String.raw`\d{1,3}(?: \d{3})+(?![\d.,]|\s\d)`;
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(?<money>Rp\.?\s?)?(?<digits>${blankGroups}|${decimalPattern})(?:,-)?` +
    String.raw`(?:\s*(?<scale>${scalePattern}|M)(?!\p{L}))?(?<percent>\s*%|\s+(?:persen|prosen)(?!\p{L}))?` +
    String.raw`(?!\d|:\d|/(?!(?:hari|orang|org|bulan|bln|kali|unit|paket|desa|tps|kegiatan|peserta|` +
    String.raw`malam)(?![\p{L}/.-]))|` +
    String.raw`[.,]\d|\p{L}|-\d|-\p{L})`,
  'giu',
);
const inWords = new RegExp(
  String.raw`(?<![\p{L}-])(?<words>(?:${firstNumberWordPattern})(?:\s+(?:${numberWordPattern})){0,12})` +
    String.raw`(?=\s+(?!(?:${numberWordPattern})(?!\p{L}))\p{Ll})`,
  'giu',
);
/** Behind a number in words: it is a manner of speaking, a length of time, or another number. */
const notCountedInWords = new RegExp(
  String.raw`^\s+(?:kali|hal|sisi|arah|pihak|kata|cara|macam|jenis|hari|jam|menit|detik|bulan|tahun|minggu|pekan|` +
    String.raw`malam|` +
    String.raw`abad|dekade|windu|pertiga|perempat|per|setengah|persen|belah|tangan|mata|sama|rupiah|juta|ribu|ratus|` +
    String.raw`puluh|belas|koma|meter|kilometer|kilo|bagian|poin|saja|atau|dan|di|ke|pada|dengan|yang|ini|itu|` +
    String.raw`lewat|kurang)(?!\p{L})`,
  'iu',
);

/** Before a number: it is an ordinal, a name, a time or part of a citation, not a count. */
const notCount = new RegExp(
  String.raw`(?:(?<!\p{L})(?:nomor|no\.?|pasal|ayat|tahun|thn?\.?|tanggal|tgl\.?|pukul|jam|pkl\.?|pk|seri|` +
    String.raw`sesi|bab|huruf|angka|halaman|hlm\.|` +
    String.raw`lantai|lt\.?|triwulan|tw|semester|model|jl\.|jalan|rt|rw|pemilu|pilkada|pemilihan|anggaran|sd|` +
    String.raw`smp|sma|smk|sman|smkn|` +
    String.raw`smpn|sdn|man|negeri|versi|kodim|korem|koramil|yonif|urut|rancangan|opsi|gel\.?|gelombang|psl\.?|` +
    String.raw`yth\.?\s*:?|dandim|danramil|danrem|lanal|` +
    String.raw`angkatan|kelas|blok|kamar|zona|ruang(?:an)?|regu|meja|gedung|gd\.?|kode(?:\s+\p{L}+)?|` +
    String.raw`bukan|fm|genap|tanpa|(?:tidak|belum|tak)\s+(?:ada|terdapat)|dapil|usia|umur|bulan|register|putaran|` +
    String.raw`minggu|peringkat|ranking|rangking|urutan)|ke-)\s*\(?\s*$`,
  'iu',
);
/** "ID : 812 4455 0911", "Passcode: 1234": what opens a meeting. */
const code = new RegExp(
  String.raw`(?<!\p{L})(?:(?:meeting\s+)?id(?:\s+(?:meeting|zoom))?|passcode|password|pass|sandi|kode|pin)` +
    String.raw`\s*[:=]?\s*[\d ]{0,14}$`,
  'iu',
);
/** "TPS 05, 07, 11": numbers of places, not how many. */
const numbered = new RegExp(
  String.raw`(?<!\p{L})(?:TPS|tim|rancangan|kelurahan|urut|seri|sesi|gelombang|tahap|triwulan|dapil|lantai|` +
    String.raw`hari|nomor|angka)\s+(?:ke-?)?0?\d{1,3}(?:\s*(?:,|dan|&)\s*0?\d{1,3})*\s*(?:,|dan|&)\s*$`,
  'iu',
);
const tpsNumber = /(?<!\p{L})TPS\s+$/iu;
/** Behind a number: it is a length of time or way. */
const measure = new RegExp(
  String.raw`^\s*(?:\([^)]{2,40}\)\s*)?(?:jam|menit|detik|hari|bulan|tahun|thn|th|minggu|pekan|kali|km|mnt|dtk|` +
    String.raw`bln|mgg|malam|` +
    String.raw`muharram|safar|rabiul|jumadil|rajab|syakban|sya.ban|ramadh?an|syawal|zulkaidah|dzulqa.dah|zulhijjah|h|` +
    String.raw`kilometer|meter|m2|m|cm|ha|hektare?|derajat|FM|MHz|WIB|WITA|WIT|pagi|siang|sore|malam|petang|` +
    String.raw`dini hari)(?!\p{L})`,
  'iu',
);
const operand = /^\s*[x×*]\s*(?:Rp\.?\s?)?\d|^\s*\+\s*\d/i;
const afterOperator = /\d\s*[x×*+]\s*(?:Rp\.?\s?)?$/i;
/** "2. Luthfi" in a column of signatures, "1 s.d. 4" of numbers that are no counts. */
const listNumber = /^\.(?:\s+\p{Lu}|\s*$)/u;
const endOfRange = /(?<!\p{L})(?:urut|TPS|nomor|gelombang|sesi)\s+\d{1,3}\s*(?:s\.?\/?d\.?|sampai|[–-])\s*$/iu;
/** "SD Masehi Waingapu 2", "KMP Gambolo 2": a number that belongs to a name. */
const ofInstitution = new RegExp(
  String.raw`(?<!\p{L})(?:SD|SMP|SMA|SMK|MA|MAN|MTs|MI|TK|KMP|KM|KRI|Kapal|Puskesmas|` +
    String.raw`Sekolah)\s+(?:\p{Lu}\p{L}+\s+){1,3}$`,
  'u',
);
/** "Jl. Soekarno-Hatta 17": the number of a house. */
const ofStreet = /(?<!\p{L})(?:jl|jln|jalan)\.?\s+(?:\p{Lu}[\p{L}.'-]+\s+){1,4}(?:no\.?\s*)?$/iu;
/** "kamar 210 s.d. 226", "ruang 3 dan 4". */
const endOfRooms =
  /(?<!\p{L})(?:kamar|ruang(?:an)?|meja|regu)\s+\d{1,4}\s*(?:s\.?\/?d\.?|sampai|hingga|dan|&|[–-])\s*$/iu;
const properName = /(?:^|[^,;:(]\s)(?:\p{Lu}\p{Ll}+)\s$/u;
export type FoundNumber = Span & { readonly value: string; readonly unit?: '%' | 'rupiah'; readonly digits: string };

/** Numbers in digits and in words, in order. */
export function numbersOf(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(number)) {
    const { money, scale } = match.groups ?? {};
    // "M" is a thousand millions of money, and else a letter.
    if (scale !== 'M' || money !== undefined) found.push(fromDigits(match, text));
  }
  for (const match of text.matchAll(inWords)) {
    const spelled = match.groups?.words ?? '';
    const end = match.index + spelled.length;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    // "41 (empat puluh satu)" was read before.
    if (/(?:salah|per|kelas|ke|se|nomor|pukul|jam)[\s-]*$|\d\s*\($/i.test(before) || /^satu$/i.test(spelled)) continue;
    // "Lima Puluh Kota", "Enam Lingkung": a name.
    if (notCountedInWords.test(text.slice(end, end + 30)) || !beginsNoun.test(text.slice(end, end + 12))) continue;
    found.push({ start: match.index, end, value: readNumberWords(spelled), digits: '' });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "tujuh Bawaslu kabupaten": a noun in small letters, or a body that is counted by its name. */
const beginsNoun = new RegExp(
  String.raw`^\s+(?:\p{Ll}|(?:KPU|KIP|Bawaslu|Panwas\p{Ll}*|PPK|PPS|KPPS|PPD|TPS|PKD|DPRD|OPD|SKPD|ASN|LSM|` +
    String.raw`OKP|DPT|SKS)(?!\p{L}))`,
  'u',
);

function fromDigits(match: RegExpExecArray, text: string): FoundNumber {
  const { money, digits: written = '', scale = '', percent } = match.groups ?? {};
  const digits = written.replaceAll(' ', '');
  const end = match.index + match[0].trimEnd().length;
  const unit = percent ? '%' : money !== undefined || /^(?:jt|rb)$/i.test(scale) ? 'rupiah' : undefined;
  // "543,977 orang": nobody counts people in thousandths; the comma groups.
  const grouped =
    unit === undefined && /^\d{1,3},\d{3}$/.test(digits) && unitOf(text.slice(end, end + 30)) !== undefined;
  const value = grouped ? digits.replace(',', '') : readDecimal(digits, scale === 'M' ? 'miliar' : scale.toLowerCase());
  return { start: match.index, end, value, digits, ...(unit ? { unit } : {}) };
}

/** "1. Titis", "1) Titis" behind a colon or a gap, "2. ttd" in a column of signatures, the first cell of a row. */
const isMark = (before: string, rest: string): boolean =>
  (/^(?:\t| {2,}|\s*\|)\s*\p{L}/u.test(rest) && unitOf(rest) === undefined) ||
  (/^\.(?:\s+\S|\s*$)/.test(rest) && /(?:^|\t|\s{2,}|[:;,]\s*)$/.test(before)) ||
  (/^\s*$/.test(before) && /^\s+\p{Lu}\p{Ll}/u.test(rest) && unitOf(rest) === undefined) ||
  (rest.startsWith(')') && !/\([^()]*$/.test(before));

/** Whether a number says how many there are, and not which one, when or how far. */
export function isCount(number: FoundNumber, around: Around, noun: Noun | undefined): boolean {
  const { before, rest } = around;
  if (number.unit === 'rupiah') return !operand.test(rest) && !/[x×*]\s*$/i.test(before);
  if (operand.test(rest)) return false;
  if (number.unit === '%') return true;
  if (
    notCount.test(before) ||
    code.test(before) ||
    numbered.test(before) ||
    afterOperator.test(before) ||
    measure.test(rest)
  )
    return false;
  return !namesSomething(number.digits, around, noun);
}

/** The number of a place, a form, a year, a row or a name, not how many there are. */
function namesSomething(digits: string, { before, rest }: Around, noun: Noun | undefined): boolean {
  const short = /^\d{1,2}$/.test(digits);
  return (
    /^(?:0\d|(?:19|20)\d\d$)/.test(digits) ||
    (formNumber.test(before) && unitOf(rest) === undefined) ||
    (listNumber.test(rest) && /(?:\t| {2})$/.test(before)) ||
    ofInstitution.test(before) ||
    ofStreet.test(before) ||
    endOfRooms.test(before) ||
    endOfRange.test(before) ||
    (tpsNumber.test(before) && /^\d{1,3}$/.test(digits)) ||
    (short && (isMark(before, rest) || (noun?.bare !== false && properName.test(before))))
  );
}
const formNumber = /(?<!\p{L})form(?:ulir)?\s*$/iu;
