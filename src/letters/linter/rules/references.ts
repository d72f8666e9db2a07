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
export function checkReferences(letter: LetterParts, context: LetterContext): Found[] {
  return [...againstRegister(letter, context), ...withTwoDays(letter), ...ofLaterYears(letter)];
}

const dayBehind = /^[\s,(]*(?:ter|ber)?(?:tanggal|tgl\.?)\s*$/i;

/** One letter is named twice, with two days. */
function withTwoDays({ text, days }: LetterParts): Found[] {
  const known = new Map<string, string>();
  return [...text.matchAll(cited)].flatMap((match): Found[] => {
    const number = plainNumber(withoutStop(match[1] ?? ''));
    const end = match.index + match[0].length;
    const day = days.find(({ start }) => start >= end && start - end <= reach);
    if (day?.first === undefined || !dayBehind.test(text.slice(end, day.start))) return [];
    const before = known.get(number);
    known.set(number, before ?? day.first);
    if (before === undefined || before === day.first) return [];
    return [
      {
        rule: 'reference-day',
        start: day.start,
        end: day.end,
        says: {
          id: `Surat Nomor ${number} di atas bertanggal ${before}.`,
          en: `Letter ${number} is of ${before} above.`,
        },
      },
    ];
  });
}

const lawOfYear = new RegExp(
  String.raw`\b(?:Undang-Undang|Peraturan|PKPU|Perpres|Keputusan|Instruksi|Surat\s+Edaran)\b[^.;\n]{0,90}?` +
    String.raw`\bNomor\s+[\d.]+\s+Tahun\s+(?<year>20\d\d)\b`,
  'gu',
);

/** A law of a year that is still to come. */
function ofLaterYears({ text, day, found }: LetterParts): Found[] {
  const written = day?.first?.slice(0, 4);
  const own = found.get('number');
  if (written === undefined) return [];
  return [...text.matchAll(lawOfYear)].flatMap(({ 0: words, groups, index }): Found[] => {
    const year = groups?.['year'] ?? '';
    const end = index + words.length;
    const isOwn = own !== undefined && index < own.end && end > own.start;
    if (year <= written || isOwn) return [];
    return [
      {
        rule: 'reference-later',
        start: end - year.length,
        end,
        says: {
          id: `Yang dirujuk bertahun ${year}, surat ini tahun ${written}.`,
          en: `What it names is of ${year}, this letter of ${written}.`,
        },
      },
    ];
  });
}

function againstRegister({ text, found, days }: LetterParts, { letters, code }: LetterContext): Found[] {
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
    if (day?.first === undefined || known === null || day.first === known || !dayBehind.test(between)) return [];
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
