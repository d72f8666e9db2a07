import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listIdSchema } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { above, identity, recap, sent } from '../testing/recaps.ts';
import type { OpeningPreview } from './queries.ts';
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
  expect(server.asked('post', path)).toMatchObject([
    { path: { recapId: 'recap-1' }, body: { despite: false, answer: '' } },
  ]);
});

test('one that does not balance is sent only by somebody who says so', async () => {
  const server = fakeServer();
  server.answers('post', path, () => ({}) as never);
  await show(<SendCard recap={{ ...recap, identities: [identity('R1'), identity('R2', false)] }} />, can);
  await expect.element(page.getByText('1 kesamaan tidak terpenuhi')).toBeVisible();
  await expect.element(page.getByRole('button', send)).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Kirim walau tidak seimbang' }).click();
  await page.getByRole('button', send).click();
  await expect.poll(() => server.asked('post', path).map(({ body }) => body)).toEqual([{ despite: true, answer: '' }]);
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

const back = { ...sent, state: 'dikembalikan' as const, returnedAt: '2026-11-22T02:00:00Z', returnReason: 'TPS 3' };
const mending = {
  list: {
    listId: listIdSchema.parse('01a0a0a0-0000-4000-8000-000000000001'),
    name: 'PDPB TW4',
    votingDay: '2026-12-31',
    previousVersionId: '01a0a0a0-0000-4000-8000-000000000002',
    tpsCap: 450,
    tpsCapFrom: null,
  },
  corrections: [],
};
const again = { name: `Kirim lagi ke ${above.name}` };

test('what came back says why and leads to a corrected list, of which all is filled in but its rows', async () => {
  const server = fakeServer();
  server.answers('get', '/api/reference/values', () => []);
  server.answers('post', '/api/voters/lists', () => ({ id: 'list-9' }) as never);
  const { place } = await show(<SendCard recap={{ ...recap, submissions: [back], mending }} />, can);
  await expect.element(page.getByText('TPS 3')).toBeVisible();
  await expect.element(page.getByRole('button', send)).not.toBeInTheDocument();
  await expectAccessible();
  await page.getByRole('button', { name: 'Buat daftar perbaikan' }).click();
  await expect.element(page.getByRole('textbox', { name: /^Nama daftar/ })).toHaveValue('PDPB TW4 (perbaikan)');
  await page.getByRole('button', { name: 'Buat daftar', exact: true }).click();
  await expect.poll(place).toBe('/pemilih/list-9?tab=impor');
  expect(server.asked('post', '/api/voters/lists')[0]!.body).toMatchObject({
    kind: 'pdpb',
    period: recap.period,
    votingDay: '2026-12-31',
    previousVersionId: mending.list.previousVersionId,
    tpsCap: 450,
  });
});

test('the same figures go up again with an answer only', async () => {
  const server = fakeServer();
  server.answers('post', path, () => ({}) as never);
  await show(<SendCard recap={{ ...recap, submissions: [back], mending }} />, can);
  await page.getByText('Angkanya sudah benar: jawab alasannya').click();
  const same = page.getByRole('button', { name: 'Kirim angka yang sama dengan jawaban' });
  await expect.element(same).toBeDisabled();
  await page
    .getByRole('textbox', { name: new RegExp(`^Jawaban atas alasan ${above.name}`) })
    .fill(' TPS 3 memang kosong ');
  await expectAccessible();
  await same.click();
  await expect.element(page.getByText('Rekap terkirim')).toBeVisible();
  expect(server.asked('post', path)[0]!.body).toEqual({ despite: false, answer: 'TPS 3 memang kosong' });
});

test('what corrects it already is gone on with; a sum is made again', async () => {
  fakeServer();
  const { list } = mending;
  const corrections = [
    {
      listId: list.listId,
      recapId: null,
      name: 'PDPB TW4 baru',
      state: 'terimpor' as const,
      at: '2026-11-23T02:00:00Z',
    },
  ];
  const screen = await show(
    <SendCard recap={{ ...recap, submissions: [back], mending: { list, corrections } }} />,
    can,
  );
  await expect
    .element(page.getByRole('link', { name: 'Lanjutkan PDPB TW4 baru' }))
    .toHaveAttribute('href', `/pemilih/${list.listId}?tab=temuan`);
  await screen.unmount();
  const sum = { ...recap, source: 'sum' as const, submissions: [back], mending: { list: null, corrections: [] } };
  await show(<SendCard recap={sum} />, can);
  await expect
    .element(page.getByRole('link', { name: 'Jumlahkan lagi' }))
    .toHaveAttribute('href', '/pemilih/rekap?periode=2026-TW4&jenis=pdpb');
});

test('a corrected version is sent again, answered for where the sender likes', async () => {
  const server = fakeServer();
  server.answers('post', path, () => ({}) as never);
  const corrected = { ...recap, id: 'recap-2', submissions: [back], mending };
  await show(<SendCard recap={corrected} />, can);
  await expect.element(page.getByRole('textbox', { name: `Jawaban atas alasan ${above.name}` })).toBeVisible();
  await page.getByRole('button', again).click();
  await expect.element(page.getByText('Rekap terkirim')).toBeVisible();
  expect(server.asked('post', path)).toMatchObject([{ path: { recapId: 'recap-2' }, body: { answer: '' } }]);
});

test('what is under way is not sent again', async () => {
  fakeServer();
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

const preview: OpeningPreview = {
  name: 'KPU Kota Contoh — 2026-TW4',
  title: { id: 'Rekapitulasi Contoh', en: 'Sample recapitulation' },
  period: recap.period,
  threshold: 10,
  suppressed: 3,
  columns: [
    { cell: 'total', label: { id: 'Jumlah', en: 'Total' } },
    { cell: 'disabled', label: { id: 'Disabilitas', en: 'With a disability' } },
  ],
  remarks: [],
  hash: 'f'.repeat(64),
  items: [
    {
      level: 'village',
      code: '9971012001',
      name: 'Desa Contoh',
      cells: { l: 120, p: 118, total: 238, disabled: null, tps: 1 },
      stray: false,
    },
  ],
  total: 1,
  page: 1,
  size: 50,
};
const showPreview = '/api/voters/recaps/{recapId}/release/preview' as const;
const opening = {
  askedBy: 'Yuliana Contoh',
  mine: false,
  askedAt: '2026-11-23T02:00:00Z',
  outcome: null,
  answeredBy: null,
  answeredAt: null,
  reason: null,
};

test('what stands above is shown as the public would read it, and asked for', async () => {
  const server = fakeServer();
  server.answers('get', showPreview, () => preview);
  server.answers('post', '/api/voters/recaps/{recapId}/release', () => ({}) as never);
  await show(<SendCard recap={{ ...recap, submissions: [sent] }} />, can);
  await page.getByRole('button', { name: 'Buka agregat untuk umum …' }).click();
  await expect.element(page.getByText(/^Desa Contoh/)).toBeVisible();
  await expect.element(page.getByText('disembunyikan', { exact: true })).toBeInTheDocument();
  await expectAccessible();
  await page.getByRole('button', { name: 'Minta dibuka untuk umum' }).click();
  await expect.element(page.getByText('Diminta; menunggu orang kedua')).toBeVisible();
  expect(server.asked('post', '/api/voters/recaps/{recapId}/release')[0]!.body).toEqual({ preview: preview.hash });
});

test('whoever asked waits or takes it back; the second person confirms what they see, or refuses', async () => {
  const server = fakeServer();
  server.answers('get', showPreview, () => preview);
  server.answers('post', '/api/voters/recaps/{recapId}/release/confirm', () => ({}) as never);
  server.answers('post', '/api/voters/recaps/{recapId}/release/refuse', () => ({}) as never);
  server.answers('post', '/api/voters/recaps/{recapId}/release/cancel', () => ({}) as never);
  const mine = { ...recap, submissions: [sent], opening: { ...opening, mine: true } };
  const screen = await show(<SendCard recap={mine} />, can);
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await expect.element(page.getByText(/^Desa Contoh/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Sahkan dan buka untuk umum' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Batalkan permintaan' }).click();
  await expect.element(page.getByText('Permintaan dibatalkan')).toBeVisible();
  await screen.unmount();

  await show(<SendCard recap={{ ...recap, submissions: [sent], opening }} />, can);
  await expect.element(page.getByText(/^Yuliana Contoh meminta agregat ini dibuka untuk umum/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Sahkan dan buka untuk umum' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByRole('button', { name: 'Tolak pembukaan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tolak pembukaan' });
  await dialog.getByRole('textbox', { name: 'Alasan penolakan' }).fill('Tunggu pleno');
  await dialog.getByRole('button', { name: 'Tolak pembukaan' }).click();
  await expect.element(page.getByText('Pembukaan ditolak', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Sahkan dan buka untuk umum' }).click();
  await expect.element(page.getByText('Agregat dibuka')).toBeVisible();
  expect(server.asked('post', '/api/voters/recaps/{recapId}/release/confirm')[0]!.body).toEqual({
    preview: preview.hash,
  });
});

test('what is open is withdrawn only with a reason', async () => {
  const server = fakeServer();
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
    shown: true,
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
  await expect.element(dialog.getByText(/tidak dapat dibuka lagi sesudahnya/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Alasan penarikan' }).fill(' Angka desa keliru ');
  await expectAccessible('[role=dialog]');
  await take.click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(server.asked('post', withdraw)[0]!.body).toEqual({ reason: 'Angka desa keliru' });
});

test('what came back says that the public does not read it until it is received', async () => {
  fakeServer();
  const release = {
    recapId: recap.id,
    name: recap.name,
    threshold: 5,
    suppressed: 12,
    releasedAt: '2026-11-23T02:00:00Z',
    withdrawnAt: null,
    withdrawnReason: null,
    shown: false,
  };
  await show(<SendCard recap={{ ...recap, submissions: [sent], release }} />, can);
  await expect.element(page.getByText(/tersembunyi bagi umum sejak dikembalikan/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'CSV' })).not.toBeInTheDocument();
});

test('nobody opens to the public what was not sent upward yet', async () => {
  fakeServer();
  await show(<SendCard recap={recap} />, can);
  await expect.element(page.getByRole('button', send)).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Buka agregat untuk umum/ })).not.toBeInTheDocument();
});
