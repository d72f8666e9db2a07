import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widen } from './widen.ts';

test.each([
  ['5 Agustus 2025', '5 8 2025'],
  ['5/8/2025', '5 Agustus 2025'],
  ['05-08-2025', 'Selasa 5 8'],
  ['Agustus 2025', '8 2025'],
  ['PKPU 9/2023', 'Peraturan KPU Nomor 9 Tahun 2023'],
  ['Peraturan KPU No. 9 Thn 2023', 'PKPU 9 2023'],
  ['uu 7 2017', 'Undang-Undang Nomor 7 Tahun 2017'],
  ['DPT', 'daftar pemilih tetap'],
])('%s is also sought as "%s"', (query, way) => {
  const [part, ...rest] = widen(query);
  expect(rest).toEqual([]);
  expect(part?.typed).toBe(query);
  expect(part?.phrases).toContain(way);
});

test('other words are sought in the forms of their root, and names as they are', () => {
  expect(widen('pembukaan Alor').map(({ all }) => all.includes('dibuka'))).toEqual([true, false]);
  expect(widen('Alor')[0]?.all).toEqual([]);
  expect(widen('daftar pemilih tetap')[0]?.all).toEqual(['dpt']);
});

test('whatever is typed is kept, in order, and never grows beyond bounds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 1_000 }), (query) => {
      const parts = widen(query);
      expect(parts.length).toBeLessThanOrEqual(16);
      expect(query.startsWith(parts.map(({ typed }) => typed)[0] ?? '', query.search(/\S/))).toBe(true);
      expect(JSON.stringify(parts).length).toBeLessThan(60_000);
    }),
  );
});
