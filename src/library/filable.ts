/** Papers as the records keep them: filed with their matter, and destroyed with it one day. */
import { sql } from 'kysely';
import { storedReading } from '../documents/index.ts';
import { idsAmong, type Filable, type Tx, type Words } from '../platform/index.ts';
import { destroyPapers } from './operations/destroy-papers.ts';
import { paperIdSchema } from './schema.ts';

export const paperFilable: Filable = {
  type: 'paper',
  says: { id: 'dokumen', en: 'document' },
  async things(tx, ids) {
    const known = idsAmong(paperIdSchema, ids);
    if (known.length === 0) return new Map();
    const rows = await tx
      .selectFrom('papers')
      .select(['id', 'unit_id as unitId', 'title', 'number', 'dated as date', 'classification', 'security'])
      .where('id', 'in', known)
      .execute();
    return new Map(rows.map(({ id, ...thing }) => [id, thing]));
  },
  words: paperWords,
  held: heldPapers,
  destroy: (context, ids) => destroyPapers(context, idsAmong(paperIdSchema, ids)),
};

/** Title and text, as far as it is read. */
export async function paperWords(tx: Tx, id: string): Promise<string> {
  const [known] = idsAmong(paperIdSchema, [id]);
  if (known === undefined) return '';
  const paper = await tx
    .selectFrom('papers')
    .select(['title', 'document_id'])
    .where('id', '=', known)
    .executeTakeFirst();
  const reading = paper?.document_id == null ? null : await storedReading(tx, paper.document_id);
  return `${paper?.title ?? ''}\n${reading?.text ?? ''}`;
}

const why = {
  reading: { id: 'masih dibaca', en: 'is still being read' },
  inside: {
    id: 'berada di dalam ZIP atau surel yang belum dimusnahkan',
    en: 'lies in a ZIP or e-mail that is not destroyed',
  },
  used: { id: 'menjadi bahan kegiatan', en: 'is material of an activity' },
} satisfies Record<string, Words>;

/** What things see of it that say themselves who sees theirs (letters) goes with them; other uses hold it. */
async function heldPapers(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Words>> {
  const known = idsAmong(paperIdSchema, ids);
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom('papers as p')
    .leftJoin('papers as holder', 'holder.id', 'p.parent_id')
    .select(['p.id', 'p.state', 'p.destroyed_at'])
    .select(sql<boolean>`holder.id is not null and holder.destroyed_at is null`.as('inside'))
    .select(
      sql<boolean>`p.document_id is not null and not kc.document_takers(p.document_id) <@ kc.walled_types()`.as('used'),
    )
    .where('p.id', 'in', known)
    .execute();
  return new Map(
    rows.flatMap(({ id, state, destroyed_at: gone, inside, used }) => {
      if (gone !== null) return [];
      if (state === 'diproses') return [[id, why.reading]];
      return inside ? [[id, why.inside]] : used ? [[id, why.used]] : [];
    }),
  );
}
