import { about, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { ActivityFacts } from '../schema.ts';
import { lockSheet, saveFacts } from './sheet.ts';
import type { ActivityId } from '../views.ts';

export type EditFactsInput = {
  readonly activityId: ActivityId;
  /** The version the person began from. */
  readonly version: number;
  readonly facts: ActivityFacts;
};

/**
 * Saves the facts of a sheet as its next version. When somebody saved in between, nothing is written and the
 * failure's details hold the newer version, so that the screen can show both; the caller's text stays with the
 * caller. An edit of a submitted sheet takes the submission back.
 */
export const editFacts: Operation<EditFactsInput, { version: number; hash: string }> = async (
  { tx, actor, clock },
  input,
) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'edit');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  if (sheet.version !== input.version) {
    return fail(
      'activities/conflict',
      { current: sheet.version },
      {
        details: {
          version: sheet.version,
          facts: sheet.facts,
          editedBy: sheet.edited_by,
          editedAt: sheet.edited_at.toISOString(),
        },
      },
    );
  }
  const saved = await saveFacts(tx, actor, clock.now(), sheet, input.facts);
  if (!saved.ok) return saved;
  return ok({
    value: saved.value,
    events: [
      event('activity.facts-edited', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        version: saved.value.version,
        factsHash: saved.value.hash,
      }),
    ],
  });
};
