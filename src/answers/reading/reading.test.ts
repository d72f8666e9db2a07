/** Whether a passage answers a question, and what of it is quoted. */
import { expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { FoundPassage } from '../found.ts';
import { notesOf, quoteAnswer } from './answer.ts';
import { weigh } from './features.ts';
import { probabilityOf, threshold } from './judge.ts';
import { readQuestion } from './question.ts';
import { quoteFrom } from './quote.ts';

const order = {
  heading: 'Peraturan Gudang > Pasal 4',
  text: [
    '(1) Petugas gudang memeriksa segel setiap pagi dan mencatat hasilnya dalam buku jaga.',
    '(2) Kunci cadangan disimpan Kepala Subbagian Umum, Lidia Nara, paling lama 14 (empat belas) hari. ' +
      'Setelah itu kunci dikembalikan ke brankas.',
    '(3) Pengunjung gudang wajib:',
    'a. menunjukkan tanda pengenal;',
    'b. menitipkan tas;',
    'c. didampingi petugas.',
  ].join('\n'),
};

function ask(text: string) {
  const question = readQuestion(text);
  const weighed = weigh(question, order);
  const quote = quoteFrom(question, order.text, weighed);
  return {
    answered: probabilityOf(weighed.features) >= threshold,
    form: quote?.form,
    said: quote ? order.text.slice(quote.start, quote.end) : '',
  };
}

test('a whole ayat answers, whichever of its sentences does', () => {
  const { answered, form, said } = ask('Siapa yang menyimpan kunci cadangan?');
  expect({ answered, form }).toEqual({ answered: true, form: 'article' });
  expect(said).toMatch(/^\(2\) Kunci cadangan.*brankas\.$/s);
});

test('a list is quoted from the sentence that leads to it to its last item', () => {
  const { answered, form, said } = ask('Apa saja kewajiban pengunjung gudang?');
  expect({ answered, form }).toEqual({ answered: true, form: 'list' });
  expect(said).toMatch(/^\(3\) Pengunjung.*c\. didampingi petugas\.$/s);
});

test('a definition is quoted as it stands', () => {
  const text = 'Brankas adalah lemari besi untuk barang berharga.\nGudang adalah ruang simpan.';
  const question = readQuestion('Apa yang dimaksud dengan brankas?');
  const quote = quoteFrom(question, text, weigh(question, { text, heading: '' }));
  expect(quote && text.slice(quote.start, quote.end)).toBe('Brankas adalah lemari besi untuk barang berharga.');
  expect(quote?.form).toBe('definition');
});

test.each([
  'Siapa yang memusnahkan segel gudang?',
  'Siapa Kepala Subbagian Keuangan?',
  'Di mana gudang Kabupaten Waimata terletak?',
  'Berapa gaji petugas gudang?',
  'Siapa yang tidak menyimpan kunci cadangan?',
])('what does not stand there is not answered: %s', (question) => expect(ask(question).answered).toBe(false));

test('another part of a name is another name', () => {
  const passage = { heading: '', text: 'Kantor di Kota Larenggo Utara dibangun pada 2004.' };
  const asked = (text: string) => weigh(readQuestion(text), passage).features;
  expect(asked('Kapan kantor di Kota Larenggo Utara dibangun?').otherName).toBe(0);
  expect(asked('Kapan kantor di Kota Larenggo Selatan dibangun?').otherName).toBe(1);
});

test('a repealed rule is not quoted without saying so, and what repealed it is offered beside it', () => {
  const passage = (id: string, text: string, note: FoundPassage['note']): FoundPassage => ({
    type: 'paper',
    id,
    title: `Peraturan ${id}`,
    unitId: unitCalled('53'),
    note,
    start: 0,
    end: text.length,
    page: 1,
    heading: 'Pasal 4',
    text,
    marks: [],
    score: 1,
  });
  const note = { id: 'Dicabut oleh: Peraturan 9', en: 'Repealed by: Peraturan 9' };
  const old = passage('4', 'Kunci cadangan gudang disimpan Kepala Subbagian Umum.', note);
  const later = passage('9', 'Kunci cadangan gudang disimpan Sekretaris.', null);
  const asked = (besides: readonly FoundPassage[]) =>
    quoteAnswer('Siapa yang menyimpan kunci cadangan gudang?', [old], undefined, besides);
  expect(asked([]).warnings).toMatchObject([{ code: 'not-in-force', passage: 1 }]);
  expect(notesOf(asked([later]).passages).map(({ passage: n }) => n)).toEqual([1]);
  expect(asked([later]).claims.map(({ text, passages }) => [text, passages])).toEqual([
    [old.text, [1]],
    [later.text, [2]],
  ]);
});

test('is linear: a passage of twenty times the length takes not much more than twenty times the time', () => {
  const question = readQuestion('Siapa yang menyimpan kunci cadangan gudang di Kabupaten Waimata?');
  const time = (text: string): number => {
    const began = performance.now();
    weigh(question, { text, heading: '' });
    return performance.now() - began;
  };
  time(order.text);
  const once = Math.max(time(`${order.text}\n`.repeat(5)), 1);
  expect(time(`${order.text}\n`.repeat(100)) / once).toBeLessThan(20 * 8);
});
