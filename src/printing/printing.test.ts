import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { printDocument, printPages, type PrintedDocument } from './index.ts';

const document: PrintedDocument = {
  layout: { formal: true, justified: true },
  letterhead: ['KOMISI PEMILIHAN UMUM', 'KABUPATEN ALOR'],
  address: '',
  title: 'Nota dinas',
  parts: [
    { type: 'title', text: 'Nota dinas' },
    { type: 'item', text: 'Yang pertama.' },
    { type: 'item', text: 'Yang kedua.' },
    { type: 'paragraph', text: 'Di antaranya.' },
    { type: 'item', text: 'Yang dihitung lagi dari awal.' },
    {
      type: 'table',
      header: ['Wilayah', 'Jumlah'],
      rows: [
        ['Kalabahi', '12'],
        ['Jumlah', '12'],
      ],
    },
    { type: 'picture', caption: 'Suasana rapat.', picture: 'p1' },
  ],
  pictures: new Map(),
  mark: null,
  foot: { says: 'Disetujui Sekretaris', note: 'Pindai.', link: 'https://contoh.invalid/asal/1', alt: 'Kode QR' },
  at: new Date('2026-11-29T00:00:00Z'),
};

async function wordsOf(printed: Awaited<ReturnType<typeof printDocument>>): Promise<string> {
  if (!printed.ok) throw new Error(printed.failure.message.en);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.value)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

test('the office’s layout: items numbered anew, rows numbered, a sum without number', async () => {
  const words = await wordsOf(await printDocument(document, 'pdf'));
  expect(words).toContain('1. Yang pertama. 2. Yang kedua. Di antaranya. 1. Yang dihitung lagi dari awal.');
  expect(words).toContain('No. Wilayah Jumlah 1 Kalabahi 12 Jumlah 12');
  expect(words).toContain('Halaman 1 dari 1');
  expect(words).not.toContain('KONSEP');
});

test('what is not in force bears its mark on every page', async () => {
  const long = Array.from({ length: 80 }, (_, n) => ({ type: 'paragraph', text: `Alinea ${n}.` }) as const);
  const printed = await printDocument({ ...document, parts: long, mark: 'SALINAN' }, 'pdf');
  if (!printed.ok) throw new Error(printed.failure.message.en);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.value)), { mergePages: false });
  expect(text.length).toBeGreaterThan(1);
  for (const page of text) expect(page).toContain('SALINAN');
});

test('pictures of one document do not show in the next', async () => {
  const red = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  const withPicture = await printDocument({ ...document, pictures: new Map([['p1', red]]) }, 'pdf');
  const without = await printDocument(document, 'pdf');
  if (!withPicture.ok || !without.ok) throw new Error('not printed');
  expect(Buffer.from(withPicture.value).includes('/DCTDecode')).toBe(true);
  expect(Buffer.from(without.value).includes('/DCTDecode')).toBe(false);
});

test('typst does not hold up this thread, and its fault is thrown', async () => {
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 5);
  const busy = await printPages('#lorem(20000)', {}, document.at);
  clearInterval(turning);
  expect(busy.ok).toBe(true);
  expect(turns).toBeGreaterThan(1);
  await expect(printPages('#panic("rusak")', {}, document.at)).rejects.toThrow(/rusak/);
});
