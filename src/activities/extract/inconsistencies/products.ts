/** Products: "20 orang x Rp2.500.000 = Rp50.000.000", "setiap sekolah mendapat satu paket, total lima paket". */
import type { Inconsistency } from '../../proposals.ts';
import { grouped } from './spelled.ts';
import { itemsOf } from './items.ts';
import { mostCompared, type Detector, type Quantity, type Report, type Seen } from './seen.ts';

const times = /^(?:\s\p{L}+){0,3}\s*(?:x|×|X|\*|@|kali)\s*(?:@\s*)?$/u;
const equals = /^(?:[\s/]\p{L}+){0,3}\s*=\s*$/u;

export const wrongProducts: Detector = (seen, report) => [
  ...seen.quantities.flatMap((result) => written(seen, result, report)),
  ...seen.quantities.slice(0, 400).flatMap((share) => ofEachHere(seen, share, report)),
  ...seen.quantities
    .filter(({ before }) => each.test(before))
    .slice(0, mostCompared)
    .flatMap((share) => ofEach(seen, share, report)),
];

/** "a x b = c" */
function written(seen: Seen, result: Quantity, report: Report): Inconsistency[] {
  const [first, second] = [seen.quantities[result.index - 2], seen.quantities[result.index - 1]];
  if (!first || !second || first.sentence !== result.sentence) return [];
  if (!times.test(seen.text.slice(first.end, second.start)) || !equals.test(seen.text.slice(second.end, result.start)))
    return [];
  return fault([first, second], first.value * second.value, result, report);
}

const each = new RegExp(
  [
    String.raw`(?<!\p{L})(?:setiap|tiap|masing-masing|per)\s(?<noun>\p{L}+)(?:\s\p{L}+)?\s(?:mendapat(?:kan)?|`,
    String.raw`menerima|memperoleh|diberi|memiliki|terdiri dari|mengirim(?:kan)?|mengutus|diwakili|ditugasi|`,
    String.raw`beranggotakan|berisi|ada)\s*$`,
  ].join(''),
  'u',
);
const total = /(?<!\p{L})(?:total(?:nya)?|jumlah(?:nya)?|seluruh(?:nya)?|semuanya)(?:\s\p{L}+){0,2}\s*:?\s*$/u;

/** What each of several gets, how many they are, and what all get. */
function ofEach(seen: Seen, share: Quantity, report: Report): Inconsistency[] {
  const noun = each.exec(share.before)?.groups?.noun;
  const result = seen.quantities[share.index + 1];
  if (!noun || share.vague || !result || result.sentence > share.sentence + 1 || !total.test(result.before)) return [];
  if (result.kind !== share.kind || result.vague || (result.noun !== '' && firstWord(result) !== firstWord(share)))
    return [];
  const counts = seen.quantities.filter((one) => one.kind === 'count' && !one.vague && one.noun.split(' ')[0] === noun);
  const listed = listedOf(seen, noun);
  const known = [...counts.map(({ value }) => value), ...listed];
  if (known.length === 0 || known.some((count) => count * share.value === result.value)) return [];
  const [count = 0] = listed.length > 0 ? listed : known;
  return fault([{ ...share, value: count }, share], count * share.value, result, report);
}

const eachHere = new RegExp(
  String.raw`(?<!\p{L})(?:masing-masing|@|(?:se)?tiap(?:-tiap)? (?<noun>\p{L}+))` +
    String.raw`(?: (?:mendapat(?:kan)?|menerima|memperoleh|diberi|dibekali|memiliki|berisi|ada|butuh|membutuhkan|` +
    String.raw`perlu|` +
    String.raw`memerlukan|diisi|dijaga|dikirimi|mengirim(?:kan)?|mengutus|diwakili|beranggotakan|terdiri (?:dari|` +
    String.raw`atas)|` +
    String.raw`memakai|sebanyak|sebesar))?\s*$`,
  'u',
);

/** "212 TPS, masing-masing empat bilik, telah disiapkan 884 bilik": the result tells the same things as the share. */
function ofEachHere(seen: Seen, share: Quantity, report: Report): Inconsistency[] {
  const cue = eachHere.exec(share.before);
  if (!cue || share.vague || (share.kind !== 'count' && share.kind !== 'money') || share.value < 2) return [];
  const thing = share.noun.split(' ')[0] ?? '';
  if ((thing === '' && share.kind === 'count') || /^(?:hari|jam|menit|tahun|kali|persen)$/.test(thing)) return [];
  const noun = cue.groups?.noun;
  const own = seen.quantities.filter(
    (one) =>
      one !== share &&
      (one.sentence === share.sentence || (noun !== undefined && one.sentence === share.sentence + 1)) &&
      !one.vague &&
      one.kind !== 'ordinal',
  );
  if (own.length > mostCompared) return [];
  const counts = own.filter(
    (one) =>
      one.kind === 'count' &&
      one.noun !== '' &&
      (noun === undefined
        ? one.start < share.start && one.noun.split(' ')[0] !== thing
        : one.noun.split(' ')[0] === noun),
  );
  const results = own.filter(
    (one) => one.kind === share.kind && one.value > share.value && !counts.includes(one) && sameThing(one, share),
  );
  const [result, more] = results;
  if (!result || more || counts.length === 0) return [];
  if (counts.some(({ value }) => value * share.value === result.value)) return [];
  // "212 TPS di tiga kecamatan": which of them is meant is told by the size.
  const count = counts.toSorted(
    (a, b) => Math.abs(a.value * share.value - result.value) - Math.abs(b.value * share.value - result.value),
  )[0] as Quantity;
  const expected = count.value * share.value;
  return Math.abs(expected - result.value) <= expected / 2 ? fault([count, share], expected, result, report) : [];
}

const sameThing = (one: Quantity, share: Quantity): boolean =>
  share.kind === 'money' || one.noun.split(' ')[0] === share.noun.split(' ')[0];

const firstWord = ({ after }: Quantity): string => /^\s*(\p{L}+)/u.exec(after)?.[1] ?? '';

/** The schools, subdistricts or villages that one sentence lists by name. */
export function listedOf(seen: Seen, noun: string): number[] {
  return placesListed(seen, noun).map(({ count }) => count);
}

const school = String.raw`(?:SM[AKP]|SD|MTs|MI|MA|SLB|MAN)N?`;

/** Lists of places of one sort, with how many they name. */
export function placesListed(
  seen: Seen,
  noun: string,
): { start: number; end: number; count: number; sentence: number }[] {
  const head = noun === 'sekolah' ? school : noun.charAt(0).toUpperCase() + noun.slice(1);
  const list = new RegExp(
    String.raw`(?<!\p{L})${head}(?:\s[\p{Lu}\d][\p{L}\d'’]*){0,4}(?:,\s(?:dan\s)?\p{Lu}[\p{L}\d'’]*` +
      String.raw`(?:\s(?:\d{1,3}|(?!dan)[\p{Lu}][\p{L}\d'’]*)){0,6}){1,20}(?:\s(?:dan|serta)\s\p{Lu}[\p{L}\d'’]*)?`,
    'u',
  );
  return seen.sentences.slice(0, 400).flatMap((sentence) => {
    if (!/(?:,|dan)\s/.test(sentence.text)) return [];
    const match = list.exec(sentence.text.slice(0, 1000));
    const items = match ? itemsOf(match[0].trimEnd().replace(/,$/, '')) : undefined;
    if (!match || !items || items.least !== items.most || !/,?\s(?:dan|serta)\s/.test(match[0])) return [];
    const start = sentence.start + match.index;
    return [{ start, end: start + match[0].trimEnd().length, count: items.most, sentence: sentence.at }];
  });
}

function fault(factors: readonly Quantity[], expected: number, result: Quantity, report: Report): Inconsistency[] {
  if (Math.abs(expected - result.value) < 0.5 || [...factors, result].some(({ vague }) => vague)) return [];
  const spans = [...new Map([...factors, result].map((one) => [one.start, one])).values()];
  const written = `${factors.map(({ value }) => grouped(value)).join(' × ')} = ${grouped(expected)}`;
  return [
    report(
      'sum-differs',
      spans,
      `${written}, tertulis ${grouped(result.value)}.`,
      `${written}, but ${grouped(result.value)} is written.`,
    ),
  ];
}
