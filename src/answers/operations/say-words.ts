/**
 * Shows what a model writes of an answer while it comes. The row says how far the work is, as a job's progress does; it
 * is no change of anybody's data and has no audit event.
 */
import type { Work } from '../../platform/index.ts';
import type { AnswerRow } from '../queries/answers.ts';
import { wordsSoFar } from '../reading/words-so-far.ts';

/** Milliseconds between two looks; a screen asks every second. */
const pause = 700;

/** Takes each piece of the model's answer; `done` waits until the last one is kept. */
export function sayWords({ platform, actor }: Work, { id, unit_id }: Pick<AnswerRow, 'id' | 'unit_id'>) {
  let json = '';
  let shown = '';
  let last = 0;
  let writing = Promise.resolve();
  const keep = async (words: string): Promise<void> => {
    await platform.database.write(actor, (tx) =>
      tx
        .insertInto('answer_words')
        .values({ answer_id: id, unit_id, words })
        .onConflict((conflict) => conflict.column('answer_id').doUpdateSet({ words }))
        .execute(),
    );
  };
  return {
    onText: (piece: string): void => {
      json += piece;
      const now = performance.now();
      if (now - last < pause) return;
      const words = wordsSoFar(json);
      if (words === shown) return;
      last = now;
      shown = words;
      // What cannot be shown is not waited for: the answer is what counts.
      writing = writing.then(() => keep(words)).catch(() => undefined);
    },
    done: (): Promise<void> => writing,
  };
}
