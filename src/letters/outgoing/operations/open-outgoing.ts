/** The common start of operations on one letter: it is seen, the actor may, the version is the one they saw. */
import { ok, type OperationContext, type Result } from '../../../platform/index.ts';
import { fail } from '../failures.ts';
import { mayWrite } from '../policy.ts';
import { readOutgoing, type OutgoingRow } from '../queries/read-outgoing.ts';
import type { OutgoingId } from '../schema.ts';

export async function openOutgoing(
  { tx, actor }: OperationContext,
  id: OutgoingId,
  version: number,
): Promise<Result<OutgoingRow>> {
  const row = await readOutgoing(tx, id, { lock: true });
  if (row === undefined) return fail('letters/outgoing-not-found');
  if (!mayWrite(actor, row.unit_id)) return fail('letters/not-a-writer');
  if (row.destroyed_at !== null) return fail('letters/outgoing-destroyed');
  if (row.version !== version) return fail('letters/outgoing-conflict', { version: row.version });
  return ok(row);
}
