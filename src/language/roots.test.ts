import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from './roots.ts';

const families = [
  ['buka', 'membuka', 'dibuka', 'pembukaan', 'membukanya'],
  ['kirim', 'mengirim', 'dikirimkan', 'pengiriman'],
  ['undang', 'mengundang', 'diundang'],
  ['naik', 'menaikkan', 'kenaikan', 'dinaikkan'],
  ['tolak', 'menolak', 'penolakan', 'ditolak'],
  ['kurang', 'mengurangi', 'pengurangan', 'berkurang'],
  ['setuju', 'menyetujui', 'persetujuan', 'disetujui'],
  ['rusak', 'kerusakan', 'merusak'],
  ['nyata', 'menyatakan', 'pernyataan', 'dinyatakan'],
  ['rekam', 'merekam', 'perekaman'],
];

test.each(families)('%s is the root of its forms', (...forms) => {
  expect(new Set(forms.map(root))).toEqual(new Set([forms[0]]));
});

/** meN- before a root, by its first sound. */
function withNasal(verb: string, prefix: 'me' | 'pe'): string {
  if (/^[aiueogh]/.test(verb)) return `${prefix}ng${verb}`;
  if (/^[lrwymn]/.test(verb)) return prefix + verb;
  if (/^[cdj]/.test(verb)) return `${prefix}n${verb}`;
  if (verb.startsWith('b')) return `${prefix}m${verb}`;
  const swallowed: Readonly<Record<string, string>> = { k: 'ng', p: 'm', t: 'n', s: 'ny' };
  return `${prefix}${swallowed[verb[0] as string]}${verb.slice(1)}`;
}

const verbs =
  'ajar ambil angkat atur baca bahas bantu bayar bina buka bukti cabut catat cegah coba cocok damping dapat ' +
  'daftar dorong edar gabung ganti gelar guna hadir hitung hormat hubung ikat ikut isi jadwal jaga kaji kandung ' +
  'kejar kelola kemas kerja kirim koreksi kuasa kumpul kunci kunjung kurang lantik lapor larang latih layan ' +
  'lengkap lepas lindung masuk minta mohon muat mulai musnah mutakhir nilai nyata olah pakai panggil pantau ' +
  'pasang pelihara periksa perlu pesan pilih pimpin pinjam pindah putus rancang rekam rekrut rencana resmi ' +
  'rinci rumus salur sambut sebar sebut sedia seleksi selenggara selesai serah siap simpan susun tahan tambah ' +
  'tanam tanda tangkap tanya tata tegas teliti tetap terap tinjau tolak tugas tulis tunda tunjuk tutup ubah ' +
  'ucap uji ukur ulang umum undang unggah urus usul utama wajib wawancara';

test.each(verbs.split(' '))('forms of %s have one root', (verb) => {
  const forms = [
    withNasal(verb, 'me'),
    `${withNasal(verb, 'me')}kan`,
    `di${verb}`,
    `di${verb}kan`,
    `di${verb}nya`,
    ...(/[ai]$/.test(verb) ? [] : [`${withNasal(verb, 'pe')}an`]),
  ];
  expect(new Map(forms.map((form) => [form, root(form)]))).toEqual(new Map(forms.map((form) => [form, verb])));
});

test('what only looks like a prefix or a suffix belongs to the word', () => {
  const whole = 'dingin dengan bangunan penting percaya persen tangan korban relawan distrik terlalu perang pahlawan';
  expect(whole.split(' ').map(root)).toEqual(whole.split(' '));
  expect(['kedua', 'kelima', 'ketujuh'].map(root)).not.toContain('lima');
});

test('words that only look alike stay apart', () => {
  for (const [one, other] of [
    ['pemohon', 'termohon'],
    ['sebulan', 'setahun'],
    ['meninggal', 'tinggal'],
    ['desa', 'dinas'],
  ] as const)
    expect(root(one)).not.toBe(root(other));
});

test('every word has a root, and the same one however often it is asked', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (word) => {
      const found = root(word);
      expect(root(word)).toBe(found);
      expect(found.length).toBeLessThanOrEqual(word.length + 1);
    }),
  ));
