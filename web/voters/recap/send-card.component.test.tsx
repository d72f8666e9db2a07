import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { above, identity, recap, sent } from '../testing/recaps.ts';
import { SendCard } from './send-card.tsx';

const can = { capabilities: ['voters.settle'] };
const path = '/api/voters/recaps/{recapId}/send' as const;
const send = { name: `Kirim ke ${above.name}` };

test('a recap that balances is sent by keyboard, with its due day before the eye', async () => {
  const server = fakeServer();
  server.answers('post', path, () => ({}) as never);
  await show(<SendCard recap={recap} />, can);
  await expect.element(page.getByText('Seluruh 2 kesamaan terpenuhi')).toBeVisible();
  await expect.element(page.getByText(/^Batas waktu 5 Desember 2026\./)).toBeVisible();
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
  await expectAccessible();
  page.getByRole('button', send).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Rekap terkirim')).toBeVisible();
  expect(server.asked('post', path)).toMatchObject([{ path: { recapId: 'recap-1' }, body: { despite: false } }]);
});

test('one that does not balance is sent only by somebody who says so', async () => {
  const server = fakeServer();
  server.answers('post', path, () => ({}) as never);
  await show(<SendCard recap={{ ...recap, identities: [identity('R1'), identity('R2', false)] }} />, can);
  await expect.element(page.getByText('1 kesamaan tidak terpenuhi')).toBeVisible();
  await expect.element(page.getByRole('button', send)).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Kirim walau tidak seimbang' }).click();
  await page.getByRole('button', send).click();
  await expect.poll(() => server.asked('post', path).map(({ body }) => body)).toEqual([{ despite: true }]);
});

test('a refusal of the server is said, and the recap can be sent again', async () => {
  const server = fakeServer();
  server.refuses('post', path, {
    status: 409,
    code: 'submissions/already-sent',
    message: { id: 'Rekap ini sudah dikirim', en: 'This recap was sent already' },
  });
  await show(<SendCard recap={recap} />, can);
  await page.getByRole('button', send).click();
  await expect.element(page.getByRole('alert').getByText('Rekap ini sudah dikirim')).toBeVisible();
  await expect.element(page.getByRole('button', send)).toBeEnabled();
});

test('what came back says why and is sent again; what is under way is not', async () => {
  fakeServer();
  const back = { ...sent, state: 'dikembalikan' as const, returnedAt: '2026-11-22T02:00:00Z', returnReason: 'TPS 3' };
  const screen = await show(<SendCard recap={{ ...recap, submissions: [back] }} />, can);
  await expect.element(page.getByText('TPS 3')).toBeVisible();
  await expect.element(page.getByRole('button', send)).toBeVisible();
  await screen.unmount();
  await show(<SendCard recap={{ ...recap, submissions: [{ ...sent, id: 'kiriman-2', attempt: 2 }, back] }} />, can);
  await expect.element(page.getByText(/Menunggu diterima/)).toBeVisible();
  await expect.element(page.getByText('Riwayat pengiriman (2)')).toBeVisible();
  await expect.element(page.getByRole('button', send)).not.toBeInTheDocument();
});

test('who may not settle is told who sends, and is offered nothing', async () => {
  fakeServer();
  await show(<SendCard recap={recap} />);
  await expect.element(page.getByText('Kepala Subbagian Rendatin atau Sekretaris yang mengirim.')).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test('what stands above is opened to the public, and withdrawn only with a reason', async () => {
  const server = fakeServer();
  server.answers('post', '/api/voters/recaps/{recapId}/release', () => ({}) as never);
  const screen = await show(<SendCard recap={{ ...recap, submissions: [sent] }} />, can);
  await page.getByRole('button', { name: 'Buka agregat untuk umum' }).click();
  await expect.element(page.getByText('Agregat dibuka')).toBeVisible();
  await screen.unmount();

  const withdraw = '/api/voters/recaps/{recapId}/release/withdraw' as const;
  server.answers('post', withdraw, () => ({}) as never);
  const release = {
    recapId: recap.id,
    name: recap.name,
    threshold: 5,
    suppressed: 12,
    releasedAt: '2026-11-23T02:00:00Z',
    withdrawnAt: null,
    withdrawnReason: null,
  };
  await show(<SendCard recap={{ ...recap, submissions: [sent], release }} />, can);
  await expect.element(page.getByText(/12 sel disembunyikan \(batas 5\)/)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'CSV' }))
    .toHaveAttribute('href', '/api/open-data/voter-recaps/recap-1/csv');
  await page.getByRole('button', { name: 'Tarik dari umum' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tarik dari umum' });
  const take = dialog.getByRole('button', { name: 'Tarik dari umum' });
  await expect.element(take).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Alasan penarikan' }).fill(' Angka desa keliru ');
  await expectAccessible('[role=dialog]');
  await take.click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(server.asked('post', withdraw)[0]!.body).toEqual({ reason: 'Angka desa keliru' });
});

test('nobody opens to the public what was not sent upward yet', async () => {
  fakeServer();
  await show(<SendCard recap={recap} />, can);
  await expect.element(page.getByRole('button', send)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Buka agregat untuk umum' })).not.toBeInTheDocument();
});
