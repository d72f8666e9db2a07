/** Notes, letters and prints as offices really have them, and what a careful reader takes from them. All is invented. */
import { expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { Proposal } from '../proposals.ts';
import { proposeFacts } from './index.ts';

const units = [
  { id: unitCalled('muara'), names: ['KPU Kota Muara Tirta', 'KPU Muara Tirta'] },
  { id: unitCalled('lembah'), names: ['KPU Kabupaten Lembah Sari', 'KPU Lembah Sari'] },
  { id: unitCalled('jajaran'), names: ['KPU Provinsi Jajaran Timur', 'KPU Jajaran Timur'] },
];
const proposed = (...lines: readonly string[]): Proposal[] =>
  proposeFacts(lines.join('\n'), { units, dateHint: '2025-12-20' }).proposals;
const valueOf = (proposals: readonly Proposal[], path: Proposal['path']): unknown => {
  const value = proposals.find((one) => one.path === path)?.value;
  return typeof value === 'object' && 'name' in value ? value.name : value;
};
const figuresOf = (proposals: readonly Proposal[]): string[] =>
  proposals.flatMap((one) => (one.path === 'figures' ? [`${one.value.label} ${one.value.value}`] : []));

test('a raised mark of a note parts no number from its noun', () => {
  expect(figuresOf(proposed('Sebanyak 47⁽³⁾ relawan hadir.'))).toEqual(['relawan hadir 47']);
});

test('the head and the foot of a page are no lines of the text, and the head still says whose paper it is', () => {
  const paper = proposed(
    'Jumlah relawan sebanyak 61 orang.',
    '',
    '[Kepala halaman]',
    '',
    'KPU KOTA MUARA TIRTA',
    '',
    '[Kaki halaman]',
    '',
    'Halaman 2 dari 5',
  );
  expect(valueOf(paper, 'local.unit')).toBe('KPU KOTA MUARA TIRTA');
  expect(figuresOf(paper)).toEqual(['Jumlah relawan 61']);
  expect(valueOf(paper, 'place')).toBeUndefined();
});

test('the stamp of a print is not the hour of the activity', () => {
  const print = proposed(
    'KPU Provinsi Jajaran Timur Rabu, 3 Desember 2025, 07.44 WIB',
    '',
    'KPU Jajaran Timur Gelar Lokakarya Arsip',
    '',
    'Jajaran, jajaran.contoh.id — KPU Provinsi Jajaran Timur menggelar lokakarya arsip bagi petugas pada Selasa ' +
      '(25/11) di Aula KPU Provinsi Jajaran Timur. Para petugas belajar menata berkas lama dan baru sepanjang hari itu.',
    '',
    'Sekretaris menyampaikan bahwa arsip yang tertata memudahkan pelayanan informasi kepada masyarakat luas.',
  );
  expect([valueOf(print, 'when.start'), valueOf(print, 'when.startTime')]).toEqual(['2025-11-25', undefined]);
});

test('no title is made of a count, a place of a sentence, or a kind of meeting alone', () => {
  expect(valueOf(proposed('Jumlah relawan 61 orang', '', 'Rapat di aula.'), 'title')).toBeUndefined();
  expect(valueOf(proposed('BERITA ACARA', '', 'Rapat pada Rabu, 3 Desember 2025.'), 'title')).toBeUndefined();
  expect(valueOf(proposed('Jadwal ditetapkan dalam rapat pleno.'), 'title')).toBeUndefined();
});

test('notes: what they are is no part of the title, and the hour none of the place', () => {
  const notes = proposed(
    'catatan humas – sosialisasi daftar pemilih di pasar',
    'hari/tgl : selasa 2 desember 2025',
    'tempat : balai warga Kemuning, jam 8 pagi s/d 10.15 WIB',
    'KPU Kab. Lembah Sari',
  );
  expect(valueOf(notes, 'title')).toBe('sosialisasi daftar pemilih di pasar');
  expect(valueOf(notes, 'place')).toBe('balai warga Kemuning');
  expect([valueOf(notes, 'when.startTime'), valueOf(notes, 'when.endTime')]).toEqual(['08:00', '10:15']);
  expect([valueOf(notes, 'local.unit'), valueOf(notes, 'organiser')]).toEqual([
    'KPU Kab. Lembah Sari',
    'KPU Kab. Lembah Sari',
  ]);
});

test('a letter of another office: its letterhead holds the activity, its addressee is no heading', () => {
  const letter = proposed(
    'PEMERINTAH KABUPATEN LEMBAH SARI',
    'BADAN PEMBERDAYAAN PEMUDA DAN OLAHRAGA',
    'Jalan Melati 3',
    '',
    'Nomor : 20/BPO/XI/2025',
    'Hal   : Undangan Narasumber',
    '',
    'Kepada Yth.',
    'Ketua KPU Kabupaten Lembah Sari',
    'di tempat',
    '',
    'Dalam rangka pelaksanaan kegiatan Kemah Kebangsaan Pemuda Desa, dengan ini kami mohon kesediaan Saudara menjadi ' +
      'narasumber yang akan dilaksanakan pada',
    'Hari : Kamis, 4 Desember 2025',
  );
  expect(valueOf(letter, 'title')).toBe('Kemah Kebangsaan Pemuda Desa');
  expect(valueOf(letter, 'organiser')).toBe('BADAN PEMBERDAYAAN PEMUDA DAN OLAHRAGA KABUPATEN LEMBAH SARI');
});
