/** Who may do what with an activity: pure functions of the actor and the thing. The database holds the same wall. */
import { can } from '../identity/index.ts';
import type { Actor, HeldPosition, UnitId } from '../platform/index.ts';

type Sheet = { readonly edited_by: string; readonly submitted_by: string | null };

/** Changes the unit's fact sheets and materials. The system does so in the unit's background jobs. */
export const mayEdit = (actor: Actor, unitId: UnitId): boolean =>
  isSystemOf(actor, unitId) || can(actor, 'activity.edit', unitId);

export const mayApprove = (actor: Actor, unitId: UnitId): boolean =>
  actor.kind === 'person' && can(actor, 'activity.approve', unitId);

/** Adds the unit's own facts to an activity. */
export const mayAddLocalFacts = (actor: Actor, unitId: UnitId): boolean =>
  isSystemOf(actor, unitId) || can(actor, 'localfacts.edit', unitId);

/** The position in which the actor approves for a unit: it is printed with the approval. */
export function approvingPosition(actor: Actor, unitId: UnitId): HeldPosition | undefined {
  const held = actor.positions.find((position) => can({ ...actor, positions: [position] }, 'activity.approve', unitId));
  return actor.kind === 'person' ? held : undefined;
}

/** A second person: neither who submitted the sheet nor who edited it last. */
export const isSecondPerson = (actor: Actor, sheet: Sheet): boolean =>
  actor.personId !== null && actor.personId !== sheet.submitted_by && actor.personId !== sheet.edited_by;

const isSystemOf = (actor: Actor, unitId: UnitId): boolean => actor.kind === 'system' && actor.unitIds.includes(unitId);
