/** Who may do what with letters: pure functions of the actor and the thing. The database holds the wall. */
import { can } from '../identity/index.ts';
import type { Actor, HeldPosition, UnitId } from '../platform/index.ts';

/** Registers letters and says what stands in them. The system does so in the unit's background jobs. */
export const mayRegister = (actor: Actor, unitId: UnitId): boolean =>
  (actor.kind === 'system' && actor.unitIds.includes(unitId)) || can(actor, 'letters.register', unitId);

/** The position in which the actor disposes a letter that was just registered. */
export const directingAs = (actor: Actor, unitId: UnitId): HeldPosition | undefined =>
  actor.kind === 'person'
    ? actor.positions.find((held) => can({ ...actor, positions: [held] }, 'letters.direct', unitId))
    : undefined;
