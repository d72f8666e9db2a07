import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['src/platform/testing/global-setup.ts'],
    // What hangs ends; a busy machine may be many times slower than a quiet one.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // On a busy machine what is awaited comes late, not never.
    expect: { poll: { timeout: 15_000 } },
  },
});
