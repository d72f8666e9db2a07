import { expect, test } from 'vitest';
import { searchVillages } from './search.ts';

const search = (words: string, near = '', page = 1) => searchVillages({ words, near, page, size: 5 });

test('a village is found by its name with its district and regency, or by its code', () => {
  const kalabahi = { code: '5305011001', name: 'Kalabahi Barat', regency: 'Kabupaten Alor' };
  expect(search('kalabahi barat').items[0]).toMatchObject(kalabahi);
  expect(search('  barat, KALABAHI alor ').items[0]).toMatchObject(kalabahi);
  expect(search('53.05.01.1001').items).toMatchObject([kalabahi]);
  expect(search('tidak ada desa begini')).toEqual({ items: [], total: 0 });
  expect(search(' ')).toEqual({ items: [], total: 0 });
});

test('of many villages of one name those near come first, page by page', () => {
  const near = search('sukamaju', '3205');
  expect(near.total).toBeGreaterThan(50);
  expect(near.items[0]?.code.startsWith('3205')).toBe(true);
  expect(search('sukamaju').items[0]?.code.startsWith('3205')).toBe(false);
  const pages = [1, 2, 3].flatMap((page) => search('sukamaju', '3205', page).items.map(({ code }) => code));
  expect(new Set(pages).size).toBe(15);
});
