/**
 * Transactions whose statements are sent without waiting for the answers to those before: the way to the database and
 * back costs more than most statements do, and what is locked waits for each of them. A statement behind one that failed
 * fails too, as in any transaction of PostgreSQL.
 */
import {
  AbortedTransactionError,
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  sql,
  Transaction,
  type DatabaseConnection,
  type PostgresDialectConfig,
  type RawBuilder,
} from 'kysely';
import type { Database, Tables, Tx } from './index.ts';
import { turnFor, type Turn } from './turns.ts';

export class PipelinedDialect extends PostgresDialect {
  readonly driver: PipelinedDriver;
  constructor(config: PostgresDialectConfig) {
    super(config);
    this.driver = new PipelinedDriver(config);
  }
  override createDriver(): PostgresDriver {
    return this.driver;
  }
}

/** What goes on in a transaction: what is sent with its commit, and the turns that it holds. */
type Underway = { readonly withCommit: string[]; readonly turns: Turn[] };
const underway = new WeakMap<DatabaseConnection, Underway>();

class PipelinedDriver extends PostgresDriver {
  override async releaseConnection(connection: Released): Promise<void> {
    endTurns(connection);
    underway.delete(connection);
    await super.releaseConnection(connection);
  }
}
type Released = Parameters<PostgresDriver['releaseConnection']>[0];

/** Where a transaction runs and what the database's clock shows: process id, Unix seconds. */
export type Moment = { readonly pid: number; readonly now: number };
type Opening = {
  readonly readOnly: boolean;
  /** What `kc.actor` is at a moment that lies not more than some seconds back; null for nobody. */
  readonly actor: ((moment: Moment) => string) | null;
};

/**
 * Runs `work` in one transaction, and rolls back when it throws. What it asks at the same time is asked at one go.
 * `pool` is one of `connect`.
 */
export async function transact<T>(pool: Database, opening: Opening, work: (tx: Tx) => Promise<T>): Promise<T> {
  const executor = pool.getExecutor();
  const dialect = dialects.get(pool);
  if (dialect === undefined) throw new Error('this pool was not made by connect');
  const { driver } = dialect;
  return executor.provideConnection(async (connection) => {
    let ended = false;
    const own = executor.withConnectionProvider({
      provideConnection: async (consumer) => {
        if (ended) throw new Error('the transaction has ended');
        return consumer(connection);
      },
    });
    const tx = new Transaction<Tables>({ config: { dialect }, dialect, driver, executor: own });
    const token = opening.actor?.(await momentOn(connection));
    const withCommit: string[] = [];
    underway.set(connection, { withCommit, turns: [] });
    const begin = opening.readOnly ? 'begin isolation level repeatable read read only' : 'begin';
    // One message of two statements: where the first fails nobody acts, and what is sent behind it may write nothing.
    const acts = token === undefined ? sql`` : sql`; select set_config('kc.actor', ${sql.lit(token)}, true)`;
    const begun = connection.executeQuery(sql`${sql.raw(begin)}${acts}`.compile(pool));
    begun.catch(() => undefined);
    try {
      if (token === undefined) await begun;
      const result = await work(tx);
      await begun;
      ended = true;
      const committed = connection.executeQuery<Ended>(CompiledQuery.raw([...withCommit, 'commit'].join(';\n')));
      endTurns(connection);
      if ((await committed).rows[0]?.command === 'ROLLBACK') throw new AbortedTransactionError();
      return result;
    } catch (error) {
      ended = true;
      await driver.rollbackTransaction(connection as Released);
      throw error;
    }
  });
}

/** What Kysely says of a commit; PostgreSQL rolls back instead where a statement had failed. */
type Ended = { readonly command: string };

export const dialects = new WeakMap<Database, PipelinedDialect>();

type Seen = { readonly moment: Moment; readonly ticks: number; readonly at: number };
const seen = new WeakMap<DatabaseConnection, Seen>();
/** Milliseconds for which a moment is good: a token holds for a minute from it. */
const lasts = 5_000;

/** Asked again when either clock of ours says that it is old: one of them stands still while a machine sleeps. */
async function momentOn(connection: DatabaseConnection): Promise<Moment> {
  const known = seen.get(connection);
  if (known && performance.now() - known.ticks < lasts && Math.abs(Date.now() - known.at) < lasts) return known.moment;
  const { rows } = await connection.executeQuery<Moment>(
    CompiledQuery.raw('select pg_backend_pid() as pid, extract(epoch from clock_timestamp())::bigint as now'),
  );
  if (rows[0] === undefined) throw new Error('the database did not say when it is');
  seen.set(connection, { moment: rows[0], ticks: performance.now(), at: Date.now() });
  return rows[0];
}

/** Sends a statement together with the commit, in one message: where it fails, nothing is committed. */
export const sendWithCommit = (tx: Tx, statement: RawBuilder<unknown>): Promise<void> =>
  tx.getExecutor().provideConnection(async (connection) => {
    const { sql: text, parameters } = statement.compile(tx);
    if (parameters.length > 0) throw new Error('what is sent with the commit holds its values as literals');
    underway.get(connection)?.withCommit.push(text);
  });

/**
 * Waits until this transaction's turn comes with the thing of this name; it ends with the commit or rollback. What many
 * write one after another is so handed on within the program, where waiting costs nothing. What is locked in the
 * database decides all the same, and a turn that does not come soon is not waited for.
 */
export const takeTurn = (tx: Tx, name: string): Promise<void> =>
  tx.getExecutor().provideConnection(async (connection) => {
    const turns = underway.get(connection)?.turns;
    if (turns?.every((turn) => turn.name !== name)) turns.push(await turnFor(name));
  });

function endTurns(connection: DatabaseConnection): void {
  for (const turn of underway.get(connection)?.turns.splice(0) ?? []) turn.end();
}
