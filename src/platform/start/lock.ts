/**
 * One program per data folder. The lock is a file that names its holder; a holder that was killed is recognised
 * by its process start time (a process id alone is soon used again) and its lock taken over.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from './say.ts';

export type Holder = {
  readonly pid: number;
  /** Boot and start time of the process, unique on this machine; '' where the system does not tell. */
  readonly born: string;
  /** Unique per lock ever taken. */
  readonly nonce: string;
};

/**
 * Takes the lock of a folder and returns what gives it back.
 * Throws CannotStart, naming the process id, when a living process holds it.
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  const own: Holder = { pid: process.pid, born: await birthOf(process.pid), nonce: randomUUID() };
  const file = path.join(folder, 'lock');
  await take(file, own);
  return async () => {
    if ((await readHolder(file))?.nonce === own.nonce) await rm(file, { force: true });
  };
}

/** The living holder of a folder's lock, or null. */
export async function lockHolder(folder: string): Promise<Holder | null> {
  const holder = await readHolder(path.join(folder, 'lock'));
  return holder && (await isAlive(holder)) ? holder : null;
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
      if (await isAlive(holder)) throw alreadyRunning(holder.pid);
      const succession = `${file}.after-${holder.nonce}`;
      await take(succession, { ...own, nonce: randomUUID() });
      const stillDead = (await readHolder(file))?.nonce === holder.nonce;
      if (stillDead) await rename(prepared, file);
      await rm(succession, { force: true });
      if (stillDead) return;
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

/** null when there is none (any more). A file nobody can read as a holder was not written by us and counts as dead. */
async function readHolder(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { pid, born, nonce } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid === 'number' && typeof born === 'string' && typeof nonce === 'string') return { pid, born, nonce };
  } catch {
    /* not ours */
  }
  return { pid: 0, born: '', nonce: 'unreadable' };
}

async function isAlive({ pid, born }: Holder): Promise<boolean> {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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

const alreadyRunning = (pid: number) =>
  new CannotStart(
    `Kerja Cerdas sudah berjalan pada folder data ini (proses ${pid}). Pakai yang itu, atau hentikan dulu.`,
    `Kerja Cerdas is already running on this data folder (process ${pid}). Use that one, or stop it first.`,
  );
