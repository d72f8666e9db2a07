/** Names of the units whose caveats a recap of the unit above them carries. */
import { unitNames } from '../../../../identity/index.ts';
import type { Tx, UnitId } from '../../../../platform/index.ts';
import type { KeptCaveat } from '../schema.ts';

/** Short names by id; the unit of the recap itself is not among them. */
export async function namesBelow(
  tx: Tx,
  unitId: UnitId | null,
  caveats: readonly KeptCaveat[],
): Promise<ReadonlyMap<string, string>> {
  const ids = caveats.map((caveat) => caveat.unitId).filter((id) => id !== unitId);
  return ids.length === 0 ? new Map() : unitNames(tx, ids);
}
