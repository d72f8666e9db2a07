/**
 * How the same person comes to stand differently in two lists: slips, short names, other spellings, misread letters,
 * exchanged fields, slipped and default dates. Every alteration gives another text or day than it was given.
 */
import { dayOf, isoDay } from './calendar.ts';
import { called, learned, misreadings, shortForms, spellings, titles } from './name-habits.ts';
import { shortableIn } from './names.ts';
import { firstWrongSerial } from './numbers.ts';
import type { Random } from './random.ts';

const neighbours: Readonly<Record<string, string>> = {
  A: 'SE',
  B: 'VN',
  C: 'XV',
  D: 'SF',
  E: 'RI',
  F: 'DG',
  G: 'FH',
  H: 'GJ',
  I: 'UO',
  J: 'HK',
  K: 'JL',
  L: 'KM',
  M: 'NL',
  N: 'MB',
  O: 'IU',
  P: 'OL',
  R: 'ET',
  S: 'AD',
  T: 'RY',
  U: 'YI',
  V: 'BF',
  W: 'EQ',
  Y: 'UT',
  Z: 'SX',
};

/** One slip of the hand: a letter changed, left out, doubled, or two exchanged. */
export function slip(random: Random, text: string): string {
  for (let tries = 0; tries < 8; tries += 1) {
    const at = 1 + random.below(Math.max(1, text.length - 1));
    const letter = text[at];
    if (letter === undefined || letter === ' ') continue;
    const changed =
      [
        () => text.slice(0, at) + random.pick([...(neighbours[letter] ?? 'AE')]) + text.slice(at + 1),
        () => (text.length > 3 ? text.slice(0, at) + text.slice(at + 1) : text),
        () => text.slice(0, at) + letter + text.slice(at),
        () => text.slice(0, at - 1) + letter + (text[at - 1] as string) + text.slice(at + 1),
      ][random.below(4)]?.() ?? text;
    if (changed !== text && changed.trim() === changed) return changed;
  }
  return `${text}H`;
}

/** One of the places where `from` stands in a text, exchanged; null where it stands nowhere. */
function exchange(random: Random, text: string, [from, to]: readonly [string, string]): string | null {
  const places = [...text].flatMap((_, at) => (text.startsWith(from, at) ? [at] : []));
  if (places.length === 0) return null;
  const at = random.pick(places);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Letters read as others that look like them: one, and more the longer the text is. */
export function misread(random: Random, text: string): string {
  let read = text;
  for (let left = 1 + random.below(1 + Math.min(2, Math.floor(text.length / 8))); left > 0; left -= 1) {
    const fitting = misreadings.filter(([from]) => read.includes(from));
    if (fitting.length > 0) read = exchange(random, read, random.pick(fitting)) ?? read;
  }
  return read === text ? slip(random, text) : read;
}

/** A word or two as another orthography or transcription has them. */
export function respell(random: Random, text: string): string {
  let written = text;
  for (let left = random.chance(0.3) ? 2 : 1; left > 0; left -= 1) {
    const fitting = spellings
      .flatMap(([one, other]): (readonly [string, string])[] => [
        [one, other],
        [other, one],
      ])
      .filter(([from]) => written.includes(from));
    if (fitting.length > 0) written = exchange(random, written, random.pick(fitting)) ?? written;
  }
  return written === text ? slip(random, text) : written;
}

/**
 * As called or abbreviated, by the habits of the name's people: MUHAMMAD becomes MOH., I WAYAN I WYN, a last word its
 * letter; a name of three words loses one. What stands short already may be written in full.
 */
export function shorten(random: Random, name: string): string {
  const words = shortableIn(name);
  if (words !== undefined && random.chance(0.75))
    return name.replace(words, random.pick(shortForms[words] as readonly string[]));
  const parts = name.split(' ');
  const short = parts.findIndex((part) => fullForms.has(part));
  if (short >= 0) return parts.with(short, fullForms.get(parts[short] as string) as string).join(' ');
  return withoutOrInitial(random, name, parts);
}

/** Words that stand short in a name, with the first word that they are short for. */
const fullForms = new Map(
  Object.entries(shortForms)
    .filter(([words]) => !words.includes(' '))
    .toReversed()
    .flatMap(([words, forms]) => forms.filter((form) => form.endsWith('.')).map((form) => [form, words] as const)),
);

function withoutOrInitial(random: Random, name: string, parts: readonly string[]): string {
  const last = parts.length - 1;
  if (last >= 2) {
    const u = random.next();
    if (u < 0.3) return parts.slice(0, last).join(' ');
    if (u < 0.5) return parts.toSpliced(1, 1).join(' ');
    if (u < 0.7) return parts.with(1, `${(parts[1] as string)[0]}.`).join(' ');
  }
  return last >= 1 ? parts.with(last, `${(parts[last] as string)[0]}.`).join(' ') : respell(random, name);
}

/** The same words in another order; null where there is one only, or the order says something (I WAYAN). */
export function reorder(random: Random, name: string): string | null {
  const parts = name.split(' ');
  const [first = ''] = parts;
  if (parts.length < 2 || first.length < 3 || new Set(parts).size === 1) return null;
  const turned = [...parts.slice(1), first];
  return (random.chance(0.6) ? turned : [parts.at(-1) as string, ...parts.slice(0, -1)]).join(' ');
}

/** The name with a title, a degree, what somebody is called, or a further given name (one of `others`). */
export function lengthen(random: Random, name: string, sex: 'L' | 'P', others: string): string {
  const u = random.next();
  if (u < 0.35) return `${random.pick(titles[sex])} ${name}`;
  if (u < 0.5) return `${name}${random.pick(learned)}`;
  if (u < 0.7) return `${name} ALIAS ${random.pick(called[sex])}`;
  return `${name} ${others.slice(others.lastIndexOf(' ') + 1)}`;
}

/** A birth place as another clerk writes it. */
export function otherPlace(random: Random, place: string): string {
  const u = random.next();
  if (u < 0.25) return `KAB. ${place}`;
  if (u < 0.35) return `KOTA ${place}`;
  if (u < 0.45) return `DESA ${place}`;
  if (u < 0.55 && place.length > 6) return `${place.slice(0, 4)}.`;
  return u < 0.8 ? respell(random, place) : slip(random, place);
}

/** Day and month exchanged: null where that is no other day. */
export function exchangeDayAndMonth(born: string): number | null {
  const [year, month, day] = born.split('-') as [string, string, string];
  return day === month || Number(day) > 12 ? null : dayOf(`${year}-${day}-${month}`);
}

/** The days that clerks write when only the year is known, by how often. */
export const defaultDays = ['-01-01', '-07-01', '-12-31'] as const;

/** The day that clerks write when only the year is known. */
export function defaultDay(random: Random, born: string): number {
  const day = defaultDays.map((one) => dayOf(`${born.slice(0, 4)}${one}`));
  const other = random.pick(day);
  return isoDay(other) === born ? (day[(day.indexOf(other) + 1) % 3] as number) : other;
}

/** A date typed one day, month, year or ten years off. */
export function slippedDay(random: Random, born: string): number {
  const [year, month, day] = born.split('-').map(Number) as [number, number, number];
  const step = random.chance(0.5) ? 1 : -1;
  const u = random.next();
  if (u < 0.4) return dayOf(born) + step;
  const pad = (n: number): string => String(n).padStart(2, '0');
  // No month is too short for the 28th.
  const whole = pad(Math.min(28, day));
  if (u < 0.6) return dayOf(`${year}-${pad(1 + ((month + 11 + step) % 12))}-${whole}`);
  return dayOf(`${year + (u < 0.85 ? step : -10)}-${pad(month)}-${whole}`);
}

/** One digit wrong, in ranges that no other number of people or cards has: of the serial mostly, else of the district. */
export function wrongDigit(random: Random, number: string): string {
  const u = random.next();
  const at = u < 0.5 ? 12 : u < 0.75 ? 13 : 5;
  if (at === 5 && Number(number[5]) < 6) return `${number.slice(0, 5)}${6 + random.below(4)}${number.slice(6)}`;
  if (at === 13 && number[13] === '0') return `${number.slice(0, 13)}${1 + random.below(9)}${number.slice(14)}`;
  return `${number.slice(0, 12)}${Math.floor(firstWrongSerial / 1_000) + random.below(5)}${number.slice(13)}`;
}

/** Two digits of the serial wrong, or two that stand beside each other exchanged. */
export function wrongDigits(random: Random, number: string): string {
  const last = [14, 13, 12].find((at) => number[at] !== number[at + 1]);
  if (last !== undefined && random.chance(0.4))
    return number.slice(0, last) + (number[last + 1] as string) + (number[last] as string) + number.slice(last + 2);
  return `${number.slice(0, 12)}${Math.floor(firstWrongSerial / 1_000) + random.below(5)}${
    (Number(number[13]) + 1 + random.below(9)) % 10
  }${number.slice(14)}`;
}
