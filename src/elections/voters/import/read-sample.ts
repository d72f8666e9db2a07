/** The sealed first rows of a file that was received. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { listVault, type WorkOn } from '../list/open-list.ts';
import type { Sample } from './sniff.ts';

export async function readSample(platform: WorkOn, sha256: string): Promise<Sample> {
  const folder = path.join(platform.config.dataFolder, 'work', randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = path.join(folder, 'sample.json');
    await listVault(platform).open(sha256, file);
    return JSON.parse(await readFile(file, 'utf8')) as Sample;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
