/** Sums that published numbers must keep. The rules are data: parts with their sign, and the label of the total. */
import { printDecimal } from '../../language/index.ts';
import { findFigures } from './figures.ts';
import type { Reading, Span } from './reading.ts';

export type NumberClaim = Span & { readonly label: string; readonly value: number };
export type SumFault = {
  readonly spans: readonly Span[];
  readonly written: string;
  readonly expected: string;
  readonly difference: string;
};

type Term = { readonly name: string; readonly pattern: RegExp };
type Rule = { readonly plus: readonly Term[]; readonly minus: readonly Term[]; readonly total: Term };

const men: Term = { name: 'laki-laki', pattern: /laki/i };
const women: Term = { name: 'perempuan', pattern: /perempuan/i };
const total: Term = {
  name: 'total',
  pattern:
    /^(?=.*(?:total|jumlah|seluruh|pemilih|keseluruhan))(?!.*(?:baru|tms|memenuhi|laki|perempuan|ubah|naik|perbaikan|dalam negeri|luar negeri|awal|sebelum|meninggal|pindah|ganda|disabilitas))/i,
};
const fresh: Term = { name: 'baru', pattern: /baru/i };
const struck: Term = { name: 'TMS', pattern: /(?:^|[^\p{L}])tms(?:$|[^\p{L}])|tidak memenuhi syarat/iu };
const rise: Term = { name: 'naik', pattern: /naik|kenaikan|bertambah|selisih/i };
const start: Term = { name: 'awal', pattern: /awal|sebelumnya|periode lalu/i };
const domestic: Term = { name: 'dalam negeri', pattern: /dalam[ _]negeri/i };
const abroad: Term = { name: 'luar negeri', pattern: /luar[ _]negeri/i };

/** Source: recap identities of continuous voter lists, proved on published recaps of 2025 (PKPU 1/2025). */
const rules: readonly Rule[] = [
  { plus: [men, women], minus: [], total },
  { plus: [domestic, abroad], minus: [], total },
  { plus: [fresh], minus: [struck], total: rise },
  { plus: [start, fresh], minus: [struck], total },
];

/** Faults among the numbers of one text. A rule is applied only when each of its terms occurs with exactly one value. */
export function sumFaults(claims: readonly NumberClaim[]): SumFault[] {
  const only = (term: Term): NumberClaim | undefined => {
    const matching = claims.filter((claim) => term.pattern.test(claim.label));
    return new Set(matching.map((claim) => claim.value)).size === 1 ? matching[0] : undefined;
  };
  return rules.flatMap((rule) => {
    const plus = rule.plus.map(only);
    const minus = rule.minus.map(only);
    const stated = only(rule.total);
    const terms = [...plus, ...minus, stated];
    if (!terms.every((term): term is NumberClaim => term !== undefined) || !stated) return [];
    const expected =
      plus.reduce((sum, term) => sum + (term?.value ?? 0), 0) -
      minus.reduce((sum, term) => sum + (term?.value ?? 0), 0);
    const difference = Math.abs(expected - stated.value);
    if (difference === 0) return [];
    const left = [
      ...rule.plus.map((term, index) => `${index > 0 ? '+ ' : ''}${term.name} ${grouped(plus[index]?.value ?? 0)}`),
      ...rule.minus.map((term, index) => `− ${term.name} ${grouped(minus[index]?.value ?? 0)}`),
    ].join(' ');
    return [
      {
        spans: terms.map(({ start: from, end }) => ({ start: from, end })),
        written: `${left} ≠ ${rule.total.name} ${grouped(stated.value)}`,
        expected: grouped(expected),
        difference: grouped(difference),
      },
    ];
  });
}

const breakdown =
  /(?<![\d.,])(?<total>\d{1,3}(?:\.\d{3})+|\d+)\s+(?<noun>[^.;:\d]{2,80}?)\s*,?\s+(?:yang\s+)?(?:terdiri\s+(?:dari|atas)|dengan\s+rincian|meliputi|yakni|yaitu)\s*:?\s+(?<parts>\d[^;]*?)(?:\.(?!\d)|;|$)/giu;

/** "19 kegiatan yang terdiri atas 4 …, 6 …, 4 …, dan 5 …": the parts must add up. Only where every part begins with its number. */
export function breakdownFaults(reading: Reading): SumFault[] {
  return reading.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(breakdown)].flatMap((match) => {
      const { total: stated = '', parts = '' } = match.groups ?? {};
      const items = parts
        .split(/\s*,\s*(?:dan|serta)\s+|\s*,\s+|\s+(?:dan|serta)\s+(?=\d)/)
        .map((part) => /^(\d{1,3}(?:\.\d{3})+|\d+)\s+\p{L}/u.exec(part)?.[1]);
      if (items.length < 2 || items.some((item) => item === undefined)) return [];
      const value = (written: string): number => Number(written.replaceAll('.', ''));
      const expected = items.reduce((sum, item) => sum + value(item as string), 0);
      const difference = Math.abs(expected - value(stated));
      if (difference === 0) return [];
      const start = sentence.start + match.index;
      return [
        {
          spans: [{ start, end: start + match[0].trimEnd().length }],
          written: `${items.join(' + ')} ≠ ${stated}`,
          expected: grouped(expected),
          difference: grouped(difference),
        },
      ];
    }),
  );
}

/** Whole numbers of a text, each with the words around it that say what it counts. */
export function numberClaims(reading: Reading): NumberClaim[] {
  return reading.sentences.flatMap((sentence) =>
    findFigures(sentence, []).flatMap((figure) => {
      if (figure.unit || figure.value.includes('.')) return [];
      const value = Number(figure.value);
      return Number.isSafeInteger(value) ? [{ start: figure.start, end: figure.end, label: figure.label, value }] : [];
    }),
  );
}

const grouped = (value: number): string => printDecimal(String(value));
