/** What came in together, and how far it is. */
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { personNames } from '../../identity/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import { intakeItemSchema, type intakeSummarySchema, type intakeViewSchema, type IntakeId } from '../schema.ts';
import { stepsOf } from './steps.ts';

type Summary = z.infer<typeof intakeSummarySchema>;
type View = z.infer<typeof intakeViewSchema>;
type Counts = Summary['counts'];

const none: Counts = { total: 0, ready: 0, running: 0, failed: 0, same: 0 };

/** Intakes of a unit that the reader may see, newest first. */
export async function listIntakes(
  tx: Tx,
  { unitId, page, size }: { readonly unitId: UnitId; readonly page: number; readonly size: number },
): Promise<{ items: Summary[]; total: number; page: number; size: number }> {
  const query = tx.selectFrom('intakes').where('unit_id', '=', unitId)
    .where(sql<boolean>`(${itemsWhere(sql`i.paper_id is null or p.id is not null`)}
      or not ${itemsWhere(sql`true`)})`);
  const rows = await query
    .select(shownColumns)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: await summaries(tx, rows), total, page, size };
}

/** SQL: whether the intake has such items; `p` is an item's paper where the reader sees it. */
const itemsWhere = (condition: RawBuilder<unknown>) => sql<boolean>`exists (select from intake_items i
  left join papers p on p.id = i.paper_id where i.intake_id = intakes.id and (${condition}))`;

/** An intake is named after a file: the name of one that the reader may not see (any more) is not told. */
const shownName = sql<string>`case when ${itemsWhere(
  sql`i.name = intakes.name and i.paper_id is not null and p.id is null`,
)} then '' else intakes.name end`.as('name');
const shownColumns = ['id', 'unit_id', 'origin', 'created_by', 'created_at', shownName] as const;

type Row = {
  readonly id: IntakeId;
  readonly unit_id: UnitId;
  readonly origin: Summary['origin'];
  readonly name: string;
  readonly created_by: string;
  readonly created_at: Date;
};

async function summaries(tx: Tx, rows: readonly Row[]): Promise<Summary[]> {
  const names = await personNames(
    tx,
    rows.map(({ created_by }) => created_by),
  );
  const counts = await countsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    origin: row.origin,
    name: row.name,
    createdByName: names.get(row.created_by) ?? '',
    createdAt: row.created_at.toISOString(),
    counts: counts.get(row.id) ?? none,
  }));
}

/** A file counts by its paper's state once it is one, by its own before. A ZIP that was opened counts by its files. */
async function countsOf(tx: Tx, ids: readonly IntakeId[]): Promise<ReadonlyMap<IntakeId, Counts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Counts & { id: IntakeId }>`
    select i.intake_id as id, count(*) as total,
      count(*) filter (where i.state = 'diterima' and p.state = 'siap') as ready,
      count(*) filter (where i.state = 'menunggu' or i.state = 'diterima' and p.state = 'diproses') as running,
      count(*) filter (where i.state = 'ditolak' or i.state = 'diterima' and p.state = 'gagal') as failed,
      count(*) filter (where i.state = 'sudah-ada') as same
    from intake_items i left join papers p on p.id = i.paper_id
    where i.intake_id = any (${ids}::uuid[]) and i.state <> 'dibuka' and (i.paper_id is null or p.id is not null)
    group by i.intake_id`.execute(tx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** An intake with a page of its files; null where the reader sees none. */
export async function readIntake(
  tx: Tx,
  id: IntakeId,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<View | null> {
  const row = await tx.selectFrom('intakes').select(shownColumns).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const [summary] = await summaries(tx, [row]);
  const query = tx
    .selectFrom('intake_items as i')
    .leftJoin('papers as p', 'p.id', 'i.paper_id')
    .where('i.intake_id', '=', id)
    .where((is) => is.or([is('i.paper_id', 'is', null), is('p.id', 'is not', null)]));
  const items = await query
    .select(['i.id', 'i.name', 'i.size', 'i.within', 'i.state', 'i.failure', 'p.id as paperId', 'p.title'])
    .orderBy('i.ordinal')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const steps = await stepsOf(
    tx,
    items.flatMap(({ paperId }) => (paperId === null ? [] : [paperId])),
  );
  return {
    ...(summary as Summary),
    items: items.map((item) =>
      intakeItemSchema.parse({ ...item, steps: (item.paperId !== null && steps.get(item.paperId)) || [] }),
    ),
    page,
    pages: Math.max(1, Math.ceil(total / size)),
  };
}
