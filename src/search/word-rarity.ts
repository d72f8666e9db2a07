import type { Platform } from '../platform/index.ts';
import { storeOf } from './store.ts';
import { stemTerm, tokensOf } from './tokens.ts';

/** With fewer passages a count says nothing of a language. */
const leastPassages = 200;

/**
 * How rare a word is in the index, 0 (it stands in every passage) to 1 (in none). Null where the index is too small to
 * say so.
 */
export async function wordRarity({ config }: Pick<Platform, 'config'>): Promise<((word: string) => number) | null> {
  const { passages, count } = await storeOf(config).statistics();
  if (passages < leastPassages) return null;
  const most = Math.log(1 + passages / 0.5);
  return (word) => {
    const stem = tokensOf(word)[0]?.stem;
    return stem === undefined ? 0 : Math.log(1 + passages / (count(stemTerm(stem)) + 0.5)) / most;
  };
}
