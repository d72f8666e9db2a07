import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetFoldersOf, withFolder } from './private-folder.ts';

let dataFolder: string;
beforeEach(async () => void (dataFolder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-work-'))));
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

it('what a killed process had opened is removed, and what others have open is not', async () => {
  const where = { config: { dataFolder } };
  await mkdir(path.join(dataFolder, 'work', '12-left'), { recursive: true });
  await mkdir(path.join(dataFolder, 'work', '123-other'));
  await withFolder(where, async (folder) => {
    await forgetFoldersOf(where, 12);
    expect((await readdir(path.join(dataFolder, 'work'))).toSorted()).toEqual(
      ['123-other', path.basename(folder)].toSorted(),
    );
    await forgetFoldersOf(where, process.pid);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });
  await rm(path.join(dataFolder, 'work'), { recursive: true });
  await forgetFoldersOf(where, 12);
});
