import { randomUUID } from 'node:crypto';
import { can } from '../../identity/index.ts';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../platform/index.ts';
import { referenceValueOn } from '../../reference/index.ts';
import { event } from '../events.ts';
import { kindOf, type Leaving } from '../export-kind.ts';
import { fail } from '../failures.ts';
import { leastNote } from '../schema.ts';
import { sealNote } from '../seals.ts';
import { makeExportJob } from './make-export.ts';
import { purgeExportsJob } from './purge-exports.ts';

export type ExportRequest = Leaving<object> & {
  readonly kind: string;
  readonly purpose: string;
  readonly note: string;
  readonly fullNumbers: boolean;
};
export type Asked = { readonly id: string; readonly jobId: string; readonly expiresAt: string };

/**
 * Writes down who wants which file for what, and sets the job to make it. The caller has found the subject in the
 * unit. Throws on a kind that no room has.
 */
export async function askForExport(
  platform: Platform,
  actor: Actor,
  { note, ...request }: ExportRequest,
): Promise<Result<Asked>> {
  const { purposes } = kindOf(platform.rooms, request.kind);
  if (!(request.purpose in purposes) || (request.purpose === 'lainnya' && note.length < leastNote))
    return fail('export/purpose');
  const noteSealed = sealNote(platform, kindOf(platform.rooms, request.kind), note);
  return runOperation(platform, actor, recordRequest, { ...request, noteSealed });
}

type Sealed = Omit<ExportRequest, 'note'> & { readonly noteSealed: string | null };

const recordRequest: Operation<Sealed, Asked> = async ({ tx, actor, clock, rooms, ask }, request) => {
  const { unitId, subjectId, sourceId, purpose, fullNumbers, noteSealed } = request;
  const kind = kindOf(rooms, request.kind);
  if (!can(actor, kind.may.take, unitId)) return fail('export/not-yours');
  if (fullNumbers && (kind.numbers === 'never' || !can(actor, kind.may.full, unitId)))
    return fail('export/full-numbers');
  const scope = kind.scope.parse(request.scope) as Record<string, unknown>;
  const id = randomUUID();
  const at = clock.now();
  const by = actor.personId ?? '';
  const leaving = { unitId, subjectId, sourceId, scope };
  const checked = await kind.check(tx, leaving);
  if (!checked.ok) return checked;
  const counted = fullNumbers ? await kind.reserve?.(tx, { ...leaving, exportId: id, by, at }) : undefined;
  if (counted?.ok === false) return counted;
  const days = await referenceValueOn(tx, kind.days, at.toISOString().slice(0, 10));
  const expiresAt = new Date(at.getTime() + days * 86_400_000);
  const jobId = await ask(makeExportJob, { exportId: id }, { unitId });
  await tx
    .insertInto('exports')
    .values({
      id,
      unit_id: unitId,
      kind: kind.kind,
      subject_type: kind.subject,
      subject_id: subjectId,
      scope: JSON.stringify(scope),
      source_id: sourceId,
      purpose,
      note_sealed: noteSealed,
      full_numbers: fullNumbers,
      by,
      at,
      expires_at: expiresAt,
      job_id: jobId,
    })
    .execute();
  await ask(purgeExportsJob, {}, { unitId });
  const told = { kind: kind.kind, subjectType: kind.subject, subjectId, sourceId, scope, purpose, fullNumbers };
  return ok({
    value: { id, jobId, expiresAt: expiresAt.toISOString() },
    events: [
      event('export.requested', about('export', { unitId, id }), {
        ...told,
        ...(counted === undefined ? {} : { people: counted.value }),
        expiresAt: expiresAt.toISOString(),
      }),
    ],
  });
};
