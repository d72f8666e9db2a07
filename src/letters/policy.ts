/** Who may do what with letters: pure functions of the actor and the thing. The database holds the wall. */
import { can } from '../identity/index.ts';
import type { Actor, HeldPosition, UnitId } from '../platform/index.ts';
import type { Post } from './schema.ts';

/** Registers letters and says what stands in them. The system does so in the unit's background jobs. */
export const mayRegister = (actor: Actor, unitId: UnitId): boolean =>
  (actor.kind === 'system' && actor.unitIds.includes(unitId)) || can(actor, 'letters.register', unitId);

const samePost = (held: HeldPosition, unitId: UnitId, { position, section }: Post): boolean =>
  held.unitId === unitId && held.position === position && (held.section ?? null) === section;

/** The position in which a person holds a post of a unit today, also as Plh or Plt; undefined where they do not. */
export const holdingOf = (actor: Actor, unitId: UnitId, post: Post): HeldPosition | undefined =>
  actor.kind === 'person' && !actor.waits ? actor.positions.find((held) => samePost(held, unitId, post)) : undefined;

/** The position in which the actor disposes a letter that was just registered. */
export const directingAs = (actor: Actor, unitId: UnitId): HeldPosition | undefined =>
  actor.kind === 'person'
    ? actor.positions.find((held) => can({ ...actor, positions: [held] }, 'letters.direct', unitId))
    : undefined;

export const postOf = ({ position, section }: HeldPosition): Post => ({ position, section: section ?? null });
