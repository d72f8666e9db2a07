/** Asks the search room for passages that may answer a question. */
import { createHash } from 'node:crypto';
import { securityOf, statusOf } from '../library/index.ts';
import { paperIdSchema } from '../library/schema.ts';
import type { Actor, Platform, Tx } from '../platform/index.ts';
import { findPassages, searchSources, wordRarity, type SearchSource, type ShownThing } from '../search/index.ts';
import type { Finding, FoundPassage } from './found.ts';
import type { KeptPassage } from './tables.ts';
import { plainRarity, type Rarity } from './reading/question.ts';
import { highestClass, seesClass, type SecurityClass } from '../platform/index.ts';

/** Things that are asked for, and passages that are kept of them. */
const most = { things: 12, passages: 24 } as const;
const paper = 'paper';
/** What is still being written is nobody's source. */
const unsettled: ReadonlySet<string> = new Set(['draft', 'answer']);

const sourcesOf = (platform: Pick<Platform, 'rooms'>): readonly SearchSource[] =>
  searchSources(platform).filter(({ type }) => !unsettled.has(type));

/** The best passages in the sight of the actor, of these papers only where some are named. */
export async function findFor(
  platform: Platform,
  actor: Actor,
  { question, paperIds }: { readonly question: string; readonly paperIds: readonly string[] },
): Promise<Finding> {
  // Papers alone have a class; what else there is may rest on anything that stays in the house.
  const onlyPapers = paperIds.length > 0 || !seesClass(actor, 'terbatas');
  const types = onlyPapers ? [paper] : sourcesOf(platform).map(({ type }) => type);
  if (types.length === 0) return { passages: [], indexVersion: fingerprintOf([]) };
  const { hits } = await findPassages(platform, actor, {
    query: question,
    types,
    // A paper is cited as itself, with what became of it, not as the letter that it came as.
    apart: true,
    ...(paperIds.length === 0 ? {} : { ids: paperIds }),
    most: most.things,
  });
  const passages = hits
    .flatMap(({ type, id, title, unitId, note, passages: found }) =>
      found.map(({ start, end, page, heading, text, marks, score }): FoundPassage => ({
        type,
        id,
        title,
        unitId,
        note,
        start,
        end,
        page,
        text,
        marks,
        score,
        heading: heading ?? '',
      })),
    )
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most.passages);
  return { passages, indexVersion: fingerprintOf(passages) };
}

/** What was found, in one short word. */
const fingerprintOf = (passages: readonly FoundPassage[]): string =>
  createHash('sha256')
    .update(JSON.stringify(passages.map(({ id, start, end, text }) => [id, start, end, text])))
    .digest('hex')
    .slice(0, 16);

/** Papers that repealed or amended those of the passages, as far as the reader sees them. */
export async function laterRules(
  platform: Platform,
  actor: Actor,
  passages: readonly FoundPassage[],
): Promise<readonly string[]> {
  const noted = passages
    .filter(({ type, note }) => type === paper && note !== null)
    .map(({ id }) => paperIdSchema.parse(id));
  if (noted.length === 0) return [];
  const statuses = await platform.database.read(actor, (tx) => statusOf(tx, [...new Set(noted)]));
  return [
    ...new Set([...statuses.values()].flatMap(({ by, perhaps }) => [...by, ...perhaps].map(({ paperId }) => paperId))),
  ];
}

/** How rare words are in the index; a rough guess where it is too small. */
export async function rarityNow(platform: Platform): Promise<Rarity> {
  const known = await wordRarity(platform);
  return known === null ? plainRarity : (_root, lower) => known(lower);
}

/** What a passage was found in. */
export const thingOf = ({ type, paperId }: Pick<KeptPassage, 'type' | 'paperId'>): Thing => ({ type, id: paperId });

type Thing = { readonly type: string; readonly id: string };

/** What the search shows of things by their ids, as far as the reader of `tx` may open them; others are absent. */
export async function shownThings(
  tx: Tx,
  platform: Pick<Platform, 'rooms'>,
  things: readonly Thing[],
): Promise<ReadonlyMap<string, ShownThing>> {
  const shown = new Map<string, ShownThing>();
  for (const source of sourcesOf(platform)) {
    const ids = [...new Set(things.filter(({ type }) => type === source.type).map(({ id }) => id))];
    if (ids.length === 0) continue;
    for (const [id, one] of await source.shown(tx, ids)) shown.set(id, one);
  }
  return shown;
}

/** The classes of the papers among things as they are now; those that the reader may not see are absent. */
export const paperClasses = (tx: Tx, things: readonly Thing[]): Promise<ReadonlyMap<string, SecurityClass>> =>
  securityOf(tx, [...new Set(things.filter(({ type }) => type === paper).map(({ id }) => id))]);

/** The highest class among things: a paper's own; what is no paper stays in the house. */
export const classAmong = (known: ReadonlyMap<string, SecurityClass>, things: readonly Thing[]): SecurityClass =>
  highestClass(things.map(({ type, id }) => (type === paper ? (known.get(id) ?? 'rahasia') : 'terbatas')));

export const classOfThings = async (tx: Tx, things: readonly Thing[]): Promise<SecurityClass> =>
  classAmong(await paperClasses(tx, things), things);

/** The highest class of an answer's papers when it was asked and now. */
export const classOf = async (
  tx: Tx,
  row: { readonly security: SecurityClass; readonly passages: readonly KeptPassage[] },
): Promise<SecurityClass> => highestClass([row.security, await classOfThings(tx, row.passages.map(thingOf))]);
