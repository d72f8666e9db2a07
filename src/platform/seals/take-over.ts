/**
 * The first start with seals, and every start after a table came under them: what stands there is sealed as it is
 * found, by an event that says so. Nobody vouches for what it was before.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor, type UnitId } from '../actor.ts';
import { about, defineEvents } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { runOperation } from '../operations.ts';
import type { Platform } from '../platform.ts';
import { ok } from '../result/index.ts';
import { unitIdSchema } from '../schema.ts';
import { ChainsChanged, type Checkpoints } from './checkpoints.ts';
import { houseUnit, keySql, unitSql, vouchedBy, type Vouched } from './vouched.ts';

const event = defineEvents({
  'trail.rows-found': {
    says: {
      id: 'Baris yang sudah ada disegel sebagaimana ditemukan',
      en: 'Rows that were there sealed as they were found',
    },
    payload: z.object({ rows: z.int(), tables: z.array(z.string()) }),
  },
});

/**
 * Takes over what no checkpoint has held yet, and makes the first checkpoint of it. Idempotent. What does not go on
 * from the last checkpoint is said on the terminal and keeps no start from serving.
 */
export async function takeOver(platform: Platform, owner: Database, checkpoints: Checkpoints): Promise<void> {
  const held = checkpoints.held();
  const tables = vouchedBy(platform.rooms).filter(
    ({ table, recipe }) => Number(held.get(`table ${table}`)?.split(' ')[0] ?? 0) < recipe,
  );
  if (checkpoints.latest() === null)
    for (const kind of platform.rooms.flatMap(({ chains = [] }) => chains)) await kind.found?.(owner, platform.sealKey);
  for (const unitId of await unitsWith(platform, owner, tables)) await takeOverUnit(platform, unitId, tables);
  try {
    await checkpoints.make();
  } catch (error) {
    if (!(error instanceof ChainsChanged)) throw error;
    console.error(error.message);
  }
}

/** Units that have rows of these tables under no seal of today's recipe, or are to have some. */
async function unitsWith({ sealKey }: Platform, owner: Database, tables: readonly Vouched[]): Promise<UnitId[]> {
  const units = new Set<string>();
  for (const table of tables) {
    const { rows } = await sql<{ unit: string }>`
      select distinct coalesce(${sql.raw(unitSql(table))}, ${houseUnit}) as unit from ${sql.raw(table.table)} r
      where not exists (select from audit_seals s where s.tab = ${table.table}
        and s.key = ${sql.raw(keySql(table))} and s.recipe >= ${table.recipe})`.execute(owner);
    for (const { unit } of rows) units.add(unit);
    for (const unit of (await table.found?.units(owner, sealKey)) ?? []) units.add(unit);
  }
  return [...units].toSorted().map((unit) => unitIdSchema.parse(unit));
}

const takeOverUnit = (platform: Platform, unitId: UnitId, tables: readonly Vouched[]) =>
  runOperation(
    platform,
    systemActor(unitId),
    async function takeOverRows({ tx, sealKey }) {
      const names = tables.map(({ table }) => table);
      const { rows } = await sql<{ rows: number }>`
        select kc.note_found_rows(${unitId}, ${houseUnit}, ${names}) as rows`.execute(tx);
      for (const { found } of tables) await found?.make(tx, sealKey, unitId);
      const payload = { rows: rows[0]?.rows ?? 0, tables: tables.map(({ table, recipe }) => `${table} ${recipe}`) };
      return ok({ value: null, events: [event('trail.rows-found', about('trail', { unitId, id: unitId }), payload)] });
    },
    null,
  );
