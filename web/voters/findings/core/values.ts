/** New values for fields of a voter: how each is typed, and what is wrong with what was typed. */
import type { ColumnName } from '../../../../src/elections/voters/schema.ts';
import type { findingMessages } from '../messages.ts';

/** How a field is typed: digits of a fixed length, a number in a range, a day, one of a few, or words. */
export type Typed =
  | { readonly as: 'digits'; readonly length: number }
  | { readonly as: 'number'; readonly least: number; readonly most: number }
  | { readonly as: 'date' }
  | { readonly as: 'choice'; readonly of: readonly string[] }
  | { readonly as: 'words'; readonly most: number };

const typing = {
  nkk: { as: 'digits', length: 16 },
  nik: { as: 'digits', length: 16 },
  name: { as: 'words', most: 200 },
  birth_place: { as: 'words', most: 100 },
  address: { as: 'words', most: 300 },
  note: { as: 'words', most: 300 },
  birth_date: { as: 'date' },
  marital: { as: 'choice', of: ['B', 'S', 'P'] },
  sex: { as: 'choice', of: ['L', 'P'] },
  ektp: { as: 'choice', of: ['S', 'B'] },
  disability: { as: 'choice', of: ['1', '2', '3', '4', '5', '6'] },
  rt: { as: 'number', least: 0, most: 999 },
  rw: { as: 'number', least: 0, most: 999 },
  tps: { as: 'number', least: 1, most: 999 },
  province: { as: 'digits', length: 2 },
  regency: { as: 'digits', length: 4 },
  district: { as: 'digits', length: 6 },
  village: { as: 'digits', length: 10 },
} as const satisfies Partial<Record<ColumnName, Typed>>;

export type Correctable = keyof typeof typing;
/** Fields that may be emptied, as the server takes them. */
const mayBeEmpty: ReadonlySet<Correctable> = new Set([
  'birth_place',
  'address',
  'rt',
  'rw',
  'disability',
  'ektp',
  'tps',
  'note',
]);

export const isCorrectable = (column: ColumnName): column is Correctable => column in typing;
export const typedAs = (column: Correctable): Typed => typing[column];

/** What is typed in the form, by column; an absent column stays as it is. */
export type Entries = Readonly<Partial<Record<Correctable, string>>>;
export type Value = string | number | null;
/** What is wrong with a value; `count`: the number of digits that its sentence names. */
export type Problem = {
  readonly problem: Extract<keyof typeof findingMessages, `wrong${string}`>;
  readonly count?: number;
};

/** The value that an entry means, or what is wrong with it. `today` (YYYY-MM-DD) bounds birth dates. */
export function valueOf(column: Correctable, entry: string, today: string): { readonly value: Value } | Problem {
  const text = entry.trim().replace(/\s+/g, ' ');
  if (text === '') return mayBeEmpty.has(column) ? { value: null } : { problem: 'wrongEmpty' };
  const typed = typedAs(column);
  switch (typed.as) {
    case 'digits': {
      const digits = text.replaceAll(/[ .-]/g, '');
      if (!/^\d+$/.test(digits)) return { problem: 'wrongDigits' };
      return digits.length === typed.length ? { value: digits } : { problem: 'wrongLength', count: typed.length };
    }
    case 'number': {
      const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      return number >= typed.least && number <= typed.most ? { value: number } : { problem: 'wrongNumber' };
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '1900-01-01' && text <= today
        ? { value: text }
        : { problem: 'wrongDate' };
    case 'choice':
      return typed.of.includes(text) ? { value: text } : { problem: 'wrongEmpty' };
    case 'words': {
      if (text.length > typed.most) return { problem: 'wrongTooLong' };
      if (column === 'name' && !isName(text)) return { problem: 'wrongName' };
      return { value: text };
    }
    default:
      return typed satisfies never;
  }
}

/** Two letters at least, and no digit or sign that no name has. */
const isName = (text: string): boolean => !/[\d<>{}=@#$%^*_|\\]/.test(text) && /\p{L}.*\p{L}/u.test(text);

/** Values of the columns that differ from what the row holds, and the problems of the rest. */
export function changesOf(
  entries: Entries,
  held: Readonly<Partial<Record<Correctable, Value>>>,
  today: string,
): {
  readonly changes: Readonly<Partial<Record<Correctable, Value>>>;
  readonly problems: Readonly<Partial<Record<Correctable, Problem>>>;
} {
  const changes: Partial<Record<Correctable, Value>> = {};
  const problems: Partial<Record<Correctable, Problem>> = {};
  for (const [column, entry] of Object.entries(entries) as [Correctable, string][]) {
    const read = valueOf(column, entry, today);
    if ('problem' in read) problems[column] = read;
    else if (read.value !== (held[column] ?? null)) changes[column] = read.value;
  }
  return { changes, problems };
}
