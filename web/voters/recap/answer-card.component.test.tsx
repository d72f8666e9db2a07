import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RecapView, Submission } from '../../../src/elections/voters/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import { recap, sent } from '../testing/recaps.ts';
import { AnswerCard } from './answer-card.tsx';

const can = { capabilities: ['voters.settle'] };
const receive = '/api/voters/submissions/{submissionId}/receive' as const;
const sendBack = '/api/voters/submissions/{submissionId}/send-back' as const;
/** Sent by a unit below to the one of the test. */
const received = (submission: Partial<Submission> = {}): RecapView => ({
  ...recap,
  own: false,
  unitName: 'KPU Kabupaten Bawah',
  submissions: [{ ...sent, toUnitId: unit.id, ...submission }],
});

test('a recap from below is received', async () => {
  const server = fakeServer();
  server.answers('post', receive, () => ({}) as never);
  await show(<AnswerCard recap={received()} />, can);
  await expect.element(page.getByText('Dikirim', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Seluruh 2 kesamaan terpenuhi')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Terima rekap' }).click();
  await expect.element(page.getByText('Rekap diterima')).toBeVisible();
  expect(server.asked('post', receive)).toMatchObject([{ path: { submissionId: 'kiriman-1' } }]);
});

test('it is sent back with a reason of some length; a refusal keeps what was written', async () => {
  const server = fakeServer();
  server.refuses('post', sendBack, {
    status: 409,
    code: 'submissions/changed',
    message: { id: 'Kiriman ini sudah berubah', en: 'This was changed meanwhile' },
  });
  await show(<AnswerCard recap={received({ state: 'diterima' })} />, can);
  await expect.element(page.getByRole('button', { name: 'Terima rekap' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kembalikan rekap KPU Kabupaten Bawah' });
  const reason = dialog.getByRole('textbox', { name: 'Alasan; pengirim akan membacanya' });
  const back = dialog.getByRole('button', { name: 'Kembalikan' });
  await reason.fill('ya ');
  await expect.element(back).toBeDisabled();
  await reason.fill('Dua TMS tanpa keterangan');
  await expectAccessible('[role=dialog]');
  await back.click();
  await expect.element(page.getByRole('alert').getByText('Kiriman ini sudah berubah')).toBeVisible();
  await expect.element(reason).toHaveValue('Dua TMS tanpa keterangan');

  server.answers('post', sendBack, () => ({}) as never);
  back.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText('Rekap dikembalikan')).toBeVisible();
  expect(server.asked('post', sendBack)).toHaveLength(2);
  expect(server.asked('post', sendBack)[1]).toMatchObject({
    path: { submissionId: 'kiriman-1' },
    body: { reason: 'Dua TMS tanpa keterangan' },
  });
});

test('what went back, or came to a unit where one may not settle, is only read', async () => {
  fakeServer();
  const screen = await show(
    <AnswerCard recap={received({ state: 'dikembalikan', returnReason: 'Lampiran kurang' })} />,
    can,
  );
  await expect.element(page.getByText('Lampiran kurang')).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  await screen.unmount();
  await show(<AnswerCard recap={received()} />);
  await expect.element(page.getByText('Dikirim', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test('an attempt that answers an earlier one shows both the reason and the answer', async () => {
  fakeServer();
  const before = {
    ...sent,
    id: 'kiriman-0',
    recapId: 'recap-0',
    state: 'dikembalikan' as const,
    returnReason: 'TPS 3',
  };
  const answering = received({ attempt: 2, answer: 'TPS 3 sudah masuk' });
  await show(<AnswerCard recap={{ ...answering, submissions: [...answering.submissions, before] }} />, can);
  await expect.element(page.getByText('Alasan pengembalian ke-1')).toBeVisible();
  await expect.element(page.getByRole('definition').getByText('TPS 3', { exact: true })).toBeVisible();
  await expect.element(page.getByText('TPS 3 sudah masuk').first()).toBeVisible();
  await expectAccessible();
});
