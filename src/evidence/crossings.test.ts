/** The same words, joined otherwise. */
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../language/index.ts';
import { checkDraft, prepareSources } from './index.ts';

const check = (source: string, ...sentences: readonly string[]) => {
  const passages = splitSentences(source).map((span) => ({ sourceId: 's', ...span }));
  const sources = prepareSources([{ id: 's', kind: 'material', title: '', text: source, passages }]);
  const claims = sentences.map((text, at) => ({ id: String(at), text, facts: [], passages: [] }));
  return checkDraft(claims, { sources, rerender: () => null }).checks.map(({ status }) => status);
};

describe.each([
  [
    'the doer of another act',
    'Bendahara KPU Kota Rekaan menyetor sisa kas ke rekening penampung. ' +
      'Sekretaris menandatangani bukti setornya pada Jumat.',
    'Sisa kas disetor Bendahara KPU Kota Rekaan ke rekening penampung.',
    'Sekretaris KPU Kota Rekaan menyetor sisa kas ke rekening penampung.',
  ],
  [
    'the speaker of the next sentence, of the same region',
    'Camat Melati Tirto Rekaan mengatakan jalan desa sudah diperbaiki. ' +
      'Ketua KPU Melati Sinta Andai mengatakan jembatan belum diperiksa.',
    'Jalan desa sudah diperbaiki, kata Camat Melati Tirto Rekaan.',
    'Ketua KPU Melati Sinta Andai mengatakan jalan desa sudah diperbaiki.',
  ],
  [
    'the thing of another act',
    'Usulan honor piket ditolak panitia anggaran, sedangkan usulan sewa tenda disetujui.',
    'Usulan honor piket ditolak panitia anggaran.',
    'Usulan honor piket disetujui panitia anggaran, sedangkan usulan sewa tenda ditolak.',
  ],
  [
    'from and to',
    'Panitia memindahkan 40 kursi dari aula ke ruang tunggu.',
    'Sebanyak 40 kursi dipindahkan panitia dari aula ke ruang tunggu.',
    'Panitia memindahkan 40 kursi dari ruang tunggu ke aula.',
  ],
  [
    'giving told as getting',
    'Bawaslu Kota Rekaan menyerahkan salinan putusan kepada KPU Kota Rekaan.',
    'KPU Kota Rekaan menerima salinan putusan dari Bawaslu Kota Rekaan.',
    'Bawaslu Kota Rekaan menerima salinan putusan dari KPU Kota Rekaan.',
  ],
  [
    'what came first',
    'Kepala Divisi lebih dulu memaparkan rekap, kemudian saksi memberi tanggapan.',
    'Saksi memberi tanggapan setelah Kepala Divisi memaparkan rekap.',
    'Kepala Divisi memaparkan rekap setelah saksi memberi tanggapan.',
  ],
  [
    'a cause that the source tells of something else',
    'Kapal tertahan dua hari karena izin berlayar belum terbit. Mesin kapal diperiksa petugas.',
    'Izin berlayar yang belum terbit membuat kapal tertahan dua hari.',
    'Kapal tertahan dua hari karena mesin kapal diperiksa petugas.',
  ],
  [
    'a denied label',
    'Hasil simulasi: surat suara sah 188 lembar, tidak sah 9 lembar.',
    'Pada simulasi terdapat 188 lembar surat suara sah dan 9 lembar tidak sah.',
    'Pada simulasi terdapat 188 lembar surat suara tidak sah dan 9 lembar sah.',
  ],
  [
    'the part of another whole',
    'Pemeriksaan acak terhadap 150 berkas menemukan 4 berkas keliru. Seluruh berkas berjumlah 9.300.',
    'Pemeriksaan acak atas 150 berkas menemukan empat berkas keliru.',
    'Dari seluruh 9.300 berkas, hanya 4 berkas keliru.',
  ],
  [
    'what only some got',
    'Semua operator menerima buku panduan. Tiga operator dari pulau terluar juga menerima modem.',
    'Semua operator mendapat buku panduan, dan tiga operator dari pulau terluar juga mendapat modem.',
    'Semua operator menerima buku panduan dan modem.',
  ],
  [
    'what may be, told as what is',
    'Kepala Bagian Hukum menilai klausul itu dapat merugikan kedua pihak.',
    'Menurut Kepala Bagian Hukum, klausul itu dapat merugikan kedua pihak.',
    'Kepala Bagian Hukum menilai klausul itu merugikan kedua pihak.',
  ],
])('%s', (_name, source, right, wrong) => {
  test('is refused', () => expect(check(source, wrong)).toEqual(['unsupported']));
  test('is for a reader where it is told as it was', () => expect(check(source, right)).toEqual(['needs-reading']));
});

describe('"kekurangan ini"', () => {
  const [lacking, aside, pointing] = [
    'Stok tinta di Kecamatan Andai kurang 18 botol.',
    'Tinta berasal dari penyedia yang sama.',
    'Kekurangan ini ditutup dari stok kabupaten.',
  ] as const;
  const source = [lacking, aside, pointing].join(' ');
  test('means what was lacking before the sentence before it', () => {
    expect(check(source, aside, pointing).at(-1)).toBe('needs-reading');
    expect(check(source, lacking, aside, pointing).at(-1)).toBe('verbatim');
  });
  test('may mean all that was lacking', () => {
    const two = ['Kotak suara kurang 20 buah.', 'Segel kurang 12 lembar.', 'Kekurangan ini dilaporkan.'] as const;
    expect(check(two.join(' '), two[1], two[2]).at(-1)).toBe('needs-reading');
    expect(check(two.join(' '), ...two).at(-1)).toBe('verbatim');
  });
});
