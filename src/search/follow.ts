/**
 * The index follows the audit trail: what an event was about is read anew from its room, by the system of its unit. A
 * cursor for each unit says how far; whatever kills the work, it goes on from there, and doing it twice changes
 * nothing.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { nationalUnit } from '../identity/schema.ts';
import {
  askJob,
  chainHeads,
  defineJob,
  defineSchedule,
  lastEvent,
  ok,
  openJob,
  printError,
  subjectsAfter,
  systemActor,
  troubleOf,
  type Database,
  type Platform,
  type Tx,
  type UnitId,
  type Work,
} from '../platform/index.ts';
import { unitIdSchema } from '../platform/schema.ts';
import { askMeanings } from './meaning/read-meanings.ts';
import { searchSources, type Searchable, type SearchSource } from './source.ts';
import { rowsOf, storeOf, thingKey, type Row, type Store } from './store.ts';

/** Things read at a time, events looked at, and milliseconds of one job; what is left is asked for again. */
const thingsAtOnce = 50;
const eventsAtOnce = 500;
const longest = 20_000;
/** Passages that may wait in small parts until they are joined. */
const untidy = 4_000;

/** Reads what is behind in these units. Of all its kind one runs at a time: nobody else writes the index. */
export const followJob = defineJob({
  kind: 'search.follow',
  input: z.object({ unitIds: z.array(unitIdSchema).max(2_000), tidy: z.boolean().optional() }),
  lane: 'light',
  alone: 'unit',
  attempts: 5,
  about: () => ({ type: 'search-index', id: nationalUnit }),
  run: async (work, { unitIds, tidy = false }) => {
    const store = storeOf(work.platform.config);
    const known = await store.generation();
    const generation = known ?? (await store.makeAnew());
    // An index that is whole is only tidied; one that is gone is made of all these units.
    const units = tidy && known !== null ? [] : unitIds;
    const ends = performance.now() + longest;
    let [written, done] = [0, 0];
    let broken: { readonly error: unknown } | undefined;
    for (const unitId of units) {
      const following: Following = { platform: work.platform, store, generation, unitId, ends, signal: work.signal };
      // A unit that cannot be followed is tried again after the others.
      const came = await follow(following).catch((error: unknown) => {
        broken ??= { error };
        return { isDone: true, written: 0 };
      });
      written += came.written;
      if (came.written > 0) await askMeanings(work.platform, unitId);
      if (!came.isDone) break;
      done += 1;
      if (done % 20 === 0) await work.progress(done, units.length);
    }
    if (broken !== undefined) throw broken.error;
    if (work.signal.aborted) return ok({});
    if (tidy || written > untidy) await store.tidy(work.platform.clock.now());
    const left = units.slice(done);
    if (left.length > 0) await askAgain(work, left);
    return ok({ units: done, passages: written });
  },
});

/** As a job of the whole house, which is the national unit's. */
const house = { unitId: nationalUnit, by: null };

const askAgain = (work: Work, unitIds: UnitId[]) =>
  work.platform.database.write(work.actor, (tx) =>
    askJob(tx, followJob, { unitIds }, { ...house, at: work.platform.clock.now() }),
  );

type Following = {
  readonly platform: Platform;
  readonly store: Store;
  readonly generation: string;
  readonly unitId: UnitId;
  /** When the job's time is over, by `performance.now()`. */
  readonly ends: number;
  readonly signal: AbortSignal;
};
type Cursor = { readonly seq: number; readonly building: string | null; readonly after: string | null };

/** Follows one unit to the end of its trail. Not done: its time is over, or the program stops. */
async function follow(following: Following): Promise<{ readonly isDone: boolean; readonly written: number }> {
  const { platform, unitId, ends, signal } = following;
  const sources = searchSources(platform);
  let written = 0;
  for (let cursor = await cursorOf(following, sources); ;) {
    if (signal.aborted || performance.now() > ends) return { isDone: false, written };
    const step = await platform.database.read(systemActor(unitId), (tx) => nextStep(tx, unitId, cursor, sources));
    if (step === null) return { isDone: true, written };
    written += await put(following, step);
    if (cursor.building !== null && step.cursor.building === null) await sweep(following);
    cursor = step.cursor;
  }
}

/** Takes out of the index what was not met when the unit was read from its beginning. */
async function sweep({ platform, store, unitId }: Following): Promise<void> {
  const met = await platform.database.read(systemActor(unitId), (tx) =>
    tx.selectFrom('search_things').select(['type', 'id']).where('unit_id', '=', unitId).execute(),
  );
  const keys = new Set(met.map(({ type, id }) => thingKey(type, id)));
  const gone = (await store.thingsOf(unitId)).filter((thing) => !keys.has(thing));
  for (let at = 0; at < gone.length; at += thingsAtOnce) await store.put(gone.slice(at, at + thingsAtOnce), []);
}

/** The cursor of the unit; where there is none of this index, it begins before the unit's first thing. */
async function cursorOf(
  { platform, generation, unitId }: Following,
  sources: readonly SearchSource[],
): Promise<Cursor> {
  return platform.database.write(systemActor(unitId), async (tx) => {
    const known = await tx.selectFrom('search_cursors').selectAll().where('unit_id', '=', unitId).executeTakeFirst();
    if (known?.generation === generation) return known;
    const seq = await lastEvent(tx, unitId);
    const first: Cursor = { seq, building: sources[0]?.type ?? null, after: null };
    await tx.deleteFrom('search_things').where('unit_id', '=', unitId).execute();
    await tx
      .insertInto('search_cursors')
      .values({ unit_id: unitId, generation, ...first })
      .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ generation, ...first }))
      .execute();
    return first;
  });
}

type Step = {
  readonly cursor: Cursor;
  /** Things that are read anew, by kind. */
  readonly things: ReadonlyMap<SearchSource, readonly string[]>;
};

/** What is to be done next; null where the unit is followed to the end. */
async function nextStep(
  tx: Tx,
  unitId: UnitId,
  cursor: Cursor,
  sources: readonly SearchSource[],
): Promise<Step | null> {
  if (cursor.building !== null) return nextOfBuilding(tx, cursor, sources);
  const on = sources.flatMap((source) => source.on);
  const events = await subjectsAfter(tx, { unitId, after: cursor.seq, on, most: eventsAtOnce });
  const last = events.at(-1);
  if (last === undefined) return null;
  const things = new Map<SearchSource, readonly string[]>();
  for (const source of sources) {
    const of = events.filter(({ action }) => source.on.some((beginning) => action.startsWith(beginning)));
    const ids = [...new Set(of.map(({ subjectId }) => subjectId))];
    if (ids.length > 0) things.set(source, source.changed ? await source.changed(tx, ids) : ids);
  }
  return { cursor: { ...cursor, seq: last.seq }, things };
}

/** The next things of the kinds that are still to be read; kinds of which the unit has nothing are passed over. */
async function nextOfBuilding(tx: Tx, cursor: Cursor, sources: readonly SearchSource[]): Promise<Step> {
  const from = sources.findIndex(({ type }) => type === cursor.building);
  // A kind that is no longer known ends the reading; what is new is told of at the next start.
  for (const [at, source] of from < 0 ? [] : [...sources.entries()].slice(from)) {
    const ids = await source.all(tx, at === from ? cursor.after : null, thingsAtOnce);
    const last = ids.at(-1);
    if (last === undefined) continue;
    return { cursor: { ...cursor, building: source.type, after: last }, things: new Map([[source, ids]]) };
  }
  return { cursor: { ...cursor, building: null, after: null }, things: new Map() };
}

/** Writes a step into the index, and only then says so. How many passages it wrote. */
async function put(following: Following, { cursor, things }: Step): Promise<number> {
  let written = 0;
  const counts: { readonly type: string; readonly id: string; readonly passages: number }[] = [];
  for (const [{ type, passages }, ids] of things)
    for (let at = 0; at < ids.length; at += thingsAtOnce) {
      const some = ids.slice(at, at + thingsAtOnce);
      const found = await readThings(following, passages, some);
      const rows = found
        .filter(({ unitId }) => unitId === following.unitId)
        .map((thing): [string, Row[]] => [thing.id, rowsOf(type, thing)]);
      await following.store.put(
        some.map((id) => thingKey(type, id)),
        rows.flatMap(([, all]) => all),
      );
      const known = new Map(rows);
      counts.push(...some.map((id) => ({ type, id, passages: known.get(id)?.length ?? 0 })));
      written += rows.reduce((sum, [, all]) => sum + all.length, 0);
    }
  await writeDown(following, cursor, counts);
  return written;
}

/**
 * What a room gives of these things. One that it cannot give is told of and left out: it must not hold up the others.
 */
async function readThings(
  following: Following,
  passages: SearchSource['passages'],
  ids: readonly string[],
): Promise<readonly Searchable[]> {
  const { platform, unitId } = following;
  const read = (some: readonly string[]) => platform.database.read(systemActor(unitId), (tx) => passages(tx, some));
  try {
    return await read(ids);
  } catch (error) {
    if (troubleOf(error) !== null) throw error;
    if (ids.length === 1) {
      printError(`search: ${ids[0]} of unit ${unitId} cannot be read into the index`, error);
      return [];
    }
    const found: Searchable[] = [];
    for (const id of ids) found.push(...(await readThings(following, passages, [id])));
    return found;
  }
}

const writeDown = (
  { platform, generation, unitId }: Following,
  { seq, building, after }: Cursor,
  counts: readonly { readonly type: string; readonly id: string; readonly passages: number }[],
): Promise<void> =>
  platform.database.write(systemActor(unitId), async (tx) => {
    const json = JSON.stringify(counts);
    await sql`delete from search_things t using jsonb_to_recordset(${json}::jsonb) as c(type text, id text)
      where t.type = c.type and t.id = c.id`.execute(tx);
    await sql`insert into search_things (type, id, unit_id, generation, passages)
      select type, id, ${unitId}, ${generation}, passages
      from jsonb_to_recordset(${json}::jsonb) as c(type text, id text, passages int) where passages > 0`.execute(tx);
    await tx
      .updateTable('search_cursors')
      .set({ seq, building, after })
      .where('unit_id', '=', unitId)
      .where('generation', '=', generation)
      .execute();
  });

/** Looks every few seconds which units have gone on, and asks for the work where it concerns the index. */
export const followSchedule = defineSchedule({
  name: 'search.follow',
  when: { every: 3 },
  run: async ({ tx, ask }) => {
    if ((await openJob(tx, followJob, nationalUnit)) !== null) return;
    const behind = await unitsBehind(tx);
    if (behind.length > 0) await ask(followJob, { unitIds: behind }, { unitId: nationalUnit });
  },
});

/**
 * Joins what was written in small parts, a few minutes after it was; makes the index again where its folder is gone.
 */
export const tidySchedule = defineSchedule({
  name: 'search.tidy',
  when: { every: 900 },
  run: async ({ tx, ask }) => {
    const unitIds = (await chainHeads(tx)).map(({ unitId }) => unitId);
    await ask(followJob, { unitIds, tidy: true }, { unitId: nationalUnit });
  },
});

/** Units with events that concern the index; the cursors of others are moved on at once. */
async function unitsBehind(tx: Tx): Promise<UnitId[]> {
  const sources = await tx.selectFrom('search_sources').select('actions').execute();
  const on = sources.flatMap(({ actions }) => actions);
  const cursors = await tx.selectFrom('search_cursors').selectAll().execute();
  const known = new Map(cursors.map((cursor) => [cursor.unit_id, cursor]));
  const behind: UnitId[] = [];
  for (const { unitId, seq } of await chainHeads(tx)) {
    const cursor = known.get(unitId);
    if (cursor !== undefined && cursor.building === null && cursor.generation !== '' && cursor.seq >= seq) continue;
    const isBehind =
      cursor === undefined ||
      cursor.building !== null ||
      cursor.generation === '' ||
      (await subjectsAfter(tx, { unitId, after: cursor.seq, on, most: 1 })).length > 0;
    if (isBehind) behind.push(unitId);
    else await tx.updateTable('search_cursors').set({ seq }).where('unit_id', '=', unitId).execute();
  }
  return behind;
}

/** At a start: an index that is gone, or that an older program made, is made again. */
export async function checkIndex(platform: Platform, owner: Database): Promise<void> {
  const generation = await storeOf(platform.config).generation();
  await owner.transaction().execute(async (tx) => {
    const others = tx
      .selectFrom('search_cursors')
      .select('unit_id')
      .where('generation', '<>', generation ?? '');
    const isWhole = generation !== null && (await others.limit(1).executeTakeFirst()) === undefined;
    if (isWhole || (await openJob(tx, followJob, nationalUnit)) !== null) return;
    const units = (await chainHeads(tx)).map(({ unitId }) => unitId);
    await askJob(tx, followJob, { unitIds: units }, { ...house, at: platform.clock.now() });
  });
}
