/**
 * What stands before a place's name: the bodies whose units are named after places, and the levels of regions, each
 * with its abbreviation and with what readers may conclude from it.
 */

/**
 * What a body's name tells.
 * - `checked`: with a place behind it, it names a unit that a check compares by value.
 * - `place`: who names such a unit also says the place ("KPU Kabupaten Alor" says "Kabupaten Alor").
 * - `own`: its units are those that work with this program.
 */
export type BodyMark = 'checked' | 'place' | 'own';
export type LevelTier = 'province' | 'regency' | 'district' | 'village';

type Body = { readonly body: string; readonly full?: string; readonly marks: readonly BodyMark[] };
type Level = { readonly level: string; readonly short?: string; readonly tier: LevelTier };

const bodies: readonly Body[] = [
  { body: 'KPU', full: 'Komisi Pemilihan Umum', marks: ['checked', 'place', 'own'] },
  { body: 'KIP', full: 'Komisi Independen Pemilihan', marks: ['checked', 'place', 'own'] },
  { body: 'Bawaslu', full: 'Badan Pengawas Pemilihan Umum', marks: ['checked', 'place'] },
  { body: 'Panwaslih', marks: ['checked'] },
  { body: 'DKPP', marks: ['checked'] },
];

const levels: readonly Level[] = [
  { level: 'Provinsi', short: 'Prov', tier: 'province' },
  { level: 'Kabupaten', short: 'Kab', tier: 'regency' },
  { level: 'Kota', tier: 'regency' },
  { level: 'Kecamatan', short: 'Kec', tier: 'district' },
  { level: 'Kelurahan', short: 'Kel', tier: 'village' },
  { level: 'Desa', tier: 'village' },
];

/** The nation behind a body: "KPU RI". */
export const nation = { short: 'RI', full: 'Republik Indonesia' } as const;

/** Bodies that carry a mark, with their full name where they have one. */
export const bodiesMarked = (mark: BodyMark): readonly Pick<Body, 'body' | 'full'>[] =>
  bodies.filter((row) => row.marks.includes(mark));

/** Levels of these tiers, with their abbreviation (without its stop) where they have one. */
export const levelsOf = (...tiers: readonly LevelTier[]): readonly Pick<Level, 'level' | 'short'>[] =>
  levels.filter(({ tier }) => tiers.includes(tier));

/** The names of bodies as alternatives of a regular expression, short and in full; `blank` stands for their blanks. */
export const bodyPattern = (mark: BodyMark, blank: string = String.raw`\s`): string =>
  bodiesMarked(mark)
    .flatMap(({ body, full }) => (full ? [body, full.replaceAll(' ', blank)] : [body]))
    .join('|');

/** Levels as alternatives of a regular expression, in full and abbreviated: "Kabupaten", "Kab.". */
export const levelPattern = (...tiers: readonly LevelTier[]): string =>
  levelsOf(...tiers)
    .flatMap(({ level, short }) => (short ? [level, String.raw`${short}\.`] : [level]))
    .join('|');

/** What `readBody` gives for them, as alternatives: kpu|kip. */
export const bodyValuePattern = (mark: BodyMark): string =>
  bodiesMarked(mark)
    .map(({ body }) => plain(body))
    .join('|');

/** What `readLevel` gives for them, as alternatives: kabupaten|kota. */
export const levelValuePattern = (...tiers: readonly LevelTier[]): string =>
  levelsOf(...tiers)
    .map(({ level }) => plain(level))
    .join('|');

const plain = (written: string): string => written.toLowerCase().replace(/\s+/g, ' ');
const bodyValues: ReadonlyMap<string, string> = new Map(
  bodies.flatMap(({ body, full }) => (full ? [[plain(full), plain(body)] as const] : [])),
);
const levelValues: ReadonlyMap<string, string> = new Map(
  levels.flatMap(({ level, short }) => (short ? [[`${plain(short)}.`, plain(level)] as const] : [])),
);

/** "Komisi Pemilihan Umum" -> "kpu"; other words in small letters. */
export const readBody = (written: string): string => bodyValues.get(plain(written)) ?? plain(written);

/** "Kab." -> "kabupaten"; other words in small letters. */
export const readLevel = (written: string): string => levelValues.get(plain(written)) ?? plain(written);
