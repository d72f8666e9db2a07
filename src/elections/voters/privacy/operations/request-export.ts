import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { can } from '../../../../identity/index.ts';
import { ok, runOperation, type Actor, type Operation, type Platform, type Result } from '../../../../platform/index.ts';
import { fail as listFail } from '../../list/failures.ts';
import { matching } from '../../findings/queries/filter.ts';
import { sealsOf } from '../../findings/seals.ts';
import { parameterOn } from '../../list/parameters.ts';
import { readList } from '../../list/read-list.ts';
import { event } from '../events.ts';
import { exportJob, mostFindings, purgeJob, scopeOf } from '../export-jobs.ts';
import { fail } from '../failures.ts';
import type { exportRequestSchema } from '../schema.ts';

type Request = Omit<z.output<typeof exportRequestSchema>, 'note'> & { readonly listId: string };

/** Writes down who wants which file for what, and sets the job to make it. */
export const requestExport = (platform: Platform, actor: Actor, { note, ...request }: z.output<typeof exportRequestSchema> & { readonly listId: string }): Promise<Result<{ id: string; jobId: string; expiresAt: string }>> =>
  runOperation(platform, actor, recordRequest, { ...request, noteSealed: sealsOf(platform).words(note) });

const recordRequest: Operation<Request & { readonly noteSealed: string | null }, { id: string; jobId: string; expiresAt: string }> = async ({ tx, actor, clock, enqueue }, request) => {
  const { listId, kind, purpose, fullNumbers, noteSealed } = request;
  const list = await readList(tx, listId);
  if (!list) return listFail('voters/list-not-found');
  if (fullNumbers && (kind === 'coktas' || !can(actor, 'voters.unmask', list.unit_id))) return fail('voters/export-full-numbers');
  const filter = scopeOf(kind, request.filter);
  const { count } = await matching(tx.selectFrom('voter_findings'), listId, filter, null).select((expression) => expression.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  if (count === 0) return fail('voters/export-empty');
  if (count > mostFindings[kind]) return fail('voters/export-large', { count, limit: mostFindings[kind] });
  const id = randomUUID();
  const at = clock.now();
  const expiresAt = new Date(at.getTime() + await parameterOn(tx, 'privacy/export-days', at.toISOString().slice(0, 10)) * 86_400_000);
  const jobId = await enqueue({ unitId: list.unit_id, kind: exportJob, input: { exportId: id } });
  await tx.insertInto('voter_exports').values({
    id, unit_id: list.unit_id, list_id: listId, kind, purpose, note_sealed: noteSealed, filter: JSON.stringify(filter), full_numbers: fullNumbers, by: actor.personId ?? '', at, expires_at: expiresAt, job_id: jobId,
  }).execute();
  await enqueue({ unitId: list.unit_id, kind: purgeJob, input: {} });
  return ok({
    value: { id, jobId, expiresAt: expiresAt.toISOString() },
    events: [event('voters.export-requested', {
      unitId: list.unit_id, subject: { type: 'voter-export', id },
      payload: { listId, kind, purpose, fullNumbers, code: filter.code ?? null, village: filter.village ?? null, expiresAt: expiresAt.toISOString() },
    })],
  });
};
