import { describe, expect, test } from 'vitest';
import { splitSentences } from '../language/index.ts';
import { checkDraft } from './check.ts';
import { pointsBack } from './pointing.ts';
import type { ClaimStatus, Source } from './schema.ts';
import { prepareSources } from './sources.ts';

const word = (text: string): string | undefined => {
  const found = pointsBack(text, []);
  return found && text.slice(found.start, found.end);
};

test.each([
  ['Menurutnya, gudang sudah aman.', 'Menurutnya'],
  ['Hal itu disampaikan panitia.', 'itu'],
  ['Keduanya tiba pukul lima.', 'Keduanya'],
  ['Saat itu hujan turun.', 'itu'],
  ['Di sana petugas bermalam.', 'sana'],
  ['Ke sanalah kapal berangkat.', 'sanalah'],
  ['Merekalah yang menjaga gudang.', 'Merekalah'],
  ['Barang itulah yang dicari panitia.', 'itulah'],
  ['Dua tamu menginap di gedung yang sama.', 'sama'],
  ['Pada kesempatan yang sama, panitia membagikan buku.', 'sama'],
  ['Akibatnya, pleno ditunda.', 'Akibatnya'],
  ['Katanya, gudang sudah aman.', 'Katanya'],
  ['Angka itu diralat panitia.', 'itu'],
  ['Tiga di antaranya rusak berat.', 'antaranya'],
  ['Di antaranya dua kotak suara.', 'antaranya'],
  ['Panitia meminta maaf kepada warga atas kekurangan ini.', 'ini'],
  ['Ketiga kelurahan menerima bilik baru.', 'Ketiga'],
  ['Tiga lainnya menunggu di dermaga.', 'lainnya'],
  ['Yang lain pulang lebih awal.', 'lain'],
  ['Dua hari kemudian kapal merapat.', 'kemudian'],
  ['Pekan berikutnya gudang dibuka lagi.', 'berikutnya'],
  ['Usulan serupa datang dari Camat Rekaan.', 'serupa'],
  ['Persoalan yang sama muncul di Desa Andaian.', 'sama'],
  ['Masing-masing membawa dua senter.', 'Masing-masing'],
  ['Namun gudang belakang masih penuh kardus.', 'Namun'],
  ['Keadaan begini berlangsung lama.', 'begini'],
])('%s points back', (text, expected) => expect(word(text)).toBe(expected));

test.each([
  'Selain itu, panitia menyiapkan tenda.',
  'Rapat dibuka pukul lima dan rapat itu ditutup pukul tujuh.',
  'Biasanya gudang dibuka pukul lima.',
  'Hari ini gudang dibuka.',
  'KPU Contoh dan jajarannya hadir.',
  'Katanya gudang akan dikunci besok pagi.',
  'Panitia akan memeriksa semua pos di kecamatan ini.',
  'Panitia mencatat kekurangan air, lalu menambal kekurangan ini besok.',
  'Semula ada 40 tamu, angka itu kemudian diralat.',
  'Rapat diikuti 47 warga, 29 di antaranya perempuan.',
  'Hari kedua diisi simulasi.',
  'KPU dan Camat Rekaan bertemu, kedua lembaga membahas gudang.',
  'Kedua, gudang dicat ulang.',
  'Aturan serupa dengan yang lama berlaku lagi.',
  'Masing-masing kelurahan membawa dua senter.',
  'Semua kotak disegel.',
  'Panitia datang dari gedung sekolah dan pulang ke gedung yang sama.',
  'Semua kotak mendapat nomor yang sama.',
])('%s stands by itself', (text) => expect(word(text)).toBeUndefined());

describe('a copy is verified where it means the same', () => {
  const text =
    'Panitia membuka gudang pukul lima. Hal itu disaksikan pengawas. Sopir membawa peta. ' +
    'Sekretaris membawa dua surat jalan. Kelengkapan itu dicatat petugas. Gudang Contoh dijaga tiga orang. ' +
    'Camat menawarkan dua aula. Tawaran itu dibahas besok. Ketua KPU Contoh Rani Rekaan membuka rapat. ' +
    'Rapat diikuti 20 orang. Menurutnya, jadwal tahun ini padat. Sekretaris KPU Contoh Beni Andaian mencatat hasil.';
  const source: Source = {
    id: 'm',
    kind: 'material',
    title: 'Naskah',
    text,
    passages: splitSentences(text).map((span) => ({ sourceId: 'm', ...span })),
  };
  const sources = prepareSources([source]);
  const last = (...sentences: string[]): ClaimStatus | undefined =>
    checkDraft(
      sentences.map((claim, at) => ({ id: `c${at}`, text: claim, facts: [], passages: [] })),
      { sources, rerender: () => null },
    ).checks.at(-1)?.status;
  test('behind its own sentence', () =>
    expect(last('Panitia membuka gudang pukul lima.', 'Hal itu disaksikan pengawas.')).toBe('verbatim'));
  test('behind another', () =>
    expect(last('Gudang Contoh dijaga tiga orang.', 'Hal itu disaksikan pengawas.')).toBe('needs-reading'));
  test('alone', () => expect(last('Hal itu disaksikan pengawas.')).toBe('needs-reading'));
  test('what sums up two sentences of one act needs both', () => {
    const after = 'Kelengkapan itu dicatat petugas.';
    expect(last('Sekretaris membawa dua surat jalan.', after)).toBe('needs-reading');
    expect(last('Sopir membawa peta.', 'Sekretaris membawa dua surat jalan.', after)).toBe('verbatim');
  });
  test('what the sentence before tells by its own word needs that one only', () => {
    const after = 'Tawaran itu dibahas besok.';
    expect(last('Camat menawarkan dua aula.', after)).toBe('verbatim');
    expect(last('Gudang Contoh dijaga tiga orang.', after)).toBe('needs-reading');
  });
  test('one person is meant behind the sentence before, unless the draft has named another', () => {
    const [before, after] = ['Rapat diikuti 20 orang.', 'Menurutnya, jadwal tahun ini padat.'];
    expect(last(before, after)).toBe('verbatim');
    expect(last('Sekretaris KPU Contoh Beni Andaian mencatat hasil.', before, after)).toBe('needs-reading');
  });
  test('a sentence that names what it tells stands anywhere', () =>
    expect(last('Gudang Contoh dijaga tiga orang.')).toBe('verbatim'));
});
