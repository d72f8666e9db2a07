/**
 * What the first rows of a file say about the way they are written: the order of day and month, which letters mean
 * which sex, whether NIK and NKK stand in each other's column, where people live. The import asks the same of every
 * row (evidence.ts).
 */
import { regionName, resolveRegion } from '../../regions/index.ts';
import { firstYear } from './dates.ts';
import type { FieldName } from './fields.ts';
import type { Mapping, RegionShare } from './schema.ts';

/** The code of a unit's region; '' for the whole country. */
export const regionOfUnit = (unitId: string): string => (/^(?!00)\d{2}(?:\d{2})?$/.test(unitId) ? unitId : '');

type Row = readonly string[];
export type Columns = Mapping['columns'];

/** ="0012" is how a program keeps Excel from reading a text as a number. */
export const written = (value: string): string => /^\s*="(.*)"\s*$/.exec(value)?.[1] ?? value;

const placeOf = (columns: Columns, field: FieldName): number | undefined =>
  columns.find((one) => one.field === field)?.at;

type Born = { readonly day: number; readonly month: number; readonly year: number; readonly female: boolean };

/** What sixteen digits say of a birth, if they are a NIK. */
function bornIn(value: string): Born | null {
  const digits = written(value)
    .replace(/[.,]0+$/, '')
    .replace(/[^0-9]/g, '');
  if (digits.length !== 16) return null;
  const [day, month, year] = [6, 8, 10].map((from) => Number(digits.slice(from, from + 2))) as [number, number, number];
  const own = day > 40 ? day - 40 : day;
  return own >= 1 && own <= 31 && month >= 1 && month <= 12 ? { day: own, month, year, female: day > 40 } : null;
}

/** Votes for an order: values that only it can mean, and values whose NIK says that it is so. */
export type DateVotes = { readonly values: number; readonly ymd: number; readonly dmy: number; readonly mdy: number };

export function dateVotes(rows: readonly Row[], columns: Columns): DateVotes {
  const at = placeOf(columns, 'birth_date') ?? placeOf(columns, 'birth_both');
  const votes = { values: 0, ymd: 0, dmy: 0, mdy: 0 };
  if (at === undefined) return votes;
  const nikAt = placeOf(columns, 'nik');
  for (const row of rows) {
    const parts = partsOf(row[at] ?? '');
    if (parts === null) continue;
    votes.values += 1;
    if (parts.yearFirst) votes.ymd += 1;
    else {
      const order = orderOf(parts.first, parts.second, nikAt === undefined ? null : bornIn(row[nikAt] ?? ''));
      if (order) votes[order] += 1;
    }
  }
  return votes;
}

/** The numbers of a day that is written in numbers alone. Null of any other value. */
function partsOf(value: string) {
  const together = /(?:^|\D)(\d{7,8})\D*$/.exec(value)?.[1];
  if (together !== undefined) return partsOfDigits(together);
  const [text = '', a = '', b = '', year = ''] = /(\d{1,4})[\s/|.-]+(\d{1,2})[\s/|.-]+(\d{2,4})/.exec(value) ?? [];
  return text === '' ? null : { text, yearFirst: a.length === 4, first: Number(a), second: Number(b), year };
}

/** Eight digits, or seven that have lost the zero before the day; read as dates.ts reads them. */
function partsOfDigits(text: string) {
  const digits = text.padStart(8, '0');
  const [first, second, third] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)] as const;
  const yearFirst = text.length === 8 && Number(text.slice(0, 4)) >= firstYear && text < '21' && Number(third) < 1232;
  return { text, yearFirst, first: Number(first), second: Number(second), year: third };
}

export type OpenDay = { readonly written: string; readonly day: number; readonly month: number; readonly year: string };

/**
 * Days that both orders can read, as day-month or month-day: the first two that differ by it. Empty where the values
 * (or a NIK beside them) tell the order, or where none is open.
 */
export function openDays(rows: readonly Row[], columns: Columns, order: 'dmy' | 'mdy'): OpenDay[] {
  const { dmy, mdy } = dateVotes(rows, columns);
  const at = placeOf(columns, 'birth_date') ?? placeOf(columns, 'birth_both');
  if (at === undefined || dmy !== mdy) return [];
  const open = rows.flatMap((row) => {
    const parts = partsOf(row[at] ?? '');
    if (parts === null || parts.yearFirst || parts.first === parts.second) return [];
    if (parts.first > 12 || parts.second > 12) return [];
    const [day, month] = order === 'dmy' ? [parts.first, parts.second] : [parts.second, parts.first];
    return [{ written: parts.text, day, month, year: parts.year }];
  });
  return open.filter((one, n) => open.findIndex(({ written: text }) => text === one.written) === n).slice(0, 2);
}

function orderOf(first: number, second: number, born: Born | null): 'dmy' | 'mdy' | null {
  if (first > 12 || second > 12) return first <= 12 ? 'mdy' : second <= 12 ? 'dmy' : null;
  if (born === null || first === second) return null;
  if (first === born.day && second === born.month) return 'dmy';
  return second === born.day && first === born.month ? 'mdy' : null;
}

/**
 * The order that most values mean; null where they say nothing. A year in front is read under every order, and is how
 * the days of a workbook come whatever its cells show: it decides only where nothing else is written.
 */
export function orderSaid({ values, ymd, dmy, mdy }: DateVotes): Mapping['dates'] | null {
  if (dmy !== mdy) return mdy > dmy ? 'mdy' : 'dmy';
  return values > 0 && ymd === values ? 'ymd' : null;
}

/** Days and months exchanged in a part of the rows: no order reads them all. */
export const mixesOrders = ({ dmy, mdy }: DateVotes): boolean =>
  Math.min(dmy, mdy) >= 3 && Math.min(dmy, mdy) >= Math.max(dmy, mdy) / 4;

/** Which reading of the letters P, L and W the values speak for; null where they say nothing. */
export function sexesSaid(rows: readonly Row[], columns: Columns): Mapping['sex'] | null {
  const at = placeOf(columns, 'sex');
  if (at === undefined) return null;
  const letters = rows.map((row) =>
    written(row[at] ?? '')
      .trim()
      .toUpperCase(),
  );
  const [men, women] = [letters.includes('L'), letters.includes('W')];
  if (men !== women && letters.includes('P')) return women ? 'PW' : 'LP';
  const nikAt = placeOf(columns, 'nik');
  if (nikAt === undefined) return null;
  const born = rows
    .flatMap((row, n) => (letters[n] === 'P' ? [bornIn(row[nikAt] ?? '')] : []))
    .filter((one) => one !== null);
  const female = born.filter((one) => one.female).length;
  if (born.length < fewest) return null;
  return female >= born.length * 0.8 ? 'LP' : female <= born.length * 0.2 ? 'PW' : null;
}

/** Fewer values than this say nothing. */
const fewest = 5;

/** Whether the days of birth stand in the column of the NKK rather than in that of the NIK. */
export function numbersExchanged(rows: readonly Row[], columns: Columns): boolean {
  const [nik, nkk, day] = (['nik', 'nkk', 'birth_date'] as const).map((field) => placeOf(columns, field));
  if (nik === undefined || nkk === undefined || day === undefined) return false;
  const dated = rows.map((row) => ({ row, parts: (row[day] ?? '').match(/\d+/g)?.map(Number) ?? [] }));
  const saying = (at: number) =>
    dated.filter(({ row, parts }) => {
      const born = bornIn(row[at] ?? '');
      return born !== null && [born.day, born.month].every((part) => parts.includes(part)) && hasYear(parts, born.year);
    }).length;
  const inNkk = saying(nkk);
  return inNkk >= fewest && inNkk > rows.length / 2 && saying(nik) < inNkk / 4;
}

const hasYear = (parts: readonly number[], year: number): boolean => parts.some((part) => part % 100 === year);

/** No total, signature or numbers of the columns: a person has digits of a NIK, or a name and more. */
function isPerson(row: Row, columns: Columns): boolean {
  const cell = (field: FieldName) => written(row[placeOf(columns, field) ?? -1] ?? '').trim();
  if (/(?:\d[ .'’]?){6}/.test(cell('nik'))) return true;
  const known = [cell('sex'), cell('birth_date'), cell('birth_both')].some((value) => value !== '');
  return (
    known && /[A-Za-z]{2}/.test(cell('name')) && !/^\W*(?:SUB ?|GRAND ?)?(?:TOTAL|JUMLAH|REKAP)/i.test(cell('name'))
  );
}

/** Where the people of some rows live, as far as columns of regions say it. Null without such columns. */
export function regionsOf(all: readonly Row[], columns: Columns, within: string): RegionShare | null {
  const places = (['province', 'regency', 'district', 'village'] as const).flatMap((place) => {
    const at = placeOf(columns, place);
    return at === undefined ? [] : [{ place, at }];
  });
  if (places.length === 0) return null;
  const rows = all.filter((row) => isPerson(row, columns));
  const length = within.length === 2 ? 2 : 4;
  const counts = new Map<string, number>();
  const known = new Map<string, string | null>();
  for (const row of rows) {
    const words = places.map(({ at }) => written(row[at] ?? '').trim());
    const key = words.join('\n');
    if (!known.has(key))
      known.set(
        key,
        regionOf(
          places.map(({ place }, n) => [place, words[n] ?? ''] as const),
          within,
        ),
      );
    const code = known.get(key)?.slice(0, length) ?? '';
    if (code.length === length) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const placed = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const others = [...counts].filter(([code]) => code !== within).toSorted((a, b) => b[1] - a[1]);
  return {
    rows: rows.length,
    placed,
    within: within === '' ? placed : (counts.get(within) ?? 0),
    others:
      within === '' ? [] : others.slice(0, 3).map(([code, n]) => ({ code, name: regionName(code) ?? code, rows: n })),
  };
}

type Place = 'province' | 'regency' | 'district' | 'village';

function regionOf(words: readonly (readonly [Place, string])[], within: string): string | null {
  const code = words
    .map(([, word]) => word.replace(/[.,]0$/, '').replace(/[.\s]/g, ''))
    .findLast((word) => /^(?:\d{10}|\d{6}|\d{4})$/.test(word) && regionName(word.slice(0, 4)) !== undefined);
  if (code !== undefined) return code;
  const named = Object.fromEntries(words);
  return resolveRegion(named, within) ?? resolveRegion({ ...named, village: null }, within) ?? resolveRegion(named, '');
}
