/**
 * Regulations cited by number. Values: "pkpu 1/2025", "12/pl.01.4/2024" (a letter's number), "pasal 62 ayat 1 huruf a".
 */
import { spanTaker, type Span } from './spans.ts';
import { printRegulationKind, readRegulationKind, regulationForms, regulationPattern } from './tables/regulations.ts';

export type FoundRegulation = Span & { readonly kind: 'regulation'; readonly text: string; readonly value: string };

const citation = new RegExp(
  String.raw`(?<!\p{L})(${regulationPattern('checked')})(?:\s(?:RI|Republik\sIndonesia))?\s?(?:Nomor|No\.?)?:?\s?` +
    String.raw`(\d+[\p{L}\d./-]*?)(?:\s?[Tt](?:ahun|hn\.?|h\.?)\s|\/)(\d{4})(?!\d)`,
  'gu',
);
const letterNumber = /(?<!\p{L})(?:Nomor|No\.?):?\s?(\d+\/[\p{L}\d./-]*\d)/gu;
const article = /(?<!\p{L})(?:Pasal|Ps\.?)\s(\d+[A-Z]?)(?:\s[Aa]yat\s\(?(\d+)\)?)?(?:\s[Hh]uruf\s\(?([a-z])\)?)?/gu;

/** Citations by number and year, letter numbers, and articles, in this order; spans do not overlap. */
export function readRegulations(text: string): FoundRegulation[] {
  if (!/\d/.test(text)) return [];
  const found: FoundRegulation[] = [];
  const take = spanTaker(text.length);
  const read = (pattern: RegExp, valueOf: (match: RegExpExecArray) => string): void => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (take(start, end)) found.push({ kind: 'regulation', start, end, text: match[0], value: valueOf(match) });
    }
  };
  read(citation, ([, kind = '', number = '', year]) => `${readRegulationKind(kind)} ${number.toLowerCase()}/${year}`);
  read(letterNumber, ([, number = '']) => number.toLowerCase());
  read(
    article,
    ([, number, paragraph, letter]) =>
      `pasal ${number}${paragraph ? ` ayat ${paragraph}` : ''}${letter ? ` huruf ${letter}` : ''}`,
  );
  return found;
}

export type TypedCitation = Span & { readonly kind: string; readonly number: string; readonly year: string };

const typedCitation = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${regulationForms('checked')
    .toSorted((one, other) => other.length - one.length)
    .map((form) => form.replaceAll(' ', String.raw`\s+`))
    .join('|')})(?:\s+RI)?\s+(?:nomor|no\.?)?\s*(\d{1,4}[a-z]?)(?:\s*\/\s*|\s+(?:tahun\s+|thn?\.?\s+)?)(\d{4})(?!\d)`,
  'giu',
);

/** Citations as people type them into a search: "pkpu 7 2022", "peraturan kpu no 7 thn 2022". */
export const readRegulationCitations = (text: string): TypedCitation[] =>
  [...text.matchAll(typedCitation)].map((match) => {
    const [whole, kind = '', number = '', year = ''] = match;
    return { start: match.index, end: match.index + whole.length, kind: readRegulationKind(kind), number, year };
  });

/**
 * "pkpu 1/2025" -> "Peraturan KPU Nomor 1 Tahun 2025", "pasal 62 ayat 1" -> "Pasal 62 ayat (1)"; undefined for any
 * other value.
 */
export function printRegulation(value: string): string | undefined {
  const cited = /^(.+) (\S+)\/(\d{4})$/.exec(value);
  if (cited) {
    const [, kind = '', number = '', year] = cited;
    const form = printRegulationKind(kind);
    return form && `${form} Nomor ${number.toUpperCase()} Tahun ${year}`;
  }
  return /^pasal \d+[A-Z]?(?: ayat \d+)?(?: huruf [a-z])?$/.test(value)
    ? value.replace('pasal', 'Pasal').replace(/(?<=ayat )\d+/, '($&)')
    : undefined;
}
