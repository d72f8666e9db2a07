/** Everything that stands between a text and its approval; the screen links each to its place. */
import type { ClaimCheck } from '../../evidence/schema.ts';
import type { Blocker, DraftContent } from '../schema.ts';
import { claimHash } from './hashes.ts';

export type Standing = {
  readonly content: DraftContent;
  readonly checks: readonly ClaimCheck[];
  /** Everybody whose hand is in the text. */
  readonly contributors: readonly string[];
  /** Confirmations of reading of this text under these sources. */
  readonly confirmations: readonly { readonly claimHash: string; readonly person: string }[];
  readonly sourcesChanged: boolean;
};

/** Blockers that belong to the text, whoever looks at it, in reading order. */
export function textBlockers(standing: Standing): Blocker[] {
  const status = new Map(standing.checks.map((check) => [check.claimId, check.status]));
  const confirmed = new Set(
    standing.confirmations
      .filter(({ person }) => !standing.contributors.includes(person))
      .map((entry) => entry.claimHash),
  );
  const claims = standing.content.blocks.flatMap((block) => block.claims);
  const blockers: Blocker[] = standing.sourcesChanged ? [{ code: 'sources-changed' }] : [];
  if (claims.length === 0) blockers.push({ code: 'empty-text' });
  for (const claim of claims) {
    const found = status.get(claim.id) ?? 'unsupported';
    if (found === 'unsupported') blockers.push({ code: 'unsupported-claim', claimId: claim.id });
    if (found === 'needs-reading' && !confirmed.has(claimHash(claim.text)))
      blockers.push({ code: 'unconfirmed-claim', claimId: claim.id });
  }
  return blockers;
}

/** Blockers for this person: those of the text, and that nobody checks their own work. */
export const blockersFor = (standing: Standing, person: string): Blocker[] => [
  ...(standing.contributors.includes(person) ? [{ code: 'own-text' } as const] : []),
  ...textBlockers(standing),
];
