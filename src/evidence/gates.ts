/**
 * What stands between a checked draft and its approval. Each blocker names the sentence or the gap, so that the screen leads there.
 */
import type { ClaimCheck } from './schema.ts';

/** A reviewer's word that a paraphrase says what its passage says; it holds for this text of this claim only. */
export type Confirmation = {
  readonly claimId: string;
  /** Text of the claim when it was confirmed: an edit takes the confirmation away. */
  readonly claimText: string;
  readonly personId: string;
  readonly at: string;
  readonly passageOpened: boolean;
};

export type ApprovalBlocker =
  | { readonly kind: 'unsupported'; readonly claimId: string }
  | { readonly kind: 'unconfirmed'; readonly claimId: string; readonly reason: 'not-confirmed' | 'passage-not-opened' | 'text-changed' }
  | { readonly kind: 'unchecked'; readonly claimId: string }
  | { readonly kind: 'gap'; readonly gapId: string };

export type ApprovalInput = {
  /** Every claim of the text, in order. */
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly checks: readonly ClaimCheck[];
  readonly confirmations: readonly Confirmation[];
  /** Ids of the gaps (missing facts) that are still in the text. */
  readonly gaps: readonly string[];
};

/** Blockers in reading order of the claims, gaps last; empty when the draft may be approved. */
export function approvalBlockers({ claims, checks, confirmations, gaps }: ApprovalInput): ApprovalBlocker[] {
  const byClaim = new Map(checks.map((check) => [check.claimId, check]));
  const blockers: ApprovalBlocker[] = [];
  for (const claim of claims) {
    const check = byClaim.get(claim.id);
    if (!check) blockers.push({ kind: 'unchecked', claimId: claim.id });
    else if (check.status === 'unsupported') blockers.push({ kind: 'unsupported', claimId: claim.id });
    else if (check.status === 'needs-reading') {
      const reason = missingConfirmation(claim, confirmations);
      if (reason) blockers.push({ kind: 'unconfirmed', claimId: claim.id, reason });
    }
  }
  return [...blockers, ...gaps.map((gapId) => ({ kind: 'gap' as const, gapId }))];
}

function missingConfirmation(claim: { id: string; text: string }, confirmations: readonly Confirmation[]): 'not-confirmed' | 'passage-not-opened' | 'text-changed' | undefined {
  const own = confirmations.filter((confirmation) => confirmation.claimId === claim.id);
  if (own.length === 0) return 'not-confirmed';
  const current = own.filter((confirmation) => confirmation.claimText === claim.text);
  if (current.length === 0) return 'text-changed';
  return current.some((confirmation) => confirmation.passageOpened) ? undefined : 'passage-not-opened';
}
