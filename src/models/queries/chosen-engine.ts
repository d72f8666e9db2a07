/** The engine that works for a unit now. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../platform/index.ts';
import type { EngineId, EngineKind, EnginePlace } from '../schema.ts';

export type ChosenEngine = {
  readonly id: EngineId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly kind: EngineKind;
  readonly place: EnginePlace;
  readonly address: string | null;
  readonly model: string;
  readonly keySealed: string | null;
};

/** Null where none is chosen, or the one that was is gone. */
export async function chosenEngine(tx: Tx, unitId: UnitId): Promise<ChosenEngine | null> {
  const choice = await tx
    .selectFrom('model_choices')
    .select('engine_id')
    .where('unit_id', '=', unitId)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  return choice?.engine_id ? engineFor(tx, choice.engine_id, unitId) : null;
}

/** An engine that a unit may choose: its own, or one that a unit above lends. */
export async function engineFor(tx: Tx, id: EngineId, unitId: UnitId): Promise<ChosenEngine | null> {
  const worksFor = sql<boolean>`kc.works_for(id, ${unitId})`;
  return (await engineIn(tx, id).where(worksFor).executeTakeFirst()) ?? null;
}

/** Null where the actor sees none, or it was removed. */
export const readEngine = async (tx: Tx, id: EngineId): Promise<ChosenEngine | null> =>
  (await engineIn(tx, id).executeTakeFirst()) ?? null;

const engineIn = (tx: Tx, id: EngineId) =>
  tx
    .selectFrom('model_engines')
    .select(['id', 'unit_id as unitId', 'name', 'kind', 'place', 'address', 'model', 'key_sealed as keySealed'])
    .where('id', '=', id)
    .where('removed_at', 'is', null);
