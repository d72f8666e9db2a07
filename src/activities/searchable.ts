/** Activities are found by their fact sheets: of the own unit as they stand, of units above once they are approved. */
import { classesSeen } from '../identity/index.ts';
import { idsAmong } from '../platform/index.ts';
import { passagesOfLines, type SearchSource } from '../search/index.ts';
import { activityClasses } from './classes.ts';
import { factSheetSource } from './sources.ts';
import { activityIdSchema } from './views.ts';

export const activitiesSource: SearchSource = {
  type: 'activity',
  label: { id: 'Kegiatan', en: 'Activity' },
  on: activityClasses.on,
  changed: activityClasses.changed,
  classed: true,
  secret: 'library.secret',
  passages: async (tx, ids) => {
    const known = idsAmong(activityIdSchema, ids);
    if (known.length === 0) return [];
    const rows = await tx
      .selectFrom('activities')
      .select(['id', 'unit_id', 'state', 'title', 'starts_on', 'facts'])
      .where('id', 'in', known)
      .execute();
    const classes = await activityClasses.of(tx, known);
    return rows.map(({ id, unit_id: unitId, state, title, starts_on: date, facts }) => ({
      id,
      unitId,
      below: state === 'disetujui',
      security: classes.get(id) ?? 'rahasia',
      title,
      kind: facts.kind,
      ...(date && { date, year: Number(date.slice(0, 4)) }),
      passages: passagesOfLines(factSheetSource(facts).text),
    }));
  },
  all: async (tx, after, most) => {
    let query = tx.selectFrom('activities').select('id').orderBy('id').limit(most);
    if (after !== null) query = query.where('id', '>', activityIdSchema.parse(after));
    return (await query.execute()).map(({ id }) => id);
  },
  shown: async (tx, ids) => {
    const known = idsAmong(activityIdSchema, ids);
    if (known.length === 0) return new Map();
    const shared = await tx
      .selectFrom('approved_sheets')
      .select(['activity_id as id', 'title', 'unit_id as unitId'])
      .where('activity_id', 'in', known)
      .where('reopened_at', 'is', null)
      .execute();
    const own = await tx
      .selectFrom('activities')
      .select(['id', 'title', 'unit_id as unitId'])
      .where('id', 'in', known)
      .execute();
    const classes = await activityClasses.of(tx, known);
    const sees = await classesSeen(tx);
    const open = [...shared, ...own].filter(({ id, unitId }) =>
      sees({ unitId, security: classes.get(id) ?? 'rahasia' }),
    );
    return new Map(open.map(({ id, title, unitId }) => [id, { title, unitId }]));
  },
};
