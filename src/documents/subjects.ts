/** What a document is called in the trail, on the desk and in links: by its file's name. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { documentIdSchema } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    document: true;
  }
}

export const documentsSubjects = {
  document: { says: { id: 'dokumen', en: 'document' }, names: documentNames },
} satisfies Record<string, SubjectKind>;

async function documentNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('documents')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      ids.map((id) => documentIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
