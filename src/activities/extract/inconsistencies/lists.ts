/** A number of things against the list of them that follows: "empat poin:" above five, "tiga anggota: A dan B". */
import { monthNames } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import { listMark } from '../lines.ts';
import type { Span } from '../reading.ts';
import { itemsOf } from './items.ts';
import {
  mostCompared,
  peopleNouns,
  type Detector,
  type Quantity,
  type Report,
  type Seen,
  type SeenSentence,
} from './seen.ts';

export const wrongCounts: Detector = (seen, report) => [
  ...seen.quantities.flatMap((quantity) => inSentence(seen, quantity, report)),
  ...below(seen, report),
  ...summedBelow(seen, report),
  ...labelledLists(seen, report),
  ...seen.quantities.flatMap((times) => datesListed(seen, times, report)),
];

const cue = new RegExp(
  [
    String.raw`^(?<what>[^.,:;()]{0,70}?)(?:\s*,?\s*(?<!\p{L})(?:yakni|yaitu|masing-masing|adalah|meliputi|`,
    String.raw`mencakup|terdiri\s+(?:dari|atas))(?!\p{L})\s*:?\s*|\s*\)?\s*:\s*|\s*\(\s*)(?=\p{L})`,
  ].join(''),
  'iu',
);
/** The list is not the whole of them. */
const open = new RegExp(
  [
    String.raw`(?<!\p{L})(?:antara lain|di antaranya|diantaranya|seperti|misalnya|termasuk|salah satunya|dll|`,
    String.raw`dsb|dkk|dan lain(?:-lain|nya)?|dan sebagainya|lainnya|beserta|setiap|masing-masing \d)(?!\p{L})`,
  ].join(''),
  'iu',
);
const longestList = 600;

/** Things named right behind their number. */
function inSentence(seen: Seen, quantity: Quantity, report: Report): Inconsistency[] {
  const sentence = seen.sentences[quantity.sentence] as SeenSentence;
  if (!isCountOfThings(quantity)) return [];
  const behind = sentence.text.slice(quantity.end - sentence.start, quantity.end - sentence.start + longestList);
  const lead = cue.exec(behind);
  if (!lead || open.test(behind) || isPart(quantity) || /(?<!\p{L})dan(?!\p{L})/u.test(lead.groups?.what ?? ''))
    return [];
  const opened = /\(\s*$/.test(lead[0]);
  const rest = behind.slice(lead[0].length);
  const next = seen.quantities[quantity.index + 1];
  if (next?.sentence === quantity.sentence && !/masing(?:2|-masing)\s$/u.test(next.before)) return [];
  // "…, masing-masing satu buah": what is told of all behind the list.
  const list = opened ? (/^[^)]*/.exec(rest)?.[0] ?? '') : (rest.split(/,?\s(?:masing2?|masing-masing)\s/u)[0] ?? rest);
  const items = itemsOf(list.replace(/[.;]$/, ''));
  // "Enam hadir, tiga daring dan tiga luring: …": another number of the sentence is that of the list.
  const fits = ({ value }: Quantity): boolean => items !== undefined && items.least <= value && value <= items.most;
  const near = seen.quantities.slice(Math.max(0, quantity.index - 4), quantity.index + 1);
  if (!items || near.some((one) => one.sentence === quantity.sentence && fits(one))) return [];
  const start = quantity.end + lead[0].length;
  return [otherCount(quantity, { start, end: start + items.length }, items.most, report)];
}

export const isCountOfThings = ({ kind, value, vague, noun }: Quantity): boolean =>
  kind === 'count' &&
  !vague &&
  Number.isInteger(value) &&
  value > 1 &&
  value <= 40 &&
  noun !== '' &&
  !/^(?:hari|jam|menit|tahun|bulan|persen|kali|meter|minggu|pekan|lembar|kotak|kilometer|km|juta|ribu)/.test(noun);
/** "tiga dari lima anggota": the list may be of either. */
export const isPart = ({ before, after }: Quantity): boolean =>
  /dari\s*$/.test(before) || /^\s+(?:\p{L}+\s+)?dari(?!\p{L})/u.test(after);

/** Lines with marks below a sentence that counts them. */
function below(seen: Seen, report: Report): Inconsistency[] {
  const marks = seen.sentences.map((sentence) => listMark.exec(sentence.text.slice(0, 12))?.[0].trim());
  return seen.sentences.flatMap((sentence, at): Inconsistency[] => {
    const first = marks[at + 1];
    const last = sentence.quantities.at(-1);
    if (marks[at] !== undefined || first === undefined || !last || !isCountOfThings(last) || isPart(last)) return [];
    if (!/:\s*$/.test(sentence.text) && !/(?:berikut|yaitu|yakni)(?: ini)?\s*[.:]?$/iu.test(sentence.text)) return [];
    if (
      open.test(sentence.text) ||
      sentence.quantities.some((one) => one !== last && one.sentence === at && one.kind === 'count')
    )
      return [];
    const items = marksBelow(seen, marks, at + 1, kindOf(first));
    const end = seen.sentences[items.last]?.end ?? sentence.end;
    // "5. dua orang staf": one item may stand for several.
    const several = seen.sentences
      .slice(at + 1, items.last + 1)
      .some(({ quantities }) =>
        quantities.some((one) => one.value > 1 && peopleNouns.test(headOf(one)) && peopleNouns.test(headOf(last))),
      );
    if (items.count < 2 || items.count === last.value || several) return [];
    return [otherCount(last, { start: seen.sentences[at + 1]?.start ?? sentence.end, end }, items.count, report)];
  });
}

const headOf = ({ noun }: Quantity): string => noun.split(' ')[0] ?? '';

const listLabel =
  /^(?<noun>narasumber|pemateri|panelis|moderator|saksi|komisioner|anggota|pembicara)\s*:\s*(?=\p{Lu})/iu;

/** "dua narasumber" and a line "Narasumber: A, B, dan C" */
function labelledLists(seen: Seen, report: Report): Inconsistency[] {
  return seen.sentences.flatMap((sentence): Inconsistency[] => {
    const label = listLabel.exec(sentence.text.slice(0, 60));
    const noun = label?.groups?.noun?.toLowerCase();
    const items =
      label && noun ? itemsOf(sentence.text.slice(label[0].length, longestList).replace(/[.;]$/, '')) : undefined;
    if (!label || !noun || !items || open.test(sentence.text.slice(0, longestList))) return [];
    const counts = seen.quantities.filter((one) => isCountOfThings(one) && one.noun.split(' ')[0] === noun);
    const [count, more] = counts;
    if (!count || more || isPart(count) || (items.least <= count.value && count.value <= items.most)) return [];
    return [otherCount(count, { start: sentence.start + label[0].length, end: sentence.end }, items.most, report)];
  });
}

const day = new RegExp(String.raw`(?<![\d.])\d{1,2}(?= (?:${monthNames.join('|')}))`, 'giu');

/** "tiga kali rapat, yaitu 5 Februari, 12 Maret, 7 April, dan 2 Mei" */
function datesListed(seen: Seen, times: Quantity, report: Report): Inconsistency[] {
  const sentence = seen.sentences[times.sentence] as SeenSentence;
  if (times.kind !== 'count' || times.vague || !/^\s*(?:\([^)]*\)\s*)?kali(?!\p{L})/u.test(times.after)) return [];
  const behind = sentence.text.slice(times.end - sentence.start, times.end - sentence.start + longestList);
  const lead = /^[^:.;\d]{0,60}?(?:(?<!\p{L})(?:yakni|yaitu)(?!\p{L})|:)/u.exec(behind);
  const days = lead ? (behind.slice(lead[0].length).match(day) ?? []).length : 0;
  if (!lead || days < 2 || days === times.value || open.test(behind) || /[-–]|s\.d\./.test(behind)) return [];
  return [
    otherCount({ ...times, noun: 'kali' }, { start: times.end + lead[0].length, end: sentence.end }, days, report),
  ];
}

const tally = /^(?:jumlah|total)(?:\s(?:yang\s)?(?:hadir|peserta|anggota|undangan|kehadiran|penerima))?\s*:?\s*$/u;

/** "Jumlah hadir: 5 orang" below a list of four. */
function summedBelow(seen: Seen, report: Report): Inconsistency[] {
  const marks = seen.sentences.map((sentence) => listMark.exec(sentence.text.slice(0, 12))?.[0].trim());
  return seen.sentences.flatMap((sentence, at): Inconsistency[] => {
    const [total, more] = sentence.quantities;
    if (!total || more || marks[at] !== undefined || !isTally(total)) return [];
    const rows = seen.sentences.slice(firstMark(marks, at), at);
    if (rows.length < 2 || rows.length === total.value || rows.some(({ quantities }) => quantities.length > 0))
      return [];
    const list = { start: rows[0]?.start ?? sentence.start, end: rows.at(-1)?.end ?? sentence.start };
    return [otherCount({ ...total, noun: total.noun || 'orang' }, list, rows.length, report)];
  });
}

const isTally = ({ kind, vague, noun, before }: Quantity): boolean =>
  kind === 'count' && !vague && tally.test(before) && (noun === '' || peopleNouns.test(noun));

/** Where the run of marks of one kind begins that ends before a place. */
function firstMark(marks: readonly (string | undefined)[], before: number): number {
  const kind = kindOf(marks[before - 1] ?? '');
  let from = before;
  while (from > 0 && before - from < mostCompared && marks[from - 1] !== undefined) {
    if (kindOf(marks[from - 1] as string) !== kind) break;
    from--;
  }
  return from;
}

const kindOf = (mark: string): string =>
  mark
    .replace(/\d+/, '1')
    .replace(/[a-z]/, 'a')
    .replace(/[IVX]+/, 'I');

/** Marks of one kind from a sentence on; what stands between them belongs to the item before. */
function marksBelow(
  seen: Seen,
  marks: readonly (string | undefined)[],
  from: number,
  kind: string,
): { count: number; last: number } {
  let count = 0;
  let last = from;
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at];
    const numbered = /^\(?(\d+)/.exec(mark ?? '')?.[1];
    if (mark !== undefined && kindOf(mark) === kind) {
      // A second list begins anew.
      if (numbered !== undefined && Number(numbered) !== count + 1) return { count, last };
      count++;
      last = at;
    } else if (mark === undefined && !startsInside(seen, at)) return { count, last };
  }
  return { count, last };
}

/** The sentence goes on in the line of the one before it. */
const startsInside = (seen: Seen, at: number): boolean => {
  const [before, sentence] = [seen.sentences[at - 1], seen.sentences[at]];
  return before !== undefined && sentence !== undefined && !seen.text.slice(before.end, sentence.start).includes('\n');
};

/** So many are announced, and another number is named. */
export const otherCount = (quantity: Quantity, list: Span, count: number, report: Report): Inconsistency =>
  report(
    'count-differs',
    [quantity, list],
    `Tertulis ${quantity.written} ${quantity.noun}, yang disebut ${count}.`,
    `${quantity.written} ${quantity.noun} are announced; ${count} are named.`,
  );
