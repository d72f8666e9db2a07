/**
 * What is open after its due date is said once to the post that sent it, then step by step to those above, and stands
 * in the trail.
 */
import { unitDay } from '../../identity/index.ts';
import { about, defineSchedule, localTime, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { escalateHigher } from './escalate-higher.ts';
import { holdFound, mostOfRound, roundsJob, waitingBranches } from './rounds.ts';

const escalate: Operation<{ unitId: UnitId }, { escalated: number }> = async ({ tx, clock }, { unitId }) => {
  const today = await unitDay(tx, unitId, clock.now());
  const late = waitingBranches(tx)
    .select(['id', 'letter_id', 'due'])
    .where('unit_id', '=', unitId)
    .where('due', '<', today)
    .where('escalated_at', 'is', null)
    .orderBy('due')
    .orderBy('id')
    .limit(mostOfRound);
  const told = await holdFound(tx, (letters) =>
    (letters === null ? late : late.where('letter_id', 'in', letters).forUpdate()).execute(),
  );
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

export const escalateJob = roundsJob('letters.escalate', [escalate, escalateHigher]);

/** Before the offices of the east open. */
export const escalateSchedule = defineSchedule({
  name: 'letters.escalate',
  when: { at: '04:00' },
  run: async ({ tx, clock, ask }) => {
    // The day begins in the east; a unit where it has not begun yet finds nothing late.
    const today = localTime(clock.now(), 'WIT').date;
    const units = await waitingBranches(tx).select('unit_id').distinct().where('due', '<', today).execute();
    for (const { unit_id: unitId } of units) await ask(escalateJob, { unitId }, { unitId });
  },
});
