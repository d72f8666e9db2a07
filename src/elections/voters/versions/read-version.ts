/** Versions as the other parts of the room read them. */
import { sql, type Selectable } from 'kysely';
import type { Tables, Tx, UnitId } from '../../../platform/index.ts';
import type { Version, VersionContent } from './schema.ts';
import type { ListRow } from '../list/index.ts';
import type { ListId } from '../list/schema.ts';

export type VersionRow = Selectable<Tables['voter_versions']>;
export type VersionPart = Selectable<Tables['voter_version_parts']>;

/** Null when there is none in the actor's sight. */
export const readVersion = async (tx: Tx, id: string): Promise<VersionRow | null> =>
  (await tx.selectFrom('voter_versions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
export const versionOfList = async (tx: Tx, listId: ListId): Promise<VersionRow | null> =>
  (await tx.selectFrom('voter_versions').selectAll().where('list_id', '=', listId).executeTakeFirst()) ?? null;
export const latestVersion = async (tx: Tx, unitId: UnitId): Promise<VersionRow | null> =>
  (await tx
    .selectFrom('voter_versions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** The latest of another kind or period: a list that corrects one of its own period begins where that one began. */
export const versionToCompare = async (
  tx: Tx,
  { unit_id: unitId, kind, period }: ListRow,
): Promise<VersionRow | null> =>
  (await tx
    .selectFrom('voter_versions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where((version) => version.not(version.and([version('kind', '=', kind), version('period', '=', period)])))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** Sealed files of a version, in order; open them with withList. */
export const partsOfVersion = (tx: Tx, versionId: string, content: VersionContent): Promise<VersionPart[]> =>
  tx
    .selectFrom('voter_version_parts')
    .selectAll()
    .where('version_id', '=', versionId)
    .where('content', '=', content)
    .orderBy('n')
    .execute();

/** The versions from `id` back to the first, newest first. */
export async function lineOf(tx: Tx, id: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    with recursive line as (select v.*, 1 as depth from voter_versions v where id = ${id}
      union all select v.*, line.depth + 1 from voter_versions v join line on v.id = line.previous_id)
    select * from line order by depth`.execute(tx);
  return rows;
}

export const asVersion = (row: VersionRow): Version => ({
  id: row.id,
  unitId: row.unit_id,
  listId: row.list_id,
  number: row.number,
  name: row.name,
  kind: row.kind,
  period: row.period,
  votingDay: row.voting_day,
  previousId: row.previous_id,
  opening: row.opening,
  added: row.added,
  removed: row.removed,
  unexplained: row.unexplained,
  changed: row.changed,
  moved: row.moved,
  rows: row.rows,
  struck: row.struck,
  openErrors: row.open_errors,
  unchecked: [...row.unchecked],
  reason: row.reason,
  contentHash: row.content_hash,
  settledBy: row.settled_by,
  settledAt: row.settled_at.toISOString(),
});
