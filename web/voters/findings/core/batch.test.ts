import { expect, test } from 'vitest';
import type { DecisionKind } from '../../../../src/elections/voters/schema.ts';
import { batchDecision, batchMissing, batchSize, firstBatch } from './batch.ts';

const death: DecisionKind = {
  action: 'tms',
  code: 'meninggal',
  number: 1,
  label: { id: 'Meninggal', en: 'Died' },
  needsProof: true,
  proofKinds: ['akta-kematian'],
  since: '2025-01-01',
  until: null,
  source: 'uji',
  verified: false,
};
const reason = 'Sesuai KK yang dibawa';

test('an explanation is compulsory and holds no number that may be a NIK', () => {
  expect(batchMissing(firstBatch, 5, [])).toEqual({ reason: { what: 'reason' } });
  expect(batchMissing({ ...firstBatch, reason: 'NIK 5390 0112 0380 0001' }, 5, [])).toEqual({
    reason: { what: 'longNumber' },
  });
  expect(batchMissing({ ...firstBatch, reason }, 5, [])).toEqual({});
});

test('a removal needs its reason, and the proof that this reason asks for', () => {
  const removal = { ...firstBatch, action: 'tms', reason } as const;
  expect(batchMissing(removal, 5, [death])).toEqual({ tmsReason: { what: 'tmsReason' } });
  const dead = { ...removal, tmsReason: 'meninggal' };
  expect(batchMissing(dead, 5, [death])).toEqual({ proofs: { what: 'proof', kinds: ['akta-kematian'] } });
  const other = { ...dead, proofs: [{ id: 'p', kind: 'foto', name: 'foto.jpg' }] } as const;
  expect(batchMissing(other, 5, [death])).toEqual(batchMissing(dead, 5, [death]));
  const proven = { ...dead, proofs: [{ id: 'p', kind: 'akta-kematian', name: 'akta.pdf' }] } as const;
  expect(batchMissing(proven, 5, [death])).toEqual({});
  expect(batchDecision(proven)).toEqual({ action: 'tms', tmsReason: 'meninggal', reason, proofIds: ['p'] });
});

test('more than a hundred are confirmed by their number, and a reason of removal is sent only with a removal', () => {
  const values = { ...firstBatch, reason, tmsReason: 'meninggal' };
  expect(batchMissing(values, 100, [])).toEqual({});
  expect(batchMissing(values, 101, [])).toEqual({ typed: { what: 'typed' } });
  expect(batchMissing({ ...values, typed: '101' }, 101, [])).toEqual({});
  expect(batchDecision({ ...values, reason: ` ${reason} ` })).toEqual({ action: 'tetap', reason, proofIds: [] });
});

test('none, too many, or several rows to strike cannot be decided together', () => {
  const preview = { count: 10, limit: 10, severalRows: 1 };
  expect(batchSize({ ...preview, count: 0 }, 'tetap')).toBe('none');
  expect(batchSize({ ...preview, count: 11 }, 'tetap')).toBe('too-many');
  expect(batchSize(preview, 'tetap')).toBe('ready');
  expect(batchSize(preview, 'tms')).toBe('several-rows');
});
