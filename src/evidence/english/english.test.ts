/** Renderings in English beside their Indonesian sentences: what fits passes to a reader, what was altered does not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthNames, printDecimal, printNumberWords } from '../../language/index.ts';
import { repeated, timeOfTwice } from '../../platform/testing/linear-time.ts';
import { checkRendering, type RenderingProblemCode } from './index.ts';
import { readNumberWords } from './number-words.ts';

const on = { on: '2026-11-30' };
const codesOf = (sentence: string, english: string) =>
  checkRendering(sentence, english, on).problems.map(({ code }) => code);

const faithful: readonly (readonly [sentence: string, english: string])[] = [
  [
    'KPU Kabupaten Alor menggelar rapat koordinasi pemutakhiran data pemilih pada Jumat (17/10) di Aula Kantor.',
    'The KPU of Alor Regency held a coordination meeting on updating voter data on Friday (17 October) in the hall.',
  ],
  [
    'Rapat dihadiri 27 peserta dari 5 kecamatan dan dipimpin Ketua KPU Kabupaten Alor, Yohanes Peraga.',
    'The meeting was attended by 27 participants from 5 districts and led by the Chair of the Alor Regency KPU, ' +
      'Yohanes Peraga.',
  ],
  [
    'Peserta membahas tindak lanjut 1.214 temuan ganda dan menyepakati batas waktu 30 November 2025.',
    'Participants discussed the follow-up of 1,214 duplicate findings and agreed on a deadline of November 30, 2025.',
  ],
  [
    'Sekretaris meminta setiap panitia tidak mengubah data tanpa bukti tertulis.',
    'The Secretary asked every committee not to change data without written evidence.',
  ],
  [
    'Rapat dimulai pukul 09.00 WITA dan selesai pukul 11.30 WITA.',
    'The meeting began at 9 a.m. WITA and ended at 11:30 a.m. WITA.',
  ],
  [
    'Komisi Pemilihan Umum menetapkan Peraturan KPU Nomor 7 Tahun 2022 tentang daftar pemilih.',
    'The General Elections Commission enacted KPU Regulation Number 7 of 2022 on voter lists.',
  ],
  [
    'Masa tanggapan masyarakat atas daftar pemilih sementara adalah 21 (dua puluh satu) hari.',
    'The public response period for the provisional voter list is 21 (twenty-one) days.',
  ],
  [
    'Anggaran sebesar Rp1,25 juta disediakan untuk dua puluh satu desa.',
    'A budget of Rp1.25 million was provided for twenty-one villages.',
  ],
  ['Sejuta pemilih belum terdaftar di Jawa Barat.', 'A million voters are not yet registered in West Java.'],
  [
    'Sebanyak 62,5 persen pemilih di Provinsi Nusa Tenggara Timur adalah perempuan.',
    'As many as 62.5 percent of voters in East Nusa Tenggara Province are women.',
  ],
  ['Kegiatan akan berlangsung pada 5-7 Juli 2025.', 'The activity will take place on July 5–7, 2025.'],
  ['Kegiatan akan berlangsung pada 5 Juli 2025.', 'The activity will take place on the 5th of July 2025.'],
  ['Panitia wajib mengumumkan daftar paling lama 7 hari.', 'The committee must announce the list within 7 days.'],
  [
    '“Kami akan memulainya dari surat masuk,” kata Adriana Laukamang.',
    '“We will start with incoming letters,” said Adriana Laukamang.',
  ],
  [
    'Tidak hanya pemilih pemula, kegiatan ini juga diikuti 30 pemilih disabilitas.',
    'Not only first-time voters, the activity was also joined by 30 voters with disabilities.',
  ],
  [
    'Semua TPS di Kota Kupang dibuka pukul 07.00 WITA.',
    'All polling stations in Kupang City opened at 7:00 a.m. WITA.',
  ],
  [
    'Pasal 62 ayat (1) huruf a Undang-Undang Nomor 7 Tahun 2017 mengatur hal itu.',
    'Article 62 paragraph (1) letter a of Law Number 7 of 2017 regulates this.',
  ],
];

test.each(faithful)('passes to a reader: %s', (sentence, english) => {
  expect(checkRendering(sentence, english, on).problems).toEqual([]);
});

const altered: readonly (readonly [RenderingProblemCode, sentence: string, english: string])[] = [
  // The marks of groups and decimals are the other way round in English.
  ['unreadable', 'Luasnya 1.234,5 hektare tanah kantor.', 'The area is 1.234,5 hectares of office land.'],
  ['missing', 'Pemilihnya 2.000 orang di desa itu.', 'There are 2.000 voters in that village.'],
  ['missing', 'Nilainya 2,5 dari kantor itu.', 'The value of that office is 25.'],
  ['missing', 'Hadir dua puluh satu orang peserta.', 'Twenty-two participants were present.'],
  ['missing', 'Sejuta pemilih terdaftar.', 'A billion voters are registered.'],
  ['missing', 'Anggaran dua miliar rupiah disetujui.', 'A budget of two million rupiah was approved.'],
  ['missing', 'Sebanyak 12 persen pemilih hadir.', 'As many as 12 voters were present.'],
  ['added', 'Peserta hadir di kantor.', 'Five participants were present at the office.'],
  ['missing', 'NIP 199001012020121001 tercatat.', 'The number 199001012020121002 is recorded.'],
  ['missing', 'Surat 14/PR.07/7210/2025 diterima.', 'Letter 14/PR.07/7211/2025 was received.'],
  // Days and hours.
  ['missing', 'Rapat pada 5 Juli 2025 di kantor.', 'The meeting on June 5, 2025 at the office.'],
  ['missing', 'Rapat pada 5 Juli 2025 di kantor.', 'The meeting on July 5, 2024 at the office.'],
  ['unreadable', 'Rapat pada 5 Juli 2025 di kantor.', 'The meeting on 5/7/2025 at the office.'],
  ['missing', 'Rapat pada hari Jumat di kantor.', 'The meeting on Thursday at the office.'],
  ['order', 'Dibuka 5 Juli dan ditutup 7 Juli.', 'Opened on July 7 and closed on July 5.'],
  ['missing', 'Rapat pukul 20.00 WITA.', 'The meeting at 8 a.m. WITA.'],
  ['missing', 'Rapat pukul 20.00 WITA.', 'The meeting at 8 p.m. WIB.'],
  // What is counted.
  ['order', 'Rapat dihadiri 27 peserta dari 5 kecamatan.', 'The meeting had 5 participants from 27 districts.'],
  ['wrong-noun', 'Rapat dihadiri 27 peserta dari 5 kecamatan.', 'From 27 districts there came 5 participants.'],
  // Who and where.
  ['missing', 'Rapat digelar di Jawa Barat.', 'The meeting was held in East Java.'],
  ['missing', 'Rapat digelar di Kabupaten Kupang.', 'The meeting was held in Kupang City.'],
  ['missing', 'Rapat dibuka Ketua KPU Kabupaten Alor, Simon Maleng.', 'The Chair of the Alor Regency KPU opened it.'],
  [
    'wrong-holder',
    'Rapat dibuka Ketua KPU Kabupaten Alor, Simon Maleng, bersama Sekretaris, Lia Contoh.',
    'It was opened by the Secretary of the Alor Regency KPU, Simon Maleng, with the Chair, Lia Contoh.',
  ],
  [
    'wrong-holder',
    'KPU Kabupaten Alor dan Bawaslu Kabupaten Ende hadir.',
    'Bawaslu of Alor Regency and the KPU of Ende Regency were present.',
  ],
  ['added', 'Peserta hadir di kantor.', 'Participants were present at the office in Surabaya.'],
  ['added', 'Peserta hadir di kantor.', 'Participants were present at the office of the FBI.'],
  ['missing', 'Peraturan KPU Nomor 7 Tahun 2022 berlaku.', 'Law Number 7 of 2022 is in force.'],
  ['missing', 'Pasal 62 ayat (1) berlaku.', 'Article 62 paragraph (2) applies.'],
  // What turns a sentence.
  ['negation', 'Panitia tidak mengubah data.', 'The committee changed the data.'],
  ['negation', 'Panitia mengubah data.', "The committee didn't change the data."],
  ['missing', 'Hanya 5 orang hadir.', '5 people were present.'],
  ['missing', 'Paling sedikit 5 orang hadir.', 'Some 5 people were present.'],
  ['missing', 'Kegiatan akan digelar di kantor.', 'The activity was held at the office.'],
  ['added', 'Kegiatan digelar di kantor.', 'The activity will be held at the office.'],
  ['added', 'Panitia dapat mengubah data.', 'The committee must change the data.'],
  ['missing', 'Ia diduga mengubah data.', 'He changed the data.'],
  ['quote', '“Data harus benar,” kata ketua.', 'Data must be right, said the chair.'],
  // No rendering, or a piece of one.
  ['not-english', 'Panitia mengubah data pemilih di kantor.', 'Panitia mengubah data pemilih di kantor.'],
  ['not-english', 'Panitia mengubah data pemilih di kantor.', 'The committee changed data pemilih di kantor.'],
  ['half', 'Peserta membahas temuan ganda dan menyepakati langkah bersama panitia.', 'Participants talked.'],
  [
    'too-long',
    'Peserta pulang.',
    'Participants went home, and then they talked of many things of this and that again.',
  ],
  ['half', 'Peserta pulang.', '…'],
];

test.each(altered)('is told (%s): %s', (code, sentence, english) => {
  expect(codesOf(sentence, english)).toContain(code);
});

describe('for any number and day', () => {
  const counts = fc.integer({ min: 2, max: 999_999 });

  test('the same number passes, written as each language writes it; another does not', () => {
    fc.assert(
      fc.property(counts, counts, (own, other) => {
        const sentence = `Tercatat ${printDecimal(String(own))} pemilih baru.`;
        const rendering = (value: number) => `There are ${printDecimal(String(value), 'en')} new voters.`;
        expect(codesOf(sentence, rendering(own))).toEqual([]);
        if (own !== other) expect(codesOf(sentence, rendering(other))).toContain('missing');
      }),
      { numRuns: 200 },
    );
  });

  test('in words, too', () => {
    fc.assert(
      fc.property(counts, (value) => {
        const sentence = `Tercatat ${printNumberWords(String(value))} pemilih baru.`;
        expect(codesOf(sentence, `There are ${inWords(value)} new voters.`)).toEqual([]);
        // "One million" for a number of many words is taken for half of a sentence.
        expect(codesOf(sentence, `There are ${inWords(value + 1)} new voters.`)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('a day passes in every English form; another day, month or year does not', () => {
    const english = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 2000, max: 2040 }),
        (day, month, year) => {
          const sentence = `Rapat diadakan pada ${day} ${monthNames[month]} ${year}.`;
          const forms = (d: number, m: number, y: number) => [
            `${d} ${english[m]} ${y}`,
            `${english[m]} ${d}, ${y}`,
            `${english[m]} ${d}${ending(d)}, ${y}`,
            `the ${d}${ending(d)} of ${english[m]} ${y}`,
          ];
          for (const form of forms(day, month, year))
            expect(codesOf(sentence, `The meeting was held on ${form}.`), form).toEqual([]);
          for (const [d, m, y] of [
            [(day % 28) + 1, month, year],
            [day, (month + 1) % 12, year],
            [day, month, year + 1],
          ] as const)
            for (const form of forms(d, m, y))
              expect(codesOf(sentence, `The meeting was held on ${form}.`), form).toContain('missing');
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('runs of words that are no one number are several', () => {
  const values = (text: string) => readNumberWords(text).map(({ value }) => value);
  expect(values('two three four')).toEqual(['2', '3', '4']);
  expect(values('one hundred and five, and six')).toEqual(['105', '6']);
  expect(values('a hundred thousand and a million')).toEqual(['100000', '1000000']);
  expect(values('the twenty-first and the second')).toEqual(['21', '2']);
  expect(values('someone said none of the tenants')).toEqual([]);
});

test('a term holds from its day on; words of an office of its own help', () => {
  const sentence = 'Rapat digelar di Kabupaten Alor.';
  expect(codesOf(sentence, 'The meeting was held in Alor Regency.')).toEqual([]);
  expect(checkRendering(sentence, 'The meeting was held in Alor Regency.', { on: '1999-01-01' }).problems).not.toEqual(
    [],
  );
});

test.each(['one hundred and ', 'Alor Regency of ', '1,234,', 'not no ', 'May 5 to ', '“'])(
  'hostile lengths take time in proportion: %s',
  (piece) => {
    const { taken, allowed } = timeOfTwice(
      (text) => checkRendering('Panitia mengubah data pemilih.', text, on),
      repeated(piece),
    );
    expect(taken).toBeLessThanOrEqual(allowed);
  },
  60_000,
);

const ending = (day: number): string =>
  day > 3 && day < 21 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th');

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  const rest = (head: string, left: number, by: string): string => (left === 0 ? head : `${head}${by}${inWords(left)}`);
  if (value < 20) return small[value] as string;
  if (value < 100) return rest(tens[Math.floor(value / 10) - 2] as string, value % 10, '-');
  if (value < 1_000) return rest(`${small[Math.floor(value / 100)]} hundred`, value % 100, ' and ');
  if (value < 1_000_000) return rest(`${inWords(Math.floor(value / 1_000))} thousand`, value % 1_000, ' ');
  return rest(`${inWords(Math.floor(value / 1_000_000))} million`, value % 1_000_000, ' ');
}
