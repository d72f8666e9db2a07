/** Folders for opened files: nobody else reads them, and nothing of them stays. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/index.ts';

type Where = { readonly config: Pick<Config, 'dataFolder'> };
const folders = ({ config }: Where): string => path.join(config.dataFolder, 'work');

/** A private folder, for as long as `work` takes. */
export async function withFolder<T>(where: Where, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = path.join(folders(where), `${process.pid}-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Removes the folders of a program that was killed: each kind of work makes its own again. Before background work
 * begins.
 */
export const forgetFolders = (where: Where): Promise<void> => rm(folders(where), { recursive: true, force: true });

/** Removes the folders of one process that was killed. */
export async function forgetFoldersOf(where: Where, pid: number): Promise<void> {
  const all = folders(where);
  for (const name of await readdir(all).catch(() => []))
    if (name.startsWith(`${pid}-`)) await rm(path.join(all, name), { recursive: true, force: true });
}
