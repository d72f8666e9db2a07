import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combine } from './effective-decisions.ts';

type Given = Parameters<typeof combine>[0][number];
const decision = (values: Partial<Given>): Given => ({
  id: randomUUID(),
  action: 'tetap',
  tms_reason: null,
  rows: [1],
  keep_row: null,
  changes_sealed: null,
  ...values,
});
const change = (rows: number[], changes: object, action: 'ubah' | 'pindah' = 'ubah') =>
  decision({ action, rows, changes_sealed: JSON.stringify(changes) });
const tms = (rows: number[], tms_reason = 'meninggal') => decision({ action: 'tms', rows, tms_reason });
const combined = (...decisions: Given[]) => combine(decisions, (sealed) => JSON.parse(sealed) as never);

it('adds up changes of different fields, takes the later of two values and says so', () => {
  const decisions = [change([1], { name: 'A', rt: 1 }), change([1], { sex: 'P' }), change([1], { rt: 2 })];
  expect(combined(...decisions)).toEqual({
    effects: [
      {
        row: 1,
        action: 'ubah',
        tmsReason: null,
        changes: { name: 'A', rt: 2, sex: 'P' },
        decisionId: decisions[2]?.id,
      },
    ],
    conflicts: [{ row: 1, kind: 'two-values', decisionIds: [decisions[0]?.id, decisions[2]?.id] }],
  });
});

it('says that a row moves, whatever else changes with it', () => {
  expect(
    combined(change([1], { village: '5301012002', tps: 4 }, 'pindah'), change([1], { sex: 'P' })).effects,
  ).toMatchObject([{ action: 'pindah', changes: { village: '5301012002', tps: 4, sex: 'P' } }]);
});

it('removes a row whatever else was decided, and names the contradiction', () => {
  const pair = decision({ action: 'ganda', tms_reason: 'ganda', rows: [2], keep_row: 1 });
  expect(combined(pair)).toMatchObject({
    effects: [
      { row: 1, action: 'tetap' },
      { row: 2, action: 'tms', tmsReason: 'ganda' },
    ],
    conflicts: [],
  });
  expect(combined(pair, tms([1]))).toMatchObject({
    effects: [{ row: 1, action: 'tms', tmsReason: 'meninggal' }, { row: 2 }],
    conflicts: [{ row: 1, kind: 'removed-and-kept' }],
  });
  expect(combined(tms([2], 'tni'), pair).conflicts).toMatchObject([{ row: 2, kind: 'two-reasons' }]);
  expect(combined(change([2], { rt: 1 }), pair).conflicts).toMatchObject([{ row: 2, kind: 'removed-and-changed' }]);
  expect(combined(decision({ rows: [2] }), tms([2])).conflicts).toEqual([]);
});

it('has one effect per row; whoever is removed is removed in every order', () => {
  const given = fc.oneof(
    fc.record({ kind: fc.constant('tms' as const), row: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('ubah' as const), row: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('tetap' as const), row: fc.integer({ min: 1, max: 5 }) }),
  );
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), (all) => {
      const { effects } = combined(
        ...all.map(({ kind, row }) =>
          kind === 'tms' ? tms([row]) : kind === 'ubah' ? change([row], { rt: row }) : decision({ rows: [row] }),
        ),
      );
      expect(effects.map(({ row }) => row)).toEqual([...new Set(all.map(({ row }) => row))].toSorted((a, b) => a - b));
      for (const { row, action } of effects)
        expect(action === 'tms').toBe(all.some((one) => one.kind === 'tms' && one.row === row));
    }),
  );
});
