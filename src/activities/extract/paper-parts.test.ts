/** Title, office, organiser, day, hours and place by where they stand in each form of paper. All is invented. */
import { expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { ProposalPath } from '../proposals.ts';
import { proposeFacts } from './index.ts';

const units = [
  { id: unitCalled('muara'), names: ['KPU Kota Muara Tirta', 'KPU Muara Tirta'] },
  { id: unitCalled('lembah'), names: ['KPU Kabupaten Lembah Sari', 'KPU Lembah Sari'] },
];
const facts = (text: string): Readonly<Partial<Record<ProposalPath, unknown>>> =>
  Object.fromEntries(
    proposeFacts(text, { units, dateHint: '2025-11-20' }).proposals.map(({ path, value }) => [
      path,
      typeof value === 'object' && 'name' in value ? value.name : value,
    ]),
  );

const papers: readonly (readonly [name: string, lines: readonly string[], expected: Record<string, string>])[] = [
  [
    'a press release: letterhead, kind, number, note, heading, dateline',
    [
      'KPU KABUPATEN LEMBAH SARI',
      'PERNYATAAN PERS',
      '007/SP/KPU-LS/X/2025',
      'Untuk segera disiarkan',
      '',
      'Gudang Logistik Dinyatakan Siap: 40 Kotak Diperbaiki',
      '',
      'Lembah Sari, Selasa (14/10/2025). Pemeriksaan gudang digelar pada Senin, 13 Oktober 2025, pukul 09.00 hingga ' +
        '11.30 WIB di Gudang Sumber Makmur, Jalan Kenanga.',
    ],
    {
      title: 'Gudang Logistik Dinyatakan Siap: 40 Kotak Diperbaiki',
      'local.unit': 'KPU KABUPATEN LEMBAH SARI',
      'when.start': '2025-10-13',
      'when.startTime': '09:00',
      'when.endTime': '11:30',
      place: 'Gudang Sumber Makmur',
    },
  ],
  [
    'minutes in a frame, signed on another line',
    [
      'NOTULA RAPAT EVALUASI ARSIP',
      'KPU KOTA MUARA TIRTA',
      '',
      '| Hari, tanggal | Rabu, 5 November 2025      |',
      '| Waktu         | 13.00 – 15.10 WITA         |',
      '| Tempat        | Ruang Rapat Lt. 3          |',
      '',
      '1. Arsip tahun lalu sudah dipindah.',
      '',
      'Muara Tirta, 6 November 2025',
      'Notulis,',
      'Sinta Marwani',
    ],
    {
      title: 'RAPAT EVALUASI ARSIP',
      'when.start': '2025-11-05',
      'when.startTime': '13:00',
      'when.endTime': '15:10',
      place: 'Ruang Rapat Lt. 3',
    },
  ],
  [
    'a note within one office, whose hours are words',
    [
      'NOTA DINAS',
      'Nomor: 12/ND/2025',
      'Kepada Yth. : Para Kepala Subbagian KPU Kota Muara Tirta',
      'Dari        : Sekretaris',
      'Tanggal     : 10 November 2025',
      'Hal         : Rapat Penataan Gudang',
      '',
      'Diharap hadir pada',
      '  hari   : Rabu, 12 November 2025',
      '  jam    : setengah dua siang sampai selesai',
      '  tempat : Ruang Arsip',
    ],
    {
      title: 'Rapat Penataan Gudang',
      'local.unit': 'KPU Kota Muara Tirta',
      organiser: 'KPU Kota Muara Tirta',
      'when.start': '2025-11-12',
      'when.startTime': '13:30',
      place: 'Ruang Arsip',
    },
  ],
  [
    'a committee below the offices, and the days it opened and closed',
    [
      'PANITIA PEMILIHAN KECAMATAN TELAGA ASRI',
      'KABUPATEN LEMBAH SARI',
      '',
      'BERITA ACARA',
      'Nomor: 3/BA/PPK-TA/2025',
      'TENTANG',
      'PENGHITUNGAN KEMBALI KOTAK SUARA',
      '',
      'Penghitungan berakhir pada Jumat, 3 Oktober 2025, pukul 16.20 WIB. Rapat dibuka Kamis, 2 Oktober 2025 pukul ' +
        '09.00 WIB, bertempat di Pendopo Kecamatan Telaga Asri.',
    ],
    {
      title: 'PENGHITUNGAN KEMBALI KOTAK SUARA',
      'local.unit': 'PANITIA PEMILIHAN KECAMATAN TELAGA ASRI',
      'when.start': '2025-10-02',
      'when.end': '2025-10-03',
      'when.startTime': '09:00',
      'when.endTime': '16:20',
      place: 'Pendopo Kecamatan Telaga Asri',
    },
  ],
  [
    'notes: the heading, the day, the place on a line of its own',
    [
      'rapat distribusi bilik, Telukan',
      'senin 3 nov 2025, mulai setengah tiga sore, bubar jam 5',
      'aula penginapan Sari',
    ],
    {
      title: 'rapat distribusi bilik',
      'when.start': '2025-11-03',
      'when.startTime': '14:30',
      'when.endTime': '17:00',
      place: 'aula penginapan Sari',
    },
  ],
  [
    'a programme: its first and its last hour',
    [
      'RUNDOWN PELATIHAN RELAWAN',
      'KPU Kota Muara Tirta bekerja sama dengan Yayasan Sinar Pagi',
      'Kamis, 6 November 2025',
      'Hotel Bahari Permai, Muara Tirta',
      '',
      'Jam (WITA)\tMateri\tPemateri',
      '08.00-08.30\tRegistrasi\tPanitia',
      '08.30-10.00\tKode etik\tPanitia',
      '10.00-12.15\tSimulasi\tPanitia',
    ],
    {
      title: 'PELATIHAN RELAWAN',
      organiser: 'KPU Kota Muara Tirta bekerja sama dengan Yayasan Sinar Pagi',
      'when.startTime': '08:00',
      'when.zone': 'WITA',
    },
  ],
];

test.each(papers)('%s', (_name, lines, expected) => {
  expect(facts(lines.join('\n'))).toMatchObject(expected);
});

const news = (lead: string): string =>
  `Relawan Muara Tirta Bersiap\n\nMUARA TIRTA – ${lead} Kegiatan itu diikuti banyak warga dari seluruh kelurahan.`;
const held = 'KPU Kota Muara Tirta menggelar sosialisasi';

test('a negation, a condition and a meal name no place of the activity', () => {
  const told = facts(
    news(
      `Bukan di aula, ${held} di Taman Bungur Raya, Sabtu (8/11/2025) pukul 16.00 WITA. Apabila hujan, acara dipindah ` +
        'ke Gedung Kencana. Panitia makan siang di Warung Ibu Rumi.',
    ),
  );
  expect(told.place).toBe('Taman Bungur Raya');
});

test('the partner of an office stands with it, a person does not', () => {
  const partner = (words: string): unknown =>
    facts(news(`${held.replace('menggelar', `${words} menggelar`)}.`)).organiser;
  expect(partner('bersama Yayasan Sinar Pagi')).toBe('KPU Kota Muara Tirta bersama Yayasan Sinar Pagi');
  expect(partner('bersama Ketua Yayasan Sinar Pagi')).toBe(undefined);
});

test('a newspaper that tells of an office is none', () => {
  const byline = 'Relawan Bersiap\nOleh: Redaksi Suara Tirta\n\n';
  const lead = `MUARA TIRTA – Simulasi bakal digelar KPU Kota Muara Tirta pada Sabtu (15/11/2025), pukul 19.00 WITA.`;
  const told = facts(`${byline}${lead} Panggung sudah siap, dan tinggal para peserta yang ditunggu oleh panitia.`);
  expect(told['local.unit']).toBe(undefined);
  expect(told).toMatchObject({
    organiser: 'KPU Kota Muara Tirta',
    'when.startTime': '19:00',
    progress: 'direncanakan',
  });
});
