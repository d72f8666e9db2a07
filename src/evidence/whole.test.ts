import { describe, expect, test } from 'vitest';
import { checkDraft } from './check.ts';
import { splitSentences } from '../language/index.ts';
import { prepareSources } from './sources.ts';

/** The verdict on the last of these sentences, which stand one behind the other in a draft. */
function statusIn(text: string, ...draft: string[]): string | undefined {
  const passages = splitSentences(text).map((span) => ({ sourceId: 's', ...span }));
  const sources = prepareSources([{ id: 's', kind: 'material', title: 'Naskah', text, passages }]);
  const claims = draft.map((words, at) => ({ id: `c${at}`, text: words, facts: [], passages: [] }));
  return checkDraft(claims, { sources, rerender: () => null }).checks.at(-1)?.status;
}

describe('the same sentence in other marks', () => {
  const cases: [name: string, source: string, claim: string][] = [
    [
      'item that ends with a semicolon',
      'Hasil:\na. Tim lapangan dibentuk; dan\nb. Gudang disewa.',
      'Tim lapangan dibentuk.',
    ],
    ['item with a Roman number', 'Hasil:\nii) Gudang disewa tiga bulan.', 'Gudang disewa tiga bulan.'],
    ['bullet of a word processor', 'Hasil:\no Gudang disewa tiga bulan', 'Gudang disewa tiga bulan.'],
    [
      'list in one line',
      'Tim terdiri atas:\na. ketua;\nb. dua anggota.',
      'Tim terdiri atas: a. ketua; b. dua anggota.',
    ],
    ['form line', 'Hari/tanggal : Kamis, 9 Oktober 2025\nTempat : Aula KPU', 'Tempat: Aula KPU.'],
    ['dictum', 'KETIGA : Biaya dibebankan pada anggaran kantor.', 'Biaya dibebankan pada anggaran kantor.'],
    [
      'heading in capitals',
      'REKAPITULASI PEMILIH TRIWULAN PERTAMA\n\nRapat dibuka.',
      'REKAPITULASI PEMILIH TRIWULAN PERTAMA',
    ],
    ['two words', 'Rapat dimulai. Anggota sepakat.', 'Anggota sepakat.'],
    ['single quotation marks', 'Panitia menyebut ‘data ganda’ masih ada.', 'Panitia menyebut “data ganda” masih ada.'],
    ['stop within the marks', 'Panitia menyebut satu kotak "hilang".', 'Panitia menyebut satu kotak "hilang."'],
    ['blank in an amount', 'Biaya sewa Rp 5.000 per hari.', 'Biaya sewa Rp5.000 per hari.'],
    ['dateline with the office', 'KUPANG, KPU NTT – Panitia membuka pos aduan.', 'Panitia membuka pos aduan.'],
    ['dateline with a day', 'Jakarta (8/10) – Panitia membuka pos aduan.', 'Panitia membuka pos aduan.'],
  ];
  for (const [name, source, claim] of cases) test(name, () => expect(statusIn(source, claim)).toBe('verbatim'));
  test('"atau" between items is no end that may fall away', () =>
    expect(
      statusIn('Pemilih membawa:\na. kartu keluarga asli; atau\nb. paspor biasa.', 'Kartu keluarga asli.'),
    ).not.toBe('verbatim'));
});

describe('what a sentence stands under', () => {
  const framed: [name: string, source: string, claim: string, status: string][] = [
    [
      'a head that forbids',
      'Hal yang dilarang:\na. Petugas membawa surat suara pulang.',
      'Petugas membawa surat suara pulang.',
      'unsupported',
    ],
    [
      'a head without a colon',
      'Usulan peserta\n1) Honor dinaikkan dua kali.',
      'Honor dinaikkan dua kali.',
      'needs-reading',
    ],
    [
      'a head above a paragraph',
      'Kabar yang beredar:\nKotak dibuka malam hari. Saksi diusir.',
      'Saksi diusir.',
      'needs-reading',
    ],
    [
      'a label',
      'Simulasi: Pemilih datang pukul 09.00. Petugas memberi alat bantu.',
      'Petugas memberi alat bantu.',
      'needs-reading',
    ],
    ['a heading', 'HOAKS\nSemua TPS pindah ke kantor desa.', 'Semua TPS pindah ke kantor desa.', 'unsupported'],
    [
      'a speaker',
      '[3/9 08.12] Pak Sek: Logistik lengkap. Besok kita berangkat.',
      'Besok kita berangkat.',
      'needs-reading',
    ],
    ['words of a witness', 'Keterangan saksi:\n- Petugas membuka kotak.', 'Petugas membuka kotak.', 'needs-reading'],
    [
      'a quotation of two paragraphs',
      '“Kami siap. Logistik lengkap.\n“Kami menunggu cuaca,” kata Rina.',
      'Logistik lengkap.',
      'needs-reading',
    ],
    [
      'a denial behind it',
      'Semua TPS pindah ke desa. Kabar itu tidak benar.',
      'Semua TPS pindah ke desa.',
      'unsupported',
    ],
    [
      'a denial of all that was told',
      'Beredar pesan berikut. TPS pindah ke desa. Honor dipotong. Pesan itu hoaks.',
      'TPS pindah ke desa.',
      'unsupported',
    ],
    [
      'the end of what was told',
      'Saksi memberi keterangan. Petugas membuka kotak. Demikian keterangan saksi.',
      'Petugas membuka kotak.',
      'needs-reading',
    ],
    [
      'news told as news, and denied behind it',
      'Warga menyebar kabar TPS pindah. Kabar itu tidak benar.',
      'Warga menyebar kabar TPS pindah.',
      'needs-reading',
    ],
    [
      'an item that only its list tells of',
      'Pemilih yang pindah:\n1. Desa Lere 14 orang\n2. Desa Ona 3 orang',
      'Desa Lere 14 orang.',
      'needs-reading',
    ],
    [
      'a sentence that leads in what is made up',
      'Bayangkan keadaan berikut. Kotak suara jatuh ke sungai.',
      'Kotak suara jatuh ke sungai.',
      'needs-reading',
    ],
    ['a remark', 'Kotak rusak 12 buah. (belum diverifikasi)', 'Kotak rusak 12 buah.', 'needs-reading'],
    [
      'a correction',
      'Pemilih di Timur 435 orang. Rapat ditutup.\nRalat: pemilih di Timur 453 orang.',
      'Pemilih di Timur 435 orang.',
      'unsupported',
    ],
    [
      'a row under a title',
      'Daftar yang tidak hadir\nNama\tAlasan\nLusia\tsakit',
      'Nama\tAlasan\nLusia\tsakit',
      'unsupported',
    ],
  ];
  for (const [name, source, claim, status] of framed) test(name, () => expect(statusIn(source, claim)).toBe(status));

  const free: [name: string, source: string, ...draft: string[]][] = [
    [
      'the head stands before it',
      'Usulan peserta:\n1) Honor dinaikkan dua kali.',
      'Usulan peserta: 1) Honor dinaikkan dua kali.',
    ],
    ['the next list', 'Kabar beredar:\n- TPS pindah.\nHasil rapat:\n- Honor dibayar penuh.', 'Honor dibayar penuh.'],
    [
      'behind the list',
      'Yang dilarang:\na. membawa senjata;\n\nRapat ditutup pukul 12.00.',
      'Rapat ditutup pukul 12.00.',
    ],
    [
      'what takes it back stands behind it',
      'Warga menyebar kabar TPS pindah. Kabar itu tidak benar.',
      'Warga menyebar kabar TPS pindah. Kabar itu tidak benar.',
    ],
    [
      'a number that was not corrected',
      'Rapat ditutup pukul 12.00.\nRalat: pemilih di Timur 453 orang.',
      'Rapat ditutup pukul 12.00.',
    ],
    [
      'what follows in time',
      'Rapat dibuka. Ketua berpidato. Setelah itu tamu makan.',
      'Ketua berpidato.',
      'Setelah itu tamu makan.',
    ],
  ];
  for (const [name, source, ...draft] of free) test(name, () => expect(statusIn(source, ...draft)).toBe('verbatim'));
});

describe('messages', () => {
  const chat =
    '[08.12] Pak Sek: kirim nota ke bendahara, bukan ke sy. Besok kita rapat.\n' +
    '[08.15] Bu Rina: Ibu Lusia titip pesan: "Bawa meterai."';
  test('with who sent it', () => {
    expect(statusIn(chat, 'Pak Sek: kirim nota ke bendahara, bukan ke sy.')).toBe('verbatim');
    expect(statusIn(chat, 'Bu Rina: kirim nota ke bendahara, bukan ke sy.')).toBe('unsupported');
  });
  test('with whose words it hands on', () => {
    expect(statusIn(chat, 'Ibu Lusia titip pesan: "Bawa meterai."')).toBe('verbatim');
    expect(statusIn(chat, 'Pak Sek titip pesan: "Bawa meterai."')).not.toBe('verbatim');
    expect(statusIn(chat, 'Bu Rina titip pesan: "Bawa meterai."')).toBe('unsupported');
  });
});

describe('a row of a table', () => {
  const table = 'No | Kecamatan | Pemilih\n1 | Suka Maju | 1.200\n2 | Harapan | 900';
  test('under its head', () => {
    expect(statusIn(table, 'No | Kecamatan | Pemilih\n2 | Harapan | 900')).toBe('verbatim');
    expect(statusIn(table, 'No | Kecamatan | Pemilih', '2 | Harapan | 900')).toBe('verbatim');
  });
  test('not without it, nor under another', () => {
    expect(statusIn('Nama | Hadir\nLusia | tidak', 'Lusia | tidak')).toBe('needs-reading');
    expect(statusIn(table, '2 | Harapan | 900')).toBe('needs-reading');
    expect(statusIn('Desa – dikirim – kembali\nLere – 12 – 9\nOna – 7 – 7', 'Lere – 12 – 9')).toBe('needs-reading');
    expect(statusIn(`Nama | Hadir\nLusia | ya\n\nLaporan\n${table}`, 'Nama | Hadir', '2 | Harapan | 900')).toBe(
      'needs-reading',
    );
  });
});

test.each([
  'Itu rencananya.',
  'Setidaknya begitu menurut penjaga.',
  'Kenyataannya tidak.',
  'Kecuali TPS 3.',
  'Syaratnya pompa menyala.',
  'Itu pun kalau pompa menyala.',
  'Belakangan pernyataan ini dicabut.',
  'Hal itu urung terjadi.',
  'Kata warga sekitar.',
  'Benarkah?',
  'Ralat, gudang pengganti.',
])('a sentence is not verified without "%s" behind it', (behind) => {
  const source = `Gudang aman dari banjir. ${behind} Petugas pulang sore.`;
  expect(statusIn(source, 'Gudang aman dari banjir.')).not.toBe('verbatim');
  expect(statusIn(source, 'Petugas pulang sore.')).toBe('verbatim');
});

test.each([
  'Angka itu ternyata salah ketik.',
  'Namun, jumlah tersebut keliru.',
  'Panitia kemudian meralat angka itu menjadi 38.',
  'Sekretaris membantah hal tersebut.',
  'Bendahara membantahnya.',
  'Ada kekeliruan pada jumlah itu.',
  'Bawaslu menyatakan informasi itu hoaks.',
  'Keputusan itu dicabut dua hari kemudian.',
  'Data ini masih sementara.',
  'Itu baru target.',
  'Kabar itu berasal dari grup warga.',
  'Angka sebenarnya 38.',
  'Yang benar 38 kotak.',
  'Bukan, hanya 38.',
  'Setelah dihitung ulang, jumlahnya 38.',
  'Berita acara hanya memuat 38 kotak.',
  'Tim lain menyatakan sebaliknya.',
  '40 kotak di gudang itu tidak rusak.',
])('"%s" takes back what stands before it', (behind) => {
  const told = 'Sebanyak 40 kotak di gudang rusak.';
  const source = `${told} ${behind} Petugas pulang sore.`;
  expect(statusIn(source, told)).not.toBe('verbatim');
  expect(statusIn(source, 'Petugas pulang sore.')).toBe('verbatim');
  expect(statusIn(source, `${told} ${behind}`)).toBe('verbatim');
});

test('what takes a sentence back may be the next sentence of the draft', () => {
  const source = 'Sebanyak 40 kotak rusak. Angka itu keliru. Petugas pulang.';
  const draft = ['Sebanyak 40 kotak rusak.', 'Angka itu keliru.'];
  const passages = splitSentences(source).map((span) => ({ sourceId: 's', ...span }));
  const sources = prepareSources([{ id: 's', kind: 'material', title: 'Naskah', text: source, passages }]);
  const statuses = (texts: readonly string[]): string[] => {
    const claims = texts.map((text, at) => ({ id: `c${at}`, text, facts: [], passages: [] }));
    return checkDraft(claims, { sources, rerender: () => null }).checks.map(({ status }) => status);
  };
  expect(statuses(draft)).toEqual(['verbatim', 'verbatim']);
  expect(statuses(['Sebanyak 40 kotak rusak.', 'Petugas pulang.'])[0]).toBe('unsupported');
});

test.each([
  'Angka itu naik dari 31 kotak.',
  'Kerusakan itu dilaporkan kepada polisi.',
  'Namun, pengiriman berjalan sesuai jadwal.',
  'Tiga di antaranya dibuang.',
  'Tidak ada petugas yang luka.',
  'Keputusan itu diambil dalam rapat Senin.',
])('"%s" goes on from what stands before it', (behind) => {
  const told = 'Sebanyak 40 kotak di gudang rusak.';
  expect(statusIn(`${told} ${behind} Petugas pulang sore.`, told)).toBe('verbatim');
});
