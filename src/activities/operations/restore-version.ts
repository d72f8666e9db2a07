import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { mayAddLocalFacts } from '../policy.ts';
import { lockLocalFacts, lockSheet, saveFacts, writeLocalFacts } from './sheet.ts';
import type { ActivityId } from '../views.ts';

export type RestoreVersionInput = {
  readonly activityId: ActivityId;
  readonly version: number;
  readonly restore: number;
};

/**
 * Undo: an earlier version's facts become the newest version. Nothing is deleted. `version` guards against a newer
 * save.
 */
export const restoreVersion: Operation<RestoreVersionInput, { version: number; hash: string }> = async (
  { tx, actor, clock },
  input,
) => {
  const locked = await lockSheet(tx, actor, input.activityId, 'edit');
  if (!locked.ok) return locked;
  const sheet = locked.value;
  if (sheet.version !== input.version)
    return fail(
      'activities/conflict',
      { current: sheet.version },
      { details: { version: sheet.version, facts: sheet.facts } },
    );
  const old = await tx
    .selectFrom('fact_sheet_versions')
    .select('facts')
    .where('activity_id', '=', sheet.id)
    .where('version', '=', input.restore)
    .executeTakeFirst();
  if (!old) return fail('activities/no-such-version');
  const saved = await saveFacts(tx, actor, clock.now(), sheet, old.facts);
  if (!saved.ok) return saved;
  return ok({
    value: saved.value,
    events: [
      event('activity.version-restored', about('activity', { unitId: sheet.unit_id, id: sheet.id }), {
        version: saved.value.version,
        restored: input.restore,
        factsHash: saved.value.hash,
      }),
    ],
  });
};

export type RestoreLocalVersionInput = RestoreVersionInput & { readonly unitId: UnitId };

/** The same for a unit's own facts. */
export const restoreLocalVersion: Operation<RestoreLocalVersionInput, { version: number; hash: string }> = async (
  { tx, actor, clock },
  input,
) => {
  if (!mayAddLocalFacts(actor, input.unitId)) return fail('activities/not-yours');
  const before = await lockLocalFacts(tx, input.activityId, input.unitId);
  if (!before) return fail('activities/no-such-version');
  if (before.version !== input.version)
    return fail(
      'activities/conflict',
      { current: before.version },
      { details: { version: before.version, facts: before.facts } },
    );
  const old = await tx
    .selectFrom('local_fact_versions')
    .select('facts')
    .where('activity_id', '=', input.activityId)
    .where('unit_id', '=', input.unitId)
    .where('version', '=', input.restore)
    .executeTakeFirst();
  if (!old) return fail('activities/no-such-version');
  // These facts were checked when they were saved; speakers of the shared sheet may have gone since, and drafts will
  // say so.
  const saved = await writeLocalFacts(
    tx,
    actor,
    clock.now(),
    input,
    before,
    old.facts,
    old.facts.statements.map((statement) => ({ id: statement.speakerId, name: '-', role: 'penyampai' as const })),
  );
  if (!saved.ok) return saved;
  return ok({
    value: saved.value,
    events: [
      event('activity.local-facts-saved', about('activity', { unitId: input.unitId, id: input.activityId }), {
        version: saved.value.version,
        factsHash: saved.value.hash,
        restored: input.restore,
      }),
    ],
  });
};
