/**
 * How often the right passage is among the first five, and how far up, by the index and the rule that the house uses.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Engine } from '../../src/search/meaning/engine.ts';
import { rankedPassages } from '../../src/search/ranked.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { rowsOf, storeOf, thingKey } from '../../src/search/store.ts';
import { unitCalled } from '../../src/platform/testing/ids.ts';
import type { Collection } from './search-sets.ts';

export type Quality = {
  readonly set: string;
  readonly questions: number;
  readonly at5: number;
  readonly mrr10: number;
};

const unitId = unitCalled('53');
const everything = `unitId = '53'`;
const type = 'bench';
const atOnce = 1_000;

/** R@5 and MRR@10 of each set of a collection; meaning is compared too where an engine is given. */
export async function measureQuality({ texts, sets }: Collection, engine: Engine | null): Promise<Quality[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-bench-search-'));
  const store = storeOf({ dataFolder: folder });
  try {
    await store.makeAnew();
    for (let at = 0; at < texts.length; at += atOnce) {
      const things = texts
        .slice(at, at + atOnce)
        .map((text, n) => ({
          id: String(at + n),
          unitId,
          below: false,
          security: 'biasa' as const,
          title: '',
          passages: [{ start: 0, end: text.length, text }],
        }));
      await store.put(
        things.map(({ id }) => thingKey(type, id)),
        things.flatMap((thing) => rowsOf(type, thing)),
      );
      if (engine)
        await store.putMeanings(
          things.map(({ id }) => thingKey(type, id)),
          engine,
          everything,
        );
    }
    await store.tidy(new Date());
    const measured: Quality[] = [];
    for (const { name, questions } of sets) {
      let [five, reciprocal] = [0, 0];
      for (const { query, answers } of questions) {
        const read = readQuery(query, await store.statistics(), []);
        const { passages } = await rankedPassages({
          store,
          query: read,
          text: query,
          where: everything,
          most: 100,
          engine,
        });
        const place = passages.slice(0, 10).findIndex(({ thing }) => answers.has(Number(thing.slice(type.length + 1))));
        if (place >= 0) reciprocal += 1 / (place + 1);
        if (place >= 0 && place < 5) five += 1;
      }
      const of = questions.length;
      measured.push({ set: name, questions: of, at5: five / of, mrr10: reciprocal / of });
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
