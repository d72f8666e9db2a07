import { takenFrom } from '../../documents/index.ts';
import { personNames } from '../../identity/index.ts';
import type { Actor, Tx, UnitId } from '../../platform/index.ts';
import { missingForSubmission } from '../check-facts.ts';
import { isSecondPerson, mayApprove, mayEdit } from '../policy.ts';
import { localFactsSchema } from '../facts-schema.ts';
import { originsOf } from '../origins.ts';
import type { Activity, LocalFactsView, ActivityId } from '../views.ts';

/**
 * One activity as the actor may see it at `at`: the working sheet in its own unit, the approved one below it. Null
 * when neither.
 */
export async function readActivity(tx: Tx, actor: Actor, activityId: ActivityId, at: Date): Promise<Activity | null> {
  const approved = await tx
    .selectFrom('approved_sheets')
    .selectAll()
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  const approval = approved
    ? {
        version: approved.version,
        factsHash: approved.facts_hash,
        by: approved.approved_by,
        position: approved.approved_position,
        at: approved.approved_at.toISOString(),
      }
    : null;
  const row = await tx.selectFrom('activities').selectAll().where('id', '=', activityId).executeTakeFirst();
  if (row) {
    const works = mayEdit(actor, row.unit_id);
    const approves = mayApprove(actor, row.unit_id);
    const submitted = row.state === 'diajukan';
    const missing = missingForSubmission(row.facts, at);
    const people = [approval?.by, row.edited_by, row.submitted_by, row.returned_by].filter(
      (id) => id !== null && id !== undefined,
    );
    return {
      id: row.id,
      unitId: row.unit_id,
      relation: 'own',
      state: row.state,
      reopened: false,
      version: row.version,
      facts: row.facts,
      factsHash: row.facts_hash,
      origins: originsOf(row.facts, row.unit_id, await takenFrom(tx, { type: 'activity', id: row.id })),
      approval,
      editedBy: row.edited_by,
      editedAt: row.edited_at.toISOString(),
      submittedBy: row.submitted_by,
      submittedAt: row.submitted_at?.toISOString() ?? null,
      returned:
        row.returned_by && row.returned_at
          ? { by: row.returned_by, reason: row.returned_reason ?? '', at: row.returned_at.toISOString() }
          : null,
      names: Object.fromEntries(await personNames(tx, people)),
      missing,
      may: {
        edit: works && row.state !== 'disetujui',
        submit: works && row.state === 'menyusun' && Object.keys(missing).length === 0,
        approve: approves && submitted && isSecondPerson(actor, row),
        return: submitted && (approves || row.submitted_by === actor.personId),
        reopen: (works || approves) && row.state === 'disetujui',
      },
    };
  }
  if (!approved) return null;
  return {
    id: approved.activity_id,
    unitId: approved.unit_id,
    relation: 'shared',
    state: 'disetujui',
    reopened: approved.reopened_at !== null,
    version: approved.version,
    facts: approved.facts,
    factsHash: approved.facts_hash,
    origins: {},
    approval,
    editedBy: null,
    editedAt: null,
    submittedBy: null,
    submittedAt: null,
    returned: null,
    missing: {},
    names: Object.fromEntries(await personNames(tx, [approved.approved_by])),
    may: { edit: false, submit: false, approve: false, return: false, reopen: false },
  };
}

/** What a unit has added; version 0 and empty before the first save. Null when the actor cannot see the activity. */
export async function readLocalFacts(tx: Tx, activityId: ActivityId, unitId: UnitId): Promise<LocalFactsView | null> {
  const row = await tx
    .selectFrom('local_facts')
    .selectAll()
    .where('activity_id', '=', activityId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (row)
    return {
      activityId,
      unitId,
      version: row.version,
      facts: row.facts,
      editedBy: row.edited_by,
      editedAt: row.edited_at.toISOString(),
    };
  const visible =
    (await tx.selectFrom('activities').select('id').where('id', '=', activityId).executeTakeFirst()) ??
    (await tx
      .selectFrom('approved_sheets')
      .select('activity_id')
      .where('activity_id', '=', activityId)
      .executeTakeFirst());
  return visible
    ? { activityId, unitId, version: 0, facts: localFactsSchema.parse({}), editedBy: null, editedAt: null }
    : null;
}
