/**
 * Words of which one denies the other: a sentence that has one where its source has the other says something else.
 * Compared as roots, so that one row serves all forms (membuka, dibuka, pembukaan : menutup, ditutup, penutupan).
 * General vocabulary, written by hand.
 */
import { root } from '../roots.ts';

/** In each row, any two words separated by a bar exclude each other; words on one side of it do not. */
const rows: readonly string[] = [
  // More and less.
  'naik tambah tingkat lonjak tumbuh | turun kurang susut merosot anjlok pangkas kikis ciut',
  'tinggi | rendah',
  'besar | kecil',
  'banyak | sedikit',
  'panjang lama | pendek singkat ringkas',
  'cepat segera | lambat',
  'luas lebar | sempit',
  'berat | ringan',
  'tebal | tipis',
  'penuh padat sesak | kosong lengang',
  'melebihi melampaui | kurang',
  'mayoritas | minoritas',
  'ramai | sepi lengang',
  'kaya | miskin',
  'kuat kukuh | lemah rapuh',
  'ketat | longgar',
  // Begin and end, come and go, open and close.
  'buka | tutup',
  'mulai awal | selesai akhir usai tuntas rampung',
  'pertama | terakhir',
  'datang tiba | pergi berangkat pulang tinggal',
  'masuk | keluar',
  'hadir | absen mangkir',
  'lanjut terus | henti setop putus',
  'perpanjang panjang | persingkat pangkas pendek',
  'maju | undur tunda mundur',
  'percepat cepat | tunda undur lambat',
  'muncul | hilang lenyap',
  'hidup | mati meninggal tewas wafat',
  'lahir | meninggal wafat',
  'pagi | siang | sore | malam',
  // Accept and refuse, allow and forbid, agree and object.
  'terima kabul luluskan | tolak',
  'kabul | tolak gugur',
  'setuju sepakat dukung | tolak keberatan bantah tentang',
  'izin boleh | larang cegah',
  'benar aku | bantah sangkal tepis tampik',
  'sambut | tolak',
  'patuh taat | langgar',
  'wajib harus | boleh sukarela anjur imbau saran',
  'puji apresiasi | kritik kecam sesal tegur cela',
  'suka senang gembira | benci sedih',
  'puas | kecewa',
  'percaya yakin | ragu curiga',
  'optimis | pesimis',
  'damai rukun | ricuh konflik rusuh',
  'tertib | kacau ricuh',
  // Give and take, join and part, appoint and dismiss.
  'pinjam | kembali',
  'tarik | setor',
  'pasang | copot lepas turun bongkar',
  'gabung satu | pisah pecah bubar',
  'bentuk | bubar',
  'angkat lantik tunjuk kukuh | henti pecat copot',
  'cabut batal | terbit berlaku tetap sah',
  'tambah | hapus coret kurang',
  'simpan | buang hapus musnah',
  'sembunyi rahasia tutup | ungkap umum buka',
  'perbaiki baik | rusak',
  'lindung | serang ancam',
  'menang | kalah',
  'berhasil sukses | gagal',
  'lulus lolos | gugur gagal',
  'untung laba surplus | rugi defisit',
  'lunas bayar | tunggak utang',
  'gratis | bayar',
  'tunai | kredit',
  // What is so and what is not.
  'sah valid | batal palsu',
  'benar betul tepat akurat | salah keliru',
  'lengkap utuh komplet | kurang cacat rusak',
  'aktif | nonaktif',
  'legal | ilegal',
  'resmi | gelap',
  'asli | palsu',
  'sama | beda',
  'sehat sembuh | sakit',
  'aman | rawan bahaya',
  'bersih | kotor',
  'lancar mulus | hambat tersendat kendala',
  'mudah gampang | sulit sukar rumit',
  'murah hemat | mahal boros',
  'baik bagus | buruk jelek',
  'dekat | jauh',
  'muda | tua',
  'baru | lama bekas',
  'panas | dingin',
  'terang | gelap',
  'kering | basah',
  'ingat | lupa',
  'positif | negatif',
  'setia | khianat',
  'umum publik buka | tutup rahasia internal',
  'sementara | tetap definitif permanen',
  // Sides and places.
  'daring online virtual | luring offline',
  'atas | bawah',
  'depan | belakang lalu',
  'besok | kemarin',
  'kanan | kiri',
  'dalam | luar',
  'utara | selatan',
  'barat | timur',
  'negeri | swasta',
  // Who is who.
  'laki-laki pria | perempuan wanita',
  'putra | putri',
  'ayah | ibu',
  'suami | istri',
  'tersangka | saksi korban',
  'pelapor pengadu pemohon penggugat | terlapor teradu termohon tergugat',
  'narasumber pembicara | moderator',
  'ketua | sekretaris',
  'gubernur | bupati',
  'pemenang menang | kalah',
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
