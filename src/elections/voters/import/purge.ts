/**
 * Removes originals and rejected rows whose time is over: when their list is settled, or when their retention ends.
 * Counts stay.
 */
import { z } from 'zod';
import {
  about,
  defineJob,
  defineSchedule,
  localTime,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type UnitId,
} from '../../../platform/index.ts';
import { listVault, readList } from '../list/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { fileIsUsed } from './file-used.ts';

/** Asked for with `{}` for a unit when one of its lists is settled, and when its retentions end (the schedule). */
export const purgeImportsJob = defineJob({
  kind: 'voters.purge-imports',
  input: z.object({}),
  lane: 'light',
  alone: 'unit',
  run: async ({ platform, actor, unitId }) => ok({ purged: await purgeDue(platform, actor, unitId) }),
});

/** Asks for a purge in every unit that has originals and rejects whose retention is over. */
export const purgeImportsSchedule = defineSchedule({
  name: 'voters.purge-expired',
  when: { every: 6 * 3_600 },
  run: async ({ tx, clock, ask }) => {
    const originals = await tx
      .selectFrom('voter_imports')
      .select('unit_id')
      .distinct()
      .where('purged_at', 'is', null)
      .where('state', '<>', 'berjalan')
      .where('kept_until', '<', localTime(clock.now(), 'WIB').date)
      .execute();
    for (const { unit_id: unitId } of originals) await ask(purgeImportsJob, {}, { unitId });
  },
});

/** How many imports of the unit were purged. */
export async function purgeDue(platform: Platform, actor: Actor, unitId: UnitId): Promise<number> {
  const today = localTime(platform.clock.now(), 'WIB').date;
  const due = await platform.database.read(actor, (tx) =>
    tx
      .selectFrom('voter_imports')
      .innerJoin('voter_lists', 'voter_lists.id', 'voter_imports.list_id')
      .select([
        'voter_imports.id',
        'voter_imports.sha256',
        'voter_imports.sample_sha256',
        'voter_imports.rejects_sha256',
      ])
      .where('voter_imports.unit_id', '=', unitId)
      .where('voter_imports.purged_at', 'is', null)
      .where('voter_imports.state', '<>', 'berjalan')
      .where((where) =>
        where.or([where('voter_imports.kept_until', '<', today), where('voter_lists.state', '=', 'ditetapkan')]),
      )
      .limit(100)
      .execute(),
  );
  for (const each of due) {
    const purged = await runOperation(platform, actor, purgeImport, { importId: each.id });
    if (!purged.ok) continue;
    for (const sha256 of [each.sha256, each.sample_sha256, each.rejects_sha256]) {
      if (sha256 === null) continue;
      // The row forgets the file before the file goes: a kill in between leaves a file that nobody can open, never a
      // row without its file.
      const used = await fileIsUsed(platform, actor, sha256);
      if (!used) await listVault(platform).remove(sha256);
    }
  }
  return due.length;
}

const purgeImport: Operation<{ importId: string }, null> = async ({ tx, clock }, { importId }) => {
  const found = await tx
    .selectFrom('voter_imports')
    .select(['list_id', 'purged_at', 'state'])
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  const list = found ? await readList(tx, found.list_id) : null;
  if (!found || !list || found.purged_at !== null || found.state === 'berjalan') return fail('voters/import-not-found');
  await tx
    .updateTable('voter_imports')
    .set({ sha256: null, sample_sha256: null, rejects_sha256: null, purged_at: clock.now() })
    .where('id', '=', importId)
    .execute();
  return ok({
    value: null,
    events: [event('voters.import-purged', about('voter-list', { unitId: list.unit_id, id: list.id }), { importId })],
  });
};
