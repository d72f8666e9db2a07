import { describe, expect, test } from 'vitest';
import { readSentence, turnedRound } from './relations.ts';
import { substituted } from './substitutes.ts';
import { leftOut, putIn } from './turns/index.ts';

const turned = (source: string, claim: string): string[] => {
  const read = readSentence(claim);
  return turnedRound(read, [readSentence(source)]).map(({ start, end }) => claim.slice(start, end));
};

describe('who did what to whom', () => {
  const source = 'Panwas Contoh mengundang Dinas Rekaan ke kantornya.';
  test('the same in the passive', () =>
    expect(turned(source, 'Dinas Rekaan diundang oleh Panwas Contoh.')).toEqual([]));
  test('exchanged', () =>
    expect(turned(source, 'Dinas Rekaan mengundang Panwas Contoh ke kantornya.')).toEqual(['mengundang']));
  test('active told as passive', () =>
    expect(turned(source, 'Panwas Contoh diundang Dinas Rekaan.')).toEqual(['diundang']));
  test('who has degrees behind the name', () =>
    expect(
      turned(
        'Apel pagi di halaman kantor, Senin (3/2/2025), dipimpin Kepala Seksi Umum, L. Haris, S.Sos.',
        'Kepala Seksi Umum L. Haris, S.Sos. memimpin apel pagi di halaman kantor.',
      ),
    ).toEqual([]));
  test('another agent, who stands elsewhere in the source', () => {
    const two = 'Sekretaris Bela membuka pleno, sedangkan Ketua Arman menutup pleno.';
    expect(turned(two, 'Ketua Arman membuka pleno.')).toEqual(['membuka']);
    expect(turned(two, 'Pleno dibuka oleh Sekretaris Bela.')).toEqual([]);
  });
});

describe('relations without an act', () => {
  test('cause and effect', () => {
    const source = 'Perahu karam karena gelombang tinggi.';
    expect(turned(source, 'Gelombang tinggi karena perahu karam.')).toEqual(['karena']);
    expect(turned(source, 'Karena gelombang tinggi, perahu karam.')).toEqual([]);
  });
  test('before and after', () => {
    const source = 'Kotak disegel sebelum truk berangkat.';
    expect(turned(source, 'Kotak disegel setelah truk berangkat.')).toEqual(['setelah']);
    expect(turned(source, 'Truk berangkat setelah kotak disegel.')).toEqual([]);
  });
  test('from and to', () => {
    const source = 'Biaya sewa turun dari 900 ribu menjadi 700 ribu.';
    expect(turned(source, 'Biaya sewa turun dari 700 ribu menjadi 900 ribu.')).toEqual(['dari']);
    expect(turned(source, 'Sewa turun dari 900 ribu menjadi 700 ribu.')).toEqual([]);
  });
});

const missing = (source: string, claim: string): string[] =>
  leftOut(readSentence(claim), readSentence(source)).map(({ start, end }) => source.slice(start, end));

describe('what turns a sentence', () => {
  test.each([
    ['Kapal diperkirakan tiba pukul lima.', 'Kapal tiba pukul lima.', 'diperkirakan'],
    ['Menurut kabar yang beredar, gudang itu terbakar.', 'Gudang itu terbakar.', 'beredar'],
    ['Narasi palsu: gudang logistik terbakar.', 'Gudang logistik terbakar.', 'Narasi palsu'],
    ['Semua desa selesai merekap, selain dua desa terpencil.', 'Semua desa selesai merekap.', 'selain'],
    ['Honor dibayar Jumat jika berkasnya lengkap.', 'Honor dibayar Jumat.', 'jika'],
    ['Acara ditutup Plt. Sekretaris.', 'Acara ditutup Sekretaris.', 'Plt'],
    ['Pasukan dilarang memasuki bilik.', 'Pasukan memasuki bilik.', 'dilarang'],
  ])('%s', (source, claim, word) => expect(missing(source, claim)).toContain(word));
  test.each([
    ['Kapal diperkirakan tiba pukul lima.', 'Diduga kapal akan tiba pukul lima, menurut perkiraan.'],
    ['Jadwal semula diubah panitia.', 'Panitia mengubah jadwal.'],
    ['Selain itu, panitia menyiapkan tenda.', 'Panitia menyiapkan tenda.'],
    ['Ruang rapat hanya memuat tamu undangan.', 'Ruang rapat memuat tamu undangan.'],
    ['Jika hujan, panitia yang mengelola gedung menyiapkan tenda.', 'Panitia mengelola gedung.'],
    ['Paling lambat tiga hari laporan dikirim.', 'Laporan dikirim maksimal tiga hari.'],
  ])('%s says no less as: %s', (source, claim) => expect(missing(source, claim)).toEqual([]));
  test('a negation put in', () => {
    const claim = 'Panitia tidak menyiapkan tenda.';
    expect(putIn(readSentence(claim), [readSentence('Panitia menyiapkan tenda.')])).toHaveLength(1);
    expect(putIn(readSentence(claim), [readSentence('Tenda tidak disiapkan panitia.')])).toEqual([]);
  });
});

describe('a word in the place of another', () => {
  const place = (source: string, claim: string): string[] =>
    substituted(readSentence(claim), [readSentence(source)], []).map(({ text }) => text);
  const source = 'Petugas mengirim rekap harian per desa ke gudang kecamatan.';
  test('another thing', () =>
    expect(place(source, 'Petugas mengirim rekap harian per dusun ke gudang kecamatan.')).toEqual(['dusun']));
  test('another direction', () =>
    expect(place(source, 'Petugas mengirim rekap harian per desa dari gudang kecamatan.')).toEqual(['dari']));
  test('a word that means the same', () =>
    expect(place(source, 'Petugas melayangkan rekap harian setiap desa ke gudang kecamatan.')).toEqual([]));
});
