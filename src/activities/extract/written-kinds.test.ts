/** Ways in which days, names, numbers and notes are written that programs read wrongly, each with its right value. */
import { describe, expect, test } from 'vitest';
import { unitCalled } from '../../platform/testing/ids.ts';
import type { Proposal } from '../proposals.ts';
import { proposeFacts } from './index.ts';

const units = [{ id: unitCalled('muara'), names: ['KPU Kota Muara Tirta', 'KPU Muara Tirta'] }];
const read = (text: string): readonly Proposal[] => proposeFacts(text, { units, dateHint: '2026-05-20' }).proposals;
const values = (text: string, path: Proposal['path']): unknown[] =>
  read(text).flatMap((one) => (one.path === path ? [one.value] : []));
const days = (text: string): unknown[] => [...values(text, 'when.start'), ...values(text, 'when.end')];

describe('days', () => {
  test.each([
    ['Pelatihan digelar 11 dan 12 Maret 2026.', ['2026-03-11', '2026-03-12']],
    ['Pelatihan digelar 11 & 12 Maret 2026.', ['2026-03-11', '2026-03-12']],
    ['Pelatihan digelar 11\u201112 Maret 2026.', ['2026-03-11', '2026-03-12']],
    ['Pelatihan digelar 11\u221212 Maret 2026.', ['2026-03-11', '2026-03-12']],
    ['Coktas digelar Selasa (31/3) hingga Kamis (2/4/2026).', ['2026-03-31', '2026-04-02']],
    ['Pelatihan digelar 30/12/2025 s.d. 02/01/2026.', ['2025-12-30', '2026-01-02']],
  ])('%s', (text, wanted) => expect(days(text)).toEqual(wanted));

  test('of what was agreed on are not those of the meeting', () =>
    expect(days('Keputusan rapat:\n1. Rapat menyepakati jadwal coktas 9–26 Maret.')).toEqual([]));

  test('are not sure where another label tells another day, or it was moved', () => {
    const sure = (text: string): unknown[] =>
      read(text).flatMap((one) => (one.path === 'when.start' && one.confidence === 'high' ? [one.value] : []));
    const label = 'RAPAT KOORDINASI LOGISTIK\nHari/tanggal: Kamis, 12 Maret 2026\nTempat: Aula';
    expect(sure(label)).toEqual(['2026-03-12']);
    expect(sure(`${label}\nHari/tanggal: Jumat, 13 Maret 2026`)).toEqual([]);
    expect(sure(`${label}\nJadwal baru menyusul.`)).toEqual([]);
  });
});

describe('people', () => {
  const person = (text: string) => values(text, 'people')[0] as { readonly name: string };
  test('initials and many given names', () => {
    expect(person('Kegiatan dibuka oleh Ketua KPU Kota Muara Tirta A.A. Gede Rekaan Putra.')).toMatchObject({
      name: 'A.A. Gede Rekaan Putra',
      position: 'Ketua KPU Kota Muara Tirta',
    });
    expect(person('Kegiatan dibuka oleh Ketua KPU Kota Muara Tirta I Gusti Ngurah Agung Misalnya, S.H.').name).toBe(
      'I Gusti Ngurah Agung Misalnya',
    );
  });
  test.each([
    ['Moderator Kasubbag Teknis dan Hukum Petrus Contohan, S.I.P., M.A.P.', 'S.I.P., M.A.P.'],
    ['Moderator Kasubbag Rendatin Petrus Contohan, S.Tr.Kom., MM.', 'S.Tr.Kom., MM.'],
    ['Kegiatan dibuka oleh Ketua KPU Kota Muara Tirta Ahmad Contohan S.H. M.H. pada Jumat, 6 Maret 2026.', 'S.H. M.H.'],
  ])('%s', (text, titlesAfter) => expect(person(text)).toMatchObject({ titlesAfter }));
  test('degrees before the name', () =>
    expect(
      values('Hadir drg. Maria Rekaan, Sp.KG., dan drh. Petrus Contohan, M.Sc., selaku narasumber.', 'people'),
    ).toEqual([
      expect.objectContaining({
        name: 'Maria Rekaan',
        titlesBefore: 'drg.',
        titlesAfter: 'Sp.KG.',
        role: 'narasumber',
      }),
      expect.objectContaining({
        name: 'Petrus Contohan',
        titlesBefore: 'drh.',
        titlesAfter: 'M.Sc.',
        role: 'narasumber',
      }),
    ]));
});

describe('numbers', () => {
  test.each([
    ['Jumlah pemilih sebanyak 418 226 orang.', '418226'],
    ['Jumlah pemilih sebanyak 418. 226 orang.', '418226'],
    ['Jumlah pemilih sebanyak 418,226 orang.', '418226'],
    ['Jumlah pemilih sebanyak 1.418.\n226 orang.', '1418226'],
    ['Anggaran sebesar Rp2.750.000,00 disetujui.', '2750000'],
    ['Anggaran sebesar Rp. 2.750.000,- disetujui.', '2750000'],
    ['Hadir sebanyak 47 (empat puluh tujuh) orang peserta.', '47'],
  ])('%s', (text, value) => expect(values(text, 'figures')).toEqual([expect.objectContaining({ value })]));
  test('of those without whom it was are not told as those who were there', () =>
    expect(values('Tanpa kehadiran 3 anggota, rapat dihadiri 12 anggota.', 'figures')).toEqual([
      expect.objectContaining({ value: '12' }),
    ]));
  test('no name of an activity is cut in one', () =>
    expect(values('Rapat pleno menetapkan jumlah pemilih sebanyak 418.226 orang.', 'title')).not.toContain(
      'Rapat pleno menetapkan jumlah pemilih sebanyak 418',
    ));
});

describe('messages', () => {
  test('of an exported chat: its times are no days of the activity, who came was there', () => {
    const chat =
      '[11/03/26 09.12.33] Rekaan Humas: \u200eRapat koordinasi digelar hari ini di Aula KPU Kota Muara Tirta, ' +
      'dihadiri 47 orang\n[11/03/26 09.13.02] Mira: Siap, pembukaan oleh Ketua KPU Kota Muara Tirta Yohana Contohan';
    expect(days(chat)).toEqual([]);
    expect(values(chat, 'progress')).toEqual(['selesai']);
    expect(values(chat, 'place')).toEqual(['Aula KPU Kota Muara Tirta']);
  });
  test('stars and lines that make bold are no text', () => {
    const invitation =
      '*UNDANGAN RAPAT KOORDINASI*\n\n*Hari/Tgl* : Kamis, 11 Juni 2026\n*Pukul* : 09.00 WITA s.d. selesai\n' +
      '*Tempat* : Aula KPU Kota Muara Tirta\n_Terima kasih_';
    expect(values(invitation, 'title')).toEqual(['RAPAT KOORDINASI']);
    expect([...days(invitation), ...values(invitation, 'when.startTime'), ...values(invitation, 'place')]).toEqual([
      '2026-06-11',
      '09:00',
      'Aula KPU Kota Muara Tirta',
    ]);
  });
});

test('notes of a plenary: its name, all its numbers, its paper, its photographer; Kodim is no number', () => {
  const notes = [
    'CATATAN KEGIATAN (humas)',
    'Rapat Pleno Terbuka Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan (PDPB) Triwulan I Tahun 2026',
    'Hari/tgl : Kamis, 2 April 2026',
    'Tempat : Aula KPU Kota Muara Tirta',
    '- dibuka oleh Ketua KPU Kota Muara Tirta Yohana Contohan',
    '- dihadiri Bawaslu, Disdukcapil, Kodim 1699, perwakilan 14 partai politik',
    '- Kadiv Rendatin Yunus Misalnya bacakan hasil: jumlah pemilih 181.402 (laki-laki 90.118, perempuan 91.284) ' +
      'tersebar di 9 kecamatan. Pemilih baru 2.045, TMS 977, perubahan data 612',
    '- Ketua Bawaslu Marten Rekaan minta agar pemilih meninggal segera dicoret',
    '- Berita Acara Nomor 21/PL.01-BA/9901/2026 ditandatangani',
    '- rapat ditutup jam 12.30',
    'foto: Yohanes B.',
  ].join('\n');
  expect(values(notes, 'title')).toEqual([
    'Rapat Pleno Terbuka Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan (PDPB) Triwulan I Tahun 2026',
  ]);
  const figures = values(notes, 'figures').map((one) => (one as { value: string }).value);
  expect(figures.toSorted()).toEqual(['14', '181402', '2045', '612', '9', '90118', '91284', '977'].toSorted());
  expect(values(notes, 'when.endTime')).toEqual(['12:30']);
  expect(values(notes, 'papers')).toEqual([
    expect.objectContaining({ citation: 'Berita Acara Nomor 21/PL.01-BA/9901/2026' }),
  ]);
  expect(values(notes, 'local.credit.photographer')).toEqual(['Yohanes B.']);
  expect(values(notes, 'statements')).toEqual([
    expect.objectContaining({ kind: 'paraphrase', text: 'agar pemilih meninggal segera dicoret' }),
  ]);
});
