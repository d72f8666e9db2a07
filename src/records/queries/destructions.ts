/** Proposals to destroy, and their lines with what stands in the way today. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { can, personNames, unitDay } from '../../identity/index.ts';
import { subjectKey, type Actor, type Room, type Tx, type UnitId, type Words } from '../../platform/index.ts';
import { filablesOf, heldThings } from '../filables.ts';
import { destructionById, type DestructionRow } from '../operations/propose-destruction.ts';
import { mayManage } from '../policy.ts';
import type { Destruction, DestructionId, DestructionLine, destructionLinesQuery, DestructionView } from '../schema.ts';
import { presentFiles } from './files.ts';

type Paged = { readonly page: number; readonly size: number };

export async function listDestructions(tx: Tx, unitId: UnitId, { page, size }: Paged) {
  const found = tx.selectFrom('record_destructions').where('unit_id', '=', unitId);
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: await present(tx, rows), total, page, size };
}

async function present(tx: Tx, rows: readonly DestructionRow[]): Promise<Destruction[]> {
  if (rows.length === 0) return [];
  const counts = await tx
    .selectFrom('record_destruction_lines')
    .select('destruction_id')
    .select(sql<number>`count(*) filter (where taken_out is null)`.as('lines'))
    .select(sql<number>`count(*) filter (where taken_out is not null)`.as('out'))
    .select(sql<number>`count(*) filter (where done_at is not null and held is null)`.as('done'))
    .select(sql<number>`count(*) filter (where held is not null)`.as('back'))
    .where(
      'destruction_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy('destruction_id')
    .execute();
  const counted = new Map(counts.map((one) => [one.destruction_id, one]));
  const people = rows.flatMap((row) => [row.created_by, row.submitted_by ?? '', row.approved_by ?? '']);
  const names = await personNames(tx, [...new Set(people)]);
  return rows.map((row) => {
    const count = counted.get(row.id);
    return {
      id: row.id,
      unitId: row.unit_id,
      until: row.until,
      state: row.state,
      version: row.version,
      createdAt: row.created_at.toISOString(),
      createdByName: names.get(row.created_by) ?? '',
      submittedByName: row.submitted_by === null ? null : (names.get(row.submitted_by) ?? ''),
      approvedByName: row.approved_by === null ? null : (names.get(row.approved_by) ?? ''),
      approvedPosition: row.approved_position,
      approvedAt: row.approved_at?.toISOString() ?? null,
      approval: row.approval,
      doneAt: row.done_at?.toISOString() ?? null,
      returned: row.returned,
      textHash: row.text_hash,
      counts: {
        lines: count?.lines ?? 0,
        takenOut: count?.out ?? 0,
        destroyed: count?.done ?? 0,
        keptBack: count?.back ?? 0,
      },
    };
  });
}

/** Null where the reader sees no such proposal. */
export async function viewDestruction(tx: Tx, actor: Actor, id: DestructionId): Promise<DestructionView | null> {
  const row = await destructionById(tx, id);
  const [view] = row === undefined ? [] : await present(tx, [row]);
  if (row === undefined || view === undefined) return null;
  const { rows } = await sql<{ makers: (string | null)[] }>`select kc.destruction_makers(${id}) as makers`.execute(tx);
  const own = rows[0]?.makers.includes(actor.personId) === true;
  return {
    ...view,
    may: { manage: mayManage(actor, row.unit_id), approve: can(actor, 'records.approve', row.unit_id) && !own },
  };
}

type LinesAsk = z.output<typeof destructionLinesQuery>;

export async function listLines(
  tx: Tx,
  { rooms, now }: { readonly rooms: readonly Room[]; readonly now: Date },
  id: DestructionId,
  { page, size }: LinesAsk,
) {
  const found = tx.selectFrom('record_destruction_lines').where('destruction_id', '=', id);
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const lines = await found
    .selectAll()
    .orderBy('n')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const [first] = lines;
  if (first === undefined) return { items: [], total, page, size };
  const ids = lines.map(({ file_id: file }) => file);
  const rows = await tx.selectFrom('record_files').selectAll().where('id', 'in', ids).execute();
  const today = await unitDay(tx, first.unit_id, now);
  const files = new Map((await presentFiles(tx, rows, today)).map((file) => [file.id, file]));
  const things = await tx
    .selectFrom('record_items')
    .select(['file_id', 'n', 'subject_type as type', 'subject_id as id'])
    .where('file_id', 'in', ids)
    .where('destroyed_at', 'is', null)
    .execute();
  const kinds = filablesOf(rooms);
  const held = new Map<string, Words>();
  // A file goes as a whole: what is in it holds nothing else of it.
  for (const inside of Map.groupBy(things, ({ file_id: file }) => file).values())
    for (const [key, why] of await heldThings(tx, rooms, inside)) held.set(key, why);
  const items = lines.flatMap((line): DestructionLine[] => {
    const file = files.get(line.file_id);
    if (file === undefined) return [];
    const standing = things.flatMap((thing) => {
      const why = thing.file_id === line.file_id ? held.get(subjectKey(thing)) : undefined;
      return why === undefined ? [] : [{ n: thing.n, says: kinds.get(thing.type)?.says ?? why, why }];
    });
    return [
      {
        n: line.n,
        file,
        takenOut: line.taken_out,
        held: standing,
        doneAt: line.done_at?.toISOString() ?? null,
        keptBack: line.held !== null,
      },
    ];
  });
  return { items, total, page, size };
}
