/** A list of letters from elsewhere: stored, and read by a job. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { about, ok, recordFile, type Operation, type StoredFile } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { exchangeFileIdSchema, type ExchangeFileId, type uploadExchangeQuery } from '../schema.ts';
import { readFileJob } from './read-file.ts';

type Ask = z.output<typeof uploadExchangeQuery> & { readonly file: StoredFile };

export const askFile: Operation<Ask, { fileId: ExchangeFileId }> = async (
  { tx, actor, clock, ask },
  { unitId, purpose, period, name, file },
) => {
  if ((purpose === 'agenda') !== (period.length === 4)) return fail('letters/exchange-period');
  const at = clock.now();
  // What kind of file it is, is for its reader to find.
  await recordFile(tx, { unitId, name, mime: 'application/octet-stream', file, by: actor.personId, at });
  const fileId = exchangeFileIdSchema.parse(randomUUID());
  const { sha256 } = file;
  await tx
    .insertInto('exchange_files')
    .values({ id: fileId, unit_id: unitId, purpose, period, name, sha256, asked_by: actor.personId, asked_at: at })
    .execute();
  await ask(readFileJob, { fileId }, { unitId });
  return ok({
    value: { fileId },
    events: [event('exchange-file.asked', about('exchange-file', { unitId, id: fileId }), { purpose, period, sha256 })],
  });
};
