/** A PostgreSQL that is watched for as long as the program runs: one that dies is started again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from './embedded.ts';
import { saysFull, troubleOf, type Trouble } from './trouble.ts';

export type KeptPostgres = {
  /** Connection string of the superuser, to the database `postgres`; the same after a restart. */
  readonly url: string;
  /** What keeps it from answering now, or null. */
  readonly trouble: () => Trouble | null;
  readonly stop: (patience?: number) => Promise<void>;
};

export type Watched = {
  /** It ended and is started again. */
  readonly ended: (why: string) => void;
  /** It could not be started so many times in a row; it is still tried, slowly. Said once. */
  readonly stuck: (failures: number, why: CannotStart) => void;
  readonly answersAgain: () => void;
};

/** Milliseconds before each try after a death; the last one from then on. */
const pauses = [0, 250, 500, 1_000, 2_000, 4_000, 8_000] as const;
const failuresToSay = 5;
/** Milliseconds after which a server that answers has recovered; one that dies sooner is dying still. */
const lastingLife = 30_000;

/** Throws as startEmbeddedPostgres does when the first start fails. */
export async function keepPostgres(options: EmbeddedOptions, watched: Watched): Promise<KeptPostgres> {
  const kept = new Kept(options, watched, await startEmbeddedPostgres(options));
  return { url: kept.url, trouble: () => kept.trouble, stop: (patience) => kept.stop(patience) };
}

class Kept {
  readonly #options: EmbeddedOptions;
  readonly #watched: Watched;
  readonly #ending = new AbortController();
  #server: EmbeddedPostgres;
  readonly #watching: Promise<void>;
  trouble: Trouble | null = null;

  constructor(options: EmbeddedOptions, watched: Watched, server: EmbeddedPostgres) {
    this.#options = { ...options, port: Number(new URL(server.url).port), signal: this.#ending.signal };
    this.#watched = watched;
    this.#server = server;
    this.#watching = this.#watch();
  }

  get url(): string {
    return this.#server.url;
  }

  async stop(patience?: number): Promise<void> {
    this.#ending.abort();
    await this.#server.stop(patience);
    await this.#watching;
  }

  async #watch(): Promise<void> {
    let tries = 0;
    for (;;) {
      const begun = performance.now();
      await this.#server.ended;
      if (this.#ending.signal.aborted) return;
      const why = this.#server.lastWords();
      this.trouble = saysFull(why) ? 'full' : 'away';
      this.#watched.ended(why);
      tries = performance.now() - begun > lastingLife ? 0 : tries;
      tries = await this.#startAgain(tries);
      if (this.#ending.signal.aborted) return;
      this.trouble = null;
      this.#watched.answersAgain();
    }
  }

  /** Returns how many tries there were in a row, when it answers or when nobody wants it any more. */
  async #startAgain(already: number): Promise<number> {
    const { signal } = this.#ending;
    for (let tries = already + 1; ; tries += 1) {
      try {
        await sleep(pauses[Math.min(tries, pauses.length) - 1], null, { signal });
        this.#server = await startEmbeddedPostgres(this.#options);
        // Told to end while it began: the one who waits for that had the last server in hand.
        if (signal.aborted) await this.#server.stop(0);
        return tries;
      } catch (error) {
        if (signal.aborted) return tries;
        this.trouble = troubleOf(error) === 'full' ? 'full' : 'away';
        if (tries === failuresToSay) this.#watched.stuck(tries, asCannotStart(error));
      }
    }
  }
}

const asCannotStart = (error: unknown): CannotStart => {
  if (error instanceof CannotStart) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new CannotStart(why, why, error);
};
