import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import type { Finding } from '../../../src/elections/voters/schema.ts';
import { counts, finding, kinds, list, rule, voter } from '../testing/findings.ts';
import { FindingsScreen } from './findings-screen.tsx';

const decision = '/api/voters/lists/{listId}/findings/{findingId}/decision';

function server() {
  const house = fakeServer();
  house.answers('get', '/api/voters/lists/{listId}/findings', () => ({
    items: [finding('f-1', 7, 'MARIA CONTOH'), finding('f-2', 9, 'YUSUF CONTOH')],
    next: null,
    total: 2,
  }));
  house.answers('get', '/api/voters/lists/{listId}/finding-counts', () => counts);
  house.answers('get', '/api/voters/lists/{listId}/finding-progress', () => ({
    total: 2,
    open: 2,
    waiting: 0,
    decided: 0,
    people: [],
    remembered: 0,
    batches: [],
  }));
  house.answers('get', '/api/voters/lists/{listId}/decision-conflicts', () => ({ items: [], total: 0 }));
  house.answers('get', '/api/voters/lists/{listId}/remembered-decisions', () => ({
    takeable: [],
    refused: [],
    carried: 0,
    fresh: 0,
  }));
  house.answers('get', '/api/voters/decision-kinds', () => kinds);
  house.answers('post', decision, () => ({ decisionId: 'd-1', version: 2 }));
  return house;
}
const open = (capabilities = ['voters.view', 'voters.edit']) =>
  show(<FindingsScreen list={list} rules={[rule]} />, { capabilities });

test('the first finding lies open beside its queue; J and K walk, a digit and words decide it', async () => {
  const house = server();
  const screen = await open();
  const region = screen.getByRole('group', { name: 'Meja temuan' });
  const article = screen.getByRole('article');
  await expect.element(article).toMatchTextContent(/MARIA/);
  await expect.element(screen.getByRole('region', { name: 'Antrean temuan', exact: true })).toMatchTextContent(/YUSUF/);
  await expect.element(region).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('j');
  await expect.element(article).toMatchTextContent(/YUSUF/);
  await userEvent.keyboard('k1');
  await expect.element(article).toMatchTextContent(/MARIA/);
  await expect.element(screen.getByRole('textbox', { name: /^Penjelasan/ })).toHaveFocus();
  // The second Enter meets the next finding, on which nothing is decided.
  await userEvent.keyboard('Sesuai kartu keluarga{Enter}{Enter}');
  // The next one is already there, and the letters are heard again.
  await expect.element(article).toMatchTextContent(/YUSUF/);
  await expect.element(region).toHaveFocus();
  await expect
    .poll(() => house.asked('post', decision))
    .toMatchObject([
      {
        path: { findingId: 'f-1' },
        body: { version: 1, decision: { action: 'tetap', reason: 'Sesuai kartu keluarga', proofIds: [] } },
      },
    ]);
});

test('a decision that somebody else made first comes back with who made it, and what was typed', async () => {
  const house = server();
  house.refuses('post', decision, {
    status: 409,
    code: 'voters/finding-changed',
    message: { id: 'Temuan sudah berubah', en: 'The finding has changed' },
  });
  const theirs = {
    id: 'd-9',
    action: 'coktas' as const,
    tmsReason: null,
    rows: [7],
    keepRow: null,
    fields: [],
    changes: null,
    reason: null,
    proofs: [],
    batchId: null,
    decidedBy: { id: 'person-2', name: 'Yohanes Contoh' },
    decidedAt: '2026-11-20T02:00:00Z',
    remembered: null,
    undone: null,
  };
  house.answers('get', '/api/voters/lists/{listId}/findings/{findingId}', () => ({
    ...finding('f-1', 7, 'MARIA CONTOH'),
    version: 2,
    decision: theirs,
    history: [theirs],
  }));
  const screen = await open();
  await expect.element(screen.getByRole('article')).toMatchTextContent(/MARIA/);
  await userEvent.keyboard('1');
  await userEvent.keyboard('Sesuai kartu keluarga{Enter}');
  await expect.element(screen.getByText(/Yohanes Contoh/).first()).toBeVisible();
  await expect.element(screen.getByRole('article')).toMatchTextContent(/MARIA/);
  expect(house.asked('post', decision)).toHaveLength(1);
});

test('Escape leaves the form and keeps what was typed; who may only read is offered no decision', async () => {
  const house = server();
  const screen = await open();
  const reason = screen.getByRole('textbox', { name: /^Penjelasan/ });
  await expect.element(screen.getByRole('article')).toMatchTextContent(/MARIA/);
  await userEvent.keyboard('1');
  await reason.fill('Belum selesai');
  await userEvent.keyboard('{Escape}');
  await expect.element(reason).not.toBeInTheDocument();
  await userEvent.keyboard('1');
  await expect.element(reason).toHaveValue('Belum selesai');
  expect(house.asked('post', decision)).toEqual([]);
  await screen.unmount();
  const reader = await open(['voters.view']);
  await expect.element(reader.getByRole('article')).toMatchTextContent(/MARIA/);
  expect(reader.getByRole('button', { name: 'Tetap' }).elements()).toEqual([]);
});

test('a queue that cannot be read says so, and is read again when asked', async () => {
  const house = server();
  house.refuses('get', '/api/voters/lists/{listId}/findings', {
    status: 503,
    code: 'platform/busy',
    message: { id: 'Server sedang sibuk', en: 'The server is busy' },
  });
  const screen = await open();
  await expect.element(screen.getByText('Server sedang sibuk')).toBeVisible();
  house.answers('get', '/api/voters/lists/{listId}/findings', () => ({ items: [], next: null, total: 0 }));
  screen.getByRole('button', { name: 'Coba lagi' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Server sedang sibuk')).not.toBeInTheDocument();
  expect(screen.getByRole('article').elements()).toEqual([]);
});

const pair = {
  ...finding('f-1', 7, 'MARIA CONTOH'),
  rows: [7, 1_038],
  size: 2,
  fields: ['name' as const],
  voters: [voter(7, 'MARIA CONTOH'), voter(1_038, 'MARIA CONTOHH')],
};
const pairs = (house: ReturnType<typeof server>) => {
  house.answers('get', '/api/voters/lists/{listId}/findings', () => ({ items: [pair], next: null, total: 1 }));
  house.answers('get', '/api/voters/lists/{listId}/findings/{findingId}', () => ({ ...pair, version: 2, history: [] }));
};

test('a press on a column keeps its row and strikes the other; the rows stay beside the form', async () => {
  const house = server();
  pairs(house);
  const screen = await open();
  const table = screen.getByRole('table', { name: 'Perbandingan' });
  await table.getByRole('cell', { name: 'MARIA CONTOHH' }).click();
  const [left, right] = [
    table.getByRole('button', { name: /^Baris 7 / }),
    table.getByRole('button', { name: /^Baris 1\.038 / }),
  ];
  await expect.element(right).toHaveAttribute('aria-pressed', 'true');
  await expect.element(left).toMatchTextContent(/dicoret/);
  await expect.element(screen.getByRole('radio', { name: 'Baris 1.038' })).toBeChecked();
  await left.click();
  await expect.element(right).toMatchTextContent(/dicoret/);
  await expectAccessible();
  await screen.getByRole('button', { name: /^Simpan keputusan/ }).click();
  await expect
    .poll(() => house.asked('post', decision))
    .toMatchObject([{ body: { decision: { action: 'ganda', keep: 7, remove: [1_038] } } }]);
});

test('the arrows choose the row to keep, and Enter saves', async () => {
  const house = server();
  pairs(house);
  const screen = await open();
  await expect.element(screen.getByRole('article')).toMatchTextContent(/MARIA/);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('radio', { name: 'Baris 1.038' })).toBeChecked();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => house.asked('post', decision))
    .toMatchObject([{ body: { decision: { action: 'ganda', keep: 1_038, remove: [7] } } }]);
});

test('where masked numbers differ is marked in both rows', async () => {
  const house = server();
  const masked = (row: number, mark: number) => ({
    ...voter(row, 'MARIA CONTOH'),
    nikMark: mark,
    nikDiffers: [5],
    nkkMark: 1,
    nkkDiffers: [],
  });
  const alike = { ...pair, voters: [masked(7, 1), masked(1_038, 2)] };
  house.answers('get', '/api/voters/lists/{listId}/findings', () => ({ items: [alike], next: null, total: 1 }));
  const screen = await open();
  const table = screen.getByRole('table', { name: 'Perbandingan' });
  await expect.element(table.getByRole('rowheader', { name: /^NIK/ })).toBeVisible();
  expect([...table.element().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['•', '•']);
  await expect.element(screen.getByText('beda tersamar')).not.toBeInTheDocument();
});

test('where the birth date contradicts the NIK, the day in the NIK stands under it', async () => {
  const house = server();
  const told = { ...finding('f-1', 7, 'MARIA CONTOH'), fields: ['nik', 'birth_date'] satisfies Finding['fields'] };
  const items = [{ ...told, voters: [{ ...voter(7, 'MARIA CONTOH'), nikBorn: '13-03-74' }] }];
  house.answers('get', '/api/voters/lists/{listId}/findings', () => ({ items, next: null, total: 1 }));
  const screen = await open();
  await expect.element(screen.getByText('lahir 13-03-74 menurut NIK')).toBeVisible();
});

test('what both rows hold alike is told once, and only what differs stands beside', async () => {
  pairs(server());
  const screen = await open();
  const alike = screen.getByRole('region', { name: 'Sama pada keduanya' });
  await expect.element(alike).toMatchTextContent(/KOTA CONTOH/);
  const table = screen.getByRole('table', { name: 'Perbandingan' });
  expect(table.getByText('KOTA CONTOH').elements()).toEqual([]);
  expect(table.getByRole('cell', { name: /MARIA CONTOH/ }).elements()).toHaveLength(2);
});

test('the queue is one stop of the tabulator, and the arrows walk it with the focus in it', async () => {
  server();
  const screen = await open();
  const queue = screen.getByRole('region', { name: 'Antrean temuan', exact: true });
  await expect.element(queue).toMatchTextContent(/YUSUF/);
  const lines = queue.getByRole('button').elements() as HTMLElement[];
  expect(lines.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  lines[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('article')).toMatchTextContent(/YUSUF/);
  await expect.poll(() => document.activeElement === lines[1]).toBe(true);
  expect(lines.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
});
