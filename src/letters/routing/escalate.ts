/** What is open after its due date is said once to the post that sent it, and stands in the trail. */
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

/** Branches that are told of in one transaction. */
const most = 500;

const escalate: Operation<{ unitId: UnitId }, { escalated: number }> = async ({ tx, clock }, { unitId }) => {
  const today = await unitDay(tx, unitId, clock.now());
  const late = await tx
    .selectFrom('dispositions')
    .select(['id', 'letter_id', 'due'])
    .where('unit_id', '=', unitId)
    .where('kind', '=', 'disposisi')
    .where('state', 'in', ['terkirim', 'dibaca'])
    .where('due', '<', today)
    .where('escalated_at', 'is', null)
    .orderBy('due')
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute();
  if (late.length === 0) return fail('letters/nothing-late');
  await tx
    .updateTable('dispositions')
    .set({ escalated_at: clock.now() })
    .where(
      'id',
      'in',
      late.map(({ id }) => id),
    )
    .execute();
  return ok({
    value: { escalated: late.length },
    events: late.map(({ id, letter_id: letterId, due }) =>
      event('disposition.escalated', about('disposition', { id, unitId }), { letterId, due: due ?? today }),
    ),
  });
};

export const escalateJob = defineJob({
  kind: 'letters.escalate',
  input: z.object({ unitId: unitIdSchema }),
  lane: 'light',
  alone: 'unit',
  run: async ({ platform, actor }, input) => {
    const done = await runOperation(platform, actor, escalate, input);
    return done.ok || done.failure.code === 'letters/nothing-late' ? ok({}) : done;
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
      .where('escalated_at', 'is', null)
      .where('due', '<', today)
      .execute();
    for (const { unit_id: unitId } of units) await ask(escalateJob, { unitId }, { unitId });
  },
});
