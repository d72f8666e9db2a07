/** Classification codes with how long their papers are kept, and what a unit taught about them. */
import { sql, type Selectable } from 'kysely';
import type { z } from 'zod';
import {
  containing,
  type pageQuery,
  type SecurityClass,
  type Tables,
  type Tx,
  type UnitId,
  type Words,
} from '../../platform/index.ts';
import type { Lesson } from '../fields/classify.ts';
import type { PaperClass, PaperId, Retention } from '../schema.ts';

const today = sql<string>`current_date`;

/** The codes that hold today. */
export async function classCodes(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('paper_classes')
    .select('code')
    .distinct()
    .where('since', '<=', today)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

type Ask = z.output<typeof pageQuery>;

/** A page of codes, each with every value it had. Words are looked for in the code and in what it was ever called. */
export async function listClasses(tx: Tx, { page, size, q }: Ask) {
  let found = tx.selectFrom('paper_classes');
  for (const word of (q ?? '').toLowerCase().split(/\s+/).filter(Boolean))
    found = found.where(sql`lower(concat_ws(' ', code, label_id, label_en))`, 'like', containing(word));
  const codes = found
    .select('code')
    .distinct()
    .orderBy('code')
    .limit(size)
    .offset((page - 1) * size);
  const rows = await tx
    .selectFrom('paper_classes')
    .selectAll()
    .where('code', 'in', codes)
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  const { total } = await found.select(sql<number>`count(distinct code)`.as('total')).executeTakeFirstOrThrow();
  const items = [...Map.groupBy(rows, ({ code }) => code)].map(([code, all]): PaperClass => ({
    code,
    values: all.map(({ label_id: id, label_en: en, source, since, verified, ...row }) => ({
      label: { id, en },
      source,
      since,
      verified,
      parent: row.parent,
      kind: row.kind,
      security: row.security,
      access: row.access,
      ...yearsOf(row),
    })),
  }));
  return { items, total, page, size };
}

/** How long papers of a code are kept; null where nobody has said so yet. */
export async function retentionOf(tx: Tx, code: string | null): Promise<Retention | null> {
  return code === null ? null : ((await classOn(tx, code, today))?.retention ?? null);
}

/** What holds of a classification code on a day. */
export type ClassOn = {
  readonly code: string;
  readonly label: Words;
  /** How secret files under it are; null where nobody has said so. */
  readonly security: SecurityClass | null;
  readonly retention: Retention | null;
};

/** `day`: YYYY-MM-DD. Undefined where the code holds nothing yet. */
export async function classOn(tx: Tx, code: string, day: string | typeof today): Promise<ClassOn | undefined> {
  const row = await tx
    .selectFrom('paper_classes')
    .selectAll()
    .where('code', '=', code)
    .where('since', '<=', day)
    .orderBy('since', 'desc')
    .executeTakeFirst();
  return row && classOf(row);
}

/** Every code that holds today, with its newest value. */
export async function classesToday(tx: Tx): Promise<ClassOn[]> {
  const rows = await tx
    .selectFrom('paper_classes')
    .selectAll()
    .distinctOn('code')
    .where('since', '<=', today)
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return rows.map(classOf);
}

const classOf = (row: Selectable<Tables['paper_classes']>): ClassOn => ({
  code: row.code,
  label: { id: row.label_id, en: row.label_en },
  security: row.security,
  retention: retentionIn(row),
});

function retentionIn(row: Selectable<Tables['paper_classes']>): Retention | null {
  const { activeYears, inactiveYears, fate } = yearsOf(row);
  const { source, since, verified } = row;
  return activeYears === null || inactiveYears === null || fate === null
    ? null
    : { activeYears, inactiveYears, fate, source, since, verified };
}

type Years = {
  readonly active_years: number | null;
  readonly inactive_years: number | null;
  readonly fate: string | null;
};
const yearsOf = ({ active_years, inactive_years, fate }: Years) => ({
  activeYears: active_years,
  inactiveYears: inactive_years,
  fate,
});

const mostLessons = 500;

/** The newest lessons of a unit, but for what the paper itself taught. */
export const lessonsOf = (tx: Tx, unitId: UnitId, but: PaperId): Promise<Lesson[]> =>
  tx
    .selectFrom('paper_lessons')
    .select(['code', 'words'])
    .where('unit_id', '=', unitId)
    .where('paper_id', '<>', but)
    .orderBy('at', 'desc')
    .limit(mostLessons)
    .execute();
