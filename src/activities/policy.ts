/** Who may do what with an activity: pure functions of the actor and the thing. The database holds the same wall. */
import type { Actor, HeldPosition } from '../platform/actor.ts';

/**
 * Positions that may approve a fact sheet of their unit. Source: the chain staf -> Kasubbag -> Sekretaris for news
 * (practice of units, 2025); belum diverifikasi against a rule.
 */
export const approverPositions: ReadonlySet<string> = new Set(['kasubbag', 'kabag', 'sekretaris', 'anggota', 'ketua']);

type Sheet = { readonly unit_id: string; readonly edited_by: string; readonly submitted_by: string | null };

/** Works in the unit: holds any position there today. */
export const worksIn = (actor: Actor, unitId: string): boolean =>
  actor.kind === 'system' ? actor.unitIds.includes(unitId) : actor.kind === 'person' && actor.unitIds.includes(unitId) && actor.positions.some((held) => held.unitId === unitId);

/** The position in which the actor may approve for a unit, highest first; undefined when there is none. */
export function approvingPosition(actor: Actor, unitId: string): HeldPosition | undefined {
  if (actor.kind !== 'person') return undefined;
  const order = [...approverPositions];
  return actor.positions.filter((held) => held.unitId === unitId && approverPositions.has(held.position))
    .toSorted((a, b) => order.indexOf(b.position) - order.indexOf(a.position))[0];
}

/** A second person: neither who submitted the sheet nor who edited it last. */
export const isSecondPerson = (actor: Actor, sheet: Sheet): boolean =>
  actor.personId !== null && actor.personId !== sheet.submitted_by && actor.personId !== sheet.edited_by;
