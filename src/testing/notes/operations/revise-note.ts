import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

/** Other words for a note; texts that rest on the old ones fall. The route has asked whether the writer may. */
export const reviseNote: Operation<{ id: string; text: string }, { id: string }> = async ({ tx }, { id, text }) => {
  const note = await tx.updateTable('notes').set({ text }).where('id', '=', id).returning('unit_id').executeTakeFirst();
  if (note === undefined) return fail('notes/not-found');
  return ok({
    value: { id },
    events: [event('note.revised', about('note', { unitId: note.unit_id, id }), { characters: text.length })],
  });
};
