/** What stands in a letter, what is odd in it, and what is not there. */
import { describe, expect, test } from 'vitest';
import { strangeTexts, timeOfTwice } from '../../../platform/testing/linear-time.ts';
import { readLetter } from './index.ts';

const read = (text: string, pages?: readonly { start: number; end: number }[]) =>
  readLetter(text, { pages: pages ?? [{ start: 0, end: text.length }], receivedOn: '2026-02-28' });
const codes = (text: string) => read(text).inconsistencies.map(({ code }) => code);
const valueOf = (text: string, field: 'number' | 'date' | 'sender' | 'recipient' | 'subject') =>
  read(text).single[field]?.value ?? null;

const letter = (more: { nomor?: string; tanggal?: string; isi?: string; kepada?: string } = {}) => `
KOMISI PEMILIHAN UMUM
KOTA PERAGA

Nomor : ${more.nomor ?? '31/RT.01-SD/5371/2026'}     Peraga, ${more.tanggal ?? '9 Februari 2026'}
Hal   : Perbaikan atap gudang

${more.kepada ?? 'Yth. Kepala Dinas Pekerjaan Umum'}
di Tempat

Sehubungan dengan keadaan gudang, ${more.isi ?? 'kami sampaikan terima kasih atas bantuannya selama ini.'}
`;

describe('the number', () => {
  test.each([
    ['31/RT.01-SD/5371/2026', true],
    ['12 / PL.01 / 53 / 2026', true],
    // Of another year than the letter.
    ['216/PP.07-SD/01/KPU/III/2021', false],
    ['B/1123/II/2026/Reskrim', true],
    // A letter where digits stand was read wrongly.
    ['31/RT.0l-SD/5371/2026', false],
  ])('%s', (written, sure) => {
    expect(read(letter({ nomor: written })).single.number).toMatchObject({ value: written.replaceAll(' ', ''), sure });
  });

  test.each([
    ['47!DKP/2026', '47/DKP/2026'],
    ['47/DKP/l/2026', '47/DKP/I/2026'],
    ['47/DKP/!/2026', '47/DKP/I/2026'],
    // A month in figures stays one.
    ['47/DKP/1/2026', '47/DKP/1/2026'],
  ])('%s, upright signs that recognition mistook', (written, value) => {
    const { number } = read(letter({ nomor: written })).single;
    expect([number?.value, number?.sure]).toEqual([value, written === value]);
  });

  test('that was not given yet, or given twice, is said and never certain', () => {
    expect(codes(letter({ nomor: '      /RT.01-SD/5371/2026' }))).toContain('letters/number-blank');
    const twice = letter({ nomor: '31/RT.01-SD/5371/2026\nNomor : 32/RT.01-SD/5371/2026' });
    expect(codes(twice)).toContain('letters/two-numbers');
    expect(read(twice).single.number?.sure).toBe(false);
  });

  test('of a year that is not the letter’s is said', () => {
    expect(codes(letter({ nomor: '31/RT.01-SD/5371/2025' }))).toContain('letters/year-differs');
  });
});

describe('the day', () => {
  test('that no calendar has is not taken, and is said', () => {
    const odd = letter({ tanggal: '31 Februari 2026' });
    expect([valueOf(odd, 'date'), codes(odd)]).toEqual([null, ['letters/no-such-day']]);
  });

  test('of a deadline or a meeting that no calendar has is said, each once', () => {
    const isi = 'rapat diadakan Selasa, 30 Februari 2026 di aula. Laporan dikirim paling lambat tanggal 31 April 2026.';
    const { inconsistencies } = read(letter({ isi }));
    expect(inconsistencies.map(({ code, message }) => [code, /“(?<day>[^”]+)”/.exec(message.id)?.groups?.day])).toEqual(
      [
        ['letters/no-such-day', '30 Februari 2026'],
        ['letters/no-such-day', '31 April 2026'],
      ],
    );
    expect(codes(letter({ nomor: '31/13-SD/5371/2026' }))).toEqual([]);
  });

  test('after the day of receipt is said', () => {
    expect(codes(letter({ tanggal: '9 Maret 2026' }))).toContain('letters/dated-later');
  });

  test('where a circular was laid down, not where it speaks of another day', () => {
    const text = `KPU KOTA PERAGA\nSURAT EDARAN\nNOMOR 3 TAHUN 2026\nTENTANG\nJAM PELAYANAN\n
Memperhatikan rapat pada 2 Januari 2026, jam pelayanan diatur sebagai berikut oleh satuan kerja masing-masing.\n
Ditetapkan di Peraga\npada tanggal 6 Februari 2026`;
    expect([valueOf(text, 'number'), valueOf(text, 'date'), valueOf(text, 'subject')]).toEqual([
      '3 Tahun 2026',
      '2026-02-06',
      'JAM PELAYANAN',
    ]);
  });
});

describe('whose it is and whom it goes to', () => {
  test.each([
    ['KOMISI PEMILIHAN UMUM\nKOTA PERAGA', 'KPU Kota Peraga'],
    ['PEMERINTAH KABUPATEN PERAGA\nDINAS SOSIAL', 'Dinas Sosial Kabupaten Peraga'],
    ['BADAN PENGAWAS PEMILIHAN UMUM\nPROVINSI PERAGA\nJl. Contoh 4', 'Bawaslu Provinsi Peraga'],
    ['YAYASAN SUARA WARGA PERAGA Jalan Kenanga 2 www.suara.example', 'Yayasan Suara Warga Peraga'],
  ])('%s', (head, sender) => {
    expect(valueOf(letter().replace('KOMISI PEMILIHAN UMUM\nKOTA PERAGA', head), 'sender')).toBe(sender);
  });

  test('a head without the place of the office is not certain', () => {
    const bare = letter().replace('KOMISI PEMILIHAN UMUM\nKOTA PERAGA', 'KOMISI PEMILIHAN UMUM');
    expect(read(bare).single.sender).toMatchObject({ sure: false });
  });

  test('heads of pages stand above the letter, also where they are stored behind it', () => {
    const text = letter().replace('KOMISI PEMILIHAN UMUM\n', '');
    const stored = `${text}\n\n[Kepala halaman]\n\nKOMISI PEMILIHAN UMUM`;
    const { single } = readLetter(stored, { pages: [{ start: 0, end: text.length }], receivedOn: '2026-02-28' });
    expect(single.sender).toMatchObject({ value: 'KPU Kota Peraga' });
  });

  test.each([
    ['Yth. Kepala Dinas Pekerjaan Umum', 'Kepala Dinas Pekerjaan Umum'],
    ['Kepada\nYth. Bapak Camat Peraga', 'Bapak Camat Peraga'],
    ['Yth. : Para Kepala Subbagian', 'Para Kepala Subbagian'],
    ['Kepada Yth.\n1. Ketua KPPS\n2. Ketua PPS', '1. Ketua KPPS; 2. Ketua PPS'],
  ])('%s', (written, recipient) => {
    expect(valueOf(letter({ kepada: written }), 'recipient')).toBe(recipient);
  });
});

describe('who must do what by when', () => {
  const dutyOf = (isi: string) => read(letter({ isi })).duties.map(({ value, sure }) => ({ ...value, sure }));

  test('a day behind words that set one, certain where it is written whole', () => {
    expect(
      dutyOf('Saudara diminta mengirim denah gudang selambat-lambatnya hari Jumat, 20 Februari 2026.'),
    ).toMatchObject([{ what: 'mengirim denah gudang', by: '2026-02-20', who: 'Saudara', sure: true }]);
    expect(dutyOf('mohon denah dikirim sebelum 20 Februari.')).toMatchObject([{ by: '2026-02-19', sure: false }]);
  });

  test('a counted due date is no day, and says so', () => {
    const [duty] = read(letter({ isi: 'Saudara agar menjawab paling lambat 3 (tiga) hari kerja.' })).duties;
    expect([duty?.value.by, duty?.sure, duty?.note?.en]).toEqual([
      undefined,
      false,
      'The due date is counted: “3 (tiga) hari kerja”. Check the day, or fill it in.',
    ]);
  });

  test('thanks, and what was done before, ask for nothing', () => {
    expect(dutyOf('kami ucapkan terima kasih, dan agar menjadi maklum.')).toEqual([]);
  });

  test('a due date before the letter is said', () => {
    expect(codes(letter({ isi: 'Saudara diminta mengirim denah paling lambat 2 Februari 2026.' }))).toContain(
      'letters/due-before-letter',
    );
  });
});

describe('where a letter calls people together', () => {
  const meetingsOf = (isi: string) => read(letter({ isi })).meetings.map(({ value, sure }) => ({ ...value, sure }));

  test('in labelled lines, a place on two of them, with its link', () => {
    const isi = `kami undang pada rapat:
Hari/Tanggal : Rabu, 18 Februari 2026
Pukul : 10.00 - 12.00 WITA
Tempat : Ruang Rapat Lantai II
Kantor KPU Kota Peraga
Tautan : https://rapat.example/abc`;
    expect(meetingsOf(isi)).toMatchObject([
      {
        date: '2026-02-18',
        time: '10:00',
        endTime: '12:00',
        zone: 'WITA',
        place: 'Ruang Rapat Lantai II Kantor KPU Kota Peraga',
        link: 'https://rapat.example/abc',
        sure: true,
      },
    ]);
  });

  test('on the wrong weekday is not certain', () => {
    const isi = 'kami undang:\nHari/Tanggal : Senin, 18 Februari 2026\nPukul : 10.00 WITA\nTempat : Aula';
    expect(meetingsOf(isi)).toMatchObject([{ date: '2026-02-18', sure: false }]);
  });
});

describe('letters that others lay out otherwise', () => {
  test('a head in one row of a table: labels, then colons, then what they say', () => {
    const text = `DINAS PERIKANAN KOTA PERAGA

Nomor

Hal

:

:

77/DP/II/2026

Pinjam tenda

Peraga, 3 Februari 2026

Yth. Ketua KPU Kota Peraga

di Tempat

Dengan hormat, kami ingin meminjam tenda milik kantor Saudara untuk lomba mancing.`;
    expect([valueOf(text, 'number'), valueOf(text, 'subject')]).toEqual(['77/DP/II/2026', 'Pinjam tenda']);
    const number = read(text).single.number;
    expect(text.slice(number?.start, number?.end)).toBe('77/DP/II/2026');
  });

  test('an addressee on two paragraphs of a word processor, whose lines all stand apart', () => {
    const text = `KPU KOTA PERAGA

Nomor : 5/A-SD/2026

Hal : Tenda

Kepada Yth.

Kepala Dinas Perikanan

Kota Peraga

di-

TEMPAT

Dengan hormat, bersama ini kami sampaikan jadwal lomba mancing.`;
    expect(valueOf(text, 'recipient')).toBe('Kepala Dinas Perikanan Kota Peraga');
  });

  test('a message: what is struck out is not read, signs of bold and pictures are no words', () => {
    const text = `Yth. Bapak/Ibu :
1. Ketua KPU Kota Peraga
*di tempat*
*No. 12/LM/2026*
Perihal: *Lomba mancing*
📅 Hari/tgl : *Kamis, 12 Feb 2026*
⏰ Pukul : 07.00 WITA
📍 Tempat : ~Dermaga Lama~ *Dermaga Baru*`;
    expect([valueOf(text, 'number'), valueOf(text, 'subject')]).toEqual(['12/LM/2026', 'Lomba mancing']);
    expect(read(text).meetings.map(({ value }) => value)).toMatchObject([
      { date: '2026-02-12', place: 'Dermaga Baru' },
    ]);
  });

  test('a radiogram spells its stops', () => {
    const text = `RADIOGRAM
DARI : WALI KOTA PERAGA
UNTUK : KETUA KPU KOTA PERAGA
NOMOR : RDG.9/UM/II/2026
TANGGAL : 9-2-2026
AAA TTK DALAM RANGKA LOMBA KMA DIMINTA SDR MENGIRIM DAFTAR REGU PALING LAMBAT TGL 11 FEB 2026 TTK
BBB TTK SDR DIMINTA HADIR PADA RAPAT HARI KAMIS TGL 12 FEB 2026 PKL 0730 WITA BERTEMPAT DI BALAI KOTA TTK`;
    const { duties, meetings } = read(text);
    expect(duties.map(({ value }) => value.by)).toEqual(['2026-02-11', '2026-02-12']);
    expect(meetings.map(({ value }) => [value.date, value.time, value.place])).toEqual([
      ['2026-02-12', '07:30', 'BALAI KOTA'],
    ]);
  });

  test('meetings in the rows of a table; the day of the letter below, and none of theirs', () => {
    const text = `SMA NEGERI 9 PERAGA

Nomor : 4/SMA/2026
Perihal : Lomba

Yth. Ketua KPU Kota Peraga

Dengan hormat, kami mohon bantuan kotak suara untuk lomba berikut.

Kegiatan | Hari/Tanggal | Waktu | Tempat
Penyisihan | Kamis, 12/2/2026 | 08.00 WITA | Aula Barat
Akhir | Sabtu, 14/2/2026 | 09.00 WITA | Aula Timur

Peraga, 2-2-2026
Kepala Sekolah,`;
    const { single, meetings } = read(text);
    expect(single.date?.value).toBe('2026-02-02');
    expect(meetings.map(({ value }) => [value.date, value.time, value.place])).toEqual([
      ['2026-02-12', '08:00', 'Aula Barat'],
      ['2026-02-14', '09:00', 'Aula Timur'],
    ]);
  });

  test('a day that stamps of receipt bear is not the day of the letter', () => {
    const text = `Tgl. : 20 FEB 2026
No. Agenda 12
Perihal : Keberatan
Bapak Ketua KPU Kota Peraga
di -
Tempat
Dengan hormat, saya keberatan atas letak tenda lomba di depan rumah saya sendiri.

Peraga, 18 Februari 2026
Hormat saya,
( Budi Rekaan )`;
    const { date, sender, recipient } = read(text).single;
    expect([date?.value, sender?.value, recipient?.value]).toEqual([
      '2026-02-18',
      'Budi Rekaan',
      'Bapak Ketua KPU Kota Peraga',
    ]);
  });
});

describe('days that are reckoned', () => {
  const dutiesOf = (isi: string) => read(letter({ isi })).duties.map(({ value, sure }) => [value.what, value.by, sure]);

  test('from the meeting, from the day of the letter; never certain', () => {
    const meeting = '\nHari/Tanggal : Rabu, 18 Februari 2026\nPukul : 10.00 WITA\nTempat : Aula\n';
    expect(dutiesOf(`kami undang:${meeting}Saudara agar mengirim denah paling lambat H-2 rapat.`)).toEqual([
      ['mengirim denah', '2026-02-16', false],
    ]);
    expect(dutiesOf('Saudara agar mengirim denah dalam waktu 3 (tiga) hari kerja sejak tanggal surat ini.')).toEqual([
      ['mengirim denah', '2026-02-12', false],
    ]);
  });

  test('points below words that ask are asked for; what was asked before is not', () => {
    expect(dutiesOf('diminta kepada Saudara:\n1. mengirim denah;\n2. menyiapkan tenda.')).toEqual([
      ['mengirim denah', undefined, false],
      ['menyiapkan tenda', undefined, false],
    ]);
    expect(dutiesOf('denah belum kami terima sebagaimana diminta paling lambat 2 Februari 2026.')).toEqual([]);
  });
});

test('what is not there is not found', () => {
  const { single, duties, meetings } = read('Catatan tangan tanpa kepala surat, hanya beberapa kata saja.');
  expect([Object.values(single).filter(Boolean), duties, meetings]).toEqual([[], [], []]);
});

test('three letters in one scan are told with their pages, and the first one is read', () => {
  const texts = ['41/A-SD/1/2026', '42/B-SD/1/2026', '43/C-SD/1/2026'].map((nomor) => letter({ nomor }));
  let at = 0;
  const pages = texts.map((text) => ({ start: at, end: (at += text.length) }));
  const found = readLetter(texts.join(''), { pages, receivedOn: '2026-02-28' });
  expect(found.single.number?.value).toBe('41/A-SD/1/2026');
  expect(found.inconsistencies.map(({ message }) => message.en.slice(0, 58))).toEqual([
    'This file seems to hold 3 letters (pages 1; 2; 3). The fie',
  ]);
});

test('letters whose heads are heads of pages are told apart, and the head of one is not read for another', () => {
  const heads = (day: string) => `KOMISI PEMILIHAN UMUM\nKOTA PERAGA\nPeraga, ${day} Februari 2026`;
  const body = (nomor: string, isi: string) =>
    `Nomor : ${nomor}\nSifat : Biasa\nLampiran : -\nHal : Gudang\n\nYth. Camat Peraga\ndi Tempat\n\n${isi}\n\n`;
  const texts = [
    body('41/A-SD/1/2026', 'Mohon denah gudang dikirim paling lambat 20 Februari 2026.'),
    body('42/B-SD/1/2026', 'Kami mengundang Saudara pada hari Senin, 23 Februari 2026 pukul 09.00 WIB di Aula.'),
  ];
  let at = 0;
  const pages = texts.map((text) => ({ start: at, end: (at += text.length) }));
  const stored = `${texts.join('')}\n\n[Kepala halaman]\n\n${heads('9')}\n\n${heads('12')}`;
  const { single, meetings, inconsistencies } = readLetter(stored, { pages, receivedOn: '2026-02-28' });
  expect([single.number?.value, single.date?.value, meetings.length]).toEqual(['41/A-SD/1/2026', '2026-02-09', 0]);
  expect(inconsistencies.map(({ code }) => code)).toEqual(['letters/several-letters']);
});

test('an annex that bears the number of its letter is no letter of its own', () => {
  const annex = 'LAMPIRAN\nSURAT KPU KOTA PERAGA\nNOMOR 41/A-SD/1/2026\nTENTANG GUDANG\n\n1. Atap\n2. Pintu\n';
  const text = letter({ nomor: '41/A-SD/1/2026' });
  const pages = [
    { start: 0, end: text.length },
    { start: text.length, end: text.length + annex.length },
  ];
  const { inconsistencies } = readLetter(text + annex, { pages, receivedOn: '2026-02-28' });
  expect(inconsistencies.map(({ code }) => code)).toEqual([]);
});

test('a long paper is read in a time that grows with its length', () => {
  const { taken, allowed } = timeOfTwice(
    (isi) => read(letter({ isi })),
    (size) => 'agar semua pihak menjaga gudang. '.repeat(size / 33),
  );
  expect(taken).toBeLessThanOrEqual(allowed);
});

test.each(
  Object.entries({
    ...strangeTexts,
    'labels of meetings': (size: number) => 'Hari/Tanggal : Senin, 2 Maret 2026\nPukul : 09.00\n'.repeat(size / 48),
    'words that ask': (size: number) => 'agar diminta mohon sebelum tanggal 2 Maret 2026 di Aula '.repeat(size / 56),
    'rows of a table': (size: number) => '1 | Senin, 2 Maret 2026 | 09.00 | Aula\n'.repeat(size / 38),
  }),
)(
  '%s are read in linear time',
  (_, make) => {
    const { taken, allowed } = timeOfTwice((text) => read(letter({ isi: text })), make);
    expect(taken).toBeLessThanOrEqual(allowed);
  },
  60_000,
);
