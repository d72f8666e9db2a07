import { randomUUID } from 'node:crypto';
import { about, localTime, ok, type Failure, type Operation, type Tx } from '../../../../platform/index.ts';
import { readList } from '../../list/index.ts';
import { mostCorrectable } from '../correction-sheet.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { countOpenRejects } from '../queries/rejects.ts';
import { lookJob } from '../look-into.ts';
import type { ListId } from '../../list/schema.ts';

export type NewImport = {
  readonly listId: ListId;
  readonly name: string;
  readonly bytes: number;
  readonly contentHash: string;
  readonly sha256: string;
  readonly corrects: string | null;
};

/** Why a file with this content may not be added to the list now; null when it may. */
export async function refusal(tx: Tx, listId: ListId, contentHash: string): Promise<Failure | null> {
  const list = await readList(tx, listId);
  if (!list) return fail('voters/import-not-found').failure;
  if (list.state === 'ditetapkan') return fail('voters/import-settled').failure;
  const same = await tx
    .selectFrom('voter_imports')
    .select(['name', 'created_at'])
    .where('list_id', '=', listId)
    .where('content_hash', '=', contentHash)
    .where('state', 'in', ['diperiksa', 'menunggu', 'berjalan', 'selesai'])
    .executeTakeFirst();
  if (!same) return null;
  const at = localTime(same.created_at, 'WIB');
  return fail('voters/import-same-file', { at: at.date, name: same.name }).failure;
}

/** Adds a sealed file to a list; a worker looks into it, and its columns then wait to be named. */
export const addImport: Operation<NewImport, { id: string }> = async ({ tx, actor, clock, ask }, input) => {
  const list = await readList(tx, input.listId, { lock: true });
  const refused = await refusal(tx, input.listId, input.contentHash);
  if (refused) return { ok: false, failure: refused };
  if (!list) return fail('voters/import-not-found');
  if (input.corrects !== null) {
    const first = await tx
      .selectFrom('voter_imports')
      .select(['id', 'rejects_sha256'])
      .where('id', '=', input.corrects)
      .where('list_id', '=', input.listId)
      .where('state', '=', 'selesai')
      .executeTakeFirst();
    if (!first) return fail('voters/import-not-found');
    if (first.rejects_sha256 === null) return fail('voters/import-no-rejects');
    const open = await countOpenRejects(tx, input.corrects);
    if (open > mostCorrectable) return fail('voters/import-too-many-rejects', { count: open, most: mostCorrectable });
  }
  const id = randomUUID();
  await tx
    .insertInto('voter_imports')
    .values({
      id,
      list_id: list.id,
      unit_id: list.unit_id,
      name: input.name,
      format: null,
      bytes: input.bytes,
      content_hash: input.contentHash,
      sha256: input.sha256,
      sample_sha256: null,
      fingerprint: null,
      mapping: null,
      job_id: null,
      read: null,
      accepted: null,
      rejected: null,
      reasons: '{}',
      account: null,
      regions: null,
      rejects_sha256: null,
      corrects: input.corrects,
      failure: null,
      created_by: actor.personId ?? '',
      created_at: clock.now(),
      finished_at: null,
      kept_until: null,
      purged_at: null,
    })
    .execute();
  await ask(lookJob, { importId: id }, { unitId: list.unit_id });
  return ok({
    value: { id },
    events: [
      event('voters.file-received', about('voter-list', { unitId: list.unit_id, id: list.id }), {
        importId: id,
        contentHash: input.contentHash,
        bytes: input.bytes,
        corrects: input.corrects,
      }),
    ],
  });
};
