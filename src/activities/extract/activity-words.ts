/** Nouns of what offices hold: the name of an activity begins with one, or holds one. */
const nouns = [
  'rapat|rakor|raker|ratas|rakernas|rakorwil|rakorda|pleno|sidang|musyawarah|pertemuan|temu\\s+(?:wicara|media|warga)',
  'bimtek|bimbingan|sosialisasi|penyuluhan|pelatihan|pembekalan|orientasi|workshop|lokakarya|coaching|asistensi',
  'pendampingan|seminar|webinar|diskusi|dialog|debat|sarasehan|forum|focus\\s+group|fgd|talk\\s?show|gelar\\s+wicara',
  'bincang|ngobrol|podcast|kelas|kuliah|magang|pendidikan\\s+pemilih|studi\\s+(?:banding|tiru)|kunjungan|kunker',
  'audiensi|silaturahmi|silaturahim|halal\\s?bi\\s?halal|buka\\s+puasa|doa\\s+bersama|coffee\\s+morning|gathering',
  'konferensi\\s+pers|jumpa\\s+pers|pelantikan|pengambilan\\s+sumpah|serah\\s+terima|penyerahan|penandatanganan',
  'deklarasi|peresmian|launching|peluncuran|kick\\s?-?off|upacara|apel|peringatan|perayaan|kirab|pawai|festival|pentas',
  'pameran|nonton\\s+bareng|jalan\\s+(?:sehat|santai)|senam|lomba|cerdas\\s+cermat|donor\\s+darah|bakti\\s+sosial',
  'napak\\s+tilas|gladi|geladi|simulasi|uji\\s+(?:coba|publik|petik)|monitoring|supervisi|evaluasi|konsolidasi',
  'rekonsiliasi|verifikasi|coklit|coktas|pencocokan|pemutakhiran|pemungutan|penghitungan|rekapitulasi|penetapan',
  'pengundian|pembentukan|wawancara|tes\\s+tertulis|patroli|penertiban|pemusnahan|lelang|penataan|penyusunan',
  'bedah\\s+(?:buku|film|kasus|regulasi)|nobar|klinik|lawatan|safari|roadshow|ekspo|expo|bazar|khitanan|ziarah',
  'tabur\\s+bunga|bersih-bersih|kerja\\s+bakti|gotong\\s+royong|penanaman|sayembara|kompetisi|kemah|outbound|karantina',
  'ekspose|visitasi|benchmarking|uji\\s+(?:kelayakan|kepatutan)',
  'jadwal|pembagian\\s+tugas|laporan\\s+harian|daftar\\s+pemilih|hasil\\s+pleno',
];
export const activityNouns = nouns.join('|');
/** Nouns of acts made of verbs ("pemusnahan arsip"), and what people also hold; too many to tell a heading by alone. */
const others = [
  'tes|ujian|uji\\s+\\p{L}+|jambore|ekspedisi|malam\\s+(?:final|puncak|anugerah|penganugerahan' +
    '|kelas)|inventarisasi|stok\\s+opname',
  'stock\\s+opname|audit|asesmen|konsultasi|koordinasi|refleksi|syukuran|tasyakuran' +
    '|istig[ao]s?(?:h)?ah|pengajian|doa\\s+(?:dan|bersama)',
  'makan\\s+bersama|turnamen|pertandingan|kuis|wisuda|monev|monitoring|sertifikasi|seleksi' +
    '|rekrutmen|rdp|mou|nota\\s+kesepahaman',
  'malam\\s+kelas|jelajah|gowes|gebyar|pemeriksaan|penerimaan|pengumpulan|pengawasan|pengecekan' +
    '|pengarahan|pengukuhan|pengujian',
  'pelepasan|peluncuran|pemilihan\\s+(?:duta|ketua)|pendistribusian|distribusi|perpisahan' +
    '|pisah\\s+sambut|pengambilan|pengesahan',
  'penertiban|penyaluran|peninjauan|perekaman|pemindahan|penghapusan|penanaman|penetapan' +
    '|pencanangan|permintaan\\s+data|klarifikasi',
  'mediasi|sidak|inspeksi|tinjauan|survei|pemetaan|pendataan|pengelolaan\\s+(?:arsip|jdih)' +
    '|pengisian|perbaikan|pembersihan|gerakan|pekan\\s+(?!depan|ini|lalu)\\p{Lu}\\p{L}+|debat',
];
export const eventNouns = `${activityNouns}|${others.join('|')}`;
const activity = new RegExp(`(?<!\\p{L})(?:${activityNouns})(?!\\p{L})`, 'iu');
export const namesActivity = (text: string): boolean => activity.test(text);
