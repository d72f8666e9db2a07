/**
 * Looks at a door of a program a few times a second, on a connection of its own each time. A door is silent when it is
 * closed, or gives neither an answer nor an end of the connection for longer than it may. Time for which those who ask
 * and answer waited for a processor is the machine's and is taken off, so that a busy machine fails nothing.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesOf, type Program } from './program.ts';

export type DoorWatch = {
  /** Of the answers that came. */
  readonly statuses: ReadonlySet<number>;
  readonly silences: readonly string[];
  /** Milliseconds, with what the machine took. */
  readonly slowest: () => number;
  /** Looks no more until `again`: nobody is there to answer. */
  readonly pause: () => void;
  readonly again: () => void;
  readonly stop: () => Promise<void>;
};

/** Milliseconds. */
const askEvery = 200;
const mostSilence = 2_000;

/** `program`: the one that has the door now. */
export function watchDoor(part: 'workspace' | 'portal', address: string, program: () => Program): DoorWatch {
  const statuses = new Set<number>();
  const silences: string[] = [];
  const underWay = new Set<Promise<void>>();
  const told = new AbortController();
  const waited = processorWaits();
  let slowest = 0;
  let paused = false;

  async function look(): Promise<void> {
    const before = waited.until(serving(part, program()));
    const begun = performance.now();
    const status = await statusOf(address);
    const took = performance.now() - begun;
    if (paused) return;
    slowest = Math.max(slowest, took);
    if (typeof status === 'number') statuses.add(status);
    if (status === 'closed') silences.push(`${part} closed`);
    const forProcessor = waited.until(serving(part, program())) - before;
    if (took - forProcessor > mostSilence)
      silences.push(`${part}: ${Math.round(took)} ms, of which ${Math.round(forProcessor)} for a processor`);
  }
  const watching = (async () => {
    while (!told.signal.aborted) {
      if (!paused) {
        const looking = look().finally(() => underWay.delete(looking));
        underWay.add(looking);
      }
      await sleep(askEvery);
    }
    await Promise.all(underWay);
  })();

  return {
    statuses,
    silences,
    slowest: () => slowest,
    pause: () => void (paused = true),
    again: () => void (paused = false),
    stop: () => {
      told.abort();
      return watching;
    },
  };
}

/** Who asks, who keeps the port, and who answers. */
const serving = (part: 'workspace' | 'portal', program: Program): number[] => [
  process.pid,
  program.child.pid ?? 0,
  ...processesOf(program).flatMap((one) => (one.part === part ? [one.pid] : [])),
];

/**
 * Milliseconds that processes waited for a processor, of all that were ever asked about: one that has died keeps what it
 * was last seen with, so that the sum never falls. Source: proc(5), schedstat, field 2.
 */
export function processorWaits(read = schedstatOf): { readonly until: (pids: readonly number[]) => number } {
  const waits = new Map<number, number>();
  return {
    until: (pids) => {
      for (const pid of pids) waits.set(pid, Math.max(waits.get(pid) ?? 0, waitOf(read(pid))));
      return waits.values().reduce((sum, wait) => sum + wait, 0);
    },
  };
}

const waitOf = (schedstat: string): number => Number(schedstat.split(' ')[1] ?? 0) / 1e6;

/** '' of a process that is gone. */
function schedstatOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/schedstat`, 'utf8');
  } catch {
    return '';
  }
}

/** The status when an answer begins; 'closed' when nobody listens, 'cut' when the connection ends without an answer. */
const statusOf = (address: string): Promise<number | 'closed' | 'cut'> =>
  new Promise((resolve) => {
    const asked = request(address, { agent: false }, (answer) => {
      answer.on('error', () => undefined).resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'closed' : 'cut'));
    asked.end();
  });
