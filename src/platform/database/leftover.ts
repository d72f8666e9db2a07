/**
 * A program that was killed leaves its PostgreSQL running. It is found by the cluster's postmaster.pid and stopped; but
 * process ids are soon used again, and a copied folder names the server of the original: only a process that is proved
 * to be this very cluster's server is ever signalled.
 */
import { open, readFile, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';

type Noted = { readonly pid: number; /** Seconds since 1970. */ readonly started: number };
/** `dead`: ended, but the system lists it until its parent, or who took it over, has heard of it. */
type Verdict = 'this' | 'another' | 'dead' | 'gone' | 'unclear';

/** Milliseconds for a fast shutdown, and then for an immediate one. */
const patience = { fast: 20_000, immediate: 10_000 };

/**
 * Stops the server that a killed program left on this cluster. Throws CannotStart when it does not end, or when nobody
 * can tell whether the process of that number is it.
 */
export async function stopLeftover(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  const noted = await readNoted(file);
  if (noted === null) return;
  const verdict = await whoIs(cluster, noted);
  if (verdict === 'gone') return;
  if (verdict === 'unclear') throw unclear(file, noted.pid);
  if (verdict !== 'this') return disown(file);
  for (const [signal, most] of [
    ['SIGINT', patience.fast],
    ['SIGQUIT', patience.immediate],
  ] as const) {
    process.kill(noted.pid, signal);
    for (let waited = 0; waited < most; waited += 50) {
      if ((await whoIs(cluster, noted)) !== 'this') return disown(file);
      await sleep(50);
    }
  }
  throw doesNotEnd(noted.pid);
}

/** Lines 1 and 3. Source: PostgreSQL 18, src/include/utils/pidfile.h. */
async function readNoted(file: string): Promise<Noted | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const [pid, , started] = text.split('\n').map(Number);
  return pid !== undefined && Number.isInteger(pid) && pid > 0 ? { pid, started: started ?? 0 } : null;
}

/**
 * A server works in its cluster's folder. Where that cannot be looked at, its arguments name the folder, and it began
 * when the note says.
 */
async function whoIs(cluster: string, { pid, started }: Noted): Promise<Verdict> {
  if (!isThere(pid)) return 'gone';
  if (process.platform !== 'linux') return 'unclear';
  const of = `/proc/${pid}`;
  const [state = 'Z', ...fields] = await stateOf(of);
  if (state === 'Z') return 'dead';
  const [command = '', ...args] = (await readFile(`${of}/cmdline`, 'utf8').catch(() => '')).split('\0');
  if (path.basename(command) !== 'postgres') return 'another';
  const program = await readlink(`${of}/exe`).catch(() => null);
  if (program !== null && !path.basename(program).startsWith('postgres')) return 'another';
  const [here, there] = await Promise.all([stat(cluster), stat(`${of}/cwd`).catch(() => null)]);
  if (there !== null) return here.dev === there.dev && here.ino === there.ino ? 'this' : 'another';
  const named = await realpath(args[args.indexOf('-D') + 1] ?? '').catch(() => null);
  if (named !== (await realpath(cluster))) return 'another';
  return Math.abs((await beginOf(fields)) - started) <= clocksDiffer ? 'this' : 'unclear';
}

/** Seconds by which the two ways of writing a start down may differ. */
const clocksDiffer = 5;

/** Source: proc(5), /proc/PID/stat from field 3 on; the command's name in field 2 may hold spaces. */
async function stateOf(of: string): Promise<string[]> {
  const text = await readFile(`${of}/stat`, 'utf8').catch(() => '');
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Seconds since 1970. Source: proc(5): field 22 is in ticks since boot, of which Linux shows 100 a second. */
async function beginOf(fields: readonly string[]): Promise<number> {
  const booted = Number(/^btime (\d+)$/m.exec(await readFile('/proc/stat', 'utf8'))?.[1]);
  return booted + Number(fields[18]) / 100;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * PostgreSQL would take another process, or a dead one that is still listed, for a server of this cluster. The number
 * becomes one that no process can have; the rest of the note stays, by which PostgreSQL sees whether anybody still uses
 * the cluster's shared memory. A server that ended in order took its note along.
 */
async function disown(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return;
  try {
    const text = await handle.readFile('utf8');
    const changed = text.replace(/^\d+/, String(beyondAllProcesses));
    await handle.truncate(0);
    await handle.write(changed, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Source: proc(5): the highest pid_max of Linux is 2^22. */
const beyondAllProcesses = 2 ** 22 + 1;

const unclear = (file: string, pid: number) =>
  new CannotStart(
    `Mungkin proses ${pid} masih memakai basis data ini; sistem ini tidak memberi tahu. Tidak ada yang dihentikan. ` +
      `Bila proses itu PostgreSQL dari folder ini, hentikan; bila program lain, hapus berkas ${file}. Lalu coba lagi.`,
    `Process ${pid} may still be using this database; this system does not tell. Nothing was stopped. ` +
      `If it is the PostgreSQL of this folder, stop it; if it is another program, delete ${file}. Then try again.`,
  );

const doesNotEnd = (pid: number) =>
  new CannotStart(
    `PostgreSQL dari folder ini masih berjalan dan tidak mau berhenti (proses ${pid}). Data tidak disentuh. ` +
      'Hentikan proses itu, lalu coba lagi.',
    `The PostgreSQL of this folder is still running and does not stop (process ${pid}). The data is untouched. ` +
      'Stop that process, then try again.',
  );
