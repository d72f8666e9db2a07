/** Synthetic fact sheets and units for tests, benchmarks and demonstrations; all people are invented. */
import { activityFactsSchema, localFactsSchema, type ActivityFacts, type LocalFacts } from '../schema.ts';
import type { DraftingUnit } from '../../drafts/schema.ts';

export const ntt: DraftingUnit = {
  id: '53',
  shortName: 'KPU NTT',
  fullName: 'KPU Provinsi Nusa Tenggara Timur',
  level: 'province',
  datelineCity: 'Kupang',
  host: 'ntt.kpu.go.id',
  zone: 'WITA',
};
export const alor: DraftingUnit = {
  id: '5305',
  shortName: 'KPU Kabupaten Alor',
  fullName: 'KPU Kabupaten Alor',
  level: 'regency',
  datelineCity: 'Kalabahi',
  host: 'kab-alor.kpu.go.id',
  zone: 'WITA',
};
export const aceh: DraftingUnit = {
  id: '11',
  shortName: 'KIP Aceh',
  fullName: 'Komisi Independen Pemilihan Aceh',
  level: 'province',
  datelineCity: 'Banda Aceh',
  host: 'aceh.kpu.go.id',
  zone: 'WIB',
};

/** A rich sheet of the kind of the national webinars. */
export const webinar: ActivityFacts = activityFactsSchema.parse({
  title: 'Bimbingan Teknis (Bimtek) Pemanfaatan Kecerdasan Buatan untuk Pengelolaan Arsip Kelembagaan',
  theme: 'Arsip Tertata, Kerja Lebih Ringan',
  series: 'Seri kedua',
  kind: 'bimtek',
  progress: 'selesai',
  when: { start: '2025-10-10', startTime: '09:00', endTime: '11:30', zone: 'WIB' },
  mode: 'daring',
  platform: 'Zoom Meeting',
  organiser: { name: 'Komisi Pemilihan Umum Republik Indonesia', unitId: '00' },
  invited: 'seluruh jajaran KPU provinsi dan kabupaten/kota se-Indonesia',
  purpose: 'meningkatkan keterampilan pegawai dalam menata arsip digital',
  people: [
    {
      id: 'p1',
      name: 'Ratna Kusumadewi',
      position: 'Kepala Pusat Data dan Informasi KPU RI',
      role: 'membuka',
      titlesBefore: 'Dr.',
      titlesAfter: 'S.Kom., M.T.',
    },
    {
      id: 'p2',
      name: 'Bagas Wirayuda',
      position: 'Praktisi Kearsipan Digital',
      role: 'narasumber',
      topic: 'penerapan kecerdasan buatan dalam penataan arsip',
    },
    {
      id: 'p3',
      name: 'Hendra Saputra Lubis',
      position: 'Kepala Bagian Infrastruktur Pusdatin KPU RI',
      role: 'moderator',
    },
  ],
  statements: [
    {
      id: 's1',
      speakerId: 'p1',
      kind: 'paraphrase',
      text: 'bimtek ini merupakan bagian dari seri webinar rutin setiap hari Jumat bagi penyelenggara pemilu',
    },
    {
      id: 's2',
      speakerId: 'p1',
      kind: 'paraphrase',
      text: 'arsip yang tertata menjadi dasar layanan informasi kepada masyarakat',
    },
    {
      id: 's3',
      speakerId: 'p2',
      kind: 'paraphrase',
      text:
        'kecerdasan buatan dapat membantu membaca, mengelompokkan, dan mencari dokumen kelembagaan dengan lebih ' +
        'cepat',
    },
    {
      id: 's4',
      speakerId: 'p2',
      kind: 'quote',
      text: 'Mesin membantu menemukan arsip, tetapi keputusan tetap di tangan manusia.',
    },
    {
      id: 's5',
      speakerId: 'p3',
      kind: 'paraphrase',
      text: 'satuan kerja dapat memulai dari arsip surat masuk dan surat keluar',
    },
  ],
  keyPoints: [
    { id: 'k1', text: 'penataan arsip dinamis' },
    { id: 'k2', text: 'pencarian dokumen dengan kecerdasan buatan' },
    { id: 'k3', text: 'keamanan data pribadi' },
  ],
});

export const nttLocal: LocalFacts = localFactsSchema.parse({
  place: 'Ruang Media Center KPU NTT',
  attendance: 14,
  people: [
    { id: 'a1', name: 'Yustinus Bere Mau', position: 'Anggota KPU NTT', role: 'peserta' },
    { id: 'a2', name: 'Maria Goreti Seran', position: 'Anggota KPU NTT', role: 'peserta' },
    { id: 'a3', name: 'Oktovianus Ndun', position: 'Sekretaris KPU NTT', role: 'peserta' },
  ],
  statements: [{ id: 't1', speakerId: 'a3', kind: 'quote', text: 'Kami akan mulai dari arsip surat masuk tahun ini.' }],
  commitment: 'terus menata arsip kelembagaan dan memanfaatkan kemajuan teknologi guna mendukung kinerja organisasi',
  credit: { writer: 'yml', editor: 'sns', photographer: 'rio' },
});

export const alorLocal: LocalFacts = localFactsSchema.parse({
  place: 'Aula KPU Kabupaten Alor',
  people: [{ id: 'a1', name: 'Adriana Laukamang', position: 'Ketua KPU Kabupaten Alor', role: 'peserta' }],
  credit: { writer: 'dmk' },
});

export const noLocal: LocalFacts = localFactsSchema.parse({});

/** The unit's own meeting, in person, with figures and decisions. */
export const pleno: ActivityFacts = activityFactsSchema.parse({
  title: 'Rapat Pleno Terbuka Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan Triwulan IV Tahun 2025',
  kind: 'rapat-pleno',
  progress: 'selesai',
  when: { start: '2025-12-08', startTime: '10:00', zone: 'WITA' },
  mode: 'luring',
  place: 'Aula KPU Kabupaten Alor',
  organiser: { name: 'KPU Kabupaten Alor', unitId: '5305' },
  people: [
    { id: 'p1', name: 'Adriana Laukamang', position: 'Ketua KPU Kabupaten Alor', role: 'membuka' },
    {
      id: 'p2',
      name: 'Simon Petrus Maleng',
      position: 'Ketua Divisi Perencanaan, Data, dan Informasi KPU Kabupaten Alor',
      role: 'penyampai',
      topic: 'hasil rekapitulasi triwulan IV',
    },
    { id: 'p3', name: 'Thomas Kolly', position: 'Ketua Bawaslu Kabupaten Alor', role: 'peserta' },
  ],
  statements: [
    {
      id: 's1',
      speakerId: 'p2',
      kind: 'paraphrase',
      text: 'pemutakhiran dilakukan berdasarkan data dari Dinas Kependudukan dan tanggapan masyarakat',
    },
    { id: 's2', speakerId: 'p1', kind: 'quote', text: 'Data pemilih yang mutakhir adalah hak setiap warga.' },
  ],
  figures: [
    { id: 'f1', label: 'Jumlah pemilih', value: '152340', unit: 'orang' },
    { id: 'f2', label: 'pemilih laki-laki', value: '74120', unit: 'orang' },
    { id: 'f3', label: 'pemilih perempuan', value: '78220', unit: 'orang' },
  ],
  decisions: [
    {
      id: 'd1',
      text: 'rekapitulasi daftar pemilih triwulan IV ditetapkan dalam berita acara',
      owner: 'Subbagian Rendatin',
      due: '2025-12-10',
    },
  ],
  regulations: [{ id: 'r1', citation: 'PKPU Nomor 1 Tahun 2025' }],
});

const recap = 'recap/6f1c3f0e-2a4b-4c5d-8e9f-0a1b2c3d4e5f';
const counted = (
  id: string,
  label: string,
  value: string,
  query: string,
  more: { readonly unit?: string; readonly group?: string } = { unit: 'orang' },
) => ({ id, label, value, query: `${recap}/${query}`, ...more });

/** A meeting whose figures come from a settled recap: each names the stored query that gives it. */
export const recapPleno: ActivityFacts = activityFactsSchema.parse({
  title: 'Rapat Pleno Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan Triwulan IV Tahun 2026',
  kind: 'pleno',
  progress: 'selesai',
  when: { start: '2026-12-31', startTime: '09:00', zone: 'WITA' },
  mode: 'luring',
  place: 'Aula KPU Kabupaten Alor',
  organiser: { name: 'KPU Kabupaten Alor', unitId: '5305' },
  people: [
    { id: 'p1', name: 'Adriana Laukamang', position: 'Ketua KPU Kabupaten Alor', role: 'membuka' },
    {
      id: 'p2',
      name: 'Simon Petrus Maleng',
      position: 'Ketua Divisi Perencanaan, Data, dan Informasi KPU Kabupaten Alor',
      role: 'penyampai',
    },
    {
      id: 'p3',
      name: 'Yuliana Makunimau',
      titlesAfter: 'S.H.',
      position: 'Anggota KPU Kabupaten Alor',
      role: 'peserta',
    },
    { id: 'p4', name: 'Thomas Kolly', position: 'Ketua Bawaslu Kabupaten Alor', role: 'peserta' },
  ],
  statements: [
    {
      id: 's1',
      speakerId: 'p2',
      kind: 'paraphrase',
      text: 'pemutakhiran dilakukan berdasarkan data dari Dinas Kependudukan dan tanggapan masyarakat',
    },
  ],
  figures: [
    counted('r-total', 'jumlah pemilih', '152340', '5305/total'),
    counted('r-l', 'pemilih laki-laki', '74120', '5305/l'),
    counted('r-p', 'pemilih perempuan', '78220', '5305/p'),
    counted('r-baru', 'pemilih baru', '1205', '5305/baru'),
    counted('r-tms', 'pemilih tidak memenuhi syarat', '311', '5305/tms'),
    counted('r-awal', 'pemilih periode sebelumnya', '151446', '5305/awal'),
    ...[
      ['530501', 'Kecamatan Teluk Mutiara', '44120', '45220'],
      ['530502', 'Kecamatan Alor Barat Laut', '30000', '33000'],
    ].flatMap(([code, group, men, women]) => [
      counted(`r-${code}-l`, 'Laki-laki', men as string, `${code}/l`, { group: group as string }),
      counted(`r-${code}-p`, 'Perempuan', women as string, `${code}/p`, { group: group as string }),
      counted(`r-${code}-total`, 'Jumlah', String(Number(men) + Number(women)), `${code}/total`, {
        group: group as string,
      }),
    ]),
    counted('r-5305-l', 'Laki-laki', '74120', '5305/l', { group: 'Jumlah' }),
    counted('r-5305-p', 'Perempuan', '78220', '5305/p', { group: 'Jumlah' }),
    counted('r-5305-total', 'Jumlah', '152340', '5305/total', { group: 'Jumlah' }),
  ],
  decisions: [{ id: 'd1', text: 'menetapkan rekapitulasi daftar pemilih berkelanjutan triwulan IV' }],
  regulations: [{ id: 'r1', citation: 'PKPU Nomor 1 Tahun 2025' }],
});
/** What its stored queries give while the recap stands. */
export const recapFigures: ReadonlyMap<string, string> = new Map(
  recapPleno.figures.flatMap(({ query, value }) => (query === undefined ? [] : [[query, value] as const])),
);

/** Almost nothing is known yet. */
export const sparse: ActivityFacts = activityFactsSchema.parse({
  title: 'Sosialisasi Kearsipan',
  when: { start: '2025-11-18', end: '2025-11-20' },
});
