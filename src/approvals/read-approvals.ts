/** Approvals as records of the evidence room. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { approvalRecordSchema, type ApprovalRecord } from '../evidence/index.ts';
import { among, type Actor, type Platform, type PublicKey, type Tx, type UnitId } from '../platform/index.ts';
import type { ApprovalChain, ApprovalCheckpoint } from './schema.ts';
import { signedAs } from './signature.ts';

/** The approvals of a unit, oldest first: enough for a stranger to recompute the chain. */
export async function approvalChain(tx: Tx, unitId: UnitId): Promise<ApprovalRecord[]> {
  const rows = await tx
    .selectFrom('approvals')
    .select(['record', 'hash'])
    .where('unit_id', '=', unitId)
    .orderBy('seq')
    .execute();
  return rows.map(parsed);
}

/** What a stranger needs beside a unit's records: their signatures and the newest checkpoint that covers one of them. */
export async function chainProof(tx: Tx, key: PublicKey, unitId: UnitId): Promise<Omit<ApprovalChain, 'records'>> {
  const rows = await tx
    .selectFrom('approvals')
    .select('signature')
    .where('unit_id', '=', unitId)
    .orderBy('seq')
    .execute();
  const signatures = rows.map(({ signature }) => signature);
  return { signatures, checkpoint: await newestCheckpoint(tx, unitId), key: key.text };
}

/** The newest checkpoint that covers one of a unit's approvals; null before the first. */
export async function newestCheckpoint(tx: Tx, unitId: UnitId): Promise<ApprovalCheckpoint | null> {
  const covering = await tx
    .selectFrom('approval_checkpoints')
    .select(['seq as coversTo', 'note', 'line', 'at', 'path'])
    .where('unit_id', '=', unitId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return covering ?? null;
}

/** Milliseconds between two looks. */
const pause = 60;

/**
 * The checkpoint over an approval that was just given: it is made at once, in another process. Null where it does not
 * come in time; it then stands beside the approval later.
 */
export async function checkpointOver(
  platform: Platform,
  actor: Actor,
  { unitId, seq }: { readonly unitId: UnitId; readonly seq: number },
): Promise<ApprovalCheckpoint | null> {
  const end = performance.now() + (platform.checkpointWait ?? 0);
  for (;;) {
    const found = await platform.database.read(actor, (tx) => newestCheckpoint(tx, unitId));
    if (found !== null && found.coversTo >= seq) return found;
    if (performance.now() >= end) return null;
    await sleep(pause);
  }
}

/** Whether an approval is whole, signed with the key of the house, and of these words. */
export async function approvalHolds(
  tx: Tx,
  key: PublicKey,
  { unitId, seq, textHash }: { readonly unitId: UnitId; readonly seq: number; readonly textHash: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('approvals')
    .select(['record', 'hash', 'signature', 'text_hash'])
    .where('unit_id', '=', unitId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (row === undefined) return false;
  const { record, hash, signature } = row;
  const whole = createHash('sha256').update(record, 'utf8').digest('hex') === hash;
  return whole && row.text_hash === textHash && signedAs(key, { unitId, seq, hash }, signature) !== null;
}

/** One approval by its number in its unit's chain; null where there is none. */
export async function readApproval(tx: Tx, unitId: UnitId, seq: number | null): Promise<ApprovalRecord | null> {
  if (seq === null) return null;
  const row = await tx
    .selectFrom('approvals')
    .select(['record', 'hash'])
    .where('unit_id', '=', unitId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row === undefined ? null : parsed(row);
}

/** When these approvals were given, by "<unit> <seq>". */
export async function approvalTimes(
  tx: Tx,
  approvals: readonly { readonly unitId: UnitId; readonly seq: number }[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('approvals')
    .select(['unit_id', 'seq', 'at'])
    .where('unit_id', 'in', among(new Set(approvals.map(({ unitId }) => unitId))))
    .where('seq', 'in', [...new Set(approvals.map(({ seq }) => seq)), 0])
    .execute();
  return new Map(rows.map((row) => [`${row.unit_id} ${row.seq}`, row.at]));
}

const parsed = ({ record, hash }: { readonly record: string; readonly hash: string }): ApprovalRecord =>
  approvalRecordSchema.parse({ ...(JSON.parse(record) as object), hash });
