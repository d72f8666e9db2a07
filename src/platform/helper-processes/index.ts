/**
 * Work that must not run on the threads that serve doors: a module's function in a process of its own, with a limit of
 * time and of memory. What crashes, hangs or eats memory there takes nothing with it. One process is kept warm; more
 * are started while tasks wait, and stay until they have had none for a while.
 */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { forkWithProgram } from '../children.ts';

export type HelperOptions = {
  /** A module whose default export is `(task) => Promise<answer>`; both are values that `structuredClone` takes. */
  readonly module: URL;
  /** Resident memory one process may take, in MiB; measured where there is a /proc. */
  readonly memory: number;
  /** Processes at once, at most. */
  readonly most?: number;
};

/** `died`: by its own fault, or by somebody's hand: that of whoever asked and gave it up, too. */
export type Ended = 'time' | 'memory' | 'died';
export type HelperAnswer<Answer> =
  | { readonly done: true; readonly answer: Answer }
  | { readonly done: false; readonly ended: Ended };

export type HelperLimits = {
  /** Counted from when a process takes the task up. */
  readonly seconds: number;
  /** Ends the task, and the process that is at it. */
  readonly signal?: AbortSignal | undefined;
  /** What the module says before its answer is whole (the second argument of its function). */
  readonly heard?: ((part: unknown) => void) | undefined;
};

/** Throws what the module's function threw. */
export type Helper<Task, Answer> = (task: Task, limits: HelperLimits) => Promise<HelperAnswer<Answer>>;

/** `error`: its stack, which every error has and every channel can carry. */
type Reply = { readonly answer: unknown } | { readonly error: string } | { readonly said: unknown };
type Process = { readonly child: ChildProcess; busy: boolean; leaving?: NodeJS.Timeout };
type Pending = { readonly take: (process: Process) => void };

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const watchEvery = 100;
/**
 * Milliseconds after which a second process without a task goes: starting one costs as much as many tasks, and where two
 * workers ask in turns, one or the other has always just been answered.
 */
const longestRest = 5_000;

export function helper<Task, Answer>({ module, memory, most = 2 }: HelperOptions): Helper<Task, Answer> {
  const processes = new Set<Process>();
  const waiting: Pending[] = [];

  const free = (process: Process): void => {
    process.busy = false;
    const next = waiting.shift();
    if (next) return next.take(process);
    rest(process.child);
    process.leaving = setTimeout(() => processes.size > 1 && end(process), longestRest).unref();
  };
  const end = (process: Process): void => {
    processes.delete(process);
    process.child.kill('SIGKILL');
    const next = processes.size < most ? waiting.shift() : undefined;
    next?.take(begin());
  };
  const begin = (): Process => {
    const process: Process = { child: start(module, memory), busy: false };
    processes.add(process);
    process.child.once('exit', () => {
      if (processes.has(process) && !process.busy) end(process);
    });
    return process;
  };

  return (task, { seconds, signal, heard }) =>
    new Promise((resolve, reject) => {
      const take = (process: Process): void => {
        if (signal?.aborted) {
          resolve({ done: false, ended: 'died' });
          return free(process);
        }
        process.busy = true;
        clearTimeout(process.leaving);
        const { child } = process;
        attend(child);
        let ended: Ended | undefined;
        const stop = (why: Ended) => {
          ended ??= why;
          child.kill('SIGKILL');
        };
        const givenUp = () => stop('died');
        signal?.addEventListener('abort', givenUp);
        const late = setTimeout(() => stop('time'), seconds * 1_000);
        const watch = setInterval(() => {
          if (residentMemory(child) > memory) stop('memory');
        }, watchEvery);
        const over = (): void => {
          clearTimeout(late);
          clearInterval(watch);
          signal?.removeEventListener('abort', givenUp);
          child.off('message', answered).off('exit', gone).off('error', gone);
        };
        const answered = (reply: Reply): void => {
          if ('said' in reply) return heard?.(reply.said);
          over();
          // Memory that a large task leaves behind is not charged to the next one.
          if (residentMemory(child) > memory / 2) end(process);
          else free(process);
          if ('error' in reply) reject(new Error(`in a helper process: ${reply.error}`));
          else resolve({ done: true, answer: reply.answer as Answer });
        };
        const gone = (): void => {
          over();
          resolve({ done: false, ended: ended ?? 'died' });
          end(process);
        };
        child.on('message', answered).once('exit', gone).once('error', gone);
        // What cannot be sent has no one to receive it: the exit tells.
        child.send({ task }, () => undefined);
      };
      const idle = [...processes].find(({ busy, child }) => !busy && child.connected);
      if (idle) take(idle);
      else if (processes.size < most) take(begin());
      else waiting.push({ take });
    });
}

const start = (module: URL, memory: number): ChildProcess =>
  forkWithProgram(main, [module.href], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memory}`],
    // Nothing of this program's settings and secrets is a helper's business.
    env: { TZ: process.env.TZ ?? 'UTC' },
  });

/** A helper that waits keeps nobody from ending. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
function attend(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** In MiB; 0 where it cannot be told. */
function residentMemory({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
