/**
 * Writes the lines of an earlier book as letters without a paper, part by part. First every number up to the last one
 * is laid in the register, so that whoever registers a letter meanwhile takes the one behind; then each part fills its
 * numbers and writes its letters in one transaction. A job that was killed goes on with the part that is next.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Operation,
  type Outcome,
  type OperationContext,
  type Result,
  type Tx,
  type Work,
} from '../../../platform/index.ts';
import { fillPlaces, layPlaces, type Book } from '../../../registers/index.ts';
import { letterIdSchema, type LetterId } from '../../schema.ts';
import { event } from '../events.ts';
import { isSecretWord } from '../reading/lines.ts';
import { exchangeFileIdSchema, type ExchangeCounts, type ExchangeFileId, type ExchangeLine } from '../schema.ts';
import { fileById, type HeldFile } from './held.ts';

/** Letters of one transaction. */
const part = 500;

export const takeBookJob = defineJob({
  kind: 'letters.take-book',
  input: z.object({ fileId: exchangeFileIdSchema }),
  lane: 'heavy',
  alone: 'unit',
  about: ({ fileId }) => ({ type: 'exchange-file', id: fileId }),
  run: takeBook,
  /** What was written stays; whoever decided may go on. */
  gaveUp: ({ platform, actor }, { fileId }) => runOperation(platform, actor, breakOff, { fileId }),
});

async function takeBook(
  { platform, actor, progress }: Work,
  { fileId }: { readonly fileId: ExchangeFileId },
): Promise<Result<object>> {
  for (;;) {
    const held = await platform.database.read(actor, (tx) => fileById(tx, fileId));
    if (held?.state !== 'menyimpan') return ok({});
    const { all, waiting } = await platform.database.read(actor, (tx) => linesLeft(tx, fileId));
    if (!(await progress(all - waiting, all))) return ok({});
    const done = await runOperation(platform, actor, waiting === 0 ? finish : takePart, { held });
    if (!done.ok) return done;
  }
}

/** Lines that are letters or shall become ones, and those that shall. */
export async function linesLeft(
  tx: Tx,
  fileId: ExchangeFileId,
): Promise<{ readonly all: number; readonly waiting: number }> {
  const { rows } = await sql<{ all: number; waiting: number }>`select count(*) as all,
    count(*) filter (where letter_id is null) as waiting
    from exchange_lines where file_id = ${fileId} and verdict = 'ambil'`.execute(tx);
  return rows[0] ?? { all: 0, waiting: 0 };
}

type Waiting = { readonly n: number; readonly secret: boolean; readonly line: ExchangeLine };
type Taken = Waiting & { readonly id: LetterId; readonly agenda: number };

const takePart: Operation<{ readonly held: HeldFile }, object> = async (context, { held }) => {
  const { tx } = context;
  const { id: fileId, unit_id: unitId, period } = held;
  const book: Book = { unitId, kind: 'agenda-masuk', year: Number(period) };
  const laid = await layPlaces(context, { ...book, last: await lastAgenda(tx, fileId) });
  if (!laid.ok) return laid;
  const lines = await tx
    .selectFrom('exchange_lines')
    .select(['n', 'secret', 'line'])
    .where('file_id', '=', fileId)
    .where('verdict', '=', 'ambil')
    .where('letter_id', 'is', null)
    .orderBy('agenda')
    .limit(part)
    .execute();
  const letters = lines.flatMap((one): Taken[] =>
    one.line.agenda === null ? [] : [{ ...one, id: letterIdSchema.parse(randomUUID()), agenda: one.line.agenda }],
  );
  const filled = await fillBook(context, book, letters);
  if (!filled.ok) return filled;
  const taken = letters.filter(({ agenda }) => filled.value.value.has(agenda));
  const refused = letters.filter(({ agenda }) => !filled.value.value.has(agenda));
  await writeLetters(context, held, taken);
  await markLines(tx, fileId, taken, refused);
  const agendas = letters.map(({ agenda }) => agenda);
  return ok({
    value: {},
    events: [
      ...laid.value.events,
      ...filled.value.events,
      event('exchange-file.part-taken', about('exchange-file', { unitId, id: fileId }), {
        from: Math.min(...agendas),
        last: Math.max(...agendas),
        taken: taken.length,
        refused: refused.length,
      }),
    ],
  });
};

async function lastAgenda(tx: Tx, fileId: ExchangeFileId): Promise<number> {
  const { last } = await tx
    .selectFrom('exchange_lines')
    .select((of) => of.fn.max('agenda').as('last'))
    .where('file_id', '=', fileId)
    .where('verdict', '=', 'ambil')
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** The register is read by the whole unit: of a secret letter it says nothing. */
const fillBook = (
  context: OperationContext,
  book: Book,
  letters: readonly Taken[],
): Promise<Result<Outcome<ReadonlySet<number>>>> =>
  fillPlaces(
    context,
    book,
    letters.map(({ id, agenda, secret, line }) => ({
      seq: agenda,
      date: line.received ?? '',
      subject: { type: 'letter', id },
      ...(secret ? {} : { title: line.subject, party: line.party }),
      void: line.void,
    })),
  );

async function writeLetters({ tx, clock }: OperationContext, held: HeldFile, taken: readonly Taken[]): Promise<void> {
  const at = clock.now();
  const rows = taken.map(({ id, agenda, secret, line }) => ({
    id,
    agenda,
    secret,
    name: `Agenda ${agenda} tahun ${held.period}`,
    received: line.received,
    number: line.number,
    dated: line.date,
    sender: line.party,
    recipient: line.recipient,
    subject: line.subject,
    nature: isSecretWord(line.secrecy) ? '' : line.secrecy,
    secrecy: isSecretWord(line.secrecy) ? line.secrecy : '',
    void: line.void,
  }));
  const told = JSON.stringify(rows);
  // Of an earlier book a letter is done, or void as its line says, but for those that shall wait to be disposed.
  await sql`insert into letters (id, unit_id, name, agenda, year, received_on, number, dated, sender, recipient,
      subject, nature, secrecy, secret, book_id, registered_by, registered_at, state, cancelled_reason, finished_at)
    select r.id, ${held.unit_id}, r.name, r.agenda, ${Number(held.period)}, r.received, nullif(r.number, ''), r.dated,
      nullif(r.sender, ''), nullif(r.recipient, ''), nullif(r.subject, ''), nullif(r.nature, ''),
      nullif(r.secrecy, ''), r.secret, ${held.id}, ${held.decided_by ?? 'system'}, ${at},
      s.state, r.void, case s.state when 'selesai' then ${at}::timestamptz end
    from jsonb_to_recordset(${told}::jsonb) as r(id uuid, agenda int, secret boolean, name text, received date,
      number text, dated date, sender text, recipient text, subject text, nature text, secrecy text, void text),
      lateral (select case when r.void is not null then 'batal'
        when r.received >= ${held.open_since}::date then 'dicatat' else 'selesai' end as state) s`.execute(tx);
}

async function markLines(
  tx: Tx,
  fileId: ExchangeFileId,
  taken: readonly Taken[],
  refused: readonly Taken[],
): Promise<void> {
  await sql`update exchange_lines e set letter_id = r.id,
      line = jsonb_set(e.line, '{letterId}', to_jsonb(r.id::text))
    from jsonb_to_recordset(${JSON.stringify(taken.map(({ n, id }) => ({ n, id })))}::jsonb) as r(n int, id uuid)
    where e.file_id = ${fileId} and e.n = r.n`.execute(tx);
  for (const { n, agenda, line } of refused)
    await tx
      .updateTable('exchange_lines')
      .set({
        verdict: 'tolak',
        line: JSON.stringify({ ...line, verdict: 'tolak', why: 'given-already', about: String(agenda), notes: [] }),
      })
      .where('file_id', '=', fileId)
      .where('n', '=', n)
      .execute();
}

const finish: Operation<{ readonly held: HeldFile }, object> = async ({ tx }, { held }) => {
  const { id, unit_id: unitId, counts: before } = held;
  const { rows } = await sql<{ verdict: string; count: number }>`select verdict, count(*) as count
    from exchange_lines where file_id = ${id} group by verdict`.execute(tx);
  const count = (verdict: string) => rows.find((row) => row.verdict === verdict)?.count ?? 0;
  const counts: ExchangeCounts = {
    take: count('ambil'),
    reject: count('tolak'),
    same: count('sama'),
    skipped: count('lewati'),
    missing: before?.missing ?? 0,
  };
  await tx
    .updateTable('exchange_files')
    .set({ state: 'diterima', counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute();
  return ok({ value: counts, events: [event('exchange-file.taken', about('exchange-file', { unitId, id }), counts)] });
};

const breakOff: Operation<{ readonly fileId: ExchangeFileId }, object> = async ({ tx }, { fileId }) => {
  const held = await fileById(tx, fileId);
  if (held === undefined) throw new Error(`there is no list ${fileId}`);
  if (held.state === 'menyimpan')
    await tx.updateTable('exchange_files').set({ state: 'siap' }).where('id', '=', fileId).execute();
  return ok({
    value: {},
    events: [event('exchange-file.broke-off', about('exchange-file', { unitId: held.unit_id, id: fileId }), {})],
  });
};
