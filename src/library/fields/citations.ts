/** Rules that a text cites with number and year: "Keputusan KPU Kabupaten Alor Nomor 19 Tahun 2023". */
import { readRegulationCitations, readRegulationKind } from '../../language/index.ts';
import { readableNumber } from './numbers.ts';
import { kindPattern } from './paper-kinds.ts';

export type Citation = {
  readonly kind: string;
  readonly issuer: string | null;
  readonly number: string;
  readonly year: number;
  readonly start: number;
  readonly end: number;
};

const noOwner = 'Nomor|No|Tahun|Tentang|Pasal|dan|atau|ini|itu|tersebut|maka|yang|dengan|dalam';
const ownerWord = String.raw`(?!(?:${noOwner})(?![\p{L}]))[\p{L}/]+`;
const citation = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${kindPattern})((?:\s+${ownerWord}){0,9}?)\s+(?:Nomor|No\.?)\s*:?\s*` +
    String.raw`([\p{L}\p{N}][\p{L}\p{N}./-]*?)` +
    String.raw`(?:(?:\s+|(?<=/))(?:Tahun|Thn\.?)\s+([\p{L}\p{N}]{4})(?![\p{L}\p{N}])|` +
    String.raw`(?<=/(?:19|20)\d{2})(?![\p{L}\p{N}/]))`,
  'giu',
);

/** In the order of the text; none stands in another. */
export function readCitations(text: string): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(citation)) {
    const [whole, kindWords = '', owner = '', written = '', yearWords] = match;
    const year = readableNumber(yearWords ?? /\d{4}$/.exec(written)?.[0] ?? '');
    if (year === null) continue;
    const { kind, issuer } = kindAndIssuer(kindWords, owner);
    const start = match.index;
    // "612/SK/KPU/TAHUN 2003" is one number.
    const number = numberOf(written.endsWith('/') ? `${written}tahun ${year.value}` : written);
    found.push({ kind, issuer, number, year: year.value, start, end: start + whole.length });
  }
  // Both lists are in the order of the text: what is typed shortly stands between what was found.
  const short: Citation[] = [];
  let next = 0;
  for (const { kind, number, year, start, end } of readRegulationCitations(text)) {
    while ((found[next]?.end ?? Infinity) <= start) next += 1;
    if ((found[next]?.start ?? Infinity) >= end)
      short.push({ kind, issuer: null, number, year: Number(year), start, end });
  }
  return [...found, ...short].toSorted((one, other) => one.start - other.start);
}

const numberOf = (written: string): string => readableNumber(written)?.value.toString() ?? written.toLowerCase();

const plain = (words: string): string =>
  words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s?[-–—]\s?/g, '-')
    .trim();
const nation = /\s*\b(?:Republik\s+Indonesia|RI)\b/iu;

/** "Keputusan Komisi Pemilihan Umum" + "Kabupaten Alor" -> the kind by its short name, and whose it is. */
export function kindAndIssuer(
  kindWords: string,
  owner: string,
): { readonly kind: string; readonly issuer: string | null } {
  const rest = plain(owner.replace(nation, ''));
  const whole = plain(`${kindWords} ${rest}`);
  // "Peraturan" + "Menteri Dalam Negeri" is a kind of its own where the table of kinds knows it whole.
  const kind = readRegulationKind(rest === '' ? whole : plain(kindWords));
  return { kind, issuer: rest === '' ? null : titled(rest) };
}

const small: ReadonlySet<string> = new Set([
  'dan',
  'atau',
  'di',
  'ke',
  'dari',
  'pada',
  'untuk',
  'atas',
  'yang',
  'dengan',
  'tentang',
]);
/** Capitals of a heading as running text has them; short names of bodies stay in capitals. */
export const titled = (words: string): string =>
  words === words.toUpperCase()
    ? words
        .toLowerCase()
        .replaceAll(/\p{L}+/gu, (word) => (small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
        .replaceAll(/\b[ivxlc]{2,}\b/gi, (word) =>
          /^(?=[ivxlc])x{0,3}(?:ix|iv|v?i{0,3})$/i.test(word) ? word.toUpperCase() : word,
        )
        .replaceAll(
          /\b(?:Kpu|Kip|Ri|Dprd|Dpr|Dpd|Tni|Polri|Bawaslu|Tps|Ppk|Pps|Kpps|Sop|Ppid|Asn|Bmn|Dpt|Dps|Dpb)\b/g,
          (word) => word.toUpperCase(),
        )
    : words;
