/** The data folder: made when it is absent, and proved to take what is written, before anything else begins. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from './say.ts';

/** Throws CannotStart when the folder cannot be made or written. */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await tryWriting(folder);
  } catch (error) {
    throw cannotUse(folder, error);
  }
}

/**
 * What a person can do about an error of the file system in the data folder; any other error as it is.
 */
export function cannotUse(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof CannotStart || code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  const { id, en } = reasons[code] ?? { id: `sistem menjawab ${code}`, en: `the system answers ${code}` };
  const place = (error as NodeJS.ErrnoException).path;
  const where = place?.startsWith(folder) && !place.includes(trial) ? place : folder;
  return new CannotStart(
    `Folder data tidak dapat dipakai: ${where}: ${id}. Data yang sudah ada tidak diubah. ` +
      'Perbaiki, atau pilih folder lain dengan KC_DATA.',
    `The data folder cannot be used: ${where}: ${en}. Data that was there is unchanged. ` +
      'Mend this, or choose another folder with KC_DATA.',
    error,
  );
}

const noRight = {
  id: 'pengguna yang menjalankan program ini tidak berhak menulis di sana',
  en: 'the user who runs this program has no right to write there',
};
const noRoom = { id: 'tidak ada ruang tersisa di disk', en: 'there is no room left on the disk' };
const noFolder = { id: 'di tempat itu ada berkas, bukan folder', en: 'there is a file in place of a folder' };
const reasons: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { id: 'disk itu hanya dapat dibaca', en: 'that disk can only be read' },
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENOENT: { id: 'folder tidak dapat dibuat di sana', en: 'no folder can be made there' },
};

/**
 * Others may pass through (the database's account must, when root starts us) but not look. Folder by folder: Node's
 * own recursive mkdir never returns where a parent exists and refuses to hold anything, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let there = folder;
  while (!(await isFolder(there))) {
    missing.unshift(there);
    there = path.dirname(there);
  }
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  for (const one of missing)
    await mkdir(one, { mode }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
}

/** false when nothing is there; throws ENOTDIR when something else is. */
async function isFolder(place: string): Promise<boolean> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found !== null && !found.isDirectory()) throw Object.assign(new Error(place), { code: 'ENOTDIR', path: place });
  return found !== null;
}

const trial = 'trial-';

/** Some bytes written and made durable: rights, read-only disks and full ones all show. */
async function tryWriting(folder: string): Promise<void> {
  const file = path.join(folder, `${trial}${randomUUID()}`);
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(Buffer.alloc(4_096));
      await handle.sync();
    } finally {
      await handle.close();
    }
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}
