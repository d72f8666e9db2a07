/** A number of things against the marked list behind it in the line: "tiga orang, yaitu: 1. A; 2. B", "(a) …". */
import { readOrdinal } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import type { Span } from '../../reading.ts';
import { isCountOfThings, isPart, otherCount } from '../lists.ts';
import type { Detector, Quantity, Seen } from '../seen.ts';

type Enumeration = Span & { readonly count: number };

const mark = /(?<=[\s:;,.(])(?<open>\()?(?<sign>\d{1,2}|[a-z])(?<close>[.)])(?=\s)/gu;

export const wrongEnumerations: Detector = (seen, report) =>
  [...enumerationsIn(seen), ...toldInTurn(seen)].slice(0, 200).flatMap((list): Inconsistency[] => {
    const count = announcing(seen, list);
    if (!count || count.value === list.count) return [];
    return [otherCount(count, list, list.count, report)];
  });

/** Runs of marks from the first on, several of them in one line. */
function enumerationsIn({ found, text }: Seen): Enumeration[] {
  return found.reading.lines
    .flatMap((line): Enumeration[] => {
      const lists: { start: number; count: number; style: string }[] = [];
      for (const match of line.text.slice(0, 8000).matchAll(mark)) {
        const { open = '', sign = '', close = '' } = match.groups ?? {};
        const number = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 96;
        const style = `${open}${/\d/.test(sign) ? '1' : 'a'}${close}`;
        const last = lists.at(-1);
        if (number === 1) lists.push({ start: line.start + match.index, count: 1, style });
        else if (last?.style === style && number === last.count + 1) last.count = number;
      }
      const whole = lists.filter(({ count }) => count > 1);
      // Where the last item ends nobody marks; the list is shown to its line's end.
      return whole.map(({ start, count }, at) => ({ start, end: whole[at + 1]?.start ?? line.end, count }));
    })
    .filter(({ start }) => !/[\d\p{L}]$/u.test(text.slice(start - 1, start)));
}

const told =
  /^(?:dan )?(?<word>pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan)(?:,|\s(?:adalah|ialah|yaitu))\s/u;

/** "… dua rekomendasi. Pertama, … Kedua, … Ketiga, …": sentences that number what was announced before them. */
function toldInTurn({ sentences }: Seen): Enumeration[] {
  const numbers = sentences.map(({ lower }) => readOrdinal(told.exec(lower.slice(0, 40))?.groups?.word ?? ''));
  return sentences.flatMap(({ start }, at): Enumeration[] => {
    if (numbers[at] !== 1) return [];
    let last = at;
    for (let next = at + 1; next < sentences.length && next - last < 4; next++)
      if (numbers[next] === (numbers[last] as number) + 1) last = next;
    return last > at ? [{ start, end: sentences[last]?.end ?? start, count: numbers[last] as number }] : [];
  });
}

const cue = new RegExp(
  String.raw`^(?<what>[^.;:()]{0,80}?)\s*(?:[,]?\s*(?:yaitu|yakni|adalah|ialah|meliputi|mencakup|antara lain|` +
    String.raw`sebagai berikut|berikut|masing-masing))?\s*:?\s*$`,
  'u',
);

/** The last number of things before the list, where nothing but a cue stands between. */
function announcing(seen: Seen, list: Enumeration): Quantity | undefined {
  const before = seen.quantities.findLast(({ end }) => end <= list.start);
  if (!before || list.start - before.end > 120 || !isCountOfThings(before) || isPart(before)) return undefined;
  const gap = seen.text.slice(before.end, list.start).toLowerCase();
  return cue.test(gap.replace(/[.]\s*$/u, '')) && !/antara lain|\n/.test(gap) ? before : undefined;
}
