import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decisionActions,
  type DecisionAction,
  type DecisionKind,
  type MaskedVoter,
} from '../../../../src/elections/voters/schema.ts';
import {
  decisionOf,
  draftOf,
  isBegun,
  missingOf,
  nextRow,
  partOf,
  placeProblems,
  possible,
  withRow,
  wrongOf,
  type About,
  type DecisionDraft,
} from './decision.ts';

const today = '2026-11-24';
const voter = (row: number): MaskedVoter => ({
  row,
  nkk: '53•••••••••••001',
  nik: '53•••••••••••002',
  name: 'MARIA BANO',
  birth_place: 'KUPANG',
  birth_date: '1980-03-12',
  marital: 'S',
  sex: 'P',
  address: 'DUSUN 1',
  rt: 1,
  rw: 1,
  disability: null,
  ektp: 'S',
  province: '53',
  regency: '5301',
  district: '530101',
  village: '5301012001',
  region_text: null,
  tps: 2,
  note: null,
  noteHint: null,
  part: 1,
  source_line: row,
  villageName: 'Oesao',
  districtName: 'Kupang Timur',
  nikMark: null,
  nkkMark: null,
  nikBorn: null,
  nikDiffers: null,
  nkkDiffers: null,
  elsewhere: [],
});
const one: About = { rows: [7], voters: [voter(7)] };
const two: About = { rows: [7, 9], voters: [voter(7), voter(9)] };
const kind = (action: DecisionAction, code: string, proofs: DecisionKind['proofKinds'] = []): DecisionKind => ({
  action,
  code,
  number: null,
  label: { id: code || action, en: code || action },
  needsProof: proofs.length > 0,
  proofKinds: proofs,
  since: '2025-01-01',
  until: null,
  source: 'uji',
  verified: false,
});
const kinds = [
  ...decisionActions.filter((action) => action !== 'tms').map((action) => kind(action, '')),
  kind('tms', 'meninggal', ['akta-kematian', 'surat-keterangan']),
  kind('tms', 'di-bawah-umur'),
];
const names = (draft: DecisionDraft, finding: About = one) =>
  missingOf(draft, finding, kinds, today).map(({ what }) => what);

describe('what a decision still needs', () => {
  test('“tetap” needs an explanation, and no number that may be a NIK', () => {
    expect(names(draftOf(one, 'tetap'))).toEqual(['reason']);
    expect(names({ ...draftOf(one, 'tetap'), reason: 'Sesuai KK yang dibawa' })).toEqual([]);
    expect(names({ ...draftOf(one, 'tetap'), reason: 'NIK 5390 0112 0380 0001 benar' })).toEqual(['longNumber']);
  });

  test('a death needs its document, an age does not', () => {
    const draft = draftOf(one, 'tms');
    expect(names(draft)).toEqual(['tmsReason']);
    expect(missingOf({ ...draft, tmsReason: 'meninggal' }, one, kinds, today)).toEqual([
      { what: 'proof', kinds: ['akta-kematian', 'surat-keterangan'] },
    ]);
    expect(names({ ...draft, tmsReason: 'di-bawah-umur' })).toEqual([]);
    expect(
      names({
        ...draft,
        tmsReason: 'meninggal',
        proofs: [{ id: '7b0f4c52-6a2e-4c52-9a0e-111111111111', kind: 'akta-kematian', name: 'akta.pdf' }],
      }),
    ).toEqual([]);
  });

  test('of two rows a person chooses which stays and which go', () => {
    const draft = draftOf(two, 'ganda');
    expect(names(draft, two)).toEqual(['keep']);
    expect(names({ ...draft, row: 7 }, two)).toEqual(['rows']);
    expect(decisionOf({ ...draft, row: 7, rows: [7, 9] }, two, today)).toEqual({
      action: 'ganda',
      keep: 7,
      remove: [9],
      reason: '',
      proofIds: [],
    });
    expect(names(draftOf(two, 'tms'), two)).toEqual(['rows', 'tmsReason']);
  });

  test('a correction needs a value that differs and can be read', () => {
    const draft = draftOf(one, 'ubah');
    expect(names(draft)).toEqual(['change']);
    expect(names({ ...draft, entries: { name: 'MARIA BANO' } })).toEqual(['change']);
    expect(names({ ...draft, entries: { nik: '539' } })).toEqual(['value']);
    expect(decisionOf({ ...draft, entries: { birth_date: '1980-12-03' } }, one, today)).toMatchObject({
      action: 'ubah',
      row: 7,
      changes: { birth_date: '1980-12-03' },
    });
  });

  test('a move needs its village; an empty RT stays as it was', () => {
    const draft = draftOf(one, 'pindah');
    expect(names(draft)).toEqual(['village']);
    const there = { ...draft, move: { village: '5301012002', tps: '4', rt: '', rw: '' } };
    expect(names(there)).toEqual([]);
    expect(decisionOf(there, one, today)).toEqual({
      action: 'pindah',
      rows: [7],
      village: '5301012002',
      tps: 4,
      reason: '',
      proofIds: [],
    });
    expect(names({ ...there, move: { ...there.move, rt: 'dua' } })).toEqual(['place']);
  });
});

test('what is missing is said at its field, the first of several first', () => {
  const draft = { ...draftOf(two, 'pindah'), reason: '5390011203800001'.repeat(70) };
  expect(wrongOf({ ...draft, move: { ...draft.move, tps: 'x' } }, two, kinds, today)).toEqual({
    rows: { what: 'rows' },
    move: { what: 'village' },
    reason: { what: 'longReason' },
  });
  expect(wrongOf({ ...draftOf(two, 'ganda'), row: 7 }, two, kinds, today)).toEqual({ rows: { what: 'rows' } });
  expect(wrongOf(draftOf(two, 'ubah'), two, kinds, today)).toEqual({
    row: { what: 'row' },
    entries: { what: 'change' },
  });
});

test('a number of the new place that cannot be read is named', () => {
  const draft = draftOf(one, 'pindah');
  expect(placeProblems({ ...draft, move: { village: '', tps: '0', rt: '', rw: 'dua' } }, today)).toEqual({
    tps: { problem: 'wrongNumber' },
    rw: { problem: 'wrongNumber' },
  });
});

test('an action alone is nothing to lose, what was typed is', () => {
  const draft = draftOf(one, 'tms');
  expect(isBegun(draft)).toBe(false);
  expect(isBegun({ ...draft, tmsReason: 'meninggal' })).toBe(true);
  expect(isBegun({ ...draft, entries: { name: 'MARIA' } })).toBe(true);
  expect(isBegun({ ...draft, move: { ...draft.move, rt: '1' } })).toBe(true);
});

test('nothing missing and a decision to send are the same thing', () => {
  const draft = fc.record({
    action: fc.constantFrom(...decisionActions),
    reason: fc.constantFrom('', 'ok', 'Sesuai KK', '5390011203800001', 'Sesuai KK '.repeat(101)),
    tmsReason: fc.constantFrom('', 'di-bawah-umur'),
    rows: fc.constantFrom<number[]>([], [7], [7, 9]),
    row: fc.constantFrom(null, 7, 9),
    entries: fc.constantFrom({}, { name: 'MARIA' }, { nik: '53' }, { rt: '4', sex: 'L' }),
    move: fc.record({
      village: fc.constantFrom('', '5301012002'),
      tps: fc.constantFrom('', '3', 'x'),
      rt: fc.constantFrom('', '1', '-1'),
      rw: fc.constantFrom('', '2'),
    }),
    proofs: fc.constant([]),
  });
  fc.assert(
    fc.property(draft, (made) => {
      if (made.action === 'ganda' && !possible(two, 'ganda')) return;
      expect(missingOf(made, two, kinds, today).length === 0, JSON.stringify(made)).toBe(
        decisionOf(made, two, today) !== undefined,
      );
    }),
    { numRuns: 1_000 },
  );
});

describe('a row that is pointed at', () => {
  test('is kept of a pair, and the other goes, whatever was begun that names no row', () => {
    for (const action of ['ganda', 'tetap', 'coktas'] as const) {
      const draft = withRow(draftOf(two, action), two.rows, 9);
      expect(draft).toMatchObject({ action: 'ganda', row: 9, rows: [7] });
      expect([7, 9].map((row) => partOf(draft, row))).toEqual(['goes', 'stays']);
    }
  });

  test('of more than two, others go only when a person says so', () => {
    const draft = withRow({ ...draftOf({ rows: [7, 9, 11], voters: [] }, 'ganda'), rows: [7] }, [7, 9, 11], 7);
    expect(draft).toMatchObject({ row: 7, rows: [] });
    expect(partOf(draft, 11)).toBeNull();
  });

  test('is the one that is corrected, and begins with nothing typed; struck rows come and go', () => {
    const begun = { ...draftOf(two, 'ubah'), row: 7, entries: { name: 'X' } };
    expect(withRow(begun, two.rows, 7)).toBe(begun);
    expect(withRow(begun, two.rows, 9)).toMatchObject({ action: 'ubah', row: 9, entries: {} });
    const struck = withRow(draftOf(two, 'tms'), two.rows, 9);
    expect(partOf(struck, 9)).toBe('goes');
    expect(withRow(struck, two.rows, 9).rows).toEqual([]);
  });

  test('left and right are the two of a pair; of more the arrows walk', () => {
    expect([nextRow([7, 9], null, -1), nextRow([7, 9], null, 1), nextRow([7, 9], 9, -1)]).toEqual([7, 9, 7]);
    expect(nextRow([7, 9], 9, 1)).toBeUndefined();
    expect([nextRow([7, 9, 11], null, 1), nextRow([7, 9, 11], null, -1), nextRow([7, 9, 11], 7, 1)]).toEqual([
      7, 11, 9,
    ]);
  });
});
