/**
 * Writes an approval: a record of what was approved, from which sources, read how long and by whom, chained to the
 * last one of its unit and signed with the key of the house. The database takes it only when it is the actor's own
 * word and the guard of the subject's room lets it pass.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { approvalRecord, canonicalJson, type ApprovalRecord } from '../evidence/index.ts';
import type { OperationContext, Subject, Tx, UnitId } from '../platform/index.ts';
import { signApproval } from './signature.ts';

export type NewApproval = Pick<
  ApprovalRecord,
  'textHash' | 'sourcesHash' | 'engine' | 'claims' | 'confirmedBy' | 'position' | 'secondsOpen' | 'passagesOpened'
> & { readonly unitId: UnitId; readonly subject: Subject; readonly version: number };

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * One approval of a unit after the other: whoever approves takes hold of the unit's chain before locking the thing,
 * so that no two wait for each other. Held until the transaction ends.
 */
export async function holdChain(tx: Tx, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`approvals ${unitId}`}, 0))`.execute(tx);
}

/**
 * The approval's number in its unit's chain, and its hash. Throws when the database refuses: the caller has checked
 * before.
 */
export async function approve(
  { tx, actor, clock, sealKey }: OperationContext,
  { unitId, subject, version, ...told }: NewApproval,
): Promise<{ seq: number; hash: string }> {
  await holdChain(tx, unitId);
  const previous = await tx
    .selectFrom('approvals')
    .select(['seq', 'hash'])
    .where('unit_id', '=', unitId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const at = clock.now();
  const { hash, ...record } = approvalRecord(sha256, {
    ...told,
    subject: `${subject.type}:${subject.id}/${version}`,
    approvedBy: actor.personId ?? 'system',
    at: at.toISOString(),
    prevHash: previous?.hash ?? null,
  });
  const seq = (previous?.seq ?? 0) + 1;
  await tx
    .insertInto('approvals')
    .values({
      unit_id: unitId,
      seq,
      subject_type: subject.type,
      subject_id: subject.id,
      version,
      record: canonicalJson(record),
      hash,
      at,
      signature: signApproval(sealKey, 'given', { unitId, seq, hash }),
    })
    .execute();
  return { seq, hash };
}
