/** Counted things, regulations. */
import { decimalPattern, oneLine, readDecimal, regulationPattern, spelledScalePattern } from '../../language/index.ts';
import type { Sentence, Span } from './reading.ts';

export type FoundFigure = Span & {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly sure: boolean;
};
export type FoundRegulation = Span & { readonly citation: string };

const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(${decimalPattern})(?:\s+(${spelledScalePattern}))?` +
    String.raw`(?![\d/:-]|[.,]\d|\p{L})(\s*%|\s+persen)?`,
  'gu',
);
/** Nouns end where one of these begins. */
const stopNoun =
  /^(?:yang|dan|atau|dari|di|ke|pada|dengan|untuk|oleh|serta|dalam|adalah|ini|itu|telah|sudah|akan|terdiri|tersebar|se|hingga|sampai|sebagai|tersebut|mengikuti|hadir|jika|sehingga|menjadi|lalu|kemudian|tahun|tanggal|wib|wita|wit|karena|antara|dibanding|dibandingkan|sesuai|berdasarkan|menurut|merupakan|sejak|per|secara|juga|masih|belum|tidak)$/i;
/** Before a number: it is an ordinal, a date or part of a citation, not a count. */
const notCount =
  /(?:nomor|no\.|pasal|ayat|tahun|tanggal|pukul|jam|pkl\.|seri|sesi|ke-|bab|huruf|angka|halaman|hlm\.|lantai|triwulan|semester|model|jl\.|jalan|rt|rw|pemilu|pilkada|pemilihan|anggaran|minggu ke-?|sd|smp|sma|smk|sman|smkn|smpn|negeri|versi)\s*$/i;
const labelBefore =
  /([\p{L}][\p{L}/-]*(?:\s+[\p{L}][\p{L}/-]*){0,4}?)\s*(?:(?:yakni|yaitu|adalah|sebanyak|sebesar|berjumlah|mencapai|menjadi|tercatat|sejumlah|ada)\s*)?[:=(]?\s*$/iu;

const countedNoun = /^(?:pemilih|orang|jiwa|suara)$/i;
const breakdown = /laki|perempuan|baru|tms|memenuhi|total|jumlah|negeri|ubah|perbaikan|naik|awal|meninggal|pindah|sah/i;

/** Numbers of a sentence with the noun after them, or the label before them. `taken` are dates, times and citations. */
export function findFigures(sentence: Sentence, taken: readonly Span[]): FoundFigure[] {
  const figures: FoundFigure[] = [];
  for (const match of sentence.text.matchAll(number)) {
    const at = sentence.start + match.index;
    const before = sentence.text.slice(Math.max(0, match.index - 60), match.index);
    if (
      taken.some((span) => span.start < at + match[0].length && at < span.end) ||
      notCount.test(before) ||
      /^(?:19|20)\d\d$/.test(match[0].trim())
    )
      continue;
    const percent = match[3] !== undefined;
    const noun = nounAfter(sentence.text.slice(match.index + match[0].length));
    const led = lead(before);
    // "laki-laki sebanyak 549.639 pemilih": what is counted stands before the number, the noun after it is its unit.
    const label =
      noun !== undefined && !(countedNoun.test(noun) && led !== undefined && breakdown.test(led)) ? noun : led;
    if (!label) continue;
    figures.push({
      start: at,
      end: at + match[0].trimEnd().length,
      label: oneLine(label),
      value: readDecimal(match[1] ?? '', match[2]),
      ...(percent ? { unit: '%' } : {}),
      sure: noun !== undefined,
    });
  }
  return figures;
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

function nounAfter(after: string): string | undefined {
  const words: string[] = [];
  let rest = after;
  while (words.length < 4) {
    // A term of the law, though "tidak" ends other nouns: "126.617 pemilih tidak memenuhi syarat".
    const term = /^\s+(tidak\s+memenuhi\s+syarat)(?!\p{L})/iu.exec(rest);
    if (term?.[1]) return [...words, oneLine(term[1])].join(' ');
    const word = /^\s+(\(?[\p{L}][\p{L}/-]*)(?=[\s,.;:)]|$)/u.exec(rest);
    if (!word?.[1] || word[1].startsWith('(') || stopNoun.test(word[1])) break;
    words.push(word[1]);
    rest = rest.slice(word[0].length);
    if (/^[,.;:)]/.test(rest)) break;
  }
  return words.length > 0 ? words.join(' ') : undefined;
}

function lead(before: string): string | undefined {
  const label = labelBefore.exec(before)?.[1];
  const all = label?.split(/\s+/) ?? [];
  const words = all.slice(all.findLastIndex((word) => stopNoun.test(word)) + 1).slice(-3);
  return words.length > 0 ? words.join(' ') : undefined;
}
