import { expect, test } from 'vitest';
import { foundEnd, foundStart, snippetOf } from './found-words.ts';

const shown = (text: string, words: string[]) =>
  snippetOf(text, words).replaceAll(foundStart, '[').replaceAll(foundEnd, ']');

test.each([
  ['Peserta hadir di Aula René', ['rene'], 'Peserta hadir di Aula [René]'],
  ['Keputusan 12/2025 diumumkan', ['12'], 'Keputusan [12]/2025 diumumkan'],
  ['Sebanyak 543.977 pemilih', ['543977'], 'Sebanyak [543.977] pemilih'],
  ['Dibuka Rambu Atanau, S.I.P., M.Si.', ['sip'], 'Dibuka Rambu Atanau, [S.I.P]., M.Si.'],
  ['Arsip dan kearsipan', ['arsip'], '[Arsip] dan kearsipan'],
  ['Tahun 2025 dan 20250', ['2025'], 'Tahun [2025] dan 20250'],
])('%s, %j', (text, words, found) => expect(shown(text, words)).toBe(found));

test('of a long text the words around the first found one are shown', () => {
  const text = `${'kata '.repeat(200)}inilah dia ${'kata '.repeat(200)}`;
  expect(shown(text, ['inilah'])).toMatch(/^(kata ){6}\[inilah\] dia( kata){24}$/);
});

test('at the end of a text as many are shown as elsewhere', () => {
  expect(shown(`${'kata '.repeat(200)}akhir`, ['akhir'])).toMatch(/^(kata ){31}\[akhir\]$/);
});
