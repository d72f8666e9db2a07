/** Levels of regions and the shape of their codes. */

export type RegionLevel = 'province' | 'regency' | 'district' | 'village';

/** Length of a code -> its level; other lengths are no codes. */
const levels: Readonly<Record<number, RegionLevel>> = { 2: 'province', 4: 'regency', 6: 'district', 10: 'village' };
export const levelOfRegion = (code: string): RegionLevel | null => levels[code.length] ?? null;

/** The code of the region above; null above a province. */
export function parentOf(code: string): string | null {
  if (code.length === 10) return code.slice(0, 6);
  return code.length > 2 ? code.slice(0, -2) : null;
}

/** Digits of a code of this level. */
export const lengthOfCode = (level: RegionLevel): number =>
  Number(Object.entries(levels).find(([, each]) => each === level)?.[0]);
