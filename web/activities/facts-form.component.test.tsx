import { useQuery } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activityFactsSchema } from '../../src/activities/facts-schema.ts';
import type { Activity } from '../../src/activities/views.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { activityQuery } from './api.ts';
import { FactsForm } from './facts-form.tsx';

const activity = {
  id: '0199f000-0000-7000-8000-000000000001',
  unitId: unit.id,
  relation: 'own',
  state: 'menyusun',
  version: 1,
  facts: activityFactsSchema.parse({ title: 'Rapat pleno', when: { start: '2025-10-17' } }),
  editedAt: '2025-10-17T01:00:00Z',
  names: {},
  missing: {},
} as unknown as Activity;

function house() {
  const server = fakeServer();
  let stored = activity;
  server.answers('get', '/api/activities/{id}', () => stored);
  server.answers('get', '/api/activity-kinds', () => []);
  return { ...server, put: (more: Partial<Activity>) => (stored = { ...stored, ...more }) };
}

function Form() {
  const { data } = useQuery(activityQuery(activity.id));
  return data ? <FactsForm activity={data} /> : null;
}

const title = () => page.getByRole('textbox', { name: /^Judul kegiatan/ });
const path = '/api/activities/{id}/facts' as const;

test('it shows the sheet and saves by itself what is typed, field after field by keyboard', async () => {
  const server = house();
  server.answers('put', path, () => ({ version: 2 }) as never);
  await show(<Form />);
  await expect.element(title()).toHaveValue('Rapat pleno');
  await expectAccessible();
  await title().fill('Rapat pleno terbuka');
  await userEvent.tab();
  await userEvent.keyboard('Data pemilih');
  await expect.poll(() => server.asked('put', path).at(-1)?.body.facts.theme).toBe('Data pemilih');
  const { body } = server.asked('put', path)[0]!;
  expect(body.version).toBe(1);
  expect(body.facts.title).toBe('Rapat pleno terbuka');
  expect(body.facts.when).toEqual({ start: '2025-10-17' });
});

test('what is wrong with a field stands at the field, and what was typed stays', async () => {
  const server = house();
  server.refuses('put', path, {
    status: 422,
    code: 'activities/facts-wrong',
    message: { id: 'Isian belum benar', en: 'Something is wrong' },
    fields: { title: { id: 'Judul terlalu panjang', en: 'The title is too long' } },
  });
  await show(<Form />);
  await title().fill('Judul lain');
  await expect.element(title()).toHaveAccessibleDescription(/Judul terlalu panjang/);
  await expect.element(page.getByText('Isian belum benar')).toBeVisible();
  await expect.element(title()).toHaveValue('Judul lain');
});

test('a version that somebody else saved meanwhile stands beside what was typed until one is chosen', async () => {
  const server = house();
  const { queries } = await show(<Form />);
  await title().fill('Judul saya');
  server.put({ version: 2, facts: { ...activity.facts, title: 'Judul orang lain' } });
  await queries.invalidateQueries({ queryKey: ['activity', activity.id] });
  await expect.element(page.getByText('Judul orang lain')).toBeVisible();
  await page.getByRole('button', { name: 'Pakai versi tersimpan' }).click();
  await expect.element(title()).toHaveValue('Judul orang lain');
  expect(server.asked('put', path)).toEqual([]);
});

test('a state that the dates of the saved sheet deny is said at its field', async () => {
  const server = house();
  server.put({
    facts: { ...activity.facts, progress: 'selesai' },
    missing: { progress: { id: 'Tanggalnya belum lewat.', en: 'Its date has not passed.' } },
  });
  await show(<Form />);
  await expect
    .element(page.getByRole('combobox', { name: 'Keadaan kegiatan' }))
    .toHaveAccessibleDescription(/Tanggalnya belum lewat/);
});
