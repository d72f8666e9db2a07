/** The sealed first rows of a file that was received. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withFolder } from '../../../platform/index.ts';
import { listVault, type WorkOn } from '../list/index.ts';
import type { Sample } from './sniff.ts';

export const readSample = (platform: WorkOn, sha256: string): Promise<Sample> =>
  withFolder(platform, async (folder) => {
    const file = path.join(folder, 'sample.json');
    await listVault(platform).open(sha256, file);
    return JSON.parse(await readFile(file, 'utf8')) as Sample;
  });
