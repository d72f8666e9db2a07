/** A person takes an earlier book as it was read, or drops a list. */
import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { ExchangeFileId } from '../schema.ts';
import { fileInState } from './held.ts';
import { takeBookJob } from './take-book.ts';
import { exchangeStateWords } from '../../state-words.ts';

type Taking = { readonly fileId: ExchangeFileId; readonly openSince?: string | undefined };

/** `openSince`: letters that came in from this day on wait to be disposed; the others are done. */
export const acceptBook: Operation<Taking, { fileId: ExchangeFileId }> = async (
  { tx, actor, clock, ask },
  { fileId, openSince = null },
) => {
  const found = await fileInState(tx, fileId, 'siap');
  if (!found.ok) return found;
  const { unit_id: unitId, purpose, counts, state } = found.value;
  if (purpose !== 'agenda' || counts === null)
    return fail('letters/exchange-state', { state: exchangeStateWords[state] });
  if (counts.take === 0) return fail('letters/nothing-to-take');
  await tx
    .updateTable('exchange_files')
    .set({ state: 'menyimpan', open_since: openSince, decided_by: actor.personId, decided_at: clock.now() })
    .where('id', '=', fileId)
    .execute();
  await ask(takeBookJob, { fileId }, { unitId });
  return ok({
    value: { fileId },
    events: [event('exchange-file.taking', about('exchange-file', { unitId, id: fileId }), { ...counts, openSince })],
  });
};

export const refuseFile: Operation<{ readonly fileId: ExchangeFileId }, { fileId: ExchangeFileId }> = async (
  { tx, actor, clock },
  { fileId },
) => {
  const found = await fileInState(tx, fileId, 'dipetakan', 'siap');
  if (!found.ok) return found;
  await tx
    .updateTable('exchange_files')
    .set({ state: 'ditolak', decided_by: actor.personId, decided_at: clock.now() })
    .where('id', '=', fileId)
    .execute();
  return ok({
    value: { fileId },
    events: [event('exchange-file.refused', about('exchange-file', { unitId: found.value.unit_id, id: fileId }), {})],
  });
};
