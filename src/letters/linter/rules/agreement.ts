/** What a letter says in two places: the year of a letter that it names, its number and day in the annex. */
import { readDateMentions } from '../../../language/index.ts';
import { plainNumber } from '../../../registers/index.ts';
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

/** Characters before a day in which the number that it belongs to stands. */
const reach = 60;
const yearBefore = /(?:\/|\bTAHUN\s+)(?<year>20\d\d)\s*,?\s*(?:ter|ber)?(?:tanggal|tgl\.?)\s*$/iu;
/** A budget bears the year that it is for, and is given in the year before. */
const ofBudget = /\b(?:DIPA|DPA|RKA|RKAKL|POK)\b/u;

/** Numbers of letters end with the year in which they were written. */
export function checkNamedYear({ text, days, found }: LetterParts): Found[] {
  const own = found.get('number');
  return days.flatMap(({ start, end, first, inferredYear }): Found[] => {
    if (first === undefined || inferredYear || start < (own?.end ?? 0)) return [];
    const before = text.slice(Math.max(0, start - reach), start);
    const year = yearBefore.exec(before)?.groups?.['year'];
    if (year === undefined || year === first.slice(0, 4)) return [];
    if (ofBudget.test(before) && Number(year) === Number(first.slice(0, 4)) + 1) return [];
    return [
      {
        rule: 'reference-year',
        start,
        end,
        says: {
          id: `Nomor surat yang dirujuk bertahun ${year}, tanggalnya tahun ${first.slice(0, 4)}.`,
          en: `The number of the letter that is named is of ${year}, its day of ${first.slice(0, 4)}.`,
        },
      },
    ];
  });
}

/** Lines of an annex in which it says whose it is. */
const headLines = 6;

/** An annex bears the number and the day of its letter. */
export function checkAnnexHead({ annex, found, day }: LetterParts): Found[] {
  const own = found.get('number');
  return annex.slice(0, headLines).flatMap((line, at): Found[] => {
    const isHead = at === 0 || /^(?:Nomor|NOMOR|Tanggal|TANGGAL)\b/u.test(line.text);
    if (!isHead) return [];
    const number = /\b(?:NOMOR|Nomor|No\.)\s*:?\s*(?<number>\d+\s+TAHUN\s+\d{4}|\S*\d\S*\/\S+)/iu
      .exec(line.text)
      ?.groups?.['number']?.replace(/[.,;]$/u, '');
    const faults: Found[] = [];
    if (number !== undefined && own !== undefined && own.value !== '' && squeezed(number) !== squeezed(own.value))
      faults.push(annexDiffers(line, number, own.value));
    const [on] = number === undefined || !/TAHUN/iu.test(number) ? readDateMentions(line.text, '1900-01-01') : [];
    if (on?.first !== undefined && day?.first !== undefined && on.first !== day.first && !on.inferredYear)
      faults.push(annexDiffers(line, line.text.slice(on.start, on.end), day.first));
    return faults;
  });
}

const squeezed = (number: string): string => plainNumber(number).toLowerCase().replaceAll(/\s+/g, ' ');

function annexDiffers(line: Line, words: string, own: string): Found {
  const start = line.start + line.text.indexOf(words);
  return {
    rule: 'annex-differs',
    start,
    end: start + words.length,
    says: {
      id: `Lampiran menyebut ${words}, kepala suratnya ${own}.`,
      en: `The annex says ${words}, the head of the letter ${own}.`,
    },
  };
}
