/**
 * Mutations. An operation changes rows in one transaction and returns the audit events of what it did;
 * `runOperation` commits both together or neither.
 */
import type { Actor, UnitId } from './actor.ts';
import { appendEvents, type AuditEvent } from './audit/index.ts';
import type { Clock } from './clock/index.ts';
import type { Tx } from './database/index.ts';
import type { FileStore } from './files/index.ts';
import { askJob } from './jobs/ask-job.ts';
import type { Job } from './jobs/define-job.ts';
import type { Platform } from './platform.ts';
import { ok, type Failure, type Result } from './result/index.ts';
import type { Room } from './room.ts';
import type { Config } from './config/index.ts';
import type { HouseKey } from './seals/key.ts';

export type OperationContext = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly config: Config;
  readonly rooms: readonly Room[];
  /** Signs what strangers are to check. */
  readonly sealKey: HouseKey;
  /** Puts a background job on the queue in this transaction; workers hear of it when it commits. The job's id. */
  readonly ask: <I extends object>(job: Job<I>, input: I, where: { readonly unitId: UnitId }) => Promise<string>;
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
  try {
    const value = await platform.database.write(actor, async (tx) => {
      const result = await operation(
        {
          tx,
          actor,
          clock: platform.clock,
          files: platform.files,
          config: platform.config,
          rooms: platform.rooms,
          sealKey: platform.sealKey,
          ask: (job, asked, { unitId }) =>
            askJob(tx, job, asked, { unitId, by: actor.personId, at: platform.clock.now() }),
        },
        input,
      );
      if (!result.ok) throw new ExpectedFailure(result.failure);
      if (result.value.events.length === 0)
        throw new Error(`operation ${operation.name} changed something without an audit event`);
      await appendEvents(tx, platform.sealKey, result.value.events);
      return result.value.value;
    });
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
