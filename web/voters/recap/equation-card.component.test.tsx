import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, show } from '../../testing/show.tsx';
import { identity, recap } from '../testing/recaps.ts';
import { EquationCard } from './equation-card.tsx';
import { IdentitiesCard } from './identities-card.tsx';

const top = {
  ...recap.top,
  measures: { awal: 1_990, baru: 10, tms: 12, total: 1_988, l: 990, p: 997, sex_unknown: 1, outside: 1 },
};
const outside = {
  code: 'outside' as const,
  count: 1,
  text: { id: '1 pemilih tercatat di luar wilayah.', en: '1 voter is recorded outside the region.' },
};

test('one line of arithmetic, who the sum is made of, and who is in it but in no village', async () => {
  await show(<EquationCard recap={{ ...recap, top, remarks: [outside] }} />);
  const terms = page.getByRole('definition').elements();
  expect(terms.map(({ textContent }) => textContent)).toEqual(['1.990', '10', '12', '1.988']);
  await expect.element(page.getByText('1.988 = 990 laki-laki + 997 perempuan + 1 tanpa jenis kelamin')).toBeVisible();
  await expect.element(page.getByText('1 pemilih tercatat di luar wilayah.')).toBeVisible();
  await expectAccessible();
});

test('who moved in or out is a term only where somebody did', async () => {
  await show(<EquationCard recap={{ ...recap, top: { ...top, measures: { ...top.measures, masuk: 3 } } }} />);
  await expect.element(page.getByText('Pindah masuk')).toBeVisible();
  await expect.element(page.getByText('Pindah keluar')).not.toBeInTheDocument();
  await expect.element(page.getByText(/luar wilayah/)).not.toBeInTheDocument();
});

test('who moved inside the region is told beside the sum', async () => {
  const measures = { ...top.measures, masuk: 84, keluar: 84 };
  await show(<EquationCard recap={{ ...recap, top: { ...top, measures } }} />);
  expect(page.getByRole('definition').elements()).toHaveLength(4);
  await expect.element(page.getByText('84 pindah desa di dalam wilayah')).toBeVisible();
});

test('identities are folded to those that do not hold; all of them open', async () => {
  await show(<IdentitiesCard identities={[identity('R1'), identity('R2', false), identity('R3')]} />);
  expect(page.getByRole('listitem').elements()).toHaveLength(1);
  await expect.element(page.getByLabelText('Tidak terpenuhi')).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan semua 3' }).click();
  expect(page.getByRole('listitem').elements()).toHaveLength(3);
  await page.getByRole('button', { name: 'Tampilkan pengecualian saja' }).click();
  expect(page.getByRole('listitem').elements()).toHaveLength(1);
});

test('one cause is one line, with all who are behind it', async () => {
  const behind = { left: 910, right: 1_000, rows: Array.from({ length: 90 }, (_, n) => n + 1) };
  const levels = ['regency', 'district', 'village'] as const;
  const sexes = levels.map((level) => ({ ...identity(`sex/${level}`, false), ...behind, level }));
  await show(<IdentitiesCard identities={[identity('place/regency'), ...sexes]} />);
  expect(page.getByRole('listitem').elements()).toHaveLength(1);
  await expect.element(page.getByText(/^Baris daftar: 1, 2, .* 30 dan 60 lainnya$/)).toBeVisible();
});

test('where all hold one sentence says so', async () => {
  await show(<IdentitiesCard identities={[identity('R1'), identity('R2')]} />);
  await expect.element(page.getByText(/^Tanpa pengecualian: 2 kesamaan/)).toBeVisible();
  expect(page.getByRole('listitem').elements()).toEqual([]);
});
