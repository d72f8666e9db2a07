/** A PostgreSQL that is watched for as long as the program runs: one that dies is started again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import { lastingLife, pauseAfter } from '../children.ts';
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
  /** What keeps it from answering has changed; null: nothing does. */
  readonly changed: (trouble: Trouble | null) => void;
  /** It ended and is started again. */
  readonly ended: (why: string) => void;
  /** It could not be started so many times in a row; it is still tried, slowly. Said once. */
  readonly stuck: (failures: number, why: CannotStart) => void;
  readonly answersAgain: () => void;
};

const failuresToSay = 5;

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

  #set(trouble: Trouble | null): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.#watched.changed(trouble);
  }

  async #watch(): Promise<void> {
    let tries = 0;
    for (;;) {
      const begun = performance.now();
      await this.#server.ended;
      if (this.#ending.signal.aborted) return;
      const why = this.#server.lastWords();
      this.#set(saysFull(why) ? 'full' : 'away');
      this.#watched.ended(why);
      tries = performance.now() - begun > lastingLife ? 0 : tries;
      tries = await this.#startAgain(tries);
      if (this.#ending.signal.aborted) return;
      this.#set(null);
      this.#watched.answersAgain();
    }
  }

  /** Returns how many tries there were in a row, when it answers or when nobody wants it any more. */
  async #startAgain(already: number): Promise<number> {
    const { signal } = this.#ending;
    for (let tries = already + 1; ; tries += 1) {
      try {
        await sleep(pauseAfter(tries), null, { signal });
        this.#server = await startEmbeddedPostgres(this.#options);
        // Told to end while it began: the one who waits for that had the last server in hand.
        if (signal.aborted) await this.#server.stop(0);
        return tries;
      } catch (error) {
        if (signal.aborted) return tries;
        this.#set(troubleOf(error) === 'full' ? 'full' : 'away');
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
