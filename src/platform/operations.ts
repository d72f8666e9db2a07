/**
 * Mutations. An operation changes rows in one transaction and returns the audit events of what it did;
 * `runOperation` commits both together or neither.
 */
import type { Actor } from './actor.ts';
import { appendEvents, type AuditEvent } from './audit/index.ts';
import type { Clock } from './clock/index.ts';
import type { ActorDatabase, Tx } from './database/index.ts';
import type { FileStore } from './files/index.ts';
import type { JobQueue, NewJob } from './jobs/index.ts';
import { ok, type Failure, type Result } from './result/index.ts';
import type { Config } from './config/index.ts';
import type { Room } from './room.ts';

/** What the program runs on; made once by main.ts (or by a test). */
export type Platform = {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: ActorDatabase;
  readonly files: FileStore;
  readonly jobs: JobQueue;
  /** The rooms of this house: what the desk, the trail and the description of the API are put together from. */
  readonly rooms: readonly Room[];
  /** A 32-byte key of this installation for one purpose ('voters/vault'); every server on the same database derives the same. */
  readonly keyFor: (purpose: string) => Buffer;
};

export type OperationContext = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly config: Config;
  /** Puts a background job on the queue when this transaction commits. Returns the job's id. */
  readonly enqueue: (job: NewJob) => Promise<string>;
};

export type Outcome<V> = { readonly value: V; readonly events: readonly AuditEvent[] };
export type Operation<I, V> = (context: OperationContext, input: I) => Promise<Result<Outcome<V>>>;

/**
 * Runs one operation in one transaction. An expected failure rolls everything back and is returned.
 * Throws (after rolling back) when the operation reports success without an audit event: that is a bug.
 */
export async function runOperation<I, V>(
  platform: Platform,
  actor: Actor,
  operation: Operation<I, V>,
  input: I,
): Promise<Result<V>> {
  const queued: string[] = [];
  try {
    const value = await platform.database.write(actor, async (tx) => {
      const result = await operation(
        {
          tx,
          actor,
          clock: platform.clock,
          files: platform.files,
          config: platform.config,
          enqueue: async (job) => {
            const id = await platform.jobs.insert(tx, actor, platform.clock, job);
            queued.push(id);
            return id;
          },
        },
        input,
      );
      if (!result.ok) throw new ExpectedFailure(result.failure);
      if (result.value.events.length === 0)
        throw new Error(`operation ${operation.name} changed something without an audit event`);
      await appendEvents(tx, platform.clock, result.value.events);
      return result.value.value;
    });
    for (const id of queued) await platform.jobs.dispatch(id);
    return ok(value);
  } catch (error) {
    if (error instanceof ExpectedFailure) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Carries a failure out of the transaction, so that it rolls back. */
class ExpectedFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
