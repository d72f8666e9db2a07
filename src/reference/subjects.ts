/** What dated values are called in the trail: their labels. */
import { sql } from 'kysely';
import type { SubjectKind, Tx } from '../platform/index.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    'reference-value': true;
    holiday: true;
  }
}

export const referenceSubjects = {
  'reference-value': { ids: 'word', says: { id: 'nilai acuan', en: 'reference value' }, names: valueNames },
  holiday: { ids: 'word', says: { id: 'hari libur', en: 'day off' }, names: holidayNames },
} satisfies Record<string, SubjectKind>;

/** What they were called last. */
async function holidayNames(tx: Tx, days: readonly string[]) {
  const rows = await tx
    .selectFrom('holidays')
    .distinctOn('day')
    .select(['day', 'name'])
    .where(sql<boolean>`day::text = any (${days}::text[])`)
    .where('name', 'is not', null)
    .orderBy('day')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map(({ day, name }) => [day, { id: `${name} (${day})`, en: `${name} (${day})` }]));
}

export async function valueNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('reference_kinds')
    .select(['code', 'label_id as id', 'label_en as en'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map(({ code, id, en }) => [code, { id, en }]));
}
