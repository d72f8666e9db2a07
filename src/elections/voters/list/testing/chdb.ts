/** Starts the real ClickHouse engine for a test; null, with a printed reason, where it was not fetched. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const tool = path.resolve(import.meta.dirname, '../../../../../.tools/chdb');

export const chdbIsThere = existsSync(path.join(tool, 'node_modules/chdb'));
if (!chdbIsThere) console.log('Skipped: tests on ClickHouse need its engine; fetch it with: npm run fetch:chdb');

/** `stop` ends the process and removes its data. */
export async function startChdb(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-chdb-'));
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'chdb.mjs'), tool, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the ClickHouse engine ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
