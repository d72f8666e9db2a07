/** The unit that keeps a thing with documents. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../platform/index.ts';

/** Null where there is no such thing in sight. */
export async function documentUnit(tx: Tx, type: string, id: string): Promise<UnitId | null> {
  const { rows } = await sql<{ unit: UnitId | null }>`select kc.document_unit(${type}, ${id}) as unit`.execute(tx);
  return rows[0]?.unit ?? null;
}
