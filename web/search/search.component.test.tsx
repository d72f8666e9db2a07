import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Hit, SearchResults } from '../../src/search/schema.ts';
import { rooms } from '../rooms.ts';
import { RoomsProvider } from '../shell/room.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { HitRow } from './hit-row.tsx';
import { SearchBox } from './search-box.tsx';

const passage = {
  start: 120,
  end: 168,
  page: 4,
  heading: 'Pasal 12',
  text: 'Daftar sementara diumumkan paling lama 14 hari.',
  marks: [
    [0, 6],
    [17, 26],
  ] as [number, number][],
  score: 3,
  cover: 1,
};
const hit: Hit = {
  type: 'paper',
  id: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  label: { id: 'Dokumen', en: 'Document' },
  title: 'Peraturan Contoh Nomor 4 Tahun 2024',
  unitId: unit.id,
  kind: 'pkpu',
  year: 2024,
  date: null,
  note: { id: 'Dicabut oleh Peraturan Contoh Nomor 9', en: 'Revoked' },
  paperId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  score: 3,
  cover: 1,
  passages: [passage],
};
const found = (hits: readonly Hit[]): SearchResults => ({
  q: 'daftar',
  page: 1,
  size: 6,
  hits: [...hits],
  total: hits.length,
  more: false,
  facets: { types: [], kinds: [], years: [], units: [] },
  readAs: [],
  missing: [],
  meaning: false,
  building: null,
});
const box = page.getByRole('combobox', { name: /^Cari di semua/ });
const inHouse = (ui: React.ReactNode) => <RoomsProvider value={rooms}>{ui}</RoomsProvider>;

test('the key / brings the hand to the box; arrows and Enter open the passage of what fits best', async () => {
  const server = fakeServer();
  server.answers('get', '/api/search', () => found([hit]));
  const { place } = await show(inHouse(<SearchBox />), { capabilities: ['answers.ask'] });
  await expect.element(box).toBeVisible();
  await userEvent.keyboard('/');
  await expect.element(box).toHaveFocus();
  await userEvent.keyboard('daftar diumumkan');
  const option = page.getByRole('option', { name: /Peraturan Contoh Nomor 4/ });
  await expect.element(option).toBeVisible();
  // Typing is not a search for each of its sixteen letters, however slowly they come.
  expect(server.asked('get', '/api/search').length).toBeLessThan(8);
  await expectAccessible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(place).toBe(`/dokumen/${hit.id}?halaman=4&dari=120&sampai=168`);
});

test('Enter alone shows all results; the last line asks the documents instead', async () => {
  const server = fakeServer();
  server.answers('get', '/api/search', () => found([]));
  const { place } = await show(inHouse(<SearchBox />), { capabilities: ['answers.ask'] });
  await box.fill('masa tanggapan');
  await userEvent.keyboard('{Enter}');
  await expect.poll(place).toContain('/cari?q=masa');
  await box.fill('batas tanggapan');
  await page.getByRole('option', { name: /^Tanya dokumen/ }).click();
  await expect.poll(place).toContain('/tanya?q=batas');
});

test('a hit shows its words marked, its place, and that its rule is revoked', async () => {
  await show(inHouse(<HitRow hit={hit} chosen={passage} onChoose={() => undefined} />));
  await expect.element(page.getByText('Dicabut oleh Peraturan Contoh Nomor 9')).toBeVisible();
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Daftar', 'diumumkan']);
  await expect
    .element(page.getByRole('link', { name: 'Pasal 12 · halaman 4' }))
    .toHaveAttribute('href', `/dokumen/${hit.id}?halaman=4&dari=120&sampai=168`);
  await expectAccessible();
});
