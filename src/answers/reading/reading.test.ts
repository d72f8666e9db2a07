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

test.each([
  ['kunci cadangan brp lama sih disimpennya?', /^\(2\) Kunci/],
  ['yang ngecek segel tiap pagi siapa ya', /^\(1\) Petugas/],
  ['Pengunjung gudang mesti ngapain aja?', /^\(3\) Pengunjung/],
])('asked as people speak: %s', (question, said) =>
  expect(ask(question)).toMatchObject({ said: expect.stringMatching(said) }),
);

const probability = (question: string, text: string, heading = ''): number =>
  probabilityOf(weigh(readQuestion(question), { text, heading }).features);

const minutes = {
  heading: 'Berita Acara Rapat Pleno',
  text: [
    'KEPUTUSAN KEPALA GUDANG NOMOR 4 TAHUN 2023 tentang Rapat',
    'Pada Selasa, 4 Juni 2024 rapat pleno dibuka di Balai Larenggo.',
    'Rapat pleno ini dihadiri saksi dari 18 kecamatan.',
    'Pimpinan rapat adalah Kepala Gudang, Lidia Nara.',
    'Rapat ditutup tanpa keberatan berdasarkan Peraturan Bupati Nomor 8 Tahun 2017.',
  ].join('\n'),
};
const sentenceFor = (text: string): string => {
  const { sentences, best } = weigh(readQuestion(text), minutes);
  return minutes.text.slice(sentences[best]?.start, sentences[best]?.end).trim();
};

test.each([
  ['Siapa yang memimpin rapat pleno?', /Lidia Nara/],
  ['Berapa kecamatan yang hadir di rapat pleno?', /18 kecamatan/],
  ['Kapan rapat pleno dibuka?', /4 Juni 2024/],
  ['Di mana rapat pleno dibuka?', /Balai Larenggo/],
])('the sentence that holds what is asked for comes before one of the same words: %s', (question, said) =>
  expect(sentenceFor(question)).toMatch(said),
);

test.each([
  ['Siapa yang memeriksa segel?', 'Segel diperiksa setiap pagi dan sore.'],
  ['Kapan segel diperiksa?', 'Segel diperiksa di gudang.'],
  ['Berapa segel yang diperiksa?', 'Segel yang diperiksa berwarna biru.'],
  ['Di mana segel diperiksa?', 'Segel diperiksa petugas 4 Juni 2024.'],
])('a sentence without anybody, a time, a number or a place does not answer: %s', (question, text) =>
  expect(probability(question, text)).toBeLessThan(threshold),
);

test('the year of a rule is hardly when something happened, and is no number of anything', () => {
  const text = 'Segel diperiksa berdasarkan Peraturan Bupati Nomor 8 Tahun 2017.';
  const fitOf = (question: string) => weigh(readQuestion(question), { text, heading: '' }).features.candidate;
  expect(fitOf('Kapan segel diperiksa?')).toBeLessThan(0.3);
  expect(probability('Berapa segel diperiksa?', text)).toBeLessThan(threshold);
});

test('a word that begins with "ke" asks for no place', () => {
  expect(readQuestion('Kertas apa yang dipakai?').wanted).toBe('what');
  expect(readQuestion('Kemana kertas dikirim?').wanted).toBe('where');
  expect(readQuestion('Di gudang mana kertas disimpan?').wanted).toBe('where');
});

test('a negation at the end asks whether', () => {
  expect(readQuestion('Masuk gudang bayar tidak?')).toMatchObject({ denied: false, wanted: 'whether' });
  expect(readQuestion('Siapa yang tidak membayar?').denied).toBe(true);
});

test('a heading alone, and a label, answer nothing', () => {
  expect(probability('Kapan pemeriksaan gudang?', 'PEMERIKSAAN GUDANG TAHUN 2024')).toBeLessThan(threshold);
  expect(probability('Siapa ketua gudang?', 'Ketua Gudang Kota Uji,')).toBeLessThan(threshold);
  expect(probability('Berapa pasal tentang gudang?', 'Pasal 49')).toBeLessThan(threshold);
});

test.each(['apa', 'Kapan?', 'berapa banyak'])('a question without content asks nothing: %s', (question) =>
  expect(probability(question, order.text)).toBeLessThan(threshold),
);

test('a question for an article is answered by that article alone', () => {
  const text = 'Kunci cadangan disimpan Kepala Subbagian Umum.';
  expect(probability('Menurut pasal 4 siapa menyimpan kunci cadangan?', text, 'Pasal 4')).toBeGreaterThan(threshold);
  expect(probability('Menurut pasal 4 siapa menyimpan kunci cadangan?', text, 'Pasal 41')).toBeLessThan(threshold);
});

test('what a longer name means is not what the shorter one does', () => {
  const texts = [
    '1. Program arsip vital adalah kegiatan menjaga arsip.',
    '2. Arsip vital adalah arsip yang tak tergantikan.',
  ];
  const asked = (text: string) => weigh(readQuestion('Apa yang dimaksud dengan arsip vital?'), { text, heading: '' });
  const [program, vital] = texts.map((text) => asked(text).features.candidate);
  expect(vital).toBeGreaterThan(program ?? 1);
});

test('the number of an item is no number of anything, and II is two', () => {
  const asked = (question: string) =>
    weigh(readQuestion(question), { text: '4. Rapat Triwulan II diadakan 3 Juli.', heading: '' }).features
      .missingNumber;
  expect(asked('Kapan rapat Triwulan IV?')).toBe(1);
  expect(asked('Kapan rapat triwulan dua?')).toBe(0);
});

test('a quotation that points before it takes along what it points to', () => {
  const text =
    'Calon menyerahkan berkas. Kunci cadangan disimpan calon yang bersangkutan paling lama dua hari. Berkas diperiksa.';
  const passage = { id: 'a', text, start: 0, end: text.length, note: null, page: null } as FoundPassage;
  const { claims } = quoteAnswer('Berapa lama kunci cadangan disimpan?', [
    { ...passage, title: '', heading: '', marks: [] },
  ]);
  expect(claims[0]).toMatchObject({
    status: 'verbatim',
    text: expect.stringMatching(/^Calon menyerahkan.*dua hari\.$/s),
  });
});

test('a name stands there by its long form too, and with what is spoken behind it', () => {
  const text = 'Daftar Calon Tetap dicermati 12 Oktober.';
  const missing = (question: string) => weigh(readQuestion(question), { text, heading: '' }).features.missingName;
  expect(missing('Kapan DCT dicermati?')).toBe(0);
  expect(missing('Kapan sih DCT-nya dicermati?')).toBe(0);
  expect(missing('Kapan sih DPS dicermati?')).toBe(1);
});

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
    const run = () => {
      const began = performance.now();
      weigh(question, { text, heading: '' });
      return performance.now() - began;
    };
    // The best of three: other work of the machine only adds.
    return Math.min(run(), run(), run());
  };
  time(order.text);
  const once = Math.max(time(`${order.text}\n`.repeat(5)), 1);
  expect(time(`${order.text}\n`.repeat(100)) / once).toBeLessThan(20 * 8);
});
