/** Which region written words mean. */
import { lengthOfCode, levelOfRegion, type RegionLevel } from './levels.ts';
import { plainName } from './plain-name.ts';
import { codesByName, regionName } from './regions.ts';

/** A region in the words of a file: names as people write them, or codes with or without dots. */
export type WrittenRegion = {
  readonly province?: string | null;
  readonly regency?: string | null;
  readonly district?: string | null;
  readonly village?: string | null;
};

/**
 * The smallest region that the words mean, inside `within` (a code; '' for the whole country). Each level is a code
 * or a name; names are compared without case, spaces, punctuation and KEC./DESA/KEL. A name that two regions share
 * means neither: null, unless a higher level tells them apart. Words that are given and mean nothing make the whole
 * null: a village is never guessed from its district.
 */
export function resolveRegion(written: WrittenRegion, within = ''): string | null {
  let candidates: readonly string[] = [within];
  for (const level of ['province', 'regency', 'district', 'village'] as const) {
    const words = written[level]?.trim();
    if (!words) continue;
    candidates = candidates.flatMap((code) => matching(code, level, words));
    if (candidates.length === 0) return null;
  }
  const [only, ...others] = new Set(candidates);
  return others.length > 0 || only === within ? null : (only ?? null);
}

/** Codes of `level` at or below `code` that the words mean. */
function matching(code: string, level: RegionLevel, words: string): string[] {
  const length = lengthOfCode(level);
  if (code.length >= length) {
    // The list's own region, written out once more: it must agree.
    const own = code.slice(0, length);
    return meansCode(own, words) ? [code] : [];
  }
  const digits = words.replace(/[.\s]/g, '');
  if (/^\d+$/.test(digits)) {
    // Codes are written whole or as the part below their parent: 53.05.01.2001, 2001.
    return [digits, code + digits].filter(
      (each) => each.length === length && each.startsWith(code) && regionName(each) !== undefined,
    );
  }
  return (
    codesByName(level)
      .get(plainName(words, level))
      ?.filter((each) => each.startsWith(code)) ?? []
  );
}

const meansCode = (code: string, words: string): boolean => {
  const digits = words.replace(/[.\s]/g, '');
  if (/^\d+$/.test(digits)) return digits === code || code.endsWith(digits);
  return (
    plainName(words, levelOfRegion(code) as RegionLevel) ===
    plainName(regionName(code) ?? '', levelOfRegion(code) as RegionLevel)
  );
};
