import { expect, test } from 'vitest';
import type { LetterFields } from '../../src/letters/schema.ts';
import { mergeFields } from './merge-fields.ts';

const base: LetterFields = {
  number: '1/SD/2026',
  date: null,
  sender: 'KPU Kota Contoh',
  recipient: null,
  subject: 'Data',
  nature: null,
  secrecy: null,
  attachments: null,
  duties: [],
  meetings: [],
};

test('what one person changed and the other did not is kept of both', () => {
  const mine = { ...base, subject: 'Data pemilih', duties: [{ id: 'a', what: 'Kirim data' }] };
  const theirs = { ...base, date: '2026-02-03', number: '2/SD/2026' };
  expect(mergeFields(base, mine, theirs)).toEqual({
    fields: { ...base, subject: 'Data pemilih', duties: mine.duties, date: '2026-02-03', number: '2/SD/2026' },
    both: [],
  });
});

test('what both changed stays as it was typed here, and is named; the same change is none', () => {
  const mine = { ...base, subject: 'Data pemilih', number: '2/SD/2026' };
  const theirs = { ...base, subject: 'Data petugas', number: '2/SD/2026' };
  expect(mergeFields(base, mine, theirs)).toEqual({ fields: mine, both: ['subject'] });
});
