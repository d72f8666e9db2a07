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
  origins: {},
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
const row = (name: string | RegExp) => page.getByRole('button', { name });
/** Opens the form at the field of a row. */
const change = (label: string) => row(new RegExp(`^Ubah ${label}`)).click();
const path = '/api/activities/{id}/facts' as const;

test('it shows the sheet and saves by itself what is typed, field after field by keyboard', async () => {
  const server = house();
  server.answers('put', path, () => ({ version: 2 }) as never);
  await show(<Form />);
  await expect.element(row(/^Ubah Judul kegiatan Rapat pleno/)).toBeVisible();
  await expectAccessible();
  await change('Judul kegiatan');
  await expect.element(title()).toHaveFocus();
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
  await change('Judul kegiatan');
  await title().fill('Judul lain');
  await expect.element(title()).toHaveAccessibleDescription(/Judul terlalu panjang/);
  await expect.element(page.getByText('Isian belum benar')).toBeVisible();
  await expect.element(title()).toHaveValue('Judul lain');
});

test('a version that somebody else saved meanwhile stands beside what was typed until one is chosen', async () => {
  const server = house();
  const { queries } = await show(<Form />);
  await change('Judul kegiatan');
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
  await expect.element(row('Waktu dan tempat 2 dari 9 terisi')).not.toBeInTheDocument();
  await expect.element(row(/^Waktu dan tempat .*Perlu: Keadaan kegiatan/)).toBeVisible();
  await change('Keadaan kegiatan');
  await expect
    .element(page.getByRole('combobox', { name: 'Keadaan kegiatan' }))
    .toHaveAccessibleDescription(/Tanggalnya belum lewat/);
});

/** A training as a unit records it from one news item: facts of every usual kind. */
const training = activityFactsSchema.parse({
  title: 'Bimbingan Teknis Pengelolaan Arsip Elektronik bagi Satuan Kerja',
  theme: 'Tertib Arsip, Tertib Administrasi: Pengelolaan Arsip Elektronik di Lingkungan Penyelenggara Pemilu',
  series: 'Seri kedua',
  kind: 'bimtek',
  when: { start: '2025-08-15' },
  progress: 'selesai',
  mode: 'daring',
  platform: 'Zoom Meeting',
  organiser: { name: 'Komisi Pemilihan Umum Republik Indonesia' },
  attended: 'seluruh satuan kerja provinsi dan kabupaten/kota se-Indonesia',
  people: ['Membuka', 'Menjelaskan', 'Memandu', 'Berbicara'].map((word, at) => ({
    id: `p${at}`,
    name: `Maria ${word} Contoh`,
    position: 'Kepala Bagian Tata Usaha dan Kearsipan Satuan Kerja Contoh',
    role: (['membuka', 'penyampai', 'moderator', 'narasumber'] as const)[at],
  })),
  statements: Array.from({ length: 7 }, (_, at) => ({
    id: `s${at}`,
    speakerId: `p${at % 4}`,
    kind: at % 2 ? 'quote' : 'paraphrase',
    text:
      'pengelolaan arsip elektronik menjadi bagian dari tata kelola kelembagaan yang baik, sehingga setiap satuan ' +
      'kerja perlu menata arsipnya sejak naskah dibuat sampai disusutkan menurut jadwal retensi',
  })),
});
const read = { from: 'document', name: 'Berita bimtek.txt' } as const;

test.each([
  { name: 'a desk', width: 1280, height: 800, screens: 2.1 },
  { name: 'a phone', width: 360, height: 740, screens: 3.6 },
])('the sheet of a training takes no more than $screens screens of $name, and says all of it', async (screen) => {
  await page.viewport(screen.width, screen.height);
  const server = house();
  server.put({ facts: training, origins: { theme: read, 'people.p0': read } });
  await show(<Form />);
  await expect.element(row(/^Ubah Membuka Maria Membuka Contoh, Kepala Bagian/)).toBeVisible();
  const { height } = page.getByRole('region', { name: 'Foto' }).element().getBoundingClientRect();
  const end = page.getByRole('region', { name: 'Foto' }).element().getBoundingClientRect().top + height;
  expect(end + window.scrollY).toBeLessThan(screen.screens * screen.height);
  const shown = document.body.innerText;
  for (const { text } of training.statements) expect(shown).toContain(text);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(screen.width);
  await expectAccessible();
  await page.viewport(1280, 800);
});

test('a word without a place to break stays on a phone', async () => {
  await page.viewport(360, 740);
  const word = 'Penyelenggaraan'.repeat(12);
  house().put({
    facts: { ...training, title: word, people: [{ id: 'p0', name: word, role: 'peserta' }], statements: [] },
  });
  await show(<Form />);
  await expect.element(row(new RegExp(`^Ubah Judul kegiatan ${word}`))).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.viewport(1280, 800);
});

test('a row says where its fact comes from', async () => {
  const server = house();
  server.put({
    facts: { ...training, organiser: { name: unit.name, unitId: unit.id } },
    origins: { theme: read, series: { ...read, corrected: true }, organiser: { from: 'unit' } },
  });
  await show(<Form />);
  await expect.element(row(/^Ubah Tema .* dari Berita bimtek\.txt$/)).toBeVisible();
  await expect.element(row(/^Ubah Seri .* dari Berita bimtek\.txt, dikoreksi$/)).toBeVisible();
  await expect.element(row(`Ubah Penyelenggara ${unit.name} unit Anda`)).toBeVisible();
  await expect.element(row('Ubah Sarana daring Zoom Meeting diketik')).toBeVisible();
});

test('what is needed is said in the line of a fold and in its row; a folded part opens by keyboard', async () => {
  const server = house();
  server.put({ missing: { organiser: { id: 'Siapa penyelenggaranya?', en: 'Who organised it?' } } });
  await show(<Form />);
  await expect.element(row('Ubah Penyelenggara Siapa penyelenggaranya?')).toBeVisible();
  const line = row(/^Kegiatan .*Perlu: Penyelenggara$/);
  await expect.element(line).toHaveAttribute('aria-expanded', 'true');
  (line.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(row('Ubah Penyelenggara Siapa penyelenggaranya?')).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(row('Ubah Penyelenggara Siapa penyelenggaranya?')).toBeVisible();
});

test('a person is added in one form, found while typing, and the hand comes back to the row', async () => {
  const server = house();
  server.answers('put', path, () => ({ version: 2 }) as never);
  server.answers('get', '/api/activity-people', () => [
    { name: 'Yakobus Contoh', titlesBefore: 'Dr.', titlesAfter: 'S.H.', position: 'Ketua KPU Kota Contoh' },
  ]);
  await show(<Form />);
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  const name = page.getByRole('combobox', { name: /^Nama dengan gelar/ });
  await expect.element(name).toHaveFocus();
  await userEvent.keyboard('yako');
  await expect.element(page.getByRole('option', { name: /Dr\. Yakobus Contoh, S\.H\./ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(name).toHaveValue('Dr. Yakobus Contoh, S.H.');
  await expect
    .element(page.getByRole('textbox', { name: 'Jabatan pada hari itu' }))
    .toHaveValue('Ketua KPU Kota Contoh');
  await page.getByRole('combobox', { name: 'Peran' }).selectOptions('Membuka');
  await expectAccessible();
  await page.getByRole('button', { name: 'Selesai' }).click();
  await expect.element(row(/^Ubah Membuka Dr\. Yakobus Contoh, S\.H\., Ketua KPU Kota Contoh/)).toHaveFocus();
  await expect
    .poll(() => server.asked('put', path).at(-1)?.body.facts.people)
    .toMatchObject([
      {
        name: 'Yakobus Contoh',
        titlesBefore: 'Dr.',
        titlesAfter: 'S.H.',
        position: 'Ketua KPU Kota Contoh',
        role: 'membuka',
      },
    ]);
});

test('somebody whom nobody knows is made in the same form; titles are read out of the name', async () => {
  const server = house();
  server.answers('put', path, () => ({ version: 2 }) as never);
  server.answers('get', '/api/activity-people', () => []);
  await show(<Form />);
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  await userEvent.keyboard('Drs. Simon Baru, M.Si.');
  await expect.element(page.getByText('Gelar: Drs. … M.Si.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(row(/^Ubah Narasumber Drs\. Simon Baru, M\.Si\./)).toHaveFocus();
  await expect
    .poll(() => server.asked('put', path).at(-1)?.body.facts.people)
    .toMatchObject([{ name: 'Simon Baru', titlesBefore: 'Drs.', titlesAfter: 'M.Si.' }]);
});
