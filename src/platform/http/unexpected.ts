/** What is thrown while a request is answered: what its sender did wrong has a sentence, the rest is a bug. */
import { randomInt } from 'node:crypto';
import { HTTPException } from 'hono/http-exception';
import { troubleHere, troubleOf } from '../database/trouble.ts';
import type { Err } from '../result/index.ts';
import { printError } from '../print-error.ts';
import { fail, troubleFailure } from './failures.ts';

/**
 * Classes of PostgreSQL's errors when two transactions meet: serialization failure, deadlock, lock not available, and
 * the same row made twice.
 */
const collisions: readonly unknown[] = ['40001', '40P01', '55P03', '23505'];

/**
 * The failure that answers a thrown error. A bug is printed once, under the code that its answer names. `dataFolder`
 * stands on the disk that may have no room.
 */
export async function failureOf(error: unknown, where: string, dataFolder: string): Promise<Err> {
  if (error instanceof HTTPException && error.status < 500)
    return error.status === 415 ? fail('http/wrong-content-type') : fail('http/unreadable');
  if (error instanceof URIError) return fail('http/unreadable-address');
  if (collisions.includes((error as { code?: unknown } | null)?.code)) return fail('http/at-the-same-time');
  const trouble = await troubleHere(troubleOf(error), dataFolder);
  if (trouble !== null) return { ok: false, failure: troubleFailure(trouble) };
  return fail('http/program-error', { code: reported(error, where) });
}

/** Prints a bug and gives the code under which it is found again. */
export function reported(error: unknown, where: string): string {
  const code = randomInt(36 ** 6)
    .toString(36)
    .padStart(6, '0');
  printError(`program error ${code} at ${where}`, error);
  return code;
}
