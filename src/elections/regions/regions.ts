/** The regions of the source, read once, when first asked for; about 20 MB. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { levelOfRegion, parentOf, type RegionLevel } from './levels.ts';
import { plainName } from './plain-name.ts';

export type Region = { readonly code: string; readonly name: string };

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

/** Whether a code, of 2, 4, 6 or 10 digits, is a region's. */
export const isRegion = (code: string): boolean => all().names.has(code);

/** Codes of a level by their names as they are compared. */
export const codesByName = (level: RegionLevel): ReadonlyMap<string, readonly string[]> => all().byName(level);

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
