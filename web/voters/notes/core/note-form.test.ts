import { expect, it } from 'vitest';
import type { ListedNoteWords } from '../../../../src/elections/voters/schema.ts';
import { examplesOf, matchesNote, noteForm, noteValues, noteWordsOf, wordsOfLines, wrongLine } from './note-form.ts';

const died: ListedNoteWords = {
  kind: 'meaning',
  meaning: 'meninggal',
  label: { id: 'Meninggal', en: 'Died' },
  words: ['MENINGGAL', 'TUTUP USIA'],
  since: '2018-01-01',
  until: null,
  source: 'Kebiasaan',
  verified: false,
  state: 'on',
};

it('takes one phrase a line, each once, as they are kept', () => {
  expect(wordsOfLines(' tutup  usia\n\nwafat\nWAFAT ')).toEqual(['TUTUP USIA', 'WAFAT']);
  expect(wrongLine('wafat\n\nso-wan')).toBe(3);
  expect(wrongLine('wafat 2')).toBeNull();
});

it('begins with the words that are there and gives them back from another day on', () => {
  const values = noteValues(died, '2026-12-01');
  const { state: _, ...row } = died;
  expect(noteWordsOf(values)).toEqual({ ...row, since: '2026-12-01' });
});

it('is incomplete without words, source or a key, and when it ends before it begins', () => {
  const values = noteValues(died, '2026-12-01');
  for (const wrong of [{ lines: ' \n' }, { source: '' }, { meaning: 'Meninggal!' }, { until: '2026-11-30' }])
    expect(noteWordsOf({ ...values, ...wrong }), JSON.stringify(wrong)).toBeNull();
  const { error } = noteForm.safeParse({ ...values, until: '2026-11-30' });
  expect(error?.issues).toMatchObject([{ path: ['until'], message: 'Tidak boleh sebelum tanggal mulai.' }]);
});

it('reads at most twenty examples, and finds rows by word, meaning and source', () => {
  expect(examplesOf(Array.from({ length: 25 }, (_, n) => `contoh ${n}`).join('\n'))).toHaveLength(20);
  expect(matchesNote(died, 'usia kebiasaan', 'id')).toBe(true);
  expect(matchesNote(died, 'died', 'id')).toBe(false);
  expect(matchesNote(died, 'died', 'en')).toBe(true);
});
