import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvalRecord, canonicalJson, sourcesHash, textHash, verifyApprovalChain } from './approval.ts';
import type { ApprovalRecord } from './approval.ts';
import { approvalBlockers } from './gates.ts';
import type { ClaimCheck, ClaimStatus } from './schema.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const check = (claimId: string, status: ClaimStatus): ClaimCheck => ({ claimId, status, passages: [], problems: [] });

describe('what blocks an approval', () => {
  const claims = [{ id: 'a', text: 'Satu.' }, { id: 'b', text: 'Dua.' }, { id: 'c', text: 'Tiga.' }];
  const confirmation = { claimId: 'b', claimText: 'Dua.', personId: 'p1', at: '2025-10-17T02:00:00Z', passageOpened: true };
  const checks = [check('a', 'from-facts'), check('b', 'needs-reading'), check('c', 'verbatim')];

  test('nothing, when every sentence is accounted for', () => expect(approvalBlockers({ claims, checks, confirmations: [confirmation], gaps: [] })).toEqual([]));
  test('an unsupported, an unread and an unchecked sentence, and a gap', () => {
    expect(approvalBlockers({ claims, checks: [check('a', 'unsupported'), check('b', 'needs-reading')], confirmations: [], gaps: ['g1'] })).toEqual([
      { kind: 'unsupported', claimId: 'a' }, { kind: 'unconfirmed', claimId: 'b', reason: 'not-confirmed' }, { kind: 'unchecked', claimId: 'c' }, { kind: 'gap', gapId: 'g1' },
    ]);
  });
  test('a confirmation with the passage closed', () => {
    expect(approvalBlockers({ claims, checks, confirmations: [{ ...confirmation, passageOpened: false }], gaps: [] })).toEqual([{ kind: 'unconfirmed', claimId: 'b', reason: 'passage-not-opened' }]);
  });
  test('a confirmation of words that were edited since', () => {
    expect(approvalBlockers({ claims, checks, confirmations: [{ ...confirmation, claimText: 'Dua!' }], gaps: [] })).toEqual([{ kind: 'unconfirmed', claimId: 'b', reason: 'text-changed' }]);
  });
});

describe('approval records', () => {
  const record = (at: string, prevHash: string | null): ApprovalRecord => approvalRecord(sha256, {
    subject: 'draft:1', textHash: textHash(sha256, ['Satu.']), sourcesHash: sourcesHash(sha256, []), engine: { kind: 'template' }, claims: [{ id: 'a', status: 'verbatim' }],
    confirmedBy: [], approvedBy: 'p1', position: 'Sekretaris KPU Kabupaten Alor', at, secondsOpen: 42.5, passagesOpened: 1, prevHash,
  });
  const chain = (): ApprovalRecord[] => {
    const records: ApprovalRecord[] = [];
    for (const day of ['17', '18', '19']) records.push(record(`2025-10-${day}T02:00:00Z`, records.at(-1)?.hash ?? null));
    return records;
  };

  test('a chain verifies after a round trip through an export', () => expect(verifyApprovalChain(sha256, JSON.parse(JSON.stringify(chain())) as ApprovalRecord[])).toBeUndefined());
  test('a changed, a removed and an exchanged record are named', () => {
    const [one, two, three] = chain() as [ApprovalRecord, ApprovalRecord, ApprovalRecord];
    expect(verifyApprovalChain(sha256, [one, { ...two, approvedBy: 'p2' }, three])).toEqual({ index: 1, fault: 'hash-differs' });
    expect(verifyApprovalChain(sha256, [one, three])).toEqual({ index: 1, fault: 'link-broken' });
    expect(verifyApprovalChain(sha256, [two, one, three])).toEqual({ index: 0, fault: 'link-broken' });
  });
  test('the hash of sources does not depend on their order, and on every letter of their texts', () => {
    const source = (id: string, text: string) => ({ id, kind: 'material' as const, title: id, text });
    expect(sourcesHash(sha256, [source('a', 'x'), source('b', 'y')])).toBe(sourcesHash(sha256, [source('b', 'y'), source('a', 'x')]));
    expect(sourcesHash(sha256, [source('a', 'x')])).not.toBe(sourcesHash(sha256, [source('a', 'X')]));
  });
  test('canonical JSON is one text for one value, and reads back as that value', () => {
    const value = fc.jsonValue();
    fc.assert(fc.property(value, (given) => {
      const written = canonicalJson(given);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(given)));
      expect(canonicalJson(JSON.parse(written))).toBe(written);
    }));
    expect(canonicalJson({ b: 1, a: undefined, A: [undefined, 'é'] })).toBe('{"A":[null,"é"],"b":1}');
    expect(() => canonicalJson(Number.NaN)).toThrow();
  });
});
