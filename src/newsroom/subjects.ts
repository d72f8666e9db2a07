/** What a publication is called in the trail, on the desk and in links: its title. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { publicationIdSchema } from './schema.ts';

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
    .where(
      'id',
      'in',
      ids.map((id) => publicationIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
