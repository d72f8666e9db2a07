/** Who may do what: pure functions of the actor and the unit. */
import type { Actor, UnitId } from '../platform/index.ts';
import { positionByCode, type Section } from './positions.ts';

/** Whether one of the actor's positions allows `capability` in `unitId`. */
export function can(actor: Actor, capability: string, unitId: UnitId): boolean {
  return actor.positions.some((held) => {
    const position = positionByCode.get(held.position);
    if (!position || (held.unitId !== unitId && !position.nationwide)) return false;
    const ofSection = held.section ? position.allowsInSection?.[held.section as Section] : undefined;
    return ([...position.allows, ...(ofSection ?? [])] as readonly string[]).includes(capability);
  });
}
