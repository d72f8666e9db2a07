/**
 * Words that turn, bound or frame what a sentence says: with one of them left out, or put in, it says something else.
 * One row a class; words of one class may stand for each other. General vocabulary, written by hand; the modal words
 * after
 * Alwi et al., Tata Bahasa Baku Bahasa Indonesia (modality, negation, quantifiers).
 */

/**
 * How far a word reaches: over the words after it, over the words on both sides of it, over the clause that it opens,
 * over the whole sentence that it opens, or back over what stands before it.
 */
export type Reach = 'forward' | 'around' | 'clause' | 'frame' | 'back';
export type TurnClass =
  | 'not'
  | 'not-yet'
  | 'none'
  | 'forbid'
  | 'undone'
  | 'false'
  | 'hearsay'
  | 'doubt'
  | 'plan'
  | 'done'
  | 'sure'
  | 'wish'
  | 'proposal'
  | 'condition'
  | 'exception'
  | 'once'
  | 'ever'
  | 'must'
  | 'may'
  | 'can'
  | 'only'
  | 'not-all'
  | 'not-only'
  | 'all'
  | 'each'
  | 'most'
  | 'usual'
  | 'some'
  | 'few'
  | 'one-of'
  | 'purpose'
  | 'lack'
  | 'remains'
  | 'first'
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
  {
    class: 'not',
    reach: 'forward',
    words:
      'tidak;tak;bukan;tanpa;tidaklah;bukanlah;bukannya;mustahil;enggan;malas;nir;tidak pernah;tak pernah;takkan;' +
      'tidak mungkin;tak mungkin',
  },
  {
    class: 'none',
    reach: 'around',
    words:
      'tidak ada;tak ada;tiada;belum ada;nihil;tidak satu pun;tak satu pun;tidak seorang pun;tak seorang pun;' +
      'tidak satupun;tidak terdapat;tidak ditemukan;tanpa ada;tanpa adanya;belum satu pun',
  },
  {
    class: 'not-yet',
    reach: 'forward',
    words: 'belum;belum pernah;belum dapat;belum bisa;belum boleh;belum akan;belumlah',
  },
  {
    class: 'forbid',
    reach: 'forward',
    words:
      'tidak boleh;tak boleh;tidak diperbolehkan;tidak diperkenankan;tidak diizinkan;tidak dibolehkan;' +
      'tidak berwenang;tidak berhak;tidak dapat;tidak bisa;tak bisa;tak dapat;dilarang;melarang;larangan;jangan;' +
      'dilarangnya;terlarang;larang;pelarangan;diharamkan;haram;pantang;janganlah;tidak dibenarkan;jangan sampai',
  },
  {
    class: 'undone',
    reach: 'forward',
    words:
      'batal;urung;gagal;dibatalkan;ditunda;menunda;membatalkan;pembatalan;penundaan;tertunda;ditangguhkan;' +
      'menangguhkan;penangguhan;ditiadakan;meniadakan;kegagalan;diurungkan;' +
      'diundur;diundurkan;mengundur;tidak jadi;batalnya;gagalnya;tertundanya',
  },
  {
    class: 'false',
    reach: 'frame',
    words:
      'hoaks;hoax;narasi palsu;kabar palsu;berita palsu;informasi palsu;kabar bohong;berita bohong;bohong;fitnah;' +
      'tidak benar;' +
      'menyesatkan;disinformasi;keliru;membantah;dibantah;bantahan;menepis;ditepis;menyangkal;disangkal;' +
      'klaim keliru;salah kaprah;menyanggah;disanggah;sanggahan;memungkiri',
  },
  {
    class: 'hearsay',
    reach: 'frame',
    words: 'kabarnya;konon;katanya;isunya;rumor;rumornya;desas-desus;santer;disebut-sebut;entah benar',
  },
  {
    class: 'hearsay',
    reach: 'clause',
    words:
      'dikabarkan;diisukan;beredar;dituding;dituduh;tudingan;tuduhan;mengklaim;diklaim;klaim;kabar;isu;gosip;' +
      'menuding;menuduh;dalil;mendalilkan;didalilkan;dituduhkan',
  },
  {
    class: 'doubt',
    reach: 'forward',
    words:
      'diperkirakan;diprediksi;diproyeksikan;ditaksir;diestimasi;memperkirakan;memprediksi;perkiraan;prediksi;' +
      'estimasi;diduga;' +
      'dugaan;menduga;diindikasikan;terindikasi;disinyalir;dicurigai;ditengarai;mungkin;kemungkinan;barangkali;' +
      'tampaknya;' +
      'sepertinya;agaknya;kelihatannya;bisa jadi;boleh jadi;berpotensi;potensi;terancam;rawan;cenderung;' +
      'dikhawatirkan;' +
      'seakan;seolah;seolah-olah;seakan-akan;entah;diyakini;mengira;dikira;dipercaya;apakah;ragu;belum tentu;' +
      'belum pasti;tidak pasti;tidak tentu;tak pasti;isyarat;mengisyaratkan;sinyal;indikasi;gelagat;' +
      'keterangan sementara;hasil sementara;pengecekan awal;temuan awal;kesimpulan sementara;sejauh ini',
  },
  {
    class: 'plan',
    reach: 'forward',
    words:
      'akan;bakal;hendak;rencananya;direncanakan;berencana;merencanakan;rencana;dijadwalkan;menjadwalkan;' +
      'dijadwal;diagendakan;' +
      'mengagendakan;berniat;niat;mau;calon lokasi;dipersiapkan;disiapkan;disiapkan untuk;siap untuk;sedianya',
  },
  { class: 'done', reach: 'forward', words: 'telah;sudah;usai;selesai;berhasil;sempat;terlanjur;tuntas;rampung' },
  {
    class: 'sure',
    reach: 'forward',
    words:
      'pasti;dipastikan;memastikan;otomatis;terbukti;tentu;resmi;final;memutuskan;diputuskan;menetapkan;ditetapkan;' +
      'menyetujui;disetujui;menyepakati;disepakati;mengesahkan;disahkan;diresmikan;menjamin;dijamin;sepakat',
  },
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
      'semestinya;berjanji;janji;menjanjikan;dijanjikan;bertujuan;optimistis;optimis;yakin;meyakini;' +
      'berpesan;menyarankan;disarankan;saran;dimintakan;kiranya;kalau bisa;jika bisa;menyanggupi;' +
      'disanggupi;kesanggupan;anjuran;dianjurkan;menganjurkan;' +
      'menghendaki;dikehendaki;kehendak;keinginan;berkeinginan;menuntut;mendesak;didesak;berambisi;' +
      'memohon;mohon;minta;dimohon;permohonan;mengamanatkan;permintaan;ajakan;dorongan;desakan;tuntutan',
  },
  {
    class: 'proposal',
    reach: 'forward',
    words:
      'mengusulkan;diusulkan;usulan;usul;wacana;mewacanakan;diwacanakan;opsi;mempertimbangkan;' +
      'dipertimbangkan;pertimbangan;rancangan;draf;mengkaji;dikaji;membahas kemungkinan;menimbang;tawaran;' +
      'menawarkan;ditawarkan;merekomendasikan;direkomendasikan;rekomendasi',
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
      'kecuali;selain;terkecuali;di luar;minus;belum termasuk;tidak termasuk;dikecualikan;pengecualian;' +
      'kecuali untuk;tidak berlaku',
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
    words: 'wajib;harus;mesti;diharuskan;diwajibkan;mewajibkan;mengharuskan;diperintahkan;kewajiban;keharusan',
  },
  {
    class: 'free',
    reach: 'forward',
    words:
      'tidak wajib;tidak harus;tidak perlu;tidak diwajibkan;tak perlu;tidak diharuskan;tak wajib;tanpa perlu;' +
      'tidak mengikat;tidak terikat',
  },
  { class: 'avowal', reach: 'forward', words: 'mengaku;pengakuan' },
  {
    class: 'may',
    reach: 'forward',
    words:
      'boleh;diperbolehkan;diperkenankan;diizinkan;dibolehkan;berhak;berwenang;silakan;dipersilakan;mempersilakan;' +
      'mengizinkan;membolehkan',
  },
  { class: 'can', reach: 'forward', words: 'dapat;bisa;mampu;sanggup' },
  {
    class: 'only',
    reach: 'forward',
    words: 'hanya;cuma;cuman;sekadar;semata;semata-mata;hanyalah;sebatas;terbatas;cukup;khusus;baru;saja',
  },
  {
    class: 'not-only',
    reach: 'forward',
    words:
      'tidak hanya;bukan hanya;tak hanya;tidak sekadar;bukan sekadar;tidak cukup hanya;tidak cukup dengan;bukan saja;' +
      'tidak saja;tidak cuma;bukan cuma;tidak semata;tidak semata-mata;bukan semata',
  },
  {
    class: 'not-all',
    reach: 'forward',
    words:
      'tidak semua;tak semua;tidak seluruh;tidak setiap;belum semua;belum seluruh;bukan semua;tidak selalu;' +
      'tak selalu;' +
      'tidak selamanya;tidak sepenuhnya;belum sepenuhnya;belum seluruhnya;tidak seluruhnya;tidak semuanya;' +
      'tak selamanya',
  },
  {
    class: 'all',
    reach: 'forward',
    words: 'semua;seluruh;seluruhnya;segenap;segala;semuanya;keseluruhan;selalu;total;sepenuhnya',
  },
  { class: 'each', reach: 'forward', words: 'setiap;tiap;tiap-tiap;masing-masing;per' },
  { class: 'most', reach: 'forward', words: 'sebagian besar;mayoritas;kebanyakan;hampir semua;hampir seluruh' },
  { class: 'usual', reach: 'forward', words: 'umumnya;pada umumnya;rata-rata;biasanya;lazimnya' },
  { class: 'some', reach: 'forward', words: 'sebagian;beberapa;sejumlah' },
  { class: 'one-of', reach: 'forward', words: 'salah satu;salah seorang' },
  { class: 'few', reach: 'forward', words: 'sebagian kecil;sedikit;segelintir;jarang' },
  {
    class: 'at-least',
    reach: 'forward',
    words:
      'minimal;min;paling sedikit;sekurang-kurangnya;setidaknya;sedikitnya;paling kurang;setidak-tidaknya;minimum;' +
      'paling cepat;secepat-cepatnya;' +
      'tidak kurang dari;tak kurang dari;paling rendah;tidak boleh kurang dari',
  },
  {
    class: 'at-most',
    reach: 'forward',
    words:
      'maksimal;maks;max;paling banyak;sebanyak-banyaknya;paling lama;paling lambat;selambat-lambatnya;' +
      'selama-lamanya;' +
      'selambatnya;paling telat;selambat;paling akhir;' +
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
      'menunggu;menanti;sisa;sisanya;tersisa;menyisakan;tinggal;berbeda;menolak;ditolak;penolakan;kekurangan;kurang;' +
      'kurangnya;sulit;sukar;hilang;kosong;salah;kesalahan;terlambat;keterlambatan;telat;minim;minimnya;absen;' +
      'rendah;lalai;mengundurkan diri;berhalangan;lepas;bebas;keberatan;terkendala;terhambat;ketiadaan;' +
      'ketidakhadiran;mangkir;lupa;luput;meleset;lowong;nol;berhenti;dihentikan;menghentikan;penghentian;terhenti',
  },
  { class: 'remains', reach: 'forward', words: 'masih;sedang;tengah;diproses;dalam proses' },
  { class: 'first', reach: 'forward', words: 'pertama;perdana;tetap' },
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
