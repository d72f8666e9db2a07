/** What operations on a fact sheet share: loading it for change, saving a version of it. */
import { sql } from 'kysely';
import { ok, type Actor, type Result, type Tx, type UnitId } from '../../platform/index.ts';
import { checkFacts, checkLocalFacts } from '../check-facts.ts';
import { fail } from '../failures.ts';
import { factsHash } from '../facts-hash.ts';
import { mayApprove, mayEdit } from '../policy.ts';
import { localFactsSchema, type ActivityFacts, type LocalFacts, type Person } from '../schema.ts';
import { storedFigureProblems, takenFigures } from '../stored-figures.ts';
import type { ActivityState } from '../tables.ts';
import type { ActivityId } from '../views.ts';

export type SheetRow = {
  readonly id: ActivityId;
  readonly unit_id: UnitId;
  readonly state: ActivityState;
  readonly version: number;
  readonly facts: ActivityFacts;
  readonly facts_hash: string;
  readonly edited_by: string;
  readonly edited_at: Date;
  readonly submitted_by: string | null;
};

/** Who wrote: a person's id, or "system" for a background job. */
export const writer = (actor: Actor): string => actor.personId ?? 'system';

/** The sheet, locked until the transaction ends; fails for people whose position in its unit does not allow the act. */
export async function lockSheet(
  tx: Tx,
  actor: Actor,
  activityId: ActivityId,
  act: 'edit' | 'approve' | 'either',
): Promise<Result<SheetRow>> {
  const row = await tx
    .selectFrom('activities')
    .select(['id', 'unit_id', 'state', 'version', 'facts', 'facts_hash', 'edited_by', 'edited_at', 'submitted_by'])
    .where('id', '=', activityId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return fail('activities/not-found');
  const allowed =
    (act !== 'approve' && mayEdit(actor, row.unit_id)) || (act !== 'edit' && mayApprove(actor, row.unit_id));
  if (!allowed) return act === 'approve' ? fail('activities/not-an-approver') : fail('activities/not-yours');
  return ok(row);
}

/** The unit that keeps the sheet, in the actor's sight. */
export const unitOfSheet = async (tx: Tx, activityId: ActivityId): Promise<UnitId | null> =>
  (await tx.selectFrom('activities').select('unit_id').where('id', '=', activityId).executeTakeFirst())?.unit_id ??
  null;

export const stateNames = {
  menyusun: 'menyusun',
  diajukan: 'diajukan',
  disetujui: 'disetujui',
} as const satisfies Record<ActivityState, string>;

/** Takes back submission and approval: what an edit or a return does to a sheet. */
export const undecided = {
  state: 'menyusun',
  submitted_by: null,
  submitted_at: null,
  approved_by: null,
  approved_position: null,
  approved_hash: null,
  approved_at: null,
} as const;

/** Saves facts as the next version. Voids a submission; an approved sheet must be reopened first. */
export async function saveFacts(
  tx: Tx,
  actor: Actor,
  at: Date,
  row: SheetRow,
  facts: ActivityFacts,
): Promise<Result<{ version: number; hash: string }>> {
  if (row.state === 'disetujui') return fail('activities/wrong-state', { state: stateNames[row.state] });
  const problems = {
    ...checkFacts(facts),
    ...(await storedFigureProblems(tx, row.unit_id, facts, await takenFigures(tx, row.id, row.facts, facts))),
  };
  if (Object.keys(problems).length > 0) return fail('activities/invalid-facts', {}, { fields: problems });
  const hash = factsHash(facts);
  if (hash === row.facts_hash) return fail('activities/unchanged');
  const version = row.version + 1;
  await tx
    .updateTable('activities')
    .set({
      ...undecided,
      version,
      facts: JSON.stringify(facts),
      facts_hash: hash,
      edited_by: writer(actor),
      edited_at: at,
    })
    .where('id', '=', row.id)
    .execute();
  return ok({ version, hash });
}

export type LocalRow = {
  readonly version: number;
  readonly facts: LocalFacts;
  readonly edited_by: string;
  readonly edited_at: Date;
};

/** A unit's own facts, locked; undefined before the first save (then the place itself is locked). */
export async function lockLocalFacts(tx: Tx, activityId: ActivityId, unitId: UnitId): Promise<LocalRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`local_facts ${activityId} ${unitId}`}, 0))`.execute(tx);
  return tx
    .selectFrom('local_facts')
    .select(['version', 'facts', 'edited_by', 'edited_at'])
    .where('activity_id', '=', activityId)
    .where('unit_id', '=', unitId)
    .forUpdate()
    .executeTakeFirst();
}

export const noLocalFacts = (): LocalFacts => localFactsSchema.parse({});

/** Saves a unit's own facts as their next version. `shared` are the people of the shared sheet, who may be quoted. */
export async function writeLocalFacts(
  tx: Tx,
  actor: Actor,
  at: Date,
  place: { activityId: ActivityId; unitId: UnitId },
  before: LocalRow | undefined,
  facts: LocalFacts,
  shared: readonly Person[],
): Promise<Result<{ version: number; hash: string }>> {
  const problems = checkLocalFacts(facts, shared);
  if (Object.keys(problems).length > 0) return fail('activities/invalid-facts', {}, { fields: problems });
  const hash = factsHash(facts);
  if (before && hash === factsHash(before.facts)) return fail('activities/unchanged');
  const version = (before?.version ?? 0) + 1;
  const values = { version, facts: JSON.stringify(facts), facts_hash: hash, edited_by: writer(actor), edited_at: at };
  if (before) {
    await tx
      .updateTable('local_facts')
      .set(values)
      .where('activity_id', '=', place.activityId)
      .where('unit_id', '=', place.unitId)
      .execute();
  } else {
    await tx
      .insertInto('local_facts')
      .values({ activity_id: place.activityId, unit_id: place.unitId, ...values })
      .execute();
  }
  return ok({ version, hash });
}
