/** Values of one kind beside each other: does one say the other, does one speak against it? */
import { dateParts, dateSupports } from '../../language/index.ts';
import { personSupports } from '../atoms/people.ts';
import { regionSupports } from '../atoms/places.ts';
import type { Atom } from '../schema.ts';

/** The source's value says the claim's: a date with its year says the day, a time with its zone the time. */
export function supports(claim: Atom, source: Atom): boolean {
  if (claim.kind !== source.kind) return saysOtherKind(claim, source) || saysOtherKind(source, claim);
  const [said, told] = [source.value, claim.value];
  switch (claim.kind) {
    case 'date':
      return dateSupports(said, told) || isEnd(said, told) || isDayOf(said, told);
    case 'time':
      return said === told || said.startsWith(`${told} `) || isSameHour(claim, source);
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

/** "sebelum tanggal 3" says the day of "3 Desember"; its month is told elsewhere. */
const isDayOf = (source: string, claim: string): boolean =>
  source.startsWith('---') && dateParts(claim)[2] === source.slice(3);

/** "pukul delapan", said without its part of the day, may be 20.00. */
const isSameHour = (claim: Atom, source: Atom): boolean => {
  if (!/^(?:pukul|jam|pkl)\P{N}+$/iu.test(claim.text) || / (?:pagi|siang|sore|petang|malam)$/i.test(claim.text))
    return false;
  const [hour, later] = [Number(claim.value.slice(0, 2)), Number(source.value.slice(0, 2))];
  return later === hour + 12 && claim.value.slice(2, 5) === source.value.slice(2, 5);
};

/** What may be a date, a time or an amount is one where the other text says so: "2023", "12/11", "15.40", "5 juta". */
function saysOtherKind(number: Atom, other: Atom): boolean {
  if (number.kind !== 'number') return false;
  switch (other.kind) {
    case 'date':
      return /^\d{4}$/.test(number.value)
        ? other.value.startsWith(number.value)
        : saysDay(number.value, other.value) || other.value === `---${number.value.padStart(2, '0')}`;
    case 'time':
      return (
        /^\d{1,2}[.:]\d\d$/.test(number.value) &&
        number.value.replace('.', ':').padStart(5, '0') === other.value.slice(0, 5)
      );
    case 'money':
      return other.value === `Rp${number.value}` && Number(number.value) >= leastAmount;
    default:
      return false;
  }
}
/** Money is told without its sign where it is large. */
const leastAmount = 1000;

const saysDay = (written: string, date: string): boolean => {
  const [, day = '', month = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(written) ?? [];
  return day !== '' && date.replace(/^\d{4}/, '-') === `--${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

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
