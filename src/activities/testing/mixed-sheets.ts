/**
 * Twelve synthetic fact sheets of the kinds that offices write about, as a clerk fills them: what is known, in the
 * words of notes. All people, schools and numbers are invented.
 */
import type { DraftingUnit } from '../../drafts/schema.ts';
import { activityFactsSchema, localFactsSchema, type ActivityFacts, type LocalFacts } from '../schema.ts';
import { alor, ntt } from './samples.ts';

export type MixedSheet = {
  readonly name: string;
  readonly facts: ActivityFacts;
  readonly localFacts: LocalFacts;
  readonly unit: DraftingUnit;
};

const ende: DraftingUnit = {
  id: '5308',
  shortName: 'KPU Kabupaten Ende',
  fullName: 'KPU Kabupaten Ende',
  level: 'regency',
  datelineCity: 'Ende',
  host: 'kab-ende.kpu.go.id',
  zone: 'WITA',
};
const own = (unit: DraftingUnit) => ({ name: unit.fullName, unitId: unit.id });
const sheet = (
  name: string,
  unit: DraftingUnit,
  facts: Record<string, unknown>,
  local: Record<string, unknown> = {},
): MixedSheet => ({
  name,
  unit,
  facts: activityFactsSchema.parse({ progress: 'selesai', ...facts }),
  localFacts: localFactsSchema.parse(local),
});

export const mixedSheets: readonly MixedSheet[] = [
  sheet(
    'pleno-pdpb',
    ende,
    {
      title: 'Rapat Pleno Terbuka Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan (PDPB) Triwulan II Tahun 2025',
      kind: 'pleno',
      when: { start: '2025-07-03', startTime: '09:30', endTime: '11:45', zone: 'WITA' },
      mode: 'luring',
      place: 'Aula KPU Kabupaten Ende',
      organiser: own(ende),
      attended: 'Bawaslu Kabupaten Ende, Disdukcapil, Polres Ende, Kodim 1602, dan perwakilan 14 partai politik',
      people: [
        { id: 'p1', name: 'Fransiskus Ndale', position: 'Ketua KPU Kabupaten Ende', role: 'membuka' },
        { id: 'p2', name: 'Maria Yasinta Wea', position: 'Anggota KPU Kabupaten Ende', role: 'peserta' },
        { id: 'p3', name: 'Stefanus Rangga', position: 'Anggota KPU Kabupaten Ende', role: 'peserta' },
        {
          id: 'p4',
          name: 'Theresia Bhoki',
          position: 'Ketua Divisi Perencanaan, Data, dan Informasi KPU Kabupaten Ende',
          role: 'membacakan',
        },
        { id: 'p5', name: 'Blasius Mbete', position: 'Ketua Bawaslu Kabupaten Ende', role: 'peserta' },
      ],
      statements: [
        {
          id: 's1',
          speakerId: 'p1',
          kind: 'quote',
          text: 'Daftar pemilih yang bersih menjaga hak setiap warga, maka warga kami ajak memeriksa namanya sendiri',
        },
        {
          id: 's2',
          speakerId: 'p5',
          kind: 'paraphrase',
          text: 'meminta agar pemilih yang pindah domisili segera dicatat',
        },
      ],
      figures: [
        { id: 'f1', label: 'peserta', value: '38', unit: 'orang' },
        { id: 'f2', label: 'jumlah pemilih', value: '198204', unit: 'orang' },
        { id: 'f3', label: 'laki-laki', value: '96011', unit: 'orang' },
        { id: 'f4', label: 'perempuan', value: '102193', unit: 'orang' },
        { id: 'f5', label: 'kecamatan', value: '21' },
        { id: 'f6', label: 'desa/kelurahan', value: '278' },
        { id: 'f7', label: 'pemilih baru', value: '2417' },
        { id: 'f8', label: 'TMS', value: '873' },
        { id: 'f9', label: 'perubahan data', value: '655' },
      ],
      papers: [{ id: 'n1', citation: 'Berita Acara Nomor 41/PL.01-BA/5308/2025' }],
    },
    { credit: { photographer: 'Maxi W.' } },
  ),
  sheet(
    'bimtek',
    ntt,
    {
      title: 'Bimbingan Teknis Pengelolaan Jaringan Dokumentasi dan Informasi Hukum',
      theme: 'Dokumen Hukum Mudah Dicari',
      kind: 'bimtek',
      when: { start: '2025-06-12', startTime: '09:00', zone: 'WIB' },
      mode: 'daring',
      platform: 'Zoom Meeting',
      organiser: { name: 'KPU RI', unitId: '00' },
      invited: 'operator JDIH KPU provinsi dan kabupaten/kota',
      purpose: 'menyeragamkan pengunggahan dokumen hukum',
      people: [
        {
          id: 'p1',
          name: 'Laksmi Pranoto',
          titlesBefore: 'Dr.',
          titlesAfter: 'S.H., M.H.',
          position: 'Kepala Biro Hukum KPU RI',
          role: 'membuka',
        },
        {
          id: 'p2',
          name: 'Rizal Hamonangan',
          position: 'Analis Hukum KPU RI',
          role: 'narasumber',
          topic: 'tata cara pengunggahan produk hukum',
        },
        { id: 'p3', name: 'Sinta Marpaung', position: 'Pranata Humas KPU RI', role: 'moderator' },
      ],
      statements: [
        {
          id: 's1',
          speakerId: 'p1',
          kind: 'paraphrase',
          text: 'berharap setiap satuan kerja mengunggah dokumen paling lambat tujuh hari',
        },
        {
          id: 's2',
          speakerId: 'p2',
          kind: 'paraphrase',
          text: 'metadata yang lengkap membuat dokumen mudah ditemukan',
        },
        { id: 's3', speakerId: 'p2', kind: 'quote', text: 'Judul berkas yang rapi menghemat waktu semua orang.' },
      ],
    },
    {
      place: 'Ruang Rapat KPU NTT',
      attendance: 6,
      people: [
        { id: 'a1', name: 'Yustinus Bere Mau', titlesAfter: 'S.Pd.', position: 'Anggota KPU NTT', role: 'peserta' },
        { id: 'a2', name: 'Oktovianus Ndun', position: 'Sekretaris KPU NTT', role: 'peserta' },
      ],
      commitment: 'kami berharap seluruh produk hukum di NTT dapat diakses masyarakat',
      credit: { writer: 'yml', editor: 'sns', photographer: 'rio' },
    },
  ),
  sheet('sosialisasi-sekolah', alor, {
    title: 'Sosialisasi Pendidikan Pemilih Pemula di SMAN 7 Teluk Mutiara',
    kind: 'sosialisasi',
    when: { start: '2025-08-21', startTime: '08:00', endTime: '10:00', zone: 'WITA' },
    mode: 'luring',
    place: 'Aula SMAN 7 Teluk Mutiara',
    organiser: own(alor),
    people: [
      {
        id: 'p1',
        name: 'Martha Lapenangga',
        titlesAfter: 'M.Pd.',
        position: 'Kepala SMAN 7 Teluk Mutiara',
        role: 'tuan-rumah',
      },
      {
        id: 'p2',
        name: 'Yuliana Makunimau',
        titlesAfter: 'S.H.',
        position: 'Anggota KPU Kabupaten Alor',
        role: 'narasumber',
        topic: 'pentingnya suara pemilih pemula',
      },
    ],
    statements: [
      { id: 's1', speakerId: 'p2', kind: 'paraphrase', text: 'mengajak siswa memeriksa namanya dalam daftar pemilih' },
      { id: 's2', speakerId: 'p2', kind: 'quote', text: 'Satu suara kalian ikut menentukan arah daerah ini' },
      { id: 's3', speakerId: 'p1', kind: 'paraphrase', text: 'berterima kasih atas kunjungan KPU Kabupaten Alor' },
    ],
    figures: [{ id: 'f1', label: 'peserta', value: '126', unit: 'siswa' }],
    keyPoints: [
      { id: 'k1', text: 'tahapan pemilu' },
      { id: 'k2', text: 'syarat menjadi pemilih' },
      { id: 'k3', text: 'simulasi pemungutan suara' },
    ],
  }),
  sheet('pelantikan', alor, {
    title: 'Pelantikan dan Pengambilan Sumpah Pejabat Pengawas di Lingkungan Sekretariat KPU Kabupaten Alor',
    kind: 'pelantikan',
    when: { start: '2025-09-01', startTime: '10:00', zone: 'WITA' },
    mode: 'luring',
    place: 'Aula KPU Kabupaten Alor',
    organiser: own(alor),
    people: [
      {
        id: 'p1',
        name: 'Melkior Tanesib',
        titlesAfter: 'S.E.',
        position: 'Sekretaris KPU Kabupaten Alor',
        role: 'melantik',
      },
      { id: 'p2', name: 'Ferdinand Moata', position: 'Kepala Subbagian Hukum dan SDM', role: 'dilantik' },
      {
        id: 'p3',
        name: 'Agustina Plaikari',
        position: 'Kepala Subbagian Keuangan, Umum, dan Logistik',
        role: 'dilantik',
      },
      { id: 'p4', name: 'Pdt. Samuel Kafolamau', role: 'rohaniwan' },
      { id: 'p5', name: 'Adriana Laukamang', position: 'Ketua KPU Kabupaten Alor', role: 'peserta' },
    ],
    statements: [
      { id: 's1', speakerId: 'p1', kind: 'paraphrase', text: 'jabatan adalah amanah yang harus dipertanggungjawabkan' },
      { id: 's2', speakerId: 'p1', kind: 'paraphrase', text: 'agar pejabat yang baru segera menyesuaikan diri' },
      { id: 's3', speakerId: 'p2', kind: 'quote', text: 'Kami siap bekerja sejak hari ini' },
    ],
    papers: [{ id: 'n1', citation: 'Keputusan Sekretaris Jenderal KPU Nomor 512 Tahun 2025' }],
  }),
  sheet('mou', ntt, {
    title: 'Penandatanganan Nota Kesepahaman Pendidikan Pemilih dengan Universitas Flobamora',
    kind: 'kerja-sama',
    when: { start: '2025-05-20', startTime: '13:00', zone: 'WITA' },
    mode: 'luring',
    place: 'Kampus Universitas Flobamora',
    organiser: own(ntt),
    people: [
      { id: 'p1', name: 'Jonas Mandala', position: 'Ketua KPU NTT', role: 'menandatangani' },
      {
        id: 'p2',
        name: 'Ignatia Seran',
        titlesBefore: 'Prof.',
        titlesAfter: 'Ph.D.',
        position: 'Rektor Universitas Flobamora',
        role: 'menandatangani',
      },
    ],
    statements: [
      { id: 's1', speakerId: 'p1', kind: 'quote', text: 'Kampus adalah mitra kami menjangkau pemilih muda' },
      { id: 's2', speakerId: 'p2', kind: 'paraphrase', text: 'kampus membuka kelas kepemiluan mulai semester depan' },
    ],
    purpose: 'memperluas pendidikan pemilih di lingkungan kampus',
    papers: [{ id: 'n1', citation: 'Nota Kesepahaman Nomor 9/PR.07-NK/53/2025' }],
  }),
  sheet('apel', ende, {
    title: 'Apel Pagi Pegawai',
    kind: 'apel',
    when: { start: '2025-07-07', startTime: '07:30', zone: 'WITA' },
    mode: 'luring',
    place: 'Halaman Kantor KPU Kabupaten Ende',
    organiser: own(ende),
    attended: 'seluruh pegawai sekretariat',
    people: [{ id: 'p1', name: 'Hubertus Lako', position: 'Sekretaris KPU Kabupaten Ende', role: 'memimpin' }],
    statements: [
      {
        id: 's1',
        speakerId: 'p1',
        kind: 'paraphrase',
        text: 'mengingatkan pegawai agar menyelesaikan laporan keuangan tepat waktu',
      },
      { id: 's2', speakerId: 'p1', kind: 'paraphrase', text: 'disiplin kerja dimulai dari kehadiran' },
    ],
  }),
  sheet('logistik', alor, {
    title: 'Penghapusan Logistik Pemilu Tahun 2024',
    kind: 'logistik',
    when: { start: '2025-10-02', startTime: '09:00', endTime: '12:00', zone: 'WITA' },
    mode: 'luring',
    place: 'Gudang KPU Kabupaten Alor, Kalabahi',
    organiser: own(alor),
    attended: 'Bawaslu Kabupaten Alor dan KPKNL Kupang',
    people: [{ id: 'p1', name: 'Melkior Tanesib', position: 'Sekretaris KPU Kabupaten Alor', role: 'memimpin' }],
    figures: [
      { id: 'f1', label: 'kotak suara', value: '2840', unit: 'buah' },
      { id: 'f2', label: 'bilik suara', value: '1930', unit: 'buah' },
      { id: 'f3', label: 'surat suara', value: '14.6', unit: 'ton' },
      { id: 'f4', label: 'nilai lelang', value: '23500000', unit: 'rupiah' },
    ],
    decisions: [
      { id: 'd1', text: 'hasil lelang disetor ke kas negara', owner: 'Subbagian Keuangan', due: '2025-10-06' },
    ],
    regulations: [{ id: 'r1', citation: 'PMK Nomor 83/PMK.06/2016' }],
  }),
  sheet('kunjungan', ende, {
    title: 'Kunjungan Kerja KPU Kabupaten Nagekeo',
    kind: 'kunjungan',
    when: { start: '2025-06-25' },
    mode: 'luring',
    place: 'Kantor KPU Kabupaten Ende',
    organiser: { name: 'KPU Kabupaten Nagekeo' },
    people: [
      { id: 'p1', name: 'Petrus Canisius Ago', position: 'Ketua KPU Kabupaten Nagekeo', role: 'memimpin' },
      { id: 'p2', name: 'Fransiskus Ndale', position: 'Ketua KPU Kabupaten Ende', role: 'tuan-rumah' },
    ],
    keyPoints: [
      { id: 'k1', text: 'pengelolaan arsip pemilu' },
      { id: 'k2', text: 'pelayanan informasi publik' },
    ],
    statements: [{ id: 's1', speakerId: 'p2', kind: 'quote', text: 'Kita belajar bersama, tidak ada yang menggurui' }],
  }),
  sheet('direncanakan', ende, {
    progress: 'direncanakan',
    title: 'Rapat Koordinasi Data Pemilih Berkelanjutan',
    kind: 'rakor',
    when: { start: '2025-11-11', startTime: '09:00', endTime: '15:00', zone: 'WITA' },
    mode: 'luring',
    place: 'Hotel Bukit Kelimutu, Ende',
    organiser: own(ende),
    invited: 'Bawaslu, Disdukcapil, dan seluruh camat se-Kabupaten Ende',
    purpose: 'menyamakan data kependudukan sebelum rekapitulasi',
    people: [
      { id: 'p1', name: 'Fransiskus Ndale', position: 'Ketua KPU Kabupaten Ende', role: 'membuka' },
      {
        id: 'p2',
        name: 'Theresia Bhoki',
        position: 'Ketua Divisi Perencanaan, Data, dan Informasi KPU Kabupaten Ende',
        role: 'narasumber',
      },
    ],
    keyPoints: [
      { id: 'k1', text: 'data pemilih meninggal' },
      { id: 'k2', text: 'data pindah domisili' },
    ],
    statements: [
      { id: 's1', speakerId: 'p1', kind: 'paraphrase', text: 'berharap semua camat hadir membawa data terbaru' },
    ],
  }),
  sheet('dibatalkan', ntt, {
    progress: 'dibatalkan',
    title: 'Seminar Evaluasi Pemilihan Serentak',
    kind: 'seminar',
    when: { start: '2025-11-19' },
    mode: 'luring',
    place: 'Aula El Tari',
    organiser: own(ntt),
    people: [{ id: 'p1', name: 'Jonas Mandala', position: 'Ketua KPU NTT', role: 'penyampai' }],
    statements: [
      {
        id: 's1',
        speakerId: 'p1',
        kind: 'paraphrase',
        text: 'seminar dibatalkan karena gedung dipakai untuk penampungan warga',
      },
    ],
  }),
  sheet('ditunda', alor, {
    progress: 'ditunda',
    title: 'Lomba Cerdas Cermat Kepemiluan',
    kind: 'lomba',
    when: { start: '2025-11-05' },
    mode: 'luring',
    place: 'Lapangan Mini Kalabahi',
    organiser: own(alor),
    people: [{ id: 'p1', name: 'Adriana Laukamang', position: 'Ketua KPU Kabupaten Alor', role: 'penyampai' }],
    statements: [
      { id: 's1', speakerId: 'p1', kind: 'quote', text: 'Cuaca belum memungkinkan, keselamatan siswa kami dahulukan' },
    ],
  }),
  sheet(
    'minimal',
    alor,
    {
      title: 'Rapat Evaluasi Kinerja Bulanan',
      when: { start: '2025-09-30' },
      place: 'Ruang Rapat KPU Kabupaten Alor',
      organiser: own(alor),
    },
    { credit: { writer: 'dmk' } },
  ),
];
