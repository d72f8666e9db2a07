import { expect, test } from 'vitest';
import { unitCalled } from '../platform/testing/ids.ts';
import { rowsOf } from './store.ts';

test('no number of a person comes into the index, and places stay where they are', () => {
  const [nik, phone] = ['9901014501900001', '081299990000'];
  const text = `Pemilih dengan NIK ${nik} dihubungi lewat ${phone} tentang surat 12/PL.01/99/2026.`;
  const thing = { id: 'a', unitId: unitCalled('53'), below: false, security: 'biasa' as const, title: `Berkas ${nik}` };
  const rows = rowsOf('note', { ...thing, passages: [{ start: 0, end: text.length, heading: `Hal ${phone}`, text }] });
  const written = JSON.stringify([rows, rowsOf('note', { ...thing, passages: [] })]);
  expect(written).not.toContain(nik);
  expect(written).not.toContain(phone);
  const { text: stored } = JSON.parse(rows[0]?.stored ?? '{}') as { text: string };
  expect(stored.replace(/\S*•\S*/g, '')).toBe(text.replace(nik, '').replace(phone, ''));
  expect(stored).toHaveLength(text.length);
});
