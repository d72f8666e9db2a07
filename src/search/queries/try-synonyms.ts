import type { Actor, Platform } from '../../platform/index.ts';
import { findPassages } from '../find-passages.ts';
import type { TriedSynonyms } from '../schema.ts';

/** Things of each search that are compared, and titles that are told. */
const compared = 100;
const told = 3;

/** What each word finds for this reader today, and what it would find were it looked for together with the others. */
export async function trySynonyms(platform: Platform, actor: Actor, words: readonly string[]): Promise<TriedSynonyms> {
  const tried: TriedSynonyms = [];
  for (const word of words) {
    const alone = await findPassages(platform, actor, { query: word, most: compared, also: [] });
    const together = await findPassages(platform, actor, { query: word, most: compared, also: [words] });
    const known = new Set(alone.hits.map(({ type, id }) => `${type} ${id}`));
    const also = together.hits.filter(({ type, id }) => !known.has(`${type} ${id}`));
    tried.push({
      word,
      now: alone.total,
      together: together.total,
      also: also.slice(0, told).map(({ title }) => title),
    });
  }
  return tried;
}
