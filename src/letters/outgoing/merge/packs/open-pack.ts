/** A pack is opened, in a process of its own: each file in it becomes an entry that waits, or is refused at once. */
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { openInProcess, type HeldFile } from '../../../../library/index.ts';
import {
  about,
  ok,
  recordFile,
  runOperation,
  withFolder,
  type Failure,
  type Operation,
  type Platform,
  type Result,
  type StoredFile,
  type Work,
} from '../../../../platform/index.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { packById, type HeldPack } from './held.ts';
import type { EntryReason } from './schema.ts';

/** What was in it, each kept, also what is no PDF. */
type Found = {
  readonly name: string;
  readonly size: number;
  readonly file: StoredFile | null;
  readonly why: readonly EntryReason[];
  readonly failure: Failure | null;
};

export async function openPack(
  { platform, actor }: Pick<Work, 'platform' | 'actor'>,
  pack: HeldPack,
): Promise<Result<object>> {
  const found = await contentOf(platform, pack);
  return found.ok
    ? runOperation(platform, actor, keepEntries, { pack, found: found.value })
    : runOperation(platform, actor, failPack, { pack, failure: found.failure });
}

async function contentOf(platform: Platform, { name, sha256 }: HeldPack): Promise<Result<readonly Found[]>> {
  const bytes = await platform.files.read(sha256);
  return withFolder(platform, async (folder) => {
    await writeFile(path.join(folder, 'asli'), bytes, { mode: 0o600 });
    const opened = await openInProcess({ folder, file: 'asli', name, mime: 'application/octet-stream', depth: 0 });
    if (!opened.ok) return opened;
    const { format, held } = opened.value;
    if (format === 'pdf') {
      const file = { sha256, size: bytes.length };
      return ok([{ name, size: bytes.length, file, why: [], failure: null }]);
    }
    if (format !== 'zip') return fail('letters/pack-kind', { name });
    if (held.length === 0) return fail('letters/pack-empty', { name });
    const found: Found[] = [];
    for (const one of held) found.push(await keptOf(platform, folder, one));
    return ok(found);
  });
}

async function keptOf({ files, config }: Platform, folder: string, held: HeldFile): Promise<Found> {
  const { name, size } = held;
  if (!('file' in held)) return { name, size, file: null, why: ['tidak-terbuka'], failure: held.failure };
  const bytes = await readFile(path.join(folder, held.file));
  const stored = await files.put(bytes, config.uploadLimit);
  if (!stored.ok) return { name, size, file: null, why: ['tidak-terbuka'], failure: stored.failure };
  return { name, size, file: stored.value, why: isPdf(bytes) ? [] : ['bukan-pdf'], failure: null };
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-');

const keepEntries: Operation<{ readonly pack: HeldPack; readonly found: readonly Found[] }, object> = async (
  { tx, clock },
  { pack: { id: packId, merge_id: id, unit_id: unitId, uploaded_by: by }, found },
) => {
  if ((await packById(tx, packId))?.state !== 'dibuka') return fail('letters/no-pack-entry');
  const at = clock.now();
  for (const { name, file, why } of found)
    if (file !== null) {
      const mime = why.length === 0 ? 'application/pdf' : 'application/octet-stream';
      await recordFile(tx, { unitId, name, mime, file, by, at });
    }
  const entries = found.map(({ name, size, file, why, failure }, index) => ({
    id: randomUUID(),
    n: index + 1,
    name,
    size,
    sha256: file?.sha256 ?? null,
    state: why.length === 0 ? 'menunggu' : 'tidak-cocok',
    why,
    failure: failure?.message ?? null,
  }));
  await sql`insert into letter_signed_entries
      (id, pack_id, merge_id, unit_id, n, name, sha256, size, state, why, failure)
    select e.id, ${packId}, ${id}, ${unitId}, e.n, e.name, e.sha256, e.size, e.state, e.why, e.failure
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(id uuid, n int, name text, sha256 text, size bigint,
      state text, why text[], failure jsonb)`.execute(tx);
  await tx.updateTable('letter_signed_packs').set({ state: 'dicocokkan' }).where('id', '=', packId).execute();
  const refused = found.filter(({ why }) => why.length > 0).length;
  const told = { packId, files: found.length, refused };
  return ok({ value: {}, events: [event('outgoing.pack-opened', about('outgoing', { unitId, id }), told)] });
};

export const failPack: Operation<{ readonly pack: HeldPack; readonly failure: Failure }, object> = async (
  { tx },
  { pack: { id: packId, merge_id: id, unit_id: unitId }, failure },
) => {
  await tx
    .updateTable('letter_signed_packs')
    .set({ state: 'gagal', failure: JSON.stringify(failure.message) })
    .where('id', '=', packId)
    .where('state', 'in', ['dibuka', 'dicocokkan'])
    .execute();
  const told = { packId, code: failure.code };
  return ok({ value: {}, events: [event('outgoing.pack-failed', about('outgoing', { unitId, id }), told)] });
};
