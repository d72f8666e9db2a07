/** Runs the real program in a process of its own, for tests and benches that look at it from outside. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRunning, type RunningNote } from '../start/index.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** What `npm start` runs, without npm and a shell in between that signals would have to pass. */
const [, ...startArguments] = (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
).scripts.start.split(' ');

export type Program = {
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** The exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
};

/** Starts the program on a data folder, on free ports of the loopback. */
export function runProgram(
  folder: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Program {
  const child = spawn(process.execPath, [...startArguments, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KC_DATA: folder, KC_PORT: '0', KC_PORTAL_PORT: '0', DATABASE_URL: '', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, output: () => output, ended };
}

/** Waits until the program answers and says where. Throws with its output when it ends first. */
export async function untilRunning(folder: string, program: Program): Promise<RunningNote> {
  for (;;) {
    const note = await readRunning(folder);
    if (note !== null && note.pid === program.child.pid) return note;
    if (program.child.exitCode !== null || program.child.signalCode !== null)
      throw new Error(`the program ended:\n${program.output()}`);
    await sleep(25);
  }
}

export type ProgramPart = 'workspace' | 'portal' | 'workers' | 'postgres';

/** The processes that a program has started, by what they serve. Reads /proc, so on Linux alone. */
export function processesOf({ child }: Program): { readonly pid: number; readonly part: ProgramPart }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === child.pid)
    .flatMap((name) => {
      const [command = '', ...args] = contentOf(`/proc/${name}/cmdline`).split('\0');
      const part = path.basename(command) === 'postgres' ? 'postgres' : args[args.indexOf('--part') + 1];
      return part === 'postgres' || args.includes('--part') ? [{ pid: Number(name), part: part as ProgramPart }] : [];
    });
}

/** The first process that serves this part, as soon as there is one that is none of `but`. */
export async function processOf(program: Program, part: ProgramPart, ...but: number[]): Promise<number> {
  for (;;) {
    const found = processesOf(program).find((one) => one.part === part && !but.includes(one.pid));
    if (found) return found.pid;
    if (program.child.exitCode !== null || program.child.signalCode !== null)
      throw new Error(`the program ended:\n${program.output()}`);
    await sleep(10);
  }
}

/** Whether this process still runs. One that has ended and that nobody has waited for yet does not. Linux alone. */
export const isThere = (pid: number): boolean => !['', 'Z', 'X'].includes(statusOf(pid)[0] ?? '');

const parentOf = (pid: string): number => Number(statusOf(pid)[1]);

/** From field 3 on. Source: proc(5), /proc/PID/stat; the command's name in field 2 may hold spaces. */
function statusOf(pid: number | string): string[] {
  const text = contentOf(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** '' of a process that is gone. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
