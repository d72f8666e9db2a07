/** Texts are found by their newest version, in their own unit. */
import { sql } from 'kysely';
import { idsAmong, type Tx } from '../platform/index.ts';
import { passagesOfLines, type SearchSource } from '../search/index.ts';
import { draftText } from './loop/text.ts';
import { titleOf } from './queries/list-drafts.ts';
import { draftIdSchema, type DraftId } from './schema.ts';

const newest = (tx: Tx, ids: readonly DraftId[]) =>
  tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .where('d.id', 'in', ids)
    .select(['d.id', 'd.unit_id as unitId', titleOf.as('title')]);

export const draftsSource: SearchSource = {
  type: 'draft',
  label: { id: 'Naskah', en: 'Text' },
  on: ['draft.'],
  passages: async (tx, ids) => {
    const known = idsAmong(draftIdSchema, ids);
    if (known.length === 0) return [];
    const rows = await newest(tx, known)
      .select(['d.kind', 'v.content'])
      .select(sql<string>`to_char(v.created_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`.as('date'))
      .execute();
    return rows.map(({ id, unitId, title, kind, content, date }) => ({
      id,
      unitId,
      below: false,
      security: 'biasa' as const,
      title: title ?? '',
      kind,
      date,
      year: Number(date.slice(0, 4)),
      passages: passagesOfLines(draftText(content)),
    }));
  },
  all: async (tx, after, most) => {
    let query = tx.selectFrom('drafts').select('id').orderBy('id').limit(most);
    if (after !== null) query = query.where('id', '>', draftIdSchema.parse(after));
    return (await query.execute()).map(({ id }) => id);
  },
  shown: async (tx, ids) => {
    const known = idsAmong(draftIdSchema, ids);
    if (known.length === 0) return new Map();
    const rows = await newest(tx, known).execute();
    return new Map(rows.map(({ id, unitId, title }) => [id, { title: title ?? '', unitId }]));
  },
};
