/** An administrator's settings of a unit's models: add one, choose which works, remove one. Choices are dated. */
import { randomUUID } from 'node:crypto';
import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { engineFor, readEngine, type ChosenEngine } from '../queries/chosen-engine.ts';
import { engineIdSchema, type EngineId } from '../schema.ts';

export type NewEngine = Omit<ChosenEngine, 'id'>;

export const addEngine: Operation<NewEngine, { id: EngineId }> = async ({ tx, actor, clock }, engine) => {
  const id = engineIdSchema.parse(randomUUID());
  const { unitId, name, kind, place, model } = engine;
  await tx
    .insertInto('model_engines')
    .values({
      id,
      unit_id: unitId,
      name,
      kind,
      place,
      address: engine.address,
      model,
      key_sealed: engine.keySealed,
      added_by: actor.personId ?? 'system',
      added_at: clock.now(),
    })
    .execute();
  return ok({
    value: { id },
    events: [
      event('model.added', about('model', { unitId, id }), {
        name,
        kind,
        model,
        place,
        hasKey: engine.keySealed !== null,
      }),
    ],
  });
};

export const chooseEngine: Operation<
  { readonly unitId: UnitId; readonly engineId: EngineId | null },
  { engineId: EngineId | null }
> = async ({ tx, actor, clock }, { unitId, engineId }) => {
  const engine = engineId === null ? null : await engineFor(tx, engineId, unitId);
  if (engineId !== null && engine === null) return fail('models/not-found');
  const last = await tx
    .selectFrom('model_choices')
    .select('n')
    .where('unit_id', '=', unitId)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  await tx
    .insertInto('model_choices')
    .values({
      unit_id: unitId,
      n: (last?.n ?? 0) + 1,
      engine_id: engineId,
      by: actor.personId ?? 'system',
      since: clock.now(),
    })
    .execute();
  const chosen = { engineId, place: engine?.place ?? null };
  return ok({ value: { engineId }, events: [event('model.chosen', about('unit', { unitId, id: unitId }), chosen)] });
};

/** Lends an engine to all units below, which choose it themselves, or takes it back. */
export const lendEngine: Operation<{ readonly engineId: EngineId; readonly below: boolean }, { id: EngineId }> = async (
  { tx },
  { engineId, below },
) => {
  const engine = await readEngine(tx, engineId);
  if (engine === null) return fail('models/not-found');
  await tx.updateTable('model_engines').set({ below }).where('id', '=', engineId).execute();
  const subject = about('model', { unitId: engine.unitId, id: engineId });
  return ok({ value: { id: engineId }, events: [event('model.lent', subject, { below })] });
};

/** Its key goes at once; what was sent to it stays readable for as long as it is kept. */
export const removeEngine: Operation<{ readonly engineId: EngineId }, { id: EngineId }> = async (
  { tx, clock },
  { engineId },
) => {
  const engine = await readEngine(tx, engineId);
  if (engine === null) return fail('models/not-found');
  await tx
    .updateTable('model_engines')
    .set({ removed_at: clock.now(), key_sealed: null })
    .where('id', '=', engineId)
    .execute();
  return ok({
    value: { id: engineId },
    events: [event('model.removed', about('model', { unitId: engine.unitId, id: engineId }), {})],
  });
};
