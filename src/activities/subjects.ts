/** What the things of activities are called in the trail, on the desk and in links. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { activityIdSchema } from './views.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    activity: true;
    'activity-kind': true;
  }
}

export const activitiesSubjects = {
  activity: { says: { id: 'kegiatan', en: 'activity' }, names: activityNames },
  'activity-kind': { ids: 'word', says: { id: 'jenis kegiatan', en: 'kind of activity' }, names: kindNames },
} satisfies Record<string, SubjectKind>;

/** Titles of the units' own activities, and of those that another unit shares once they are approved. */
async function activityNames(tx: Tx, subjectIds: readonly string[]) {
  const ids = subjectIds.map((id) => activityIdSchema.parse(id));
  const shared = await tx
    .selectFrom('approved_sheets')
    .select(['activity_id as id', 'title'])
    .where('activity_id', 'in', ids)
    .execute();
  const own = await tx.selectFrom('activities').select(['id', 'title']).where('id', 'in', ids).execute();
  return new Map([...shared, ...own].map(({ id, title }) => [id, title]));
}

async function kindNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('activity_kinds')
    .select(['code', 'label_id as id', 'label_en as en'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map(({ code, id, en }) => [code, { id, en }]));
}
