/** One amount in two magnitudes: "Rp640 ribu" and "Rp640.000.000", "12 km" and "12 m". */
import type { Inconsistency } from '../../../proposals.ts';
import { grouped } from '../spelled.ts';
import { mostCompared, type Detector, type Quantity, type Report, type Seen } from '../seen.ts';
import { clauseAround, rootsOf, sentenceAt, sharedBy } from './clause.ts';

export const wrongMagnitudes: Detector = (seen, report) => {
  if (seen.corrected) return [];
  const all = seen.quantities.filter(({ kind, vague }) => (kind === 'count' || kind === 'money') && !vague);
  return all.slice(0, 300).flatMap((one, index): Inconsistency[] => {
    const other = all.slice(index + 1, index + 1 + mostCompared).find((next) => isOneInTwo(seen, one, next));
    return other ? [fault(one, other, report)] : [];
  });
};

/** The digits without the zeros at the end: "640 ribu" and "640 juta" are both 64. */
const digitsOf = (value: number): string =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

function isOneInTwo(seen: Seen, one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind) return false;
  const [left, right] = [digitsOf(one.value), digitsOf(other.value)];
  if (left !== right || left.length < 2) return false;
  if (one.kind === 'count') return otherUnits(one, other) && sharedWords(seen, one, other) > 0;
  const ratio = Math.max(one.value, other.value) / Math.min(one.value, other.value);
  const thousands = [1e3, 1e6, 1e9].some((step) => Math.abs(ratio / step - 1) < 1e-9);
  return thousands && !isEach(one) && !isEach(other);
}

const isEach = ({ before, after }: Quantity): boolean =>
  /(?:setiap|tiap|masing-masing|per|@)\s*(?:\p{L}+\s)?$/u.test(before) || /^\s*(?:per|setiap|\/)/u.test(after);

/** Units of one kind of measure. */
const measures = [
  'kilometer km meter m sentimeter cm',
  'ton kuintal kilogram kg gram',
  'jam menit detik',
  'hektare ha are',
  'liter mililiter',
  'rim lembar',
  'bulan tahun hari minggu pekan',
  'dus kotak boks koli paket lembar',
].map((units) => new Set(units.split(' ')));

function otherUnits(one: Quantity, other: Quantity): boolean {
  const [left = '', right = ''] = [one, other].map(({ noun }) => noun.split(' ')[0]);
  return (
    one.value === other.value &&
    one.sentence !== other.sentence &&
    left !== right &&
    measures.some((units) => units.has(left) && units.has(right))
  );
}

function sharedWords(seen: Seen, one: Quantity, other: Quantity): number {
  const [left, right] = [one, other].map((quantity) => {
    const sentence = sentenceAt(seen, quantity.sentence);
    return rootsOf(sentence ? Object.values(clauseAround(sentence, quantity)).join(' ') : '');
  });
  return left && right ? sharedBy(left, right) : 0;
}

const fault = (one: Quantity, other: Quantity, report: Report): Inconsistency =>
  report(
    'figure-differs',
    [one, other],
    `Angka yang sama dalam satuan berbeda: ${shown(one)} dan ${shown(other)}.`,
    `One figure in two magnitudes: ${shown(one)} and ${shown(other)}.`,
  );
const shown = ({ written, value, noun, kind }: Quantity): string =>
  kind === 'money' ? `${written} (Rp${grouped(value)})` : `${written} ${noun}`.trim();
