/**
 * The approval record: what was approved, from which sources, made how, by whom; chained so that a stranger can
 * recompute every hash from an export. The hash function (SHA-256, lower-case hex of the UTF-8 bytes) is given by
 * the caller, so that this runs anywhere.
 */
import { z } from 'zod';
import { claimStatuses } from './schema.ts';

export type Sha256 = (text: string) => string;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const engineSchema = z.object({
  kind: z.enum(['template', 'ai', 'ai-edit', 'human']),
  model: z.string().optional(),
  promptVersion: z.string().optional(),
});

export const approvalRecordSchema = z.object({
  /** What was approved: "draft:…" or another thing's address. */
  subject: z.string(),
  textHash: hash,
  sourcesHash: hash,
  engine: engineSchema,
  claims: z.array(z.object({ id: z.string(), status: z.enum(claimStatuses) })),
  confirmedBy: z.array(
    z.object({ claimId: z.string(), personId: z.string(), at: z.iso.datetime(), passageOpened: z.boolean() }),
  ),
  approvedBy: z.string(),
  /** Position of the approver on that day, as printed. */
  position: z.string(),
  at: z.iso.datetime(),
  secondsOpen: z.number().min(0),
  passagesOpened: z.int().min(0),
  /** Hash of the record before it in its chain; null for the first. */
  prevHash: hash.nullable(),
  hash,
});
export type ApprovalRecord = z.infer<typeof approvalRecordSchema>;

/**
 * JSON with sorted keys, no white space, no undefined members: one text for one value. Throws on what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON holds finite numbers only');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** Seals a record: its hash covers every other member, the previous record's hash included. */
export function approvalRecord(sha256: Sha256, record: Omit<ApprovalRecord, 'hash'>): ApprovalRecord {
  return { ...record, hash: sha256(canonicalJson(record)) };
}

export type ChainFault = { readonly index: number; readonly fault: 'hash-differs' | 'link-broken' };

/** The first record of a chain (oldest first) whose hash or link does not recompute; undefined when all do. */
export function verifyApprovalChain(sha256: Sha256, records: readonly ApprovalRecord[]): ChainFault | undefined {
  let previous: string | null = null;
  for (const [index, { hash: stated, ...record }] of records.entries()) {
    if (record.prevHash !== previous) return { index, fault: 'link-broken' };
    if (sha256(canonicalJson(record)) !== stated) return { index, fault: 'hash-differs' };
    previous = stated;
  }
  return undefined;
}
