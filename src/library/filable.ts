/** Papers as the records keep them: filed with their matter, and destroyed with it one day. */
import { storedReading } from '../documents/index.ts';
import { idsAmong, type Filable, type Tx, type Words } from '../platform/index.ts';
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

async function heldPapers(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Words>> {
  const known = idsAmong(paperIdSchema, ids);
  if (known.length === 0) return new Map();
  const reading = await tx
    .selectFrom('papers')
    .select('id')
    .where('id', 'in', known)
    .where('state', '=', 'diproses')
    .execute();
  return new Map(reading.map(({ id }) => [id, { id: 'masih dibaca', en: 'is still being read' }]));
}
