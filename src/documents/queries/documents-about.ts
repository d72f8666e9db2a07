import { sql } from 'kysely';
import { newestJobs, type Tx, type UnitId } from '../../platform/index.ts';
import { readDocumentJob, recogniseDocumentJob } from '../operations/read-and-propose.ts';
import type { About, DocumentId, DocumentSummary, FactProposal, PageSpan, ReviewedDocument } from '../schema.ts';

const undecided = sql<number>`count(*) filter (where decision = 'menunggu')::int`;

/** The documents of a thing in the order they were added, with the progress of the job that reads each. */
export async function documentsAbout(tx: Tx, subject: About): Promise<DocumentSummary[]> {
  const rows = await tx
    .selectFrom('document_links as l')
    .innerJoin('documents as d', 'd.id', 'l.document_id')
    .select(['d.id', 'd.name', 'd.mime', 'd.sha256', 'd.status', 'd.date_hint', 'd.created_at', 'd.failure'])
    .select(['d.warnings', 'l.inconsistencies'])
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .orderBy('l.ordinal')
    .execute();
  const counts = await tx
    .selectFrom('proposals')
    .select(['document_id', sql<number>`count(*)::int`.as('total'), undecided.as('undecided')])
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .groupBy('document_id')
    .execute();
  const proposals = new Map(counts.map(({ document_id, ...count }) => [document_id, count]));
  const jobs = await newestJobs(
    tx,
    [readDocumentJob, recogniseDocumentJob],
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mime: row.mime,
    sha256: row.sha256,
    status: row.status,
    dateHint: row.date_hint,
    createdAt: row.created_at.toISOString(),
    failure: row.failure ? { code: row.failure.code, message: row.failure.message } : null,
    warnings: row.warnings ?? [],
    inconsistencies: row.inconsistencies ?? [],
    proposals: proposals.get(row.id) ?? { total: 0, undecided: 0 },
    job: jobs.get(row.id) ?? null,
  }));
}

/** One document of a thing with its stored text and its proposals in reading order. */
export async function reviewDocument(tx: Tx, subject: About, documentId: DocumentId): Promise<ReviewedDocument | null> {
  const summary = (await documentsAbout(tx, subject)).find(({ id }) => id === documentId);
  if (!summary) return null;
  const row = await tx
    .selectFrom('documents')
    .select(['text', 'pages'])
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const items = await tx
    .selectFrom('proposals')
    .select(['proposal', 'decision', 'corrected'])
    .where('document_id', '=', documentId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('ordinal')
    .execute();
  const doubts = await tx
    .selectFrom('document_doubts')
    .select(['n', 'page', 'start', 'end', sql<boolean>`picture is not null`.as('picture')])
    .where('document_id', '=', documentId)
    .orderBy('n')
    .execute();
  return { ...summary, text: row.text ?? '', pages: row.pages ?? [], doubts, items };
}

/** A proposal that a person took, as they took it, and the name of its document. */
export type TakenProposal = { readonly document: string; readonly proposal: FactProposal; readonly corrected: boolean };

/** What was taken out of the documents of a thing, the latest document last. */
export async function takenFrom(tx: Tx, subject: About): Promise<TakenProposal[]> {
  const rows = await tx
    .selectFrom('proposals as p')
    .innerJoin('documents as d', 'd.id', 'p.document_id')
    .innerJoin('document_links as l', (join) =>
      join
        .onRef('l.document_id', '=', 'p.document_id')
        .onRef('l.subject_type', '=', 'p.subject_type')
        .onRef('l.subject_id', '=', 'p.subject_id'),
    )
    .select(['d.name', 'p.proposal', 'p.corrected'])
    .where('p.subject_type', '=', subject.type)
    .where('p.subject_id', '=', subject.id)
    .where('p.decision', 'in', ['diterima', 'dikoreksi'])
    .orderBy('l.ordinal')
    .orderBy('p.ordinal')
    .execute();
  return rows.map(({ name, proposal, corrected }) => ({
    document: name,
    proposal: corrected ?? proposal,
    corrected: corrected !== null,
  }));
}

/** The original file of a document of a thing; undefined where there is no such document in sight. */
export const originalOf = (tx: Tx, subject: About, documentId: DocumentId) =>
  tx
    .selectFrom('documents as d')
    .innerJoin('document_links as l', 'l.document_id', 'd.id')
    .select(['d.sha256', 'd.name'])
    .where('d.id', '=', documentId)
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .executeTakeFirst();

/** The cutting of a doubtful word of a document of a thing; undefined where there is none in sight. */
export const doubtPicture = (tx: Tx, subject: About, documentId: DocumentId, n: number) =>
  tx
    .selectFrom('document_doubts as d')
    .innerJoin('document_links as l', 'l.document_id', 'd.document_id')
    .select('d.picture')
    .where('d.document_id', '=', documentId)
    .where('d.n', '=', n)
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .executeTakeFirst();

/** A document that was read. */
export type DocumentRead = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly pages: readonly PageSpan[];
};

/** The documents of a thing that a unit added and that could be read, in order of their ids. */
export async function textsAbout(tx: Tx, subject: About, unitId: UnitId): Promise<DocumentRead[]> {
  const rows = await tx
    .selectFrom('documents as d')
    .innerJoin('document_links as l', 'l.document_id', 'd.id')
    .select(['d.id', 'd.name', 'd.text', 'd.pages'])
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .where('d.unit_id', '=', unitId)
    .where('d.status', '=', 'terbaca')
    .orderBy('d.id')
    .execute();
  return rows.map(({ id, name, text, pages }) => ({ id, name, text: text ?? '', pages: pages ?? [] }));
}

/** The thing of this type that a unit added these bytes to, if any. */
export async function subjectOfFile(
  tx: Tx,
  { type, unitId, sha256 }: { readonly type: About['type']; readonly unitId: UnitId; readonly sha256: string },
): Promise<string | null> {
  const link = await tx
    .selectFrom('document_links')
    .select('subject_id')
    .where('subject_type', '=', type)
    .where('unit_id', '=', unitId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return link?.subject_id ?? null;
}
