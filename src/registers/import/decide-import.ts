/** A person takes what was read of a register, or drops it. */
import { about, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { ImportId } from '../schema.ts';
import { importById } from './read-import.ts';
import { takeImportJob } from './take-import.ts';

type Decided = { readonly importId: ImportId };

/** The lines are written into the register by a job. */
export const acceptImport: Operation<Decided, { importId: ImportId }> = async (context, { importId }) => {
  const { tx, actor, clock, ask } = context;
  const held = await importById(tx, importId);
  if (held === undefined) return fail('registers/no-import');
  if (held.state !== 'siap' || held.counts === null) return fail('registers/not-ready');
  if (held.counts.take === 0) return fail('registers/nothing-to-take');
  await tx
    .updateTable('register_imports')
    .set({ state: 'menyimpan', decided_by: actor.personId, decided_at: clock.now() })
    .where('id', '=', importId)
    .execute();
  await ask(takeImportJob, { importId }, { unitId: held.unit_id });
  return ok({
    value: { importId },
    events: [
      event('register-import.taking', about('register-import', { unitId: held.unit_id, id: importId }), held.counts),
    ],
  });
};

export const refuseImport: Operation<Decided, { importId: ImportId }> = async ({ tx, actor, clock }, { importId }) => {
  const held = await importById(tx, importId);
  if (held === undefined) return fail('registers/no-import');
  if (held.state !== 'siap') return fail('registers/not-ready');
  await tx
    .updateTable('register_imports')
    .set({ state: 'ditolak', decided_by: actor.personId, decided_at: clock.now() })
    .where('id', '=', importId)
    .execute();
  return ok({
    value: { importId },
    events: [event('register-import.refused', about('register-import', { unitId: held.unit_id, id: importId }), {})],
  });
};
