import { describe, expect, it } from 'vitest';
import { allUnits } from './index.ts';

const unit = (id: string) => allUnits.find((one) => one.id === id);

describe('the unit tree', () => {
  it('has 1 national office, 38 provinces and 514 regencies and cities', () => {
    expect(allUnits.filter((one) => one.level === 'national')).toHaveLength(1);
    expect(allUnits.filter((one) => one.level === 'province')).toHaveLength(38);
    expect(allUnits.filter((one) => one.level === 'regency')).toHaveLength(514);
  });

  it('names every unit, host and path once, under a parent that stands before it', () => {
    for (const key of ['id', 'host', 'slug', 'fullName'] as const)
      expect(new Set(allUnits.map((one) => one[key])).size, key).toBe(553);
    allUnits.forEach((one, index) => {
      if (one.parentId) expect(allUnits.findIndex((other) => other.id === one.parentId)).toBeLessThan(index);
      expect(one.parentId !== null || one.id === '00').toBe(true);
      expect(one.datelineCity).toMatch(/^[A-Z][\p{L}' -]+$/u);
    });
  });

  it('knows names, seats and zones as offices print them', () => {
    expect(unit('53')).toMatchObject({
      shortName: 'KPU NTT',
      fullName: 'KPU Provinsi Nusa Tenggara Timur',
      datelineCity: 'Kupang',
      host: 'ntt.kpu.go.id',
      zone: 'WITA',
    });
    expect(unit('5301')).toMatchObject({
      shortName: 'KPU Kabupaten Kupang',
      datelineCity: 'Oelamasi',
      host: 'kab-kupang.kpu.go.id',
    });
    expect(unit('5371')).toMatchObject({
      shortName: 'KPU Kota Kupang',
      datelineCity: 'Kupang',
      host: 'kota-kupang.kpu.go.id',
    });
    expect(unit('11')).toMatchObject({ shortName: 'KIP Aceh', zone: 'WIB' });
    expect(unit('1171')).toMatchObject({ shortName: 'KIP Kota Banda Aceh' });
    expect(unit('9401')).toMatchObject({ datelineCity: 'Nabire', zone: 'WIT' });
    expect(unit('6371')?.zone).toBe('WITA');
    expect(unit('6171')?.zone).toBe('WIB');
    expect(unit('34')).toMatchObject({ shortName: 'KPU DIY', fullName: 'KPU Daerah Istimewa Yogyakarta' });
    expect(unit('3171')).toMatchObject({ shortName: 'KPU Kota Jakarta Pusat', datelineCity: 'Jakarta Pusat' });
    expect(unit('6271')).toMatchObject({ shortName: 'KPU Kota Palangka Raya', datelineCity: 'Palangka Raya' });
  });

  it('gives sites by the pattern of their kind, and those off the pattern as they were seen', () => {
    const hosts = Object.fromEntries(
      ['11', '1106', '1171', '1609', '31', '5306', '7501'].map((id) => [id, unit(id)?.host]),
    );
    expect(hosts).toEqual({
      11: 'kipaceh.kpu.go.id',
      1106: 'kip-acehbesar.kpu.go.id',
      1171: 'kip-bandaaceh.kpu.go.id',
      1609: 'kab-okuselatan.kpu.go.id',
      31: 'jakarta.kpu.go.id',
      5306: 'kab-florestimur.kpu.go.id',
      7501: 'kab-gorontalo.kpu.go.id',
    });
    for (const one of allUnits) expect(one.host, one.id).toMatch(/^([a-z]+(-[a-z]+)?\.)?kpu\.go\.id$/);
  });

  it('lists a seat for each of the 416 kabupaten beside its name', () => {
    expect(allUnits.filter((one) => one.kind === 'kabupaten')).toHaveLength(416);
    expect(unit('3308')?.datelineCity).toBe('Kota Mungkid');
  });
});
