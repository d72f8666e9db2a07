/**
 * A synthetic activity in progress for `npm start -- --demo` and for browser tests: an invented news item of the kind
 * that units write, with invented people. The unit names are real; the event, the people and every sentence are not.
 */
import { activityFactsSchema, type ActivityFacts } from './facts-schema.ts';

/** Raw material as a clerk would paste it. Year left out on purpose: the extractor infers it from the weekday. */
export const demoMaterial = {
  name: 'Berita bimtek (contoh).txt',
  text: `KPU NTT Ikuti Bimtek Pemanfaatan Kecerdasan Buatan untuk Pelayanan Kelembagaan

Kupang, ntt.kpu.go.id — KPU Provinsi Nusa Tenggara Timur mengikuti Bimbingan Teknis (Bimtek) bertema “Bekerja Cerdas dengan Kecerdasan Buatan di Lingkungan Komisi Pemilihan Umum” yang diselenggarakan oleh Komisi Pemilihan Umum Republik Indonesia pada Jumat (17/10) pukul 09.00 WITA secara daring melalui Zoom Meeting.

Kegiatan ini diikuti dari Ruang Media Center KPU NTT oleh Anggota KPU NTT Yustina Baria, Markus Leto, dan Benyamin Taka.

Kegiatan dibuka oleh Ketua Divisi Data dan Informasi KPU RI Ratna Wulandari Siregar. Dalam sambutannya, ia menyampaikan bahwa bimtek ini merupakan seri pertama dari webinar rutin setiap hari Jumat pada masa setelah pemilu.

Sementara itu, Kepala Pusat Data dan Informasi KPU RI Hendra Kusnadi menjelaskan bahwa setiap seri akan menghadirkan narasumber sesuai kebutuhan satuan kerja. Ia menegaskan bahwa penguasaan teknologi menjadi bagian penting dari pembaruan tata kelola lembaga.

Bimtek dipandu oleh Kabag Infrastruktur Pusdatin KPU RI Dimas Prayoga selaku moderator. Ia menjelaskan bahwa pemanfaatan kecerdasan buatan dapat menyederhanakan administrasi, pelaporan, dan pengolahan data kepemiluan. “Kecerdasan buatan membantu pekerjaan kita, keputusan tetap di tangan manusia,” ujarnya.

Hadir sebagai narasumber, praktisi IT Surya Adinata, yang membawakan materi tentang penerapan kecerdasan buatan dalam pekerjaan kantor. Ia menegaskan bahwa hasil kerja alat tersebut harus selalu diperiksa sebelum dipakai. “Alat yang baik membuat kerja lebih cepat, tetapi tanggung jawab tidak pernah berpindah,” jelasnya.

Kegiatan ini diikuti secara daring oleh seluruh jajaran KPU provinsi dan kabupaten/kota se-Indonesia. Melalui bimtek ini, KPU NTT berkomitmen untuk memanfaatkan teknologi dengan cermat guna mendukung penyelenggaraan pemilu yang profesional, efisien, dan transparan.
`,
} as const;

/** The facts of that material, confirmed. `organiserId` is the unit id of KPU RI. */
export function demoFacts(organiserId: string): ActivityFacts {
  return activityFactsSchema.parse({
    title: 'Bimtek Pemanfaatan Kecerdasan Buatan untuk Pelayanan Kelembagaan',
    theme: 'Bekerja Cerdas dengan Kecerdasan Buatan di Lingkungan Komisi Pemilihan Umum',
    series: 'Seri pertama',
    kind: 'bimtek',
    progress: 'selesai',
    when: { start: '2025-10-17', startTime: '09:00', zone: 'WITA' },
    mode: 'daring',
    platform: 'Zoom Meeting',
    organiser: { name: 'Komisi Pemilihan Umum Republik Indonesia', unitId: organiserId },
    invited: 'seluruh jajaran KPU provinsi dan kabupaten/kota se-Indonesia',
    people: [
      {
        id: 'p1',
        name: 'Ratna Wulandari Siregar',
        position: 'Ketua Divisi Data dan Informasi KPU RI',
        role: 'membuka',
      },
      { id: 'p2', name: 'Hendra Kusnadi', position: 'Kepala Pusat Data dan Informasi KPU RI', role: 'penyampai' },
      { id: 'p3', name: 'Dimas Prayoga', position: 'Kabag Infrastruktur Pusdatin KPU RI', role: 'moderator' },
      {
        id: 'p4',
        name: 'Surya Adinata',
        position: 'praktisi IT',
        role: 'narasumber',
        topic: 'penerapan kecerdasan buatan dalam pekerjaan kantor',
      },
    ],
    statements: [
      {
        id: 's1',
        speakerId: 'p1',
        kind: 'paraphrase',
        text: 'bimtek ini merupakan seri pertama dari webinar rutin setiap hari Jumat pada masa setelah pemilu',
      },
      {
        id: 's2',
        speakerId: 'p2',
        kind: 'paraphrase',
        text: 'setiap seri akan menghadirkan narasumber sesuai kebutuhan satuan kerja',
      },
      {
        id: 's3',
        speakerId: 'p3',
        kind: 'paraphrase',
        text:
          'pemanfaatan kecerdasan buatan dapat menyederhanakan administrasi, pelaporan, dan pengolahan data ' +
          'kepemiluan',
      },
      {
        id: 's4',
        speakerId: 'p3',
        kind: 'quote',
        text: 'Kecerdasan buatan membantu pekerjaan kita, keputusan tetap di tangan manusia',
      },
      {
        id: 's5',
        speakerId: 'p4',
        kind: 'paraphrase',
        text: 'hasil kerja alat tersebut harus selalu diperiksa sebelum dipakai',
      },
      {
        id: 's6',
        speakerId: 'p4',
        kind: 'quote',
        text: 'Alat yang baik membuat kerja lebih cepat, tetapi tanggung jawab tidak pernah berpindah',
      },
    ],
  });
}
