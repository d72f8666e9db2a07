/** Totals against their parts: breakdowns in a sentence, rows above "Jumlah", pairs that make a whole. */
import type { Inconsistency } from '../../proposals.ts';
import { restOfWhole, wholeOfHalves } from './halves.ts';
import { listMark } from '../lines.ts';
import { grouped } from './spelled.ts';
import {
  mostCompared,
  peopleNouns,
  type Detector,
  type Quantity,
  type Report,
  type Seen,
  type SeenSentence,
} from './seen.ts';

export type Sum = { readonly total: Quantity; readonly parts: readonly Quantity[] };

export const wrongSums: Detector = (seen, report) => {
  const sums = [
    ...seen.quantities.flatMap((total) => breakdown(seen, total)),
    ...seen.quantities.flatMap((total) => summedUp(seen, total)),
    ...seen.sentences.flatMap((sentence) => brokenDownBelow(seen, sentence)),
    ...seen.sentences.flatMap((sentence) => [...rowsAbove(seen, sentence), ...rowsBelow(seen, sentence)]),
    ...seen.quantities
      .filter(isRest)
      .slice(0, mostCompared)
      .flatMap((rest) => withRemainder(seen, rest)),
    ...seen.quantities.flatMap((rest) => restOfWhole(seen, rest)),
    ...seen.sentences.flatMap((sentence) => [...wholeOfHalves(seen, sentence), ...apportioned(seen, sentence)]),
  ];
  const told = new Set<Quantity>();
  return sums.flatMap((sum) => {
    if (told.has(sum.total) || !isWrong(sum)) return [];
    told.add(sum.total);
    return [fault(sum, report)];
  });
};

const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, { value }) => sum + value, 0);

/** Near enough to be meant as the sum: parts of something else are mostly far from it. */
function isWrong({ total, parts }: Sum): boolean {
  const sum = sumOf(parts);
  return (
    sum !== total.value &&
    Math.abs(sum - total.value) <= total.value / 2 &&
    parts.every(({ value }) => value < total.value) &&
    ![total, ...parts].some(({ vague }) => vague)
  );
}

function fault({ total, parts }: Sum, report: Report): Inconsistency {
  const sum = sumOf(parts);
  const written = `${parts.map(({ value }) => grouped(value)).join(' + ')} = ${grouped(sum)}`;
  const difference = grouped(Math.abs(sum - total.value));
  return report(
    'sum-differs',
    [total, ...parts],
    `${written}, tertulis ${grouped(total.value)}: selisih ${difference}.`,
    `${written}, but ${grouped(total.value)} is written: a difference of ${difference}.`,
  );
}

const cue = new RegExp(
  [
    String.raw`^[^.;:\d]{0,80}?(?:(?<!\p{L})(?:terdiri\s+(?:dari|atas)|dengan\s+rincian|rinciannya|rincian|`,
    String.raw`dengan\s+komposisi|komposisinya|meliputi|mencakup|yakni|yaitu|masing-masing)(?!\p{L})|`,
    String.raw`[(:])[^,;.)]{0,40}$`,
  ].join(''),
  'iu',
);
/** Between two parts: what the first is of, a comma or "dan", what the second is of. */
const separator = /^[^.()]{0,60}?(?:[,;+&]|(?<!\p{L})(?:dan|serta)(?!\p{L}))[^.()]{0,40}$/iu;
/** The parts are over, or they are no parts. */
const otherThing = new RegExp(
  [
    String.raw`(?<!\p{L})(?:yang|tersebar|setiap|masing-masing|tiap|per|kali|termasuk|di antaranya|sisanya|`,
    String.raw`lainnya)(?!\p{L})|[x×@]`,
  ].join(''),
  'iu',
);

const breaksDown = new RegExp(
  String.raw`^(?:(?:dengan )?(?:rincian(?:nya)?|perincian(?:nya)?|komposisi(?:nya)?|terdiri (?:atas|dari)|yakni|` +
    String.raw`yaitu|` +
    String.raw`masing-masing|jumlah itu|angka itu|mereka)(?!\p{L}))[^\d]{0,80}$`,
  'u',
);

/** "Bilik yang dirakit: 1.240 buah", then "Rinciannya A 410, B 325, …" in the sentence or line below. */
function brokenDownBelow(seen: Seen, { at, start, text, quantities }: SeenSentence): Sum[] {
  const [first] = quantities;
  const above = seen.sentences[at - 1];
  const total = above?.quantities.filter(isCounted).at(-1);
  if (!first || !total || !above || quantities.length < 2 || quantities.length > mostCompared) return [];
  const mark = listMark.exec(text.slice(0, 12))?.[0].length ?? 0;
  const lead = text
    .slice(mark, first.start - start)
    .trimStart()
    .toLowerCase();
  if (!breaksDown.test(lead) || !isCounted(first)) return [];
  const parts = chainFrom(seen, first, total.kind);
  return parts.length > 1 && parts.length === quantities.filter(isCounted).length && areCommensurable(total, parts)
    ? [{ total, parts }]
    : [];
}

/** "19 kegiatan yang terdiri atas 4 …, 6 … dan 9 …", "lima orang (dua perempuan, tiga laki-laki)". */
function breakdown(seen: Seen, total: Quantity): Sum[] {
  const first = seen.quantities[total.index + 1];
  if (!isCounted(total) || first?.sentence !== total.sentence) return [];
  const opening = seen.text.slice(total.end, first.start);
  if (!cue.test(opening) || /(?<!terdiri\s)dari(?!\p{L})/u.test(opening)) return [];
  const parts = chainFrom(seen, first, total.kind);
  // "132, tersebar di lima kecamatan: A 30, B 50, …": the number before the colon counts the parts.
  const before = seen.quantities[total.index - 1];
  if (
    parts.length > 1 &&
    total.value === parts.length &&
    sumOf(parts) !== total.value &&
    before?.sentence === total.sentence &&
    isCounted(before) &&
    /[:(]\s*[^:(]*$/.test(opening)
  )
    return parts.every(({ noun }) => sameNoun(noun, before.noun)) ? [{ total: before, parts }] : [];
  const behind = parts.at(-1)?.after ?? '';
  return parts.length > 1 &&
    areCommensurable(total, parts) &&
    !/^[^.;]{0,40}(?:sisanya|lainnya|selebihnya)/u.test(behind)
    ? [{ total, parts }]
    : [];
}

/** Quantities of one kind from one on, as long as commas or "dan" join them. */
function chainFrom({ text, quantities }: Seen, first: Quantity, kind: Quantity['kind']): Quantity[] {
  const chain: Quantity[] = [];
  for (let at = first.index; at < quantities.length; at++) {
    const next = quantities[at] as Quantity;
    const last = chain.at(-1);
    // "hari kedua tujuh": it only numbers a part.
    if (next.kind === 'ordinal') continue;
    if (next.kind !== kind || next.sentence !== first.sentence || chain.length > mostCompared) return chain;
    if (last) {
      const gap = text.slice(last.end, next.start);
      // "12 (dua belas)": the same number once more.
      if (/^[^,;]{0,3}\($/.test(gap) && next.value === last.value) continue;
      if (!separator.test(gap) || otherThing.test(gap)) return chain;
    }
    chain.push(next);
  }
  return chain;
}

const isCounted = ({ kind }: Quantity): boolean => kind === 'count' || kind === 'money';

const measure = /^(?:hari|jam|menit|tahun|bulan|persen|kali|meter|lantai|ton|ha|hektare|km|kilometer|liter|kg)$/;

/** They count things of one sort, as far as the words tell. */
function areCommensurable(total: Quantity, parts: readonly Quantity[]): boolean {
  const head = (quantity: Quantity): string => quantity.noun.split(' ')[0] ?? '';
  const nouns = parts.map(head).filter((noun) => noun !== '');
  // "dua radiks, yaitu 1 dan 0": the things are numbers.
  if (nouns.length === 0) return total.value !== parts.length;
  if (head(total) === '' || total.kind === 'money') return true;
  if (nouns.some((noun) => measure.test(noun)) || measure.test(head(total)))
    return nouns.every((noun) => noun === head(total));
  if (nouns.includes(head(total)) || peopleNouns.test(head(total))) return true;
  // "4 sekolah: 2 SMA dan 2 SMK", but not "14 kecamatan: 8 desa, 9 desa".
  return new Set(nouns).size === nouns.length;
}

const totalCue = new RegExp(
  [
    String.raw`(?<!\p{L})(?:total(?:nya)?|jumlah(?:nya)?|seluruh(?:nya)?|keseluruhan(?:nya)?|sehingga|`,
    String.raw`semuanya)(?:\s\p{L}+){0,3}\s*[:=]?\s*$`,
  ].join(''),
  'u',
);

/** "12 dari A, 15 dari B, total 28": the parts stand before, in the sentence or in the one before it. */
function summedUp(seen: Seen, total: Quantity): Sum[] {
  if (!isCounted(total) || !totalCue.test(total.before) || /dari\s+total/.test(total.before)) return [];
  const sentence = seen.sentences[total.sentence];
  if (!sentence || sentence.quantities.length > mostCompared) return [];
  const own = sentence.quantities.filter(({ start }) => start < total.start);
  const before = own.length > 0 ? own : (seen.sentences[total.sentence - 1]?.quantities ?? []);
  const counted = before.filter(({ kind }) => kind !== 'ordinal');
  const [first] = counted;
  if (!first || counted.length < 2) return rowsOfPeople(seen, total);
  if (isTotalRow(sentence)) return [];
  const parts = chainFrom(seen, first, total.kind).filter(({ start }) => start < total.start);
  const same = parts.every(({ noun }) => noun === '' || total.noun === '' || areCommensurable(total, parts));
  return parts.length === counted.length && same && parts.some(({ noun }) => sameNoun(noun, total.noun))
    ? [{ total, parts }]
    : [];
}

const sameNoun = (one: string, other: string): boolean =>
  one === '' || other === '' || one === other || (peopleNouns.test(head(one)) && peopleNouns.test(head(other)));
const head = (noun: string): string => noun.split(' ')[0] ?? '';

const label = /^[\p{L}\p{N}][^:=\d]{0,60}(?:[:=|\t]|\s{2,}|\s(?=\d|Rp))/u;
const mostRows = 60;

/** "Ketua: 20 orang", "Anggota: 80 orang" above "seluruh 100 penerima". */
function rowsOfPeople(seen: Seen, total: Quantity): Sum[] {
  if (!peopleNouns.test(total.noun)) return [];
  const parts: Quantity[] = [];
  for (let at = total.sentence - 1; at >= 0 && total.sentence - at < 12; at--) {
    const row = seen.sentences[at] as SeenSentence;
    const [first] = row.quantities;
    if (!label.test(row.text)) break;
    if (first?.kind === 'count' && peopleNouns.test(first.noun) && /:\s*$/.test(first.before)) parts.unshift(first);
  }
  return parts.length > 1 && new Set(parts.map(({ noun }) => noun)).size === 1 ? [{ total, parts }] : [];
}

/** "Jumlah: 22 laki-laki, 24 perempuan" */
const isTotalRow = (sentence: SeenSentence | undefined): boolean =>
  /^(?:sub)?(?:jumlah|total|keseluruhan|grand total)[^\d]{0,30}:/u.test(sentence?.lower ?? '') ||
  /^(?:sub)?(?:jumlah|total)(?: \p{L}+)?\s+(?:rp)?[\d.]+/u.test(sentence?.lower ?? '');

/** Rows with a label and numbers above the row of their sum; every column by itself. */
function rowsAbove(seen: Seen, sentence: SeenSentence): Sum[] {
  if (!isTotalRow(sentence)) return [];
  const totals = sentence.quantities;
  const last = totals.at(-1);
  if (!last || !isCounted(last) || sentence.text.length > 90) return [];
  const rows: SeenSentence[] = [];
  for (let at = sentence.at - 1; at >= 0 && rows.length < mostRows; at--) {
    const row = seen.sentences[at] as SeenSentence;
    const isRow = label.test(row.text) && row.text.length <= 90 && row.dates.length === 0;
    if (!isRow || row.quantities.at(-1)?.kind !== last.kind || row.quantities.at(-1)?.noun !== last.noun) break;
    rows.unshift(row);
  }
  const sameWidth = rows.every((row) => row.quantities.length === totals.length);
  const columns = sameWidth ? totals.map((_, at) => at - totals.length) : [-1];
  return columns.flatMap((column) => {
    const total = totals.at(column) as Quantity;
    const parts = rows.map((row) => row.quantities.at(column) as Quantity);
    // Some of the rows may be of something else: any run of them down to the sum will do.
    const fits = parts.some((_, from) => sumOf(parts.slice(from)) === total.value);
    return parts.length > 1 && !fits ? [{ total, parts }] : [];
  });
}

/** "12 TPS, dengan rincian:" above rows that each have a label and a number. */
function rowsBelow(seen: Seen, sentence: SeenSentence): Sum[] {
  const total = sentence.quantities.at(-1);
  if (!total || !isCounted(total) || total.vague || !/:\s*$/.test(sentence.text)) return [];
  const parts: Quantity[] = [];
  for (let at = sentence.at + 1; at < seen.sentences.length && parts.length < mostRows; at++) {
    const row = seen.sentences[at] as SeenSentence;
    const [part, more] = row.quantities;
    if (!part || more || part.kind !== total.kind || !label.test(row.text.replace(listMark, '').trimStart())) break;
    if (!sameNoun(part.noun, total.noun) || row.text.length > 90 || row.dates.length > 0 || isTotalRow(row)) break;
    parts.push(part);
  }
  return parts.length > 1 ? [{ total, parts }] : [];
}

/** "… untuk 5 distrik. Tiga distrik lewat sungai, satu distrik lewat udara, dan dua distrik lewat darat." */
function apportioned(seen: Seen, { at, start, quantities }: SeenSentence): Sum[] {
  const before = seen.sentences[at - 1]?.quantities ?? [];
  const [first] = quantities;
  const total = before.at(-1);
  if (!first || !total || before.length > 1 || quantities.length < 3 || first.start > start + 9) return [];
  const parts = chainFrom(seen, first, 'count');
  const noun = head(total.noun);
  return noun !== '' && parts.length === quantities.length && parts.every((part) => head(part.noun) === noun)
    ? [{ total, parts }]
    : [];
}

const isRest = (one: Quantity): boolean =>
  /^\s+(?:\p{L}+\s+)?(?:lainnya|lain|sisanya)(?!\p{L})/u.test(one.after) ||
  /(?:sisanya|selebihnya)\s*,?\s*$/u.test(one.before);

/** "10 kecamatan lewat darat dan empat lainnya lewat laut" of the 15 that are told elsewhere. */
function withRemainder(seen: Seen, rest: Quantity): Sum[] {
  const part = seen.quantities[rest.index - 1];
  if (!part || !isCounted(rest) || part.kind !== rest.kind || part.sentence !== rest.sentence) return [];
  const noun = head(part.noun);
  const earlier = seen.quantities[part.index - 1];
  // Three parts or more: the sentence has its own breakdown.
  if (noun === '' || (earlier?.sentence === part.sentence && !/dari\s*$/.test(earlier.before))) return [];
  const wholes = seen.quantities.filter(
    (one) =>
      one !== part && one !== rest && one.kind === part.kind && head(one.noun) === noun && one.value > part.value,
  );
  return new Set(wholes.map(({ value }) => value)).size === 1
    ? [{ total: wholes[0] as Quantity, parts: [part, rest] }]
    : [];
}
