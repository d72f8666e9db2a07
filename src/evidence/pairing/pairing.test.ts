import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../language/index.ts';
import { checkClaim } from '../check.ts';
import { prepareSources } from '../sources.ts';

const statusIn = (source: string, text: string) => {
  const passages = splitSentences(source).map((span) => ({ sourceId: 's', ...span }));
  const sources = prepareSources([{ id: 's', kind: 'material', title: '', text: source, passages }]);
  return checkClaim({ id: 'c', text, facts: [], passages: [] }, { sources, rerender: () => null }).status;
};

describe('the same value in other words', () => {
  const cases: [source: string, right: string, wrong: string][] = [
    [
      'Lokakarya petugas ditunda ke Senin 8/9, mulai jam 8 pagi.',
      'Lokakarya petugas ditunda ke 8 September pukul 08.00.',
      'Lokakarya petugas ditunda ke 9 September pukul 08.00.',
    ],
    [
      'Rapat anggaran 2025 digelar 4 Maret 2025. Laporan keuangan dikirim ke provinsi 21 Maret.',
      'Laporan keuangan dikirim ke provinsi pada 21 Maret 2025.',
      'Laporan keuangan dikirim ke provinsi pada 21 Maret 2024.',
    ],
    [
      'Verifikasi dimulai 3 Juni 2025. Verifikasi selesai 12 Juni 2025.',
      'Verifikasi berlangsung 3–12 Juni 2025.',
      'Verifikasi berlangsung 3–13 Juni 2025.',
    ],
    [
      'Ditemukan 7 surat suara rusak di gudang.',
      'Tujuh lembar surat suara rusak ditemukan di gudang.',
      'Tujuh kotak surat suara rusak ditemukan di gudang selama tujuh hari.',
    ],
    [
      'Uang saku petugas Rp75.000 per hari selama pelatihan.',
      'Uang saku petugas selama pelatihan Rp75 ribu per hari.',
      'Uang saku petugas selama pelatihan Rp75 ribu per jam.',
    ],
    [
      'Ketua KPU Alor, Lia Contoh, membuka pelatihan. Sekretaris KPU Alor, Budi Rekaan, menutup pelatihan.',
      'Lia Contoh, Ketua KPU Alor, membuka pelatihan.',
      'Budi Rekaan, Ketua KPU Alor, menutup pelatihan.',
    ],
    [
      'Gladi dimulai pukul 10.00 WITA di aula. Gladi ditutup jam 12.30 oleh panitia.',
      'Gladi ditutup pada pukul 12.30 WITA.',
      'Gladi ditutup pada pukul 12.30 WIT.',
    ],
    [
      'Tercatat pemilih baru 3.210, TMS 1.105, dan ubah data 842.',
      'Pemilih TMS tercatat 1.105.',
      'Pemilih TMS tercatat 3.210.',
    ],
    [
      'Pleno disaksikan Polres Contoh, Kodim 1604, dan camat.',
      'Kodim 1604 ikut menyaksikan pleno.',
      'Pleno disaksikan 1.604 orang dari Kodim.',
    ],
    [
      'Kadiv Rendatin Yunus Rekaan bacakan hasil pleno di aula.',
      'Hasil pleno dibacakan Kepala Divisi Rendatin Yunus Rekaan di aula.',
      'Hasil pleno dibacakan Kepala Seksi Rendatin Yunus Rekaan di aula.',
    ],
    [
      'RAPAT KERJA KPU KAB. TANA TORAJA DIBUKA SEKRETARIS.',
      'Rapat kerja KPU Tana Toraja dibuka sekretaris.',
      'Rapat kerja Bawaslu Tana Toraja dibuka sekretaris.',
    ],
  ];
  for (const [source, right, wrong] of cases) {
    test(right, () => expect(statusIn(source, right)).toBe('needs-reading'));
    test(wrong, () => expect(statusIn(source, wrong)).toBe('unsupported'));
  }
});
