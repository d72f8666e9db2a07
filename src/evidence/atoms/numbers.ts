/**
 * Numbers of Indonesian prose by value: 16.746, 58,59, 1,25 juta, dua puluh lima ribu, kedua, Rp1.250.000, 62 persen.
 * Values are decimal strings ("16746", "58.59", "62%", "Rp1250000"), computed without floating point.
 */
import type { Atom } from '../schema.ts';

const digits = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const scales: Readonly<Record<string, number>> = { ribu: 3, rb: 3, juta: 6, jt: 6, miliar: 9, milyar: 9, triliun: 12 };
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])(Rp\.?\s?)?(${digits})(?!\p{N}|[.,/:]\p{N})(?:[ -]?(ribu|rb|juta|jt|miliar|milyar|triliun)(?!\p{L}))?(\s?%|\s(?:persen|prosen)(?!\p{L}))?(?!\p{L})`,
  'giu',
);
const ordinalPattern =
  /(?<![\p{L}\p{N}])(?:ke-(\d{1,4})|ke(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)|(pertama)|(?<=(?:seri|tahap|triwulan|semester|bab|angkatan|sesi|batch|tw|gelombang|periode)\s)([IVX]{1,5}))(?!\p{L})/giu;

const units: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  seratus: 100,
  seribu: 1000,
  sejuta: 1_000_000,
};
const multipliers: Readonly<Record<string, number>> = {
  belas: 0,
  puluh: 10,
  ratus: 100,
  ribu: 1000,
  juta: 1_000_000,
  miliar: 1_000_000_000,
  milyar: 1_000_000_000,
  triliun: 1_000_000_000_000,
};
const numberWord = [...Object.keys(units), ...Object.keys(multipliers)].join('|');
const wordNumberPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${Object.keys(units).join('|')})(?:\s(?:${numberWord}))*(?:\s(persen|prosen))?(?![\p{L}-])`,
  'giu',
);

type Found = Atom & { readonly kind: 'number' | 'money' };

/** Numbers, shares and amounts of money; `of` is not set here. Spans in `taken` (dates, laws …) are left alone. */
export function findNumbers(text: string, isTaken: (start: number, end: number) => boolean): Found[] {
  const found: Found[] = [];
  const add = (kind: 'number' | 'money', start: number, end: number, value: string): void => {
    if (!isTaken(start, end)) found.push({ kind, start, end, text: text.slice(start, end), value });
  };
  if (/\d/.test(text)) {
    for (const match of text.matchAll(numberPattern)) {
      const scaled = scale(decimal(match[2] as string), scales[match[3]?.toLowerCase() ?? ''] ?? 0);
      const money = match[1] !== undefined;
      add(
        money ? 'money' : 'number',
        match.index,
        match.index + match[0].length,
        money ? `Rp${scaled}` : match[4] ? `${scaled}%` : scaled,
      );
    }
  }
  for (const match of text.matchAll(ordinalPattern)) {
    const value =
      match[1] ??
      (match[2]
        ? String(units[match[2].toLowerCase()])
        : match[3]
          ? '1'
          : String(roman((match[4] as string).toUpperCase())));
    add('number', match.index, match.index + match[0].length, value);
  }
  for (const match of text.matchAll(wordNumberPattern)) {
    const lower = match[0].toLowerCase();
    // "salah satu", "satu sama lain" and a lone "satu per satu" count nothing.
    if (lower === 'satu' && /(?:salah|per)\s$/i.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    if (lower === 'satu' && /^\s(?:sama|per)\s/i.test(text.slice(match.index + 4, match.index + 10))) continue;
    const value = readWords(match[1] ? lower.slice(0, lower.lastIndexOf(' ')) : lower);
    add('number', match.index, match.index + match[0].length, match[1] ? `${value}%` : value);
  }
  return found;
}

/** "1.250.000" -> "1250000", "58,59" -> "58.59", "58,50" -> "58.5". */
function decimal(written: string): string {
  const [whole = '0', fraction = ''] = written.replace(/\./g, '').split(',');
  const kept = fraction.replace(/0+$/, '');
  const bare = whole.replace(/^0+(?=\d)/, '');
  return kept ? `${bare}.${kept}` : bare;
}

function scale(value: string, zeros: number): string {
  if (zeros === 0) return value;
  const [whole = '0', fraction = ''] = value.split('.');
  const padded = fraction.padEnd(zeros, '0');
  const rest = padded.slice(zeros).replace(/0+$/, '');
  const moved = (whole + padded.slice(0, zeros)).replace(/^0+(?=\d)/, '');
  return rest ? `${moved}.${rest}` : moved;
}

function readWords(lower: string): string {
  let total = 0;
  let group = 0;
  let unit = 0;
  for (const word of lower.split(/\s+/)) {
    const value = units[word];
    if (value !== undefined) {
      if (value >= 1000) total += value;
      else if (value >= 10) group += value;
      else unit = value;
    } else if (word === 'belas') {
      group += unit + 10;
      unit = 0;
    } else {
      const factor = multipliers[word] as number;
      if (factor <= 100) group += (unit || 1) * factor;
      else {
        total += (group + unit || 1) * factor;
        group = 0;
      }
      unit = 0;
    }
  }
  return String(total + group + unit);
}

function roman(numeral: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let at = 0; at < numeral.length; at++) {
    const here = worth[numeral[at] as string] ?? 0;
    sum += here < (worth[numeral[at + 1] ?? ''] ?? 0) ? -here : here;
  }
  return sum;
}
