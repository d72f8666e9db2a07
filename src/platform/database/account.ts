/**
 * Whose PostgreSQL it is. PostgreSQL refuses to run as root, so as root it is handed to an unprivileged account; it also
 * refuses a cluster that is not its account's own, or that others may look into.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, lchown, lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.ts';

export type Run = (program: string, args: readonly string[]) => ChildProcess;

export type Account = {
  /**
   * Runs a PostgreSQL program as this account, in a session of its own: a terminal's Ctrl-C does not reach it. Where the
   * system can (Linux), it is told to end when this program is killed.
   */
  readonly run: Run;
  readonly uid: number;
  readonly gid: number;
};

/**
 * How to run a PostgreSQL program. A normal user runs it as themself. Root runs it as the account `postgres`
 * (or `nobody`), to whom the folder is given; where that account cannot even reach the folder or the program
 * (a checkout under /root), it keeps the one capability that lets it pass closed doors, CAP_DAC_OVERRIDE.
 */
export async function accountFor(folder: string, program: string): Promise<Account> {
  const stdio = ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'];
  const detached = { detached: true, stdio, env: environment() };
  if (process.getuid?.() !== 0) {
    const own = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
    const told = await canTell();
    return {
      ...own,
      run: (name, args) =>
        told ? spawn('setpriv', [...endsWithUs, '--', name, ...args], detached) : spawn(name, args, detached),
    };
  }
  const { uid, gid } = await unprivilegedAccount();
  await chown(folder, uid, gid);
  const closedDoor = !(await reachableByOthers(folder)) || !(await reachableByOthers(program));
  const capabilities = closedDoor ? ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'] : [];
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capabilities, ...endsWithUs];
  const handedOver = { ...detached, env: { ...detached.env, HOME: folder } };
  return { uid, gid, run: (name, args) => spawn('setpriv', [...identity, '--', name, ...args], handedOver) };
}

/** What PostgreSQL needs of the environment. The rest is not its business, and variables of its own would mislead it. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:PATH|HOME|TZ|LANG|LC_\w+)$/.test(name)));

/** prctl(2): the signal that a process gets when its parent dies; SIGINT is PostgreSQL's fast shutdown. */
const endsWithUs = ['--pdeathsig', 'INT'];

const canTell = (): Promise<boolean> =>
  promisify(execFile)('setpriv', [...endsWithUs, '--', 'true']).then(
    () => true,
    () => false,
  );

/**
 * Gives a copied cluster back to its account, with the modes that PostgreSQL asks for. Throws CannotStart when only
 * another user could.
 */
export async function mendOwner(cluster: string, account: Account): Promise<void> {
  const marks = [cluster, ...['PG_VERSION', 'global', 'global/pg_control'].map((name) => path.join(cluster, name))];
  try {
    const seen = await Promise.all(marks.map((mark) => lstat(mark)));
    if (seen.every((one) => isFit(one, account)) && ((seen[0]?.mode ?? 0) & 0o077) === 0) return;
    await mendAll(cluster, account);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw belongsToAnother(path.dirname(cluster), error);
  }
}

type Seen = { readonly uid: number; readonly mode: number; readonly isDirectory: () => boolean };

const needed = (seen: Seen): number => (seen.isDirectory() ? 0o700 : 0o600);
const isFit = (seen: Seen, { uid }: Account): boolean =>
  (uid < 0 || seen.uid === uid) && (seen.mode & needed(seen)) === needed(seen);

async function mendAll(place: string, account: Account): Promise<void> {
  const seen = await lstat(place);
  if (seen.uid !== account.uid) await lchown(place, account.uid, account.gid);
  if (seen.isSymbolicLink()) return;
  if ((seen.mode & 0o777) !== needed(seen)) await chmod(place, needed(seen));
  if (!seen.isDirectory()) return;
  for (const name of await readdir(place)) await mendAll(path.join(place, name), account);
}

export const belongsToAnother = (folder: string, cause: unknown) =>
  new CannotStart(
    `Basis data di ${folder} milik pengguna lain. Data tidak disentuh. Jalankan program sebagai pengguna itu, atau ` +
      `berikan folder itu kepada pengguna ini: sudo chown -R "$(id -un)" '${folder}'`,
    `The database in ${folder} belongs to another user. The data is untouched. Run the program as that user, or give ` +
      `the folder to this one: sudo chown -R "$(id -un)" '${folder}'`,
    cause,
  );

async function unprivilegedAccount(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!entry) throw new Error('PostgreSQL must not run as root, and neither account postgres nor nobody exists here.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

async function reachableByOthers(target: string): Promise<boolean> {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
