/** Reads the meaning of what is in the index, in the background: a unit at a time, and on from where it was. */
import { z } from 'zod';
import {
  askJob,
  defineJob,
  ok,
  openJob,
  systemActor,
  type Database,
  type Platform,
  type Tx,
  type UnitId,
} from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { storeOf, thingKey } from '../store.ts';
import { engineOf } from './engine.ts';

/** Things read at a time, and milliseconds of one job. */
const atOnce = 10;
const longest = 120_000;

export const readMeaningsJob = defineJob({
  kind: 'search.read-meanings',
  input: z.object({ unitId: unitIdSchema }),
  lane: 'heavy',
  alone: 'unit',
  attempts: 5,
  about: ({ unitId }) => ({ type: 'search-index', id: unitId }),
  run: async ({ platform, actor, signal, progress }, { unitId }) => {
    const engine = await engineOf(platform.config);
    if (engine === null) return ok({});
    const store = storeOf(platform.config);
    const ends = performance.now() + longest;
    for (;;) {
      const { unread, total, left } = await platform.database.read(actor, (tx) => state(tx, engine.name));
      if (left === 0 || signal.aborted || !(await progress(total - left, total))) break;
      if (performance.now() > ends) {
        await platform.database.write(actor, (tx) => askFor(tx, unitId, platform.clock.now()));
        break;
      }
      // What leaves this machine is only what everybody in the house may read.
      const where = engine.isInside ? 'true' : "security IN ('biasa', 'publik')";
      await store.putMeanings(
        unread.map(({ type, id }) => thingKey(type, id)),
        engine,
        where,
      );
      await platform.database.write(actor, async (tx) => {
        for (const { type, id } of unread)
          await tx
            .updateTable('search_things')
            .set({ meaning: engine.name })
            .where('type', '=', type)
            .where('id', '=', id)
            .execute();
      });
    }
    return ok({});
  },
});

async function state(tx: Tx, engine: string) {
  const { total } = await tx
    .selectFrom('search_things')
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const waiting = tx
    .selectFrom('search_things')
    .where((where) => where.or([where('meaning', 'is', null), where('meaning', '<>', engine)]));
  const { left } = await waiting.select((select) => select.fn.countAll<number>().as('left')).executeTakeFirstOrThrow();
  return { total, left, unread: await waiting.select(['type', 'id']).orderBy('id').limit(atOnce).execute() };
}

const askFor = (tx: Tx, unitId: UnitId, at: Date) => askJob(tx, readMeaningsJob, { unitId }, { unitId, by: null, at });

/** Has the unit's new things read, where there is an engine. */
export async function askMeanings(platform: Platform, unitId: UnitId): Promise<void> {
  if ((await engineOf(platform.config)) === null) return;
  await platform.database.write(systemActor(unitId), async (tx) => {
    if ((await openJob(tx, readMeaningsJob, unitId)) === null) await askFor(tx, unitId, platform.clock.now());
  });
}

/** At a start: what no engine, or another one, has read. */
export async function checkMeanings(platform: Platform, owner: Database): Promise<void> {
  const engine = await engineOf(platform.config);
  if (engine === null) return;
  const units = await owner
    .selectFrom('search_things')
    .select('unit_id')
    .distinct()
    .where((where) => where.or([where('meaning', 'is', null), where('meaning', '<>', engine.name)]))
    .execute();
  for (const { unit_id: unitId } of units) await askMeanings(platform, unitId);
}
