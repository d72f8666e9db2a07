/** Lists of drafts: about a subject, of the actor's units, and what waits for the actor. */
import { sql, type SelectQueryBuilder } from 'kysely';
import { containing, type Actor, type Room, type Tables, type Tx, type UnitId } from '../../platform/index.ts';
import { turnsOfActor } from './turns.ts';
import type { DraftState, DraftSummary, WaitingDraft } from '../schema.ts';

const columns = [
  'd.id',
  'd.subject_type',
  'd.subject_id',
  'd.unit_id',
  'd.kind',
  'd.state',
  'd.version',
  'd.created_at',
  'd.sent_by',
  'd.sent_at',
  'd.returned_by',
  'd.returned_at',
  'd.returned_comment',
  'd.reviewed_by',
  'd.reviewed_at',
  'd.sources_changed_at',
  'v.origin',
  'v.contributors',
  'v.created_at as saved_at',
] as const;

/** The title of a draft's version `v`; of a text without one, such as a post, how it begins. */
export const titleOf = sql<string | null>`
  coalesce(
    jsonb_path_query_first(v.content, '$.blocks[*] ? (@.kind == "title").claims[0].text') #>> '{}',
    (select case when length(words) <= 140 then words else regexp_replace(left(words, 140), '\\s+\\S*$', '') || '…' end
      from (select jsonb_path_query_first(v.content, '$.blocks[*].claims[*].text') #>> '{}' as words) first))`;

const select = (tx: Tx) =>
  tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .select(columns)
    .select([
      titleOf.as('title'),
      sql<number>`(select count(*)::int from jsonb_array_elements(v.checks) c where c->>'status' = 'unsupported')`.as(
        'unsupported',
      ),
      sql<number>`(select count(*)::int from jsonb_array_elements(v.content->'blocks') b where b->>'kind' = 'gap')`.as(
        'gaps',
      ),
    ]);

type Row =
  ReturnType<typeof select> extends SelectQueryBuilder<Tables, never, infer O>
    ? O
    : Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** A unit's drafts about one thing, in the order they were made. */
export async function draftsAbout(
  tx: Tx,
  subject: { readonly type: string; readonly id: string },
  unitId: UnitId,
): Promise<DraftSummary[]> {
  const rows = await select(tx)
    .where(sql<boolean>`d.subject_type = ${subject.type}`)
    .where('d.subject_id', '=', subject.id)
    .where('d.unit_id', '=', unitId)
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute();
  return rows.map(summary);
}

export type DraftFilter = {
  readonly page: number;
  readonly size: number;
  readonly state?: DraftState;
  readonly q?: string;
};

/** Drafts of all units in the actor's sight, the newest change first. */
export async function listDrafts(
  tx: Tx,
  { page, size, state, q }: DraftFilter,
): Promise<{ items: DraftSummary[]; total: number; page: number; size: number }> {
  let query = select(tx);
  if (state !== undefined) query = query.where('d.state', '=', state);
  // Words a reader sees, not ids or keys of the stored blocks.
  if (q !== undefined && q !== '') {
    query = query.where(
      sql<boolean>`exists (
        select from jsonb_path_query(v.content, '$.blocks[*].claims[*].text') as said
        where said #>> '{}' ilike ${containing(q)})`,
    );
  }
  const total = await query
    .clearSelect()
    .select((builder) => builder.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('v.created_at', 'desc')
    .orderBy('d.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: rows.map(summary), total: total.total, page, size };
}

/** A queue of people's work: more than this is a backlog, which the list of texts shows. */
const mostWaiting = 500;

/**
 * The queue "menunggu saya": texts returned to those who wrote them, texts sent for review for those who may review
 * and had no hand in them, reviewed texts for those who may approve them. Where a text goes once it is approved is
 * asked for by the room that it leads to. The longest waiting first, at most `most`.
 */
export async function waitingForMe(
  tx: Tx,
  rooms: readonly Room[],
  actor: Actor,
  most = mostWaiting,
): Promise<WaitingDraft[]> {
  const turns = (await turnsOfActor(tx, rooms, actor)).slice(0, most);
  if (turns.length === 0) return [];
  const ids = turns.map(({ id }) => id);
  const rows = await select(tx).where('d.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return turns.flatMap(({ id, task, since }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ ...summary(row), task, since: since.toISOString() }];
  });
}

const summary = (row: Row): DraftSummary => ({
  id: row.id,
  subject: { type: row.subject_type, id: row.subject_id },
  unitId: row.unit_id,
  kind: row.kind,
  state: row.state,
  version: row.version,
  origin: row.origin,
  title: row.title ?? '',
  unsupported: row.unsupported,
  gaps: row.gaps,
  waiting: row.state === 'konsep' && row.sent_at !== null,
  returnedComment: row.returned_comment,
  sourcesChanged: row.sources_changed_at !== null,
  savedAt: row.saved_at.toISOString(),
});
