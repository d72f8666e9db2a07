/**
 * PostgreSQL: connections, the typed tables, and transactions that carry an actor.
 *
 * The app connects as `kc_app`, a role under row-level security. The actor of a transaction is a token signed
 * for one server connection and one minute, which the database verifies (`kc.actor_units()` and friends);
 * raw SQL sent as `kc_app` can therefore neither widen nor forge it. See docs/decisions/0003.
 */
import { createHash, hkdfSync } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock/index.ts';
import { GatheringSocket, KeepingClient } from './client.ts';
import { dialects, PipelinedDialect, transact, type Moment } from './pipelined.ts';

/** All tables. Each room adds its own by declaration merging in its tables.ts. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Tables {}

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// bigint and numeric counts of ours fit a double; dates stay text so that no zone is ever applied to a calendar date.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Opens a pool. Errors of idle connections are swallowed: the next query reports a lost server. */
export function connect(url: string, maximum = 20): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: maximum,
    application_name: 'kerja-cerdas',
    pipeline: true,
    stream: () => new GatheringSocket(),
    Client: KeepingClient,
  });
  pool.on('error', () => undefined);
  // A connection lost inside a transaction fails its query; unheard, its error event would end the program.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const dialect = new PipelinedDialect({ pool });
  const database = new Kysely<Tables>({ dialect });
  dialects.set(database, dialect);
  return database;
}

/**
 * One connection that also hears what is notified on `channel`. `lost` is called when it breaks while nothing is
 * asked of it; the next query opens and listens anew.
 */
export function connectListening(
  url: string,
  channel: string,
  { heard, lost }: { readonly heard: (payload: string) => void; readonly lost: () => void },
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'kerja-cerdas',
    idleTimeoutMillis: 0,
    keepAlive: true,
    connectionTimeoutMillis: mostWait,
    query_timeout: mostWait,
    onConnect: async (client) => {
      client.on('error', () => undefined);
      client.on('notification', ({ payload }) => heard(payload ?? ''));
      await client.query(`listen ${channel}`);
    },
  });
  pool.on('error', lost);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
/** Milliseconds after which a server that does not answer is lost. */
const mostWait = 10_000;

/** Derives keys for other purposes from the installation's actor key (HKDF-SHA-256, RFC 5869); 32 bytes each. */
export const keyDeriver =
  (key: Buffer) =>
  (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, 32));

/** What runs transactions in the name of an actor. */
export type ActorDatabase = {
  readonly pool: Database;
  /** A transaction that may write. Rolls back when `work` throws or calls `rollback`. */
  readonly write: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** A read-only transaction, one snapshot. */
  readonly read: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/** `key` is the secret of kc_private.actor_key; `clock` dates the events of each transaction. */
export function actorDatabase(pool: Database, key: Buffer, clock: Clock): ActorDatabase {
  // The minute is the database's: a server whose clock is wrong still knows who acts.
  const acting = (actor: Actor) =>
    actor.kind === 'public'
      ? null
      : ({ pid, now }: Moment) => signActor(actor, { pid, expires: now + 60, at: clock.now() }, key);
  return {
    pool,
    write: (actor, work) => transact(pool, { readOnly: false, actor: acting(actor) }, work),
    read: (actor, work) => transact(pool, { readOnly: true, actor: acting(actor) }, work),
  };
}

type Transacting = { readonly pid: number; readonly expires: number; readonly at: Date };

/** HMAC-SHA-256 as the database also computes it: sha256(outer || sha256(inner || message)). */
function signActor(actor: Actor, { pid, expires, at }: Transacting, key: Buffer): string {
  const message = [
    actor.kind,
    actor.personId ?? '',
    actor.unitIds.join(','),
    actor.nationwide ? '1' : '0',
    pid,
    expires,
    at.toISOString(),
    actor.job ? `${actor.job.kind} ${actor.job.id}` : '',
    actor.job?.askedBy ?? '',
    actor.upTo ?? '',
  ].join('|');
  const inner = createHash('sha256')
    .update(key.map((byte) => byte ^ 0x36))
    .update(message)
    .digest();
  return `${message}|${createHash('sha256')
    .update(key.map((byte) => byte ^ 0x5c))
    .update(inner)
    .digest('hex')}`;
}
