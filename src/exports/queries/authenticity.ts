/** What shows that a file is what the house let out: a signed statement of its bytes, after the newest checkpoint. */
import { createHash } from 'node:crypto';
import { newestCheckpoint } from '../../approvals/index.ts';
import { ok, type Platform, type Result, type Tx } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { ExportAuthenticity } from '../schema.ts';

/** What is signed; ends with a newline. scripts/verify-export.mjs reads the same lines. */
export const statementOf = (told: {
  readonly exportId: string;
  readonly unitId: string;
  readonly name: string;
  readonly contentHash: string;
  readonly after: string | null;
}): string =>
  [
    'kerja-cerdas/export',
    told.exportId,
    `unit ${told.unitId}`,
    `name ${told.name}`,
    `sha256 ${told.contentHash}`,
    `after ${told.after ?? 'none'}`,
    '',
  ].join('\n');

/** Of an export in the actor's sight whose file was made. */
export async function authenticityOf(
  { sealKey: key }: Pick<Platform, 'sealKey'>,
  tx: Tx,
  exportId: string,
): Promise<Result<ExportAuthenticity>> {
  const row = await tx
    .selectFrom('exports')
    .select(['unit_id', 'name', 'content_hash'])
    .where('id', '=', exportId)
    .executeTakeFirst();
  if (row === undefined) return fail('export/not-found');
  const { unit_id: unitId, name, content_hash: contentHash } = row;
  if (name === null || contentHash === null) return fail('export/not-ready');
  const checkpoint = await newestCheckpoint(tx, unitId);
  const after = checkpoint && createHash('sha256').update(checkpoint.note, 'utf8').digest('hex');
  const statement = statementOf({ exportId, unitId, name, contentHash, after });
  return ok({
    check: 'node scripts/verify-export.mjs',
    key: { text: key.text, fingerprint: key.fingerprint },
    statement,
    signature: key.sign(statement),
    checkpoint,
  });
}
