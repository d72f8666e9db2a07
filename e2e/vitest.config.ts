/**
 * Browser tests: `npm run test:browser`. They start the real program themselves; where no Chromium is found they say so
 * and are skipped.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['e2e/lib/build-pages.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    expect: { poll: { timeout: 30_000 } },
  },
});
