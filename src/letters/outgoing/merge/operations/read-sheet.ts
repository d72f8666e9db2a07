/** A list of recipients as a file: stored, its rows read by a job, its columns proposed. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  recordFile,
  runOperation,
  type Failure,
  type Operation,
  type Platform,
  type Result,
  type StoredFile,
  type Tx,
} from '../../../../platform/index.ts';
import { sheetsIn } from '../../../sheets/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { OutgoingId } from '../../schema.ts';
import { proposeColumns } from '../columns.ts';
import { readList, type ReadList } from '../reading.ts';
import { mergeSheetIdSchema, mostMergeRows, type MergeSheetId } from '../schema.ts';
import { openMerge } from './open-merge.ts';
import { sheetById, type HeldSheet } from './held-sheet.ts';

type Ask = { readonly id: OutgoingId; readonly name: string; readonly file: StoredFile };

export const askSheet: Operation<Ask, { sheetId: MergeSheetId }> = async (context, { id, name, file }) => {
  const opened = await openMerge(context, id);
  if (!opened.ok) return opened;
  const { unit_id: unitId } = opened.value.row;
  const { tx, actor, clock, ask } = context;
  const at = clock.now();
  // What kind of file it is, is for its reader to find.
  await recordFile(tx, { unitId, name, mime: 'application/octet-stream', file, by: actor.personId, at });
  const sheetId = mergeSheetIdSchema.parse(randomUUID());
  const { sha256 } = file;
  await tx
    .insertInto('letter_merge_sheets')
    .values({
      id: sheetId,
      merge_id: id,
      unit_id: unitId,
      name,
      sha256,
      asked_by: actor.personId ?? 'system',
      asked_at: at,
    })
    .execute();
  await ask(readMergeSheetJob, { sheetId }, { unitId });
  return ok({
    value: { sheetId },
    events: [event('outgoing.merge-sheet-asked', about('outgoing', { unitId, id }), { sheetId, sha256 })],
  });
};

export const readMergeSheetJob = defineJob({
  kind: 'letters.read-merge-sheet',
  input: z.object({ sheetId: mergeSheetIdSchema }),
  lane: 'light',
  async run({ platform, actor }, { sheetId }) {
    const held = await platform.database.read(actor, (tx) => sheetById(tx, sheetId));
    if (held?.state !== 'dibaca') return ok({});
    const read = await listIn(platform, held);
    return read.ok
      ? runOperation(platform, actor, keepLines, { held, read: read.value })
      : runOperation(platform, actor, keepFailure, { held, failure: read.failure });
  },
});

/** Lines that are read: more than a merge may have, so that the right number can be told. */
const mostRead = 20_000;

async function listIn(platform: Platform, { sha256, name }: HeldSheet): Promise<Result<ReadList>> {
  const sheets = await sheetsIn(await platform.files.read(sha256), name, mostRead);
  if (sheets === null) return fail('letters/merge-kind', { name });
  if (!sheets.ok) return sheets;
  const list = readList(sheets.value);
  if (list === null) return fail('letters/merge-empty', { name });
  const count = list.lines.length;
  return count > mostMergeRows ? fail('letters/merge-large', { count, most: mostMergeRows }) : ok(list);
}

const keepLines: Operation<{ readonly held: HeldSheet; readonly read: ReadList }, object> = async (
  { tx },
  { held, read: { heads, lines } },
) => {
  const { id: sheetId, unit_id: unitId, merge_id: id } = held;
  const proposed = proposeColumns(
    heads,
    lines.map(({ cells }) => cells),
  );
  await tx
    .updateTable('letter_merge_sheets')
    .set({
      state: 'dipetakan',
      heads: JSON.stringify(heads),
      proposed: JSON.stringify(proposed),
      rows: JSON.stringify(lines),
    })
    .where('id', '=', sheetId)
    .execute();
  const told = { sheetId, lines: lines.length, columns: heads.length };
  return ok({ value: {}, events: [event('outgoing.merge-sheet-read', about('outgoing', { unitId, id }), told)] });
};

const keepFailure: Operation<{ readonly held: HeldSheet; readonly failure: Failure }, object> = async (
  { tx },
  { held: { id: sheetId, unit_id: unitId, merge_id: id }, failure },
) => {
  await markFailed(tx, sheetId, failure);
  const told = { sheetId, code: failure.code };
  return ok({ value: {}, events: [event('outgoing.merge-sheet-failed', about('outgoing', { unitId, id }), told)] });
};

const markFailed = (tx: Tx, sheetId: MergeSheetId, { message }: Failure) =>
  tx
    .updateTable('letter_merge_sheets')
    .set({ state: 'gagal', failure: JSON.stringify(message) })
    .where('id', '=', sheetId)
    .execute();
