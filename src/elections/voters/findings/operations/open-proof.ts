import { readFile } from 'node:fs/promises';
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
import type { ListId } from '../../list/schema.ts';

type Proof = { readonly sha256: string; readonly mime: string };

/**
 * The opened document, of this list or one that an earlier list's decision brought along. Who opened it is written
 * down first.
 */
export async function openProof(
  platform: Platform,
  actor: Actor,
  input: { listId: ListId; proofId: string },
): Promise<Result<Proof & { content: Buffer }>> {
  const found = await runOperation(platform, actor, noteOpening, input);
  if (!found.ok) return found;
  const content = await withFolder(platform, async (folder) => {
    const file = path.join(folder, 'proof');
    await listVault(platform).open(found.value.sha256, file);
    return readFile(file);
  });
  return ok({ ...found.value, content });
}

const noteOpening: Operation<{ listId: ListId; proofId: string }, Proof> = async ({ tx }, { listId, proofId }) => {
  const proof = await tx
    .selectFrom('voter_proofs')
    .selectAll()
    .where('id', '=', proofId)
    .where('unit_id', '=', (of) => of.selectFrom('voter_lists').select('unit_id').where('id', '=', listId))
    .executeTakeFirst();
  if (!proof) return fail('voters/proof-not-found');
  return ok({
    value: { sha256: proof.sha256, mime: proof.mime },
    events: [
      event('voters.proof-opened', about('voter-list', { unitId: proof.unit_id, id: listId }), {
        proofId,
        kind: proof.kind,
      }),
    ],
  });
};
