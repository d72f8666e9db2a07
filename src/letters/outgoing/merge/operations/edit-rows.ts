/** Rows of a list, typed in, corrected or taken out by a person. */
import { sql } from 'kysely';
import { about, ok, type Operation, type OperationContext, type Result } from '../../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { OutgoingId } from '../../schema.ts';
import { cellsAs } from '../columns.ts';
import type { ListRow, MergeRecord } from '../queries/merge-of.ts';
import type { MergeCells, MergeRowId } from '../schema.ts';
import type { SavedMerge } from './begin-merge.ts';
import { countUp, openMerge, rowsIn } from './open-merge.ts';
import { removeRows, writeRows } from './write-rows.ts';

type Base = { readonly id: OutgoingId; readonly version: number };

const kindWords = { teks: 'teks', angka: 'angka', uang: 'jumlah uang', tanggal: 'tanggal' } as const;

/** Typed values as their columns write them. */
function written({ columns }: Pick<MergeRecord, 'columns'>, cells: MergeCells): Result<MergeCells> {
  const unknown = Object.keys(cells).find((slot) => !columns.some((column) => column.slot === slot));
  if (unknown !== undefined)
    return fail('letters/merge-column', { slot: unknown, known: columns.map(({ slot }) => slot).join(', ') });
  const made = cellsAs(columns, cells);
  if ('cells' in made) return ok(made.cells);
  const { head, written: kind, slot } = made.column;
  return fail('letters/merge-value', { head, value: (cells[slot] ?? '').slice(0, 80), as: kindWords[kind] });
}

export const addRows: Operation<Base & { readonly rows: readonly MergeCells[] }, SavedMerge> = async (
  context,
  { id, version, rows },
) => {
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  const taken = [];
  for (const cells of rows) {
    const made = written(merge, cells);
    if (!made.ok) return made;
    taken.push({ cells: made.value, source: '' });
  }
  const count = await writeRows(context, merge, taken);
  if (!count.ok) return count;
  const next = await countUp(context, merge);
  const told = { version: next, count: taken.length, from: 'ketik' };
  return ok({
    value: { version: next, rows: count.value },
    events: [event('outgoing.merge-rows-added', about('outgoing', { unitId: row.unit_id, id }), told)],
  });
};

type OneRow = Base & { readonly rowId: MergeRowId };

async function rowOf({ tx }: OperationContext, { id, rowId }: OneRow): Promise<Result<ListRow>> {
  const found = await tx
    .selectFrom('letter_merge_rows')
    .selectAll()
    .where('id', '=', rowId)
    .where('merge_id', '=', id)
    .executeTakeFirst();
  return found === undefined ? fail('letters/merge-row-not-found') : ok(found);
}

export const editRow: Operation<OneRow & { readonly cells: MergeCells }, SavedMerge> = async (context, input) => {
  const { id, version, rowId, cells } = input;
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  const found = await rowOf(context, input);
  if (!found.ok) return found;
  const made = written(merge, cells);
  if (!made.ok) return made;
  const changed = merge.columns.flatMap(({ slot }) =>
    (made.value[slot] ?? '') === (found.value.cells[slot] ?? '') ? [] : [slot],
  );
  if (changed.length === 0) return fail('letters/outgoing-same');
  await context.tx
    .updateTable('letter_merge_rows')
    .set({ cells: JSON.stringify(made.value) })
    .where('id', '=', rowId)
    .execute();
  const next = await countUp(context, merge);
  const told = { version: next, row: rowId, n: found.value.n, changed };
  return ok({
    value: { version: next, rows: await rowsIn(context, id) },
    events: [event('outgoing.merge-row-edited', about('outgoing', { unitId: row.unit_id, id }), told)],
  });
};

/** A second letter to the same recipient is meant: the row is no longer stopped for it. */
export const meanDouble: Operation<OneRow, SavedMerge> = async (context, input) => {
  const { id, version, rowId } = input;
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  const found = await rowOf(context, input);
  if (!found.ok) return found;
  const { tx } = context;
  await tx.updateTable('letter_merge_rows').set({ meant: true }).where('id', '=', rowId).execute();
  const checked = await tx
    .selectFrom('letter_merge_checks')
    .select('findings')
    .where('row_id', '=', rowId)
    .executeTakeFirst();
  const left = checked?.findings.filter(({ rule }) => rule !== 'double-recipient');
  if (left?.length === 0) await tx.deleteFrom('letter_merge_checks').where('row_id', '=', rowId).execute();
  else if (left !== undefined)
    await tx
      .updateTable('letter_merge_checks')
      .set({ findings: JSON.stringify(left), stops: left.filter(({ stops }) => stops).length })
      .where('row_id', '=', rowId)
      .execute();
  const next = await countUp(context, merge);
  const told = { version: next, row: rowId, n: found.value.n };
  return ok({
    value: { version: next, rows: await rowsIn(context, id) },
    events: [event('outgoing.merge-double-meant', about('outgoing', { unitId: row.unit_id, id }), told)],
  });
};

/** Takes rows out; those that have a number stay. */
export const takeRowsOut: Operation<Base & { readonly rows: 'all' | readonly MergeRowId[] }, SavedMerge> = async (
  context,
  { id, version, rows },
) => {
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  if (rows !== 'all') {
    const numbered = await context.tx
      .selectFrom('letter_merge_rows as r')
      .innerJoin('outgoing_letters as o', (join) => join.on(sql`o.id`, '=', sql`r.id`))
      .select('r.n')
      .where('r.merge_id', '=', id)
      .where('r.id', 'in', [...rows])
      .executeTakeFirst();
    if (numbered !== undefined) return fail('letters/merge-row-numbered', { n: numbered.n });
  }
  const count = await removeRows(context, merge, rows === 'all' ? null : rows);
  if (count === 0) return fail('letters/merge-row-not-found');
  const next = await countUp(context, merge);
  return ok({
    value: { version: next, rows: await rowsIn(context, id) },
    events: [
      event('outgoing.merge-rows-removed', about('outgoing', { unitId: row.unit_id, id }), { version: next, count }),
    ],
  });
};
