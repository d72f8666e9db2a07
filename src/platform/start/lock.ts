/**
 * One program per data folder. The lock is a file that names its holder: host, process, its start time (a process id
 * alone is soon used again) and the folder itself, so that a copied lock is told from the one that was copied. A holder
 * that was killed is recognised and its lock taken over. A process of another host cannot be looked at: the holder
 * touches its file every few seconds, and that shows through a shared disk.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, realpath, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart, say } from './say.ts';

export type Holder = {
  readonly host: string;
  readonly pid: number;
  /** Boot and start time of the process, unique on this machine; '' where the system does not tell. */
  readonly born: string;
  /** The folder's path, and its device and inode: a copy has neither. */
  readonly folder: string;
  readonly place: string;
  /** Unique per lock ever taken. */
  readonly nonce: string;
};

type Standing = 'holds' | 'holds the original' | 'gone';

/** Milliseconds between two touches, and for how long another host's lock must lie still to be nobody's. */
const touchEvery = 3_000;
const stillFor = 12_000;

/**
 * Takes the lock of a folder and returns what gives it back.
 * Throws CannotStart, naming the process id, when a living process holds it, or the folder is a copy of one that a
 * living process holds.
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  const own: Holder = {
    host: os.hostname(),
    pid: process.pid,
    born: await birthOf(process.pid),
    ...(await whereIs(folder)),
    nonce: randomUUID(),
  };
  const file = path.join(folder, 'lock');
  await take(file, own);
  const touching = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), touchEvery);
  touching.unref();
  return async () => {
    clearInterval(touching);
    if ((await readHolder(file))?.nonce === own.nonce) await rm(file, { force: true });
  };
}

/** The living holder of a folder's lock, or null. */
export async function lockHolder(folder: string): Promise<Holder | null> {
  const file = path.join(folder, 'lock');
  const holder = await readHolder(file);
  return holder && (await standingOf(file, holder)) === 'holds' ? holder : null;
}

/**
 * Takes one lock file. Creating is exclusive and whole: a finished file is linked to the name. A dead holder's
 * file is replaced only while holding a second lock named after that very file, so that of several programs
 * which notice the same dead holder exactly one replaces it; that second lock is taken in the same way.
 */
async function take(file: string, own: Holder): Promise<void> {
  const prepared = `${file}.${own.nonce}`;
  await writeFile(prepared, JSON.stringify(own), { mode: 0o600 });
  try {
    for (;;) {
      if (await linked(prepared, file)) return;
      const holder = await readHolder(file);
      if (!holder) continue;
      const standing = await standingOf(file, holder);
      if (standing === 'holds') throw alreadyRunning(holder);
      if (standing === 'holds the original') throw copiedWhileRunning(file, holder);
      const succession = `${file}.after-${holder.nonce}`;
      await take(succession, { ...own, nonce: randomUUID() });
      const stillDead = (await readHolder(file))?.nonce === holder.nonce;
      if (stillDead) await rename(prepared, file);
      await rm(succession, { force: true });
      if (!stillDead) continue;
      if (isElsewhere(holder, own)) sayUnfinished(holder);
      return;
    }
  } finally {
    await rm(prepared, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * null when there is none (any more). A file whose words are not a holder was not written by us and counts as dead.
 * Throws when it may not be read.
 */
async function readHolder(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    const { pid, born, nonce, host = '', folder = '', place = '' } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid === 'number' && typeof born === 'string' && typeof nonce === 'string')
      return { host, pid, born, folder, place, nonce };
  } catch {
    /* not ours */
  }
  return { host: '', pid: 0, born: '', folder: '', place: '', nonce: 'unreadable' };
}

async function standingOf(file: string, holder: Holder): Promise<Standing> {
  if (holder.pid === 0) return 'gone';
  if (holder.host !== '' && holder.host !== os.hostname()) return (await isTouched(file)) ? 'holds' : 'gone';
  if (!(await isAlive(holder))) return 'gone';
  return isElsewhere(holder, await whereIs(path.dirname(file))) ? 'holds the original' : 'holds';
}

/** Whether a folder is neither at the same path nor the same folder moved. */
const isElsewhere = (one: Where, other: Where): boolean =>
  one.folder !== '' && one.folder !== other.folder && one.place !== other.place;

type Where = Pick<Holder, 'folder' | 'place'>;

async function whereIs(folder: string): Promise<Where> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return { folder: await realpath(folder), place: `${dev}:${ino}` };
}

/** Compares only what one file says at two times: clocks of two hosts differ. */
async function isTouched(file: string): Promise<boolean> {
  const touched = async () => (await stat(file).catch(() => null))?.mtimeMs;
  const before = await touched();
  for (let waited = 0; waited < stillFor; waited += 500) {
    await sleep(500);
    if ((await touched()) !== before) return true;
  }
  return false;
}

async function isAlive({ pid, born }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return born === '' || (await birthOf(pid)) === born;
}

/** Source: proc(5), /proc/PID/stat field 22, ticks since boot; the command name in field 2 may hold spaces. */
async function birthOf(pid: number): Promise<string> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return 'dead, not yet collected by its parent';
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    return `${boot} ${fields[19]}`;
  } catch {
    return '';
  }
}

function alreadyRunning({ pid, host }: Holder): CannotStart {
  const there = host !== '' && host !== os.hostname();
  return new CannotStart(
    `Kerja Cerdas sudah berjalan pada folder data ini (proses ${pid}${there ? ` di ${host}` : ''}). ` +
      'Pakai yang itu, atau hentikan dulu.',
    `Kerja Cerdas is already running on this data folder (process ${pid}${there ? ` on ${host}` : ''}). ` +
      'Use that one, or stop it first.',
  );
}

const copiedWhileRunning = (file: string, { pid, folder }: Holder) =>
  new CannotStart(
    `Folder data ini salinan dari ${folder}, dibuat selagi Kerja Cerdas berjalan di sana (proses ${pid}). Salinan ` +
      'begitu dapat tidak utuh. Tidak ada yang diubah. Hentikan yang asli, salin lagi, lalu buka salinannya. ' +
      `Bila ini cuplikan sesaat (snapshot) seluruh disk, hapus ${file} dan coba lagi.`,
    `This data folder is a copy of ${folder}, made while Kerja Cerdas runs there (process ${pid}). Such a copy may ` +
      'not be whole. Nothing was changed. Stop the original, copy again, then open the copy. ' +
      `If this is a snapshot of the whole disk at one moment, delete ${file} and try again.`,
  );

const sayUnfinished = ({ folder }: Holder): void =>
  say(
    `Folder data ini salinan dari ${folder}, dibuat selagi program berjalan di sana atau sesudah terputus. ` +
      'Periksa keutuhannya: npm run audit:verify',
    `This data folder is a copy of ${folder}, made while the program ran there or after it was cut off. ` +
      'Check that it is whole: npm run audit:verify',
  );
