/** Small rules of written Indonesian: cleaning a fact for print, lists, letter case. */
import { capitalise } from '../../../drafts/index.ts';
import { longForms, words } from '../../../language/index.ts';

/** One printable line: white space folded, invisible and direction-changing characters removed. */
export function clean(text: string | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A fact as part of a sentence: without the full stop, semicolon or comma it may end with. */
export const asClause = (text: string | undefined): string => clean(text).replace(/[\s.;,:]+$/, '');

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\bKab\.?\s+(?=\p{Lu})/gu, 'Kabupaten '],
  [/\bKec\.?\s+(?=\p{Lu})/gu, 'Kecamatan '],
  [/\bProv\.?\s+(?=\p{Lu})/gu, 'Provinsi '],
];
/** Short words of notes that stand for one word in the name or the place of an activity. */
const ofNotes: readonly (readonly [short: string, whole: string])[] = [
  ['ktr', 'Kantor'],
  ['hlm', 'Halaman'],
  ['gd', 'Gedung'],
  ['lap', 'Lapangan'],
  ['rgn', 'Ruangan'],
  ['lt', 'Lantai'],
  ['tw', 'Triwulan'],
  ['thn', 'Tahun'],
  ['kel', 'Kelurahan'],
  ['kec', 'Kecamatan'],
  ['univ', 'Universitas'],
];
const noted = new RegExp(
  String.raw`(?<![\p{L}.])(${ofNotes.map(([short]) => short).join('|')})(?:\.|(?=\s|$|\d))`,
  'giu',
);
const wholeOf: ReadonlyMap<string, string> = new Map(ofNotes);

/** Short forms of notes as a text prints them: "Kab. Kupang" is "Kabupaten Kupang", "aula lt 2" "Aula Lantai 2". */
export const spellOut = (text: string): string =>
  shortForms
    .reduce((spelled, [short, whole]) => spelled.replace(short, whole), text)
    .replace(noted, (short, word: string, at: number, all: string) => {
      const whole = wholeOf.get(word.toLowerCase()) ?? short;
      return /\d/.test(all[at + short.length] ?? '') ? `${whole} ` : whole;
    });

/** Whether words stand in it as a note shortens them: "yg blm beres", "pmlh jd", "sekretariat br". */
export const isInShorthand = (text: string): boolean =>
  words(text).some(
    (word) =>
      /^\p{Ll}/u.test(word.text) && (word.text !== word.lower || /^[bcdfghjklmnpqrstvwxyz]{2,6}$/.test(word.text)),
  );

/** A list as notes write it, with "dan" before its last part where it has no conjunction. */
export const withConjunction = (list: string): string =>
  /\b(?:dan|serta|atau|maupun)\b/i.test(list) || !/,[^,]+,/.test(list)
    ? list
    : list.replace(/,\s*(?=[^,]+$)/, ', dan ');

/** "a", "a dan b", "a, b, dan c". */
export function joinList(items: readonly string[], conjunction = 'dan'): string {
  if (items.length <= 1) return items[0] ?? '';
  if (items.length === 2) return `${items[0]} ${conjunction} ${items[1]}`;
  return `${items.slice(0, -1).join(', ')}, ${conjunction} ${items.at(-1)}`;
}

/** A list whose items may hold commas themselves: then "a; b; dan c". */
export function joinClauses(items: readonly string[]): string {
  if (items.length <= 2 || !items.some((item) => item.includes(','))) return joinList(items);
  return `${items.slice(0, -1).join('; ')}; dan ${items.at(-1)}`;
}

/**
 * Lowers the first letter of a clause that follows other words, only where the first word is a common word:
 * a name or an acronym must keep its capital.
 */
export function lowerFirst(clause: string): string {
  const first = /^\p{Lu}\p{Ll}+/u.exec(clause)?.[0];
  return first !== undefined && commonWords.has(first.toLowerCase())
    ? first.toLowerCase() + clause.slice(first.length)
    : clause;
}

const commonWords = new Set(
  `
  acara ada adanya agar aksi akan akses anggaran anggota antara apa arsip bahan bahwa bagaimana bagi beberapa belum
  bentuk berbagai berharap berkat bersama bila bimbingan bimtek bukan capaian cara dalam dan dari data demokrasi dengan
  di digitalisasi diharapkan diskusi dokumen efektivitas efisiensi evaluasi fungsi guna hal harapan harus hasil
  hubungan informasi inovasi integrasi integritas ini itu jajaran jika juga jumlah kami kapasitas karena kecerdasan
  kegiatan kehadiran kemajuan kemampuan kepada kerja kesadaran kesiapan ketelitian ketertiban keterbukaan ketua kinerja
  kita koordinasi komitmen kualitas laporan langkah layanan literasi mari masing masyarakat masih materi melalui
  memahami membangun memperkuat mendukung mengoptimalkan menjaga menjadi meningkatkan mekanisme metode monitoring
  narasumber optimalisasi para partisipasi pegawai pelaksanaan pelatihan pelayanan peluang pemahaman pemanfaatan
  pembahasan pembangunan pembelajaran pembentukan pemeliharaan pemilih pemilihan pemilu pemutakhiran penataan
  pencatatan pendidikan pendekatan penerapan pengarsipan pengawasan pengelolaan pengenalan penggunaan penguasaan
  penguatan pengumpulan peningkatan pentingnya penting penyampaian penyelenggara penyelenggaraan penyiapan penyusunan
  perlu peran perbaikan perencanaan perkembangan permasalahan persiapan peserta pola praktik proses prosedur program
  publikasi rangkaian rapat regulasi rekapitulasi rencana saat salah sangat satu satuan sebagai sebuah seiring sejumlah
  seluruh semangat semoga semua seperti seri serta setelah setiap siapa sinergi sistem sosialisasi standar strategi
  sudah sumber supaya tahap tahapan tantangan tata teknik teknologi terkait terus tidak tim tugas tujuan transformasi
  transparansi untuk upaya validasi verifikasi webinar yang
`
    .split(/\s+/)
    .filter(Boolean),
);

const smallWords = new Set([
  'di',
  'ke',
  'dari',
  'dan',
  'untuk',
  'yang',
  'pada',
  'dengan',
  'dalam',
  'oleh',
  'atau',
  'bagi',
  'tentang',
  'secara',
  'melalui',
  'terhadap',
  'antara',
  'guna',
  'serta',
  'se',
]);

/** Headline case: small words stay small, everything that already has a capital stays as it is. */
export function headlineCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) => {
      if (index > 0 && smallWords.has(word.toLowerCase())) return word.toLowerCase();
      if (/^(?:se|ke)-/.test(word)) return word;
      return capitalise(word).replace(/(?<=\p{L}\/)\p{Ll}/gu, (letter) => letter.toUpperCase());
    })
    .join(' ');
}

/** Short names that are written in capitals wherever they stand. */
const shortNames = new Set(
  (
    'KPU KIP RI PPID PDPB PPK PPS KPPS PPD TPS DPT DPB DPS DPTB ASN PNS PPPK SPIP DIPA SAKIP LAKIP JDIH WBK WBBM UU ' +
    'PKPU SMA SMAN SMK SMKN SMP SD MA MAN UIN IAIN PAW PSU DPRD DPD DPR APBD APBN SOP SPBE SDM KUL IT AI PWI OSIS ' +
    'BEM NTT NTB DIY DKI ASEAN BUMN PKD ODGJ KTP EKTP NIK MOU PKS LSM OKP HUT'
  ).split(' '),
);
const isShortName = (word: string): boolean =>
  shortNames.has(word) || longForms.has(word.toLowerCase()) || !/[AIUEO]/.test(word) || /^[IVX]+$/.test(word);

/** A name that was written all in capitals, as a sentence writes it: "RAPAT EVALUASI PPID" is "Rapat Evaluasi PPID". */
export const fromCapitals = (text: string): string =>
  /\p{Ll}/u.test(text) || !/\p{Lu}{4}/u.test(text)
    ? text
    : headlineCase(text.replace(/\p{Lu}{2,}/gu, (word) => (isShortName(word) ? word : capitalise(word.toLowerCase()))));

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Cuts at a word so that at most `limit` characters remain; the cut shows as an ellipsis. */
export function cutText(text: string, limit: number): string {
  const characters = Array.from(text);
  if (characters.length <= limit) return text;
  const head = characters.slice(0, Math.max(1, limit - 1)).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > limit / 2 ? head.slice(0, space) : head).replace(/[\s,.;:–—(“]+$/, '')}…`;
}
