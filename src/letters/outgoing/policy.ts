/** Who writes, signs for and sends letters: whoever writes texts of the unit. Whose signature it is says its chain. */
import { can } from '../../identity/index.ts';
import type { Actor, UnitId } from '../../platform/index.ts';

export const mayWrite = (actor: Actor, unitId: UnitId): boolean => can(actor, 'draft.edit', unitId);
