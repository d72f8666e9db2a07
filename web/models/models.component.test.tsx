import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { engineIdSchema, type Engine } from '../../src/models/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { Engines } from './engines.tsx';
import { SentList } from './sent-list.tsx';

const engine: Engine = {
  id: engineIdSchema.parse('6f9619ff-8b86-4d01-b42d-00c04fc964ff'),
  unitId: unit.id,
  name: 'Model kantor',
  kind: 'endpoint',
  place: 'in-house',
  address: 'http://127.0.0.1:8080/v1',
  model: 'kecil-1',
  hasKey: true,
  chosen: false,
  below: false,
  lender: null,
  health: null,
  lastFailure: null,
  addedAt: '2026-11-30T01:00:00Z',
  addedBy: 'Ana Admin',
};
const manages = { capabilities: ['models.read', 'models.manage'] };

function house(items: readonly Engine[]) {
  const server = fakeServer();
  const state = { items: [...items] };
  server.answers('get', '/api/models', () => ({ items: state.items, mayLend: true, files: [], choices: [] }));
  return { server, state };
}

test('a model is checked, shows its health, and works once it is chosen', async () => {
  const { server, state } = house([engine]);
  const jobId = '6f9619ff-8b86-4d01-b42d-00c04fc964aa';
  server.answers('post', '/api/models/{id}/check', () => ({ jobId }));
  server.answers('get', '/api/jobs/{id}', () => {
    const health = {
      at: '2026-11-30T02:00:00Z',
      reachable: true,
      tokensPerSecond: 31.4,
      context: 4096,
      firstWord: 812,
    };
    state.items = [{ ...engine, health: { ...health, failure: null } }];
    return { id: jobId, kind: 'models.check', state: 'done' as const, done: 1, total: 1, failure: null };
  });
  server.answers('post', '/api/models/choose', ({ body }) => {
    state.items = [{ ...engine, chosen: body.engineId === engine.id }];
    return { engineId: body.engineId };
  });
  await show(<Engines unitId={unit.id} />, manages);
  await expect.element(page.getByText('Belum pernah diperiksa.')).toBeVisible();
  await page.getByRole('button', { name: 'Periksa' }).click();
  await expect.element(page.getByText('31,4 token/detik')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Pakai mesin ini' }).click();
  await expect.element(page.getByText('Model kantor bekerja mulai sekarang')).toBeVisible();
  expect(server.asked('post', '/api/models/choose')[0]!.body).toEqual({ unitId: unit.id, engineId: engine.id });
  // The built-in engine can be gone back to.
  await page.getByRole('button', { name: 'Pakai mesin ini' }).click();
  await expect.poll(() => server.asked('post', '/api/models/choose').at(-1)!.body.engineId).toBeNull();
});

test('a model outside the house says what never goes there; only administrators are offered to change anything', async () => {
  house([{ ...engine, place: 'outside', chosen: true }]);
  await show(<Engines unitId={unit.id} />, { capabilities: ['models.read'] });
  await expect.element(page.getByText(/tidak pernah dikirim ke sini/)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test('an address is asked for before anything is sent, and the key goes with it', async () => {
  const { server } = house([]);
  server.answers('post', '/api/models', () => ({ id: engine.id }));
  await show(<Engines unitId={unit.id} />, manages);
  await page.getByRole('button', { name: 'Tambah model' }).click();
  await page.getByRole('textbox', { name: /^Nama(?! model)/ }).fill('Model kantor');
  await page.getByRole('textbox', { name: /^Nama model/ }).fill('kecil-1');
  await page.getByRole('button', { name: 'Simpan model' }).click();
  await expect.element(page.getByText('Tulis alamat model.')).toBeVisible();
  expect(server.asked('post', '/api/models')).toEqual([]);
  await page.getByRole('textbox', { name: /^Alamat/ }).fill('http://127.0.0.1:8080/v1');
  await page.getByLabelText(/^Kunci/).fill('rahasia');
  await page.getByRole('button', { name: 'Simpan model' }).click();
  await expect
    .poll(() => server.asked('post', '/api/models').map(({ body }) => body))
    .toEqual([
      {
        unitId: unit.id,
        kind: 'endpoint',
        name: 'Model kantor',
        model: 'kecil-1',
        address: 'http://127.0.0.1:8080/v1',
        key: 'rahasia',
      },
    ]);
});

test('what was sent is shown to the letter, with what was hidden and what came back', async () => {
  const server = fakeServer();
  const call = {
    id: 'c1',
    at: '2026-11-30T02:00:00Z',
    task: 'answer',
    subject: { type: 'answer', id: 'a1' },
    by: { id: 'person-1', name: 'Maria Contoh' },
    engine: 'Model kantor',
    model: 'kecil-1',
    place: 'in-house',
    security: 'terbatas',
    hidden: 2,
    shown: true,
    system: 'Jawab hanya dari bagian.',
    prompt: 'Bagian 1: Pemilih [nomor disamarkan]',
    shape: null,
    answer: 'Tiga puluh hari [1]',
    failure: null,
    ms: 1_240,
    purgedAt: null,
  } as const;
  const unseen = { ...call, id: 'c2', task: 'titles', shown: false, system: '', prompt: '', answer: null } as const;
  server.answers('get', '/api/models/sent', () => ({ items: [call, unseen], total: 2, page: 1, size: 20 }));
  await show(<SentList unitId={unit.id} />, manages);
  await page.getByText('Jawaban', { exact: true }).click();
  await expect.element(page.getByText('Bagian 1: Pemilih [nomor disamarkan]')).toBeVisible();
  await expect.element(page.getByText('Tiga puluh hari [1]')).toBeVisible();
  await expect.element(page.getByText('2 disamarkan').first()).toBeVisible();
  await page.getByText('Judul', { exact: true }).click();
  await expect.element(page.getByText(/hanya ditampilkan kepada yang bertanya/)).toBeVisible();
  await expectAccessible();
});

test('an engine is lent to units below and taken back; one that is lent can only be chosen', async () => {
  const { server, state } = house([engine]);
  server.answers('post', '/api/models/{id}/lend', ({ body }) => {
    state.items = [{ ...engine, below: body.below }];
    return { id: engine.id };
  });
  const shown = await show(<Engines unitId={unit.id} />, manages);
  await page.getByRole('button', { name: 'Bagikan ke satker di bawah' }).click();
  await expect.element(page.getByText('Dibagikan ke satker di bawah')).toBeVisible();
  await page.getByRole('button', { name: 'Tarik dari satker di bawah' }).click();
  await expect
    .poll(() => server.asked('post', '/api/models/{id}/lend').map(({ body }) => body.below))
    .toEqual([true, false]);
  await shown.unmount();
  house([{ ...engine, address: null, lender: 'KPU Contoh' }]);
  await show(<Engines unitId={unit.id} />, manages);
  await expect.element(page.getByText('Dibagikan KPU Contoh')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Pakai mesin ini' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Hapus model' })).not.toBeInTheDocument();
  await expectAccessible();
});
