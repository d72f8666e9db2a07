/** "Serupa dengan ini": what is told in the same rare words as a thing. */
import { z } from 'zod';
import type { Actor, Platform, Result } from '../platform/index.ts';
import { ok } from '../platform/index.ts';
import type { Ask } from './ask.ts';
import { fail } from './failures.ts';
import { findIn } from './find-passages.ts';
import { mayFind, unitsAbove } from './permission.ts';
import { rarity } from './rank.ts';
import type { Found } from './schema.ts';
import { searchSources } from './source.ts';
import { storeOf, thingKey } from './store.ts';
import { tokensOf } from './tokens.ts';

/** Passages of the thing that are read, and words of it that are looked for. */
const mostPassages = 12;
const mostWords = 24;

type Like = Omit<Ask, 'query' | 'ids'> & { readonly type: string; readonly id: string };

/** Things like this one, without it. A failure where the reader may not open it, or it is not in the index. */
export const findLike = (platform: Platform, actor: Actor, { type, id, ...ask }: Like): Promise<Result<Found>> =>
  platform.database.read(actor, async (tx) => {
    // Every thing that is found has a UUID; the rooms are not asked for what is none.
    if (!z.uuid().safeParse(id).success) return fail('search/not-found');
    const source = searchSources(platform).find((one) => one.type === type);
    const may = source && mayFind(actor, await unitsAbove(tx, actor), [source]);
    if (!source || !may || !(await source.shown(tx, [id])).has(id)) return fail('search/not-found');
    const store = storeOf(platform.config);
    const thing = thingKey(type, id);
    const passages = await store.passagesOf(thing, may, mostPassages);
    if (passages.length === 0) return fail('search/not-found');
    const statistics = await store.statistics();
    const counts = new Map<string, number>();
    for (const { text } of passages)
      for (const { word } of tokensOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const worth = [...counts].map(([word, count]) => {
      const stands = statistics.count(word);
      // A word of this thing alone finds nothing else.
      return { word, worth: stands <= 1 ? 0 : Math.log1p(count) * rarity(stands, statistics.passages) };
    });
    const best = worth.toSorted((one, other) => other.worth - one.worth).slice(0, mostWords);
    const query = best.map(({ word }) => word).join(' ');
    return ok(await findIn(tx, platform, actor, { ...ask, query }, thing));
  });
