import { expect, test } from 'vitest';
import { printNameWithTitles, readNameWithTitles } from './index.ts';

test.each([
  ['Maria Contoh', { name: 'Maria Contoh' }],
  ['Dr. Maria Contoh, S.H., M.H.', { titlesBefore: 'Dr.', name: 'Maria Contoh', titlesAfter: 'S.H., M.H.' }],
  ['Prof. Dr. Ir. H. Yakobus Contoh', { titlesBefore: 'Prof. Dr. Ir. H.', name: 'Yakobus Contoh' }],
  ['Dr. (H.C.) Rambu Contoh', { titlesBefore: 'Dr. (H.C.)', name: 'Rambu Contoh' }],
  ['Drs Simon Contoh', { titlesBefore: 'Drs', name: 'Simon Contoh' }],
  ['K.H. Ahmad Contoh', { titlesBefore: 'K.H.', name: 'Ahmad Contoh' }],
  ['Ahmad Contoh S.H. M.H.', { name: 'Ahmad Contoh', titlesAfter: 'S.H. M.H.' }],
  ['M. P. Contoh', { name: 'M. P. Contoh' }],
  ['Hidayat Contoh', { name: 'Hidayat Contoh' }],
  ['Irma Contoh', { name: 'Irma Contoh' }],
  ['Dr.', { name: 'Dr.' }],
  ['', { name: '' }],
])('%s', (written, parts) => {
  expect(readNameWithTitles(written)).toEqual(parts);
});

test.each(['Dr. Maria Contoh, S.H., M.H.', 'Maria Contoh', 'Hj. Ani Contoh, S.Sos.'])(
  '%s is printed as it was written',
  (written) => {
    expect(printNameWithTitles(readNameWithTitles(written))).toBe(written);
  },
);
