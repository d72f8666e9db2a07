/** What passages say in another form than an atom of the same value. */
import { dateParts, dateSupports, meaning, monthNumber } from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { stemsOf } from './holders.ts';
import { namesPlace } from './places.ts';

/** `around` are the passages and those that stand about them. */
export function isSaidOtherwise(
  atom: Atom,
  passages: readonly PreparedPassage[],
  around: () => readonly PreparedPassage[],
): boolean {
  switch (atom.kind) {
    case 'position':
      return isCommon(atom) || isHeading(atom, passages) || isNamed(atom, passages);
    case 'region':
      return passages.some((passage) => namesPlace(atom, passage));
    case 'time':
      return isOfItsZone(atom, passages);
    case 'number':
      return atom.value === '1' && hasWord(passages, oneOf);
    case 'date':
      return (
        isWeekend(atom, passages) ||
        isMonth(atom, passages) ||
        isFromTo(atom, around) ||
        isOfItsYear(atom, passages) ||
        isCounted(atom, passages)
      );
    default:
      return false;
  }
}

const hasWord = (passages: readonly PreparedPassage[], wanted: RegExp): boolean =>
  passages.some(({ words }) => words.some(({ lower }) => wanted.test(lower)));

/** "seorang" is one, "sekali" one time. */
const oneOf =
  /^(?:se(?:orang|buah|lembar|ekor|helai|unit|kali|hari|minggu|pekan|bulan|tahun|jam)|suatu|salah|satu-satunya)$/;

/** "kepala desa", "anggota" of nobody in particular are words like others. */
const isCommon = (atom: Atom): boolean => /^\p{Ll}/u.test(atom.text) && !/(?:ketua|sekretaris)/.test(atom.value);

/** "Moderator: Lia" names the position by the line's heading. */
const isHeading = (atom: Atom, passages: readonly PreparedPassage[]): boolean =>
  stemsOf(atom.value).every((one) => passages.some(({ label }) => label.some((word) => meaning(word) === one)));

/** "DISPOSISI KETUA", "kasubbag": the position's words, of nobody who is named. */
const isNamed = (atom: Atom, passages: readonly PreparedPassage[]): boolean =>
  stemsOf(atom.of ?? atom.value).every((one) => passages.some(({ stems }) => stems.has(one)));

/** Saturday and Sunday are the "akhir pekan". */
const isWeekend = ({ value }: Atom, passages: readonly PreparedPassage[]): boolean =>
  (value === 'wd:6' || value === 'wd:0') && passages.some(({ text }) => /(?<!\p{L})akhir\spekan(?!\p{L})/iu.test(text));

/** "baru selesai April": a month by its name alone. */
const isMonth = ({ value }: Atom, passages: readonly PreparedPassage[]): boolean =>
  /^--\d\d$/.test(value) &&
  passages.some(({ words }) => words.some(({ lower }) => monthNumber(lower) === Number(value.slice(2))));

const datesOf = (passages: readonly PreparedPassage[]): string[] =>
  passages.flatMap((passage) => passage.atoms().flatMap(({ kind, value }) => (kind === 'date' ? [value] : [])));

/** "17 Oktober sampai 4 November" of what begins and ends on these days. */
function isFromTo({ value }: Atom, around: () => readonly PreparedPassage[]): boolean {
  const [first, last] = value.split('/');
  if (first === undefined || last === undefined) return false;
  const dates = datesOf(around());
  return [first, last].every((end) => dates.some((date) => dateSupports(date, end)));
}

/** "4 September 2025" of a day told without its year, where the full dates of its source are all of that year. */
function isOfItsYear({ value }: Atom, passages: readonly PreparedPassage[]): boolean {
  const [year, month, day] = dateParts(value);
  if (year === '' || day === '') return false;
  return passages.some(
    (passage) =>
      datesOf([passage]).some((date) => date === `--${month}-${day}`) &&
      passage.years().size === 1 &&
      passage.years().has(year),
  );
}

/** "12.30 WITA" of a time told without its zone, where its source names that zone alone. */
function isOfItsZone({ value }: Atom, passages: readonly PreparedPassage[]): boolean {
  const [hour, zone] = value.split(' ');
  if (zone === undefined) return false;
  return passages.some(
    (passage) =>
      passage.zones().size === 1 &&
      passage.zones().has(zone) &&
      passage.atoms().some((other) => other.kind === 'time' && other.value === hour),
  );
}

/** "H-1" is "sehari sebelum". */
const isCounted = ({ value }: Atom, passages: readonly PreparedPassage[]): boolean =>
  (value === 'h-1' && passages.some(({ text }) => /(?<!\p{L})sehari\ssebelum/iu.test(text))) ||
  (value === 'h+1' && passages.some(({ text }) => /(?<!\p{L})sehari\s(?:setelah|sesudah)/iu.test(text)));
