import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, showPage } from '../../testing/show.tsx';
import { CheckPage } from './check-page.tsx';
import { piecesOf } from './pieces.ts';

const text = 'Rapat dilaksanakan pada Rabu, 12 Maret 2026.\nKepada Yth. Ketua KPU Kabupaten Contoh';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const findings = [
  {
    rule: 'weekday',
    ...at('Rabu'),
    says: { id: '12 Maret 2026 jatuh pada hari Kamis, bukan Rabu.', en: '12 March 2026 is a Thursday.' },
    mend: { ...at('Rabu'), text: 'Kamis' },
    source: 'Kalender',
    verified: true,
    doubtful: false,
  },
  {
    rule: 'part-missing',
    ...at('Kepada Yth.'),
    says: { id: 'Bagian Nomor tidak ada; surat dinas memuatnya.', en: 'It has no number.' },
    mend: null,
    source: 'Kebiasaan',
    verified: false,
    doubtful: false,
  },
];
const paperId = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';

async function checked(found = findings) {
  const server = fakeServer();
  server.answers('get', '/api/letters/linter/{paperId}', () => ({
    structure: 'surat',
    text,
    parts: [],
    own: true,
    findings: found,
  }));
  const address = `/surat/periksa/${paperId}` as const;
  const shown = await showPage(CheckPage, address, { capabilities: ['letters.read'], path: '/surat/periksa/$paperId' });
  await expect.element(page.getByRole('heading', { level: 1, name: 'Periksa naskah' })).toBeVisible();
  return { server, ...shown };
}

test('findings stand beside the text with their source; a safe one is applied and taken back by one click', async () => {
  await page.viewport(1_280, 800);
  await checked();
  await expect.element(page.getByText('Bagian Nomor tidak ada; surat dinas memuatnya.')).toBeVisible();
  await expectAccessible();
  const copy = page.getByRole('button', { name: /^Salin teks/ });
  await expect.element(copy).toBeDisabled();
  await page.getByRole('button', { name: 'Terapkan' }).click();
  expect(document.querySelector('ins')?.textContent).toBe('Kamis');
  expect(document.querySelector('del')?.textContent).toBe('Rabu');
  await expect.element(copy).toBeEnabled();
  await page.getByRole('button', { name: 'Batalkan' }).click();
  expect(document.querySelector('ins')).toBeNull();
});

test('what may be right is to be looked at', async () => {
  await checked(findings.map((finding) => ({ ...finding, doubtful: finding.rule === 'part-missing' })));
  await expect.element(page.getByText('Perlu dilihat')).toBeVisible();
  expect(page.getByText('Perlu dilihat').elements()).toHaveLength(1);
});

test('another kind of letter is asked for in the address; on a phone nothing is cut off', async () => {
  await page.viewport(360, 740);
  const { server, location } = await checked();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('combobox', { name: 'Diperiksa sebagai' }).selectOptions('surat tugas');
  await expect.poll(() => location().href).toBe(`/surat/periksa/${paperId}?jenis=tugas`);
  await expect
    .poll(() => server.asked('get', '/api/letters/linter/{paperId}').at(-1)?.query.get('structure'))
    .toBe('tugas');
});

test('a letter without a finding says what was not checked', async () => {
  await checked([]);
  await expect.element(page.getByText(/Huruf, kop, dan tata letak tidak diperiksa/)).toBeVisible();
});

test('pieces are the whole text, whatever the places of findings are', () => {
  const mend = { start: 2, end: 2, text: 'x' };
  const all = [
    { start: 0, end: 4, mend: null },
    { start: 2, end: 6, mend: null },
    { start: 8, end: 8, mend },
    { start: 900, end: 901, mend: null },
  ];
  for (const applied of [new Set<number>(), new Set([2]), new Set([0, 1, 2, 3])])
    expect(
      piecesOf('0123456789', all, applied)
        .map((piece) => piece.text)
        .join(''),
    ).toBe('0123456789');
});
