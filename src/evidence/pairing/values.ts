/** Values of one kind beside each other: does one say the other, does one speak against it? */
import { dateSupports } from '../../language/index.ts';
import { personSupports } from '../atoms/people.ts';
import { regionSupports } from '../atoms/places.ts';
import type { Atom } from '../schema.ts';

/** The source's value says the claim's: a date with its year says the day, a time with its zone the time. */
export function supports(claim: Atom, source: Atom): boolean {
  if (claim.kind !== source.kind) return saysYear(claim, source) || saysYear(source, claim);
  const [said, told] = [source.value, claim.value];
  switch (claim.kind) {
    case 'date':
      return dateSupports(said, told) || isEnd(said, told);
    case 'time':
    case 'regulation':
      return said === told || said.startsWith(`${told} `);
    case 'region':
      return regionSupports(said, told);
    case 'person':
      return personSupports(said, told);
    case 'position':
      return bareHead(said) === bareHead(told);
    default:
      return said === told;
  }
}

/** "Pada 2023" reads as a number, "tahun 2023" as a date. */
const saysYear = (number: Atom, date: Atom): boolean =>
  number.kind === 'number' &&
  date.kind === 'date' &&
  /^\d{4}$/.test(number.value) &&
  date.value.startsWith(number.value);

/** The first or last day of a span; that it is told as the right one of the two is `boundsTheSame`. */
const isEnd = (source: string, claim: string): boolean =>
  source.includes('/') && source.split('/').some((end) => dateSupports(end, claim));

/** Who holds a position for another is a turn of it (turns.ts). */
const bareHead = (value: string): string =>
  value.replace(/^(?:(?:plt|plh|pj|pjs|wakil|mantan|calon)\.?\s|pelaksana (?:tugas|harian)\s)+/, '');

/**
 * The same thing with another value: another year, another date of the same kind, the same noun with another number.
 */
export function rivals(claim: Atom, source: Atom): boolean {
  if (claim.kind !== source.kind) return false;
  return (
    (claim.kind === 'number' && claim.of !== undefined && claim.of === source.of) ||
    claim.kind === 'date' ||
    claim.kind === 'regulation' ||
    claim.kind === 'time' ||
    claim.kind === 'money'
  );
}
