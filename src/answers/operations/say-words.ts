/** Shows what a model writes while it comes: its words so far, every now and then. */
import { wordsSoFar } from '../reading/words-so-far.ts';
import type { Saying } from './claims-of-model.ts';

/** Milliseconds between two looks; a screen asks every second. */
const pause = 700;

/** `keep`: writes the words so far where a screen reads them. */
export function sayWords(keep: (words: string) => Promise<void>): Saying {
  let json = '';
  let shown = '';
  let last = 0;
  let writing = Promise.resolve();
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
