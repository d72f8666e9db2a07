/** The words by which people, their positions and their titles are recognised in raw material. */
import {
  calendarWords,
  degreePattern,
  officeWordsMarked,
  positionsMarked,
  titlesMarked,
} from '../../language/index.ts';

const lower = (words: readonly string[]): readonly string[] => words.map((word) => word.toLowerCase());

/** Words that begin a position. */
export const positionHeads = new Set(lower(positionsMarked('proposed')));

/** Words that go on inside a position, besides units, regions and abbreviations in capitals. */
export const positionWords = new Set(lower(officeWordsMarked('proposed')));

/** Words that begin what a person is, behind the name and its comma: ", warga Kalabahi". */
export const appositionHeads = new Set([...positionHeads, ...lower(positionsMarked('apposed'))]);

/** Nouns that begin the name of a house, a firm, a paper or a station: what follows them is no person. */
export const thingNouns = new Set(
  (
    'hotel gedung aula lapangan jalan jl jln gang bank pasar ' +
    'taman pulau gunung sungai danau pantai masjid gereja pura vihara ' +
    'klenteng radio tv televisi harian majalah kampus perumahan rumah balai bale pendopo pendapa wantilan alun-alun ' +
    'stadion gelanggang gor wisma graha plaza mall mal kafe cafe restoran resto warung terminal pelabuhan bandara ' +
    'stasiun museum monumen tugu simpang jembatan kompleks komplek blok lantai ruangan studio auditorium ballroom ' +
    'convention center centre hall room meeting google microsoft facebook instagram tiktok whatsapp daftar surat ' +
    'laporan jadwal tahapan hasil formulir model nota siaran pers fraksi koalisi bandar kapal kapuas pesantren ' +
    'ponpes ' +
    'cabang kantor lembaga majelis dewan panitia tim satgas gugus forum aliansi ikatan persatuan himpunan gerakan ' +
    'keluarga jemaat paroki keuskupan susteran biara redaksi manajemen kelompok koperasi puskesmas klinik apotek ' +
    'toko ' +
    'otoritas jasa serikat kementerian kejaksaan asosiasi perusahaan militer pemerintah partai resort propinsi award ' +
    'transisi balai pansel pengadilan kepolisian komando badan pusat serikat organisasi lsm ormas komite konsorsium ' +
    'kebun perkebunan hutan cagar kali bukit tanjung teluk muara kampung dusun nagari gampong distrik lingkungan'
  ).split(' '),
);

/** Institutions whose own name is open: their words run on until a comma or until a person's name is left. */
export const openInstitutions = new Set(
  'universitas institut politeknik akademi sekolah pt cv yayasan sma smk sman smkn sdn smp smpn man stikes lsm'.split(
    ' ',
  ),
);

/** Capitalised words that never stand in a person's name: sentence openers, offices, days, months. */
export const notInName = new Set([
  ...calendarWords,
  ...`ia dia beliau mereka dalam pada kegiatan acara bimtek rapat sementara selain selanjutnya menurut hadir turut
  kemudian adapun melalui dengan untuk pemilu pilkada pemilihan peraturan undang-undang keputusan kabupaten kota
  provinsi kecamatan republik indonesia kpu kip bawaslu dkpp zoom youtube narasumber moderator peserta seluruh
  para semua yang dari di ke oleh dan serta bersama tahun nomor pasal daring luring ruang aula gedung kantor ketua
  anggota sekretaris kepala komisi divisi berita terkini foto setelah sebelum ketika saat usai sambutan materi
  tema bagikan bimbingan webinar sosialisasi pleno wib wita wit kab kec kel prov pasangan calon setda setdaprov
  bakesbangpol polres polresta kodim dinas disdukcapil dikbud kejari polri tni ppk pps kpps panwascam mengetahui
  kepada yth lampiran tembusan hari tim unsur satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas
  puluhan ratusan sejumlah jumlah beberapa sebagian masing-masing siapa apa bagaimana kapan mengapa kenapa berapa kini
  namun tetapi tapi jika kalau bila karena sebab agar supaya walau walaupun meski meskipun bahkan juga hanya sudah
  telah akan belum tidak bukan ada adalah ini itu tersebut demikian bertempat catatan waktu tempat pukul jam agenda
  susunan daftar info informasi selamat terima mohon harap silakan siap izin salam pagi siang sore malam besok tadi
  kemarin nanti sekarang semoga bagi kata ujar jawab tanya tanggapan usul pesan kutipan petikan pernyataan testimoni
  keterangan komentar paparan laporan penutup pengantar
  unit bagian subbagian biro seksi balai badan satuan direktorat subdirektorat inspektorat deputi lembaga yayasan
  universitas institut politeknik akademi sekolah majelis dewan forum komunitas perkumpulan organisasi perhimpunan
  swastyastu swastiastu santih shanti shalom resor sektor resort
  jl jln jalan gg kanwil kemenkum kemenkumham kemenag hasil rekap
  tambah lanjut ungkap tegas tutur ucap imbuh bertindak sebanyak rincian total sisa lain-lain`.split(/\s+/),
]);

export const nameParticles = new Set(
  'bin binti br boru van von de da do dos del la al el el- al- der den ter ibn ibnu'.split(' '),
);

/** Titles before a name, without their stop. */
export const titlesBefore = new Set(lower(titlesMarked('proposed')));
/** Forms of address: not part of the name and not a title. */
export const addresses = new Set(
  (
    'bapak bp om ibu pak bu saudara ' +
    'saudari sdr sdri kak mas mbak bung bpk pa ny tn nn kang teh cak ning bang neng uda bli ' +
    'bapa mama papa amaq inaq tante opa oma kakak adik mbah eyang mamak amang inang uni da ajo etek mbok pakde ' +
    'bude lae abang kanda ayah bunda usi teteh akang buk bro sis rekan ' +
    'almarhum almarhumah haji hajah hajjah nenek kakek'
  ).split(' '),
);

/** Ranks that the name of an arm may follow: "Mayor Kav", "Kapten Laut (P)". */
export const ranks = new Set(
  (
    'jenderal letjen mayjen brigjen kolonel kol letkol mayor kapten kapt lettu letda peltu ' +
    'pelda serma serka sertu serda'
  ).split(' '),
);
export const armOfService = new Set(
  'inf kav arm arh czi cpl cba chb caj cku cke cpm chk ckm ctp laut mar pnb tek pol infanteri kavaleri purn'.split(' '),
);
/** Ranks of the civil service, as they stand below a name: "Pembina Utama Muda", "Penata Tk. I". */
export const civilRank =
  /^(?:Juru|Pengatur|Penata|Pembina)(?:\s+(?:Muda|Madya|Utama))*(?:\s+(?:Tk\.?|Tingkat)\s*I)?(?:\s*\(.*\))?$/iu;

/** First names that are written short, with a stop that ends nothing: "Muh. Rusli", "Abd. Azis". */
export const firstNameShort = new Set('muh moh moch much mhd abd abdul ach akh ahm st siti syt syf syr fx'.split(' '));

/** Offices behind whose name a place's name may follow. */
export const offices = new Set(
  (
    'provinsi kabupaten kota kab prov kecamatan kec kelurahan desa distrik bawaslu panwaslu ' +
    'panwaslih dinas polres polresta polda kodim korem ' +
    'dprd daerah kpu kip bupati gubernur camat lurah kapolres kapolresta kapolda dandim danrem ' +
    'kajari kajati kejari pwi ppk pps'
  ).split(' '),
);

/** A noun of a division: a word of offices, or one built like them: pencegahan, kehumasan, pelaksanaan. */
export const isOfficeNoun = (word: string): boolean =>
  positionWords.has(word) || /^(?:pe|per|ke)\p{Ll}{3,}an$/u.test(word);

/** What is written like a degree that no table has: "S.Xyz.", "M.Tr.Abc". */
export const degreeShape = /^[SMDAB]\.\s?(?:\p{Lu}\p{L}{0,4}\.?){1,3}(?![\p{L}\p{N}])/u;

/** "Elfa Rahmi Dt. Bandaro": the title that an elder of the Minang bears behind the name. */
export const customaryTitle =
  /^(?:gelar\s+)?(?:Dt|Dtk|Dtuak|Datuak|Dt\.?\s?Rajo|St|Sutan)\.?\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?(?!\p{L})/u;

/** One academic title after a name: S.H., M.Si, SE, S.I.Kom., Ph.D. */
export const titleAfter = new RegExp(String.raw`^(?:${degreePattern()})(?![\p{L}\p{N}])`, 'u');
