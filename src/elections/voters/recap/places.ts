/**
 * The one rule of where a voter of a list is counted, and what a place is called that is no region. Whatever prints a
 * recap rests on it: screens, forms, minutes, open data, the sums of the levels above.
 *
 * - Everybody in the list counts once at every level, so that `total` of the unit is the number of rows of its version.
 * - The smallest region that the row names and the list of regions knows says where: a village, else the "village not
 *   known" of a district, else the "district not known" of the unit. A row that says nothing is not known either.
 * - A voter whose region lies elsewhere counts under "outside the region", which stands right below the unit; never in
 *   the rows of another unit.
 * - Polling stations, villages, districts and regencies are counted only where they are known.
 * - A voter without a sex counts in the total, and beside men and women (`sex_unknown`).
 *
 * Such places have codes that no region has, so that figures can point at them: '530100' and '5301040000' are not
 * known, '530199' is outside of 5301, '98' is a province that is not known.
 */
import { regionName } from '../../regions/index.ts';
import { recapLevels, type RecapLevel } from './measures.ts';

/** The region columns of a row, village first; empty or zeros where they say nothing. */
export type WrittenPlace = readonly [village: string, district: string, regency: string, province: string];

/** `unknown`: the village is not known; `outside`: the region is known, and it is not the unit's. */
export type PlaceKind = 'known' | 'unknown' | 'outside';
export type Place = { readonly code: string; readonly kind: PlaceKind };

const isRegion = (code: string): boolean => regionName(code) !== undefined;
const nation = '00';
const unknownProvince = '98';
const villageDigits = 10;

/** Where a row of a list of `unitId` is counted: a village of the recap; its code begins with those of the levels above. */
export function placeOf(written: WrittenPlace, unitId: string, known: (code: string) => boolean = isRegion): Place {
  const [village, district, regency, province] = written;
  const smallest =
    [
      village,
      district,
      village.slice(0, 6),
      regency,
      (district || village).slice(0, 4),
      province,
      (regency || district || village).slice(0, 2),
    ].find((code) => code !== '' && known(code)) ?? '';
  if (unitId === nation) return smallest === '' ? unknownIn(unknownProvince) : within(smallest);
  if (smallest.startsWith(unitId)) return within(smallest);
  // A province that is known says nothing about which of its regencies.
  if (unitId.startsWith(smallest)) return unknownIn(unitId);
  return { code: unitId.padEnd(villageDigits, '9'), kind: 'outside' };
}

const within = (code: string): Place => (code.length === villageDigits ? { code, kind: 'known' } : unknownIn(code));
const unknownIn = (code: string): Place => ({ code: code.padEnd(villageDigits, '0'), kind: 'unknown' });

/** What a code of a recap is instead of a region; null where it is one. */
export function strayOf(code: string): Exclude<PlaceKind, 'known'> | null {
  if (code === nation || code.includes('-') || isRegion(code)) return null;
  return /^\d\d(?:\d\d)?(?:99)+$/.test(code) ? 'outside' : 'unknown';
}

const unknownNames: Readonly<Record<Exclude<RecapLevel, 'national' | 'tps'>, string>> = {
  province: 'Provinsi belum dikenal',
  regency: 'Kabupaten/kota belum dikenal',
  district: 'Kecamatan belum dikenal',
  village: 'Desa/kelurahan belum dikenal',
};

/** What a region of a recap is called. A place without a name is told by what it is, never by its code. */
export function nameOfRegion(code: string): string {
  const level = levelOf(code);
  if (level === 'national') return 'Indonesia';
  if (level === 'tps') return code.endsWith('-000') ? 'Tanpa nomor TPS' : `TPS ${Number(code.slice(11))}`;
  return regionName(code) ?? (strayOf(code) === 'outside' ? 'Di luar wilayah' : unknownNames[level]);
}

/** A village with its district, for lists in which villages of several districts stand. */
export const nameWithDistrict = (code: string): string =>
  [...new Set([nameOfRegion(code), nameOfRegion(code.slice(0, 6))])].join(', ');

/** A code says its level by its length. */
export function levelOf(code: string): RecapLevel {
  if (code === nation) return 'national';
  const levels: Readonly<Record<number, RecapLevel>> = {
    2: 'province',
    4: 'regency',
    6: 'district',
    10: 'village',
    14: 'tps',
  };
  return levels[code.length] ?? 'village';
}

/** Regions by their codes; after them what is not known, and at the end what lies outside. */
export const byPlace = (one: { readonly code: string }, other: { readonly code: string }): number =>
  rankOf(one.code) - rankOf(other.code) || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0);
const rankOf = (code: string): number => [null, 'unknown', 'outside'].indexOf(strayOf(code));

/**
 * Rows of a recap that are the unit's: its own and those below it. Recaps of before this rule hold rows of other
 * units' regions; those are nobody's to print.
 */
export const rowsOfUnit = <Row extends { readonly level: RecapLevel; readonly code: string }>(
  unit: { readonly id: string; readonly level: RecapLevel },
  rows: readonly Row[],
): Row[] =>
  rows.filter(
    ({ level, code }) =>
      recapLevels.indexOf(level) >= recapLevels.indexOf(unit.level) && (unit.id === nation || code.startsWith(unit.id)),
  );
