/**
 * The root under which the forms of one Indonesian word count as the same ("membuka", "dibuka", "pembukaan" -> "buka").
 *
 * meN- and peN- swallow k, p, s, t of a root, so that "mengirim" may be irim or kirim: the list of roots decides, and
 * where it has none of them the sound that is swallowed most often. It never decides that something is verified; it finds what to
 * compare. Rules after Alwi et al., Tata Bahasa Baku Bahasa Indonesia (morphophonemics of meN- and peN-).
 */
import { rootWords, wholeWords } from './tables/root-words.ts';

/** Forms that no rule leads back to their root. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'kemenangan:menang pemenang:menang memenangkan:menang dimenangkan:menang pengesahan:sah mengesahkan:sah ' +
    'disahkan:sah ' +
    'pengetahuan:tahu mengetahui:tahu diketahui:tahu belajar:ajar pelajaran:ajar mempelajari:ajar pembelajaran:ajar ' +
    'memberhentikan:henti diberhentikan:henti pemberhentian:henti berhenti:henti menghentikan:henti dihentikan:henti ' +
    'mengadakan:ada diadakan:ada pengadaan:pengadaan permulaan:mulai dimulai:mulai mulai:mulai memulai:mulai ' +
    'dimulainya:mulai ' +
    'bekerja:kerja pekerjaan:kerja pekerja:pekerja mengerjakan:kerja memilih:pilih pilihan:pilih pemilu:pemilu ' +
    'pemerintah:pemerintah perintah:perintah memerintahkan:perintah diperintahkan:perintah berita:berita ' +
    'diberitakan:berita ' +
    'beri:beri kepala:kepala ketua:ketua desa:desa dinas:dinas diri:diri divisi:divisi kelas:kelas kecamatan:camat ' +
    'perempuan:perempuan peserta:peserta sekretaris:sekretaris sekretariat:sekretariat selasa:selasa ' +
    'terima:terima diterima:terima ' +
    'penerima:terima teknis:teknis tersangka:tersangka terdakwa:terdakwa kedua:kedua ketiga:ketiga keempat:keempat ' +
    'menjadi:jadi dijadikan:jadi kejadian:kejadian keputusan:putus pegawai:pegawai petugas:petugas ' +
    'pejabat:pejabat penduduk:penduduk ' +
    'kependudukan:penduduk pengawas:awas keadaan:keadaan keterangan:keterangan bersama:sama pertama:pertama ' +
    'setiap:tiap sejak:sejak ' +
    'sebelum:sebelum sesudah:setelah setelah:setelah selain:selain sekitar:sekitar seluruh:seluruh semua:semua ' +
    'sekolah:sekolah ' +
    'menteri:menteri mereka:mereka menit:menit minggu:minggu media:media pemuda:pemuda pemula:pemula perihal:perihal ' +
    'rekapitulasi:rekap rekapan:rekap mengikuti:ikut diikuti:ikut berisi:isi menghadiri:hadir mundur:undur ' +
    'meninggal:meninggal sebulan:bulan setahun:tahun sehari:hari seminggu:minggu sepekan:pekan sejam:jam ' +
    'pemohon:pemohon perhatian:perhati perhatikan:perhati memperhatikan:perhati memerhatikan:perhati ' +
    'diperhatikan:perhati peralatan:alat diberangkatkan:berangkat memberangkatkan:berangkat keberangkatan:berangkat ' +
    'termohon:termohon penggugat:penggugat tergugat:tergugat pelapor:pelapor terlapor:terlapor ' +
    'pengadu:pengadu teradu:teradu terpilih:terpilih penerima:penerima pengurus:pengurus keberatan:keberatan ' +
    'diperiksa:periksa diperintah:perintah sengketa:sengketa terbaru:baru seleksi:seleksi sedangkan:sedangkan ' +
    'sehingga:sehingga pemateri:pemateri'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Roots once found; emptied when it grows beyond what any office's texts hold. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/** The root of a word in lower case; the word itself where it is short or has no affix. */
export function root(lower: string): string {
  const found = known.get(lower);
  if (found !== undefined) return found;
  const made = findRoot(lower);
  if (known.size >= mostKnown) known.clear();
  known.set(lower, made);
  return made;
}

function findRoot(lower: string): string {
  const clitic = /^(.{2,})-(?:lah|nya|kah|pun|ku|mu)$/u.exec(lower);
  if (clitic) return root(clitic[1] as string);
  const joined = /^(?:ber|di|me|ter|se|non|pra|pasca|antar|per)-(\p{L}{2,})$/u.exec(lower);
  if (joined) return root(joined[1] as string);
  const halves = /^(\p{L}{3,})-(?:\1)(?:nya|an)?$/u.exec(lower);
  const word = halves ? (halves[1] as string) : lower.replace(/['’]/g, '');
  const fixed = irregular.get(word);
  if (fixed !== undefined) return fixed;
  const own = rootWords.has(word) || wholeWords.has(word) ? word : listed(word);
  if (own !== undefined) return own;
  const bare = word.length > 6 ? word.replace(/(?:nya|lah|kah|pun)$/, '') : word;
  if (bare !== word) return root(bare);
  return byRule(bare);
}

/** The longest listed root of which the word is a form. */
function listed(word: string): string | undefined {
  const found = suffixes
    .filter((suffix) => word.endsWith(suffix) && word.length - suffix.length > 2)
    .flatMap((suffix) => withoutPrefixes(word.slice(0, word.length - suffix.length), suffix))
    .filter((candidate) => rootWords.has(candidate));
  return found.toSorted((one, other) => other.length - one.length)[0];
}

const suffixes = ['', 'kan', 'an', 'i'];
/** What stands before a root together with -an: "ketua", "kelima" are no forms of tua, lima. */
const aroundAn = ['ke', 'keter', 'keber', 'kese'];
/** What may stand before a root, and the sounds that it stands before; without them before any. */
const plainPrefixes: readonly (readonly [prefix: string, before: RegExp | undefined])[] = [
  { prefixes: ' di ter ber pe per diper memper terper', before: undefined },
  { prefixes: 'member diber pember', before: /^(?:laku|daya|henti|tahu)/ },
  { prefixes: 'be te', before: /^(?:r|.er|ajar|lajar)/ },
  { prefixes: 'me', before: /^[lrwymn]/ },
  { prefixes: 'men pen', before: /^[cdjtsz]/ },
  { prefixes: 'mem pem', before: /^[bfpv]/ },
  { prefixes: 'meng peng', before: /^[aiueoghkq]/ },
  { prefixes: 'menge penge', before: /^.{3,4}$/ },
].flatMap(({ prefixes, before }) => prefixes.split(' ').map((prefix) => [prefix, before] as const));
/** The sound of a root that meN- and peN- swallow. */
const swallowing: readonly (readonly [RegExp, string])[] = [
  [/^(?:me|pe)ng(?=[aiueo])/u, 'k'],
  [/^(?:me|pe)m(?=[aiueo])/u, 'p'],
  [/^(?:me|pe)n(?=[aiueo])/u, 't'],
  [/^(?:me|pe)ny(?=[aiueo])/u, 's'],
  [/^(?:di|ter)?(?:peng)(?=[aiueo])/u, 'k'],
];

function withoutPrefixes(word: string, suffix: string): string[] {
  const around = suffix === 'an' ? aroundAn.filter((prefix) => word.startsWith(prefix)) : [];
  const plain = plainPrefixes
    .filter(([prefix, before]) => word.startsWith(prefix) && (before?.test(word.slice(prefix.length)) ?? true))
    .map(([prefix]) => word.slice(prefix.length));
  const nasal = swallowing.flatMap(([prefix, sound]) => (prefix.test(word) ? [word.replace(prefix, sound)] : []));
  return [...plain, ...nasal, ...around.map((prefix) => word.slice(prefix.length))];
}

/** What no list has: nasal prefixes give back the sound that they swallow most often. */
const swallowed: Readonly<Record<string, string>> = { ng: '', m: 'p', n: 't', ny: 's' };

/**
 * Nouns (ke-, pe-, per-, or no prefix) end in -an, verbs (me-, di-, ter-) in -kan: "kerusakan" is rusak, "dirusakkan"
 * too.
 */
function byRule(word: string): string {
  if (word.length < 5) return word;
  const isNoun = /^(?:ke|pe)/.test(word) || !/^(?:me|di|ter|ber)/.test(word);
  const left = withoutPrefix(word);
  if (left.length > 5 || (isNoun && left.length > 4 && left !== word)) {
    const cut = isNoun ? left.replace(/an$/, '') : left.replace(/(?:kan|(?<![aiueo])an)$/, '');
    if (cut.length > 2 && cut !== left) return cut;
  }
  return left === word || left.length < 5 || (left.length > 6 && /[aiun]si$/.test(left))
    ? left
    : left.replace(/(?<![aieo])i$/, '');
}

function withoutPrefix(word: string): string {
  if (word.length < 6) return word;
  const stacked = /^(?:diper|memper|terper|keter|keber)(?=\p{L}{4})/u.exec(word);
  if (stacked) return word.slice(stacked[0].length);
  const nasal = /^(?:me|pe)(ny|ng|n|m)(?=[aiueo])(.+)$/u.exec(word);
  if (nasal) return `${swallowed[nasal[1] as string]}${nasal[2]}`;
  if (word.startsWith('per')) return word.slice(3);
  const hard = /^(?:me|pe)(?:ng(?=[ghkq])|m(?=[bfpv])|n(?=[cdjtsz])|(?=[lrwy]))/u.exec(word);
  if (hard && word.length - hard[0].length >= 3) return word.slice(hard[0].length);
  const plain = /^(?:di|ter|ber|ke(?=.*an$)|pe(?=[sd]))(?=\p{L}{4})/u.exec(word);
  return plain ? word.slice(plain[0].length) : word;
}
