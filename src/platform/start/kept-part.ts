/** A part of the house that is kept alive: its process is started, watched, and started again when it dies. */
import { setTimeout as sleep } from 'node:timers/promises';
import { lastingLife, pauseAfter } from '../children.ts';
import { fail } from '../http/failures.ts';
import type { Words } from '../result/index.ts';
import type { Gate } from './gate.ts';
import type { Opening, Order, Part, Report } from './messages.ts';
import { PartProcess, type Program } from './part-process.ts';
import { CannotStart, say } from './say.ts';

export type PartOptions = {
  readonly part: Part;
  readonly program: Program;
  /** Where its connections come from; work in the background has none. */
  readonly gate: Gate | undefined;
  /** A process of it died and left what it had. */
  readonly died: (pid: number) => void;
};

/** Deaths in a row after which it is said that it dies, and then only tried from time to time. */
const deathsToSay = 8;
/** Milliseconds. */
const pauseOfDying = 60_000;
const askEvery = 1_000;
/** Questions in a row without an answer after which a process hangs. Doors only ever wait; work may also calculate. */
const mostUnanswered = { workspace: 15, portal: 15, workers: 300 } as const satisfies Record<Part, number>;
/** Until it is open it reads its program, in one go, and a machine without a processor to spare takes long over that. */
const mostUnansweredAtFirst = 300;

const names = {
  workspace: { id: 'ruang kerja', en: 'workspace' },
  portal: { id: 'portal', en: 'portal' },
  workers: { id: 'pekerjaan latar', en: 'background work' },
} as const satisfies Record<Part, Words>;

export class KeptPart {
  readonly #options: PartOptions;
  readonly #ending = new AbortController();
  readonly #living: Promise<void>;
  #process: PartProcess | null = null;
  /** What a process of it is told as soon as it is there. */
  #order: Order | null = null;
  #why = '';
  #asked: { readonly hear: (report: Report) => void; readonly refuse: (why: CannotStart) => void } | null = null;

  constructor(options: PartOptions) {
    this.#options = options;
    this.#living = this.#live();
  }

  /**
   * Gives an order, to every process of this part from now on, and waits for what comes of it. Throws CannotStart when
   * the part refuses, or dies again and again over it.
   */
  order(order: Order): Promise<Report> {
    this.#order = order;
    this.#process?.tell(order);
    return new Promise((hear, refuse) => (this.#asked = { hear, refuse }));
  }

  /** Tells the process that is there now. */
  tell(order: Order): void {
    this.#process?.tell(order);
  }

  /** What is true from now on for every process of this part. */
  know(known: Pick<Opening, 'trouble'>): void {
    if (this.#order?.do === 'open') this.#order = { ...this.#order, ...known };
    this.tell({ do: 'know', ...known });
  }

  async end(patience: number): Promise<void> {
    this.#ending.abort();
    await this.#process?.end(patience);
    await this.#living;
  }

  async #live(): Promise<void> {
    const { signal } = this.#ending;
    for (let deaths = 0; !signal.aborted;) {
      const begun = performance.now();
      const how = await this.#serve();
      if (signal.aborted) return;
      deaths = performance.now() - begun > lastingLife ? 1 : deaths + 1;
      this.#sayDeath(deaths, how);
      await sleep(deaths < deathsToSay ? pauseAfter(deaths) : pauseOfDying, null, { signal }).catch(() => undefined);
    }
  }

  /** One process, until it is gone; how it went. */
  async #serve(): Promise<string> {
    const { program, part, gate, died } = this.#options;
    this.#why = '';
    const process = new PartProcess(program, part, (report) => this.#hear(process, report));
    this.#process = process;
    if (this.#order !== null) process.tell(this.#order);
    const asking = setInterval(() => {
      if (process.ask() > (process.isOpen ? mostUnanswered[part] : mostUnansweredAtFirst)) process.kill();
    }, askEvery);
    const how = await process.gone;
    clearInterval(asking);
    this.#process = null;
    gate?.left(process);
    died(process.pid);
    return how;
  }

  #hear(process: PartProcess, report: Report): void {
    const asked = this.#asked;
    if (report.is === 'open') this.#options.gate?.opened(process);
    if (report.is === 'refuses') {
      this.#why = `: ${report.id} / ${report.en}`;
      asked?.refuse(new CannotStart(report.id, report.en));
    } else asked?.hear(report);
    this.#asked = null;
  }

  #sayDeath(deaths: number, how: string): void {
    const { part, gate } = this.#options;
    const { id, en } = names[part];
    if (deaths < deathsToSay)
      return say(
        `Proses ${id} berhenti sendiri (${how}) dan dinyalakan lagi${this.#why}.`,
        `The ${en} process ended by itself (${how}) and is started again.`,
      );
    gate?.says(fail('http/part-dies').failure);
    const said = {
      id:
        `Proses ${id} berhenti ${deaths} kali berturut-turut (${how})${this.#why}. Bagian lain tetap melayani; ` +
        'bagian ini dicoba lagi setiap menit.',
      en:
        `The ${en} process ended ${deaths} times in a row (${how}). The other parts still serve; ` +
        'this one is tried again every minute.',
    };
    this.#asked?.refuse(new CannotStart(said.id, said.en));
    this.#asked = null;
    if (deaths === deathsToSay) say(said.id, said.en);
  }
}
