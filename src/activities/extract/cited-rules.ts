/** Laws, regulations and decisions that a text cites. */
import { oneLine, regulationPattern } from '../../language/index.ts';
import type { Span } from './reading.ts';

export type FoundRegulation = Span & { readonly citation: string };

const citation = new RegExp(
  String.raw`(?<!\p{L})(?:${regulationPattern('proposed')})\s+(?:(?:RI\s+)?(?:Nomor|No\.?)\s*:?\s*)?` +
    String.raw`\d+(?:/[\p{L}\d.-]+)*(?:\s+(?:[Tt]ahun|[Tt]hn?\.?)\s+\d{4})?` +
    String.raw`(?:\s+(?:Pasal|ps\.)\s+\d+[A-Z]?(?:\s*[-–]\s*\d+)?)?`,
  'gu',
);
const article = new RegExp(
  String.raw`(?<!\p{L})[Pp]asal\s+\d+[A-Z]?(?:\s+ayat\s+\(\d+\))?(?:\s+huruf\s+[a-z])?` +
    String.raw`(?:\s+(?:${regulationPattern('article')})\s+(?:(?:Nomor|No\.?)\s*)?\d+(?:\/\d{4}|\s+Tahun\s+\d{4}))?`,
  'gu',
);

/** "Pasal 3 (ruang lingkup). …" at the beginning of a line: an article of the paper that is discussed. */
const isOfDraft = (text: string, { start, end }: Span): boolean =>
  /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 12), start)) &&
  /^\s*(?:\(|[.:–—-])/.test(text.slice(end, end + 4));

/** "PKPU 1/2025", "Peraturan KPU Nomor 1 Tahun 2025", "Keputusan KPU Nomor 1257 Tahun 2024", "Pasal 20 ayat (1)". */
export function findRegulations(text: string): FoundRegulation[] {
  const found: FoundRegulation[] = [];
  for (const pattern of [citation, article]) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isOfDraft(text, span)) continue;
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ ...span, citation: oneLine(match[0]) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
