/** Names, rows and quotes of notes and notices, by several signs. All is invented. */
import { expect, test } from 'vitest';
import { proposeFacts } from './index.ts';
import { spelledOut } from './written-out.ts';

const propose = (...lines: readonly string[]) =>
  proposeFacts(lines.join('\n'), { units: [], dateHint: '2026-12-20' }).proposals;
const valueOf = (path: string, ...lines: readonly string[]): unknown =>
  propose(...lines).find((one) => one.path === path)?.value;

test('short spellings are written out, but not in quotation marks, in names, or as a doctor', () => {
  expect(spelledOut('dr pa Ketua di ktr, tdk hadir')).toBe('dari Pak Ketua di kantor, tidak hadir');
  expect(spelledOut('"kami tdk tahu," kata dr. Budi Tdk')).toBe('"kami tdk tahu," kata dr. Budi Tdk');
  expect(spelledOut('Matius Sampe, pkl. 10.00, r. rapat lt 2')).toBe('Matius Sampe, pukul 10.00, ruang rapat lantai 2');
});

test.each([
  ['bahan berita - tes wawancara calon pramubakti', 'hari Jumat 13 Februari 2026'],
  ['teman2 media, maaf baru sempat 🙏', 'Rilis KPU Lembah Sari: tes wawancara calon pramubakti'],
  ['TUNDA! tolong jangan naik dulu', 'tes wawancara calon pramubakti, tadinya rabu 22/4/2026 di kantor'],
])('what a paper is or says to its reader is no name of the activity: %s', (...lines) => {
  expect(valueOf('title', ...lines)).toBe('tes wawancara calon pramubakti');
});

test('a name is taken whole, with the period behind its office, and without what became of it', () => {
  expect(valueOf('title', 'REKAP COKLIT TERBATAS – KPU KOTA LEMBAH – TW II 2026', 'Petugas: 4 orang')).toMatch(
    /COKLIT TERBATAS triwulan II 2026$/i,
  );
});

test('rows typed with semicolons are a table, each number under its head', () => {
  const figures = propose('Hasil', '', 'Desa; sasaran; ditemui', 'Bukit; 88; 80', 'Lembah; 61; 59', 'Jumlah; 149; 139');
  expect(figures.flatMap((one) => (one.path === 'figures' ? [one.value] : []))).toMatchObject([
    { group: 'Bukit', label: 'sasaran', value: '88' },
    { group: 'Bukit', label: 'ditemui', value: '80' },
    { group: 'Lembah', label: 'sasaran', value: '61' },
    { group: 'Lembah', label: 'ditemui', value: '59' },
    { group: 'Jumlah', label: 'sasaran', value: '149' },
    { group: 'Jumlah', label: 'ditemui', value: '139' },
  ]);
});

test('who signs a quote behind a dash, or does something right before it, is its speaker', () => {
  const proposals = propose(
    'Rapat dibuka Sekretaris Rina Contoh, S.E. dan dihadiri Budi Misal, S.H. (guru).',
    '“Anak belajar menghargai pilihan teman setiap hari,” – Rina Contoh',
    'Budi Misal menyahut, “Yang penting semua anak berani bertanya.”',
  );
  const names = new Map(
    proposals.flatMap((one) => (one.path === 'people' ? [[one.value.id, one.value.name] as const] : [])),
  );
  const speakers = proposals.flatMap((one) => (one.path === 'statements' ? [names.get(one.value.speakerId)] : []));
  expect(speakers).toEqual(['Rina Contoh', 'Budi Misal']);
});
