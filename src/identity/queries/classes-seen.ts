import { sql } from 'kysely';
import type { SecurityClass, Tx } from '../../platform/index.ts';

export type SeesClass = (thing: { readonly unitId: string; readonly security: SecurityClass }) => boolean;

/**
 * Whether the reader of `tx` may see what is of a class in a unit, as the walls tell it: `biasa` whoever gets there,
 * `terbatas` the unit itself, `rahasia` its keepers of secrets alone. The system of a unit sees all that is its own.
 */
export async function classesSeen(tx: Tx): Promise<SeesClass> {
  const { rows } = await sql<Seen>`select kc.actor_kind() = 'system' as system, kc.actor_units() as own,
    kc.secret_units() as secret, kc.actor_classes() as classes`.execute(tx);
  const { system, own, secret, classes } = rows[0] ?? { system: false, own: [], secret: [], classes: [] };
  const units = { terbatas: new Set(own), rahasia: new Set(system ? own : secret) };
  return ({ unitId, security }) => classes.includes(security) && (security === 'biasa' || units[security].has(unitId));
}

type Seen = {
  readonly system: boolean;
  readonly own: readonly string[];
  readonly secret: readonly string[];
  readonly classes: readonly SecurityClass[];
};
