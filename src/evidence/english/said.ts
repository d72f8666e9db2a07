/**
 * What a sentence says that must stand in its rendering too, in values that both languages share: numbers, money, days,
 * months, times, zones, regulations. A year and a day alone are numbers: English may tell them without a word before.
 */
import { monthNumber, monthPattern } from '../../language/index.ts';
import type { Atom } from '../schema.ts';

export type SaidKind = 'number' | 'money' | 'date' | 'time' | 'zone' | 'regulation' | 'code';
export type Said = {
  readonly kind: SaidKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** "15.30", "3a", "12/34": digits that no rule of numbers reads, and which therefore must not change at all. */
const isCode = ({ kind, value, text }: Atom): boolean =>
  kind === 'number' && value === text.toLowerCase() && /[^\d]/.test(value) && !/^\d+%$/.test(value);

/** Of an Indonesian sentence, from its atoms, in reading order. */
export function saidIn(text: string, atoms: readonly Atom[]): Said[] {
  const said = atoms.flatMap((atom) => saidBy(atom));
  const isTold = (start: number, end: number): boolean => said.some((one) => one.start < end && start < one.end);
  const months = [...text.matchAll(bareMonth)]
    .filter(({ index, 0: written }) => !isTold(index, index + written.length))
    .map(({ index, 0: written }): Said => ({
      kind: 'date',
      value: `--${String(monthNumber(written)).padStart(2, '0')}`,
      start: index,
      end: index + written.length,
      text: written,
    }));
  return [...said, ...months].toSorted((one, other) => one.start - other.start);
}

/** A month without its day, which Indonesian reads only behind some words. Short names stand with a day only. */
const bareMonth = new RegExp(String.raw`(?<!\p{L})(?=\p{Lu}\p{Ll}{2,})(?:${monthPattern})(?!\p{L})`, 'gu');

function saidBy(atom: Atom): Said[] {
  const { kind, value, start, end, text } = atom;
  const one = (of: SaidKind, as: string): Said => ({ kind: of, value: as, start, end, text });
  if (isCode(atom)) return [one('code', value)];
  if (kind === 'number' || kind === 'money') return [one(kind, value)];
  if (kind === 'regulation') return [one('regulation', value)];
  if (kind === 'date') return value.split('/').map((part) => datePart(part, one));
  if (kind !== 'time') return [];
  return value.split('/').flatMap((part) => {
    const [clock = '', zone] = part.split(' ');
    return [one('time', clock), ...(zone === undefined ? [] : [one('zone', zone.toLowerCase())])];
  });
}

function datePart(part: string, one: (of: SaidKind, as: string) => Said): Said {
  if (/^\d{4}$/.test(part)) return one('number', part);
  const day = /^---0?(\d+)$/.exec(part)?.[1];
  if (day !== undefined) return one('number', day);
  return part.startsWith('h') ? one('code', part) : one('date', part);
}
