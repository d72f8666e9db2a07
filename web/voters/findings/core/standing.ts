/** A finding as it looks once a decision is taken, before the server has said so. */
import {
  maskNumber,
  type ColumnName,
  type Decide,
  type Decision,
  type Finding,
} from '../../../../src/elections/voters/schema.ts';
import type { HeldProof } from './decision.ts';

/** The decision as it will stand; NIK and NKK masked as the server does. */
export function decisionMade(
  decision: Decide,
  finding: Pick<Finding, 'rows'>,
  proofs: readonly HeldProof[],
  by: { readonly id: string; readonly name: string },
  at: Date,
): Decision {
  const changes = changesIn(decision);
  return {
    id: '',
    action: decision.action,
    tmsReason: decision.action === 'tms' ? decision.tmsReason : decision.action === 'ganda' ? 'ganda' : null,
    rows: rowsIn(decision, finding.rows),
    keepRow: decision.action === 'ganda' ? decision.keep : null,
    fields: changes ? (Object.keys(changes) as ColumnName[]) : [],
    changes,
    reason: decision.reason === '' ? null : decision.reason,
    proofs: proofs.map(({ id, kind }) => ({ id, kind, mime: '', bytes: 0 })),
    batchId: null,
    decidedBy: by,
    decidedAt: at.toISOString(),
    remembered: null,
    undone: null,
  };
}

export const withDecision = (finding: Finding, decision: Decision): Finding => ({
  ...finding,
  decision,
  state: decision.action === 'coktas' ? 'menunggu' : 'diputuskan',
});

function rowsIn(decision: Decide, all: readonly number[]): number[] {
  switch (decision.action) {
    case 'ubah':
      return [decision.row];
    case 'ganda':
      return decision.remove;
    case 'tms':
      return decision.rows ?? [...all];
    case 'pindah':
      return decision.rows;
    case 'tetap':
    case 'coktas':
      return [...all];
    default:
      return decision satisfies never;
  }
}

function changesIn(decision: Decide): Decision['changes'] {
  if (decision.action === 'pindah') {
    const { village, tps, rt, rw } = decision;
    return { village, tps, ...(rt === undefined ? {} : { rt }), ...(rw === undefined ? {} : { rw }) };
  }
  if (decision.action !== 'ubah') return null;
  return Object.fromEntries(
    Object.entries(decision.changes).map(([column, value]) => [
      column,
      column === 'nik' || column === 'nkk' ? maskNumber(String(value)) : value,
    ]),
  ) as Decision['changes'];
}
