/** A table of classes comes in from a workbook: stored, read by a job, looked at, taken by whoever keeps the table. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { readSheetsInProcess, type ShownSheet } from '../../documents/index.ts';
import { unitById } from '../../identity/index.ts';
import { addClasses, classesToday } from '../../library/index.ts';
import {
  about,
  defineJob,
  ok,
  recordFile,
  runOperation,
  type Failure,
  type Operation,
  type StoredFile,
  type Tables,
  type Tx,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { classImportIdSchema, type ClassImportId, type ClassLine, type uploadClassesQuery } from '../schema.ts';
import { mostClasses, readClassLines } from './read-classes.ts';

type Held = Selectable<Tables['record_class_imports']>;
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Lines that are written at once. */
const chunk = 500;

export const classImportById = (tx: Tx, id: ClassImportId): Promise<Held | undefined> =>
  tx.selectFrom('record_class_imports').selectAll().where('id', '=', id).executeTakeFirst();

const aboutImport = ({ id, unit_id: unitId }: Pick<Held, 'id' | 'unit_id'>) =>
  about('record-class-import', { unitId, id });

type Ask = z.output<typeof uploadClassesQuery> & { readonly file: StoredFile };

export const askClassImport: Operation<Ask, { id: ClassImportId }> = async (context, input) => {
  const { tx, actor, clock, ask } = context;
  const { unitId, name, since, source, verified, file } = input;
  if ((await unitById(tx, unitId)) === undefined) return fail('records/not-found');
  await recordFile(tx, { unitId, name, mime, file, by: actor.personId, at: clock.now() });
  const id = classImportIdSchema.parse(randomUUID());
  await tx
    .insertInto('record_class_imports')
    .values({
      id,
      unit_id: unitId,
      name,
      sha256: file.sha256,
      since,
      source,
      verified,
      asked_by: actor.personId ?? '',
      asked_at: clock.now(),
    })
    .execute();
  await ask(readClassesJob, { classImportId: id }, { unitId });
  const told = { sha256: file.sha256, since, source };
  return ok({
    value: { id },
    events: [event('record-class-import.asked', aboutImport({ id, unit_id: unitId }), told)],
  });
};

export const readClassesJob = defineJob({
  kind: 'records.read-classes',
  input: z.object({ classImportId: classImportIdSchema }),
  lane: 'heavy',
  about: ({ classImportId }) => ({ type: 'record-class-import', id: classImportId }),
  async run({ platform, actor }, { classImportId }) {
    const held = await platform.database.read(actor, (tx) => classImportById(tx, classImportId));
    if (held?.state !== 'dibaca') return ok({});
    const sheets = await readSheetsInProcess(await platform.files.read(held.sha256), held.name);
    return sheets.ok
      ? runOperation(platform, actor, keepLines, { held, sheets: sheets.value })
      : runOperation(platform, actor, keepFailure, { held, failure: sheets.failure });
  },
});

const keepFailure: Operation<{ readonly held: Held; readonly failure: Failure }, object> = async (
  { tx },
  { held, failure },
) => {
  await tx
    .updateTable('record_class_imports')
    .set({ state: 'gagal', failure: JSON.stringify(failure.message) })
    .where('id', '=', held.id)
    .execute();
  return ok({ value: {}, events: [event('record-class-import.failed', aboutImport(held), { code: failure.code })] });
};

const keepLines: Operation<{ readonly held: Held; readonly sheets: readonly ShownSheet[] }, object> = async (
  { tx },
  { held, sheets },
) => {
  const known = new Set((await classesToday(tx)).map(({ code }) => code));
  const lines = readClassLines(sheets, known);
  for (let start = 0; start < lines.length; start += chunk)
    await tx
      .insertInto('record_class_lines')
      .values(
        lines
          .slice(start, start + chunk)
          .map((line, at) => ({
            import_id: held.id,
            unit_id: held.unit_id,
            n: start + at + 1,
            verdict: line.verdict,
            line: JSON.stringify(line),
          })),
      )
      .execute();
  const take = lines.filter(({ verdict }) => verdict === 'ambil').length;
  const counts = { take, reject: lines.length - take };
  await tx
    .updateTable('record_class_imports')
    .set({ state: 'siap', counts: JSON.stringify(counts) })
    .where('id', '=', held.id)
    .execute();
  return ok({ value: counts, events: [event('record-class-import.read', aboutImport(held), counts)] });
};

type Decided = { readonly classImportId: ClassImportId };

/** All lines that can be taken, in one transaction; codes with a value from that day on already stay as they are. */
export const takeClasses: Operation<Decided, { added: number; same: number }> = async (context, { classImportId }) => {
  const { tx, actor, clock } = context;
  const held = await tx
    .selectFrom('record_class_imports')
    .selectAll()
    .where('id', '=', classImportId)
    .forUpdate()
    .executeTakeFirst();
  if (held === undefined) return fail('records/no-import');
  if (held.state !== 'siap') return fail('records/import-not-ready');
  const lines = await tx
    .selectFrom('record_class_lines')
    .select('line')
    .where('import_id', '=', classImportId)
    .where('verdict', '=', 'ambil')
    .orderBy('n')
    .execute();
  if (lines.length === 0 || lines.length > mostClasses)
    return fail('records/nothing-to-take', { count: lines.length, most: mostClasses });
  const { since, source, verified, unit_id: unitId } = held;
  const added = await addClasses(context, {
    unitId,
    since,
    source,
    verified,
    rows: lines.map(({ line }) => rowOf(line)),
  });
  if (!added.ok) return added;
  await tx
    .updateTable('record_class_imports')
    .set({ state: 'diterima', decided_by: actor.personId, decided_at: clock.now() })
    .where('id', '=', classImportId)
    .execute();
  const { value, events } = added.value;
  return ok({ value, events: [...events, event('record-class-import.taken', aboutImport(held), value)] });
};

const rowOf = ({ code, label, parent, kind, retention, security, access }: ClassLine) => ({
  code,
  label: { id: label, en: label },
  parent,
  kind,
  retention,
  security,
  access,
});

export const refuseClasses: Operation<Decided, { id: ClassImportId }> = async (
  { tx, actor, clock },
  { classImportId },
) => {
  const held = await classImportById(tx, classImportId);
  if (held === undefined) return fail('records/no-import');
  if (held.state !== 'siap') return fail('records/import-not-ready');
  await tx
    .updateTable('record_class_imports')
    .set({ state: 'ditolak', decided_by: actor.personId, decided_at: clock.now() })
    .where('id', '=', classImportId)
    .execute();
  return ok({ value: { id: classImportId }, events: [event('record-class-import.refused', aboutImport(held), {})] });
};
