/** Stretches of hours and days: that they end after they begin, and are as long as it is said. */
import { numberWordPattern, readCount, readTimes } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterParts } from '../parts.ts';

/** Hours and days of a stretch stand in their order; a night may end in the morning. */
export function checkStretches({ text, days }: LetterParts): Found[] {
  const times = readTimes(text);
  const wrong = times.filter(({ from, to }) => to !== undefined && to < from && !(from >= '15:00' && to <= '09:00'));
  const turned = days.filter(
    ({ first, last }) =>
      first !== undefined && last !== undefined && last < first && last.slice(0, 7) === first.slice(0, 7),
  );
  return [
    ...durations(text, days),
    ...hoursOf(text, times),
    ...[...wrong, ...turned].map(({ start, end }): Found => {
      const words = text.slice(start, end);
      return {
        rule: 'stretch-order',
        start,
        end,
        says: { id: `"${words}" berakhir sebelum dimulai.`, en: `"${words}" ends before it begins.` },
      };
    }),
  ];
}

const counted = (unit: string): string =>
  String.raw`(?<![\d.,/\p{L}])(?<count>\d{1,2}|${numberWordPattern}(?:\s(?:${numberWordPattern}))?)` +
  String.raw`(?:[\s|]*\([\p{Ll} ]{3,24}\))?\s+${unit}(?!\s+kerja|\p{L})`;
const long = new RegExp(counted('hari'), 'u');
const hours = new RegExp(String.raw`\b(?:selama|lamanya|durasi|berlangsung)\s+(?:\p{L}+\s+)?${counted('jam')}`, 'gu');
/** "selama 2 (dua) jam", where the only hours of the letter are three. */
function hoursOf(text: string, times: ReturnType<typeof readTimes>): Found[] {
  const [only, other] = times.filter(({ to }) => to !== undefined);
  if (only?.to === undefined || other !== undefined || only.to <= only.from) return [];
  const minutes = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));
  const whole = (minutes(only.to) - minutes(only.from)) / 60;
  return [...text.matchAll(hours)].flatMap(({ 0: words, groups, index }): Found[] => {
    const count = readCount(groups?.['count'] ?? '');
    if (Number.isNaN(count) || count === whole) return [];
    return [
      {
        rule: 'stretch-order',
        start: index,
        end: index + words.length,
        says: {
          id: `${text.slice(only.start, only.end)} lamanya ${whole} jam, bukan ${count}.`,
          en: `${text.slice(only.start, only.end)} are ${whole} hours, not ${count}.`,
        },
      },
    ];
  });
}

/** Nothing but these words stands between a length and its days. */
const beside = /^[\s,(:]*(?:(?:yaitu|yakni|mulai|dari|pada|terhitung|selama|tanggal|hari|ialah|sejak)\b[\s,(:]*)*$/iu;

/** "3 (tiga) hari, tanggal 9 sampai dengan 12 Desember 2026" are four. */
function durations(text: string, days: LetterParts['days']): Found[] {
  return days.flatMap(({ start, end, first, last, inferredYear }): Found[] => {
    if (first === undefined || last === undefined || last <= first || inferredYear) return [];
    const [lead, tail] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)];
    const before = [...lead.matchAll(new RegExp(long.source, 'gu'))].findLast((match) =>
      beside.test(lead.slice(match.index + match[0].length)),
    );
    const behind = long.exec(tail);
    const found = before ?? (behind !== null && beside.test(tail.slice(0, behind.index)) ? behind : undefined);
    const count = readCount(found?.groups?.['count'] ?? '');
    const whole = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
    // Weekends may be left out.
    if (found === undefined || count === whole || (whole > 5 && count < whole)) return [];
    const at = found === before ? Math.max(0, start - 60) + found.index : end + found.index;
    return [
      {
        rule: 'stretch-order',
        start: at,
        end: at + found[0].length,
        says: {
          id: `${text.slice(start, end)} lamanya ${whole} hari, bukan ${count}.`,
          en: `${text.slice(start, end)} are ${whole} days, not ${count}.`,
        },
      },
    ];
  });
}
