/**
 * How people ask, and how papers of offices put it: words of everyday speech beside those of rules and letters. They
 * only find what may answer; the quotation shows what stands there, and nothing is verified with them. General
 * vocabulary, written by hand; `npm run bench:answers` says what it is worth on questions that it was not made for.
 */
import { meaning } from '../../language/index.ts';
import { rootOf } from './word-keys.ts';

const rows: readonly string[] = [
  'usia umur',
  'menyampaikan mengirim menyetor menyerahkan mengumpulkan mengajukan mengantar memasukkan',
  'membuang memusnahkan menghancurkan',
  'menghapus mencoret',
  'membongkar menurunkan menertibkan mencopot',
  'memasang menempelkan menempel menggantung',
  'mengecek memeriksa meneliti menguji memverifikasi mencermati',
  'menunjuk mengangkat menugaskan',
  'absen absensi presensi kehadiran',
  'piket jaga giliran',
  'kampus universitas perguruan',
  'puasa ramadan',
  'difabel disabilitas',
  'kelebihan sisa lebih',
  'awal pertama',
  'tahap termin gelombang',
  'bagian divisi bidang seksi',
  'bos atasan pimpinan',
  'mobil kendaraan',
  'karyawan pegawai staf',
  'membikin membuat menyusun menyiapkan',
  'dipakai berlaku diterapkan',
  'habis berakhir',
  'mendapat menerima kebagian',
  'membayar dipungut dikenakan menanggung',
  'menghubungi kontak narahubung bertanya',
  'mencoblos memilih',
  'memimpin mengetuai memandu',
  'tinggal domisili',
  'mengganti menukar',
  'bertugas menjabat',
  'mendaftar melamar',
  'pergi keluar meninggalkan berangkat',
  'mencairkan menyalurkan membayarkan',
  'uang dana biaya',
  'mengurus mengajukan menangani',
  'tugas kewajiban',
  'tamu pengunjung',
  'baju pakaian seragam',
  'gedung kantor bangunan',
  'ruang ruangan aula',
  'berkas syarat kelengkapan dokumen',
  'balas jawab tanggapan',
  'jatah kuota alokasi',
  'naik bertambah',
  'aturan peraturan ketentuan',
  'membersihkan merapikan',
  'tutup menutup berakhir',
  'akun rekening',
  'ponsel telepon hp',
  'unggah upload mengunggah memuat',
  'unduh download',
  'tempat lokasi titik',
];

const classes = new Map<string, string>();
for (const row of rows) {
  const keys = row.split(' ').map((word) => meaning(rootOf(word)));
  const known = keys.find((key) => classes.has(key));
  const name = (known && classes.get(known)) ?? keys[0] ?? '';
  for (const key of keys) if (!classes.has(key)) classes.set(key, name);
}

/** What a root means in a question. */
export const askedMeaning = (root: string): string => {
  const known = meaning(root);
  return classes.get(known) ?? known;
};
