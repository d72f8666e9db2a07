import type { SecurityClass, Tx, UnitId } from '../../platform/index.ts';
import { isUnjudged } from '../operations/set-paper.ts';
import type { PaperId, PaperState } from '../schema.ts';

export type KeptPaper = {
  readonly unitId: UnitId;
  /** Of the file. */
  readonly name: string;
  readonly state: PaperState;
  readonly security: SecurityClass;
  /** It came by itself, and nobody has said yet under which class it is kept. */
  readonly unjudged: boolean;
};

/** What other rooms need to know of papers that they stand on, as far as the reader sees them. */
export async function papersKept(tx: Tx, ids: readonly PaperId[]): Promise<ReadonlyMap<PaperId, KeptPaper>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id as unitId', 'name', 'state', 'security', 'created_by', 'version'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, created_by, version, ...paper }) => [
      id,
      { ...paper, unjudged: isUnjudged({ created_by, version }) },
    ]),
  );
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
