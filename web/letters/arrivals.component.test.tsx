import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Arrival } from '../../src/letters/schema.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { ArrivalCard } from './arrival-card.tsx';

const arrival = {
  paperId: '00000000-0000-4000-8000-000000000001',
  name: 'pindaian 12.pdf',
  security: 'terbatas',
  readable: true,
  via: 'surel',
  cover: { paperId: '00000000-0000-4000-8000-000000000002', name: 'pengantar.eml' },
  arrivedAt: '2025-10-17T01:00:00.000Z',
  arrivedOn: '2025-10-17',
  times: 1,
  read: {
    number: { value: '412/PR.05-Und/14/2025', sure: true },
    date: { value: '2025-10-06', sure: true },
    sender: null,
    subject: { value: 'Undangan rapat', sure: false },
    nature: null,
    due: null,
  },
  same: [],
} as unknown as Arrival;

test('what was read of it, what was not found, and the three ways on', async () => {
  const done: string[] = [];
  await show(
    <ArrivalCard
      arrival={arrival}
      isChosen
      mayRegister
      onChoose={() => undefined}
      onRegister={() => done.push('catat')}
      onDismiss={(why) => done.push(why)}
    />,
  );
  await expect.element(page.getByText('412/PR.05-Und/14/2025')).toBeVisible();
  await expect.element(page.getByText('tidak ditemukan')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Surel pengantarnya: pengantar.eml' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Undangan rapat' })).toHaveFocus();
  for (const name of ['Catat', 'Sudah dicatat', 'Bukan surat'])
    await userEvent.click(page.getByRole('button', { name: `${name}: Undangan rapat`, exact: true }));
  expect(done).toEqual(['catat', 'ganda', 'bukan-surat']);
  await expectAccessible();
});

test('one that stands in the agenda already offers to say so, and not to register it again', async () => {
  const same = [{ id: '00000000-0000-4000-8000-000000000003', agenda: 12, year: 2025, why: 'berkas' as const }];
  await show(
    <ArrivalCard
      arrival={{ ...arrival, same, times: 2 } as unknown as Arrival}
      isChosen={false}
      mayRegister
      onChoose={() => undefined}
      onRegister={() => undefined}
      onDismiss={() => undefined}
    />,
  );
  await expect.element(page.getByText('Berkas ini sudah dicatat: agenda 12/2025')).toBeVisible();
  await expect.element(page.getByText('datang 2 kali')).toBeVisible();
  expect(
    page
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual(['Sudah dicatat', 'Bukan surat']);
  await expectAccessible();
});
