/** Reads the lines of a list by the columns that a person chose, beside what the house holds. */
import { z } from 'zod';
import { about, defineJob, ok, runOperation, type Operation, type OperationContext } from '../../../platform/index.ts';
import { gapsIn, placesOf } from '../../../registers/index.ts';
import { event } from '../events.ts';
import { isSecretWord } from '../reading/lines.ts';
import { readBook } from '../reading/book.ts';
import { readMonth } from '../reading/month.ts';
import {
  exchangeFileIdSchema,
  type ExchangeCounts,
  type ExchangeFileId,
  type ExchangeLine,
  type ExchangeVerdict,
} from '../schema.ts';
import { keepDifferences } from './keep-differences.ts';
import { fileById, rowsKept, writeLines, type HeldFile } from './held.ts';

const input = z.object({ fileId: exchangeFileIdSchema });

export const arrangeFileJob = defineJob({
  kind: 'letters.arrange-exchange-file',
  input,
  lane: 'heavy',
  alone: 'subject',
  about: ({ fileId }) => ({ type: 'exchange-file', id: fileId }),
  async run({ platform, actor }, { fileId }) {
    const held = await platform.database.read(actor, (tx) => fileById(tx, fileId));
    return held?.state === 'disusun' ? runOperation(platform, actor, arrange, { held }) : ok({});
  },
  /** Nothing was kept of it: a person may say the columns again. */
  gaveUp: ({ platform, actor }, { fileId }) => runOperation(platform, actor, breakOff, { fileId }),
});

const breakOff: Operation<{ readonly fileId: ExchangeFileId }, object> = async ({ tx }, { fileId }) => {
  const held = await fileById(tx, fileId);
  if (held === undefined) throw new Error(`there is no list ${fileId}`);
  if (held.state === 'disusun')
    await tx.updateTable('exchange_files').set({ state: 'dipetakan' }).where('id', '=', fileId).execute();
  return ok({
    value: {},
    events: [event('exchange-file.broke-off', about('exchange-file', { unitId: held.unit_id, id: fileId }), {})],
  });
};

/** Ranges of missing numbers that are kept for the screen. */
const mostRanges = 200;

const arrange: Operation<{ readonly held: HeldFile }, object> = async (context, { held }) => {
  const { tx } = context;
  const { id, unit_id: unitId, purpose, period } = held;
  const rows = await rowsKept(tx, id);
  const mapping = held.mapping ?? [];
  const book = purpose === 'agenda' ? await besideBook(context, held, readBook(rows, mapping, Number(period))) : null;
  const lines = book?.lines ?? readMonth(rows, mapping);
  await writeLines(
    tx,
    held,
    lines.map((line, at) => ({ n: rows[at]?.n ?? at + 1, secret: isSecretWord(line.secrecy), line })),
  );
  const differences = book === null ? await keepDifferences(context, held, lines) : null;
  const counts = { ...countsOf(lines), missing: book?.gaps.count ?? 0 };
  await tx
    .updateTable('exchange_files')
    .set({ state: 'siap', counts: JSON.stringify(counts), missing: book?.gaps.ranges.slice(0, mostRanges) ?? [] })
    .where('id', '=', id)
    .execute();
  return ok({
    value: counts,
    events: [
      event('exchange-file.arranged', about('exchange-file', { unitId, id }), {
        ...counts,
        differences: differences?.all ?? null,
        explainedBefore: differences?.explained ?? 0,
      }),
    ],
  });
};

export function countsOf(lines: readonly Pick<ExchangeLine, 'verdict'>[]): Omit<ExchangeCounts, 'missing'> {
  const count = (verdict: ExchangeVerdict) => lines.filter((line) => line.verdict === verdict).length;
  return { take: count('ambil'), reject: count('tolak'), same: count('sama'), skipped: count('lewati') };
}

/** Lines whose number of the agenda the book holds already: the same letter, or another; and numbers that none has. */
export async function besideBook(
  context: Pick<OperationContext, 'tx'>,
  { unit_id: unitId, period }: Pick<HeldFile, 'unit_id' | 'period'>,
  lines: readonly ExchangeLine[],
): Promise<{ readonly lines: ExchangeLine[]; readonly gaps: ReturnType<typeof gapsIn> }> {
  const year = Number(period);
  const places = await placesOf(context, { unitId, kind: 'agenda-masuk', year });
  const letters = await context.tx
    .selectFrom('letters')
    .select(['agenda', 'number', 'dated', 'received_on'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .execute();
  const held = new Map(letters.map((letter) => [letter.agenda, letter]));
  const judged = lines.map((line): ExchangeLine => {
    if (line.verdict !== 'ambil' || line.agenda === null) return line;
    if ((places.get(line.agenda) ?? 'kosong') === 'kosong' && !held.has(line.agenda)) return line;
    const there = held.get(line.agenda);
    const same =
      there !== undefined &&
      (there.number ?? '') === line.number &&
      there.dated === line.date &&
      there.received_on === line.received;
    return same
      ? { ...line, verdict: 'sama', notes: [] }
      : { ...line, verdict: 'tolak', why: 'given-already', about: String(line.agenda), notes: [] };
  });
  const present = new Set([
    ...judged.flatMap(({ verdict, agenda }) => (verdict === 'ambil' && agenda !== null ? [agenda] : [])),
    ...[...places].flatMap(([seq, state]) => (state === 'kosong' ? [] : [seq])),
  ]);
  return { lines: judged, gaps: gapsIn(present, 1) };
}
