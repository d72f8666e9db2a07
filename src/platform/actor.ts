/**
 * Who acts. A person acts through the positions they hold today; the system acts for one unit in a
 * background job; the public holds nothing. Identity fills `positions` and decides what they allow.
 */
import { securityClasses, type PersonId, type SecurityClass, type UnitId } from './schema.ts';

export type { PersonId, UnitId };

export type HeldPosition = {
  readonly unitId: UnitId;
  /** Code of the position: 'staf', 'kasubbag', 'sekretaris', … (identity's reference data). */
  readonly position: string;
  readonly section?: string;
  /** Standing in for the holder: Plh (absent for a while) or Plt (post vacant). */
  readonly acting?: 'plh' | 'plt';
};

export type Actor = {
  readonly kind: 'person' | 'system' | 'public';
  readonly personId: PersonId | null;
  /** Units whose rows this actor may touch: the wall in the database is built from exactly these. */
  readonly unitIds: readonly UnitId[];
  readonly positions: readonly HeldPosition[];
  /** Administers people and units of the whole country; opens identity's tables, nothing else. */
  readonly nationwide: boolean;
  /** A program in a person's name: sees nothing of a higher class than this, whatever its person may see. */
  readonly upTo?: Exclude<SecurityClass, 'rahasia'>;
  /** Reads and drafts only, until a third person has confirmed who sits there (identity). */
  readonly waits?: true;
  /** The job in the background that acts; the trail names it, and who asked for it. */
  readonly job?: { readonly id: string; readonly kind: string; readonly askedBy: string | null };
};

/** Whether anything of this class may be seen by the actor, who may need more for it; the database holds it as well. */
export const seesClass = ({ upTo }: Pick<Actor, 'upTo'>, security: SecurityClass): boolean =>
  upTo === undefined || securityClasses.indexOf(security) <= securityClasses.indexOf(upTo);

export const publicActor: Actor = { kind: 'public', personId: null, unitIds: [], positions: [], nationwide: false };

/** The program itself at work for one unit: a background job, a first start. */
export const systemActor = (unitId: UnitId): Actor => ({
  kind: 'system',
  personId: null,
  unitIds: [unitId],
  positions: [],
  nationwide: false,
});
