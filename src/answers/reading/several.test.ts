/** Two questions in one are answered each for itself. */
import { expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { FoundPassage } from '../found.ts';
import { quoteAnswer } from './answer.ts';
import { questionsIn } from './several.ts';

test.each([
  ['Berapa pintu gudang dan siapa penjaganya?', ['Berapa pintu gudang', 'siapa penjaganya pintu gudang']],
  ['Kapan gudang dibuka? Dan berapa pintunya?', ['Kapan gudang dibuka', 'berapa pintunya gudang']],
  ['Kapan dan di mana rapat diadakan?', ['Kapan dan di mana rapat diadakan?']],
  ['Siapa ketua dan sekretaris panitia?', ['Siapa ketua dan sekretaris panitia?']],
  ['Apa tugas ketua', ['Apa tugas ketua']],
])('%s', (text, questions) => expect(questionsIn(text)).toEqual(questions));

const passage = (id: string, text: string): FoundPassage => ({
  type: 'paper',
  id,
  title: `Surat ${id}`,
  unitId: unitCalled('53'),
  note: null,
  start: 0,
  end: text.length,
  page: 1,
  heading: '',
  text,
  marks: [],
  score: 1,
});
const doors = passage('a', 'Gudang Larenggo memiliki 14 pintu besi.');
const guard = passage('b', 'Penjaga gudang Larenggo adalah Lidia Nara.');

test('each question cites its own passage', () => {
  const { claims, passages, warnings } = quoteAnswer(
    'Berapa pintu gudang Larenggo dan siapa penjaga gudang Larenggo?',
    [doors, guard],
  );
  expect(claims.map(({ text, passages: [n] }) => [text, passages.find((one) => one.n === n)?.paperId])).toEqual([
    [doors.text, 'a'],
    [guard.text, 'b'],
  ]);
  expect(warnings).toEqual([]);
});

test('what is not found of two questions is said', () => {
  const { found, claims, warnings } = quoteAnswer('Berapa pintu gudang Larenggo dan siapa pemilik gudang Waimata?', [
    doors,
    guard,
  ]);
  expect({ found, said: claims.map(({ text }) => text) }).toEqual({ found: true, said: [doors.text] });
  expect(warnings).toMatchObject([{ code: 'part-not-found', message: { id: expect.stringContaining('Waimata') } }]);
});

test('an answer to none of them is none', () => {
  const { found, claims } = quoteAnswer('Berapa gaji juru masak dan siapa pemilik kapal Waimata?', [doors, guard]);
  expect({ found, claims }).toEqual({ found: false, claims: [] });
});
