import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { counts, finding, kinds, list, rule } from '../testing/findings.ts';
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
  await screen.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(screen.getByText('Server sedang sibuk')).not.toBeInTheDocument();
  expect(screen.getByRole('article').elements()).toEqual([]);
});
