/** Who may do what with papers: pure functions of the actor and the paper. The database holds the same wall. */
import { can } from '../identity/index.ts';
import type { Actor, UnitId } from '../platform/index.ts';

/** The position that heads a section. */
const heads = 'kasubbag';

type Guarded = { readonly unit_id: UnitId; readonly security: string; readonly created_by: string };

/** Puts papers in and says what they are. The system does so in the unit's background jobs. */
export const mayEdit = (actor: Actor, unitId: UnitId): boolean =>
  (actor.kind === 'system' && actor.unitIds.includes(unitId)) || can(actor, 'library.edit', unitId);

/** Sees a paper of the own unit at all. What is secret waits as its reader does: who sits there is not known yet. */
export const maySee = (actor: Actor, { unit_id, security, created_by }: Guarded): boolean =>
  security !== 'rahasia' ||
  actor.kind === 'system' ||
  (actor.personId === created_by && actor.waits !== true) ||
  can(actor, 'library.secret', unit_id);

/**
 * Lets more people see a paper, or moves one that is not for everybody to another section: whoever put it in, the head
 * of the section whose it is, and who keeps secrets.
 */
export const mayOpenFurther = (actor: Actor, paper: Guarded & { readonly section: string | null }): boolean =>
  actor.waits !== true &&
  (actor.personId === paper.created_by ||
    can(actor, 'library.secret', paper.unit_id) ||
    actor.positions.some(
      ({ unitId, position, section }) =>
        unitId === paper.unit_id && position === heads && section !== undefined && section === paper.section,
    ));
