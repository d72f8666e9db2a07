/** What a publication is called in the trail, on the desk and in links: its title. */
import { among, type SubjectKind, type Tx } from '../platform/index.ts';
import { publicationIdSchema } from './schema.ts';
import { idsIn } from '../platform/schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    publication: true;
  }
}

export const newsroomSubjects = {
  publication: { says: { id: 'terbitan', en: 'publication' }, names: publicationTitles },
} satisfies Record<string, SubjectKind>;

async function publicationTitles(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('publications')
    .select(['id', 'title'])
    .where('id', 'in', among(idsIn(publicationIdSchema, ids)))
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
