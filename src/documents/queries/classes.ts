/**
 * Of which class things are by their documents: those that their own unit added, whoever asks, and those of the asker's
 * units. A document that was taken from a paper stays of that paper's class (the database sees to it).
 */
import { sql } from 'kysely';
import type { SecurityClass, Tx } from '../../platform/index.ts';
import type { About, DocumentId } from '../schema.ts';

/** The highest class of each of these things; those without documents are absent. */
export async function classesOf(
  tx: Tx,
  type: About['type'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, SecurityClass>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; security: SecurityClass }>`
    select id, security from kc.classes_of_things(${type}, ${[...ids]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, security }) => [id, security]));
}

/** The highest class of the documents of a thing; `biasa` where it has none. */
export const securityOf = async (tx: Tx, { type, id }: About): Promise<SecurityClass> =>
  (await classesOf(tx, type, [id])).get(id) ?? 'biasa';

/** The things of this kind that hold a document taken from one of these things. */
export async function takersOf(tx: Tx, type: About['type'], ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from kc.things_taken_from(${type}, ${[...ids]}::text[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Says of which class a document is from now on, and all that was taken from it. */
export async function setClass(tx: Tx, documentId: DocumentId, security: SecurityClass): Promise<void> {
  await tx.updateTable('documents').set({ security }).where('id', '=', documentId).execute();
}
