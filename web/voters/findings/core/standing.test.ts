import { expect, test } from 'vitest';
import { decisionMade, withDecision } from './standing.ts';

const by = { id: 'p1', name: 'Maria' };
const at = new Date('2026-11-24T09:00:00Z');

test('a corrected NIK is masked at once, as the server will mask it', () => {
  const made = decisionMade(
    { action: 'ubah', row: 7, changes: { nik: '5390011203800001', rt: null }, reason: '', proofIds: [] },
    { rows: [7, 9] },
    [],
    by,
    at,
  );
  expect(made).toMatchObject({
    rows: [7],
    fields: ['nik', 'rt'],
    changes: { nik: '53•••••••••••001', rt: null },
    reason: null,
  });
  expect(JSON.stringify(made)).not.toContain('5390011203800001');
});

test('of a duplicate those that go are its rows, and a visit leaves the finding waiting', () => {
  const finding = { rows: [7, 9], state: 'terbuka' } as never;
  expect(
    decisionMade({ action: 'ganda', keep: 7, remove: [9], reason: '', proofIds: [] }, finding, [], by, at),
  ).toMatchObject({ rows: [9], keepRow: 7, tmsReason: 'ganda' });
  expect(
    withDecision(finding, decisionMade({ action: 'coktas', reason: '', proofIds: [] }, finding, [], by, at)).state,
  ).toBe('menunggu');
  expect(
    withDecision(finding, decisionMade({ action: 'tetap', reason: 'benar', proofIds: [] }, finding, [], by, at)).state,
  ).toBe('diputuskan');
});
