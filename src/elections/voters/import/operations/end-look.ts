/** The ends of looking into a file: its columns wait to be named, or the import says why it is no list. */
import { about, ok, type Failure, type Operation, type Tx } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { FileFormat } from '../schema.ts';

export type TakeLook = {
  readonly importId: string;
  readonly format: FileFormat;
  readonly fingerprint: string;
  readonly sampleSha256: string;
  readonly sha256: string;
};

export const takeLook: Operation<TakeLook, null> = async ({ tx }, { importId, sampleSha256, ...looked }) => {
  const found = await lockLooking(tx, importId);
  if (!found) return fail('voters/import-wrong-state', { state: 'diperiksa' });
  await tx
    .updateTable('voter_imports')
    .set({ ...looked, sample_sha256: sampleSha256, state: 'menunggu' })
    .where('id', '=', importId)
    .execute();
  const { list_id: id, unit_id: unitId } = found;
  return ok({
    value: null,
    events: [event('voters.file-looked-into', about('voter-list', { unitId, id }), { importId })],
  });
};

export const failLook: Operation<{ readonly importId: string; readonly failure: Failure }, null> = async (
  { tx, clock },
  { importId, failure },
) => {
  const found = await lockLooking(tx, importId);
  if (!found) return fail('voters/import-wrong-state', { state: 'diperiksa' });
  await tx
    .updateTable('voter_imports')
    .set({ state: 'gagal', failure: JSON.stringify(failure), sha256: null, finished_at: clock.now() })
    .where('id', '=', importId)
    .execute();
  const { list_id: id, unit_id: unitId } = found;
  return ok({
    value: null,
    events: [event('voters.import-failed', about('voter-list', { unitId, id }), { importId, code: failure.code })],
  });
};

const lockLooking = async (tx: Tx, importId: string) =>
  tx
    .selectFrom('voter_imports')
    .select(['list_id', 'unit_id'])
    .where('id', '=', importId)
    .where('state', '=', 'diperiksa')
    .forUpdate()
    .executeTakeFirst();
