import { expect, test } from 'vitest';
import { exportOf, exportWrong, firstExport } from './export.ts';
import { noteWrong } from './note.ts';

test('visit sheets are for visits and begin with a village; findings begin with nothing chosen', () => {
  expect(firstExport('coktas', '5301012001')).toMatchObject({ purpose: 'coktas', village: '5301012001' });
  expect(firstExport('temuan', '5301012001')).toMatchObject({ purpose: '', village: '' });
  expect(exportWrong(firstExport('coktas', ''))).toEqual({ purpose: false, note: undefined });
  expect(exportWrong(firstExport('temuan', ''))).toEqual({ purpose: true, note: undefined });
});

test('another purpose is explained, and no note holds a number that may be a NIK', () => {
  expect(noteWrong('lainnya', ' singkat ')).toBe('short');
  expect(noteWrong('lainnya', 'untuk rapat pleno')).toBeUndefined();
  expect(noteWrong('arsip', '')).toBeUndefined();
  expect(noteWrong('arsip', 'NIK 5390 0112 0380 0001')).toBe('long-number');
});

test('only what was chosen narrows the file; visit sheets hold what waits for a visit', () => {
  const values = { ...firstExport('temuan', ''), purpose: 'arsip', note: ' rapat ', code: 'V20' } as const;
  expect(exportOf('temuan', values)).toEqual({
    kind: 'temuan',
    purpose: 'arsip',
    note: 'rapat',
    filter: { code: 'V20' },
    fullNumbers: false,
  });
  expect(exportOf('coktas', firstExport('coktas', '5301012001')).filter).toEqual({
    village: '5301012001',
    state: 'menunggu',
  });
});
