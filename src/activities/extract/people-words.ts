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

/** Institutions whose own name is open: their words run on until a comma or until a person's name is left. */
export const openInstitutions = new Set(
  'universitas institut politeknik akademi sekolah pt cv yayasan sma smk sman smkn sdn smp smpn man stikes lsm'.split(
    ' ',
  ),
);

/** Capitalised words that never stand in a person's name: sentence openers, offices, days, months. */
export const notInName = new Set([
  ...calendarWords,
  ...`ia dia beliau mereka dalam pada kegiatan acara bimtek rapat sementara selain selanjutnya menurut hadir turut kemudian adapun melalui dengan untuk
  pemilu pilkada pemilihan peraturan undang-undang keputusan kabupaten kota provinsi kecamatan republik indonesia kpu kip bawaslu dkpp zoom youtube
  narasumber moderator peserta seluruh para semua yang dari di ke oleh dan serta bersama tahun nomor pasal daring luring ruang aula gedung kantor
  ketua anggota sekretaris kepala komisi divisi berita terkini foto setelah sebelum ketika saat usai sambutan materi tema bagikan
  bimbingan webinar sosialisasi pleno wib wita wit`.split(/\s+/),
]);

export const nameParticles = new Set(['bin', 'binti', 'van', 'de', 'da', 'dos', 'al', 'el', 'der']);

/** Titles before a name, without their stop. */
export const titlesBefore = new Set(lower(titlesMarked('proposed')));
/** Forms of address: not part of the name and not a title. */
export const addresses = new Set([
  'bapak',
  'ibu',
  'pak',
  'bu',
  'saudara',
  'saudari',
  'sdr',
  'sdri',
  'kak',
  'mas',
  'mbak',
  'bung',
]);

/** One academic title after a name: S.H., M.Si, SE, S.I.Kom., Ph.D. */
export const titleAfter = new RegExp(String.raw`^(?:${degreePattern()})(?![\p{L}\p{N}])`, 'u');
