/** A letter in work gets a list of recipients, its settings, or is one letter again. */
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { openOutgoing } from '../../operations/open-outgoing.ts';
import type { OutgoingId } from '../../schema.ts';
import type { MergeColumn, Numbering } from '../schema.ts';
import { countUp, openMerge, rowsIn } from './open-merge.ts';
import { outgoingStateWords } from '../../../state-words.ts';

type Begin = { readonly id: OutgoingId; readonly version: number; readonly numbering: Numbering };
export type SavedMerge = { version: number; rows: number };

export const beginMerge: Operation<Begin, SavedMerge> = async (context, { id, version, numbering }) => {
  const opened = await openOutgoing(context, id, version);
  if (!opened.ok) return opened;
  const { state, merge, merged_of: of, unit_id: unitId } = opened.value;
  if (merge !== null || of !== null) return fail('letters/merge-there');
  if (state !== 'menyusun') return fail('letters/outgoing-state', { state: outgoingStateWords[state] });
  const { tx, actor, clock } = context;
  const by = actor.personId ?? 'system';
  await tx
    .insertInto('letter_merges')
    .values({ outgoing_id: id, unit_id: unitId, columns: '[]', begun_by: by, begun_at: clock.now() })
    .onConflict((there) => there.column('outgoing_id').doNothing())
    .execute();
  await tx.updateTable('outgoing_letters').set({ merge: numbering }).where('id', '=', id).execute();
  return ok({
    value: { version: 1, rows: 0 },
    events: [event('outgoing.merge-begun', about('outgoing', { unitId, id }), { numbering })],
  });
};

type Settings = {
  readonly id: OutgoingId;
  readonly version: number;
  readonly numbering: Numbering;
  readonly columns: readonly MergeColumn[];
  readonly recipientSlot: string | null;
  readonly placeSlot: string | null;
};

export const setMerge: Operation<Settings, SavedMerge> = async (
  context,
  { id, version, numbering, columns, recipientSlot, placeSlot },
) => {
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  const slots = columns.map(({ slot }) => slot);
  const twice = slots.find((slot, at) => slots.indexOf(slot) < at);
  if (twice !== undefined) return fail('letters/merge-slot-twice', { slot: twice });
  const absent = [recipientSlot, placeSlot].find((slot) => slot !== null && !slots.includes(slot));
  if (absent != null) return fail('letters/merge-column', { slot: absent, known: slots.join(', ') });
  if (numbering !== row.merge && row.state !== 'menyusun')
    return fail('letters/outgoing-state', { state: outgoingStateWords[row.state] });
  await context.tx
    .updateTable('letter_merges')
    .set({ columns: JSON.stringify(columns), to_slot: recipientSlot, place_slot: placeSlot })
    .where('outgoing_id', '=', id)
    .execute();
  if (numbering !== row.merge)
    await context.tx.updateTable('outgoing_letters').set({ merge: numbering }).where('id', '=', id).execute();
  const next = await countUp(context, merge);
  const told = { version: next, numbering, columns: slots };
  return ok({
    value: { version: next, rows: await rowsIn(context, id) },
    events: [event('outgoing.merge-set', about('outgoing', { unitId: row.unit_id, id }), told)],
  });
};

/** One letter again: its list is gone. Only before anything of it has a number. */
export const endMerge: Operation<{ readonly id: OutgoingId; readonly version: number }, SavedMerge> = async (
  context,
  { id, version },
) => {
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  if (row.state !== 'menyusun') return fail('letters/outgoing-state', { state: outgoingStateWords[row.state] });
  const { tx } = context;
  const rows = await rowsIn(context, id);
  await tx.deleteFrom('letter_merge_rows').where('merge_id', '=', id).execute();
  await tx
    .updateTable('letter_merges')
    .set({ columns: '[]', to_slot: null, place_slot: null, check_key: null, checked_at: null, check_done: 0 })
    .where('outgoing_id', '=', id)
    .execute();
  await tx.updateTable('outgoing_letters').set({ merge: null }).where('id', '=', id).execute();
  const next = await countUp(context, merge);
  return ok({
    value: { version: next, rows: 0 },
    events: [event('outgoing.merge-ended', about('outgoing', { unitId: row.unit_id, id }), { rows })],
  });
};
