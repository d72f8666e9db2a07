import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvalRecord, canonicalJson, verifyApprovalChain } from './approval.ts';
import type { ApprovalRecord } from './approval.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('approval records', () => {
  const record = (at: string, prevHash: string | null): ApprovalRecord =>
    approvalRecord(sha256, {
      subject: 'draft:1',
      textHash: sha256('Satu.'),
      sourcesHash: sha256(''),
      engine: { kind: 'template' },
      claims: [{ id: 'a', status: 'verbatim' }],
      confirmedBy: [],
      approvedBy: 'p1',
      position: 'Sekretaris KPU Kabupaten Alor',
      at,
      secondsOpen: 42.5,
      passagesOpened: 1,
      prevHash,
    });
  const chain = (): ApprovalRecord[] => {
    const records: ApprovalRecord[] = [];
    for (const day of ['17', '18', '19'])
      records.push(record(`2025-10-${day}T02:00:00Z`, records.at(-1)?.hash ?? null));
    return records;
  };

  test('a chain verifies after a round trip through an export', () =>
    expect(verifyApprovalChain(sha256, JSON.parse(JSON.stringify(chain())) as ApprovalRecord[])).toBeUndefined());
  test('a changed, a removed and an exchanged record are named', () => {
    const [one, two, three] = chain() as [ApprovalRecord, ApprovalRecord, ApprovalRecord];
    expect(verifyApprovalChain(sha256, [one, { ...two, approvedBy: 'p2' }, three])).toEqual({
      index: 1,
      fault: 'hash-differs',
    });
    expect(verifyApprovalChain(sha256, [one, three])).toEqual({ index: 1, fault: 'link-broken' });
    expect(verifyApprovalChain(sha256, [two, one, three])).toEqual({ index: 0, fault: 'link-broken' });
  });
  test('canonical JSON is one text for one value, and reads back as that value', () => {
    const value = fc.jsonValue();
    fc.assert(
      fc.property(value, (given) => {
        const written = canonicalJson(given);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(canonicalJson(JSON.parse(written))).toBe(written);
      }),
    );
    expect(canonicalJson({ b: 1, a: undefined, A: [undefined, 'é'] })).toBe('{"A":[null,"é"],"b":1}');
    expect(() => canonicalJson(Number.NaN)).toThrow();
  });
});
