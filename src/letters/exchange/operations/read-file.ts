/** Reads the rows of a list from elsewhere, and proposes what its columns hold. */
import { z } from 'zod';
import { readTextInProcess, type ShownSheet } from '../../../documents/index.ts';
import { unitDay } from '../../../identity/index.ts';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { KnownHeads } from '../reading/columns.ts';
import { readPdfList } from '../reading/pdf.ts';
import { headsKey, mostRows, rowsOf, type ReadRows } from '../reading/rows.ts';
import { exchangeFileIdSchema, type ColumnMap, type FileLayout } from '../schema.ts';
import { directionOf, knownHeads, srikandiColumnsOn } from '../srikandi/columns.ts';
import { sheetsIn } from '../../sheets/index.ts';
import { fileById, keepFailure, writeRows, type HeldFile } from './held.ts';

export const readFileJob = defineJob({
  kind: 'letters.read-exchange-file',
  input: z.object({ fileId: exchangeFileIdSchema }),
  lane: 'heavy',
  about: ({ fileId }) => ({ type: 'exchange-file', id: fileId }),
  async run({ platform, actor }, { fileId }) {
    const held = await platform.database.read(actor, (tx) => fileById(tx, fileId));
    if (held?.state !== 'dibaca') return ok({});
    const read = await readRows(platform, held, await headsSaid(platform, actor, held));
    return read.ok
      ? runOperation(platform, actor, keepRows, { held, read: read.value })
      : runOperation(platform, actor, keepFailure, { held, failure: read.failure });
  },
});

async function readRows(
  { files }: Platform,
  { sha256, name, purpose }: HeldFile,
  known: KnownHeads,
): Promise<Result<ReadRows>> {
  const sheets = await sheetsOf(await files.read(sha256), name, known);
  if (!sheets.ok) return sheets;
  const read = rowsOf(sheets.value, purpose, known);
  if (read === null) return fail('letters/exchange-large', { name, most: mostRows });
  return read.rows.length === 0 ? fail('letters/exchange-empty', { name }) : ok(read);
}

/** By what the bytes are, whatever the file is called. */
async function sheetsOf(bytes: Uint8Array, name: string, known: KnownHeads): Promise<Result<readonly ShownSheet[]>> {
  const begins = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (begins.startsWith('%PDF')) {
    const document = await readTextInProcess({ bytes, file: { name, mime: 'application/pdf' } });
    if (!document.ok) return document;
    return document.value.scanned.length > 0
      ? fail('letters/exchange-scan', { name })
      : ok(readPdfList(document.value, known));
  }
  return (await sheetsIn(bytes, name, mostRows)) ?? fail('letters/exchange-kind', { name });
}

/** What somebody said of SRIKANDI's columns, as it holds today. */
async function headsSaid(
  { database, clock }: Platform,
  actor: Actor,
  { unit_id: unitId, purpose }: HeldFile,
): Promise<KnownHeads> {
  const direction = directionOf(purpose);
  if (direction === null) return new Map();
  return database.read(actor, async (tx) =>
    knownHeads(await srikandiColumnsOn(tx, { unitId, direction, day: await unitDay(tx, unitId, clock.now()) })),
  );
}

/** Lists, the newest, whose columns are remembered. */
const remembered = 50;

type Kept = { readonly held: HeldFile; readonly read: ReadRows };

const keepRows: Operation<Kept, object> = async ({ tx }, { held, read: { rows, layouts } }) => {
  const { id, unit_id: unitId } = held;
  const known = new Map<string, ColumnMap>();
  const before = await tx
    .selectFrom('exchange_files')
    .select(['layouts', 'mapping'])
    .where('unit_id', '=', unitId)
    .where('purpose', '=', held.purpose)
    .where('mapping', 'is not', null)
    .orderBy('mapped_at', 'desc')
    .limit(remembered)
    .execute();
  // What was said last of the same heads holds.
  for (const { layouts: was, mapping } of before.toReversed())
    for (const [at, { heads }] of (was ?? []).entries()) {
      const columns = mapping?.[at];
      if (columns) known.set(headsKey(heads), columns);
    }
  const told = layouts.map((layout): FileLayout => {
    const columns = known.get(headsKey(layout.heads));
    return columns === undefined ? layout : { ...layout, proposed: columns, known: true };
  });
  await writeRows(tx, held, rows);
  await tx
    .updateTable('exchange_files')
    .set({ state: 'dipetakan', layouts: JSON.stringify(told) })
    .where('id', '=', id)
    .execute();
  return ok({
    value: {},
    events: [
      event('exchange-file.read', about('exchange-file', { unitId, id }), {
        rows: rows.length,
        layouts: layouts.length,
      }),
    ],
  });
};
