/** One decision for many findings while it is being made. */
import type { Decide, DecisionKind } from '../../../../src/elections/voters/schema.ts';
import { kindOf, explains, longNumber, mostReason, type HeldProof, type Missing } from './decision.ts';
import { askAbove, saysCount } from './typed-count.ts';

export const batchActions = ['tetap', 'tms', 'coktas'] as const;
export type BatchAction = (typeof batchActions)[number];

export type BatchValues = {
  readonly action: BatchAction;
  readonly tmsReason: string;
  readonly reason: string;
  readonly proofs: readonly HeldProof[];
  /** The number of findings, typed to confirm. */
  readonly typed: string;
};
export const firstBatch: BatchValues = { action: 'tetap', tmsReason: '', reason: '', proofs: [], typed: '' };

export type BatchMissing = Missing | { readonly what: 'typed' };

/** What stands against sending, by field. `count`: findings that would be decided. */
export function batchMissing(
  { action, tmsReason, reason, proofs, typed }: BatchValues,
  count: number,
  kinds: readonly DecisionKind[],
): Partial<Record<keyof BatchValues, BatchMissing>> {
  const kind = kindOf({ action, tmsReason }, kinds);
  return {
    ...(action === 'tms' && tmsReason === '' && { tmsReason: { what: 'tmsReason' } }),
    ...(reason.trim().length > mostReason && { reason: { what: 'longReason' } }),
    ...(longNumber.test(reason) && { reason: { what: 'longNumber' } }),
    ...(!explains(reason) && { reason: { what: 'reason' } }),
    ...(kind?.needsProof &&
      !proofs.some((proof) => kind.proofKinds.includes(proof.kind)) && {
        proofs: { what: 'proof', kinds: kind.proofKinds },
      }),
    ...(count > askAbove && !saysCount(typed, count) && { typed: { what: 'typed' } }),
  };
}

/** The decision as the server takes it. */
export function batchDecision({
  action,
  tmsReason,
  reason,
  proofs,
}: BatchValues): Extract<Decide, { readonly action: BatchAction }> {
  const given = { reason: reason.trim(), proofIds: proofs.map(({ id }) => id) };
  return action === 'tms' ? { action, tmsReason, ...given } : { action, ...given };
}

/** Whether, and how, the findings chosen can be decided together. */
export type BatchSize = 'none' | 'too-many' | 'several-rows' | 'ready';

/** Rows are struck one finding at a time where a finding has several. */
export function batchSize(
  preview: { readonly count: number; readonly limit: number; readonly severalRows: number },
  action: BatchAction,
): BatchSize {
  if (preview.count === 0) return 'none';
  if (preview.count > preview.limit) return 'too-many';
  return action === 'tms' && preview.severalRows > 0 ? 'several-rows' : 'ready';
}
