/** Words that turn or bound a statement (negation, quantifier), words that carry no content, opposites. */
import { speechWords } from '../../language/index.ts';

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

/** Words of a sentence's frame: they say nothing that a source must support. */
export const functionWords: ReadonlySet<string> = new Set([
  ...(
    'yang dan di ke dari pada untuk dengan oleh dalam ini itu juga serta atau para sebagai adalah ialah ' +
    'merupakan akan telah sudah agar supaya guna bagi atas ia dia mereka beliau kami kita ' +
    'bahwa tersebut tersebutnya secara hal saat ketika melalui dapat antara lain hingga sampai maupun namun ' +
    'tetapi sementara selain karena sehingga terhadap tentang terkait demikian seperti bersama ' +
    'sedangkan kepada menjadi ada lalu kemudian selanjutnya selaku usai yakni yaitu pun lah nya se turut ' +
    'pula dalamnya demi tanggal hari pukul jam tahun bulan nomor'
  ).split(' '),
  ...speechWords('beside', 'empty').flatMap((word) => [word, `${word}nya`]),
  ...speechWords('verb', 'empty'),
]);

/** Words of measure between a number and what it counts ("lima lembar surat suara"), as roots. */
export const classifiers: ReadonlySet<string> = new Set(
  'orang jiwa lembar helai buah unit ekor butir biji batang keping pucuk eksemplar'.split(' '),
);

/** Nouns that count people of any kind, as roots. */
export const people: ReadonlySet<string> = new Set(
  (
    'orang peserta pilih anggota petugas pegawai siswa mahasiswa warga saksi undangan perempuan laki-laki pria ' +
    'wanita rombong personel relaw korban tamu guru staf kasubbag murid awas daftar'
  ).split(' '),
);

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
  ['tolak'],
  ['tunjuk'],
  ['berhenti'],
  ['menang'],
  ['tandatangan'],
];
