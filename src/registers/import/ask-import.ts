/** A workbook with a register kept by hand: stored, and read by a job. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { about, ok, recordFile, type Operation, type StoredFile } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { seriesOf } from '../queries/settings.ts';
import { importIdSchema, type ImportId, type uploadRegisterQuery } from '../schema.ts';
import { readImportJob } from './read-import.ts';

export const workbookMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const askImport: Operation<
  z.output<typeof uploadRegisterQuery> & { readonly file: StoredFile },
  { importId: ImportId }
> = async (context, { unitId, kind, year, name, file }) => {
  const { tx, actor, clock, ask } = context;
  const date = `${year}-12-31`;
  const series = await seriesOf(tx, { unitId, kind, date });
  if (series === null) return fail('registers/unknown-kind', { kind, date });
  await recordFile(tx, { unitId, name, mime: workbookMime, file, by: actor.personId, at: clock.now() });
  const importId = importIdSchema.parse(randomUUID());
  await tx
    .insertInto('register_imports')
    .values({
      id: importId,
      unit_id: unitId,
      kind,
      series,
      year,
      name,
      sha256: file.sha256,
      asked_by: actor.personId,
      asked_at: clock.now(),
    })
    .execute();
  await ask(readImportJob, { importId }, { unitId });
  return ok({
    value: { importId },
    events: [
      event('register-import.asked', about('register-import', { unitId, id: importId }), {
        kind,
        year,
        sha256: file.sha256,
      }),
    ],
  });
};
