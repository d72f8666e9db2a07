import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Claim, ClaimCheck, Source } from '../../src/evidence/schema.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { SourcePanel, type SourcePanelProps } from './source-panel.tsx';

const text = 'Rapat dibuka pukul 09.00. Hadir 38 peserta dari lima kecamatan.';
const quoted = 'Hadir 38 peserta';
const claim: Claim = { id: 'c1', text: 'Rapat itu diikuti 38 peserta.', facts: [], passages: [] };
const source: Source = { id: 'bahan', kind: 'material', title: 'Notula', text, passages: [] };
const check: ClaimCheck = {
  claimId: 'c1',
  status: 'needs-reading',
  problems: [],
  passages: [{ sourceId: 'bahan', start: text.indexOf(quoted), end: text.indexOf(quoted) + quoted.length, page: 3 }],
};
const panel = (more: Partial<SourcePanelProps> = {}) => (
  <SourcePanel
    activityId="activity-1"
    claim={claim}
    check={check}
    sources={[source]}
    figures={{}}
    confirmedBy={undefined}
    confirming="allowed"
    busy={false}
    onConfirm={() => undefined}
    onEdit={undefined}
    {...more}
  />
);
const confirm = () => page.getByRole('button', { name: /Nyatakan cocok/ });

test('the passage is marked where it stands, and can be confirmed by keyboard', async () => {
  let confirmed = 0;
  await show(panel({ onConfirm: () => confirmed++ }));
  const excerpt = page.getByRole('region', { name: /Notula.*3/ });
  await expect.element(excerpt).toHaveTextContent(text);
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([quoted]);
  await expectAccessible();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(confirm()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(confirmed).toBe(1);
});

test('nobody confirms what they cannot read: no source, no passage, an own text', async () => {
  const screen = await show(panel({ sources: undefined }));
  await expect.element(confirm()).toBeDisabled();
  await screen.unmount();
  const bare = await show(panel({ check: { ...check, passages: [] } }));
  await expect.element(confirm()).toBeDisabled();
  await bare.unmount();
  await show(panel({ confirming: 'own-text' }));
  await expect.element(page.getByText(claim.text)).toBeVisible();
  await expect.element(confirm()).not.toBeInTheDocument();
});

test('a source that is gone is said in its place, and so is who confirmed', async () => {
  await show(panel({ sources: [], confirmedBy: 'Maria' }));
  await expect.element(page.getByText('Dinyatakan cocok oleh Maria')).toBeVisible();
  await expect.element(page.getByText(/tidak (lagi|ada|ditemukan|tersedia)/i)).toBeVisible();
});

test('a figure that its query no longer gives is told apart from one that holds', async () => {
  const figures = [
    { query: 'rekap/12345678abc/total', value: '38', start: 18, end: 20 },
    { query: 'rekap/87654321abc/total', value: '5', start: 0, end: 1 },
  ] as unknown as NonNullable<Claim['figures']>;
  await show(
    panel({
      claim: { ...claim, figures },
      figures: { 'rekap/12345678abc/total': '38', 'rekap/87654321abc/total': '6' },
    }),
  );
  const rows = page.getByRole('listitem');
  await expect.element(rows.nth(0)).not.toHaveClass(/unsupported/);
  await expect.element(rows.nth(1)).toHaveClass(/unsupported/);
});
