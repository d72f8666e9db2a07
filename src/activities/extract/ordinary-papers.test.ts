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

const peopleOf = (proposals: readonly Proposal[]): string[] =>
  proposals.flatMap((one) =>
    one.path === 'people' ? [`${one.value.name}, ${one.value.position ?? '-'}: ${one.value.role}`] : [],
  );
const spoken = (proposals: readonly Proposal[]): string[] =>
  proposals.flatMap((one) => {
    if (one.path !== 'statements') return [];
    const [by = ''] = proposals.flatMap((person) =>
      person.path === 'people' && person.value.id === one.value.speakerId ? [person.value.name] : [],
    );
    return [`${by}: ${one.value.text}`];
  });

test('quick notes: verbs without their prefix, whose chair speaks, who took the pictures', () => {
  const notes = proposed(
    'Catatan kegiatan',
    'Rapat Penataan Gudang Logistik',
    'Tempat : Aula KPU Kab. Lembah Sari',
    'yg hadir:',
    '- Ketua KPU (Pak Simon Lendra, S.H.)',
    '- Kadiv Hukum & Pengawasan ibu Rina Saputri, S.Pd. -> narasumber',
    '- kepsek SMAN 4, Drs. Tomas Uma',
    '- Ketua Bawaslu Kab. Lembah Sari Yakub Sera',
    'kepsek buka acara.',
    'Ketua bilang: "Gudang yang rapi menghemat waktu kita semua."',
    'Ketua Bawaslu Yakub Sera minta agar kunci gudang disimpan dua orang',
    'foto: Nona K.',
  );
  expect(peopleOf(notes)).toEqual([
    'Simon Lendra, Ketua KPU: penyampai',
    'Rina Saputri, Kadiv Hukum & Pengawasan: narasumber',
    'Tomas Uma, kepsek SMAN 4: membuka',
    'Yakub Sera, Ketua Bawaslu Kab. Lembah Sari: penyampai',
  ]);
  expect(spoken(notes)).toEqual([
    'Simon Lendra: Gudang yang rapi menghemat waktu kita semua.',
    'Yakub Sera: agar kunci gudang disimpan dua orang',
  ]);
  expect(valueOf(notes, 'local.credit.photographer')).toBe('Nona K.');
});

test('minutes: brackets hold the position, a label of the chair none, a rank below a name none', () => {
  const minutes = proposed(
    'NOTULA RAPAT RUTIN',
    'KPU KOTA MUARA TIRTA',
    '',
    'Pimpinan Rapat : Salma Wijaya, S.Th.I. (Ketua)',
    'Peserta :',
    '1. Bimo Lestari, S.E. (Anggota/Divisi Teknis Penyelenggaraan)',
    '2. Dina Hi. Kader (Anggota)',
    '',
    'Bimo melaporkan persiapan. Dina menyampaikan usul.',
    '',
    'Pimpinan Rapat,',
    'Salma Wijaya',
    'Penata Muda',
  );
  expect(peopleOf(minutes)).toEqual([
    'Salma Wijaya, Ketua: memimpin',
    'Bimo Lestari, Anggota/Divisi Teknis Penyelenggaraan: penyampai',
    'Dina Hi. Kader, Anggota: penyampai',
  ]);
});

test('a house with its short name in brackets is no person', () => {
  expect(peopleOf(proposed('Pendataan digelar di Rumah Tahanan Negara (Rutan) Kelas IIB.'))).toEqual([]);
});

test('labels end with what is counted, and numbers that open a meeting count nothing', () => {
  const figures = figuresOf(
    proposed(
      'Siswa kelas X dan XI 91 orang, laki2 40.',
      'Realisasi anggaran per 31 Juli sebesar 54,2 persen.',
      'Kursi sebanyak 320 orang tersebar di 7 desa; 12 warga belum memenuhi syarat karena umur.',
      'Angka ini tidak termasuk 41 pemilih di lokasi khusus.',
      'Tim naik dari peringkat 9 menjadi peringkat 3.',
      'ID : 812 4455 0911',
      'sudah dicek 40, sisa 3 blm',
      'Simulasi pakai 30 surat suara contoh, tidak sah 4.',
    ),
  );
  expect(figures).toEqual([
    'Siswa kelas X dan XI 91',
    'laki-laki 40',
    'Realisasi anggaran 54.2',
    'Kursi 320',
    'desa 7',
    'warga belum memenuhi syarat 12',
    'pemilih di lokasi khusus 41',
    'dicek 40',
    'sisa belum 3',
    'surat suara contoh 30',
    'tidak sah 4',
  ]);
});

test('offices that came are told as such; what the sheet holds as figures and hours is no topic', () => {
  const notes = proposed(
    'Rapat Penetapan Jadwal',
    '- dihadiri Bawaslu Kab. Lembah Sari, Disdukcapil, Kodim 0101, perwakilan 9 partai politik',
    '- meninggal 41, pindah keluar 20, ganda 3',
    '- rapat ditutup jam 12.30',
    '- jadwal pengiriman barang diumumkan lewat papan di kantor desa',
  );
  expect(valueOf(notes, 'attended')).toBe(
    'Bawaslu Kab. Lembah Sari, Disdukcapil, Kodim 0101, perwakilan 9 partai politik',
  );
  expect(notes.flatMap((one) => (one.path === 'keyPoints' ? [one.value.text] : []))).toEqual([
    'jadwal pengiriman barang diumumkan lewat papan di kantor desa',
  ]);
});

test('who visits holds the visit; lines of quick notes stand alone', () => {
  const notes = proposed(
    'catatan kunjungan',
    'kunker KPU Provinsi Jajaran Timur ke KPU Lembah Sari soal gudang',
    '- rombongan: Ketua KPU Jajaran Timur Simon Lendra, kadiv datin Rina Saputri, M.Pd, + 3 staf sekretariat',
    'diterima ketua KPU Lembah Sari Tomas Uma dan seluruh komisioner',
    '- dari 47 data, 40 data dinyatakan memenuhi syarat',
  );
  expect(valueOf(notes, 'organiser')).toBe('KPU Provinsi Jajaran Timur');
  expect(figuresOf(notes)).toEqual(['staf sekretariat 3', 'data 47', 'data dinyatakan memenuhi syarat 40']);
});

test('a day that was given up is no day of the activity, and none is sure where one was moved', () => {
  const moved = proposed(
    'Selamat malam. Rakor arsip yg sedianya Kamis-Jumat 12-13 Maret 2026 di Hotel Rekaan *DITUNDA* ke ' +
      '19-20 Maret 2026.',
  );
  expect([valueOf(moved, 'when.start'), valueOf(moved, 'when.end')]).toEqual(['2026-03-19', '2026-03-20']);
  expect(moved.some(({ path, confidence }) => path.startsWith('when.') && confidence === 'high')).toBe(false);
  const open = proposed(
    'KPU Kota Contoh Tunda Lomba Baris',
    '',
    'Contoh – KPU Kota Contoh menunda Lomba Baris yang semula dijadwalkan Sabtu (14/3/2026) di lapangan Rekaan. ' +
      'Tanggal pengganti belum ditetapkan oleh panitia sampai rapat berikutnya selesai dilaksanakan.',
  );
  expect(valueOf(open, 'when.start')).toBeUndefined();
});

test('who did not come is said of nobody else', () => {
  const people = proposed(
    'Dari Kota Rekaan hadir Kepala Subbagian Hukum, Ratna Andaian, S.H. Ketua KPU Kota Rekaan tidak hadir.',
  ).filter(({ path }) => path === 'people');
  expect(people.map(({ value }) => (typeof value === 'object' && 'role' in value ? value.role : ''))).toEqual([
    'peserta',
  ]);
});

test('a division with commas is one position, and a label within a line begins another person', () => {
  const people = proposed(
    'Sdr. Bagas Andaian, S.Pd.I. (Ketua Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masyarakat, dan SDM) ' +
      'mengusulkan jadwal baru.',
    'Narasumber Dr. Tirta Rekaan, M.A. Moderator: Sari Contohan.',
  ).filter(({ path }) => path === 'people');
  expect(people.map(({ value }) => value)).toMatchObject([
    {
      name: 'Bagas Andaian',
      position: 'Ketua Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masyarakat, dan SDM',
      role: 'penyampai',
    },
    { name: 'Tirta Rekaan', role: 'narasumber' },
    { name: 'Sari Contohan', role: 'moderator' },
  ]);
});

test('the number of a room or a house counts nothing', () => {
  const found = proposed('Peserta 40 orang di ruang 204, kamar 11 s.d. 15, Jl. Melati Raya 17.');
  const figures = found.filter(({ path }) => path === 'figures').map(({ value }) => value);
  expect(figures).toMatchObject([{ value: '40' }]);
});
