/** Reads the workbook of an import: what can be taken, what cannot and why, which numbers nobody has. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { readSheetsInProcess, type ShownSheet } from '../../documents/index.ts';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Failure,
  type Operation,
  type Tables,
  type Tx,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { lastOf } from '../operations/begin-series.ts';
import { kindsOf } from '../queries/settings.ts';
import { importIdSchema, type ImportedLine, type ImportId } from '../schema.ts';
import { gapsIn } from './gaps.ts';
import { readLines } from './read-lines.ts';

export type HeldImport = Selectable<Tables['register_imports']>;
/** Ranges of missing numbers that are kept for the screen. */
const mostRanges = 200;
/** Lines that are written at once. */
const chunk = 1_000;

export const importById = (tx: Tx, id: ImportId): Promise<HeldImport | undefined> =>
  tx.selectFrom('register_imports').selectAll().where('id', '=', id).executeTakeFirst();

export const readImportJob = defineJob({
  kind: 'registers.read-import',
  input: z.object({ importId: importIdSchema }),
  lane: 'heavy',
  about: ({ importId }) => ({ type: 'register-import', id: importId }),
  async run({ platform, actor }, { importId }) {
    const held = await platform.database.read(actor, (tx) => importById(tx, importId));
    if (held?.state !== 'dibaca') return ok({});
    const sheets = await readSheetsInProcess(await platform.files.read(held.sha256), held.name);
    return sheets.ok
      ? runOperation(platform, actor, keepLines, { held, sheets: sheets.value })
      : runOperation(platform, actor, keepFailure, { held, failure: sheets.failure });
  },
});

const keepFailure: Operation<{ readonly held: HeldImport; readonly failure: Failure }, object> = async (
  { tx },
  { held: { id, unit_id: unitId }, failure },
) => {
  await tx
    .updateTable('register_imports')
    .set({ state: 'gagal', failure: JSON.stringify(failure.message) })
    .where('id', '=', id)
    .execute();
  return ok({
    value: {},
    events: [event('register-import.failed', about('register-import', { unitId, id }), { code: failure.code })],
  });
};

const keepLines: Operation<{ readonly held: HeldImport; readonly sheets: readonly ShownSheet[] }, object> = async (
  { tx },
  { held, sheets },
) => {
  const { id, unit_id: unitId, year, kind, series } = held;
  const kinds = await kindsOf(tx, { unitId, series, date: `${year}-12-31` });
  const lines = await besideRegister(tx, held, readLines(sheets, { year, kind, kinds }));
  for (let start = 0; start < lines.length; start += chunk)
    await tx
      .insertInto('register_import_lines')
      .values(
        lines
          .slice(start, start + chunk)
          .map((line, at) => ({
            import_id: id,
            unit_id: unitId,
            n: start + at + 1,
            verdict: line.verdict,
            line: JSON.stringify(line),
          })),
      )
      .execute();
  const count = (verdict: ImportedLine['verdict']) => lines.filter((line) => line.verdict === verdict).length;
  const present = new Set(lines.flatMap(({ verdict, seq }) => (verdict === 'tolak' || seq === null ? [] : [seq])));
  const gaps = gapsIn(present, (await lastOf(tx, { unitId, year, series })) + 1);
  const counts = { take: count('ambil'), reject: count('tolak'), same: count('sama'), missing: gaps.count };
  await tx
    .updateTable('register_imports')
    .set({ state: 'siap', counts: JSON.stringify(counts), missing: gaps.ranges.slice(0, mostRanges) })
    .where('id', '=', id)
    .execute();
  return ok({
    value: counts,
    events: [event('register-import.read', about('register-import', { unitId, id }), counts)],
  });
};

/** Lines whose number the register holds already: the same paper, or another. */
export async function besideRegister(
  tx: Tx,
  { unit_id: unitId, year, series }: Pick<HeldImport, 'unit_id' | 'year' | 'series'>,
  lines: readonly ImportedLine[],
): Promise<ImportedLine[]> {
  const held = await tx
    .selectFrom('numbers')
    .select(['seq', 'suffix', 'text', 'date', 'state'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('series', '=', series)
    .where('state', '<>', 'kosong')
    .execute();
  const places = new Map(held.map((one) => [`${one.seq}${one.suffix}`, one]));
  const elsewhere = new Set(
    (
      await tx
        .selectFrom('numbers')
        .select('text')
        .where('unit_id', '=', unitId)
        .where('year', '=', year)
        .where('series', '<>', series)
        .where('text', 'like', '%/%')
        .execute()
    ).map(({ text }) => text),
  );
  return lines.map((line): ImportedLine => {
    if (line.verdict !== 'ambil') return line;
    const same = places.get(`${line.seq}${line.suffix}`);
    if (same !== undefined)
      return same.text === line.number && same.date === line.date
        ? { ...line, verdict: 'sama' }
        : { ...line, verdict: 'tolak', why: 'given-already', about: same.text };
    return elsewhere.has(line.number) ? { ...line, verdict: 'tolak', why: 'text-taken', about: line.number } : line;
  });
}
