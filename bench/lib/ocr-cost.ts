/** What reading costs, all processes together, as the system counts it (/proc). */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Clock ticks of /proc: USER_HZ, 100 on every architecture that Node runs on. */
const ticks = 100;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const childrenOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

/** User and system time in ticks: a process's own, and that of its children that have ended. */
function timesOf(pid: number): { readonly own: number; readonly ended: number } {
  // The name in brackets may hold spaces.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number);
  return { own: (fields[11] ?? 0) + (fields[12] ?? 0), ended: (fields[13] ?? 0) + (fields[14] ?? 0) };
}

/** CPU seconds of all that this process started, ended or not. */
export function cpuOfChildren(): number {
  const below = (pid: number): number => {
    const { own, ended } = timesOf(pid);
    return own + ended + childrenOf(pid).reduce((sum, child) => sum + below(child), 0);
  };
  const living = childrenOf(process.pid).reduce((sum, child) => sum + below(child), 0);
  return (timesOf(process.pid).ended + living) / ticks;
}

/** Watches the memory of what this process started until `stop`, which gives the highest sum seen, in MiB. */
export function watchMemory(): { readonly stop: () => number } {
  let most = 0;
  const resident = (pid: number): number =>
    Number(/^VmRSS:\s*(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024 +
    childrenOf(pid).reduce((sum, child) => sum + resident(child), 0);
  const look = () => {
    most = Math.max(
      most,
      childrenOf(process.pid).reduce((sum, child) => sum + resident(child), 0),
    );
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return most;
    },
  };
}

/** CPU seconds after which the raw engine is ended: what it takes longer for it does not read. */
const patience = 30;

/** What the engine reads of a picture as it came, as an office would call it; empty when it takes too long. */
export function rawTesseract(picture: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', `ulimit -t ${patience}; exec tesseract - - -l ind --psm 3`], {
      env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.once('error', reject);
    child.once('close', () => resolve(Buffer.concat(printed).toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end(picture);
  });
}
