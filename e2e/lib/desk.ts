/** One person at one desk: a browser context of their own, on an office screen or a phone. */
import type { BrowserContext, Page } from 'playwright-core';
import { demoPassword } from '../../src/identity/index.ts';
import type { OpenHouse } from './house.ts';

export const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const;
export type ScreenName = keyof typeof screens;

export type DeskOptions = { readonly screen?: ScreenName; readonly dark?: boolean; readonly javaScript?: boolean };

/**
 * A fresh browser, as nobody. Actions and expectations wait at most fifteen seconds: a step that is not there is a
 * failure, not a long wait.
 */
export async function newDesk(
  { browser }: OpenHouse,
  { screen = 'desktop', dark = false, javaScript = true }: DeskOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: screens[screen],
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
    ...(screen === 'phone' ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** Fills in the sign-in form that is on the page and waits until it has gone. */
export async function signInOn(page: Page, username: string, password: string = demoPassword): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Kata sandi' });
  await page.getByLabel('Nama pengguna').fill(username);
  await field.fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await field.waitFor({ state: 'detached' });
}

/** A demo person at a desk of their own, on the home page. */
export async function deskOf(house: OpenHouse, username: string, options?: DeskOptions): Promise<Page> {
  const page = await newDesk(house, options);
  await page.goto(`${house.workspaceUrl}/masuk`);
  await signInOn(page, username);
  await page.getByRole('heading', { level: 1, name: /^Selamat / }).waitFor();
  return page;
}

export const closeDesk = (page: Page): Promise<void> => page.context().close();

/** Ends the session as time would: the cookie is gone, the page knows nothing of it. */
export const loseSession = (context: BrowserContext): Promise<void> => context.clearCookies();
