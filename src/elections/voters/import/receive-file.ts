/**
 * Takes in an uploaded file: whole or not at all. It is looked into and sealed before anything says that it is there.
 */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diskFileStore, runOperation, type Actor, type Platform, type Result } from '../../../platform/index.ts';
import { listVault, readList, withEngine } from '../list/index.ts';
import { fail } from './failures.ts';
import { unpack } from './files/unpack.ts';
import { failureOf, FileProblem } from './files/problem.ts';
import { addImport, refusal } from './operations/add-import.ts';
import { isCorrectionSheet } from './prepare.ts';
import { fingerprintOf } from './propose.ts';
import { purgeDue } from './purge.ts';
import { sniff } from './sniff.ts';
import type { ListId } from '../list/schema.ts';

export type ReceiveInput = {
  readonly listId: ListId;
  readonly name: string;
  readonly corrects: string | null;
  readonly content: ReadableStream<Uint8Array> | Uint8Array;
};

export async function receiveFile(
  platform: Platform,
  actor: Actor,
  { listId, name, corrects, content }: ReceiveInput,
): Promise<Result<{ id: string }>> {
  return withEngine(platform, async ({ engine, folder }) => {
    const kept = await diskFileStore(path.join(folder, 'upload')).put(content, platform.config.listUploadLimit);
    if (!kept.ok) return kept;
    const { sha256: contentHash, size: bytes } = kept.value;
    const refused = await platform.database.read(actor, (tx) => refusal(tx, listId, contentHash));
    if (refused === null) await purgeOf(platform, actor, listId);
    if (refused) return { ok: false, failure: refused };
    const sent = path.join(folder, 'upload', contentHash.slice(0, 2), contentHash.slice(2, 4), contentHash);
    try {
      const file = await unpack(sent, folder);
      const sample = await sniff(file, engine);
      if (corrects !== null && !isCorrectionSheet(sample.headers)) return fail('voters/import-not-that-sheet');
      const sampleFile = path.join(folder, `${randomUUID()}.json`);
      await writeFile(sampleFile, JSON.stringify(sample), { mode: 0o600 });
      const vault = listVault(platform);
      const [sealed, sealedSample] = [await vault.put(file), await vault.put(sampleFile)];
      return await runOperation(platform, actor, addImport, {
        listId,
        name,
        format: sample.format,
        bytes,
        contentHash,
        sha256: sealed.sha256,
        sampleSha256: sealedSample.sha256,
        fingerprint: fingerprintOf(sample),
        corrects,
      });
    } catch (error) {
      if (error instanceof FileProblem) return failureOf(error);
      throw error;
    }
  });
}

/** Retentions end on days without any event of their own: they are looked at whenever a file comes in. */
async function purgeOf(platform: Platform, actor: Actor, listId: ListId): Promise<void> {
  const list = await platform.database.read(actor, (tx) => readList(tx, listId));
  if (list) await purgeDue(platform, actor, list.unit_id);
}
