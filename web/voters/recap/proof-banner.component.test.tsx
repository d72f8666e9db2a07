import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../../testing/show.tsx';
import { identity, recap } from '../testing/recaps.ts';
import { ProofBanner } from './proof-banner.tsx';

const unsettled = {
  code: 'unsettled' as const,
  count: 31,
  text: { id: 'Ditetapkan dengan 31 hal belum tuntas.', en: 'Settled with 31 things open.' },
};

test('a recap without an exception, of versions that were settled with everything done, is whole', async () => {
  await show(<ProofBanner recap={recap} />);
  await expect.element(page.getByText('Seluruh 2 kesamaan terpenuhi', { exact: true })).toBeVisible();
});

test('what was settled with things left is said first, though every identity holds', async () => {
  await show(<ProofBanner recap={{ ...recap, remarks: [unsettled] }} />);
  await expect.element(page.getByText(unsettled.text.id)).toBeVisible();
  await expect.element(page.getByText('Seluruh 2 kesamaan terpenuhi.', { exact: true })).toBeVisible();
});

test('a sum of some units is never whole', async () => {
  const partial = {
    code: 'partial' as const,
    count: 21,
    text: { id: 'Jumlah sebagian: 21 dari 22 satuan kerja belum diterima.', en: 'A partial sum.' },
  };
  await show(<ProofBanner recap={{ ...recap, remarks: [partial] }} />);
  await expect.element(page.getByText(partial.text.id)).toBeVisible();
});

test('both are said where an identity is broken, too', async () => {
  await show(<ProofBanner recap={{ ...recap, identities: [identity('R1', false)], remarks: [unsettled] }} />);
  await expect.element(page.getByText(unsettled.text.id)).toBeVisible();
  await expect.element(page.getByText(/^1 kesamaan tidak terpenuhi\. Lihat di bawah/)).toBeVisible();
});
