/** A stored file becomes one of a unit's: the row under the wall by which its people may see it. */
import type { UnitId } from '../actor.ts';
import type { Tx } from '../database/index.ts';
import type { StoredFile } from './index.ts';

export type NewFile = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly mime: string;
  readonly file: StoredFile;
  readonly by: string | null;
  readonly at: Date;
};

/** The same bytes of a unit are one file, under the name that came first. */
export async function recordFile(tx: Tx, { unitId, name, mime, file, by, at }: NewFile): Promise<void> {
  await tx
    .insertInto('files')
    .values({ sha256: file.sha256, unit_id: unitId, name, mime, size: file.size, created_by: by, created_at: at })
    .onConflict((conflict) => conflict.columns(['sha256', 'unit_id']).doNothing())
    .execute();
}
