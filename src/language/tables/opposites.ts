/**
 * Words of which one denies the other: a sentence that has one where its source has the other says something else.
 * Compared as roots, so that one row serves all forms (membuka, dibuka, pembukaan : menutup, ditutup, penutupan).
 * General vocabulary, written by hand.
 */
import { root } from '../roots.ts';

/** In each row, any two words separated by a bar exclude each other; words on one side of it do not. */
const rows: readonly string[] = [
  'naik tambah tingkat | turun kurang susut merosot anjlok',
  'buka | tutup',
  'mulai | selesai akhir usai tuntas rampung',
  'terima kabul | tolak',
  'setuju sepakat | tolak keberatan bantah',
  'sah valid | batal palsu',
  'daring online virtual | luring offline',
  'menang | kalah',
  'pertama | terakhir',
  'tinggi | rendah',
  'besar | kecil',
  'cepat | lambat',
  'banyak | sedikit',
  'panjang | pendek',
  'laki-laki pria | perempuan wanita',
  'putra | putri',
  'ayah | ibu',
  'pagi | siang | sore | malam',
  'utara | selatan',
  'barat | timur',
  'izin | larang',
  'hidup | mati meninggal',
  'muda | tua',
  'dekat | jauh',
  'aktif | nonaktif',
  'negeri | swasta',
  'masuk | keluar',
  'datang tiba | pergi berangkat pulang',
  'untung laba | rugi',
  'kaya | miskin',
  'mudah gampang | sulit sukar',
  'beli | jual',
  'ingat | lupa',
  'suka | benci',
  'panas | dingin',
  'atas | bawah',
  'depan | belakang lalu',
  'kanan | kiri',
  'angkat lantik tunjuk | henti pecat copot',
  'kuat | lemah',
  'apresiasi puji | kritik kecam sesal',
  'maju | undur tunda mundur',
  'lancar | hambat tersendat',
  'aman | rawan bahaya',
  'bersih | kotor',
  'rusak | utuh',
  'penuh | kosong',
  'tarik | setor',
  'pasang | copot lepas',
  'legal | ilegal',
  'hadir | absen',
  'patuh taat | langgar',
  'mayoritas | minoritas',
  'gabung | pisah',
  'sambut | tolak',
  'cabut | terbit berlaku',
  'lanjut | henti',
  'positif | negatif',
  'optimis | pesimis',
  'puas | kecewa',
  'setia | khianat',
  'tertib | kacau ricuh',
  'damai | ricuh konflik',
  'sepi | ramai',
  'tersangka | saksi korban',
  'pelapor pengadu pemohon penggugat | terlapor teradu termohon tergugat',
  'narasumber pembicara | moderator',
  'ketua | sekretaris',
  'gubernur | bupati',
  'ringan sedang | berat',
  'tunai | kredit',
  'gratis | bayar',
];

const against = new Map<string, Set<string>>();
for (const row of rows) {
  const sides = row.split(' | ').map((side) => side.split(' ').map((word) => root(word)));
  sides.forEach((side, at) => {
    for (const word of side) {
      const known = against.get(word) ?? new Set<string>();
      for (const other of sides.filter((_, index) => index !== at).flat()) if (!side.includes(other)) known.add(other);
      against.set(word, known);
    }
  });
}

/** Roots that deny a root. */
export const oppositesOf = (rootOfWord: string): ReadonlySet<string> => against.get(rootOfWord) ?? none;
const none: ReadonlySet<string> = new Set();
