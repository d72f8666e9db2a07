/**
 * A connection to PostgreSQL that spends less on each statement: what is sent at one go leaves in one packet, and
 * statements that come often keep their plans on the server.
 */
import net from 'node:net';
import pg from 'pg';

/** Gathers what is written until the program has nothing more to say. */
export class GatheringSocket extends net.Socket {
  #gathers = false;

  override cork(): void {
    if (this.#gathers) return;
    this.#gathers = true;
    super.cork();
    process.nextTick(() => {
      this.#gathers = false;
      super.uncork();
    });
  }

  /** The packet leaves when all is said. */
  override uncork(): void {}

  override write = ((...said: Parameters<net.Socket['write']>): boolean => {
    this.cork();
    return super.write(...said);
  }) as net.Socket['write'];
}

/** How often a statement must come to be kept, how many are kept at most on a connection, and counted. */
const often = 50;
const mostKept = 80;
const mostCounted = 2_000;

const comes = new Map<string, number>();
const names = new Map<string, string>();
let named = 0;

/** The name that a statement is kept under, or undefined: it comes too seldom. */
function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size === mostKept) return name;
  const times = (comes.get(text) ?? 0) + 1;
  if (times < often) {
    if (comes.size === mostCounted) comes.clear();
    comes.set(text, times);
    return undefined;
  }
  comes.delete(text);
  named += 1;
  names.set(text, `kept_${named}`);
  return names.get(text);
}

/** Source: PostgreSQL, plancache.c; somebody gave a table other columns, so what is kept of it is of no use. */
const isStale = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('cached plan must not change result type');

export class KeepingClient extends pg.Client {
  override query = ((...given: readonly unknown[]) => {
    const ask = super.query.bind(this) as (...given: readonly unknown[]) => Promise<unknown>;
    const [text, values] = given;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || given.length > 2)
      return ask(...given);
    const name = nameOf(text);
    if (name === undefined) return ask(text, values);
    return ask({ name, text, values }).catch((error: unknown) => {
      if (isStale(error)) names.delete(text);
      throw error;
    });
  }) as pg.Client['query'];
}
