/** Classification codes with how long their papers are kept, and what a unit taught about them. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../platform/index.ts';
import type { Lesson } from '../fields/classify.ts';
import type { PaperId } from '../schema.ts';

/** The codes that hold today. */
export async function classCodes(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('paper_classes')
    .select('code')
    .distinct()
    .where('since', '<=', sql<string>`current_date`)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

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
