/**
 * Words that turn, bound or frame what a sentence says: with one of them left out, or put in, it says something else.
 * One row a class; words of one class may stand for each other. General vocabulary, written by hand; the modal words
 * after
 * Alwi et al., Tata Bahasa Baku Bahasa Indonesia (modality, negation, quantifiers).
 */

/**
 * How far a word reaches: over the words after it, over the clause that it opens, over the whole sentence that it
 * opens, or back over what stands before it.
 */
export type Reach = 'forward' | 'clause' | 'frame' | 'back';
export type TurnClass =
  | 'not'
  | 'not-yet'
  | 'forbid'
  | 'undone'
  | 'false'
  | 'hearsay'
  | 'doubt'
  | 'plan'
  | 'done'
  | 'wish'
  | 'proposal'
  | 'condition'
  | 'exception'
  | 'once'
  | 'ever'
  | 'must'
  | 'may'
  | 'only'
  | 'all'
  | 'each'
  | 'most'
  | 'some'
  | 'few'
  | 'one-of'
  | 'purpose'
  | 'lack'
  | 'free'
  | 'avowal'
  | 'pretence'
  | 'at-least'
  | 'at-most'
  | 'more'
  | 'less'
  | 'about'
  | 'almost'
  | 'often'
  | 'most-of-all'
  | 'acting'
  | 'deputy'
  | 'former'
  | 'candidate';

type Row = { readonly class: TurnClass; readonly reach: Reach; readonly words: string };

const rows: readonly Row[] = [
  { class: 'not', reach: 'forward', words: 'tidak;tak;bukan;tanpa;tiada;tidaklah;bukanlah;nihil;mustahil;enggan;nir' },
  { class: 'not-yet', reach: 'forward', words: 'belum' },
  {
    class: 'forbid',
    reach: 'forward',
    words:
      'tidak boleh;tak boleh;tidak diperbolehkan;tidak diperkenankan;tidak diizinkan;tidak dibolehkan;' +
      'tidak berwenang;tidak berhak;tidak dapat;tidak bisa;tak bisa;tak dapat;dilarang;melarang;larangan;jangan;' +
      'dilarangnya',
  },
  {
    class: 'undone',
    reach: 'forward',
    words: 'batal;urung;gagal;dibatalkan;ditunda;menunda;membatalkan;pembatalan;penundaan',
  },
  {
    class: 'false',
    reach: 'frame',
    words:
      'hoaks;hoax;narasi palsu;kabar palsu;berita palsu;informasi palsu;kabar bohong;berita bohong;bohong;fitnah;' +
      'tidak benar;' +
      'menyesatkan;disinformasi;keliru;membantah;dibantah;bantahan;menepis;ditepis;menyangkal;disangkal;' +
      'klaim keliru;salah kaprah',
  },
  {
    class: 'hearsay',
    reach: 'frame',
    words:
      'kabarnya;konon;katanya;dikabarkan;diisukan;isunya;rumor;rumornya;desas-desus;beredar;santer;disebut-sebut;' +
      'dituding;' +
      'dituduh;tudingan;tuduhan;mengklaim;diklaim;klaim;kabar;isu;gosip;menuding;menuduh;dalil;mendalilkan;' +
      'didalilkan;dituduhkan',
  },
  {
    class: 'doubt',
    reach: 'forward',
    words:
      'diperkirakan;diprediksi;diproyeksikan;ditaksir;diestimasi;memperkirakan;memprediksi;perkiraan;prediksi;' +
      'estimasi;diduga;' +
      'dugaan;menduga;diindikasikan;terindikasi;disinyalir;dicurigai;ditengarai;mungkin;kemungkinan;barangkali;' +
      'tampaknya;' +
      'sepertinya;agaknya;kelihatannya;kiranya;bisa jadi;boleh jadi;berpotensi;potensi;terancam;rawan;cenderung;' +
      'dikhawatirkan;' +
      'seakan;seolah;seolah-olah;seakan-akan;entah;diyakini;mengira;dikira;dipercaya;apakah;ragu',
  },
  {
    class: 'plan',
    reach: 'forward',
    words:
      'akan;bakal;hendak;rencananya;direncanakan;berencana;merencanakan;rencana;dijadwalkan;menjadwalkan;' +
      'dijadwal;diagendakan;' +
      'mengagendakan;berniat;niat;mau;calon lokasi;dipersiapkan;disiapkan untuk;siap untuk',
  },
  { class: 'done', reach: 'forward', words: 'telah;sudah;usai;selesai' },
  {
    class: 'wish',
    reach: 'forward',
    words:
      'berharap;diharapkan;mengharapkan;harapan;harapannya;semoga;mudah-mudahan;diminta;meminta;mengimbau;' +
      'diimbau;menghimbau;' +
      'dihimbau;imbauan;mengajak;diajak;menginginkan;ingin;bertekad;berkomitmen;komitmen;menargetkan;ditargetkan;' +
      'target;' +
      'targetnya;berupaya;berusaha;mengupayakan;diupayakan;mendorong;didorong;seharusnya;sebaiknya;hendaknya;' +
      'idealnya;' +
      'semestinya;berjanji;janji;menjanjikan;dijanjikan;bertujuan;mencoba;optimistis;optimis;yakin;meyakini;' +
      'berpesan;menyarankan;disarankan;saran;dimintakan;' +
      'memohon;permohonan;mengamanatkan',
  },
  {
    class: 'proposal',
    reach: 'forward',
    words:
      'mengusulkan;diusulkan;usulan;usul;wacana;mewacanakan;diwacanakan;opsi;mempertimbangkan;' +
      'dipertimbangkan;pertimbangan;rancangan;draf;mengkaji;dikaji;membahas kemungkinan;menimbang;tawaran;' +
      'menawarkan;ditawarkan',
  },
  {
    class: 'condition',
    reach: 'frame',
    words:
      'jika;apabila;bila;bilamana;kalau;seandainya;andai;andaikan;asalkan;asal;dengan syarat;dengan catatan;' +
      'sepanjang;manakala;' +
      'tergantung;bergantung;syaratnya;catatannya;apabila nanti;kecuali jika;kecuali bila;kecuali apabila;' +
      'sekalipun jika',
  },
  {
    class: 'exception',
    reach: 'back',
    words:
      'kecuali;selain;terkecuali;di luar;minus;belum termasuk;tidak termasuk;dikurangi;dikecualikan;pengecualian;' +
      'kecuali untuk',
  },
  { class: 'once', reach: 'frame', words: 'semula;awalnya;mulanya;tadinya;dulu;dahulu;dulunya;pada mulanya' },
  { class: 'purpose', reach: 'clause', words: 'agar;supaya' },
  {
    class: 'pretence',
    reach: 'frame',
    words:
      'pura-pura;berpura-pura;skenario;simulasi;fiktif;rekaan;misalkan;umpamanya;seumpama;andaikata;' +
      'seandainya saja;contoh kasus;' +
      'menurut skenario;berlagak',
  },
  {
    class: 'must',
    reach: 'forward',
    words: 'wajib;harus;mesti;diharuskan;diwajibkan;mewajibkan;diharuskan;mengharuskan;diperintahkan',
  },
  {
    class: 'free',
    reach: 'forward',
    words: 'tidak wajib;tidak harus;tidak perlu;tidak diwajibkan;tak perlu;tidak diharuskan;tak wajib',
  },
  { class: 'avowal', reach: 'forward', words: 'mengaku;pengakuan;mengakui;diakui' },
  { class: 'may', reach: 'forward', words: 'boleh;diperbolehkan;diperkenankan;diizinkan;dibolehkan' },
  {
    class: 'only',
    reach: 'forward',
    words: 'hanya;cuma;cuman;sekadar;semata;semata-mata;hanyalah;sebatas;terbatas;cukup',
  },
  {
    class: 'all',
    reach: 'forward',
    words: 'semua;seluruh;seluruhnya;segenap;segala;semuanya;keseluruhan;selalu;total',
  },
  { class: 'each', reach: 'forward', words: 'setiap;tiap;tiap-tiap;masing-masing;per' },
  {
    class: 'most',
    reach: 'forward',
    words: 'sebagian besar;mayoritas;kebanyakan;umumnya;pada umumnya;rata-rata;hampir semua;hampir seluruh',
  },
  { class: 'some', reach: 'forward', words: 'sebagian;beberapa;sejumlah' },
  { class: 'one-of', reach: 'forward', words: 'salah satu;salah seorang' },
  { class: 'few', reach: 'forward', words: 'sebagian kecil;sedikit;segelintir;jarang' },
  {
    class: 'at-least',
    reach: 'forward',
    words:
      'minimal;paling sedikit;sekurang-kurangnya;setidaknya;sedikitnya;paling kurang;setidak-tidaknya;minimum;' +
      'paling cepat;' +
      'tidak kurang dari;tak kurang dari;paling rendah',
  },
  {
    class: 'at-most',
    reach: 'forward',
    words:
      'maksimal;paling banyak;sebanyak-banyaknya;paling lama;paling lambat;selambat-lambatnya;selama-lamanya;' +
      'maksimum;' +
      'tidak lebih dari;tak lebih dari;tidak boleh melebihi;tidak boleh melewati;tidak melebihi;tidak melewati;' +
      'tidak boleh lebih dari;paling tinggi',
  },
  { class: 'more', reach: 'forward', words: 'lebih dari;di atas;melebihi;melampaui;lebih besar dari;di atas angka' },
  {
    class: 'less',
    reach: 'forward',
    words: 'kurang dari;di bawah;di bawah angka;belum mencapai;tidak mencapai;tak sampai;tidak sampai',
  },
  { class: 'about', reach: 'forward', words: 'sekitar;kurang lebih;kira-kira;lebih kurang;berkisar;kisaran' },
  { class: 'almost', reach: 'forward', words: 'hampir;nyaris;mendekati' },
  { class: 'often', reach: 'forward', words: 'kadang;terkadang;kadang-kadang;sering;kerap;acap' },
  {
    class: 'lack',
    reach: 'forward',
    words:
      'menunggu;menanti;sisanya;tersisa;tinggal;berbeda;menolak;ditolak;kekurangan;sulit;sukar;hilang;kosong;' +
      'salah;terlambat;' +
      'keterlambatan;minim;absen;rendah;lalai;mengundurkan diri;berhalangan',
  },
  { class: 'acting', reach: 'forward', words: 'plt;plh;pjs;pj;penjabat;pelaksana tugas;pelaksana harian;ad interim' },
  { class: 'deputy', reach: 'forward', words: 'wakil' },
  { class: 'former', reach: 'forward', words: 'mantan;eks;bekas;purna' },
  { class: 'candidate', reach: 'forward', words: 'calon;bakal calon' },
];

export type TurningWord = { readonly class: TurnClass; readonly reach: Reach };

/** Every word or phrase in lower case, blanks single, with what it does. */
export const turningWords: ReadonlyMap<string, TurningWord> = new Map(
  rows.flatMap(({ class: kind, reach, words }) =>
    words.split(';').map((word): [string, TurningWord] => [word, { class: kind, reach }]),
  ),
);
