/** A thing is filed with its matter, or taken out again while the file is open. */
import { sql } from 'kysely';
import { about, maskNumbers, ok, subjectKey, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { describe, filablesOf } from '../filables.ts';
import type { RecordFileId } from '../schema.ts';
import { lockFile } from './file.ts';

type Thing = { readonly fileId: RecordFileId; readonly type: string; readonly subjectId: string };

/** A thing is in one file at most. Filing it where it is already changes nothing and says so. */
export const fileThing: Operation<Thing, { fileId: RecordFileId; n: number }> = async (context, input) => {
  const { tx, actor, clock, rooms } = context;
  const { fileId, type, subjectId } = input;
  if (!filablesOf(rooms).has(type)) return fail('records/not-filable', { type });
  const locked = await lockFile(tx, fileId);
  if (!locked.ok) return locked;
  const { unit_id: unitId, number, state } = locked.value;
  const named = { type, id: subjectId };
  const thing = (await describe(tx, rooms, [named])).get(subjectKey(named));
  if (thing === undefined) return fail('records/no-thing');
  if (thing.unitId !== unitId) return fail('records/other-unit');
  const there = await tx
    .selectFrom('record_items as i')
    .innerJoin('record_files as f', 'f.id', 'i.file_id')
    .select('f.number')
    .where('i.subject_type', '=', type)
    .where('i.subject_id', '=', subjectId)
    .executeTakeFirst();
  if (there !== undefined) return fail('records/filed-already', { number: there.number });
  if (state !== 'terbuka') return fail('records/not-open', { number });
  const { last } = await tx
    .selectFrom('record_items')
    .select(sql<number>`coalesce(max(n), 0)`.as('last'))
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow();
  const n = last + 1;
  const written = await tx
    .insertInto('record_items')
    .values({
      file_id: fileId,
      unit_id: unitId,
      n,
      subject_type: type,
      subject_id: subjectId,
      filed_by: actor.personId ?? 'system',
      filed_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['subject_type', 'subject_id']).doNothing())
    .returning('n')
    .executeTakeFirst();
  if (written === undefined) return fail('records/filed-hidden');
  return ok({
    value: { fileId, n },
    events: [event('record-file.thing-filed', about('record-file', { unitId, id: fileId }), { type, subjectId })],
  });
};

export const unfileThing: Operation<Thing & { readonly reason: string }, { fileId: RecordFileId }> = async (
  { tx },
  { fileId, type, subjectId, reason },
) => {
  const locked = await lockFile(tx, fileId);
  if (!locked.ok) return locked;
  const { unit_id: unitId, number, state } = locked.value;
  if (state !== 'terbuka') return fail('records/not-open', { number });
  const gone = await tx
    .deleteFrom('record_items')
    .where('file_id', '=', fileId)
    .where('subject_type', '=', type)
    .where('subject_id', '=', subjectId)
    .returning('n')
    .executeTakeFirst();
  if (gone === undefined) return fail('records/not-filed');
  const taken = { type, subjectId, reason: maskNumbers(reason) };
  return ok({
    value: { fileId },
    events: [event('record-file.thing-taken-out', about('record-file', { unitId, id: fileId }), taken)],
  });
};
