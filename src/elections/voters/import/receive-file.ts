/**
 * Takes in an uploaded file: whole or not at all. It is sealed as it came; a worker looks into it (look-into.ts).
 */
import path from 'node:path';
import {
  diskFileStore,
  runOperation,
  withFolder,
  type Actor,
  type Platform,
  type Result,
} from '../../../platform/index.ts';
import { listVault, readList } from '../list/index.ts';
import { addImport, refusal } from './operations/add-import.ts';
import { purgeDue } from './purge.ts';
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
  return withFolder(platform, async (folder) => {
    const kept = await diskFileStore(path.join(folder, 'upload')).put(content, platform.config.listUploadLimit);
    if (!kept.ok) return kept;
    const { sha256: contentHash, size: bytes } = kept.value;
    const refused = await platform.database.read(actor, (tx) => refusal(tx, listId, contentHash));
    if (refused) return { ok: false, failure: refused };
    await purgeOf(platform, actor, listId);
    const file = path.join(folder, 'upload', contentHash.slice(0, 2), contentHash.slice(2, 4), contentHash);
    const { sha256 } = await listVault(platform).put(file);
    return runOperation(platform, actor, addImport, { listId, name, bytes, contentHash, sha256, corrects });
  });
}

/** Retentions end on days without any event of their own: they are looked at whenever a file comes in. */
async function purgeOf(platform: Platform, actor: Actor, listId: ListId): Promise<void> {
  const list = await platform.database.read(actor, (tx) => readList(tx, listId));
  if (list) await purgeDue(platform, actor, list.unit_id);
}
