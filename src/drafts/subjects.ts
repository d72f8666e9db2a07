/** What a draft is called in the trail, on the desk and in links: its title. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { titleOf } from './queries/list-drafts.ts';
import { draftIdSchema } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    draft: true;
  }
}

export const draftsSubjects = { draft: { says: { id: 'draf', en: 'draft' }, names: draftTitles } } satisfies Record<
  string,
  SubjectKind
>;

async function draftTitles(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .where(
      'd.id',
      'in',
      ids.map((id) => draftIdSchema.parse(id)),
    )
    .select(['d.id', titleOf.as('title')])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title ?? '']));
}
