/**
 * What every screen must be: free of accessibility faults, no wider than the window, and kept as a picture for people
 * to look at.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'test-results');
const illustrations = path.join(root, 'docs/images');

export type LookOptions = {
  /**
   * Also an illustration of the documentation: the window as it stands, written to docs/images when KC_SCREENSHOTS=1.
   */
  readonly illustrates?: boolean;
  /** The whole page instead of what the window shows. */
  readonly fullPage?: boolean;
};

/**
 * Takes the screen's picture as test-results/`name`.png, then fails when axe finds anything or the page scrolls
 * sideways.
 */
export async function look(
  page: Page,
  name: string,
  { illustrates = false, fullPage = false }: LookOptions = {},
): Promise<void> {
  await settled(page);
  await shoot(page, path.join(results, `${name}.png`), fullPage);
  if (illustrates && process.env['KC_SCREENSHOTS'] === '1') {
    await closeNotices(page);
    await shoot(page, path.join(illustrations, `${name}.png`), false);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 4).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(found, `axe on ${name}`).toEqual([]);
  await expectNoSidewaysScroll(page, name);
}

export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const { page: wide, window: width } = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(wide, `width of ${name}`).toBeLessThanOrEqual(width);
}

async function shoot(page: Page, file: string, fullPage: boolean): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  // Else what sticks to the window's edge would stand in the middle of the page.
  if (fullPage) await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: file, fullPage, animations: 'disabled' });
}

/** Notices of what was just done hide a corner of the picture. */
async function closeNotices(page: Page): Promise<void> {
  const notices = page.locator('[role=dialog][aria-modal=false]');
  // Their buttons are hidden from screen readers until somebody goes to them.
  for (const close of await notices.getByRole('button', { name: 'Tutup', includeHidden: true }).all())
    await close.click();
  await expect.poll(() => notices.count()).toBe(0);
}

/** Fonts are loaded, transitions over, nothing is still asked of the server. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
