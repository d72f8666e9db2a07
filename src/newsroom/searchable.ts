/** What is published is found by everybody in the house, as it stands on the portal; what was withdrawn by its unit. */
import { sql } from 'kysely';
import { draftText } from '../drafts/index.ts';
import { idsAmong } from '../platform/index.ts';
import { passagesOfLines, type SearchSource } from '../search/index.ts';
import { publicationIdSchema } from './schema.ts';

export const publicationsSource: SearchSource = {
  type: 'publication',
  label: { id: 'Terbitan', en: 'Publication' },
  on: ['publication.'],
  passages: async (tx, ids) => {
    const known = idsAmong(publicationIdSchema, ids);
    if (known.length === 0) return [];
    const rows = await tx
      .selectFrom('publications')
      .select(['id', 'unit_id', 'title', 'content', 'unpublished_at'])
      .select(sql<string>`to_char(published_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`.as('date'))
      .where('id', 'in', known)
      .execute();
    return rows.map(({ id, unit_id: unitId, title, content, unpublished_at: withdrawn, date }) => ({
      id,
      unitId,
      below: false,
      everybody: withdrawn === null,
      security: 'biasa' as const,
      title,
      kind: content.kind,
      date,
      year: Number(date.slice(0, 4)),
      passages: passagesOfLines(draftText(content)),
    }));
  },
  all: async (tx, after, most) => {
    let query = tx.selectFrom('publications').select('id').orderBy('id').limit(most);
    if (after !== null) query = query.where('id', '>', publicationIdSchema.parse(after));
    return (await query.execute()).map(({ id }) => id);
  },
  shown: async (tx, ids) => {
    const known = idsAmong(publicationIdSchema, ids);
    if (known.length === 0) return new Map();
    const rows = await tx
      .selectFrom('publications')
      .select(['id', 'unit_id', 'title', 'unpublished_at'])
      .where('id', 'in', known)
      .execute();
    const withdrawn = { note: { id: 'Ditarik dari portal', en: 'Withdrawn from the portal' } };
    return new Map(
      rows.map(({ id, title, unit_id: unitId, unpublished_at: at }) => [id, { title, unitId, ...(at && withdrawn) }]),
    );
  },
};
