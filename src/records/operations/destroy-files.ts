/**
 * The job that destroys what was approved, file by file: text and rows in one transaction with their event, the bytes
 * after it. Killed at any point it goes on where it was: a file is done once, and bytes that are still to go are noted.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import {
  defineJob,
  defineSchedule,
  openJob,
  about,
  ok,
  removeUnkept,
  runOperation,
  subjectKey,
  type AuditEvent,
  type Operation,
  type Result,
  type Work,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { filablesOf, heldThings } from '../filables.ts';
import { destructionIdSchema, type DestructionId, type RecordFileId } from '../schema.ts';
import { lockFile } from './file.ts';
import { aboutDestruction, destructionById, lockDestruction } from './propose-destruction.ts';

export const destroyJob = defineJob({
  kind: 'records.destroy',
  input: z.object({ destructionId: destructionIdSchema }),
  lane: 'heavy',
  alone: 'unit',
  attempts: 10,
  about: ({ destructionId }) => ({ type: 'record-destruction', id: destructionId }),
  run: destroyAll,
});

/** What was approved goes on after whatever stopped it for good. */
export const destroySchedule = defineSchedule({
  name: 'records.go-on-destroying',
  when: { every: 3_600 },
  run: async ({ tx, ask }) => {
    const approved = await tx
      .selectFrom('record_destructions')
      .select(['id', 'unit_id'])
      .where('state', '=', 'disetujui')
      .execute();
    for (const { id, unit_id: unitId } of approved)
      if ((await openJob(tx, destroyJob, id)) === null) await ask(destroyJob, { destructionId: id }, { unitId });
  },
});

async function destroyAll(
  work: Work,
  { destructionId }: { readonly destructionId: DestructionId },
): Promise<Result<object>> {
  const { platform, actor } = work;
  const lines = await platform.database.read(actor, (tx) =>
    tx
      .selectFrom('record_destruction_lines')
      .select(['n', 'file_id', 'done_at'])
      .where('destruction_id', '=', destructionId)
      .where('active', '=', true)
      .orderBy('n')
      .execute(),
  );
  for (const [at, { n, file_id: fileId, done_at: done }] of lines.entries()) {
    if (work.signal.aborted) return ok({});
    if (done === null) {
      const gone = await runOperation(platform, actor, destroyFile, { destructionId, n, fileId });
      if (!gone.ok) return gone;
    }
    await removeBytes(work, fileId);
    if (at % 10 === 9) await work.progress(at + 1, lines.length);
  }
  const row = await platform.database.read(actor, (tx) => destructionById(tx, destructionId));
  return row?.state === 'disetujui' ? runOperation(platform, actor, finish, { destructionId }) : ok({});
}

type Line = { readonly destructionId: DestructionId; readonly n: number; readonly fileId: RecordFileId };

/** What stands in the way now is written beside its line, and the file stays. */
const destroyFile: Operation<Line, object> = async (context, { destructionId, n, fileId }) => {
  const { tx, rooms, clock } = context;
  const locked = await lockFile(tx, fileId);
  if (!locked.ok) return locked;
  const { unit_id: unitId, version, classification, number } = locked.value;
  const at = clock.now();
  const items = await tx
    .selectFrom('record_items')
    .select(['n', 'subject_type as type', 'subject_id as id'])
    .where('file_id', '=', fileId)
    .orderBy('n')
    .execute();
  const held = await heldThings(tx, rooms, items);
  const reasons = items.flatMap((item) => {
    const why = held.get(subjectKey(item));
    return why === undefined ? [] : [{ n: item.n, why }];
  });
  const line = (set: { readonly done_at: Date; readonly held: string | null }) =>
    tx
      .updateTable('record_destruction_lines')
      .set(set)
      .where('destruction_id', '=', destructionId)
      .where('n', '=', n)
      .execute();
  const subject = about('record-file', { unitId, id: fileId });
  if (reasons.length > 0) {
    await line({ done_at: at, held: JSON.stringify(reasons) });
    return ok({
      value: {},
      events: [event('record-file.kept-back', subject, { destructionId, things: reasons.length })],
    });
  }
  const events: AuditEvent[] = [];
  const hashes: string[] = [];
  for (const [type, of] of Map.groupBy(items, (item) => item.type)) {
    const destroy = filablesOf(rooms).get(type)?.destroy;
    if (destroy === undefined) throw new Error(`things of the kind ${type} cannot be destroyed`);
    const gone = await destroy(
      context,
      of.map(({ id }) => id),
    );
    events.push(...gone.events);
    const noted = of.map(({ id, n: place }, first) => {
      const originals = gone.originals.get(id) ?? [];
      return { n: place, originals, leaving: [...originals, ...(first === 0 ? gone.derived : [])] };
    });
    hashes.push(...noted.flatMap(({ originals }) => originals));
    await sql`update record_items i set destroyed_at = ${at}, originals = r.originals, leaving = r.leaving
      from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as r(n int, originals text[], leaving text[])
      where i.file_id = ${fileId} and i.n = r.n`.execute(tx);
  }
  await tx
    .updateTable('record_files')
    .set({ state: 'dimusnahkan', destroyed_at: at, version: version + 1 })
    .where('id', '=', fileId)
    .execute();
  await line({ done_at: at, held: null });
  const told = { destructionId, number, classification, things: items.length, hashes };
  return ok({ value: {}, events: [...events, event('record-file.destroyed', subject, told)] });
};

/** Bytes that something else keeps stay. Removing what is gone already is no error. */
async function removeBytes({ platform, actor }: Work, fileId: RecordFileId): Promise<void> {
  const leaving = await platform.database.read(actor, (tx) =>
    tx
      .selectFrom('record_items')
      .select(['n', 'leaving'])
      .where('file_id', '=', fileId)
      .where(sql<boolean>`leaving <> '{}'`)
      .execute(),
  );
  if (leaving.length === 0) return;
  await removeUnkept(
    platform,
    actor,
    leaving.flatMap(({ leaving: of }) => of),
  );
  await runOperation(platform, actor, noteRemoved, { fileId });
}

const noteRemoved: Operation<{ readonly fileId: RecordFileId }, object> = async ({ tx }, { fileId }) => {
  const { unit_id: unitId } = await tx
    .selectFrom('record_files')
    .select('unit_id')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow();
  await tx.updateTable('record_items').set({ leaving: [] }).where('file_id', '=', fileId).execute();
  return ok({
    value: {},
    events: [event('record-file.bytes-removed', about('record-file', { unitId, id: fileId }), {})],
  });
};

/** Files that were kept back may be proposed again. */
const finish: Operation<{ readonly destructionId: DestructionId }, object> = async (
  { tx, clock },
  { destructionId },
) => {
  const locked = await lockDestruction(tx, destructionId, { state: 'disetujui' });
  if (!locked.ok) return locked;
  const lines = await tx
    .selectFrom('record_destruction_lines')
    .select(({ fn }) => [fn.countAll<number>().as('all')])
    .select(sql<number>`count(*) filter (where held is null)`.as('done'))
    .where('destruction_id', '=', destructionId)
    .where('active', '=', true)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('record_destructions')
    .set({ state: 'selesai', done_at: clock.now() })
    .where('id', '=', destructionId)
    .execute();
  await tx
    .updateTable('record_destruction_lines')
    .set({ active: false })
    .where('destruction_id', '=', destructionId)
    .where('held', 'is not', null)
    .execute();
  const told = { destroyed: lines.done, keptBack: lines.all - lines.done };
  return ok({ value: told, events: [event('record-destruction.done', aboutDestruction(locked.value), told)] });
};
