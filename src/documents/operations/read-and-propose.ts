/**
 * The background job that reads a document for a thing: text out of the file, proposals for the thing's form out of the
 * text, both in a process of their own. Idempotent: a document that was read is left alone, and everything it writes is
 * written in one transaction; a killed job simply runs again.
 */
import { z } from 'zod';
import {
  askJob,
  defineJob,
  ok,
  runOperation,
  type Failure,
  type Operation,
  type Result,
  type Tx,
  type UnitId,
  type Work,
} from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { formFor } from '../form-for.ts';
import { originalBytes } from '../original-bytes.ts';
import type { Found } from '../fact-form.ts';
import { proposeInProcess, readInProcess } from '../read-in-process.ts';
import { keepDoubts, keepFailure, keepProposals, keepText } from './keep.ts';
import type { ReadTask } from '../reader.ts';
import type { RecognisedPage } from '../scans/assemble.ts';
import { doubtsIn, showDoubts, type ShownDoubt } from '../scans/doubts.ts';
import { keepValue, keptLayouts, keptValue } from '../scans/kept-files.ts';
import { recognisePages, type LeftToRecognition, type PageKeeper } from '../scans/recognise-pages.ts';
import { withDoubts } from '../scans/uncertain.ts';
import {
  aboutSchema,
  documentIdSchema,
  type About,
  type DocumentId,
  type DocumentText,
  type FactProposal,
} from '../schema.ts';

type Input = { readonly documentId: DocumentId; readonly subject: About };

export const readDocumentJob = defineJob({
  kind: 'documents.read-document',
  input: z.object({ documentId: documentIdSchema, subject: aboutSchema }),
  about: ({ documentId }) => ({ type: 'document', id: documentId }),
  lane: 'light',
  alone: 'subject',
  run: readAndPropose,
  gaveUp: ({ actor, platform }, { documentId, subject }) =>
    runOperation(platform, actor, recordUnreadable, { documentId, subject, because: null }),
});

/**
 * The second job of a document with pages that are pictures, on the lane of heavy work. `left`: where the first one
 * kept what it read. Pages are recognised as those of the library are (`scans/recognise-pages.ts`).
 */
export const recogniseDocumentJob = defineJob({
  kind: 'documents.recognise-pages',
  input: z.object({ documentId: documentIdSchema, subject: aboutSchema, left: z.string().regex(/^[0-9a-f]{64}$/) }),
  about: ({ documentId }) => ({ type: 'document', id: documentId }),
  lane: 'heavy',
  alone: 'subject',
  run: recogniseAndPropose,
  gaveUp: ({ actor, platform }, { documentId, subject }) =>
    runOperation(platform, actor, recordUnreadable, { documentId, subject, because: null }),
});

/** Steps of its progress: file fetched, read, saved. */
const steps = 3;

async function readAndPropose(work: Work, { documentId, subject }: Input): Promise<Result<{ proposals: number }>> {
  const of = { documentId, subject };
  const { platform, progress } = work;
  const begun = await begin(work, of);
  if (!begun.ok) return begun;
  if (begun.value === null) return ok({ proposals: 0 });
  const { document, task } = begun.value;
  const before = readBefore(document);
  if (before !== null) return proposeFromTaken(work, of, { before, document, task });
  const bytes = await originalBytes(platform.files, document);
  if (!bytes.ok) return save(work, of, bytes);
  if (!(await progress(1, steps))) return ok({ proposals: 0 });
  const read = await readInProcess({ ...task, bytes: bytes.value });
  if (!(await progress(2, steps))) return ok({ proposals: 0 });
  if (!read.ok) return save(work, of, read);
  return 'left' in read.value ? leaveToRecognition(work, of, read.value.left) : save(work, of, ok(read.value));
}

/** What was read elsewhere is doubted here as it was there. */
async function proposeFromTaken(
  work: Work,
  of: Input,
  { before, document, task }: Begun & { readonly before: Read },
): Promise<Result<{ proposals: number }>> {
  const { files } = work.platform;
  const addresses = document.taken_layouts ?? [];
  const layouts = (await Promise.all(addresses.map((address) => keptLayouts(files, address)))).flat();
  if (!(await work.progress(1, steps))) return ok({ proposals: 0 });
  // Without the original nothing can be shown of it; what was read of it stands.
  const original = layouts.length === 0 ? null : await originalBytes(files, document);
  const bytes = original?.ok ? original.value : new Uint8Array();
  return proposeWithDoubts(work, of, { read: { ...before, layouts }, task, bytes });
}

/** Proposes from recognised text, never surer than its words, and shows those that are to be read again. */
async function proposeWithDoubts(
  work: Work,
  of: Input,
  { read, task, bytes }: { readonly read: PlacedRead; readonly task: Begun['task']; readonly bytes: Uint8Array },
): Promise<Result<{ proposals: number }>> {
  const { layouts, ...document } = read;
  const proposed = await proposeFrom(document, task);
  if (!proposed.ok) return save(work, of, proposed);
  const found = withDoubts(proposed.value.found, document.text, layouts);
  const doubts = doubtsIn(document.text, layouts, found.proposals);
  const mayGoOn = () => work.progress(steps - 1, steps);
  const shown = await showDoubts(work.platform.files, { bytes, name: task.file.name }, doubts, mayGoOn);
  return shown === null ? ok({ proposals: 0 }) : save(work, of, ok({ document, found, doubts: shown }));
}

async function recogniseAndPropose(
  work: Work,
  { documentId, subject, left: address }: Input & { readonly left: string },
): Promise<Result<{ proposals: number }>> {
  const { files } = work.platform;
  const begun = await begin(work, { documentId, subject });
  if (!begun.ok) return begun;
  if (begun.value === null) return ok({ proposals: 0 });
  const { document, task } = begun.value;
  const left = await keptValue<LeftToRecognition>(files, address);
  const original = await originalBytes(files, document);
  if (!original.ok) return save(work, { documentId, subject }, original);
  const bytes = original.value;
  const { name, unit_id: unitId } = document;
  const read = await recognisePages(work, { bytes, name, left }, keeperOf(work, documentId, unitId));
  if (read === 'stopped') return ok({ proposals: 0 });
  if (!read.ok) return save(work, { documentId, subject }, read);
  return proposeWithDoubts(work, { documentId, subject }, { read: read.value, task, bytes });
}

type Document = NonNullable<Awaited<ReturnType<typeof findDocument>>>;
type Begun = { readonly document: Document; readonly task: Omit<ReadTask, 'bytes'> };

/** What is to be read and what its form needs to know; null where it was read already. */
async function begin({ actor, platform }: Work, { documentId, subject }: Input): Promise<Result<Begun | null>> {
  const form = formFor(platform.rooms, subject);
  if (!form.ok) return form;
  const { document, known } = await platform.database.read(actor, async (tx) => ({
    document: await findDocument(tx, { documentId, subject }),
    known: await form.value.known(tx, subject.id),
  }));
  if (!document || known === null) return form.value.refusals.notFound();
  if (document.status === 'terbaca') return ok(null);
  const { ordinal, name, mime, date_hint: dateHint } = document;
  const task = { file: { name, mime }, propose: form.value.propose.href, reading: { dateHint, ordinal }, known };
  return ok({ document, task });
}

type ReadAndFound = {
  readonly document: Read;
  readonly found: Found<FactProposal>;
  readonly doubts?: readonly ShownDoubt[];
};

/** Writes down what came of it. Where another attempt was faster, what it read stands. */
async function save(
  { actor, platform }: Work,
  of: Input,
  read: Result<ReadAndFound>,
): Promise<Result<{ proposals: number }>> {
  const saved = read.ok
    ? await runOperation(platform, actor, recordRead, { ...of, ...read.value })
    : await runOperation(platform, actor, recordUnreadable, { ...of, because: read.failure });
  if (!saved.ok) return saved.failure.code === 'documents/read-already' ? ok({ proposals: 0 }) : saved;
  return read.ok ? ok({ proposals: read.value.found.proposals.length }) : read;
}

/** Nobody's data changes by it: the next job is asked for, and its row is the trail of it. */
async function leaveToRecognition(
  { actor, platform, createdBy, unitId }: Work,
  of: Input,
  read: LeftToRecognition,
): Promise<Result<{ proposals: number }>> {
  const left = await keepValue(platform.files, read);
  const at = platform.clock.now();
  await platform.database.write(actor, (tx) =>
    askJob(tx, recogniseDocumentJob, { ...of, left }, { unitId, by: createdBy, at }),
  );
  return ok({ proposals: 0 });
}

/** The rows say how far the work is, as a job's progress does; they are no change of anybody's data. */
const keeperOf = ({ actor, platform }: Work, documentId: DocumentId, unitId: UnitId): PageKeeper => ({
  kept: async (page) => {
    const row = await platform.database.read(actor, (tx) =>
      tx
        .selectFrom('document_pages')
        .select('kept')
        .where('document_id', '=', documentId)
        .where('page', '=', page)
        .executeTakeFirst(),
    );
    return row === undefined ? null : keptValue<RecognisedPage>(platform.files, row.kept).catch(() => null);
  },
  keep: async (page, { verdict, confidence, coverage, ...read }) => {
    const row = { verdict, confidence, coverage, kept: await keepValue(platform.files, read) };
    await platform.database.write(actor, (tx) =>
      tx
        .insertInto('document_pages')
        .values({ ...row, document_id: documentId, unit_id: unitId, page })
        .onConflict((conflict) => conflict.columns(['document_id', 'page']).doUpdateSet(row))
        .execute(),
    );
  },
});

type Read = Pick<DocumentText, 'text' | 'pages' | 'warnings'>;
type PlacedRead = Read & Pick<DocumentText, 'layouts'>;
type Row = { readonly text: string | null } & { readonly [K in 'pages' | 'warnings']: Read[K] | null };

/** The text of a document that was read elsewhere, as of a paper of the library; null where its file is to be read. */
const readBefore = ({ text, pages, warnings }: Row): Read | null =>
  text === null ? null : { text, pages: pages ?? [], warnings: warnings ?? [] };

async function proposeFrom(
  document: Read,
  { file, reading, ...task }: Omit<ReadTask, 'bytes'>,
): Promise<Result<ReadAndFound>> {
  const { text, pages } = document;
  const parts = [{ kind: 'body' as const, start: 0, end: text.length }];
  const found = await proposeInProcess({ ...task, reading: { ...reading, text, pages, parts } }, file.name);
  return found.ok ? ok({ document, found: found.value }) : found;
}

const findDocument = (tx: Tx, { documentId, subject }: Input) =>
  tx
    .selectFrom('documents as d')
    .innerJoin('document_links as l', 'l.document_id', 'd.id')
    .select(['d.name', 'd.mime', 'd.sha256', 'd.status', 'd.date_hint', 'd.unit_id', 'l.ordinal'])
    .select(['d.text', 'd.pages', 'd.warnings', 'd.taken_layouts'])
    .where('d.id', '=', documentId)
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .executeTakeFirst();

const recordRead: Operation<Input & ReadAndFound, null> = async (
  { tx, rooms },
  { documentId, subject, document, found, doubts = [] },
) => {
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  const { events, refusals } = form.value;
  const row = await tx
    .selectFrom('documents')
    .select(['unit_id', 'status'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refusals.notFound();
  if (row.status === 'terbaca') return fail('documents/read-already');
  await keepProposals(tx, { documentId, subject, unitId: row.unit_id }, found);
  await keepText(tx, documentId, document);
  await keepDoubts(tx, { documentId, unitId: row.unit_id }, doubts);
  return ok({
    value: null,
    events: [
      events.read(
        { id: subject.id, unitId: row.unit_id },
        { documentId, proposals: found.proposals.length, inconsistencies: found.inconsistencies.length },
      ),
    ],
  });
};

/** `because`: null where the work broke off at every attempt. What was read meanwhile stays. */
const recordUnreadable: Operation<Input & { because: Failure | null }, null> = async (
  { tx, rooms },
  { documentId, subject, because },
) => {
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  const { events, refusals } = form.value;
  const row = await tx
    .selectFrom('documents')
    .select(['unit_id', 'name', 'status'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refusals.notFound();
  if (row.status === 'terbaca') return fail('documents/read-already');
  const failure = because ?? fail('documents/broke-off', { name: row.name }).failure;
  await keepFailure(tx, documentId, failure);
  const of = { id: subject.id, unitId: row.unit_id };
  return ok({ value: null, events: [events.unreadable(of, { documentId, code: failure.code })] });
};
