/** What is noted for colleagues becomes no proposal; what a person asked others not to do is told. */
import { expect, test } from 'vitest';
import { proposeFacts } from './index.ts';

const texts = (note: string) =>
  proposeFacts(`Rapat gudang KPU Alor\n3 Maret 2026\n\n${note}\n`, {
    units: [],
    dateHint: '2026-03-04',
  }).proposals.flatMap(({ path, value }) =>
    ['keyPoints', 'decisions', 'statements', 'figures'].includes(path) ? [JSON.stringify(value)] : [],
  );

test.each([
  '- atap gudang bocor dan pernah kehilangan 3 kursi, jgn tulis',
  '- honor 50 orang belum dibayar (jangan dimuat)',
  '- keluhan 12 pegawai itu tdk usah disebut',
  '- Catatan internal: dana 40 juta dipertanyakan inspektorat',
  '- dana 40 juta dipertanyakan inspektorat, tidak untuk rilis',
])('%s', (line) => {
  const told = texts(`- kotak suara sudah dihitung ulang seluruhnya\n${line}`).join(' ');
  expect(told).toContain('dihitung ulang');
  expect(told).not.toMatch(/bocor|kursi|honor|keluhan|dana|"3"|"50"|"12"|"40/);
});

test.each([
  '- Ketua meminta jangan ada bendera partai di perahu panitia',
  '- peserta diminta jangan memasukkan surat suara yang rusak',
  '- surat suara rusak tidak boleh dibawa pulang oleh petugas',
])('%s', (line) => {
  expect(texts(line).join(' ')).toContain(line.slice(2, 20));
});
