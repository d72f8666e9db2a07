/** What benches do to a house themselves: an operation, a job, and how long it took. */
import {
  runOperation,
  type Actor,
  type Job,
  type Operation,
  type UnitId,
  type Work,
} from '../../src/platform/index.ts';
import type { House } from './search-house.ts';

/** Throws the code of what was refused. */
export async function done<I, O>({ platform }: House, actor: Actor, operation: Operation<I, O>, input: I): Promise<O> {
  const result = await runOperation(platform, actor, operation, input);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Runs a job of a unit to its end, in this process. */
export async function work<I extends object>(
  { platform }: House,
  { unitId, actor }: { readonly unitId: UnitId; readonly actor: Actor },
  job: Job<I>,
  input: I,
): Promise<void> {
  const told: Work = {
    id: 'bench',
    unitId,
    createdBy: null,
    actor,
    platform,
    signal: new AbortController().signal,
    progress: () => Promise.resolve(true),
  };
  const result = await job.run(told, input);
  if (!result.ok) throw new Error(result.failure.code);
}

/** Seconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1_000;
}
