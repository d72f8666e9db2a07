/** The browser that tests look through: the system's Chromium, driven by playwright-core. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [process.env['KC_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium, or null; tests skip themselves without one (`describe.skipIf(!chromiumPath)`). */
export const chromiumPath = places.find((place) => place && existsSync(place)) ?? null;
if (!chromiumPath)
  console.warn(
    'No Chromium found: browser tests are skipped. Install one (apt-get install chromium) or set KC_CHROMIUM.',
  );

/** Switches of a browser that draws without a screen and calls nobody. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath as string, headless: true, args: chromiumArguments });
}
