/**
 * Writes the lines of an import into the register, in the order of their numbers. Numbers that no line has are written
 * as `kosong`, so that the register stays without a gap and says what is not known.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { unitDay } from '../../identity/index.ts';
import { about, defineJob, ok, runOperation, type Operation, type Tx } from '../../platform/index.ts';
import { event } from '../events.ts';
import { lastOf } from '../operations/begin-series.ts';
import { importIdSchema, numberIdSchema, type ImportedLine, type ImportId } from '../schema.ts';
import { besideRegister, importById, type HeldImport } from './read-import.ts';

const input = z.object({ importId: importIdSchema });

export const takeImportJob = defineJob({
  kind: 'registers.take-import',
  input,
  lane: 'heavy',
  alone: 'unit',
  about: ({ importId }) => ({ type: 'register-import', id: importId }),
  async run({ platform, actor }, { importId }) {
    const held = await platform.database.read(actor, (tx) => importById(tx, importId));
    return held?.state === 'menyimpan' ? runOperation(platform, actor, takeLines, { importId }) : ok({});
  },
  /** Nothing was written: whoever decided may decide again. */
  gaveUp: ({ platform, actor }, { importId }) => runOperation(platform, actor, breakOff, { importId }),
});

const breakOff: Operation<{ readonly importId: ImportId }, object> = async ({ tx }, { importId }) => {
  const held = await importById(tx, importId);
  if (held?.state === 'menyimpan')
    await tx.updateTable('register_imports').set({ state: 'siap' }).where('id', '=', importId).execute();
  const unitId = held?.unit_id;
  if (unitId === undefined) throw new Error(`there is no import ${importId}`);
  return ok({
    value: {},
    events: [event('register-import.broke-off', about('register-import', { unitId, id: importId }), {})],
  });
};

const takeLines: Operation<{ readonly importId: ImportId }, object> = async ({ tx, clock }, { importId }) => {
  const held = await importById(tx, importId);
  if (held === undefined) throw new Error(`there is no import ${importId}`);
  const { unit_id: unitId } = held;
  const { lines, changed } = await linesToTake(tx, held);
  const written = await writeLines(tx, held, lines, { at: clock.now(), day: await unitDay(tx, unitId, clock.now()) });
  const counts = {
    take: lines.length,
    reject: (held.counts?.reject ?? 0) + changed,
    same: held.counts?.same ?? 0,
    missing: written.missing,
  };
  await tx
    .updateTable('register_imports')
    .set({ state: 'diterima', counts: JSON.stringify(counts) })
    .where('id', '=', importId)
    .execute();
  return ok({
    value: counts,
    events: [event('register-import.taken', about('register-import', { unitId, id: importId }), counts)],
  });
};

/** In the order of their numbers. A number that was given since they were read is refused now, and its line says so. */
async function linesToTake(tx: Tx, held: HeldImport): Promise<{ lines: ImportedLine[]; changed: number }> {
  const rows = await tx
    .selectFrom('register_import_lines')
    .select(['n', 'line'])
    .where('import_id', '=', held.id)
    .where('verdict', '=', 'ambil')
    .orderBy('n')
    .execute();
  const now = await besideRegister(
    tx,
    held,
    rows.map(({ line }) => line),
  );
  let changed = 0;
  for (const [at, line] of now.entries()) {
    const n = rows[at]?.n;
    if (line.verdict === 'ambil' || n === undefined) continue;
    changed += 1;
    await tx
      .updateTable('register_import_lines')
      .set({ verdict: line.verdict, line: JSON.stringify(line) })
      .where('import_id', '=', held.id)
      .where('n', '=', n)
      .execute();
  }
  const lines = now
    .filter(({ verdict }) => verdict === 'ambil')
    .toSorted((one, other) => (one.seq ?? 0) - (other.seq ?? 0) || (one.suffix < other.suffix ? -1 : 1));
  return { lines, changed };
}

type When = { readonly at: Date; readonly day: string };

async function writeLines(
  tx: Tx,
  held: HeldImport,
  lines: readonly ImportedLine[],
  when: When,
): Promise<{ missing: number }> {
  const { unit_id: unitId, year, series } = held;
  let last = await lastOf(tx, { unitId, year, series });
  let missing = 0;
  let waiting: ReturnType<typeof rowOf>[] = [];
  const flush = async () => {
    if (waiting.length > 0) await tx.insertInto('numbers').values(waiting).execute();
    waiting = [];
  };
  for (const line of lines) {
    const seq = line.seq ?? 0;
    if (line.suffix === '' && seq <= last) {
      await flush();
      await fillIn(tx, held, line, when);
      continue;
    }
    for (; line.suffix === '' && last < seq - 1; missing += 1) waiting.push(emptyRow(held, (last += 1), when));
    if (line.suffix === '') last = seq;
    waiting.push(rowOf(held, line, when));
    if (waiting.length >= 500) await flush();
  }
  await flush();
  return { missing };
}

const given = ({ unit_id: unitId, year, series }: HeldImport, { at, day }: When) => ({
  id: numberIdSchema.parse(randomUUID()),
  unit_id: unitId,
  year,
  series,
  reserved_on: day,
  reserved_at: at,
});

const emptyRow = (held: HeldImport, seq: number, when: When): ReturnType<typeof rowOf> => ({
  ...given(held, when),
  seq,
  inserted: false,
  kind: held.kind,
  form: '{urut}',
  date: null,
  title: '',
  party: '',
  origin: 'impor',
  state: 'kosong',
  reason: null,
});

const rowOf = (held: HeldImport, line: ImportedLine, when: When) => ({
  ...given(held, when),
  seq: line.seq ?? 0,
  inserted: line.suffix !== '',
  ...values(line),
});

const values = (line: ImportedLine) => ({
  kind: line.kind,
  form: formOf(line),
  date: line.date,
  title: line.title,
  party: line.party,
  origin: 'impor' as const,
  state: line.date === null ? ('kosong' as const) : line.void === null ? ('tetap' as const) : ('batal' as const),
  reason: line.void ?? (line.suffix === '' ? null : 'sisipan di buku lama'),
});

/** The number as it is written, its count open: "007/PR.01/53/2026" -> "{urut:3}/PR.01/53/2026". */
function formOf({ number, seq, suffix }: ImportedLine): string {
  const count = new RegExp(String.raw`(?<!\d)0*${seq}\.?${suffix}(?![\da-z])`, 'i').exec(number);
  if (count === null) throw new Error(`the number ${number} does not hold its count ${seq}`);
  const width = /^\d+/.exec(count[0])?.[0].length ?? 1;
  const open = width > String(seq).length ? `{urut:${Math.min(width, 9)}}` : '{urut}';
  return number.slice(0, count.index) + open + number.slice(count.index + count[0].length);
}

/** A number that the register knew nothing of. */
async function fillIn(tx: Tx, held: HeldImport, line: ImportedLine, { at }: When): Promise<void> {
  const { kind, form, date, title, party, origin, state, reason } = values(line);
  await tx
    .updateTable('numbers')
    .set({
      kind,
      form,
      date,
      title,
      party,
      origin,
      state,
      reason,
      text: line.number,
      ...(state === 'batal' ? { voided_at: at } : {}),
    })
    .where('unit_id', '=', held.unit_id)
    .where('year', '=', held.year)
    .where('series', '=', held.series)
    .where('seq', '=', line.seq ?? 0)
    .where('suffix', '=', '')
    .where('state', '=', 'kosong')
    .execute();
}
