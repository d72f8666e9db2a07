/**
 * The root under which the forms of one Indonesian word count as the same ("membuka", "dibuka", "pembukaan" -> "buka").
 *
 * meN- and peN- swallow k, p, s, t of a root, so that "mengirim" may be irim or kirim: a table of roots decides, and
 * without it the sound that is swallowed most often. It never decides that something is verified; it finds what to
 * compare. Rules after Alwi et al., Tata Bahasa Baku Bahasa Indonesia (morphophonemics of meN- and peN-).
 */

/** Roots whose forms after meng-/peng- begin with a vowel although the root begins with k. */
const kRoots = wordSet(
  'kaji kait kali kampanye kandung kantor kata kawal kecam kejar kejut keliling kelola keluar keluh kembali ' +
    'kembang kemuka ' +
    'kemukakan kenal kenang kenda kendali kenakan kerah kerja kerjakan kesan ketik kira kirim kisah konfirmasi ' +
    'kontrol koreksi ' +
    'kosong kritik kuasa kuat kukuh kumpul kunci kunjung kupas kurang kurung kutip kutuk ketahui klaim',
);
/** Roots that begin with m, n or ny of their own. */
const mRoots = wordSet(
  'maaf maju mahir main makna maksimal malu mandat manfaat masak masuk masyarakat mati menang milik minta mohon ' +
    'muat mufakat ' +
    'mulai mulia mundur murah musnah musyawarah mutakhir makan makmur macet mandiri matang',
);
const nRoots = wordSet('naik nama nanti nasihat niat nikah nikmat nilai nobat nomor nyata nonaktif');
/** Roots in r whose forms with pe- look like per-. */
const rRoots = wordSet('rekam rumus rancang rawat rencana rebut rakit rendam retas');
/** Roots whose last i is no suffix. */
const iRoots = wordSet(
  'ganti bukti saksi sanksi polisi teliti janji henti nanti uji puji materi posisi sendiri terapi mini',
);
const sounds: Readonly<Record<string, readonly [ReadonlySet<string>, string, string]>> = {
  ng: [kRoots, 'k', ''],
  m: [mRoots, 'm', 'p'],
  n: [nRoots, 'n', 't'],
  ny: [wordSet('nyata nyala nyanyi nyaman nyawa'), 'ny', 's'],
};

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
    'pemohon:pemohon ' +
    'termohon:termohon penggugat:penggugat tergugat:tergugat pelapor:pelapor terlapor:terlapor ' +
    'pengadu:pengadu teradu:teradu terpilih:terpilih penerima:penerima pengurus:pengurus keberatan:keberatan ' +
    'diperiksa:periksa diperintah:perintah sengketa:sengketa terbaru:baru seleksi:seleksi sedangkan:sedangkan ' +
    'sehingga:sehingga'
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
  const halves = /^(\p{L}{3,})-(?:\1)(?:nya|an)?$/u.exec(lower);
  const word = halves ? (halves[1] as string) : lower.replace(/['’]/g, '');
  const fixed = irregular.get(word);
  if (fixed !== undefined) return fixed;
  const bare = word.length > 6 ? word.replace(/(?:nya|lah|kah|pun)$/, '') : word;
  if (bare.length < 5) return bare;
  return irregular.get(bare) ?? withoutAffixes(bare);
}

/**
 * Nouns (ke-, pe-, per-, or no prefix) end in -an, verbs (me-, di-, ter-) in -kan: "kerusakan" is rusak, "dirusakkan"
 * too.
 */
function withoutAffixes(word: string): string {
  const isNoun = /^(?:ke|pe)/.test(word) || !/^(?:me|di|ter|ber)/.test(word);
  const left = withoutPrefix(word);
  if (left.length > 5 || (isNoun && left.length > 4 && left !== word)) {
    const cut = isNoun ? left.replace(/an$/, '') : left.replace(/(?:kan|(?<![aiueo])an)$/, '');
    if (cut.length > 2 && cut !== left) return cut;
  }
  return left === word || left.length < 5 || iRoots.has(left) || (left.length > 6 && /[aiun]si$/.test(left))
    ? left
    : left.replace(/(?<![aieo])i$/, '');
}

function withoutPrefix(word: string): string {
  if (word.length < 6) return word;
  const stacked = /^(?:diper|memper|terper|keter|keber)(?=\p{L}{4})/u.exec(word);
  if (stacked) return word.slice(stacked[0].length);
  const nasal = /^(?:me|pe)(ny|ng|n|m)(?=[aiueo])(.+)$/u.exec(word);
  if (nasal) return withSound(nasal[1] as string, nasal[2] as string);
  if (word.startsWith('per')) return rRoots.has(word.slice(2).replace(/an$/, '')) ? word.slice(2) : word.slice(3);
  const hard = /^(?:me|pe)(?:ng(?=[ghkq])|m(?=[bfpv])|n(?=[cdjtsz])|(?=[lrwy]))/u.exec(word);
  if (hard && word.length - hard[0].length >= 3) return word.slice(hard[0].length);
  const plain = /^(?:di|ter|ber|ke(?=.*an$)|pe(?=[sd]))(?=\p{L}{4})/u.exec(word);
  return plain ? word.slice(plain[0].length) : word;
}

/** "irim" after meng- is kirim, "buka" stays: the table's root, or the sound that is swallowed most often. */
function withSound(nasal: string, rest: string): string {
  const [roots, own, swallowed] = sounds[nasal] as readonly [ReadonlySet<string>, string, string];
  const candidate = own + rest;
  return roots.has(candidate.replace(/(?:kan|an|i)$/, '')) || roots.has(candidate) ? candidate : swallowed + rest;
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
