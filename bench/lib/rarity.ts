/** How rare words are among given texts: what the index of the search says of its passages. */
import { words } from '../../src/language/index.ts';
import type { Rarity } from '../../src/answers/reading/question.ts';
import { rootOf } from '../../src/answers/reading/word-keys.ts';

export function rarityIn(texts: readonly string[]): Rarity {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const root of new Set(words(text).map(({ lower }) => rootOf(lower))))
      counts.set(root, (counts.get(root) ?? 0) + 1);
  const most = Math.log(1 + texts.length / 0.5);
  return (root) => Math.log(1 + texts.length / ((counts.get(root) ?? 0) + 0.5)) / most;
}
