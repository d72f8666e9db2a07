import { expect, test } from 'vitest';
import type { Remembered } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { kinds, list } from '../testing/findings.ts';
import { RememberedDecisions } from './remembered.tsx';

const remembered: Remembered = {
  takeable: [
    { action: 'ganda', tmsReason: 'ganda', fit: 'same', count: 12_000 },
    { action: 'tms', tmsReason: 'meninggal', fit: 'beside', count: 5 },
  ],
  refused: [{ action: 'coktas', tmsReason: null, why: 'others', count: 2 }],
  carried: 31,
  fresh: 7,
};
const path = '/api/voters/lists/{listId}/remembered-decisions';

async function open() {
  const house = fakeServer();
  house.answers('get', path, () => remembered);
  house.answers('get', '/api/voters/decision-kinds', () => kinds);
  const screen = await show(<RememberedDecisions list={list} />, { capabilities: ['voters.edit'] });
  await expect.element(screen.getByText(/12\.005 temuan sudah diputuskan .* 2 lainnya tidak; 7 baru/)).toBeVisible();
  await screen.getByRole('button', { name: 'Lihat dan pakai' }).click();
  return { house, screen };
}

test('it shows what is taken, what is not and why, and takes part after part until none is left', async () => {
  const { house, screen } = await open();
  await expectAccessible('[role=dialog]');
  const refused = screen.getByRole('table', { name: 'Tidak dipakai, dan sebabnya' });
  await expect.element(refused).toMatchTextContent(/Coktas\s*.*Ada orang yang belum pernah diputuskan/);
  await expect.element(refused).toMatchTextContent(/TMS \(Meninggal\).*Isian lain berubah/);
  const left = [2_000, 0];
  house.answers('post', path, () => ({ batchId: 'b-1', taken: left[0] ? 10_000 : 2_000, left: left.shift() ?? 0 }));
  await screen.getByRole('button', { name: 'Pakai 12.000 keputusan' }).click();
  await expect.element(screen.getByText('12.000 keputusan dipakai.').first()).toBeVisible();
  expect(house.asked('post', path).map(({ body }) => body)).toEqual([
    { fits: ['same'], expected: 12_000, batchId: null },
    { fits: ['same'], expected: 12_000, batchId: 'b-1' },
  ]);
});

test('those that differ are taken only when the person says so', async () => {
  const { house, screen } = await open();
  await screen.getByRole('checkbox', { name: /^Pakai juga yang tidak sama persis/ }).click();
  house.answers('post', path, () => ({ batchId: 'b-1', taken: 12_005, left: 0 }));
  await screen.getByRole('button', { name: 'Pakai 12.005 keputusan' }).click();
  await expect
    .poll(() => house.asked('post', path).map(({ body }) => body))
    .toEqual([{ fits: ['same', 'beside', 'fewer'], expected: 12_005, batchId: null }]);
});

test('who may not decide is told, and offered nothing to press', async () => {
  fakeServer().answers('get', path, () => remembered);
  const screen = await show(<RememberedDecisions list={list} />);
  await expect.element(screen.getByText(/31 keputusan “Tetap” sudah terbawa/)).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
});
