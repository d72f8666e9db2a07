/** Addresses of families, and the same one as another clerk writes it. */
import type { Random } from './random.ts';

const streets = [
  'MELATI',
  'MAWAR',
  'MERDEKA',
  'SUDIRMAN',
  'DIPONEGORO',
  'PATTIMURA',
  'GAJAH MADA',
  'AHMAD YANI',
  'PAHLAWAN',
  'KENANGA',
  'FLAMBOYAN',
  'CENDANA',
  'PEMUDA',
  'VETERAN',
  'RAYA',
  'TIMOR RAYA',
  'KARTINI',
  'HASANUDDIN',
  'IMAM BONJOL',
  'KI HAJAR DEWANTARA',
];
const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI'];

export function addressOf(random: Random): string {
  const u = random.next();
  if (u < 0.45) return `JL. ${random.common(streets)} NO. ${1 + random.below(180)}`;
  if (u < 0.75) return `DUSUN ${random.common(numerals)}`;
  if (u < 0.78) return `JL. ${random.common(streets)}, GANG ${random.common(numerals)}`;
  return u < 0.9
    ? `KAMPUNG ${random.common(streets)}`
    : `LINGKUNGAN ${random.common(numerals)} BLOK ${random.pick(['A', 'B', 'C', 'D'])}${1 + random.below(40)}`;
}

/** Words of an address, and how else they are written. */
const wordings: readonly (readonly [string, readonly string[]])[] = [
  ['JL. ', ['JLN ', 'JALAN ', 'JL ', 'JLN. ', '']],
  [' NO. ', [' NO ', ' NOMOR ', ' ', ' NO.', ' # ']],
  ['DUSUN ', ['DSN. ', 'DSN ', 'DUSUN', 'DS. ']],
  ['KAMPUNG ', ['KP. ', 'KAMP. ', 'KP ', 'KMPG ']],
  ['LINGKUNGAN ', ['LINGK. ', 'LK. ', 'LING ']],
  [' BLOK ', [' BLK ', ' BL. ', '/']],
  [', GANG ', [' GG. ', ' GG ', ' LR. ']],
  [' VI', [' 6', ' ENAM']],
  [' IV', [' 4', ' EMPAT']],
  [' V', [' 5', ' LIMA']],
  [' III', [' 3', ' TIGA']],
  [' II', [' 2', ' DUA']],
  [' I', [' 1', ' SATU']],
];

/** The same address in other words: always another text. */
export function otherwiseWritten(random: Random, address: string): string {
  const fitting = wordings.filter(([words]) => address.includes(words));
  let text = address;
  // At least one wording is another; each of the others may be, too.
  const sure = random.below(Math.max(1, fitting.length));
  for (const [n, [words, others]] of fitting.entries())
    if (n === sure || random.chance(0.4)) text = text.replace(words, random.pick(others));
  return text === address ? `${address} RT` : text.trim();
}
