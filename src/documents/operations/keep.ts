/** Writes down what was read: the text, which never changes afterwards, and what a form found in it. */
import type { Failure, Tx, UnitId } from '../../platform/index.ts';
import type { Found } from '../fact-form.ts';
import type { ShownDoubt } from '../scans/doubts.ts';
import type { About, DocumentId, DocumentText, FactProposal } from '../schema.ts';

/** Rows of one insert: each has seven values, and PostgreSQL takes at most 65,535 of them. */
const chunk = 1_000;

export async function keepText(
  tx: Tx,
  documentId: DocumentId,
  { text, pages, warnings }: Pick<DocumentText, 'text' | 'pages' | 'warnings'>,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ status: 'terbaca', text, pages: JSON.stringify(pages), warnings: JSON.stringify(warnings), failure: null })
    .where('id', '=', documentId)
    .execute();
}

export async function keepFailure(tx: Tx, documentId: DocumentId, failure: Failure): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ status: 'gagal', failure: JSON.stringify(failure) })
    .where('id', '=', documentId)
    .execute();
}

/** What was found in a document about a thing, in the unit that keeps it. */
type Whose = { readonly documentId: DocumentId; readonly subject: About; readonly unitId: UnitId };

export async function keepProposals(tx: Tx, whose: Whose, found: Found<FactProposal>): Promise<void> {
  const { documentId, subject } = whose;
  await insertProposals(tx, whose, found.proposals);
  await tx
    .updateTable('document_links')
    .set({ inconsistencies: JSON.stringify(found.inconsistencies) })
    .where('document_id', '=', documentId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .execute();
}

export async function insertProposals(
  tx: Tx,
  { documentId, subject, unitId }: Whose,
  proposals: readonly FactProposal[],
  first = 0,
): Promise<void> {
  const rows = proposals.map((proposal, at) => ({
    document_id: documentId,
    subject_type: subject.type,
    subject_id: subject.id,
    id: proposal.id,
    unit_id: unitId,
    ordinal: first + at,
    proposal: JSON.stringify(proposal),
  }));
  for (let at = 0; at < rows.length; at += chunk)
    await tx
      .insertInto('proposals')
      .values(rows.slice(at, at + chunk))
      .execute();
}

export async function keepDoubts(
  tx: Tx,
  { documentId, unitId }: Omit<Whose, 'subject'>,
  doubts: readonly ShownDoubt[],
): Promise<void> {
  if (doubts.length === 0) return;
  const rows = doubts.map((doubt, at) => ({ ...doubt, document_id: documentId, unit_id: unitId, n: at + 1 }));
  await tx.insertInto('document_doubts').values(rows).execute();
}
