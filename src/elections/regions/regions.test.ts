import { describe, expect, it } from 'vitest';
import {
  allRegionCodes,
  childrenOf,
  levelOfRegion,
  nikProvinces,
  parentOf,
  regionName,
  regionsAtElections,
  resolveRegion,
  villagesOf,
} from './index.ts';

it('has as many regions as its newest count says, each below another', () => {
  const counts: Record<string, number> = {};
  for (const code of allRegionCodes()) {
    const level = levelOfRegion(code) as string;
    counts[level] = (counts[level] ?? 0) + 1;
    const parent = parentOf(code);
    if (parent !== null) expect(regionName(parent), code).toBeDefined();
  }
  const { provinces, regencies, districts, villages } = regionsAtElections.at(
    -1,
  ) as (typeof regionsAtElections)[number];
  expect(counts).toEqual({ province: provinces, regency: regencies, district: districts, village: villages });
});

it('knows names and what is below', () => {
  expect(regionName('5305')).toBe('Kabupaten Alor');
  expect(regionName('5399')).toBeUndefined();
  expect(childrenOf('').map(({ code }) => code)).toContain('53');
  expect(villagesOf('5305').every(({ code }) => code.startsWith('5305') && code.length === 10)).toBe(true);
});

it('counts every province in force among those a NIK may begin with', () => {
  const codes = new Set(nikProvinces.map(({ code }) => code));
  for (const { code } of childrenOf('')) expect(codes, code).toContain(code);
  expect(codes).toContain('54');
  expect(codes.size).toBe(nikProvinces.length);
});

describe('words mean a region', () => {
  const [district] = childrenOf('5305');
  const [village] = childrenOf(district?.code ?? '');
  const names = { district: district?.name ?? '', village: village?.name ?? '' };

  it.each([
    [{ district: names.district, village: names.village }],
    [{ district: `KEC. ${names.district.toUpperCase()}`, village: `Desa ${names.village.toLowerCase()}` }],
    [
      {
        province: 'NUSA TENGGARA TIMUR',
        regency: 'KAB. ALOR',
        district: names.district,
        village: names.village.replaceAll(' ', ''),
      },
    ],
    [{ district: district?.code ?? '', village: village?.code ?? '' }],
    [
      {
        village:
          `${village?.code.slice(0, 2)}.${village?.code.slice(2, 4)}.${village?.code.slice(4, 6)}.` +
          `${village?.code.slice(6)}`,
      },
    ],
    [{ district: names.district, village: village?.code.slice(6) ?? '' }],
  ])('%j', (written) => expect(resolveRegion(written, '5305')).toBe(village?.code));

  it('is as small as the words go', () => {
    expect(resolveRegion({ district: names.district }, '5305')).toBe(district?.code);
    expect(resolveRegion({ regency: 'Kabupaten Alor' })).toBe('5305');
    expect(resolveRegion({ regency: 'Kupang' })).not.toBe(resolveRegion({ regency: 'Kota Kupang' }));
  });

  it('is null for words that mean nothing, that mean two, or that contradict the list', () => {
    expect(resolveRegion({ district: names.district, village: 'Bukan Desa Mana Pun' }, '5305')).toBeNull();
    expect(resolveRegion({ village: 'Sukamaju' })).toBeNull();
    expect(resolveRegion({ regency: 'Ende', district: names.district }, '5305')).toBeNull();
    expect(resolveRegion({}, '5305')).toBeNull();
  });

  it('finds every village again from its own names in its regency, unless two of a district share one', () => {
    let shared = 0;
    let found = 0;
    for (const regency of ['5301', '5305', '3201', '1101', '9101']) {
      for (const { code, name } of villagesOf(regency)) {
        const resolved = resolveRegion({ district: regionName(code.slice(0, 6)) ?? '', village: name }, regency);
        if (resolved === null) shared += 1;
        else {
          expect(resolved).toBe(code);
          found += 1;
        }
      }
    }
    expect(found).toBeGreaterThan(1_000);
    expect(shared).toBeLessThan(found / 100);
  });
});
