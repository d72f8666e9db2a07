import { storedReading } from '../../documents/index.ts';
import type { PageSpan } from '../../documents/index.ts';
import type { SecurityClass, Tx, UnitId, Words } from '../../platform/index.ts';
import type { PaperId } from '../schema.ts';
import { noteOf } from '../searchable.ts';
import { statusOf } from './rules.ts';

export type PaperText = {
  readonly id: PaperId;
  readonly title: string;
  readonly unitId: UnitId;
  readonly security: SecurityClass;
  readonly text: string;
  readonly pages: readonly PageSpan[];
  /** "Dicabut oleh …"; null where it holds as it stands. */
  readonly note: Words | null;
  /** Words may stand in its pictures, or in pages that are pictures, which are not in the text. */
  readonly hasPictures: boolean;
};

/** A paper with its stored text; null where the reader sees none, or it is not read yet. */
export async function paperText(tx: Tx, id: PaperId): Promise<PaperText | null> {
  const row = await tx
    .selectFrom('papers')
    .select(['title', 'unit_id', 'security', 'document_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  const reading = row?.document_id == null ? null : await storedReading(tx, row.document_id);
  if (row === undefined || reading === null) return null;
  const { text, pages, warnings } = reading;
  const hasPictures = warnings.some(({ code }) => code === 'pictures-left-out' || /^scan-|^pages-/.test(code));
  const note = noteOf((await statusOf(tx, [id])).get(id)) ?? null;
  return { id, title: row.title, unitId: row.unit_id, security: row.security, text, pages, note, hasPictures };
}
