import { subjectsAfter, type SubjectType, type Tx, type UnitId } from '../../platform/index.ts';
import type { SearchSource } from '../source.ts';

/** Which of these things of the reader's units stand in the index. */
export async function indexedThings(tx: Tx, type: SubjectType, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('search_things')
    .select('id')
    .where('type', '=', type)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Things of a source that a unit changed and the index has not met yet; `most` of them are looked for. */
export async function thingsBehind(
  tx: Tx,
  { unitId, on, most }: { readonly unitId: UnitId; readonly on: SearchSource['on']; readonly most: number },
): Promise<ReadonlySet<string>> {
  const cursor = await tx.selectFrom('search_cursors').select('seq').where('unit_id', '=', unitId).executeTakeFirst();
  const events = await subjectsAfter(tx, { unitId, after: cursor?.seq ?? 0, on, most });
  return new Set(events.map(({ subjectId }) => subjectId));
}
