/**
 * Words that turn or bound a statement (negation, quantifier), words that carry no content, opposites,
 * and the light stemming under which two words count as one ("kegiatannya", "kegiatan").
 */

export const negations: readonly string[] = [
  'tidak',
  'tidaklah',
  'bukan',
  'bukanlah',
  'belum',
  'tanpa',
  'kecuali',
  'tak',
  'tiada',
  'jangan',
  'nihil',
  'mustahil',
  'batal',
  'gagal',
];

/** Surface form -> class; two forms of one class bound a statement in the same way. Longest first at matching. */
export const quantifiers: ReadonlyMap<string, string> = new Map([
  ['semua', 'all'],
  ['seluruh', 'all'],
  ['seluruhnya', 'all'],
  ['segenap', 'all'],
  ['segala', 'all'],
  ['semuanya', 'all'],
  ['keseluruhan', 'all'],
  ['setiap', 'each'],
  ['tiap', 'each'],
  ['tiap-tiap', 'each'],
  ['masing-masing', 'each'],
  ['sebagian', 'some'],
  ['sebagian besar', 'most'],
  ['mayoritas', 'most'],
  ['sebagian kecil', 'few'],
  ['kebanyakan', 'most'],
  ['beberapa', 'several'],
  ['sejumlah', 'several'],
  ['banyak', 'many'],
  ['sedikit', 'few'],
  ['hanya', 'only'],
  ['cuma', 'only'],
  ['cuman', 'only'],
  ['sekadar', 'only'],
  ['semata', 'only'],
  ['semata-mata', 'only'],
  ['hanyalah', 'only'],
  ['minimal', 'at-least'],
  ['paling sedikit', 'at-least'],
  ['sekurang-kurangnya', 'at-least'],
  ['setidaknya', 'at-least'],
  ['sedikitnya', 'at-least'],
  ['paling kurang', 'at-least'],
  ['maksimal', 'at-most'],
  ['paling banyak', 'at-most'],
  ['sebanyak-banyaknya', 'at-most'],
  ['paling lama', 'at-most-time'],
  ['paling lambat', 'latest'],
  ['selambat-lambatnya', 'latest'],
  ['lebih dari', 'more-than'],
  ['di atas', 'more-than'],
  ['melebihi', 'more-than'],
  ['kurang dari', 'less-than'],
  ['di bawah', 'less-than'],
  ['sekitar', 'about'],
  ['kurang lebih', 'about'],
  ['hampir', 'almost'],
  ['nyaris', 'almost'],
  ['selalu', 'always'],
  ['kadang', 'sometimes'],
  ['terkadang', 'sometimes'],
  ['kadang-kadang', 'sometimes'],
  ['jarang', 'rarely'],
  ['sering', 'often'],
  ['wajib', 'must'],
  ['harus', 'must'],
  ['boleh', 'may'],
  ['dapat', 'can'],
  ['mungkin', 'possibly'],
  ['diduga', 'allegedly'],
]);

/** Words that, left over beside a copied clause, could turn its meaning. */
export const conditions: ReadonlySet<string> = new Set([
  'jika',
  'apabila',
  'bila',
  'bilamana',
  'kalau',
  'seandainya',
  'andai',
  'asalkan',
  'kecuali',
  'seolah',
  'seolah-olah',
  'konon',
  'rencananya',
  'rencana',
  'seharusnya',
  'sebelumnya',
  'membantah',
  'dibantah',
  'hoaks',
  'hoax',
  'keliru',
  'salah',
  'menolak',
  'ditolak',
  'dugaan',
  'diduga',
  'isu',
  'apakah',
]);

/** Words of a sentence's frame: they say nothing that a source must support. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'yang dan di ke dari pada untuk dengan oleh dalam ini itu juga serta atau para sebagai adalah ialah merupakan akan telah sudah agar supaya guna bagi atas ia dia mereka beliau kami kita ' +
    'bahwa tersebut tersebutnya secara hal saat ketika melalui dapat antara lain hingga sampai maupun namun tetapi sementara selain karena sehingga terhadap tentang terkait demikian seperti bersama ' +
    'sedangkan kepada menjadi ada lalu kemudian selanjutnya selaku usai yakni yaitu pun lah nya se turut hadir pula dalamnya demi tanggal hari pukul jam tahun bulan nomor ' +
    'ujar ujarnya kata katanya jelas jelasnya tegas tegasnya ungkap ungkapnya tutur tuturnya terang terangnya papar paparnya ucap ucapnya sebut sebutnya imbuh imbuhnya tambah tambahnya ' +
    'menyampaikan menjelaskan menegaskan mengatakan menuturkan menyebut menyebutkan memaparkan mengungkapkan menambahkan menyatakan'
  ).split(' '),
);

/** Pairs that exclude each other. A paraphrase that has one where its passage has the other contradicts it. */
const oppositePairs: readonly (readonly [string, string])[] = [
  ['naik', 'turun'],
  ['meningkat', 'menurun'],
  ['peningkatan', 'penurunan'],
  ['kenaikan', 'penurunan'],
  ['bertambah', 'berkurang'],
  ['penambahan', 'pengurangan'],
  ['membuka', 'menutup'],
  ['dibuka', 'ditutup'],
  ['pembukaan', 'penutupan'],
  ['daring', 'luring'],
  ['online', 'offline'],
  ['daring', 'langsung'],
  ['menang', 'kalah'],
  ['kemenangan', 'kekalahan'],
  ['menerima', 'menolak'],
  ['diterima', 'ditolak'],
  ['setuju', 'keberatan'],
  ['menyetujui', 'menolak'],
  ['sebelum', 'sesudah'],
  ['sebelum', 'setelah'],
  ['awal', 'akhir'],
  ['pertama', 'terakhir'],
  ['mulai', 'selesai'],
  ['memulai', 'mengakhiri'],
  ['tertinggi', 'terendah'],
  ['terbesar', 'terkecil'],
  ['terbanyak', 'tersedikit'],
  ['lebih', 'kurang'],
  ['tinggi', 'rendah'],
  ['besar', 'kecil'],
  ['cepat', 'lambat'],
  ['banyak', 'sedikit'],
  ['laki-laki', 'perempuan'],
  ['pria', 'wanita'],
  ['ayah', 'ibu'],
  ['pagi', 'siang'],
  ['pagi', 'malam'],
  ['siang', 'malam'],
  ['pagi', 'sore'],
  ['siang', 'sore'],
  ['utara', 'selatan'],
  ['barat', 'timur'],
  ['wajib', 'dilarang'],
  ['boleh', 'dilarang'],
  ['mengizinkan', 'melarang'],
  ['berhasil', 'gagal'],
  ['benar', 'salah'],
  ['benar', 'keliru'],
  ['hidup', 'mati'],
  ['hidup', 'meninggal'],
  ['lama', 'baru'],
  ['muda', 'tua'],
  ['dekat', 'jauh'],
  ['sama', 'berbeda'],
  ['aktif', 'nonaktif'],
  ['negeri', 'swasta'],
  ['masuk', 'keluar'],
  ['datang', 'pergi'],
  ['untung', 'rugi'],
  ['kaya', 'miskin'],
  ['mudah', 'sulit'],
  ['mudah', 'sukar'],
  ['mendukung', 'menentang'],
  ['membeli', 'menjual'],
  ['mengingat', 'melupakan'],
  ['menyukai', 'membenci'],
  ['suka', 'benci'],
  ['panas', 'dingin'],
  ['atas', 'bawah'],
  ['depan', 'belakang'],
  ['kanan', 'kiri'],
  ['dalam', 'luar'],
  ['mengangkat', 'memberhentikan'],
  ['diangkat', 'diberhentikan'],
  ['mengesahkan', 'membatalkan'],
  ['sah', 'batal'],
  ['lulus', 'gagal'],
  ['menambah', 'mengurangi'],
  ['memperkuat', 'memperlemah'],
  ['memperkuat', 'melemahkan'],
  ['narasumber', 'moderator'],
];

export const opposites: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [one, other] of oppositePairs) {
    map.set(one, [...(map.get(one) ?? []), other]);
    map.set(other, [...(map.get(other) ?? []), one]);
  }
  return map;
})();

/** Acts that somebody must really have done, as roots; one line is one act. */
export const acts: readonly (readonly string[])[] = [
  ['buka'],
  ['tutup'],
  ['pandu', 'moderator'],
  ['pimpin'],
  ['lantik'],
  ['tetap'],
  ['sah'],
  ['putus'],
  ['batal'],
  ['tolak'],
  ['wakil'],
  ['tunjuk'],
  ['angkat'],
  ['berhenti'],
  ['serah'],
  ['menang'],
  ['tandatangan'],
];

export type Word = { readonly start: number; readonly end: number; readonly text: string; readonly lower: string };

const wordPattern = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\p{N}[\p{N}.,:/]*\p{N}|\p{N}/gu;

/** Words and numbers of a text in order. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      lower: match[0].toLowerCase(),
    });
  return found;
}

/**
 * A rough root for comparing words of two phrasings: endings and the common active/passive prefixes fall away
 * ("membuka", "dibuka" -> "buka"). It never decides that something is verified; it only finds what to compare.
 */
export function stem(lower: string): string {
  let root = lower;
  if (root.length > 6) root = root.replace(/(?:nya|lah|kah|pun)$/, '');
  if (root.length > 5) {
    const bare = root
      .replace(/^(?:di|ter|se|ke|ber|per|diper|memper)(?=\p{L}{4})/u, '')
      .replace(/^(?:mem|pem)(?=[bfv])/, '')
      .replace(/^(?:mem|pem)(?=[aiueo])/, 'p')
      .replace(/^(?:meny|peny)(?=[aiueo])/, 's')
      .replace(/^(?:meng|peng)(?=[aiueokgh])/, '')
      .replace(/^(?:men|pen)(?=[cdjtz])/, '')
      .replace(/^(?:men|pen)(?=[aiueo])/, 't')
      .replace(/^(?:me|pe)(?=[lrwymn])/, '');
    if (bare.length >= 3) root = bare;
  }
  if (root.length > 5) root = root.replace(/(?:kan|an)$/, '');
  if (root.length > 4) root = root.replace(/i$/, '');
  return root;
}
