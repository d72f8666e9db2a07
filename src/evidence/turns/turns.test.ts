import { describe, expect, test } from 'vitest';
import { readSentence } from '../relations.ts';
import { leftOut, leftToReader, putIn } from './index.ts';

const missing = (source: string, claim: string): string[] =>
  leftOut(readSentence(claim), readSentence(source)).map((turn) => turn.class);
const added = (source: string, claim: string): string[] =>
  putIn(readSentence(claim), [readSentence(source)]).map((turn) => turn.class);

describe('a denial may be told in other words', () => {
  test.each([
    ['Panitia tidak hadir dalam rapat.', 'Panitia absen dalam rapat.'],
    ['Penanganan laporan dihentikan karena tidak cukup bukti.', 'Bukti minim, penanganan laporan dihentikan.'],
    ['Panitia tidak boleh merangkap jabatan.', 'Merangkap jabatan terlarang bagi panitia.'],
    ['Tidak memenuhi syarat: 12 orang', 'Dua belas orang tidak memenuhi syarat.'],
    ['Tidak satu pun peserta mengajukan protes.', 'Tidak ada peserta yang mengajukan protes.'],
    ['Biaya ditanggung panitia, kecuali penginapan.', 'Biaya ditanggung panitia, hanya penginapan yang tidak.'],
    ['Jumlah kursi masih dihitung.', 'Penghitungan jumlah kursi belum selesai.'],
    ['Panitia menolak mengakui hasil itu.', 'Hasil itu tidak diakui panitia.'],
    ['Tamu blm datang krn hujan', 'Tamu belum datang karena hujan.'],
    ['Panitia akan menyerahkan piala.', 'Panitia belum menyerahkan piala.'],
    ['Piala belum diserahkan.', 'Penyerahan piala ditargetkan tuntas pekan ini.'],
    ['Lomba itu yang pertama dengan juri asing.', 'Sebelumnya belum pernah ada lomba dengan juri asing.'],
    ['Hanya panitia yang membawa kartu boleh masuk.', 'Siapa pun yang tidak membawa kartu dilarang masuk.'],
    ['Tidak sedikit tamu membawa payung.', 'Banyak tamu membawa payung.'],
    ['Tidak memakai sepatu: 4 orang', 'Dari 30 pelari, 26 memakai sepatu, 4 tidak, dan semuanya tiba.'],
  ])('%s – %s', (source, claim) => expect([...missing(source, claim), ...added(source, claim)]).toEqual([]));
});

describe('a denial that is not the source’s', () => {
  test.each([
    ['Panitia mengakui hasil itu.', 'Panitia tidak mengakui hasil itu.', 'not'],
    ['Seorang tamu membawa tas besar.', 'Tidak ada tamu yang membawa tas besar.', 'none'],
    ['Peserta boleh membawa tas.', 'Peserta dilarang membawa tas.', 'forbid'],
    ['Peserta wajib membawa tas.', 'Peserta tidak perlu membawa tas.', 'free'],
    ['Rekaman diambil lewat pos atau kurir.', 'Rekaman hanya diambil lewat kurir.', 'only'],
    ['Ketentuan panitia ini tidak mengikat juri.', 'Juri wajib mengikuti ketentuan panitia.', 'must'],
    ['Berkas dikirim paling lambat Rabu.', 'Berkas paling cepat dikirim Rabu.', 'at-least'],
  ])('%s – %s', (source, claim, kind) => expect(added(source, claim)).toEqual([kind]));
  test.each([
    ['Panitia tidak mengakui hasil itu.', 'Panitia mengakui hasil itu.', ['not']],
    ['Peta dikirim dalam warna biru, bukan merah.', 'Peta dikirim dalam warna merah.', ['not']],
    ['Anggaran belum disetujui.', 'Anggaran sudah disetujui.', ['not-yet']],
    ['Mobil tamu tidak disediakan.', 'Panitia menanggung mobil tamu.', ['not']],
  ])('%s – %s', (source, claim, kinds) => expect(missing(source, claim)).toEqual(kinds));
});

describe('what is planned', () => {
  const source = 'Panitia akan menyerahkan piala setelah lomba.';
  test('is false told as done', () => {
    expect(missing(source, 'Panitia telah menyerahkan piala.')).toEqual(['plan']);
    expect(missing('Penyerahan piala sudah dijadwalkan pada Senin.', 'Piala telah diserahkan pada Senin.')).toEqual([
      'plan',
    ]);
  });
  test('is for a reader told without "akan"', () => {
    const claim = 'Penyerahan piala dilakukan seusai lomba.';
    expect(missing(source, claim)).toEqual([]);
    expect(leftToReader(readSentence(claim), readSentence(source)).map((turn) => turn.lower)).toEqual(['akan']);
  });
});

describe('a condition', () => {
  const source = 'Piala diserahkan bila penonton mencapai 90 orang.';
  test('may be told of whom it holds for', () =>
    expect(missing(source, 'Lomba dengan penonton 90 orang diserahi piala.')).toEqual([]));
  test('is not left out', () => expect(missing(source, 'Piala diserahkan panitia.')).toContain('condition'));
});

describe('who speaks', () => {
  test('is no hearsay behind a quotation', () =>
    expect(missing('"Kami sudah membuka gerbang depan," katanya.', 'Gerbang depan sudah dibuka.')).toEqual([]));
});

describe('what is told of all', () => {
  test.each([
    ['Kebanyakan tamu memakai batik.', 'Semua tamu memakai batik.'],
    ['Dari 30 tamu yang datang, 8 tamu memakai batik.', 'Semua tamu yang datang memakai batik.'],
    ['Dua tamu tidak memakai batik.', 'Ketiga tamu memakai batik.'],
    ['Paling banyak 5 pendamping untuk tiap tamu.', 'Paling banyak 5 pendamping untuk seluruh tamu.'],
  ])('%s – %s', (source, claim) => expect(added(source, claim)).toContain('all'));
  test.each([
    ['Seluruh tamu memakai batik.', 'Semua tamu memakai batik.'],
    ['Tamu memakai batik merah.', 'Semua tamu memakai batik merah.'],
    ['Tidak semua tamu memakai batik.', 'Sebagian tamu memakai batik, tidak semuanya.'],
  ])('%s – %s', (source, claim) => expect(added(source, claim)).toEqual([]));
});

describe('what goes on', () => {
  test('is false told as done in another word', () =>
    expect(missing('Piala: Sedang dipesan panitia', 'Piala telah diserahkan panitia.')).toEqual(['remains']));
  test('may be told as going on', () =>
    expect(missing('Piala: Sedang dipesan panitia', 'Piala masih dipesan panitia.')).toEqual([]));
});
