/** One process of a part, from its start to its death. */
import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { atMost } from '../at-most.ts';
import { forkWithProgram } from '../children.ts';
import { settings } from '../config/index.ts';
import type { Taker } from './gate.ts';
import type { Order, Part, Report } from './messages.ts';

/** The flag of the command line that says which part a process is to serve. */
export const partFlag = '--part';

/** What every process of the program runs. */
export type Program = { readonly module: string; readonly args: readonly string[] };

/**
 * In MiB; Node's own 16 cost a process 70 MB more and save nothing that can be measured, but for the portal, which makes
 * many short-lived things for a crowd.
 */
const youngMemory = { workspace: 8, portal: 32, workers: 8 } as const satisfies Record<Part, number>;

export class PartProcess implements Taker {
  readonly pid: number;
  /** When it has ended: by which signal, or with which code. */
  readonly gone: Promise<string>;
  readonly #child: ChildProcess;
  #held: { readonly connection: Socket; readonly taken: () => void } | null = null;
  #unanswered = 0;
  #isOpen = false;

  constructor({ module, args }: Program, part: Part, hear: (report: Report) => void) {
    this.#child = forkWithProgram(module, [partFlag, part, ...args], {
      execArgv: [...process.execArgv, `--max-semi-space-size=${youngMemory[part]}`],
      env: withoutSettings(),
    });
    this.pid = this.#child.pid ?? 0;
    this.gone = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
      // A process that never was does not end.
      this.#child.on('error', (error) => void (this.pid === 0 && resolve(error.message)));
    });
    this.#child.on('message', (report: Report) => {
      if (report.is === 'took') this.#took();
      else if (report.is === 'answering') this.#unanswered = 0;
      else {
        this.#isOpen ||= report.is === 'open';
        hear(report);
      }
    });
  }

  /** Whether it has begun to serve. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** What cannot be told has no one to hear it: `gone` tells. */
  tell(order: Order): void {
    if (this.#child.connected) this.#child.send(order, () => undefined);
  }

  take(connection: Socket, taken: () => void, more: boolean): void {
    this.#held = { connection, taken };
    // Kept open here until it is there, so that it can be answered when the process dies on the way.
    if (this.#child.connected)
      this.#child.send({ do: 'take', more } satisfies Order, connection, { keepOpen: true }, () => undefined);
  }

  #took(): void {
    const held = this.#held;
    this.#held = null;
    held?.connection.destroy();
    held?.taken();
  }

  /** Asks whether its loop still turns; how often it was asked in a row without an answer. */
  ask(): number {
    this.tell({ do: 'answer' });
    return this.#unanswered++;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Lets it end what is under way; what does not end within `patience` milliseconds is cut off. */
  async end(patience: number): Promise<void> {
    this.#child.on('message', (report: Report) => {
      if (report.is === 'ended') this.kill();
    });
    this.tell({ do: 'end' });
    await atMost(patience, this.gone);
    this.kill();
    await this.gone;
  }
}

/** The settings go over the channel: what they hold is nobody else's business. */
function withoutSettings(): NodeJS.ProcessEnv {
  const names = new Set(Object.keys(settings));
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.has(name)));
}
