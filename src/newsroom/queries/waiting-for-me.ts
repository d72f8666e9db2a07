import { sql } from 'kysely';
import { can } from '../../identity/index.ts';
import type { Actor, Tx } from '../../platform/index.ts';
import type { WaitingPublication } from '../schema.ts';

/** More than this is a backlog, not a to-do list. */
const most = 50;

/** Approved news items that this person may publish, and approved corrections of public ones. Oldest approval first. */
export async function waitingForMe(tx: Tx, actor: Actor): Promise<WaitingPublication[]> {
  const units = [...actor.unitIds].filter((unitId) => can(actor, 'publish', unitId));
  if (actor.kind !== 'person' || units.length === 0) return [];
  const rows = await tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .innerJoin('draft_approvals as a', (join) =>
      join.onRef('a.unit_id', '=', 'd.unit_id').onRef('a.seq', '=', 'd.approval'),
    )
    .leftJoin('publications as p', 'p.draft_id', 'd.id')
    .where('d.unit_id', 'in', units)
    .where('d.kind', '=', 'news')
    .where('d.state', '=', 'disetujui')
    // What was withdrawn on purpose does not ask to be published again, until its text changes.
    .where((or) => or.or([or('p.id', 'is', null), or('p.version', '<>', or.ref('d.version'))]))
    .select([
      'd.id',
      'd.unit_id',
      'a.at',
      'p.id as publication_id',
      sql<
        string | null
      >`jsonb_path_query_first(v.content, '$.blocks[*] ? (@.kind == "title").claims[0].text') #>> '{}'`.as('title'),
    ])
    .orderBy('a.at')
    .orderBy('d.id')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    draftId: row.id,
    unitId: row.unit_id,
    title: row.title ?? '',
    task: row.publication_id === null ? 'publish' : 'correct',
    publicationId: row.publication_id,
    since: row.at.toISOString(),
  }));
}
