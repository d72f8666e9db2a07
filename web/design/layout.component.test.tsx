/** What must stay in view: tabs on a narrow screen, and what the keyboard reaches beside the bar at the top. */
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../testing/show.tsx';
import { Tabs } from './tabs.tsx';

const names = ['Orang & jabatan', 'Satuan kerja', 'Jejak audit', 'Jabatan & wewenang', 'Jenis kegiatan'];

function Parts() {
  const [value, setValue] = useState('Satuan kerja');
  return (
    <Tabs
      label="Bagian"
      value={value}
      onChange={setValue}
      items={names.map((name) => ({ value: name, label: name, panel: name }))}
    />
  );
}

test('all tabs are in view on a narrow phone', async () => {
  await page.viewport(360, 700);
  await show(<Parts />);
  await expect.element(page.getByRole('tablist')).toBeVisible();
  for (const name of names)
    expect(page.getByRole('tab', { name }).element().getBoundingClientRect().right, name).toBeLessThanOrEqual(360);
  await page.viewport(1280, 800);
});

test('what the keyboard goes on to does not lie under the bar at the top', async () => {
  await show(
    <>
      <header className="sticky top-0 h-14 bg-paper">Bilah</header>
      {Array.from({ length: 40 }, (_, at) => (
        <p key={at} className="py-6">
          <button type="button">Tombol {at}</button>
        </p>
      ))}
    </>,
  );
  const button = (at: number) => page.getByRole('button', { name: `Tombol ${at}`, exact: true });
  await expect.element(button(20)).toBeInTheDocument();
  const top = () => button(20).element().getBoundingClientRect().top;
  window.scrollBy(0, top());
  expect(top()).toBeLessThan(56);
  (button(19).element() as HTMLElement).focus({ preventScroll: true });
  await userEvent.tab();
  await expect.element(button(20)).toHaveFocus();
  expect(top()).toBeGreaterThanOrEqual(56);
});
