/** Letters that a letter names, against those that are known. */
import { plainNumber, readNumber } from '../../../registers/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterContext } from '../context.ts';
import type { LetterParts } from '../parts.ts';

/** A number of a letter in running text. */
export const numberInText = String.raw`[\dA-Z][\p{L}\d.]*(?:\s?[-/]\s?[\p{L}\d.]+){2,}`;
/** Without the stop of its sentence. */
export const withoutStop = (number: string): string => number.replace(/[.,]$/, '');

const cited = new RegExp(String.raw`\b(?:Nomor|No\.)\s*:?\s*(${numberInText})`, 'gu');
/** Characters behind a number in which its day stands. */
const reach = 40;

/**
 * A letter with this unit's own code must be in its register; of others' letters only the day is compared, where they
 * are known.
 */
export function checkReferences({ text, found, days }: LetterParts, { letters, code }: LetterContext): Found[] {
  if (letters === undefined) return [];
  const own = found.get('number');
  return [...text.matchAll(cited)].flatMap((match): Found[] => {
    const written = withoutStop(match[1] ?? '');
    const start = match.index + match[0].indexOf(written);
    const place = { start, end: start + written.length };
    if (own !== undefined && start < own.end && place.end > own.start) return [];
    const number = plainNumber(written);
    const known = letters.get(number);
    if (known === undefined) {
      const ours = code !== undefined && readNumber(number)?.code === code;
      return ours
        ? [
            {
              rule: 'reference-unknown',
              ...place,
              says: {
                id: `Surat Nomor ${number} tidak ada di buku nomor.`,
                en: `There is no letter ${number} in the register.`,
              },
            },
          ]
        : [];
    }
    const day = days.find((one) => one.start >= place.end && one.start - place.end <= reach);
    const between = day === undefined ? '' : text.slice(place.end, day.start);
    if (
      day?.first === undefined ||
      known === null ||
      day.first === known ||
      !/^[\s,(]*(?:ter)?tanggal\s*$/i.test(between)
    )
      return [];
    return [
      {
        rule: 'reference-day',
        start: day.start,
        end: day.end,
        says: { id: `Surat Nomor ${number} bertanggal ${known}.`, en: `Letter ${number} is of ${known}.` },
      },
    ];
  });
}
