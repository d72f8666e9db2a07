/** The real program on an empty data folder, and a browser to look at it with. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeEach, onTestFailed } from 'vitest';
import { runProgram, untilRunning } from '../../src/platform/testing/program.ts';
import { openBrowser } from './browser.ts';

export type OpenHouse = {
  readonly browser: Browser;
  readonly workspaceUrl: string;
  readonly portalUrl: string;
  /** Everything the program has printed so far. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
};

/** What the program wrote while a test failed stands below the failure. */
export function tellOnFailure(house: () => OpenHouse | undefined): void {
  beforeEach(() => {
    const before = house()?.output().length ?? 0;
    onTestFailed(() => console.error(house()?.output().slice(before)));
  });
}

/** Starts the program (`args` as after `npm start --`) and a browser; `close` ends both and removes the data. */
export async function openHouse(args: readonly string[] = []): Promise<OpenHouse> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-e2e-'));
  const program = runProgram(folder, args);
  const end = async () => {
    if (program.child.exitCode === null && program.child.signalCode === null) program.child.kill('SIGTERM');
    await program.ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { workspaceUrl, portalUrl } = await untilRunning(folder, program);
    const browser = await openBrowser();
    const close = async () => {
      await browser.close();
      await end();
    };
    return { browser, workspaceUrl, portalUrl, output: program.output, close };
  } catch (error) {
    await end();
    throw error;
  }
}
