/** The daily work of a unit on its open branches: round after round, each a transaction, until nothing is left. */
import { z } from 'zod';
import { defineJob, ok, runOperation, type Operation, type Tx, type UnitId } from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import type { LetterId } from '../schema.ts';
import { lockLetters } from './branches.ts';

/** Branches of one round. */
export const mostOfRound = 500;

/**
 * Branches as `find` finds them, once more when their letters are locked: somebody may have answered one meanwhile.
 * `letters`: only those of these letters; null the first time.
 */
export async function holdFound<B extends { readonly letter_id: LetterId }>(
  tx: Tx,
  find: (letters: readonly LetterId[] | null) => Promise<readonly B[]>,
): Promise<readonly B[]> {
  const letters = (await find(null)).map((one) => one.letter_id);
  if (letters.length === 0) return [];
  await lockLetters(tx, letters);
  return find(letters);
}

/** Does the steps one after another, each until it fails with letters/nothing-late. */
export const roundsJob = (kind: string, steps: readonly Operation<{ unitId: UnitId }, unknown>[]) =>
  defineJob({
    kind,
    input: z.object({ unitId: unitIdSchema }),
    lane: 'light',
    alone: 'unit',
    run: async ({ platform, actor, progress }, input) => {
      for (const step of steps)
        for (let done = 0; ; done += mostOfRound) {
          if (!(await progress(done, done + mostOfRound))) return ok({});
          const told = await runOperation(platform, actor, step, input);
          if (told.ok) continue;
          if (told.failure.code !== 'letters/nothing-late') return told;
          break;
        }
      return ok({});
    },
  });

/** Branches that wait for an answer. */
export const waitingBranches = (tx: Tx) =>
  tx.selectFrom('dispositions').where('kind', '=', 'disposisi').where('state', 'in', ['terkirim', 'dibaca']);
