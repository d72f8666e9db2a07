import { describe, expect, test } from 'vitest';
import { repeated, strangeTexts, timeOfTwice } from '../../platform/testing/linear-time.ts';
import { passagesOf, structureOf } from './index.ts';

/** Labels, each further in than what it stands in. */
const outline = (text: string): string[] =>
  structureOf(text).map(({ label, depth }) => `${'  '.repeat(depth)}${label}`);
const saysOf = (text: string, wanted: string): string[] =>
  structureOf(text)
    .filter(({ label }) => label === wanted)
    .map(({ start, end }) => text.slice(start, end));

const regulation = `PERATURAN KOMISI PEMILIHAN UMUM
NOMOR 9 TAHUN 2025
TENTANG
TATA KERJA PETUGAS DAFTAR

Menimbang :
a. bahwa petugas memerlukan pedoman;
b. bahwa pedoman ditetapkan dengan peraturan;
Mengingat :
1. Pasal 22E Undang-Undang Dasar 1945;
2. Undang-Undang Nomor 7 Tahun 2017;
MEMUTUSKAN:
Menetapkan : PERATURAN TENTANG TATA KERJA PETUGAS DAFTAR.
BAB I KETENTUAN UMUM
Pasal 1
Dalam Peraturan ini yang dimaksud dengan:
1. Petugas adalah orang yang mendata.
2. Daftar adalah susunan nama.
BAB II
TUGAS
Bagian Kesatu
Umum
Pasal 2
(1) Petugas mendata pemilih sebagaimana dimaksud dalam
Pasal 1 angka 1.
(2) Pendataan meliputi:
a. nama;
b. alamat, yang terdiri atas:
1) jalan; dan
2) nomor; dan
c. umur.
Pasal 3
Petugas melapor.
Pasal 3A
Laporan ditulis.
Ditetapkan di Seba
pada tanggal 3 November 2025
KETUA,
MARTINUS DETHAN
PENJELASAN
ATAS
PERATURAN KOMISI PEMILIHAN UMUM
I. UMUM
Petugas perlu pedoman.
II. PASAL DEMI PASAL
Pasal 1
Cukup jelas.
Pasal 2
Ayat (1)
Cukup jelas.
Ayat (2)
Huruf b
Alamat menurut dokumen.
Pasal 3
Cukup jelas.`;

describe('a regulation', () => {
  test('of chapters, articles, clauses and items', () => {
    expect(outline(regulation)).toEqual([
      'PERATURAN KOMISI PEMILIHAN UMUM NOMOR 9 TAHUN 2025 TENTANG TATA KERJA PETUGAS DAFTAR',
      'Menimbang',
      '  Menimbang huruf a',
      '  Menimbang huruf b',
      'Mengingat',
      '  Mengingat angka 1',
      '  Mengingat angka 2',
      'Memutuskan',
      'Menetapkan',
      'BAB I KETENTUAN UMUM',
      '  Pasal 1',
      '    Pasal 1 angka 1',
      '    Pasal 1 angka 2',
      'BAB II TUGAS',
      '  Bagian Kesatu Umum',
      '    Pasal 2',
      '      Pasal 2 ayat (1)',
      '      Pasal 2 ayat (2)',
      '        Pasal 2 ayat (2) huruf a',
      '        Pasal 2 ayat (2) huruf b',
      '          Pasal 2 ayat (2) huruf b angka 1',
      '          Pasal 2 ayat (2) huruf b angka 2',
      '        Pasal 2 ayat (2) huruf c',
      '    Pasal 3',
      '    Pasal 3A',
      'Penutup',
      '  Alinea 1',
      'Penjelasan',
      '  I. UMUM',
      '    Alinea 1',
      '  II. PASAL DEMI PASAL',
      '    Penjelasan Pasal 1',
      '    Penjelasan Pasal 2',
      '      Penjelasan Pasal 2 ayat (1)',
      '      Penjelasan Pasal 2 ayat (2)',
      '        Penjelasan Pasal 2 ayat (2) huruf b',
      '    Penjelasan Pasal 3',
    ]);
    expect(saysOf(regulation, 'Pasal 2 ayat (1)')).toEqual([
      '(1) Petugas mendata pemilih sebagaimana dimaksud dalam\nPasal 1 angka 1.',
    ]);
    expect(structureOf(regulation).find(({ label }) => label === 'Pasal 3A')?.path).toEqual([
      'BAB II TUGAS',
      'Bagian Kesatu Umum',
    ]);
  });

  test('whose line ends were lost, or which is Markdown', () => {
    const inOne =
      'BAB I UMUM Pasal 1 Petugas mendata. Pasal 2 (1) Pendataan meliputi: a. nama; dan b. alamat. ' +
      '(2) Petugas melapor ' +
      'menurut ketentuan Pasal 1. Pasal 3 Laporan ditulis.';
    expect(outline(inOne)).toEqual([
      'BAB I UMUM',
      '  Pasal 1',
      '  Pasal 2',
      '    Pasal 2 ayat (1)',
      '      Pasal 2 ayat (1) huruf a',
      '      Pasal 2 ayat (1) huruf b',
      '    Pasal 2 ayat (2)',
      '  Pasal 3',
    ]);
    expect(outline('# Peraturan Daftar\n\n## BAB I UMUM\n\n### **Pasal 1**\n\nPetugas mendata.')).toEqual([
      'Peraturan Daftar',
      '  BAB I UMUM',
      '    Pasal 1',
    ]);
  });

  test('as a machine misread it: letters for digits, a bracket for a 1', () => {
    const misread =
      'BAB Il\nTUGAS\nPasal l0\n(l) Petugas mendata.\n(21 Petugas melapor.\nPasal 1l\nLaporan ' +
      'ditulis.\nPasal 12\nSelesai.';
    expect(outline(misread)).toEqual([
      'BAB II TUGAS',
      '  Pasal 10',
      '    Pasal 10 ayat (1)',
      '    Pasal 10 ayat (2)',
      '  Pasal 11',
      '  Pasal 12',
    ]);
  });

  test('references are no articles, wherever they stand', () => {
    const text =
      'Pasal 4\nKetentuan ini berlaku. Pasal 9 Undang-Undang Nomor 7 Tahun 2017 tidak berlaku. Pasal ' +
      '5 ayat (1) tetap.\n' +
      'Hal itu diatur dalam\nPasal 30\nUndang-Undang Nomor 7 Tahun 2017.\nPasal 5\nSelesai.';
    expect(outline(text)).toEqual(['Pasal 4', 'Pasal 5']);
  });

  test('that changes another: the articles of that one stand inside the items', () => {
    const change =
      'Pasal I\nBeberapa ketentuan diubah sebagai berikut:\n1. Ketentuan Pasal 1 diubah sehingga berbunyi:\nPasal 1\n' +
      'Yang dimaksud dengan:\n1. Petugas adalah orang.\n2. Daftar adalah susunan.\n' +
      '2. Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal:\nPasal 5A\n(1) Daftar diumumkan.\n(2) Selesai.\n' +
      'Pasal II\nPeraturan ini mulai berlaku.';
    expect(outline(change)).toEqual([
      'Pasal I',
      '  Pasal I angka 1',
      '    Pasal 1',
      '      Pasal 1 angka 1',
      '      Pasal 1 angka 2',
      '  Pasal I angka 2',
      '    Pasal 5A',
      '      Pasal 5A ayat (1)',
      '      Pasal 5A ayat (2)',
      'Pasal II',
    ]);
  });

  test('an explanation without a heading is known by what it says', () => {
    const text =
      'Pasal 1\nPetugas mendata.\nPasal 2\nPetugas melapor.\nPasal 3\nSelesai.\nPasal 1\nCukup ' +
      'jelas.\nPasal 2\nCukup jelas.';
    expect(outline(text)).toEqual([
      'Pasal 1',
      'Pasal 2',
      'Pasal 3',
      'Penjelasan',
      '  Penjelasan Pasal 1',
      '  Penjelasan Pasal 2',
    ]);
  });
});

test('a decree laid out as a table: considerations, dicta, an annex with a table', () => {
  const decree =
    'Menimbang | : | a. | bahwa jadwal perlu ditetapkan;\n | | b. | bahwa penetapan dengan keputusan;\n' +
    'MEMUTUSKAN:\nMenetapkan : KEPUTUSAN TENTANG JADWAL.\nKESATU : Menetapkan jadwal.\n' +
    'KEDUA : Jadwal meliputi:\na. penyusunan; dan\nb. pengumuman.\nKETIGA : Keputusan ini mulai berlaku.\n' +
    'Ditetapkan di Seba\n\nLAMPIRAN\n\nNo. | Kegiatan | Waktu\n1 | Penyusunan | 3 November 2025';
  expect(outline(decree)).toEqual([
    'Menimbang',
    '  Menimbang huruf a',
    '  Menimbang huruf b',
    'Memutuskan',
    'Menetapkan',
    '  Diktum KESATU',
    '  Diktum KEDUA',
    '    Diktum KEDUA huruf a',
    '    Diktum KEDUA huruf b',
    '  Diktum KETIGA',
    'Penutup',
    '  Alinea 1',
    'LAMPIRAN',
    '  Tabel',
  ]);
});

test('minutes that decide, and a page that begins in the middle of an article', () => {
  const minutes =
    'BERITA ACARA\nNOMOR: 45/PK.01-BA/5371/2025\n\nPada hari ini dilaksanakan rapat. Rapat menetapkan:\n' +
    'Kesatu : Jumlah pemilih 61.204 orang.\nKedua : Rincian menurut tabel.';
  expect(outline(minutes)).toEqual([
    'BERITA ACARA NOMOR: 45/PK.01-BA/5371/2025',
    '  Alinea 1',
    '  Diktum KESATU',
    '  Diktum KEDUA',
  ]);
  expect(outline('(3) Daftar diumumkan.\n(1) Petugas mendata:\na. nama; dan\nb. umur.\n(2) Petugas melapor.')).toEqual([
    'Alinea 1',
    '(1)',
    '  (1) huruf a',
    '  (1) huruf b',
    '(2)',
  ]);
});

test('a letter: its items, what stands before and behind them', () => {
  const letter =
    'Dengan hormat,\nkami undang Saudara:\n1. Rapat dilaksanakan pada:\n   pukul : 09.00 WITA\n2. Peserta:\n' +
    '   a. Ketua; dan\n   b. Operator.\n\nDemikian disampaikan.\n\nTembusan:\n1. Ketua KPU RI;\n2. Arsip.';
  expect(outline(letter)).toEqual([
    'Alinea 1',
    'angka 1',
    'angka 2',
    '  angka 2 huruf a',
    '  angka 2 huruf b',
    'Alinea 2',
    'Alinea 3',
    'angka 1',
    'angka 2',
  ]);
});

test('a report: numbered headings, paragraphs, items, a table with its caption', () => {
  const report =
    'LAPORAN KEGIATAN\n\nI. PENDAHULUAN\nA. Latar Belakang\nBanyak pemilih pemula belum ' +
    'terdaftar.\n\nJumlahnya 1.204.\n' +
    'B. Dasar Hukum\n1. Undang-Undang Nomor 7 Tahun 2017;\n2. Peraturan KPU.\nII. PELAKSANAAN\nTabel 1 Peserta\n' +
    'Kecamatan | L\nRaijua | 12';
  expect(outline(report)).toEqual([
    'LAPORAN KEGIATAN',
    '  I. PENDAHULUAN',
    '    A. Latar Belakang',
    '      Alinea 1',
    '      Alinea 2',
    '    B. Dasar Hukum',
    '      angka 1',
    '      angka 2',
    '  II. PELAKSANAAN',
    '    Alinea 1',
    '    Tabel 1 Peserta',
  ]);
});

describe('passages', () => {
  const passages = (text: string, pages = [{ start: 0, end: text.length }]) =>
    passagesOf(text, structureOf(text), pages).map(({ start, end, heading, page }) => ({
      text: text.slice(start, end),
      heading,
      page,
    }));

  test('are articles, with their chapter as heading', () => {
    const found = passages(regulation);
    expect(found.find(({ text }) => text.startsWith('Pasal 3\n'))).toEqual({
      text: 'Pasal 3\nPetugas melapor.',
      heading: 'BAB II TUGAS · Bagian Kesatu Umum · Pasal 3',
      page: undefined,
    });
  });

  test('a long article is cut between its clauses, definitions one by one', () => {
    const clause = (number: number) => `(${number}) ${'Petugas mendata pemilih di wilayahnya. '.repeat(18)}`;
    const long = `Pasal 7\n${[1, 2, 3, 4].map(clause).join('\n')}`;
    expect(passages(long).map(({ heading }) => heading)).toEqual([
      'Pasal 7 ayat (1)',
      'Pasal 7 ayat (2)',
      'Pasal 7 ayat (3)',
      'Pasal 7 ayat (4)',
    ]);
    const items = Array.from(
      { length: 20 },
      (_, index) => `${index + 1}. Istilah ${index} adalah ${'arti '.repeat(20)}.`,
    );
    const defined = passages(`Pasal 1\nDalam peraturan ini yang dimaksud dengan:\n${items.join('\n')}`);
    expect(defined.map(({ heading }) => heading).slice(1, 3)).toEqual(['Pasal 1 angka 1', 'Pasal 1 angka 2']);
    expect(defined).toHaveLength(21);
  });

  test('rows far down a table still say what heads its columns', () => {
    const rows = Array.from({ length: 80 }, (_, index) => `${index} | Kecamatan ${index} | 1.${100 + index}`);
    const found = passages(`Wilayah | Nama | Jumlah\n${rows.join('\n')}`);
    expect(found.length).toBeGreaterThan(1);
    expect(found.at(-1)?.heading).toBe('Tabel: Wilayah | Nama | Jumlah');
  });

  test('name the page on which they begin', () => {
    const first = 'Petugas mendata. '.repeat(60).trim();
    const text = `${first}\n\n${'Petugas melapor. '.repeat(60).trim()}`;
    const pages = [
      { start: 0, end: first.length },
      { start: first.length + 2, end: text.length },
    ];
    expect(passages(text, pages).map(({ page }) => page)).toEqual([1, 2]);
  });

  test.each([
    regulation,
    'a'.repeat(5_000),
    `Judul\n\n${'Kalimat yang cukup panjang untuk diulang. '.repeat(200)}`,
    'Baris 1 | x\nBaris 2 | y\n\n\nSelesai.',
  ])('lie in order, hold what is not a title, and are never too long: %#', (text) => {
    const found = passagesOf(text, structureOf(text), []);
    expect(found.every(({ start, end }, index) => end > start && start >= (found[index - 1]?.end ?? 0))).toBe(true);
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_500);
    const said = found.map(({ start, end, heading }) => heading + text.slice(start, end)).join('');
    expect(text.split(/\s+/).filter((word) => !said.includes(word.slice(0, 1_000)))).toEqual([]);
    const length = found.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(length).toBeGreaterThan(text.length * 0.85);
  });
});

describe('takes time in proportion to the length', () => {
  const hostile = {
    ...strangeTexts,
    articles: repeated('Pasal 1\n'),
    'articles in one line': repeated('Pasal 1 Isi. '),
    chapters: repeated('BAB I\n'),
    'chapters in one line': repeated('BAB I Bagian Kesatu '),
    clauses: repeated('(1) '),
    items: repeated('a. 1. a) 1) '),
    'lines of items': repeated('a.\n1.\ni.\n'),
    'rows of a table': repeated('a | b\n'),
    stars: repeated('*#_ '),
    bars: repeated('| '),
    'lines in capitals': repeated('JUDUL\n'),
    'explanations of clauses': repeated('Ayat (1) Cukup jelas. '),
  };
  test.each(Object.entries(hostile))(
    '%s',
    (_, make) => {
      const { taken, allowed } = timeOfTwice((text) => passagesOf(text, structureOf(text), []), make);
      expect(taken).toBeLessThanOrEqual(allowed);
    },
    60_000,
  );
});
