/** Which kind of document usually proves a decision. */
import type { ColumnName, DecisionKind, Finding, ProofKind } from '../../../../src/elections/voters/schema.ts';
import { kindOf, type DecisionDraft } from './decision.ts';
import { cardFields } from './shown.ts';

const onCard: ReadonlySet<ColumnName> = new Set(cardFields);

/** The kind that follows from the finding and its decision; '' where none does, and a person says what they hold. */
export function usualProof(
  { action, tmsReason }: Pick<DecisionDraft, 'action' | 'tmsReason'>,
  { state, fields }: Pick<Finding, 'state' | 'fields'>,
  kinds: readonly DecisionKind[],
): ProofKind | '' {
  const wanted = kindOf({ action, tmsReason }, kinds)?.proofKinds ?? [];
  // Whoever waited for a visit holds its record.
  const visited = 'berita-acara-coktas';
  if (state === 'menunggu' && action !== 'coktas' && (wanted.length === 0 || wanted.includes(visited))) return visited;
  if (wanted[0]) return wanted[0];
  if (action === 'ganda' || action === 'pindah') return 'ktp-kk';
  return action === 'ubah' && fields.some((field) => onCard.has(field)) ? 'ktp-kk' : '';
}
