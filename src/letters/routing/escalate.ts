/**
 * What is open after its due date is said once to the post that sent it, then step by step to those above, and stands
 * in the trail.
 */
import { z } from 'zod';
import {
  about,
  defineJob,
  defineSchedule,
  localTime,
  ok,
  runOperation,
  type Operation,
  type UnitId,
} from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { unitDay } from '../../identity/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { lockLetters } from './branches.ts';
import { escalateHigher } from './escalate-higher.ts';

/** Branches that are told of in one transaction. */
const most = 500;

const escalate: Operation<{ unitId: UnitId }, { escalated: number }> = async ({ tx, clock }, { unitId }) => {
  const today = await unitDay(tx, unitId, clock.now());
  const late = tx
    .selectFrom('dispositions')
    .select(['id', 'letter_id', 'due'])
    .where('unit_id', '=', unitId)
    .where('kind', '=', 'disposisi')
    .where('state', 'in', ['terkirim', 'dibaca'])
    .where('due', '<', today)
    .where('escalated_at', 'is', null)
    .orderBy('due')
    .orderBy('id')
    .limit(most);
  const letters = (await late.execute()).map((one) => one.letter_id);
  if (letters.length === 0) return fail('letters/nothing-late');
  await lockLetters(tx, letters);
  const told = await late.where('letter_id', 'in', letters).forUpdate().execute();
  if (told.length === 0) return fail('letters/nothing-late');
  await tx
    .updateTable('dispositions')
    .set({ escalated_at: clock.now() })
    .where(
      'id',
      'in',
      told.map(({ id }) => id),
    )
    .execute();
  return ok({
    value: { escalated: told.length },
    events: told.map(({ id, letter_id: letterId, due }) =>
      event('disposition.escalated', about('disposition', { id, unitId }), { letterId, due: due ?? today }),
    ),
  });
};

export const escalateJob = defineJob({
  kind: 'letters.escalate',
  input: z.object({ unitId: unitIdSchema }),
  lane: 'light',
  alone: 'unit',
  run: async ({ platform, actor, progress }, input) => {
    for (const step of [escalate, escalateHigher])
      for (let done = 0; ; done += most) {
        if (!(await progress(done, done + most))) return ok({});
        const told = await runOperation(platform, actor, step, input);
        if (told.ok) continue;
        if (told.failure.code !== 'letters/nothing-late') return told;
        break;
      }
    return ok({});
  },
});

/** Before the offices of the east open. */
export const escalateSchedule = defineSchedule({
  name: 'letters.escalate',
  when: { at: '04:00' },
  run: async ({ tx, clock, ask }) => {
    // The day begins in the east; a unit where it has not begun yet finds nothing late.
    const today = localTime(clock.now(), 'WIT').date;
    const units = await tx
      .selectFrom('dispositions')
      .select('unit_id')
      .distinct()
      .where('kind', '=', 'disposisi')
      .where('state', 'in', ['terkirim', 'dibaca'])
      .where('due', '<', today)
      .execute();
    for (const { unit_id: unitId } of units) await ask(escalateJob, { unitId }, { unitId });
  },
});
