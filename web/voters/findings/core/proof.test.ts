import { expect, test } from 'vitest';
import type { ColumnName, DecisionKind } from '../../../../src/elections/voters/schema.ts';
import { usualProof } from './proof.ts';

const death: DecisionKind = {
  action: 'tms',
  code: 'meninggal',
  number: 1,
  label: { id: 'Meninggal', en: 'Died' },
  needsProof: true,
  proofKinds: ['akta-kematian'],
  since: '2025-01-01',
  until: null,
  source: 'contoh',
  verified: true,
};
const kinds = [death];
const about = (...fields: ColumnName[]) => ({ state: 'terbuka' as const, fields });
const open = about('birth_date');
const visited = { ...open, state: 'menunggu' as const };
const usual = (
  action: Parameters<typeof usualProof>[0]['action'],
  of: Parameters<typeof usualProof>[1],
  tmsReason = '',
) => usualProof({ action, tmsReason }, of, kinds);

test('a death certificate proves a death and nothing else', () => {
  expect(usual('tms', open, 'meninggal')).toBe('akta-kematian');
  for (const action of ['tetap', 'ubah', 'ganda', 'pindah', 'coktas', 'tms'] as const)
    expect(usual(action, open), action).not.toBe('akta-kematian');
});

test('what a card says is proved by a card; where nothing follows nothing is chosen', () => {
  expect([usual('ganda', open), usual('pindah', open), usual('ubah', open)]).toEqual(['ktp-kk', 'ktp-kk', 'ktp-kk']);
  expect([usual('tetap', open), usual('coktas', open), usual('tms', open)]).toEqual(['', '', '']);
  expect(usual('ubah', about('tps'))).toBe('');
});

test('whoever waited for a visit holds its record, where that proves the decision', () => {
  expect([usual('tetap', visited), usual('ubah', visited)]).toEqual(['berita-acara-coktas', 'berita-acara-coktas']);
  expect(usual('tms', visited, 'meninggal')).toBe('akta-kematian');
  expect(usual('coktas', visited)).toBe('');
});
