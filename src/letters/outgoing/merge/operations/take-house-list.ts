/** Recipients from lists that the house has: units below, who holds which post, the people that the letter names. */
import { officeHolders, unitsBelow } from '../../../../identity/index.ts';
import { about, ok, type Operation, type OperationContext } from '../../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import type { OutgoingId } from '../../schema.ts';
import type { HouseList, MergeCells, MergeColumn } from '../schema.ts';
import type { SavedMerge } from './begin-merge.ts';
import { countUp, openMerge } from './open-merge.ts';
import { removeRows, writeRows } from './write-rows.ts';

type Take = { readonly id: OutgoingId; readonly version: number; readonly list: HouseList; readonly replace: boolean };

const column = (slot: string, head: string): MergeColumn => ({ slot, head, written: 'teks' });

export const takeHouseList: Operation<Take, SavedMerge> = async (context, { id, version, list, replace }) => {
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  const { columns, to, place, rows } = await lists[list](context, row);
  if (rows.length === 0) return fail('letters/merge-nothing');
  if (replace) await removeRows(context, merge, null);
  const known = new Set(merge.columns.map(({ slot }) => slot));
  await context.tx
    .updateTable('letter_merges')
    .set({
      columns: JSON.stringify([...merge.columns, ...columns.filter(({ slot }) => !known.has(slot))]),
      to_slot: merge.to_slot ?? to,
      place_slot: merge.place_slot ?? place,
    })
    .where('outgoing_id', '=', id)
    .execute();
  const written = await writeRows(
    context,
    merge,
    rows.map((cells) => ({ cells, source: '' })),
  );
  if (!written.ok) return written;
  const next = await countUp(context, merge);
  const told = { version: next, count: rows.length, from: list };
  return ok({
    value: { version: next, rows: written.value },
    events: [event('outgoing.merge-rows-added', about('outgoing', { unitId: row.unit_id, id }), told)],
  });
};

type Listed = {
  readonly columns: readonly MergeColumn[];
  readonly to: string;
  readonly place: string | null;
  readonly rows: readonly MergeCells[];
};

const person = [column('nama', 'Nama'), column('jabatan', 'Jabatan')];

const lists: Readonly<Record<HouseList, (context: OperationContext, row: OutgoingRow) => Promise<Listed>>> = {
  'unit-di-bawah': async ({ tx }, { unit_id: unitId }) => ({
    columns: [column('kepada', 'Kepada'), column('satuan_kerja', 'Satuan kerja'), column('tempat', 'Tempat')],
    to: 'kepada',
    place: 'tempat',
    rows: (await unitsBelow(tx, unitId)).map(({ shortName, fullName, datelineCity }) => ({
      kepada: `Ketua ${shortName}`,
      satuan_kerja: fullName,
      tempat: datelineCity,
    })),
  }),
  'pemegang-jabatan': async ({ tx, clock }, { unit_id: unitId }) => ({
    columns: person,
    to: 'nama',
    place: null,
    rows: (await officeHolders(tx, unitId, clock.now())).map(({ name, position }) => ({
      nama: name,
      jabatan: position,
    })),
  }),
  'orang-surat': (_context, { fields }) =>
    Promise.resolve({
      columns: person,
      to: 'nama',
      place: null,
      rows: fields.people.map(({ name, position }) => ({ nama: name, jabatan: position })),
    }),
};
