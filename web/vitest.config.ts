/**
 * Component tests: `npm run test:components`. Each component alone in a real browser, with answers made up by the
 * test.
 */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from '../e2e/lib/browser.ts';
import { axe } from './testing/axe-command.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [react(), tailwindcss()],
  // Found before the first test, so that no page is loaded anew under a running one.
  optimizeDeps: {
    entries: ['web/main.tsx', 'web/**/*.component.test.tsx'],
    include: ['vitest-browser-react', 'react/jsx-dev-runtime'],
  },
  test: {
    // Without a Chromium (browser.ts has said so) nothing is collected.
    include: chromiumPath ? ['web/**/*.component.test.tsx'] : [],
    passWithNoTests: chromiumPath === null,
    setupFiles: ['web/testing/setup.ts'],
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 30_000,
    fileParallelism: false,
    browser: {
      enabled: chromiumPath !== null,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: { executablePath: chromiumPath ?? '', args: ['--headless', ...chromiumArguments] },
        contextOptions: { locale: 'id-ID', timezoneId: 'Asia/Makassar', reducedMotion: 'reduce' },
        actionTimeout: 15_000,
      }),
      instances: [{ browser: 'chromium' }],
      commands: { axe },
    },
  },
});
