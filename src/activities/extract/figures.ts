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
  String.raw`(?<![\p{L}-])(?<words>(?:${firstNumberWordPattern})(?:\s+(?:${numberWordPattern})){0,12})(?=\s+` +
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
    String.raw`dapil|usia|umur|bulan|formulir|form|register|putaran|minggu)|ke-)\s*\(?\s*$`,
  'iu',
);
/** "TPS 05, 07, 11": numbers of places, not how many. */
const numbered =
  /(?<!\p{L})(?:TPS|tim|rancangan|kelurahan|urut)\s+0?\d{1,3}(?:\s*(?:,|dan|&)\s*0?\d{1,3})*\s*(?:,|dan|&)\s*$/iu;
const tpsNumber = /(?<!\p{L})TPS\s+$/iu;
/** Behind a number: it is a length of time or way. */
const measure = new RegExp(
  String.raw`^\s*(?:\([^)]{2,40}\)\s*)?(?:jam|menit|detik|hari|bulan|tahun|thn|minggu|pekan|kali|km|` +
    String.raw`kilometer|meter|m2|WIB|WITA|WIT)(?!\p{L})`,
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
    const lead = labelBefore(sentence.text.slice(Math.max(behindLast, found.start - 200), found.start), sentence.text);
    const figure = labelled(
      found,
      /^(?:tidak|belum)\s/i.test(lead ?? '') && /[:=]\s*$/.test(before) ? undefined : noun,
      lead,
      rest,
    );
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
  if (
    /^0\d/.test(digits) ||
    measure.test(rest) ||
    (listNumber.test(rest) && /(?:\t| {2})$/.test(before)) ||
    ofInstitution.test(before) ||
    endOfRange.test(before)
  )
    return false;
  if (/^(?:19|20)\d\d$/.test(digits)) return false;
  if (tpsNumber.test(before) && /^\d{1,3}$/.test(digits)) return false;
  return !(noun === undefined && /^\d{1,2}$/.test(digits) && properName.test(before));
}

type Labelled = Pick<FoundFigure, 'label' | 'value' | 'unit' | 'sure'>;

/** An amount or a share takes the words before it; a count those behind it, where they are more than its unit. */
function labelled(
  { value, unit }: FoundNumber,
  noun: Noun | undefined,
  lead: string | undefined,
  rest: string,
): Labelled | undefined {
  const own = noun?.ofNext ? undefined : noun?.unit;
  const measured = unit ?? (own === undefined && isMoney(value, lead) ? 'rupiah' : undefined);
  if (measured) {
    const label = lead ?? noun?.label ?? placeBehind.exec(rest)?.[1];
    return figureOf(label, value, measured, lead !== undefined);
  }
  return noun && labelsItself(noun, lead)
    ? figureOf(noun.told ?? noun.label, value, own, !noun.unitOnly)
    : figureOf(lead ?? noun?.label, value, own, false);
}

const labelsItself = ({ ofNext, unitOnly }: Noun, lead: string | undefined): boolean =>
  !ofNext && !(unitOnly && lead !== undefined);
const isMoney = (value: string, lead: string | undefined): boolean => value.length > 4 && moneyWord.test(lead ?? '');
const placeBehind = /^\s+di\s+([\p{L}]+(?:\s+[\p{L}\d]+){0,2})/u;

function figureOf(
  label: string | undefined,
  value: string,
  unit: string | undefined,
  sure: boolean,
): Labelled | undefined {
  return label === undefined ? undefined : { label: oneLine(label), value, ...(unit ? { unit } : {}), sure };
}

const moneyWord = /(?<!\p{L})(?:anggaran|biaya|honor|dana|harga|hibah|uang|bbm)(?!\p{L})/iu;

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
