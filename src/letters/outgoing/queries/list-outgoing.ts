/** Outgoing letters of a unit, and one of them, as screens show them. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { personNames } from '../../../identity/index.ts';
import { paperTitles } from '../../../library/index.ts';
import { containing, type Actor, type Room, type Tx } from '../../../platform/index.ts';
import { letterKindsOn } from '../kinds/kinds.ts';
import { mergeRowIdSchema } from '../merge/schema.ts';
import { mayWrite } from '../policy.ts';
import { outgoingQueuesOf } from '../queues.ts';
import {
  listOutgoingQuery,
  type LetterKind,
  type OutgoingId,
  type OutgoingSummary,
  type OutgoingView,
} from '../schema.ts';
import { draftStatesOf } from '../../../drafts/index.ts';
import { dayIn, kindOfRow } from './facts.ts';
import { readOutgoing, type OutgoingRow } from './read-outgoing.ts';

type Ask = z.output<typeof listOutgoingQuery>;

type Reader = { readonly rooms: readonly Room[]; readonly actor: Actor; readonly now: Date };

export async function listOutgoing(
  tx: Tx,
  { rooms, actor, now }: Reader,
  { unitId, state, queue, numbered, q, page, size }: Ask,
) {
  const ofUnit = tx.selectFrom('outgoing_letters').where('unit_id', '=', unitId);
  let found = queue === undefined ? ofUnit : (await outgoingQueuesOf(tx, { rooms, actor, unitId }))[queue](ofUnit);
  if (state !== undefined) found = found.where('state', '=', state);
  if (numbered !== undefined) found = found.where('number', 'is not', null).where('state', '<>', 'batal');
  // Letters of a merge are one line; whoever searches finds each.
  if (q === undefined || q === '') found = found.where('merged_of', 'is', null);
  else
    found = found.where(
      sql<string>`subject || ' ' || coalesce(number, '') || ' ' || coalesce(fields->'recipients'->0->>'name', '')`,
      'ilike',
      containing(q),
    );
  const { total } = await found.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const kinds = await letterKindsOn(tx, { unitId, day: await dayIn(tx, unitId, now) });
  return { items: await summaries(tx, rows, kinds), total, page, size };
}

async function summaries(
  tx: Tx,
  rows: readonly OutgoingRow[],
  kinds: readonly LetterKind[],
): Promise<OutgoingSummary[]> {
  const states = await draftStatesOf(
    tx,
    rows.flatMap(({ draft_id: id }) => (id === null ? [] : [id])),
  );
  const labels = new Map(kinds.map(({ code, label }) => [code, label]));
  const merges = await mergesAmong(tx, rows);
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind,
    label: labels.get(row.kind) ?? { id: row.kind, en: row.kind },
    subject: row.subject,
    to: row.fields.recipients[0]?.name ?? '',
    state: row.state,
    number: row.number,
    date: row.dated,
    draftId: row.draft_id,
    draftState: (row.draft_id && states.get(row.draft_id)) ?? null,
    createdAt: row.created_at.toISOString(),
    ...merges(row),
  }));
}

/** What each of these letters is of a merge: the letter of one, a row of one, or neither. */
async function mergesAmong(tx: Tx, rows: readonly OutgoingRow[]) {
  const of = [...new Set(rows.flatMap(({ id, merge, merged_of: one }) => one ?? (merge === null ? [] : [id])))];
  const { rows: lists } =
    of.length === 0
      ? { rows: [] }
      : await sql<{ id: OutgoingId; rows: number; first: string | null }>`select r.merge_id as id, count(*) as rows,
          (array_agg(o.number order by r.n) filter (where o.number is not null))[1] as first
        from letter_merge_rows r left join outgoing_letters o on o.id = r.id
        where r.merge_id = any (${of}::uuid[]) group by r.merge_id`.execute(tx);
  const placed = rows.filter(({ merged_of: one }) => one !== null).map(({ id }) => mergeRowIdSchema.parse(id));
  const places =
    placed.length === 0
      ? []
      : await tx.selectFrom('letter_merge_rows').select(['id', 'n']).where('id', 'in', placed).execute();
  const known = new Map(lists.map((list) => [list.id, list]));
  const place = new Map<string, number>(places.map(({ id, n }) => [id, n]));
  return ({ id, merge, merged_of: one }: OutgoingRow): Pick<OutgoingSummary, 'merge' | 'mergedOf'> => ({
    merge:
      merge === null ? null : { numbering: merge, rows: known.get(id)?.rows ?? 0, first: known.get(id)?.first ?? null },
    mergedOf: one === null ? null : { id: one, n: place.get(id) ?? 0, of: known.get(one)?.rows ?? 0 },
  });
}

/** Null where there is none in the actor's sight. */
export async function viewOutgoing(tx: Tx, actor: Actor, id: OutgoingId, now: Date): Promise<OutgoingView | null> {
  const row = await readOutgoing(tx, id);
  if (row === undefined) return null;
  const kinds = await letterKindsOn(tx, { unitId: row.unit_id, day: await dayIn(tx, row.unit_id, now) });
  const names = await personNames(tx, [row.created_by, ...(row.signed_by === null ? [] : [row.signed_by])]);
  const answers =
    row.answers === null
      ? undefined
      : await tx.selectFrom('letters').select(['id', 'title']).where('id', '=', row.answers).executeTakeFirst();
  const papers =
    row.papers.length === 0 ? [] : [...(await paperTitles(tx, row.papers))].map(([id, title]) => ({ id, title }));
  const signed =
    row.signed_day !== null && row.signed_sha256 !== null
      ? {
          day: row.signed_day,
          sha256: row.signed_sha256,
          name: row.signed_name ?? '',
          byName: names.get(row.signed_by ?? '') ?? '',
        }
      : null;
  const replacedBy = await replacementOf(tx, id);
  const [summary] = await summaries(tx, [row], kinds);
  return summary === undefined
    ? null
    : {
        ...summary,
        version: row.version,
        fields: row.fields,
        structure: (await kindOfRow(tx, row))?.structure ?? 'surat',
        answers: answers ?? null,
        papers,
        createdByName: names.get(row.created_by) ?? '',
        signed,
        sent: row.sent_day === null ? null : { day: row.sent_day, by: row.sent_by ?? '' },
        cancelled: row.cancelled_reason,
        replacedBy,
        destroyedAt: row.destroyed_at?.toISOString() ?? null,
        may: { write: mayWrite(actor, row.unit_id) },
      };
}

/** The letter that stands in place of this one; null where none does. */
async function replacementOf(tx: Tx, id: OutgoingId): Promise<OutgoingView['replacedBy']> {
  const row = await tx
    .selectFrom('letter_codes as c')
    .innerJoin('outgoing_letters as o', 'o.id', 'c.replaced_by')
    .select(['o.id', 'o.subject', 'o.number', 'c.replaced_reason as reason'])
    .where('c.outgoing_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, number: row.number ?? '', reason: row.reason ?? '' };
}
