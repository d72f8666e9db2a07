/** Counted things, amounts of money and shares, each with the words that say what it counts; regulations. */
import {
  decimalPattern,
  firstNumberWordPattern,
  numberWordPattern,
  oneLine,
  readDecimal,
  readNumberWords,
  regulationPattern,
  scalePattern,
} from '../../language/index.ts';
import { labelBehind, labelBefore, unitOf, type Noun } from './figure-labels.ts';
import type { Sentence, Span } from './reading.ts';

export type FoundFigure = Span & {
  readonly label: string;
  readonly value: string;
  /** "%", "rupiah", or what was counted where the label says something else: "orang". */
  readonly unit?: string;
  /** The noun stands right behind the number. */
  readonly sure: boolean;
};
export type FoundRegulation = Span & { readonly citation: string };

const blankGroups = String.raw`\d{1,3}(?: \d{3})+(?![\d.,]|\s\d)`;
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(?<money>Rp\.?\s?)?(?<digits>${blankGroups}|${decimalPattern})(?:,-)?` +
    String.raw`(?:\s*(?<scale>${scalePattern}|M)(?!\p{L}))?(?<percent>\s*%|\s+(?:persen|prosen)(?!\p{L}))?` +
    String.raw`(?![\d/:]|[.,]\d|\p{L}|-\d|-\p{L})`,
  'giu',
);
/** A number in words is counted where one of these stands behind it. */
const countedInWords =
  'orang|siswa|peserta|panelis|suara|rombel|mahasiswa|pelajar|guru|warga|pemilih|pegawai|' +
  'personel|lembar|kotak|TPS|narasumber|anggota|tim';
const inWords = new RegExp(
  String.raw`(?<![\p{L}-])(?<words>(?:${firstNumberWordPattern})(?:\s+(?:${numberWordPattern}))*)(?=\s+` +
    String.raw`(?:${countedInWords})(?!\p{L}))`,
  'giu',
);

/** Before a number: it is an ordinal, a name, a time or part of a citation, not a count. */
const notCount = new RegExp(
  String.raw`(?:(?<!\p{L})(?:nomor|no\.?|pasal|ayat|tahun|thn?\.?|tanggal|tgl\.?|pukul|jam|pkl\.?|pk|seri|` +
    String.raw`sesi|bab|huruf|angka|halaman|hlm\.|` +
    String.raw`lantai|lt\.?|triwulan|tw|semester|model|jl\.|jalan|rt|rw|pemilu|pilkada|pemilihan|anggaran|sd|` +
    String.raw`smp|sma|smk|sman|smkn|` +
    String.raw`smpn|sdn|man|negeri|versi|kodim|korem|koramil|yonif|urut|rancangan|opsi|gel\.?|gelombang|` +
    String.raw`angkatan|kelas|blok|kamar|zona|` +
    String.raw`dapil|usia|umur|bulan|formulir|form|register|putaran|minggu)|ke-?)\s*\(?\s*$`,
  'iu',
);
/** "TPS 05, 07, 11": numbers of places, not how many. */
const numbered =
  /(?<!\p{L})(?:TPS|tim|rancangan|kelurahan)\s+0?\d{1,3}(?:\s*(?:,|dan|&)\s*0?\d{1,3})*\s*(?:,|dan|&)\s*$/iu;
const tpsNumber = /(?<!\p{L})TPS\s+$/iu;
/** Behind a number: it is a length of time or way. */
const measure = new RegExp(
  String.raw`^\s*(?:\([^)]{2,40}\)\s*)?(?:jam|menit|detik|hari|bulan|tahun|thn|minggu|pekan|kali|km|` +
    String.raw`kilometer|meter|m2|WIB|WITA|WIT)(?!\p{L})`,
  'iu',
);
const operand = /^\s*[x×*]\s*(?:Rp\.?\s?)?\d|^\s*\+\s*\d/i;
const afterOperator = /\d\s*[x×*+]\s*(?:Rp\.?\s?)?$/i;
const properName = /(?:^|[^,;:(]\s)(?:\p{Lu}\p{Ll}+)\s$/u;
const attachment = /^\s*lampiran\s*:/iu;

/** Numbers of a sentence with the words that say what they count. `taken` are dates, times and citations. */
export function findFigures(sentence: Sentence, taken: readonly Span[]): FoundFigure[] {
  if (attachment.test(sentence.text)) return [];
  const figures: FoundFigure[] = [];
  let behindLast = 0;
  for (const found of numbersOf(sentence.text)) {
    const at = sentence.start + found.start;
    const before = sentence.text.slice(Math.max(0, found.start - 200), found.start);
    const rest = sentence.text.slice(found.end, found.end + 200);
    if (taken.some((span) => span.start < at + found.end - found.start && at < span.end)) continue;
    const noun = labelBehind(rest);
    if (!isCount(found, before, rest, noun)) continue;
    const lead = labelBefore(sentence.text.slice(Math.max(behindLast, found.start - 200), found.start));
    const figure = labelled(found, noun, lead, rest);
    behindLast = found.end + (noun?.used ? noun.length : 0);
    if (figure) figures.push({ start: at, end: at + found.end - found.start, ...figure });
  }
  return figures;
}

type FoundNumber = Span & { readonly value: string; readonly unit?: '%' | 'rupiah'; readonly digits: string };

function numbersOf(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(number)) {
    const { money, scale } = match.groups ?? {};
    // "M" is a thousand millions of money, and else a letter.
    if (scale !== 'M' || money !== undefined) found.push(fromDigits(match, text));
  }
  for (const match of text.matchAll(inWords)) {
    const words = match.groups?.words ?? '';
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (/(?:salah|per|kelas|ke)[\s-]*$/i.test(before) || /^satu$/i.test(words)) continue;
    found.push({ start: match.index, end: match.index + words.length, value: readNumberWords(words), digits: '' });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

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

function isCount({ digits, unit }: FoundNumber, before: string, rest: string, noun: Noun | undefined): boolean {
  if (unit === 'rupiah') return !operand.test(rest) && !/[x×*]\s*$/i.test(before);
  if (notCount.test(before) || numbered.test(before) || operand.test(rest) || afterOperator.test(before)) return false;
  if (unit === '%') return true;
  if (/^0\d/.test(digits) || measure.test(rest)) return false;
  if (/^(?:19|20)\d\d$/.test(digits)) return false;
  if (tpsNumber.test(before) && /^\d{1,3}$/.test(digits)) return false;
  return !(noun === undefined && /^\d{1,2}$/.test(digits) && properName.test(before));
}

type Labelled = Pick<FoundFigure, 'label' | 'value' | 'unit' | 'sure'>;

/** The label before a number counts where behind it only its unit stands, or the label of the next number. */
function labelled(
  found: FoundNumber,
  noun: Noun | undefined,
  lead: string | undefined,
  rest: string,
): Labelled | undefined {
  const { value } = found;
  if (found.unit) {
    const label = lead ?? noun?.label ?? /^\s+di\s+([\p{L}]+(?:\s+[\p{L}\d]+){0,2})/u.exec(rest)?.[1];
    return label === undefined
      ? undefined
      : { label: oneLine(label), value, unit: found.unit, sure: lead !== undefined };
  }
  if (noun && !noun.ofNext && !(noun.unitOnly && lead !== undefined)) {
    const label = noun.unitOnly ? (noun.told ?? noun.label) : noun.label;
    return { label: oneLine(label), value, ...(noun.unit ? { unit: noun.unit } : {}), sure: !noun.unitOnly };
  }
  const label = lead ?? noun?.label;
  if (label === undefined) return undefined;
  return { label: oneLine(label), value, ...(noun?.unit && !noun.ofNext ? { unit: noun.unit } : {}), sure: false };
}

const citation = new RegExp(
  String.raw`(?<!\p{L})(?:${regulationPattern('proposed')})\s+(?:(?:RI\s+)?(?:Nomor|No\.?)\s*:?\s*)?` +
    String.raw`\d+(?:/[\p{L}\d.-]+)*(?:\s+(?:Tahun|Th\.)\s+\d{4})?` +
    String.raw`(?:\s+(?:Pasal|ps\.)\s+\d+[A-Z]?(?:\s*[-–]\s*\d+)?)?`,
  'gu',
);
const article = new RegExp(
  String.raw`(?<!\p{L})[Pp]asal\s+\d+[A-Z]?(?:\s+ayat\s+\(\d+\))?(?:\s+huruf\s+[a-z])?` +
    String.raw`(?:\s+(?:${regulationPattern('article')})\s+(?:(?:Nomor|No\.?)\s*)?\d+(?:\/\d{4}|\s+Tahun\s+\d{4}))?`,
  'gu',
);

/** "PKPU 1/2025", "Peraturan KPU Nomor 1 Tahun 2025", "Keputusan KPU Nomor 1257 Tahun 2024", "Pasal 20 ayat (1)". */
export function findRegulations(text: string): FoundRegulation[] {
  const found: FoundRegulation[] = [];
  for (const pattern of [citation, article]) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ ...span, citation: oneLine(match[0]) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
