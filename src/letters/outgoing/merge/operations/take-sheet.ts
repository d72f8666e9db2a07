/** A person says which column of a list is what; a job takes its lines, and keeps those that it refuses. */
import { z } from 'zod';
import { about, defineJob, ok, runOperation, type Operation } from '../../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { OutgoingId } from '../../schema.ts';
import { judgeLines } from '../reading.ts';
import { mergeSheetIdSchema, type MergeColumn, type MergeSheetId, type SheetMapping } from '../schema.ts';
import { countUp, openMerge } from './open-merge.ts';
import { sheetById, sheetIn } from './held-sheet.ts';
import { removeRows, writeRows } from './write-rows.ts';

type Mapped = { readonly id: OutgoingId; readonly sheetId: MergeSheetId; readonly mapping: SheetMapping };

/** `mapping.columns`: one for each column of the file, null where it is left out. */
export const mapSheet: Operation<Mapped, { sheetId: MergeSheetId }> = async (context, { id, sheetId, mapping }) => {
  const opened = await openMerge(context, id);
  if (!opened.ok) return opened;
  const { unit_id: unitId } = opened.value.row;
  const { tx, actor, ask } = context;
  const held = await sheetIn(tx, { id, sheetId }, 'dipetakan');
  if (!held.ok) return held;
  const { heads, proposed } = held.value;
  const chosen = (heads ?? []).map((_, at) => mapping.columns[at] ?? null);
  const slots = chosen.flatMap((column) => (column === null ? [] : [column.slot]));
  const twice = slots.find((slot, at) => slots.indexOf(slot) < at);
  if (twice !== undefined) return fail('letters/merge-slot-twice', { slot: twice });
  const absent = [mapping.recipientSlot, mapping.placeSlot].find((slot) => slot !== null && !slots.includes(slot));
  if (absent != null) return fail('letters/merge-column', { slot: absent, known: slots.join(', ') });
  await tx
    .updateTable('letter_merge_sheets')
    .set({ state: 'disusun', mapping: JSON.stringify({ ...mapping, columns: chosen }), mapped_by: actor.personId })
    .where('id', '=', sheetId)
    .execute();
  await ask(takeMergeSheetJob, { sheetId }, { unitId });
  const changed = chosen.filter(
    (column, at) => JSON.stringify(column) !== JSON.stringify(proposed?.columns[at] ?? null),
  ).length;
  const told = { sheetId, changed, leftOut: chosen.length - slots.length, replace: mapping.replace };
  return ok({
    value: { sheetId },
    events: [event('outgoing.merge-sheet-mapped', about('outgoing', { unitId, id }), told)],
  });
};

export const takeMergeSheetJob = defineJob({
  kind: 'letters.take-merge-sheet',
  input: z.object({ sheetId: mergeSheetIdSchema }),
  lane: 'light',
  async run({ platform, actor }, { sheetId }) {
    const held = await platform.database.read(actor, (tx) => sheetById(tx, sheetId));
    if (held?.state !== 'disusun') return ok({});
    const taken = await runOperation(platform, actor, takeLines, { sheetId });
    // What the list cannot take leaves it as it was; the file waits for another choice.
    return taken.ok ? taken : runOperation(platform, actor, breakOff, { sheetId });
  },
  gaveUp: ({ platform, actor }, { sheetId }) => runOperation(platform, actor, breakOff, { sheetId }),
});

const takeLines: Operation<{ readonly sheetId: MergeSheetId }, object> = async (context, { sheetId }) => {
  const { tx } = context;
  const held = await sheetById(tx, sheetId);
  if (held === undefined || held.mapping === null) return fail('letters/no-merge-sheet');
  const { merge_id: id, unit_id: unitId, mapping } = held;
  const opened = await openMerge(context, id);
  if (!opened.ok) return opened;
  const { merge } = opened.value;
  const { taken, refused } = judgeLines(held.rows ?? [], mapping);
  const removed = mapping.replace ? await removeRows(context, merge, null) : 0;
  await tx
    .updateTable('letter_merges')
    .set({
      columns: JSON.stringify(joined(mapping.replace ? [] : merge.columns, mapping.columns)),
      to_slot: mapping.recipientSlot,
      place_slot: mapping.placeSlot,
    })
    .where('outgoing_id', '=', id)
    .execute();
  const written = await writeRows(context, merge, taken);
  if (!written.ok) return written;
  // Rows as they came are needed no more; those that were refused are given back.
  await tx
    .updateTable('letter_merge_sheets')
    .set({ state: 'diambil', refused: JSON.stringify(refused), taken: taken.length, rows: null })
    .where('id', '=', sheetId)
    .execute();
  const version = await countUp(context, merge);
  const told = { sheetId, version, taken: taken.length, refused: refused.length, removed };
  return ok({ value: told, events: [event('outgoing.merge-sheet-taken', about('outgoing', { unitId, id }), told)] });
};

/** Those that are there, and of the file's those that are new, as the file says they are written. */
function joined(there: readonly MergeColumn[], chosen: SheetMapping['columns']): MergeColumn[] {
  const columns = new Map(there.map((column) => [column.slot, column]));
  for (const column of chosen) if (column !== null) columns.set(column.slot, column);
  return [...columns.values()];
}

const breakOff: Operation<{ readonly sheetId: MergeSheetId }, object> = async ({ tx }, { sheetId }) => {
  const held = await sheetById(tx, sheetId);
  if (held === undefined) throw new Error(`there is no list ${sheetId}`);
  if (held.state === 'disusun')
    await tx.updateTable('letter_merge_sheets').set({ state: 'dipetakan' }).where('id', '=', sheetId).execute();
  const subject = about('outgoing', { unitId: held.unit_id, id: held.merge_id });
  return ok({ value: {}, events: [event('outgoing.merge-sheet-broke-off', subject, { sheetId })] });
};

export const refuseSheet: Operation<Omit<Mapped, 'mapping'>, { sheetId: MergeSheetId }> = async (
  context,
  { id, sheetId },
) => {
  const opened = await openMerge(context, id);
  if (!opened.ok) return opened;
  const held = await sheetIn(context.tx, { id, sheetId }, 'dipetakan');
  if (!held.ok) return held;
  await context.tx
    .updateTable('letter_merge_sheets')
    .set({ state: 'ditolak', rows: null })
    .where('id', '=', sheetId)
    .execute();
  const subject = about('outgoing', { unitId: held.value.unit_id, id });
  return ok({ value: { sheetId }, events: [event('outgoing.merge-sheet-refused', subject, { sheetId })] });
};
