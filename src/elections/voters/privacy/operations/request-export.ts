import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { can } from '../../../../identity/index.ts';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Failure,
  type Operation,
  type Platform,
  type Result,
  type Tx,
} from '../../../../platform/index.ts';
import { correctableImport } from '../../import/index.ts';
import { referenceValueOn } from '../../../../reference/index.ts';
import { listFail, readList } from '../../list/index.ts';
import { matching, sealsOf } from '../../findings/index.ts';
import type { FindingFilter } from '../../findings/schema.ts';
import { event } from '../events.ts';
import { mostFindings, scopeOf } from '../export-jobs.ts';
import { fail } from '../failures.ts';
import { exportJob } from './make-export.ts';
import { purgeExportsJob } from './purge-exports.ts';
import type { exportRequestSchema, FindingsExportKind } from '../schema.ts';

type Request = Omit<z.output<typeof exportRequestSchema>, 'note'> & { readonly listId: string };

/** Writes down who wants which file for what, and sets the job to make it. */
export const requestExport = (
  platform: Platform,
  actor: Actor,
  { note, ...request }: z.output<typeof exportRequestSchema> & { readonly listId: string },
): Promise<Result<{ id: string; jobId: string; expiresAt: string }>> =>
  runOperation(platform, actor, recordRequest, { ...request, noteSealed: sealsOf(platform).words(note) });

const recordRequest: Operation<
  Request & { readonly noteSealed: string | null },
  { id: string; jobId: string; expiresAt: string }
> = async ({ tx, actor, clock, ask }, request) => {
  const { listId, kind, purpose, noteSealed, importId = null } = request;
  const list = await readList(tx, listId);
  if (!list) return listFail('voters/list-not-found');
  // Rejected rows are as they were written: nothing in them can be masked and come back mended.
  const fullNumbers = request.fullNumbers || kind === 'perbaikan';
  if (fullNumbers && (kind === 'coktas' || !can(actor, 'voters.unmask', list.unit_id)))
    return fail('voters/export-full-numbers');
  const filter = kind === 'perbaikan' ? {} : scopeOf(kind, request.filter);
  const refused =
    kind === 'perbaikan'
      ? await refusedRejects(tx, listId, importId ?? '')
      : await refusedFindings(tx, listId, kind, filter);
  if (refused) return { ok: false, failure: refused };
  const id = randomUUID();
  const at = clock.now();
  const expiresAt = new Date(
    at.getTime() + (await referenceValueOn(tx, 'privacy/export-days', at.toISOString().slice(0, 10))) * 86_400_000,
  );
  const jobId = await ask(exportJob, { exportId: id }, { unitId: list.unit_id });
  await tx
    .insertInto('voter_exports')
    .values({
      id,
      unit_id: list.unit_id,
      list_id: listId,
      kind,
      purpose,
      note_sealed: noteSealed,
      filter: JSON.stringify(filter),
      full_numbers: fullNumbers,
      import_id: importId,
      by: actor.personId ?? '',
      at,
      expires_at: expiresAt,
      job_id: jobId,
    })
    .execute();
  await ask(purgeExportsJob, {}, { unitId: list.unit_id });
  return ok({
    value: { id, jobId, expiresAt: expiresAt.toISOString() },
    events: [
      event('voters.export-requested', about('voter-export', { unitId: list.unit_id, id }), {
        listId,
        kind,
        purpose,
        fullNumbers,
        importId,
        code: filter.code ?? null,
        village: filter.village ?? null,
        expiresAt: expiresAt.toISOString(),
      }),
    ],
  });
};

/** Why these findings cannot leave in one file; null when they can. */
async function refusedFindings(
  tx: Tx,
  listId: string,
  kind: FindingsExportKind,
  filter: FindingFilter,
): Promise<Failure | null> {
  const { count } = await matching(tx.selectFrom('voter_findings'), listId, filter, null)
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count === 0) return fail('voters/export-empty').failure;
  return count > mostFindings[kind] ? fail('voters/export-large', { count, limit: mostFindings[kind] }).failure : null;
}

async function refusedRejects(tx: Tx, listId: string, importId: string): Promise<Failure | null> {
  const found = await correctableImport(tx, listId, importId);
  return found.ok ? null : found.failure;
}
