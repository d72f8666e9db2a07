import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { recap, sent } from '../testing/recaps.ts';
import { ChangesCard } from './changes-card.tsx';

const path = '/api/voters/recaps/{recapId}/changes' as const;
const before = { ...sent, id: 'kiriman-0', recapId: 'recap-0', state: 'dikembalikan' as const };
const total = { measure: 'total', before: 1_000, after: 998 };
const age = { measure: 'age_40_l', before: 12, after: 11 };
const village = { level: 'village' as const, code: '9971012001', name: 'Desa Contoh', figures: [total, age] };

test('each figure stands as it was and as it is, what nobody asks first behind a word', async () => {
  const server = fakeServer();
  server.answers('get', path, () => ({ since: before, top: [total], items: [village], total: 1, page: 1, size: 20 }));
  await show(<ChangesCard recap={{ ...recap, submissions: [{ ...sent, attempt: 2 }, before] }} />);
  await expect.element(page.getByText('Perubahan sejak pengiriman ke-1')).toBeVisible();
  await expect.element(page.getByText('Desa Contoh')).toBeVisible();
  expect(page.getByText('dari 1.000 menjadi 998').elements()).toHaveLength(2);
  await expect.element(page.getByText('40–44 L')).not.toBeVisible();
  await page.getByText('Ukuran lain (1)').click();
  await expect.element(page.getByText('40–44 L')).toBeVisible();
  await expectAccessible();
  expect(server.asked('get', path)).toMatchObject([{ path: { recapId: recap.id } }]);
});

test('the same figures are said to be the same', async () => {
  const server = fakeServer();
  server.answers('get', path, () => ({ since: before, top: [], items: [], total: 0, page: 1, size: 20 }));
  await show(<ChangesCard recap={{ ...recap, submissions: [{ ...sent, attempt: 2 }, before] }} />);
  await expect.element(page.getByText('Tidak ada angka yang berubah dari wilayah mana pun.')).toBeVisible();
});

test('a first attempt is compared with nothing', async () => {
  const server = fakeServer();
  await show(<ChangesCard recap={{ ...recap, submissions: [sent] }} />);
  expect(server.asked('get', path)).toEqual([]);
  await expect.element(page.getByText(/Perubahan sejak/)).not.toBeInTheDocument();
});
