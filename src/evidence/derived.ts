/**
 * Numbers that no passage writes but that follow from what it writes: how long something took from when it began and
 * ended, the days of a span, the sum or difference of two large numbers. They are true only if the sentence means them
 * so: for a reader.
 */
import { readNumbers } from '../language/index.ts';
import type { Atom } from './schema.ts';
import type { PreparedPassage } from './sources.ts';

/** Words by which a sentence says that it reckons. */
const sums = new RegExp(
  String.raw`(?<!\p{L})(?:total(?:nya)?|keseluruhan|gabungan|selisih(?:nya)?|tersisa|sisa(?:nya)?|semuanya` +
    String.raw`|seluruhnya|lainnya|bersih|kumulatif|akumulasi)(?!\p{L})`,
  'iu',
);
/** From here on it is no chance that two numbers of a source add up to it. */
const leastSum = 100;

export function isDerived(atom: Atom, text: string, passages: readonly PreparedPassage[]): boolean {
  const isLarge = atom.kind === 'money' || (atom.kind === 'number' && valueOf(atom) >= leastSum);
  if (isLarge) return sums.test(text) && isReckoned(atom, passages);
  if (atom.kind !== 'number' || !/jam|hari/.test(text)) return false;
  return lasted(atom, text, passages) || isOneOfDays(atom, text, passages);
}

const valueOf = (atom: Atom): number => Number(atom.value.replace(/^Rp|%$/g, ''));

/** The sum, difference or small multiple of numbers of the same kind in the passages. */
function isReckoned(atom: Atom, passages: readonly PreparedPassage[]): boolean {
  const wanted = valueOf(atom);
  const all = passages.flatMap((passage) => passage.atoms());
  const same = all
    .filter(({ kind }) => kind === atom.kind)
    .map(valueOf)
    .slice(0, mostNumbers);
  const small = all
    .filter((other) => other.kind === 'number' && valueOf(other) < leastSum)
    .map(valueOf)
    .slice(0, mostNumbers);
  const large = same.filter((value) => value >= 10 || atom.kind === 'money');
  return large.some(
    (one, at) =>
      large.some((other, index) => index !== at && (one + other === wanted || one - other === wanted)) ||
      (atom.kind === 'money' && small.some((times) => times > 1 && one * times === wanted)),
  );
}
const mostNumbers = 24;

const duration = /(\p{L}+(?:\s\p{L}+){0,3}|\d+)\s(?:(setengah)\s)?jam(?:\s(\p{L}+(?:\s\p{L}+){0,2}|\d+)\smenit)?/giu;

/** "dua jam lima belas menit" from 14.05 to 16.20. */
function lasted(atom: Atom, text: string, passages: readonly PreparedPassage[]): boolean {
  const told = [...text.matchAll(duration)].find(
    (match) => match.index <= atom.start && atom.end <= match.index + match[0].length,
  );
  if (!told) return false;
  const hours = lastNumber(told[1] ?? '');
  const minutes = hours * 60 + (told[2] ? 30 : 0) + (told[3] ? lastNumber(told[3]) : 0);
  const times = passages
    .flatMap((passage) => passage.atoms().filter(({ kind }) => kind === 'time'))
    .map(({ value }) => minutesOf(value));
  return times.some((from) => times.some((to) => to - from === minutes));
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const lastNumber = (written: string): number => Number(readNumbers(written, () => false).at(-1)?.value ?? Number.NaN);

/** "tiga hari" of 9 to 11 May. */
function isOneOfDays(atom: Atom, text: string, passages: readonly PreparedPassage[]): boolean {
  if (!/^\shari(?!\p{L})/u.test(text.slice(atom.end, atom.end + 6))) return false;
  return passages.some((passage) =>
    passage.atoms().some((other) => other.kind === 'date' && daysOf(other.value) === valueOf(atom)),
  );
}

function daysOf(value: string): number {
  const [first, last] = value.split('/').map((day) => Date.parse(day));
  if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return 0;
  return Math.round((last - first) / 86_400_000) + 1;
}
