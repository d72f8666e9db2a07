/** What dated values are called in the trail: their labels. */
import type { SubjectKind, Tx } from '../platform/index.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    'reference-value': true;
  }
}

export const referenceSubjects = {
  'reference-value': { ids: 'word', says: { id: 'nilai acuan', en: 'reference value' }, names: valueNames },
} satisfies Record<string, SubjectKind>;

export async function valueNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('reference_kinds')
    .select(['code', 'label_id as id', 'label_en as en'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map(({ code, id, en }) => [code, { id, en }]));
}
