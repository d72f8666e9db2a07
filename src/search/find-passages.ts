/** Finds things by what stands in them, as somebody who may see only some of them. */
import { unitNames } from '../identity/index.ts';
import type { Actor, Platform, Tx } from '../platform/index.ts';
import type { Ask } from './ask.ts';
import { marksIn } from './marks.ts';
import { mayFind, narrowed, standingOf } from './permission.ts';
import { engineOf, type Engine } from './meaning/engine.ts';
import type { Scored } from './rank.ts';
import { rankedPassages } from './ranked.ts';
import { readSynonyms } from './queries/synonyms.ts';
import { readQuery, type ReadQuery } from './read-query.ts';
import type { Facets, Found, FoundPassage, Hit } from './schema.ts';
import { searchSources, type SearchSource, type ShownThing } from './source.ts';
import { quoted, storeOf, thingKey, type Candidate, type Store } from './store.ts';
import { readBag } from './tokens.ts';

/** Passages that are ranked for a page; more where the reader may open too few of them. */
const leastCandidates = 100;
const mostCandidates = 3_200;
/** Of one thing. */
const mostPassages = 3;

/** The page of things that answer best, each with its best passages. An empty page where the index is still to come. */
export const findPassages = (platform: Platform, actor: Actor, ask: Ask): Promise<Found> =>
  platform.database.read(actor, (tx) => findIn(tx, platform, actor, ask));

/** `findPassages` in a snapshot that is open already; `but` is a thing that is left out. */
export async function findIn(tx: Tx, platform: Platform, actor: Actor, ask: Ask, but?: string): Promise<Found> {
  const sources = searchSources(platform);
  const asked = sources.filter(({ type }) => ask.types === undefined || ask.types.includes(type));
  const store = storeOf(platform.config);
  const { above, synonyms, building } = await standingOf(tx, actor, platform.clock.now());
  const may = mayFind(actor, above, asked);
  const groups = [...synonyms, ...readSynonyms(ask.also ?? [])];
  const query = readQuery(ask.query, await store.statistics(), groups);
  // Nobody reads on to where the best thousands of passages end.
  const isTooFar = ((ask.page ?? 1) - 1) * (ask.most ?? 20) >= mostCandidates;
  if (may === null || isTooFar) return { ...nothing, more: isTooFar, building };
  const where = `${may}${narrowed(ask, asked)}${but === undefined ? '' : ` AND thing <> ${quoted(but)}`}`;
  const [page, most] = [ask.page ?? 1, ask.most ?? 20];
  const found = await candidates({
    tx,
    store,
    sources: asked,
    query,
    text: ask.query,
    where,
    least: page * most + 1,
    isApart: ask.apart === true,
    engine: but === undefined && ask.also === undefined ? await engineOf(platform.config) : null,
  });
  const shown = found.things.slice((page - 1) * most, page * most);
  return {
    hits: shown.map((thing) => hitOf(thing, query)),
    total: found.things.length,
    more: found.isCut,
    facets: await facetsOf(tx, found.things),
    ...wordsOf(query, new Set(found.things.flatMap(({ passages }) => passages.flatMap(({ held }) => [...held])))),
    meaning: found.byMeaning,
    building,
  };
}

/**
 * What words were read as, and which are missing. Told only of words that stand in what the reader may open: others
 * would tell what stands elsewhere.
 */
function wordsOf(query: ReadQuery, held: ReadonlySet<string>): Pick<Found, 'readAs' | 'missing'> {
  const readAs = query.readAs.flatMap(({ typed, read }) => {
    const seen = read.filter((word) => held.has(word));
    return seen.length === 0 ? [] : [{ typed, read: seen }];
  });
  const missing = query.typed.filter(({ stem }) => !held.has(stem)).map(({ text }) => text);
  return { readAs, missing: [...new Set(missing)] };
}

const nothing: Found = {
  hits: [],
  total: 0,
  more: false,
  facets: { types: [], kinds: [], years: [], units: [] },
  readAs: [],
  missing: [],
  meaning: false,
  building: null,
};

type Thing = {
  readonly best: Scored;
  readonly passages: readonly Scored[];
  readonly shown: ShownThing;
  readonly source: SearchSource;
};
type Search = {
  readonly tx: Tx;
  readonly store: Store;
  readonly sources: readonly SearchSource[];
  readonly query: ReadQuery;
  readonly text: string;
  readonly engine: Engine | null;
  readonly where: string;
  /** Things that are needed, where there are so many. */
  readonly least: number;
  readonly isApart: boolean;
};

/** Things in order, all open to the reader. Asks the index for more until there are enough of them. */
async function candidates({ tx, sources, least, isApart, ...asked }: Search) {
  for (let most = Math.max(leastCandidates, least * 4); ; most *= 4) {
    const ranked = await rankedPassages({ ...asked, most: Math.min(most, mostCandidates) });
    const open = await openThings(tx, sources, ranked.passages);
    const things = inOrder(isApart ? open : asOneHit(open));
    if (things.length >= least || !ranked.isCut || most >= mostCandidates) return { ...ranked, things };
  }
}

async function openThings(tx: Tx, sources: readonly SearchSource[], scored: readonly Scored[]): Promise<Thing[]> {
  const byThing = Map.groupBy(scored, ({ thing }) => thing);
  const things: Thing[] = [];
  for (const source of sources) {
    const ids = [...byThing.values()].flatMap(([first]) => (first?.type === source.type ? [idOf(first)] : []));
    if (ids.length === 0) continue;
    const open = await source.shown(tx, ids);
    for (const [id, shown] of open) {
      const passages = byThing.get(thingKey(source.type, id));
      const best = passages?.[0];
      if (best === undefined || passages === undefined) continue;
      things.push({ best, passages, shown, source });
    }
  }
  return things;
}

/** The best first; of equals the newest. */
const inOrder = (things: readonly Thing[]): Thing[] =>
  things.toSorted(
    ({ best: one }, { best: other }) =>
      other.score - one.score ||
      (one.date < other.date ? 1 : one.date > other.date ? -1 : one.thing < other.thing ? -1 : 1),
  );

/** Without things in whose stead another one that was found is shown; what is said of them is said of that one. */
function asOneHit(things: readonly Thing[]): Thing[] {
  const byKey = new Map(things.map((thing) => [thing.best.thing, thing]));
  const hidden = new Set<string>();
  const kept = things.map((thing): Thing => {
    const { insteadOf = [], note } = thing.shown;
    const others = insteadOf.flatMap(({ type, id }) => byKey.get(thingKey(type, id)) ?? []);
    if (others.length === 0) return thing;
    for (const { best } of others) hidden.add(best.thing);
    const said = note ?? others.find(({ shown }) => shown.note)?.shown.note;
    const score = Math.max(thing.best.score, ...others.map(({ best }) => best.score));
    return { ...thing, best: { ...thing.best, score }, shown: said ? { ...thing.shown, note: said } : thing.shown };
  });
  return kept.filter(({ best }) => !hidden.has(best.thing));
}

const idOf = ({ thing, type }: Candidate): string => thing.slice(type.length + 1);

function hitOf({ best, passages, shown, source }: Thing, query: ReadQuery): Hit {
  return {
    type: best.type,
    id: idOf(best),
    label: source.label,
    title: shown.title,
    unitId: shown.unitId,
    kind: best.kind || null,
    year: best.year || null,
    date: best.date || null,
    note: shown.note ?? null,
    paperId: best.type === 'paper' ? idOf(best) : (shown.onPaper ?? null),
    score: rounded(best.score),
    cover: rounded(best.cover),
    passages: passages
      .slice(0, mostPassages)
      .map(({ start, end, page, heading, text, bag, score, cover }): FoundPassage => ({
        start,
        end,
        page: page || null,
        heading: heading || null,
        text,
        marks: marksIn(text, readBag(bag), query),
        score: rounded(score),
        cover: rounded(cover),
      })),
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

async function facetsOf(tx: Tx, things: readonly Thing[]): Promise<Facets> {
  const count = <V extends string>(valueOf: (thing: Thing) => V) => {
    const counts = Map.groupBy(things, valueOf);
    counts.delete('' as V);
    return [...counts]
      .map(([value, { length }]) => ({ value, count: length }))
      .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  };
  const units = count(({ shown }) => shown.unitId);
  const names = await unitNames(
    tx,
    units.map(({ value }) => value),
  );
  return {
    types: count(({ best }) => best.type),
    kinds: count(({ best }) => best.kind),
    years: count(({ best }) => (best.year === 0 ? '' : String(best.year))),
    units: units.map((unit) => ({ ...unit, name: names.get(unit.value) ?? unit.value })),
  };
}
