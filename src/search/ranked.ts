/** The passages that answer a query best, by words, and by meaning where an engine has read them. */
import { fuse } from './meaning/fuse.ts';
import type { Engine } from './meaning/engine.ts';
import { rank, type Scored } from './rank.ts';
import type { ReadQuery } from './read-query.ts';
import type { Statistics } from './statistics.ts';
import { keyOf, type Candidate, type Near, type Store } from './store.ts';
import { readBag } from './tokens.ts';

type Asked = {
  readonly store: Store;
  readonly query: ReadQuery;
  /** As it was typed. */
  readonly text: string;
  /** What may be found. */
  readonly where: string;
  /** Passages that are read of the index, in each way. */
  readonly most: number;
  readonly engine: Engine | null;
};

/** The best first. `isCut`: there are more than were read. */
export async function rankedPassages({ store, query, text, where, most, engine }: Asked) {
  const terms = [...new Set([...query.words, ...query.stems].map(({ term }) => term).concat(query.exact))];
  const meant = engine === null ? Promise.resolve([]) : nearestTo(engine, store, text, where, most);
  const [found, near, statistics] = await Promise.all([store.find(terms, where, most), meant, store.statistics()]);
  const known = new Set(found.map(keyOf));
  const others = near.filter(({ key }) => !known.has(key));
  const both = [
    ...found,
    ...(await store.byKeys(
      others.map(({ key }) => key),
      where,
    )),
  ];
  const scored = scoredBy(both, query, statistics);
  return {
    passages: (near.length === 0 ? scored : fuse(scored, near, query)).toSorted(
      (one, other) => other.score - one.score || one.n - other.n,
    ),
    isCut: found.length >= most,
    byMeaning: near.length > 0,
  };
}

const scoredBy = (candidates: readonly Candidate[], query: ReadQuery, statistics: Statistics): Scored[] =>
  candidates.map((candidate) => ({ ...candidate, ...rank(readBag(candidate.bag), query, statistics) }));

/** Nothing where the engine has read nothing yet, or fails: words are enough to answer. */
async function nearestTo(
  engine: Engine,
  store: Store,
  text: string,
  where: string,
  most: number,
): Promise<readonly Near[]> {
  try {
    if (!(await store.isReadBy(engine.name))) return [];
    return await store.nearest(engine.name, await engine.ofQuery(text), where, most);
  } catch {
    return [];
  }
}
