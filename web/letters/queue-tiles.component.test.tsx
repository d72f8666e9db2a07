import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { Queues } from './queue-tiles.tsx';

const none = { semua: 3, periksa: 0, arahkan: 2, berjalan: 0, segera: 0, lewat: 0, selesai: 0, batal: 1 };
const mine = { 'belum-dibaca': 1, 'belum-ditindaklanjuti': 0, segera: 0, lewat: 0, tembusan: 0, laporan: 0 };

test('queues in which something waits are in sight; the empty ones behind one line, each a link to its list', async () => {
  const server = fakeServer();
  server.answers('get', '/api/letters/tiles', () => ({
    arrivals: 4,
    letters: none,
    dispositions: mine,
    outgoing: { paraf: 2, setujui: 0, tandatangan: 0, kirim: 0 },
  }));
  await show(<Queues asked={{ queue: 'lewat' }} />);
  await expect.element(page.getByRole('link', { name: 'Menunggu paraf saya 2' })).toBeVisible();
  const inSight = page
    .getByRole('link')
    .elements()
    .filter((link) => link.checkVisibility())
    .map((link) => link.textContent);
  expect(inSight).toEqual([
    'Belum dicatat4',
    'Semua3',
    'Belum didisposisi2',
    'Lewat batas',
    'Belum dibaca1',
    'Menunggu paraf saya2',
  ]);
  expect(page.getByRole('link', { name: 'Menunggu paraf saya 2' }).element().getAttribute('href')).toBe(
    '/surat-keluar?antrean=paraf',
  );
  await expect.element(page.getByRole('link', { name: 'Lewat batas', exact: true })).toHaveAttribute('aria-current');
  await page.getByText('Antrean yang kosong (12)').click();
  await expect.element(page.getByRole('link', { name: 'Menunggu persetujuan saya' })).toBeVisible();
  await expectAccessible();
});
