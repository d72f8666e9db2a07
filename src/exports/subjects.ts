/** What exports are called in the trail, on the desk and in links: the file's name, once it is made. */
import type { SubjectKind, Tx } from '../platform/index.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    export: true;
  }
}

export const exportsSubjects = {
  export: { says: { id: 'ekspor', en: 'export' }, names: exportNames },
} satisfies Record<string, SubjectKind>;

export async function exportNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('exports')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name, kind }) => [id, name ?? kind]));
}
