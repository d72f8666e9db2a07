import { describe, expect, test } from 'vitest';
import { checkClaim } from './check.ts';
import { splitSentences } from '../language/index.ts';
import type { ClaimCheck } from './schema.ts';
import { prepareSources } from './sources.ts';

function check(text: string, claim: string): ClaimCheck {
  const passages = splitSentences(text).map((span) => ({ sourceId: 's', ...span }));
  const sources = prepareSources([{ id: 's', kind: 'material', title: 'Naskah', text, passages }]);
  return checkClaim({ id: 'c', text: claim, facts: [], passages: [] }, { sources, rerender: () => null });
}
const refused = (text: string, claim: string): string[] => check(text, claim).problems.map(({ code }) => code);

const talk =
  'Rina Rekaan membuka pertemuan di balai desa. Lurah Beni Andaian lebih khawatir pada angin daripada air pasang.';
const table = 'Sesi | Materi | Pengisi\n1 | tata cara coblos | Bang Rio\n2 | hitung suara | Ibu Wati';

describe('whom a claim tells of', () => {
  test('another name in the place of the one that its source tells the rest of', () =>
    expect(refused(talk, 'Rina Rekaan lebih khawatir pada angin daripada air pasang.')).toContain('wrong-noun'));
  test('a place behind the short name of a body is no part of a name', () =>
    expect(
      refused(
        'Anggota KPU Wonosobo Rina Rekaan memandu pertemuan di balai desa. KPU Wonosobo menyewa tenda.',
        'Anggota KPU Wonosobo Rina Rekaan memandu pertemuan di balai desa itu.',
      ),
    ).toEqual([]));
  test('the name itself', () =>
    expect(refused(talk, 'Beni Andaian mengaku lebih khawatir pada angin daripada air pasang.')).toEqual([]));
  test('cells of two rows', () => expect(refused(table, 'Tata cara coblos diisi Ibu Wati.')).toContain('wrong-noun'));
  test('cells of one row', () => expect(refused(table, 'Hitung suara diisi Ibu Wati.')).toEqual([]));
});

describe('which of the listed it is', () => {
  test('an hour of another place', () =>
    expect(
      refused('Pelantikan Desa Rawan jam 09, Desa Pangga jam 13.30.', 'Pelantikan di Pangga dimulai pukul 09.00.'),
    ).toContain('wrong-noun'));
  test('a number of another', () =>
    expect(
      refused(
        'Peserta terbanyak dari Kapuas, yakni 11 orang, disusul Mamas dengan 6 orang.',
        'Peserta dari Mamas 11 orang.',
      ),
    ).toContain('wrong-noun'));
  test('its own', () =>
    expect(
      refused('Pelantikan Desa Rawan jam 09, Desa Pangga jam 13.30.', 'Pelantikan di Rawan dimulai pukul 09.00.'),
    ).toEqual([]));
});

describe('true in other words', () => {
  const cases: [name: string, source: string, claim: string][] = [
    [
      'due',
      'Setiap unit diminta mengirim daftar arsip paling lambat 28 Mei.',
      'Batas akhir pengiriman daftar arsip adalah 28 Mei.',
    ],
    [
      'what became of a request',
      'Wartawan minta data pemilih per desa, tetapi tidak diberi.',
      'Permintaan wartawan akan data pemilih per desa ditolak.',
    ],
    [
      'a duty told as a fact',
      'Biaya perkara Rp640 ribu dibebankan kepada penggugat.',
      'Penggugat harus menanggung biaya perkara Rp640 ribu.',
    ],
    [
      'put off',
      'Pelantikan anggota di Kelumu ditunda karena jembatan putus.',
      'Pelantikan anggota di Kelumu diundur karena jembatan putus.',
    ],
    [
      'another thing instead',
      'Peserta yang absen sekali cukup diberi modul. Petugas diganti.',
      'Peserta yang absen sekali tidak diganti, cukup diberi modul.',
    ],
    [
      'ended',
      'Ketua asrama setuju asalkan musik dimatikan dan sampah diangkut.',
      'Ketua asrama setuju asalkan tidak ada musik dan sampah diangkut.',
    ],
    [
      'no such cause',
      'Listrik kantor dipadamkan atas permintaan PLN, bukan karena jaringan rusak.',
      'Listrik kantor padam karena permintaan PLN.',
    ],
    ['a part of a number', 'Buku panduan 40, sudah dibagi 31, sisa 9.', 'Masih tersisa sembilan dari 40 buku panduan.'],
    [
      'hearsay of its own clause',
      'Petugas ditolak warga blok C, katanya takut. Warga dicatat tidak bersedia.',
      'Petugas ditolak warga blok C.',
    ],
    [
      'in another place',
      'Sebagian warga bekerja di tambang luar kabupaten.',
      'Sebagian warga bekerja di tambang di luar kabupaten.',
    ],
    [
      'an hour behind a day',
      'Sosialisasi di sekolah Jumat 6/2 jam 10, ruang kelas.',
      'Sosialisasi di sekolah pada Jumat pukul 10.00.',
    ],
    [
      'with its hyphen',
      'Perantau yang masih ber-KTP setempat tetap terdaftar.',
      'Perantau yang memegang KTP setempat tetap terdaftar.',
    ],
  ];
  for (const [name, source, claim] of cases) test(name, () => expect(refused(source, claim)).toEqual([]));
});

describe('false in words of its source', () => {
  const cases: [name: string, source: string, claim: string][] = [
    [
      'only who was excepted',
      'Semua fraksi menerima pemotongan itu, kecuali Fraksi Nelayan.',
      'Hanya Fraksi Nelayan yang menerima pemotongan itu.',
    ],
    [
      'sure of what was supposed',
      'Polisi menduga api berasal dari korsleting kipas angin.',
      'Polisi memastikan kebakaran berasal dari korsleting kipas angin.',
    ],
    [
      'done at last',
      'Materi pindah memilih belum sempat dibahas dalam bimtek.',
      'Materi pindah memilih sudah dibahas dalam bimtek.',
    ],
    ['was there', 'Bupati tidak hadir dalam pelantikan anggota.', 'Bupati hadir dalam pelantikan anggota.'],
    [
      'on paper',
      'Pegawai itu sudah ditegur secara tertulis oleh atasan.',
      'Pegawai itu sudah ditegur secara lisan oleh atasan.',
    ],
  ];
  for (const [name, source, claim] of cases) test(name, () => expect(refused(source, claim)).not.toEqual([]));
});
