/**
 * Kinds of papers of an office, as their headings name them: legal instruments (UU 12/2011 art. 7 and 8) and the kinds
 * of official texts (PKPU 17/2015: arahan, korespondensi, khusus). The longest that fits is meant.
 */
export const paperKindWords: readonly string[] = [
  'Undang-Undang Dasar',
  'Undang-Undang',
  'Peraturan Pemerintah Pengganti Undang-Undang',
  'Peraturan Pemerintah',
  'Peraturan Presiden',
  'Peraturan Menteri',
  'Peraturan Daerah',
  'Peraturan Gubernur',
  'Peraturan Bupati',
  'Peraturan Wali Kota',
  'Peraturan Walikota',
  'Peraturan Komisi Pemilihan Umum',
  'Peraturan KPU',
  'Peraturan Badan Pengawas Pemilihan Umum',
  'Peraturan Bawaslu',
  'Peraturan Bersama',
  'Peraturan',
  'Keputusan Presiden',
  'Keputusan Komisi Pemilihan Umum',
  'Keputusan KPU',
  'Keputusan',
  'Instruksi Presiden',
  'Instruksi',
  'Ketetapan',
  'Putusan',
  'Maklumat',
  'Surat Edaran',
  'Surat Keputusan',
  'Surat Perintah Tugas',
  'Surat Perintah',
  'Surat Perjanjian',
  'Surat Izin',
  'Surat Rekomendasi',
  'Surat Mandat',
  'Surat Tugas',
  'Surat Kuasa',
  'Surat Keterangan',
  'Surat Pernyataan',
  'Surat Pengantar',
  'Surat Undangan',
  'Surat Dinas',
  'Nota Dinas',
  'Nota Kesepahaman',
  'Nota Kesepakatan',
  'Perjanjian Kerja Sama',
  'Perjanjian',
  'Berita Acara',
  'Pengumuman',
  'Undangan',
  'Laporan',
  'Siaran Pers',
  'Memorandum',
  'Memo',
  'Daftar Hadir',
  'Kerangka Acuan Kerja',
  'Notula',
  'Notulen',
  'Risalah',
  'Telaahan Staf',
  'Telaahan',
  'Standar Operasional Prosedur',
  'Prosedur Operasional Standar',
  'SOP',
  'Pedoman Teknis',
  'Petunjuk Teknis',
  'Petunjuk Pelaksanaan',
  'Rekomendasi',
  'Lembar Disposisi',
];

/** Kinds that the whole country numbers in one row: number and year name the rule, whoever holds it. */
const national: ReadonlySet<string> = new Set([
  'uu',
  'perppu',
  'pp',
  'perpres',
  'keppres',
  'inpres',
  'pkpu',
  'perbawaslu',
]);
export const isNational = (kind: string): boolean => national.has(kind);

const legal =
  /^(?:Undang\s?[-–—]|Peraturan|Keputusan|Instruksi|Ketetapan|Putusan|Maklumat|Surat\s+Keputusan|Surat\s+Edaran)/iu;
/** Kinds that lay something down; whose they are stands behind them, whatever it is called. */
export const isLegal = (kind: string): boolean => legal.test(kind);

/** What election offices write of the kind into the numbers of their papers: "19/HM.02-SD/77/2026". */
const codes: ReadonlyMap<string, string> = new Map([
  ['sd', 'surat dinas'],
  ['und', 'undangan'],
  ['nd', 'nota dinas'],
  ['st', 'surat tugas'],
  ['se', 'se'],
  ['ba', 'berita acara'],
  ['pu', 'pengumuman'],
]);
export const kindOfCode = (number: string): string | undefined => {
  const code = /-(\p{L}{2,4})\//u.exec(number)?.[1]?.toLowerCase();
  return code === undefined ? undefined : codes.get(code);
};

/** As an alternative of a regular expression; dashes and blanks of any kind between words. */
export const kindPattern: string = paperKindWords
  .toSorted((one, other) => other.length - one.length)
  .map((words) => words.replaceAll('-', String.raw`\s?[-–—]\s?`).replaceAll(' ', String.raw`\s+`))
  .join('|');
