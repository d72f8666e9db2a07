import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayAddLocalFacts } from '../policy.ts';
import type { LocalFacts } from '../schema.ts';
import { lockLocalFacts, writeLocalFacts } from './sheet.ts';
import type { ActivityId } from '../views.ts';

export type SaveLocalFactsInput = {
  readonly activityId: ActivityId;
  readonly unitId: UnitId;
  /** The version the person began from; 0 before the first save. */
  readonly version: number;
  readonly facts: LocalFacts;
};

/**
 * Saves what one unit adds to an activity: its own, or one whose approved sheet is shared with it. The shared facts
 * stay as they are.
 */
export const saveLocalFacts: Operation<SaveLocalFactsInput, { version: number; hash: string }> = async (
  { tx, actor, clock },
  input,
) => {
  if (!mayAddLocalFacts(actor, input.unitId)) return fail('activities/not-yours');
  const shared =
    (await tx
      .selectFrom('activities')
      .select('facts')
      .where('id', '=', input.activityId)
      .where('unit_id', '=', input.unitId)
      .executeTakeFirst()) ??
    (await tx
      .selectFrom('approved_sheets')
      .select('facts')
      .where('activity_id', '=', input.activityId)
      .executeTakeFirst());
  if (!shared) return fail('activities/not-found');
  const before = await lockLocalFacts(tx, input.activityId, input.unitId);
  const current = before?.version ?? 0;
  if (current !== input.version) {
    return fail(
      'activities/conflict',
      { current },
      {
        details: {
          version: current,
          facts: before?.facts,
          editedBy: before?.edited_by,
          editedAt: before?.edited_at.toISOString(),
        },
      },
    );
  }
  const saved = await writeLocalFacts(tx, actor, clock.now(), input, before, input.facts, shared.facts.people);
  if (!saved.ok) return saved;
  return ok({
    value: saved.value,
    events: [
      event('activity.local-facts-saved', about('activity', { unitId: input.unitId, id: input.activityId }), {
        version: saved.value.version,
        factsHash: saved.value.hash,
      }),
    ],
  });
};
