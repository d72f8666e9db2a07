/** How the same person comes to stand differently in two lists: slips, short names, exchanged fields, default dates. */
import { dayOf, isoDay } from './calendar.ts';
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

/** One slip of the hand: a letter changed, left out, doubled, or two exchanged. Always another text. */
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

const short: Readonly<Record<string, readonly string[]>> = {
  MUHAMMAD: ['MUH.', 'MOH.', 'M.', 'MOCH.', 'MHD'],
  AHMAD: ['ACH.', 'ACHMAD', 'AKHMAD'],
  ABDUL: ['ABD.', 'ABDL'],
  SITI: ['ST.', 'SITTI'],
  NUR: ['NOER'],
  YOHANES: ['YOH.', 'YAN', 'JOHANES'],
  FRANSISKUS: ['FRANS', 'FR.', 'FRANSISKUS X.'],
  ANTONIUS: ['ANTON', 'TONI'],
  AGUSTINUS: ['AGUS', 'GUSTI'],
  STEFANUS: ['STEVEN', 'STEF'],
  PETRUS: ['PITER', 'PET.'],
  MARIA: ['M.', 'MERI'],
  MARTINUS: ['MARTEN'],
  YOSEF: ['YOS', 'YOSEPH'],
  ELISABETH: ['LISA', 'ELIS'],
  KRISTINA: ['KRIS', 'CHRISTINA'],
  FRANSISKA: ['SISKA'],
  MARGARETA: ['GRETA'],
  DOMINIKUS: ['DOMI'],
  BENEDIKTUS: ['BENI'],
  THERESIA: ['TERESIA', 'TERE'],
  WAYAN: ['WYN.', 'W.'],
  MADE: ['MD.'],
  NYOMAN: ['NYM.'],
  KETUT: ['KT.'],
};

/**
 * As called or abbreviated: MUHAMMAD becomes MOH., a last word its letter, a name of three words loses one. Always
 * another text.
 */
export function shorten(random: Random, name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => short[word] !== undefined);
  if (at >= 0 && random.chance(0.75))
    return words.with(at, random.pick(short[words[at] as string] as readonly string[])).join(' ');
  const last = words.length - 1;
  if (last >= 2 && random.chance(0.5)) return words.slice(0, last).join(' ');
  if (last >= 1) return words.with(last, `${(words[last] as string)[0]}.`).join(' ');
  return oldSpelling(name);
}

function oldSpelling(name: string): string {
  const old = name.replace('U', 'OE').replace('Y', 'J');
  return old === name ? `${name} BIN ${name}` : old;
}

/** Day and month exchanged: null where that is no other day. */
export function exchangeDayAndMonth(born: string): number | null {
  const [year, month, day] = born.split('-') as [string, string, string];
  return day === month || Number(day) > 12 ? null : dayOf(`${year}-${day}-${month}`);
}

/** The day that clerks write when only the year is known. */
export function defaultDay(random: Random, born: string): number {
  const day = ['01-01', '07-01', '12-31'].map((one) => dayOf(`${born.slice(0, 4)}-${one}`));
  const other = random.pick(day);
  return isoDay(other) === born ? (day[(day.indexOf(other) + 1) % 3] as number) : other;
}

/** One digit of the serial wrong, in a range that no other person's NIK has. */
export const wrongDigit = (random: Random, nik: string): string =>
  `${nik.slice(0, 12)}${Math.floor(firstWrongSerial / 1_000) + random.below(5)}${nik.slice(13)}`;
