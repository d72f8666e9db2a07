import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
  withFolder,
} from '../../../../platform/index.ts';
import { listVault } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { ProofKind } from '../schema.ts';
import { openList } from '../standing.ts';
import type { ListId } from '../../list/schema.ts';

/** Largest proof: a scan of a few pages. */
const megabytes = 20;

type Added = { readonly id: string; readonly kind: ProofKind; readonly mime: string; readonly bytes: number };
type Input = {
  readonly listId: ListId;
  readonly kind: ProofKind;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Seals an uploaded document and records what kind it is; its name and content are nowhere else. */
export async function addProof(
  platform: Platform,
  actor: Actor,
  { listId, kind, request }: { listId: ListId; kind: ProofKind; request: Request },
): Promise<Result<Added>> {
  const content = await readBody(request, Math.min(megabytes * 1_048_576, platform.config.uploadLimit));
  if (!content.ok) return content;
  const mime = mimeOf(content.value);
  if (mime === null) return fail('voters/proof-kind');
  const stored = await withFolder(platform, async (folder) => {
    const file = path.join(folder, 'proof');
    await writeFile(file, content.value, { mode: 0o600 });
    return listVault(platform).put(file);
  });
  return runOperation(platform, actor, recordProof, {
    listId,
    kind,
    mime,
    bytes: content.value.length,
    sha256: stored.sha256,
  });
}

const recordProof: Operation<Input, Added> = async ({ tx, actor, clock }, { listId, kind, mime, bytes, sha256 }) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const id = randomUUID();
  await tx
    .insertInto('voter_proofs')
    .values({
      id,
      unit_id: list.value.unit_id,
      list_id: listId,
      kind,
      mime,
      bytes,
      sha256,
      created_by: actor.personId ?? '',
      created_at: clock.now(),
    })
    .execute();
  return ok({
    value: { id, kind, mime, bytes },
    events: [
      event('voters.proof-added', about('voter-list', { unitId: list.value.unit_id, id: listId }), {
        proofId: id,
        kind,
        bytes,
      }),
    ],
  });
};

async function readBody(request: Request, limit: number): Promise<Result<Buffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return fail('voters/proof-large', { limit: Math.floor(limit / 1_048_576) });
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** By its first bytes, whatever its name says. */
function mimeOf(content: Buffer): string | null {
  const starts = (bytes: string, at = 0) => content.subarray(at, at + bytes.length).toString('latin1') === bytes;
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (starts('\u0089PNG\r\n')) return 'image/png';
  return starts('RIFF') && starts('WEBP', 8) ? 'image/webp' : null;
}
