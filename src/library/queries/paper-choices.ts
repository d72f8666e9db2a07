import { sql } from 'kysely';
import { unitNames } from '../../identity/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import type { PaperChoices } from '../schema.ts';

/** Values of each that are told, the commonest first. */
const most = 60;

/** What the list of papers can be narrowed by; row security decides which papers count. */
export async function paperChoices(tx: Tx, unitId: UnitId | undefined): Promise<PaperChoices> {
  const papers = () => tx.selectFrom('papers').where(sql`format`, 'is distinct from', 'zip');
  const ofUnit = () => (unitId === undefined ? papers() : papers().where('unit_id', '=', unitId));
  const count = sql<number>`count(*)`.as('count');
  const units = await papers().select(['unit_id as value', count]).groupBy('unit_id').orderBy('unit_id').execute();
  const kinds = await ofUnit()
    .select(['kind as value', count])
    .where('kind', 'is not', null)
    .groupBy('kind')
    .orderBy('count', 'desc')
    .orderBy('kind')
    .limit(most)
    .execute();
  const years = await ofUnit()
    .select(['year as value', count])
    .where('year', 'is not', null)
    .groupBy('year')
    .orderBy('year', 'desc')
    .limit(most)
    .execute();
  const names = await unitNames(
    tx,
    units.map(({ value }) => value),
  );
  return {
    units: units.map((unit) => ({ ...unit, name: names.get(unit.value) ?? unit.value })),
    kinds: kinds.map(({ value, count: papersOf }) => ({ value: value ?? '', count: papersOf })),
    years: years.map(({ value, count: papersOf }) => ({ value: value ?? 0, count: papersOf })),
  };
}
