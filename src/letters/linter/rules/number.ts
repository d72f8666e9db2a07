/** The number of a letter against the forms of its unit, its kind, its day and the register. */
import { printRoman, readRoman } from '../../../language/index.ts';
import { plainNumber, readByTemplate, readNumber, type ReadNumber } from '../../../registers/index.ts';
import type { Found } from '../catalogue.ts';
import type { LetterContext } from '../context.ts';
import { structureRule, structureRules } from '../kinds.ts';
import type { LetterParts, Part } from '../parts.ts';

/** Kept open in a letter that has no number yet. */
const open = /^(?:…|\.{3}|-|_)/;

export function checkNumber(letter: LetterParts, context: LetterContext): Found[] {
  const part = letter.found.get('number');
  if (part === undefined || part.value === '' || open.test(part.value)) return [];
  const { templates } = context;
  const [form] = templates ?? [];
  const plain = /^\d+\s+TAHUN\s+(?<year>\d{4})\b/iu.exec(part.value)?.groups?.['year'];
  // Circulars and decisions are numbered by their year.
  if (plain !== undefined)
    return [...checkYear(letter, part, Number(plain), context), ...checkRegister(letter, part, context)];
  const byForm = templates?.map((template) => readByTemplate(template, part.value)).find((read) => read !== null);
  const read = byForm ?? readNumber(part.value);
  const faults: Found[] = [];
  const bare = plainNumber(part.value);
  const isParted = /^[ \t]+[A-Z]{2,3}\.\d{2}/u.test(letter.text.slice(part.end, part.end + 12));
  const isBroken = isParted || (ofToday.test(bare) && !whole.test(bare)) || unstopped.test(bare);
  if (read === null || isBroken || (form !== undefined && byForm === undefined))
    faults.push({
      rule: 'number-form',
      ...placeOf(part),
      says:
        form === undefined
          ? { id: 'Nomor ini tidak terbaca sebagai nomor surat.', en: 'This does not read as the number of a letter.' }
          : { id: `Nomor ini tidak berbentuk ${form}.`, en: `This number has not the form ${form}.` },
    });
  if (read === null) return faults;
  return [
    ...faults,
    ...checkKind(letter, part, read, context),
    ...checkCode(part, read, context),
    ...checkDay(letter, part, read, context),
    ...checkRegister(letter, part, context),
  ];
}

/** Numbers of today, which begin with their classification, and how they go on. */
const ofToday = /^\d{1,5}(?:\.\d{1,3})?\/[A-Z]{2,3}\.\d{2}/u;
const whole = new RegExp(
  String.raw`^\d{1,5}(?:\.\d{1,3})?/[A-Z]{2,3}\.\d{2}(?:\.\d{1,2}){0,2}(?:-[A-Za-z.]{1,10})?/` +
    String.raw`(?:[\p{L}\d.-]{1,30}/){1,3}\d{4}$`,
  'u',
);

/** "PR01", where a stop is left out of a classification. */
const unstopped = /^\d{1,5}(?:\.\d{1,3})?\/[A-Z]{2,3}\d{2}(?:\.\d{1,2})?[/-][A-Za-z]{2,6}\/\d{2,6}\/\d{4}$/u;

const placeOf = ({ start, end }: Part) => ({ start, end });

/** Where a piece of the number stands in it; the whole number where it is not found. */
function pieceOf(part: Part, pattern: RegExp): { start: number; end: number } {
  const match = pattern.exec(part.value);
  if (match === null) return placeOf(part);
  const start = part.start + match.index;
  return { start, end: start + match[0].length };
}

const has = (codes: readonly string[], kind: string): boolean =>
  codes.some((code) => code.toLowerCase() === kind.toLowerCase());

function checkKind({ structure }: LetterParts, part: Part, { kind }: ReadNumber, { kinds }: LetterContext): Found[] {
  const { codes: usual, says } = structureRule(structure);
  const codes = kinds ?? usual;
  if (kind === undefined || codes.length === 0 || has(codes, kind)) return [];
  // Offices shorten their kinds as they like: only what is the code of another one is wrong surely.
  const isOther = structureRules.some((one) => has(one.codes, kind));
  if (kinds === undefined && !isOther) return [];
  return [
    {
      rule: 'number-kind',
      ...pieceOf(part, new RegExp(`(?<=-)${kind}(?=/)`)),
      says: {
        id: `Kode jenis "${kind}" bukan kode ${says.id} (${codes.join(', ')}).`,
        en: `The code "${kind}" is not that of ${says.en} (${codes.join(', ')}).`,
      },
    },
  ];
}

function checkCode(part: Part, { code: written }: ReadNumber, { code }: LetterContext): Found[] {
  if (written === undefined || code === undefined || written === code) return [];
  const place = pieceOf(part, new RegExp(String.raw`(?<=/)${written.replaceAll('.', String.raw`\.`)}(?=/)`));
  return [
    {
      rule: 'number-code',
      ...place,
      says: {
        id: `Kode satuan kerja dalam nomor "${written}", seharusnya "${code}".`,
        en: `The code of the unit in the number is "${written}"; it should be "${code}".`,
      },
    },
  ];
}

/** Year and month in a number are those of its day. */
function checkDay(letter: LetterParts, part: Part, read: ReadNumber, context: LetterContext): Found[] {
  const date = letter.day?.first;
  if (date === undefined) return [];
  const faults = read.year === undefined ? [] : checkYear(letter, part, read.year, context);
  const roman = /(?<=\/)[IVX]{1,4}(?=\/\d{4}$)/.exec(part.value)?.[0];
  const month = read.month ?? (roman === undefined ? undefined : readRoman(roman));
  const rightMonth = Number(date.slice(5, 7));
  if (month !== undefined && month !== rightMonth) {
    const place = pieceOf(part, /(?<=\/)(?:[IVX]{1,4}|0?[1-9]|1[0-2])(?=\/\d{4}$)/);
    faults.push({
      rule: 'number-month',
      ...place,
      says: {
        id: `Bulan dalam nomor tidak sama dengan bulan tanggal surat (${printRoman(rightMonth)}).`,
        en: `The month in the number is not that of the letter's day (${printRoman(rightMonth)}).`,
      },
    });
  }
  return faults;
}

/** A number of the register is not mended: its day may be wrong. */
function checkYear({ day }: LetterParts, part: Part, year: number, { registered }: LetterContext): Found[] {
  const date = day?.first;
  const right = Number(date?.slice(0, 4));
  if (date === undefined || year === right) return [];
  const place = pieceOf(part, /\d{4}(?!.*\d{4})/);
  return [
    {
      rule: 'number-year',
      ...place,
      says: {
        id: `Tahun dalam nomor ${year}, tanggal suratnya tahun ${right}.`,
        en: `The year in the number is ${year}; the letter is of ${right}.`,
      },
      ...(registered ? {} : { mend: { ...place, text: String(right) } }),
    },
  ];
}

function checkRegister({ day }: LetterParts, part: Part, { registered }: LetterContext): Found[] {
  if (registered === undefined) return [];
  if (registered === null || registered.void)
    return [
      {
        rule: 'number-register',
        ...placeOf(part),
        says:
          registered === null
            ? { id: 'Nomor ini tidak ada di buku nomor.', en: 'This number is not in the register.' }
            : { id: 'Nomor ini sudah batal di buku nomor.', en: 'This number is void in the register.' },
      },
    ];
  if (day?.first === undefined || registered.date === null || registered.date === day.first) return [];
  return [
    {
      rule: 'number-day',
      start: day.start,
      end: day.end,
      says: {
        id: `Buku nomor mencatat nomor ini bertanggal ${registered.date}.`,
        en: `The register has this number under ${registered.date}.`,
      },
    },
  ];
}
