/** Who may do what: pure functions of the actor and the unit. */
import type { Actor, Capability, HeldPosition, UnitId } from '../platform/index.ts';
import { isForWaiting, positionByCode, type Section } from './positions.ts';

/** Whether one of the actor's positions allows `capability` in `unitId`. */
export function can(actor: Actor, capability: Capability, unitId: UnitId): boolean {
  if (actor.waits && !isForWaiting(capability)) return false;
  return actor.positions.some((held) => reaches(held, unitId) && grantsOf(held).includes(capability));
}

const reaches = (held: HeldPosition, unitId: UnitId) =>
  held.unitId === unitId || positionByCode.get(held.position)?.nationwide === true;

/** What holding this position allows, in the unit where it is held. */
export function grantsOf(held: HeldPosition): readonly Capability[] {
  const position = positionByCode.get(held.position);
  if (!position) return [];
  const ofSection = held.section ? position.allowsInSection?.[held.section as Section] : undefined;
  return [...new Set([...position.allows, ...(ofSection ?? [])])];
}
