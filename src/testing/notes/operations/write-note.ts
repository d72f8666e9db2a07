import { randomUUID } from 'node:crypto';
import { about, ok, type Operation, type UnitId } from '../../../platform/index.ts';
import { event } from '../events.ts';

/** A note that the unit's other writers are asked to read. The route has asked whether the writer may. */
export const writeNote: Operation<{ unitId: UnitId; text: string }, { id: string }> = async (
  { tx, actor, clock },
  { unitId, text },
) => {
  const id = randomUUID();
  await tx
    .insertInto('notes')
    .values({ id, unit_id: unitId, text, written_by: actor.personId ?? '', written_at: clock.now() })
    .execute();
  return ok({
    value: { id },
    events: [event('note.written', about('note', { unitId, id }), { characters: text.length })],
  });
};
