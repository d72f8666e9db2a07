/** The register of a unit, as pages and as a whole. */
import { sql, type Selectable } from 'kysely';
import { personNames } from '../../identity/index.ts';
import { containing, nameSubjects, type Room, type SubjectType, type Tables, type Tx } from '../../platform/index.ts';
import type { RegisterLine, RegisterQuery } from '../schema.ts';

type Narrowed = Omit<RegisterQuery, 'page' | 'size'>;

/** Newest number first. */
export async function registerPage(tx: Tx, rooms: readonly Room[], ask: RegisterQuery) {
  const rows = await narrowed(tx, ask)
    .selectAll()
    .orderBy('series')
    .orderBy('seq', 'desc')
    .orderBy('suffix', 'desc')
    .limit(ask.size)
    .offset((ask.page - 1) * ask.size)
    .execute();
  return { items: await shown(tx, rooms, rows), total: await countLines(tx, ask), page: ask.page, size: ask.size };
}

/** In the order of the numbers, as a register is printed. */
export async function wholeRegister(tx: Tx, rooms: readonly Room[], ask: Narrowed): Promise<RegisterLine[]> {
  const rows = await narrowed(tx, ask).selectAll().orderBy('series').orderBy('seq').orderBy('suffix').execute();
  return shown(tx, rooms, rows);
}

export async function countLines(tx: Tx, ask: Narrowed): Promise<number> {
  const { total } = await narrowed(tx, ask)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function narrowed(tx: Tx, { unitId, year, series, kind, state, q }: Narrowed) {
  let query = tx.selectFrom('numbers').where('unit_id', '=', unitId).where('year', '=', year);
  if (series) query = query.where('series', '=', series);
  if (kind) query = query.where('kind', '=', kind);
  if (state) query = query.where('state', '=', state);
  if (q) {
    const pattern = containing(q);
    query = query.where((where) =>
      where.or([where('text', 'ilike', pattern), where('title', 'ilike', pattern), where('party', 'ilike', pattern)]),
    );
  }
  return query;
}

/** With the names of people, and of things that say no title themselves, as far as the reader may see them. */
async function shown(
  tx: Tx,
  rooms: readonly Room[],
  rows: readonly Selectable<Tables['numbers']>[],
): Promise<RegisterLine[]> {
  const people = await personNames(tx, [...new Set(rows.flatMap(({ reserved_by: by }) => by ?? []))]);
  const untitled = rows.flatMap(({ title, subject_type: type, subject_id: id }) =>
    title === '' && type !== null && id !== null ? [{ type, id }] : [],
  );
  const nameOf = await nameSubjects(tx, rooms, untitled);
  return rows.map((row) => {
    const { subject_type: type, subject_id: id } = row;
    const subject = type === null || id === null ? null : { type: type as SubjectType, id };
    return {
      id: row.id,
      seq: row.seq,
      suffix: row.suffix,
      text: row.text,
      series: row.series,
      year: row.year,
      state: row.state,
      date: row.date,
      kind: row.kind,
      title: row.title === '' && subject !== null ? (nameOf(subject.type, subject.id).name?.id ?? '') : row.title,
      party: row.party,
      origin: row.origin,
      reason: row.reason,
      reservedAt: row.reserved_at.toISOString(),
      reservedBy: row.reserved_by === null ? null : (people.get(row.reserved_by) ?? null),
      subject,
    };
  });
}
