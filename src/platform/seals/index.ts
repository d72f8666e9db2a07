/**
 * Seals that hold against whoever owns the database: a key that no database holds, checkpoints signed with it, and rows
 * that events vouch for. What each can and cannot show: docs/tamper-evidence.md.
 */
import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import type { Database } from '../database/index.ts';
import { readMigrations } from '../database/migrate.ts';
import { migrationsOf, type Room } from '../room.ts';
import { marksOf, openCheckpoints, type Checkpoints } from './checkpoints.ts';
import type { Platform } from '../platform.ts';
import { houseKey, keyFileSchema, makeKeyFile, type HouseKey, type KeyFile } from './key.ts';
import { heldOf } from './vouched.ts';

export const keyFileIn = (folder: string): string => path.join(folder, 'seal.json');
export const checkpointsIn = (folder: string): string => path.join(folder, 'checkpoints.jsonl');

type KeyOn = {
  readonly folder: string;
  readonly owner: Database;
  /** Begins with a new key; the old one and its checkpoints stay beside it under their key's id. */
  readonly anew: boolean;
};

/**
 * The key of this data folder, made where there is none. Throws CannotStart when it is damaged, or the database was
 * sealed with another one.
 */
export async function openKey({ folder, owner, anew }: KeyOn): Promise<KeyFile> {
  if (anew) await putAside(folder);
  const known = await readKeyFile(folder);
  const marks = await marksOf(owner);
  const foreign = marks.size > 0 && (known === null || !marks.has(houseKey(known).id));
  if (foreign && !anew) throw sealedWithAnother(folder, [...marks]);
  return known ?? makeKey(keyFileIn(folder));
}

/** The checkpoints of this data folder. Throws CannotStart when the newest is not of the platform's key. */
export async function checkpointsOf(
  { config, sealKey, clock, rooms }: Pick<Platform, 'config' | 'sealKey' | 'clock' | 'rooms'>,
  owner: Database,
): Promise<Checkpoints> {
  const file = checkpointsIn(config.dataFolder);
  const also = new Map([...heldOf(rooms), ['migrations', await hashOfMigrations(rooms)]]);
  return openCheckpoints({ owner, key: sealKey, clock, rooms, file, also }).catch((cause: unknown) => {
    throw cause instanceof Error && 'syscall' in cause ? cause : damaged(file, cause);
  });
}

/** What explains a change of the database's guards: the files that made them, not what the database says ran. */
async function hashOfMigrations(rooms: readonly Room[]): Promise<string> {
  const files = await readMigrations(migrationsOf(rooms));
  return createHash('sha256')
    .update(files.map(({ name, sha256 }) => `${name} ${sha256}\n`).join(''))
    .digest('hex');
}

/** The key in this folder; null where there is none. Throws CannotStart when the file is damaged. */
export async function readKey(folder: string): Promise<HouseKey | null> {
  const file = await readKeyFile(folder);
  return file && houseKey(file);
}

async function readKeyFile(folder: string): Promise<KeyFile | null> {
  const file = keyFileIn(folder);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    const parsed = keyFileSchema.parse(JSON.parse(text));
    houseKey(parsed);
    return parsed;
  } catch (cause) {
    throw damaged(file, cause);
  }
}

async function makeKey(file: string): Promise<KeyFile> {
  const made = makeKeyFile();
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(JSON.stringify(made));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return made;
}

async function putAside(folder: string): Promise<void> {
  const known = await readKey(folder).catch(() => null);
  const aside = (file: string) => rename(file, file.replace(/(\.\w+)$/, `.${known?.id ?? 'lost'}$1`));
  for (const file of [keyFileIn(folder), checkpointsIn(folder)])
    await aside(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
}

const damaged = (file: string, cause: unknown): CannotStart =>
  new CannotStart(
    `Berkas ${file} rusak atau bukan milik kunci di sebelahnya. Kembalikan dari cadangan; data di basis data tidak ` +
      'disentuh. Bila tidak ada cadangan: npm start -- --new-seal memulai segel baru dan menyimpan yang lama.',
    `The file ${file} is damaged or not of the key beside it. Restore it from a backup; the data in the database is ` +
      'untouched. Without a backup: npm start -- --new-seal begins a new seal and keeps the old one.',
    cause,
  );

const sealedWithAnother = (folder: string, ids: readonly string[]): CannotStart => {
  const keys = ids.join(', ');
  return new CannotStart(
    `Basis data ini disegel dengan kunci lain (${keys}). Salin seal.json dari folder data yang memakainya ke ` +
      `${folder}. Bila kunci itu hilang: npm start -- --new-seal memulai segel baru; segel lama tidak dapat ` +
      'diperiksa lagi.',
    `This database is sealed with another key (${keys}). Copy seal.json from the data folder that uses it to ` +
      `${folder}. If that key is lost: npm start -- --new-seal begins a new seal; the old one cannot be checked ` +
      'any more.',
  );
};
