/** Quarters and halves of a year against their months, one moment in two zones. */
import { monthNames, readOrdinal, readTypedMonth } from '../../../language/index.ts';
import type { Detector } from './seen.ts';

const month = `(?:${monthNames.join('|')})`;
const period = new RegExp(
  String.raw`(?<!\p{L})(?<word>triwulan|tw|semester)\s+(?<number>(?:ke-?)?\d|[IV]{1,3}|pertama|kedua|ketiga|keempat)` +
    String.raw`(?:\s+tahun\s+\d{4}|\s+\d{4})?\s*(?:[,(–-]|periode|bulan|yakni|yaitu)\s*(?:(?:periode|bulan)\s+)?` +
    String.raw`(?<first>${month})(?:\s\d{4})?\s*(?:-|–|s\.d\.|sampai(?: dengan)?|hingga)\s*` +
    String.raw`(?<last>${month})(?!\p{L})`,
  'giu',
);

/** "Triwulan III (April–Juni)" */
export const wrongPeriods: Detector = ({ text }, report) =>
  [...text.matchAll(period)].flatMap((match) => {
    const { word = '', number = '', first = '', last = '' } = match.groups ?? {};
    const length = /semester/i.test(word) ? 6 : 3;
    const end = readOrdinal(number) * length;
    if (end < 1 || end > 12) return [];
    const [from, to] = [readTypedMonth(first), readTypedMonth(last)];
    if (from === end - length + 1 && to === end) return [];
    const start = match.index + match[0].indexOf(first, word.length);
    const right = `${monthNames[end - length]}–${monthNames[end - 1]}`;
    return [
      report(
        'period-differs',
        [
          { start: match.index, end: match.index + word.length + 1 + number.length },
          { start, end: match.index + match[0].length },
        ],
        `${word} ${number} adalah ${right}, tertulis ${first}–${last}.`,
        `${word} ${number} is ${right}; ${first}–${last} is written.`,
      ),
    ];
  });

const zones: Readonly<Record<string, number>> = { WIB: 0, WITA: 60, WIT: 120 };

/** "10.00 WIB/11.00 WIT" */
export const wrongZones: Detector = (seen, report) =>
  seen.sentences.flatMap(({ clocks }) =>
    clocks.flatMap((other, index) => {
      const one = clocks[index - 1];
      const [zone, otherZone] = [zones[one?.zone ?? ''], zones[other.zone]];
      if (!one || zone === undefined || otherZone === undefined || zone === otherZone) return [];
      if (!/^\s*(?:\/|\(|atau|=|setara)\s*(?:dengan\s)?(?:pukul\s)?$/u.test(seen.text.slice(one.end, other.start)))
        return [];
      if (one.from - zone === other.from - otherZone) return [];
      return [
        report(
          'two-times',
          [one, other],
          `${one.written} dan ${other.written} bukan waktu yang sama.`,
          `${one.written} and ${other.written} are not the same moment.`,
        ),
      ];
    }),
  );
