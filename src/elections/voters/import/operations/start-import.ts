import { about, ok, type Operation } from '../../../../platform/index.ts';
import { readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { importJob } from '../run-import.ts';
import type { Mapping } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

export type StartImportInput = { readonly listId: ListId; readonly importId: string; readonly mapping: Mapping };

/** Starts an import with a mapping that was checked against the file. One import of a list at a time. */
export const startImport: Operation<StartImportInput, { jobId: string }> = async (
  { tx, actor, clock, ask },
  { listId, importId, mapping },
) => {
  const list = await readList(tx, listId, { lock: true });
  const found = await tx
    .selectFrom('voter_imports')
    .select(['id', 'state', 'fingerprint', 'corrects', 'purged_at', 'content_hash'])
    .where('id', '=', importId)
    .where('list_id', '=', listId)
    .forUpdate()
    .executeTakeFirst();
  if (!list || !found) return fail('voters/import-not-found');
  if (list.state === 'ditetapkan') return fail('voters/import-settled');
  if (found.state === 'diperiksa') return fail('voters/import-looking');
  if (found.state === 'berjalan' || found.state === 'selesai' || found.fingerprint === null)
    return fail('voters/import-wrong-state', { state: found.state });
  if (list.state === 'mengimpor') return fail('voters/import-running');
  if (found.purged_at !== null) return fail('voters/import-purged');
  // A failed or cancelled import is started again from the sealed file, unless the same file was added once more
  // meanwhile.
  const twin = await tx
    .selectFrom('voter_imports')
    .select('id')
    .where('list_id', '=', listId)
    .where('content_hash', '=', found.content_hash)
    .where('state', 'in', ['diperiksa', 'menunggu', 'selesai'])
    .where('id', '<>', importId)
    .executeTakeFirst();
  if (twin) return fail('voters/import-wrong-state', { state: found.state });
  const jobId = await ask(importJob, { importId }, { unitId: list.unit_id });
  await tx.updateTable('voter_lists').set({ state: 'mengimpor' }).where('id', '=', listId).execute();
  await tx
    .updateTable('voter_imports')
    .set({ state: 'berjalan', mapping: JSON.stringify(mapping), job_id: jobId, failure: null })
    .where('id', '=', importId)
    .execute();
  if (found.corrects === null) {
    const saved = { mapping: JSON.stringify(mapping), saved_by: actor.personId ?? '', saved_at: clock.now() };
    await tx
      .insertInto('voter_mappings')
      .values({ unit_id: list.unit_id, fingerprint: found.fingerprint, ...saved })
      .onConflict((conflict) => conflict.columns(['unit_id', 'fingerprint']).doUpdateSet(saved))
      .execute();
  }
  return ok({
    value: { jobId },
    events: [event('voters.import-started', about('voter-list', { unitId: list.unit_id, id: list.id }), { importId })],
  });
};
