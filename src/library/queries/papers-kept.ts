import type { SecurityClass, Tx, UnitId } from '../../platform/index.ts';
import type { PaperId, PaperState } from '../schema.ts';

export type KeptPaper = {
  readonly unitId: UnitId;
  /** Of the file. */
  readonly name: string;
  readonly state: PaperState;
  readonly security: SecurityClass;
};

/** What other rooms need to know of papers that they stand on, as far as the reader sees them. */
export async function papersKept(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, KeptPaper>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id as unitId', 'name', 'state', 'security'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...paper }) => [id, paper]));
}

/** Papers of a unit by the hash of their originals, as far as the reader sees them. */
export async function papersOfHashes(
  tx: Tx,
  unitIds: readonly UnitId[],
  hashes: readonly string[],
): Promise<ReadonlyMap<string, PaperId>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('papers')
    .select(['id', 'sha256'])
    .where('unit_id', 'in', [...unitIds])
    .where('sha256', 'in', [...hashes])
    .execute();
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}
