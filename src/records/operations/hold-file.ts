/** How far the papers of a file are copies, from a dated list, and where its box stands; the list itself. */
import type { z } from 'zod';
import { unitDay } from '../../identity/index.ts';
import { about, maskNumbers, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { developmentsOn, holdingsOf } from '../queries/holdings.ts';
import type { holdRecordFileSchema, newDevelopmentSchema, RecordFileId } from '../schema.ts';
import { lockFile } from './file.ts';

type Holding = z.output<typeof holdRecordFileSchema> & { readonly fileId: RecordFileId };

/** Also of a closed file: its box moves. Of one that was destroyed nothing is said any more. */
export const holdFile: Operation<Holding, { id: RecordFileId; holding: number }> = async (
  { tx, actor, clock },
  { fileId, holding: seen, development, location: typed },
) => {
  const locked = await lockFile(tx, fileId);
  if (!locked.ok) return locked;
  const { id, unit_id: unitId, number, state } = locked.value;
  if (state === 'dimusnahkan' || actor.personId === null) return fail('records/destroyed-already', { number });
  const before = (await holdingsOf(tx, [id])).get(id);
  if ((before?.version ?? 0) !== seen) return fail('records/holding-changed', { number });
  const known = await developmentsOn(tx, await unitDay(tx, unitId, clock.now()));
  if (development !== null && !known.some(({ code }) => code === development))
    return fail('records/no-such-development', { code: development });
  const location = typed === null ? null : maskNumbers(typed);
  const version = seen + 1;
  await tx
    .insertInto('record_holdings')
    .values({
      file_id: id,
      unit_id: unitId,
      version,
      development,
      location,
      said_by: actor.personId,
      said_at: clock.now(),
    })
    .execute();
  return ok({
    value: { id, holding: version },
    events: [event('record-file.held', about('record-file', { unitId, id }), { holding: version, development })],
  });
};

/** Adds a value to the list, or gives one another label from a day on. */
export const saveDevelopment: Operation<z.output<typeof newDevelopmentSchema>, { code: string }> = async (
  { tx, actor, clock },
  { unitId, code, label, since, source, verified },
) => {
  const { rank } = await tx
    .selectFrom('record_developments')
    .select((of) => of.fn.coalesce(of.fn.max('rank'), of.lit(0)).as('rank'))
    .executeTakeFirstOrThrow();
  const added = await tx
    .insertInto('record_developments')
    .values({
      code,
      since,
      label_id: label.id,
      label_en: label.en,
      rank: rank + 1,
      source,
      verified,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['code', 'since']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return fail('records/development-there', { code });
  const payload = { code, label, since, source, verified };
  return ok({
    value: { code },
    events: [event('record-development.saved', about('record-development', { unitId, id: code }), payload)],
  });
};
