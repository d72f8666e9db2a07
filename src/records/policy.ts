/** Who may do what with files of one matter: pure functions. The database holds the wall. */
import { can } from '../identity/index.ts';
import type { Actor, UnitId } from '../platform/index.ts';

export const mayFile = (actor: Actor, unitId: UnitId): boolean => can(actor, 'records.file', unitId);
export const mayManage = (actor: Actor, unitId: UnitId): boolean => can(actor, 'records.manage', unitId);
