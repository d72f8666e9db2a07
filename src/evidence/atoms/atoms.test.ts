import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAtoms } from './index.ts';
import { dateSupports, provinces, readTimes, stem } from '../../language/index.ts';
import type { AtomKind } from '../schema.ts';

const values = (kind: AtomKind, text: string): string[] =>
  findAtoms(text)
    .filter((atom) => atom.kind === kind)
    .map((atom) => atom.value);

describe('numbers by value', () => {
  const cases: [string, string[]][] = [
    ['sebanyak 1.250.000 pemilih', ['1250000']],
    ['sebanyak 1,25 juta pemilih', ['1250000']],
    ['naik 58,59 persen', ['58.59%']],
    ['naik 58,50%', ['58.5%']],
    ['dua puluh peserta', ['20']],
    ['seratus dua puluh lima ribu tiga ratus pemilih', ['125300']],
    ['lima belas orang', ['15']],
    ['seribu sembilan ratus orang', ['1900']],
    ['35 kabupaten/kota', ['35']],
    ['seri kedua', ['2']],
    ['Tahap III', ['3']],
    ['salah satu peserta', []],
    ['5 dan 6 orang', ['5', '6']],
    ['sebanyak 61 204 pemilih', ['61204']],
    ['sebanyak 1 061 204 pemilih, 12 345 baru', ['1061204', '12345']],
    ['TPS 12 345 orang', ['12', '345']],
  ];
  for (const [text, expected] of cases) test(text, () => expect(values('number', text)).toEqual(expected));

  test('a number knows its noun', () =>
    expect(findAtoms('hadir 35 peserta')).toMatchObject([{ value: '35', of: stem('peserta') }]));

  test('grouped digits read as the number they print', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (count) => {
        expect(values('number', `sebanyak ${String(count).replace(/\B(?=(\d{3})+$)/g, '.')} pemilih`)).toEqual([
          String(count),
        ]);
      }),
    );
  });
});

test.for([
  ['Kegiatan dibuka Ketua KPU Kota Kupang A.A. Gede Mahendra.', 'a.a. gede mahendra'],
  ['Hadir drg. Wulan Sari, Sp.KG., selaku narasumber.', 'wulan sari'],
  ['Kegiatan dibuka Ketua KPU Kota Kupang Bagus Wira S.H. M.H. pada Jumat.', 'bagus wira'],
  ['Kegiatan dibuka Ketua KPU Alor Lamhot M. P. Siregar.', 'lamhot m. p. siregar'],
] as const)('%s: initials belong to a name, titles and degrees do not', ([text, name]) =>
  expect(values('person', text)).toEqual([name]),
);

describe('dates and times', () => {
  const cases: [string, string[]][] = [
    ['Jumat (17/10)', ['wd:5', '--10-17']],
    ['Jumat (17/10/2025)', ['wd:5', '2025-10-17']],
    ['17 Oktober 2025', ['2025-10-17']],
    ['4\u20115 Maret 2025', ['2025-03-04/2025-03-05']],
    ['18–20 November 2019', ['2019-11-18/2019-11-20']],
    ['31 Oktober s.d. 2 November 2025', ['2025-10-31/2025-11-02']],
    ['(31/12/2025–2/1/2026)', ['2025-12-31/2026-01-02']],
    ['Oktober 2025', ['2025-10']],
    ['tahun 2025', ['2025']],
    ['tanggal 3, 4, dan 6 Mei 2025', ['2025-05-03', '2025-05-04', '2025-05-06']],
    ['hadir 4 dan 5 orang pada 6 Mei', ['--05-06']],
    ['pertengahan Oktober', ['--10']],
  ];
  for (const [text, expected] of cases) test(text, () => expect(values('date', text)).toEqual(expected));
  test('times', () => expect(values('time', 'pukul 09.00–15.30 WITA')).toEqual(['09:00', '15:30 WITA']));
  const times: [string, string[]][] = [
    ['jam 8 pagi', ['08:00']],
    ['pukul tiga sore', ['15:00']],
    ['pukul setengah sembilan malam', ['20:30']],
    ['jam 7.30 malam', ['19:30']],
    ['pkl. 15.00', ['15:00']],
    ['dua jam 15 menit', []],
    ['24 jam 5 petugas', []],
  ];
  for (const [text, expected] of times) test(text, () => expect(values('time', text)).toEqual(expected));
  test('an hour said with its part of the day is the one that extraction reads', () => {
    for (const part of ['pagi', 'siang', 'sore', 'petang', 'malam'])
      for (let hour = 1; hour <= 12; hour += 1)
        for (const said of [`pukul ${hour} ${part}`, `jam setengah ${hour} ${part}`])
          expect([said, ...values('time', said)]).toEqual([said, ...readTimes(said).map(({ from }) => from)]);
  });
  test('a full date says a date without its year, not the reverse', () => {
    expect(dateSupports('2025-10-17', '--10-17')).toBe(true);
    expect(dateSupports('--10-17', '2025-10-17')).toBe(false);
    expect(dateSupports('2025-10-17', 'wd:5')).toBe(true);
    expect(dateSupports('2025-10-17', 'wd:4')).toBe(false);
    expect(dateSupports('2025-10-17', '--11-17')).toBe(false);
  });
});

describe('names, places and laws', () => {
  test('every province is read by every form of its name', () => {
    for (const { name, short } of provinces) {
      for (const form of [name, ...short])
        expect(values('region', `rapat di ${form} kemarin`), form).toEqual([name.toLowerCase()]);
    }
  });
  test('a unit is read however it is written', () => {
    expect(values('region', 'KPU NTT dan KPU Provinsi Nusa Tenggara Timur')).toEqual([
      'kpu nusa tenggara timur',
      'kpu nusa tenggara timur',
    ]);
    expect(
      values('region', 'KPU Alor, KPU Kabupaten Alor, KPU Kota Kupang, Komisi Pemilihan Umum Republik Indonesia'),
    ).toEqual(['kpu alor', 'kpu kabupaten alor', 'kpu kota kupang', 'kpu ri']);
  });
  test('people after their positions, with and without titles', () => {
    const text =
      'Hadir Ketua KPU Kabupaten Alor Maria Contoh, S.H., dan Anggota KPU NTT Yohanes Misalnya, Petrus Contohan, dan Drs. Simon Rekaan.';
    expect(
      findAtoms(text)
        .filter(({ kind }) => kind === 'person')
        .map(({ value, of }) => [value, of]),
    ).toEqual([
      ['maria contoh', 'ketua kpu kabupaten alor'],
      ['yohanes misalnya', 'anggota kpu ntt'],
      ['petrus contohan', 'anggota kpu ntt'],
      ['simon rekaan', 'anggota kpu ntt'],
    ]);
  });
  test('names of the caller are found anywhere', () =>
    expect(findAtoms('kepada Budi Contoh diserahkan', { names: ['Budi Contoh'] }).map(({ value }) => value)).toContain(
      'budi contoh',
    ));
  test('names of the caller are found in any case and over any blanks, and in no longer word', () => {
    const names = ['Budi Contoh'];
    const found = (text: string): string[] =>
      findAtoms(text, { names })
        .filter(({ kind }) => kind === 'person')
        .map(({ text: written }) => written);
    expect(found('kepada BUDI  contoh, bukan budi contohan')).toEqual(['BUDI  contoh']);
    expect(found('kepada abudi contoh')).toEqual([]);
    expect(found('di İzmir kepada budi contoh')).toEqual(['budi contoh']);
  });
  test('laws by number and year', () => {
    expect(
      values(
        'regulation',
        'PKPU Nomor 1 Tahun 2025, PKPU 1/2025, UU No. 7 Tahun 2017 Pasal 62 ayat (1) huruf a, Peraturan KPU Nomor 4 Tahun 2025',
      ),
    ).toEqual(['pkpu 1/2025', 'pkpu 1/2025', 'uu 7/2017', 'pasal 62 ayat 1 huruf a', 'pkpu 4/2025']);
  });
  test('money', () =>
    expect(values('money', 'biaya Rp1.250.000 dan Rp 2,5 miliar')).toEqual(['Rp1250000', 'Rp2500000000']));
});

describe('turns and quotes', () => {
  test('negation and bounds', () => {
    expect(values('negation', 'AI bukan pengganti dan tidak memutuskan')).toEqual(['bukan', 'tidak']);
    expect(values('quantifier', 'paling sedikit lima, minimal lima, seluruh, semua')).toEqual([
      'at-least',
      'at-least',
      'all',
      'all',
    ]);
  });
  test('a quote knows its speaker on either side', () => {
    expect(findAtoms('“Kami siap,” ujar Maria Contoh.').find(({ kind }) => kind === 'quote')).toMatchObject({
      value: 'Kami siap',
      of: 'maria contoh',
    });
    expect(
      findAtoms('Ketua KPU NTT Maria Contoh mengatakan, “Kami siap.”').find(({ kind }) => kind === 'quote'),
    ).toMatchObject({ value: 'Kami siap', of: 'maria contoh' });
  });
});

test('atoms are slices of the text, and every digit is in one', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ' ',
      ', ',
      '. ',
      'KPU NTT',
      '17/10/2025',
      'Ketua ',
      '“Siap,” ujar Maria Contoh',
      '15.30',
      'tidak ',
      'Rp',
      '²',
      '1.2.3',
      '12a',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.nat().map(String),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        const atoms = findAtoms(text);
        for (const atom of atoms) expect(atom.text).toBe(text.slice(atom.start, atom.end));
        for (const match of text.matchAll(/\p{N}/gu))
          expect(
            atoms.some((atom) => atom.start <= match.index && match.index < atom.end),
            `${text} at ${match.index}`,
          ).toBe(true);
      },
    ),
  );
});
