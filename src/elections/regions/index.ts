/**
 * Indonesia's regions down to the village: codes (2, 4, 6 and 10 digits, without dots), names, and which region written words mean.
 * Source: idn-area-data 4.0.1 (Kemendagri, May 2026): 38 provinces, 514 regencies, 7,285 districts, 83,762 villages.
 * Read once, when first asked for; about 20 MB.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { plainName } from './plain-name.ts';

export { nikProvinces, type NikProvince } from './nik-provinces.ts';
export { regionsRoom } from './room.ts';
export { regionsAtElections, type RegionCount } from './counts.ts';

export type RegionLevel = 'province' | 'regency' | 'district' | 'village';
export type Region = { readonly code: string; readonly name: string };

/** Length of a code -> its level; other lengths are no codes. */
const levels: Readonly<Record<number, RegionLevel>> = { 2: 'province', 4: 'regency', 6: 'district', 10: 'village' };
export const levelOfRegion = (code: string): RegionLevel | null => levels[code.length] ?? null;

/** The code of the region above; null above a province. */
export function parentOf(code: string): string | null {
  if (code.length === 10) return code.slice(0, 6);
  return code.length > 2 ? code.slice(0, -2) : null;
}

/** "Alor", "Kabupaten Alor": as the source writes it. Undefined when no region has this code. */
export const regionName = (code: string): string | undefined => all().names.get(code);

/** Regions directly below `code`; provinces when it is ''. In the order of their codes. */
export const childrenOf = (code: string): readonly Region[] =>
  (all().children.get(code) ?? []).map((child) => ({ code: child, name: all().names.get(child) as string }));

/** Villages of a regency, district by district. */
export const villagesOf = (regency: string): readonly Region[] =>
  childrenOf(regency).flatMap((district) => childrenOf(district.code));

/** Every code there is, provinces first. */
export const allRegionCodes = (): Iterable<string> => all().names.keys();

/** A region in the words of a file: names as people write them, or codes with or without dots. */
export type WrittenRegion = {
  readonly province?: string | null;
  readonly regency?: string | null;
  readonly district?: string | null;
  readonly village?: string | null;
};

/**
 * The smallest region that the words mean, inside `within` (a code; '' for the whole country). Each level is a code or a name; names are
 * compared without case, spaces, punctuation and KEC./DESA/KEL. A name that two regions share means neither: null, unless a higher level
 * tells them apart. Words that are given and mean nothing make the whole null: a village is never guessed from its district.
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
  const length = Number(Object.entries(levels).find(([, each]) => each === level)?.[0]);
  if (code.length >= length) {
    // The list's own region, written out once more: it must agree.
    const own = code.slice(0, length);
    return meansCode(own, words) ? [code] : [];
  }
  const digits = words.replace(/[.\s]/g, '');
  if (/^\d+$/.test(digits)) {
    // Codes are written whole or as the part below their parent: 53.05.01.2001, 2001.
    return [digits, code + digits].filter(
      (each) => each.length === length && each.startsWith(code) && all().names.has(each),
    );
  }
  return (
    all()
      .byName(level)
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

type Regions = {
  readonly names: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly byName: (level: RegionLevel) => ReadonlyMap<string, readonly string[]>;
};

let read: Regions | undefined;
const all = (): Regions => (read ??= readRegions());

function readRegions(): Regions {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  const names = new Map<string, string>();
  const children = new Map<string, string[]>();
  for (const file of ['provinces', 'regencies', 'districts', 'villages']) {
    for (const line of readFileSync(path.join(folder, `${file}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)) {
      const code = line.slice(0, line.indexOf(',')).replaceAll('.', '');
      const name = line
        .slice(file === 'provinces' ? line.indexOf(',') + 1 : line.indexOf(',', line.indexOf(',') + 1) + 1)
        .trim()
        .replace(/^"|"$/g, '')
        .replaceAll('""', '"');
      names.set(code, name);
      const parent = parentOf(code) ?? '';
      const siblings = children.get(parent);
      if (siblings) siblings.push(code);
      else children.set(parent, [code]);
    }
  }
  const indexes = new Map<RegionLevel, Map<string, string[]>>();
  const byName = (level: RegionLevel) => {
    const known = indexes.get(level);
    if (known) return known;
    const index = new Map<string, string[]>();
    for (const [code, name] of names) {
      if (levelOfRegion(code) !== level) continue;
      const plain = plainName(name, level);
      const same = index.get(plain);
      if (same) same.push(code);
      else index.set(plain, [code]);
    }
    indexes.set(level, index);
    return index;
  };
  return { names, children, byName };
}
