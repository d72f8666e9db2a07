/** Kinds of text that clerks hand in, each with what must come of it. All people and events are invented. */
import { describe, expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { Proposal, ProposalPath } from '../proposals.ts';
import { proposeFacts } from './index.ts';

const units = [
  { id: unitCalled('tanah-datar'), names: ['KPU Kabupaten Tanah Datar', 'KPU Tanah Datar'] },
  { id: unitCalled('banjar'), names: ['KPU Kota Banjar'] },
  { id: unitCalled('kupang'), names: ['KPU Kota Kupang'] },
];
const propose = (text: string): readonly Proposal[] => proposeFacts(text, { units, dateHint: '2025-11-20' }).proposals;
const values = (text: string, path: ProposalPath): unknown[] =>
  propose(text).flatMap((proposal) => (proposal.path === path ? [proposal.value] : []));
const people = (text: string) =>
  propose(text).flatMap((proposal) => (proposal.path === 'people' ? [proposal.value] : []));
const figures = (text: string): string[] =>
  propose(text).flatMap((proposal) =>
    proposal.path === 'figures'
      ? [`${proposal.value.group ? `${proposal.value.group} / ` : ''}${proposal.value.label}: ${proposal.value.value}`]
      : [],
  );
const quotes = (text: string): string[] =>
  propose(text).flatMap((proposal) =>
    proposal.path === 'statements' && proposal.value.kind === 'quote' ? [proposal.value.text] : [],
  );

describe('figures', () => {
  test.each([
    ['Suara tidak sah sebanyak 1.204 suara.', ['Suara tidak sah: 1204']],
    ['Suara sah 20.417, tidak sah 311.', ['Suara sah: 20417', 'tidak sah: 311']],
    ['Terdapat 84 pemilih yang tidak memenuhi syarat (TMS).', ['pemilih tidak memenuhi syarat (TMS): 84']],
    ['L 120 P 135', ['laki-laki: 120', 'perempuan: 135']],
    ['Pemilih laki-laki 41.200, perempuan 42.355.', ['Pemilih laki-laki: 41200', 'perempuan: 42355']],
    ['Dari pencoblosan ulang, dua suara dinyatakan tidak sah.', ['suara dinyatakan tidak sah: 2']],
    ['Hadir sebanyak 41 (empat puluh satu) orang peserta.', ['peserta hadir: 41']],
    ['Anggaran sebesar Rp. 2.750.000,- disetujui.', ['Anggaran: 2750000']],
    ['Biaya sewa Rp1.500.000,00 dan hibah Rp3,5 M.', ['Biaya sewa: 1500000', 'hibah: 3500000000']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each([
    'Rapat dihadiri Kodim 1733 dan Polres.',
    'TPS 04 dan TPS 11 dikunjungi di Lantai 2.',
    'Rapat berlangsung 45 menit pada hari ke-3.',
    'Foto nomor 0112 s/d 0120.',
  ])('what only looks like one: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  test.each(['218.\n455', '218. 455', '218 455', '218,455'])('a number that was broken is whole: %j', (written) => {
    expect(figures(`Jumlah pemilih ${written} orang.`)).toEqual(['Jumlah pemilih: 218455']);
  });

  test('a table gives its cells by row and column', () => {
    const rows = [
      'Kecamatan | L | P | L+P',
      '---|---|---|---',
      'Talang | 1.210 | 1.198 | 2.408',
      'Sungai | 870 | 902 | 1.772',
    ];
    const table = rows.join('\n');
    expect(figures(table)).toEqual([
      'Talang / L: 1210',
      'Talang / P: 1198',
      'Talang / L+P: 2408',
      'Sungai / L: 870',
      'Sungai / P: 902',
      'Sungai / L+P: 1772',
    ]);
  });
});

describe('names', () => {
  const opener = (name: string) =>
    people(`Kegiatan dibuka oleh Ketua KPU Kota Kupang ${name} pada Jumat, 17 Oktober 2025.`)[0];
  test.each([
    ['A.A. Ketut Wirajaya', { name: 'A.A. Ketut Wirajaya' }],
    ['I Gusti Ayu Sekarwangi, S.H.', { name: 'I Gusti Ayu Sekarwangi', titlesAfter: 'S.H.' }],
    ['Yosep Manulete, S.I.P., M.A.P.', { name: 'Yosep Manulete', titlesAfter: 'S.I.P., M.A.P.' }],
    ['Yosep Manulete, S.Tr.Kom., MM.', { name: 'Yosep Manulete', titlesAfter: 'S.Tr.Kom., MM.' }],
    ['Yosep Manulete S.H. M.H.', { name: 'Yosep Manulete', titlesAfter: 'S.H. M.H.' }],
    ['drh. Lusi Karanja', { name: 'Lusi Karanja', titlesBefore: 'drh.' }],
    ['Pdt. Lukas Wetipo', { name: 'Lukas Wetipo', titlesBefore: 'Pdt.' }],
    ['Muh. Taslim Baharu', { name: 'Muh. Taslim Baharu' }],
  ])('%s', (written, expected) => {
    expect(opener(written)).toMatchObject({ ...expected, position: 'Ketua KPU Kota Kupang', role: 'membuka' });
  });

  test('a position with commas names one person', () => {
    expect(
      people('Ketua Divisi Perencanaan, Data, dan Informasi, Sri Wahdaniah, S.Pd., memaparkan hasilnya.'),
    ).toMatchObject([
      { name: 'Sri Wahdaniah', position: 'Ketua Divisi Perencanaan, Data, dan Informasi', titlesAfter: 'S.Pd.' },
    ]);
  });

  test('a place that no list knows stays in the position', () => {
    expect(people('Ketua PPS Muara Tembang, Sahlan, menjelaskan bahwa pendataan tuntas.')).toMatchObject([
      { name: 'Sahlan', position: 'Ketua PPS Muara Tembang' },
    ]);
  });

  test('what is said of the last of two is said of both', () => {
    expect(people('Hadir drg. Wulan Sari, Sp.KG., dan drh. Lusi Karanja, M.Sc., selaku narasumber.')).toMatchObject([
      { name: 'Wulan Sari', role: 'narasumber' },
      { name: 'Lusi Karanja', role: 'narasumber' },
    ]);
  });

  test('roles of leading', () => {
    const role = (text: string) => people(text)[0]?.role;
    expect(role('Rapat dipimpin Ketua KPU Kota Banjar, Deden Sukmara.')).toBe('memimpin');
    expect(role('Rapat ditutup oleh Sekretaris KPU Kota Banjar Deden Sukmara.')).toBe('menutup');
    expect(role('Ketua KPU Kota Banjar Deden Sukmara melantik lima anggota.')).toBe('melantik');
    expect(role('Kasubbag Teknis KPU Kota Banjar Deden Sukmara membacakan hasil rekapitulasi.')).toBe('membacakan');
    expect(role('Tamu diterima oleh Sekretaris KPU Kota Banjar Deden Sukmara.')).toBe('tuan-rumah');
  });
});

describe('days and hours', () => {
  test.each([
    ['Bimtek digelar 17 dan 18 Oktober 2025.', '2025-10-17', '2025-10-18'],
    ['Bimtek digelar 17\u201118 Oktober 2025.', '2025-10-17', '2025-10-18'],
    ['Bimtek digelar 17\u221218 Oktober 2025.', '2025-10-17', '2025-10-18'],
    ['Coktas digelar Selasa (30/9) hingga Kamis (2/10/2025).', '2025-09-30', '2025-10-02'],
    ['Pelatihan digelar 30/12/2025 s.d. 02/01/2026.', '2025-12-30', '2026-01-02'],
  ])('%s', (text, start, end) => {
    expect([values(text, 'when.start'), values(text, 'when.end')]).toEqual([[start], [end]]);
  });

  test('of a change only the new day, hour and place', () => {
    const letter = `Nomor : 12/PP.04/1304/2025
Perihal : Ralat Undangan
Yth. Ketua PPK

Semula :
  hari/tanggal : Rabu, 5 November 2025
  pukul : 09.00 WIB
  tempat : Aula Lama
Menjadi :
  hari/tanggal : Jumat, 7 November 2025
  pukul : 13.00 WIB
  tempat : Gedung Baru`;
    expect(values(letter, 'when.start')).toEqual(['2025-11-07']);
    expect(values(letter, 'when.startTime')).toEqual(['13:00']);
    expect(values(letter, 'place')).toEqual(['Gedung Baru']);
  });
});

describe('forms of paper', () => {
  const invitation = `KOMISI PEMILIHAN UMUM
KABUPATEN TANAH DATAR

Nomor : 77/PP.05-Und/1304/2025        Batusangkar, 3 November 2025
Hal   : Undangan

Yth. Camat se-Kabupaten
di Tempat

Kami mengundang Saudara pada:
Hari/Tanggal : Kamis, 13 November 2025
Pukul : 08.30 WIB s.d. selesai
Tempat : Aula Istano Basa
Acara : Rapat Koordinasi Pemutakhiran Data

Sekretaris,

ttd.

Drs. Zulkarnain Sutan`;

  test('an invitation', () => {
    expect(values(invitation, 'title')).toEqual(['Rapat Koordinasi Pemutakhiran Data']);
    expect(values(invitation, 'when.start')).toEqual(['2025-11-13']);
    expect(values(invitation, 'when.startTime')).toEqual(['08:30']);
    expect(values(invitation, 'place')).toEqual(['Aula Istano Basa']);
    expect(values(invitation, 'organiser')).toMatchObject([{ unitId: 'tanah-datar' }]);
    expect(values(invitation, 'local.unit')).toMatchObject([{ unitId: 'tanah-datar' }]);
    expect(values(invitation, 'progress')).toEqual(['direncanakan']);
    expect(people(invitation)).toMatchObject([
      { name: 'Zulkarnain Sutan', titlesBefore: 'Drs.', role: 'menandatangani', position: 'Sekretaris' },
    ]);
  });

  test('marks of WhatsApp are no text', () => {
    const message = [
      '*UNDANGAN RAPAT KERJA*',
      '',
      '*Hari/Tgl* : Jumat, 17 Oktober 2025',
      '*Tempat* : Aula KPU Kota Banjar',
      '*Narasumber* : Dr. Nia Kurnia, M.Si.',
      '_Terima kasih_ 🙏',
    ].join('\n');
    expect(JSON.stringify(propose(message).map(({ value }) => value))).not.toMatch(/[*_]/);
    expect(values(message, 'place')).toEqual(['Aula KPU Kota Banjar']);
    expect(people(message)).toMatchObject([{ name: 'Nia Kurnia', role: 'narasumber' }]);
  });

  test('the stamps of an exported chat are no dates', () => {
    const chat = [
      '[17/10/25 09.12.33] Asep Humas: \u200eRapat dipimpin Pak Dadang Sutisna, S.Sos., M.A.P.',
      '[18/10/25 07.01.02] Wati: siap',
    ].join('\n');
    expect(values(chat, 'when.start')).toEqual([]);
    expect(values(chat, 'when.startTime')).toEqual([]);
    expect(people(chat)).toMatchObject([
      { name: 'Asep', position: 'Humas', role: 'penyampai' },
      { name: 'Dadang Sutisna', role: 'memimpin', titlesAfter: 'S.Sos., M.A.P.' },
      { name: 'Wati', role: 'penyampai' },
    ]);
  });

  test('of a press release neither the letterhead nor its name is the title', () => {
    const release = `SIARAN PERS
Nomor: 3/HM.02/1304/2025

Kotak Suara Bekas Jadi Bangku Taman

Batusangkar, 4 November 2025 – KPU Kabupaten Tanah Datar meresmikan taman baca di Lapangan Cindua Mato.`;
    expect(values(release, 'title')).toEqual(['Kotak Suara Bekas Jadi Bangku Taman']);
    expect(values(release, 'organiser')).toMatchObject([{ unitId: 'tanah-datar' }]);
  });

  test('minutes: the heading without its kind, the hours of beginning and end, who wrote them', () => {
    const minutes = `NOTULA RAPAT EVALUASI LOGISTIK
KPU KOTA BANJAR

Hari, tanggal: Senin, 3 November 2025
Rapat dimulai pukul 09.15 WIB dan ditutup pukul 11.40 WIB.
Hadir:
1. Deden Sukmara, S.E. – Ketua
2. Wiwin Herlina – Sekretaris
Notulis: Tita Puspita`;
    expect(values(minutes, 'title')).toEqual(['RAPAT EVALUASI LOGISTIK']);
    expect(values(minutes, 'when.startTime')).toEqual(['09:15']);
    expect(values(minutes, 'when.endTime')).toEqual(['11:40']);
    expect(people(minutes)).toMatchObject([
      { name: 'Deden Sukmara', position: 'Ketua', role: 'memimpin' },
      { name: 'Wiwin Herlina', position: 'Sekretaris', role: 'peserta' },
      { name: 'Tita Puspita', role: 'notulis' },
    ]);
  });
});

describe('quotes', () => {
  test('in two parts, after a colon, and with a speaker named by office', () => {
    expect(
      quotes(
        'Ketua KPU Kota Banjar Deden Sukmara hadir. ' +
          '"Jalan ke dua dusun putus," kata Deden, "jadi kami naik perahu."',
      ),
    ).toEqual(['Jalan ke dua dusun putus', 'jadi kami naik perahu.']);
    expect(
      quotes('- dibuka Ketua KPU Kota Banjar Deden Sukmara\n- Ketua bilang: "Data yang rapi memudahkan kita semua"'),
    ).toEqual(['Data yang rapi memudahkan kita semua']);
  });
  test('a theme, a motto and a name in quotation marks are none', () => {
    expect(quotes('Komunitas "Rumpun Ilalang" hadir dalam dialog "Suara Muda untuk Negeri" kemarin.')).toEqual([]);
  });
});

test('a wish is no commitment; who came was not therefore invited', () => {
  const text =
    'Batusangkar – KPU Tanah Datar berharap masyarakat ikut mengawasi pendataan. ' +
    'Kegiatan diikuti oleh seluruh anggota PPK.';
  expect(values(text, 'local.commitment')).toEqual([]);
  expect(values(text, 'invited')).toEqual([]);
  expect(values(text, 'attended')).toEqual(['seluruh anggota PPK']);
});

test('the number of a paper is a paper, not a topic', () => {
  const text = 'Hasil:\n1. Berita Acara Nomor 87/PL.01-BA/1304/2025 ditandatangani';
  expect(values(text, 'papers')).toMatchObject([{ citation: 'Berita Acara Nomor 87/PL.01-BA/1304/2025' }]);
  expect(values(text, 'keyPoints')).toEqual([]);
});
