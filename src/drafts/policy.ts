/**
 * Who may do what with drafts of a unit: what identity's positions allow there. That nobody reviews or approves their
 * own text is not a matter of position: it is checked against the contributors of the version.
 */
import { can } from '../identity/index.ts';
import type { Actor, HeldPosition, UnitId } from '../platform/index.ts';
import type { AnyTextKind } from './text-kind.ts';

export type DraftAct = 'edit' | 'review' | 'approve';

/** The system, acting for the unit in a background job, may compose; it never reviews or approves. */
export const mayDraft = (actor: Actor, { may }: Pick<AnyTextKind, 'may'>, act: DraftAct, unitId: UnitId): boolean =>
  actor.kind === 'system' ? act === 'edit' && actor.unitIds.includes(unitId) : can(actor, may[act], unitId);

/** The position in which the actor approves: it is printed with the approval. */
export const approvingPosition = (
  actor: Actor,
  { may }: Pick<AnyTextKind, 'may'>,
  unitId: UnitId,
): HeldPosition | undefined =>
  actor.kind === 'person'
    ? actor.positions.find((held) => can({ ...actor, positions: [held] }, may.approve, unitId))
    : undefined;
