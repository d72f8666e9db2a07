/** Changes and comparisons: "naik dari 500 menjadi 480", "selisih 300 suara", "rata-rata 60 pemilih per TPS". */
import { printRounded } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import { grouped } from './spelled.ts';
import { mostCompared, type Detector, type Quantity, type Report, type Seen, type SeenSentence } from './seen.ts';

const rises = /(?<!\p{L})(?:naik|meningkat|bertambah|kenaikan|peningkatan|penambahan)(?!\p{L})/u;
const falls = /(?<!\p{L})(?:turun|menurun|berkurang|menyusut|penurunan|pengurangan)(?!\p{L})/u;

export const wrongChanges: Detector = (seen, report) => [
  ...seen.quantities.flatMap((from) => change(seen, from, report)),
  ...seen.quantities.flatMap((difference) => distance(seen, difference, report)),
  ...seen.sentences.flatMap((sentence) => average(sentence, report)),
];

/** "naik 20 dari 500 menjadi 540": its direction and its size. */
function change(seen: Seen, from: Quantity, report: Report): Inconsistency[] {
  const to = seen.quantities[from.index + 1];
  if (!to || to.kind !== from.kind || to.sentence !== from.sentence || from.vague || to.vague) return [];
  const verb = /([^.;]*)(?<!\p{L})dari\s+(?:\p{L}+\s+){0,2}$/u.exec(from.before)?.[1];
  if (verb === undefined || !/^[^.;,]{0,40}(?<!\p{L})menjadi\s+$/u.test(seen.text.slice(from.end, to.start))) return [];
  const [up, down] = [rises.test(verb), falls.test(verb)];
  if (up === down) return [];
  const spans = [from, to];
  if (up === to.value < from.value && to.value !== from.value)
    return [
      report(
        'change-differs',
        spans,
        `Tertulis ${up ? 'naik' : 'turun'}, padahal dari ${from.written} menjadi ${to.written}.`,
        `It is said to ${up ? 'rise' : 'fall'}, but goes from ${from.written} to ${to.written}.`,
      ),
    ];
  const size = seen.quantities[from.index - 1];
  return size && size.sentence === from.sentence && verb.includes(size.written.toLowerCase())
    ? wrongSize(size, from, to, report)
    : [];
}

/** The size of a change that is not the difference of its two ends, nor its share of the first; a `vague` one roughly. */
export function wrongSize(size: Quantity, from: Quantity, to: Quantity, report: Report): Inconsistency[] {
  const percent = size.kind === 'percent' && from.kind !== 'percent';
  const right = percent ? (100 * Math.abs(to.value - from.value)) / from.value : Math.abs(to.value - from.value);
  const room = size.vague ? right / 10 : percent ? 1 : 0.01;
  if (from.value === 0 || Math.abs(right - size.value) < room) return [];
  return [
    report(
      'change-differs',
      [size, from, to],
      `Dari ${from.written} menjadi ${to.written} berubah ${printRounded(right, 'id', 2)}, tertulis ${size.written}.`,
      `From ${from.written} to ${to.written} is ${printRounded(right, 'en', 2)}; ${size.written} is written.`,
    ),
  ];
}

/** "A 1.200 suara, B 1.000 suara, selisih 300 suara" */
function distance(seen: Seen, difference: Quantity, report: Report): Inconsistency[] {
  if (
    !/(?<!\p{L})(?:selisih(?:nya)?|berselisih|terpaut)\s+(?:\p{L}+\s+)?$/u.test(difference.before) ||
    difference.vague
  )
    return [];
  const [one, other, more] = seen.quantities
    .slice(Math.max(0, difference.index - 4), difference.index)
    .filter(({ kind, sentence }) => kind === difference.kind && difference.sentence - sentence <= 1)
    .toReversed();
  const sameThing = one?.noun === other?.noun && (one?.noun === difference.noun || difference.noun === '');
  if (!one || !other || more || !sameThing || one.noun === '' || one.vague || other.vague) return [];
  const right = Math.abs(one.value - other.value);
  if (right === difference.value) return [];
  return [
    report(
      'change-differs',
      [other, one, difference],
      `Selisih ${other.written} dan ${one.written} adalah ${grouped(right)}, tertulis ${difference.written}.`,
      `${other.written} and ${one.written} differ by ${grouped(right)}; ${difference.written} is written.`,
    ),
  ];
}

/** "150 pemilih di 3 TPS, rata-rata 60 pemilih per TPS" */
function average({ quantities }: SeenSentence, report: Report): Inconsistency[] {
  if (quantities.length > mostCompared) return [];
  const counts = quantities.filter(({ kind }) => kind === 'count' || kind === 'money');
  const mean = counts.find(({ before }) => /rata-rata\s+(?:\p{L}+\s+)?$/u.test(before));
  const [whole, number, more] = counts.filter((one) => one !== mean);
  if (!mean || !whole || !number || more || whole.vague || number.vague || number.value === 0) return [];
  const per = /^[^.;,]*?(?<!\p{L})(?:per|tiap|setiap)\s(\p{L}+)/u.exec(mean.after)?.[1];
  const right = whole.value / number.value;
  // Rounded to whole things, either way.
  if (!per || number.noun.split(' ')[0] !== per || Math.abs(right - mean.value) < 1) return [];
  return [
    report(
      'change-differs',
      [whole, number, mean],
      `${whole.written} dibagi ${number.written} adalah ${printRounded(right, 'id', 1)}, tertulis ${mean.written}.`,
      `${whole.written} divided by ${number.written} is ${printRounded(right, 'en', 1)}; ${mean.written} is written.`,
    ),
  ];
}
