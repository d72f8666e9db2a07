/**
 * The background job that looks into a signed file: its signatures, its text against the approved letter, the name of
 * its signer. What came of it is written once, with an event; a file that was looked into is left alone.
 */
import { z } from 'zod';
import { readApproval } from '../../../approvals/index.ts';
import { originalBytes, readTextInProcess, signaturesInProcess } from '../../../documents/index.ts';
import type { SignedFile } from '../../../documents/schema.ts';
import { exportDraft, readDraft, wordsOnPaper } from '../../../drafts/index.ts';
import { personNames } from '../../../identity/index.ts';
import { printDate } from '../../../language/index.ts';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type Failure,
  type Operation,
  type Result,
  type Tx,
  type Work,
} from '../../../platform/index.ts';
import type { Part } from '../../../printing/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { variantOf } from '../merge/queries/variant.ts';
import { letterParts } from '../on-paper.ts';
import { behalfLines, factsOfOutgoing } from '../queries/facts.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import { anchorsToday } from './anchors.ts';
import { compareSigned, type ApprovedText } from './compare.ts';
import { judgeSigned, type Judgement } from './judge.ts';
import { signedFileIdSchema, type Comparison, type SignedFileId } from './schema.ts';

type Input = { readonly fileId: SignedFileId };

export const verifySignedJob = defineJob({
  kind: 'letters.verify-signed',
  input: z.object({ fileId: signedFileIdSchema }),
  lane: 'light',
  alone: 'unit',
  run: (work, { fileId }) => lookInto(work, fileId),
  gaveUp: ({ actor, platform }, { fileId }) =>
    runOperation(platform, actor, recordFailed, {
      fileId,
      failure: fail('letters/signed-not-checked', { name: '' }).failure,
    }),
});

const steps = 3;

/** `print`: our own PDF of the letter, where it is kept; else it is set. What was looked into is left alone. */
export async function lookInto(
  work: Pick<Work, 'platform' | 'actor' | 'progress'>,
  fileId: SignedFileId,
  print: Uint8Array | null = null,
): Promise<Result<object>> {
  const { platform, actor, progress } = work;
  const { database, files } = platform;
  const begun = await database.read(actor, (tx) => begin(work, tx, fileId));
  if (begun === null) return ok({});
  const { file, anchors, approved, approvedBy, dated } = begun;
  const failed = (failure: Failure) => runOperation(platform, actor, recordFailed, { fileId, failure });
  const bytes = await originalBytes(files, file);
  if (!bytes.ok) return failed(bytes.failure);
  const now = platform.clock.now();
  const signed = await signaturesInProcess({ bytes: bytes.value, name: file.name, anchors, now: now.toISOString() });
  if (!signed.ok) return failed(signed.failure);
  if (!(await progress(1, steps))) return ok({});
  const text = await textOf(bytes.value, file.name);
  const own = print === null ? await printOf(work, begun) : ok(print);
  if (!own.ok) return failed(own.failure);
  if (!(await progress(2, steps))) return ok({});
  const comparison = compareSigned({ ...approved, print: (await textOf(own.value, 'naskah.pdf')) ?? '' }, text);
  const judgement = judgeSigned(signed.value, comparison, { approvedBy, dated, now });
  return runOperation(platform, actor, recordChecked, { fileId, file: signed.value, comparison, judgement });
}

type Begun = NonNullable<Awaited<ReturnType<typeof begin>>>;

async function printOf(
  { platform, actor }: Pick<Work, 'platform' | 'actor'>,
  { draftId, variant }: Begun,
): Promise<Result<Uint8Array>> {
  const own = await exportDraft(platform, (of) => platform.database.read(actor, of), draftId, 'pdf', variant);
  return own.ok ? ok(own.value.bytes) : own;
}

/** Null where a file has no text that can be read: a scan. */
export async function textOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const read = await readTextInProcess({ bytes, file: { name, mime: 'application/pdf' } });
  return read.ok && read.value.scanned.length === 0 ? read.value.text : null;
}

/** Null where it was looked into already, or its letter is not there any more. */
async function begin({ platform }: Pick<Work, 'platform'>, tx: Tx, fileId: SignedFileId) {
  const file = await tx
    .selectFrom('letter_signed_files')
    .selectAll()
    .where('id', '=', fileId)
    .where('state', '=', 'menunggu')
    .executeTakeFirst();
  const row = file && (await readOutgoing(tx, file.outgoing_id));
  const facts = row && (await factsOfOutgoing(tx, row));
  const variant = row && (await variantOf(tx, row));
  const words = row?.draft_id == null ? null : await wordsOnPaper(tx, platform.rooms, row.draft_id, variant);
  const draft = row?.draft_id == null ? null : await readDraft(tx, row.draft_id);
  if (!file || !row?.draft_id || !facts || !words || !draft || row.number === null || row.dated === null) return null;
  const behalf = await behalfLines(tx, row.unit_id, facts.kind);
  const parts = letterParts({ ...facts, number: row.number, date: row.dated, behalf }, words);
  const approval = await readApproval(tx, row.unit_id, draft.draft.approval);
  const names = await personNames(tx, approval === null ? [] : [approval.approvedBy]);
  const approved: Omit<ApprovedText, 'print'> = {
    number: row.number,
    date: printDate(row.dated) ?? row.dated,
    subject: row.fields.subject,
    body: words.parts.flatMap(saidBy),
    around: parts.flatMap((part) => (part.type === 'head' || part.type === 'lines' ? saidBy(part) : [])),
  };
  return {
    file,
    draftId: row.draft_id,
    dated: row.dated,
    variant,
    anchors: await anchorsToday(tx, platform.clock.now()),
    approved,
    approvedBy: approval === null ? null : (names.get(approval.approvedBy) ?? null),
  };
}

/** What a part says, piece by piece. */
function saidBy(part: Part): readonly string[] {
  switch (part.type) {
    case 'table':
      return [...part.header, ...part.rows.flat()].filter((text) => text !== '');
    case 'head':
      return [...part.rows.map(([, text]) => text), part.placeAndDay].filter((text) => text !== '' && text !== '-');
    case 'lines':
      return part.lines.map((text) => text.trim());
    case 'signature':
    case 'gap':
      return [];
    case 'picture':
      return [part.caption];
    default:
      return [part.text];
  }
}

type Checked = Input & { readonly file: SignedFile; readonly comparison: Comparison; readonly judgement: Judgement };

const recordChecked: Operation<Checked, object> = async (context, { fileId, file, comparison, judgement }) => {
  const { tx, clock } = context;
  const { outcome, why } = judgement;
  const row = await tx
    .updateTable('letter_signed_files')
    .set({
      state: 'diperiksa',
      outcome,
      why: [...why],
      verdict: file.verdict,
      facts: JSON.stringify(file),
      comparison: JSON.stringify(comparison),
      checked_at: clock.now(),
    })
    .where('id', '=', fileId)
    .where('state', '=', 'menunggu')
    .returning(['outgoing_id as id', 'unit_id as unitId', 'sha256'])
    .executeTakeFirst();
  if (row === undefined) return fail('letters/signed-file-not-found');
  const told = { fileId, sha256: row.sha256, verdict: file.verdict, outcome, why: [...why] };
  return ok({ value: {}, events: [event('outgoing.signed-checked', about('outgoing', row), told)] });
};

const recordFailed: Operation<Input & { readonly failure: Failure }, object> = async (
  { tx, clock },
  { fileId, failure },
) => {
  const row = await tx
    .updateTable('letter_signed_files')
    .set({ state: 'gagal', failure: JSON.stringify(failure.message), checked_at: clock.now() })
    .where('id', '=', fileId)
    .where('state', '=', 'menunggu')
    .returning(['outgoing_id as id', 'unit_id as unitId', 'sha256'])
    .executeTakeFirst();
  if (row === undefined) return fail('letters/signed-file-not-found');
  const told = { fileId, sha256: row.sha256, verdict: failure.code, outcome: 'gagal', why: [] };
  return ok({ value: {}, events: [event('outgoing.signed-checked', about('outgoing', row), told)] });
};
