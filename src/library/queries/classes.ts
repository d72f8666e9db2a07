/** Classification codes with how long their papers are kept, and what a unit taught about them. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../platform/index.ts';
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

/** Every code with every value it had, newest first. */
export async function listClasses(tx: Tx): Promise<PaperClass[]> {
  const rows = await tx.selectFrom('paper_classes').selectAll().orderBy('code').orderBy('since', 'desc').execute();
  return rows.map(({ code, label_id, label_en, ...row }) => ({
    code,
    label: { id: label_id, en: label_en },
    since: row.since,
    source: row.source,
    verified: row.verified,
    ...yearsOf(row),
  }));
}

/** How long papers of a code are kept; null where nobody has said so yet. */
export async function retentionOf(tx: Tx, code: string | null): Promise<Retention | null> {
  if (code === null) return null;
  const row = await tx
    .selectFrom('paper_classes')
    .selectAll()
    .where('code', '=', code)
    .where('since', '<=', today)
    .orderBy('since', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
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
