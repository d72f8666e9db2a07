import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readDocument } from './index.ts';
import { handmadePdf, lines, stream, words } from './testing/handmade-pdf.ts';
import { believedPages, misreadWords } from './text-quality.ts';

/** A page of paper as a scanner draws it, with invisible text of a machine over it. */
const scan = (text: readonly string[], seen = '') =>
  `q 595 0 0 842 0 0 cm /Im1 Do Q 3 Tr ${lines(60, 780, text)} 0 Tr ${seen}`;
const image = stream(
  '\xff',
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
);
const picture = { resources: '/XObject << /Im1 4 0 R >>', objects: [image] };

const good = ['Petugas mendata pemilih di enam kecamatan', 'menurut Undang-Undang Nomor 7 Tahun 2017.'];
const poor = ['Petugas mendata pemilih di enam kecamatan', 'menurut Undang-Undang Nomor 11 Tahun 2OO8.'];

async function read(pages: readonly string[], options = { scans: true }) {
  const result = await readDocument(handmadePdf(pages, picture), { name: 'pindai.pdf' }, options);
  if (!result.ok) return { failure: result.failure.code };
  const { text, scanned, warnings } = result.value;
  return { text, scanned, codes: warnings.map(({ code }) => code) };
}

describe('a scanned page', () => {
  test('without text waits to be recognised, and is refused where nothing recognises', async () => {
    expect(await read([scan([])])).toEqual({ text: '', scanned: [{ page: 1, why: 'no-text' }], codes: [] });
    expect(await read([scan([])], { scans: false })).toEqual({ failure: 'documents/only-images' });
  });

  test('on which nothing but shapes is drawn waits too: they may be letters', async () => {
    expect(await read(['100 700 20 20 re f', '100 700 8 20 re f'])).toMatchObject({
      text: '',
      scanned: [{ page: 1 }, { page: 2 }],
      codes: [],
    });
  });

  test('whose hidden text is poor waits too', async () => {
    expect(await read([scan(poor)])).toEqual({ text: '', scanned: [{ page: 1, why: 'poor-text' }], codes: [] });
  });

  test('whose hidden text is sound is read, and that is said', async () => {
    expect(await read([scan(good)])).toEqual({ text: good.join(' '), scanned: [], codes: ['scan-layer-read'] });
  });

  test('is not believed where the same machine misread another page', async () => {
    expect(await read([scan(good), scan(poor)])).toMatchObject({ scanned: [{ page: 1 }, { page: 2 }] });
  });

  test('is a scan however its picture was placed: before text begins, or as the last thing on the page', async () => {
    const placed = '595 0 0 842 0 0 cm /Im1 Do';
    const layer = `${placed} BT 0.0016807 0 0 0.0011876 0 0 cm /F1 11 Tf 3 Tr 60 780 Td (${poor.join(' ')}) Tj ET`;
    expect(await read([layer, placed, lines(60, 780, good)])).toMatchObject({ scanned: [{ page: 1 }, { page: 2 }] });
  });

  test('with a typed number in its corner is still a scan; a picture beside text is none', async () => {
    expect(await read([scan(poor, words(500, 20, '12'))])).toMatchObject({ scanned: [{ page: 1 }] });
    const typed = `q 300 0 0 300 60 60 cm /Im1 Do Q ${lines(60, 780, good)}`;
    expect(await read([typed])).toMatchObject({ scanned: [], codes: ['pictures-left-out'] });
  });

  test('among typed pages leaves them as they are', async () => {
    const { text, scanned } = await read([lines(60, 780, good), scan([])]);
    expect(text).toBe(`${good.join(' ')}\n\n`);
    expect(scanned).toEqual([{ page: 2, why: 'no-text' }]);
  });
});

describe('misread words', () => {
  test.each([
    'Tahun 2OO8 dan 20ll',
    'Nomor L2 Tahun L945',
    'pen5rusunan naskah',
    'Nomor 24 Tah:un 2000',
    'T"m+! ^anggota dewan',
  ])('are seen: %s', (text) => {
    expect(misreadWords(text)).toBeGreaterThan(0);
  });

  test.each([
    'Pasal 28C dan Pasal 22E ayat (1) huruf a.',
    'Kertas A4, kelas 2B, jalan D3; e-KTP; H-7; 17.00–18.30 WITA',
    'Nomor 123/PL.02.1-BA/5371/2025 tentang PKPU 17/2023, Rp10.500.000,00',
    'kpu-kab.go.id, humas@kpu.go.id, 081234567890, s.d. 30 November 2025 (“tiga puluh”)',
    'Lampiran I sampai Lampiran III; BAB II; Triwulan IV; m², 50%.',
  ])('are none: %s', (text) => {
    expect(misreadWords(text)).toBe(0);
  });

  test('a few pages of many may have one; more speak against all', () => {
    const page = 'Petugas mendata pemilih.';
    const many = Array.from({ length: 40 }, () => page);
    expect(believedPages([...many, 'Tahun 2OO8']).filter(Boolean)).toHaveLength(40);
    expect(believedPages([page, page, page, 'Tahun 2OO8'])).toEqual([false, false, false, false]);
    expect(believedPages(['', page])).toEqual([false, true]);
  });
});

describe('a picture as a document', () => {
  const blank = sharp({ create: { width: 80, height: 120, channels: 3, background: '#ffffff' } });

  test.each(['jpeg', 'png', 'webp', 'tiff'] as const)('%s: a page that waits to be recognised', async (format) => {
    const bytes = await blank.clone().toFormat(format).toBuffer();
    const read = await readDocument(bytes, { name: `foto.${format}` }, { scans: true, places: true });
    expect(read.ok && read.value).toMatchObject({
      kind: 'picture',
      text: '',
      scanned: [{ page: 1, why: 'no-text' }],
      layouts: [{ page: 1, width: 80, height: 120, words: [] }],
      warnings: [],
    });
    // Where nothing recognises, it is refused as before.
    expect(await readDocument(bytes, { name: 'foto.png' })).toMatchObject({
      failure: { code: 'documents/unsupported' },
    });
  });

  test('a photo that was held on its side is as high as it is shown', async () => {
    const bytes = await blank.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const read = await readDocument(bytes, { name: 'foto.jpg' }, { scans: true, places: true });
    expect(read.ok && read.value.layouts[0]).toMatchObject({ width: 120, height: 80 });
  });

  test('a broken picture, one of too many pixels, and one of a kind that is not opened say so', async () => {
    const bytes = await blank.clone().png().toBuffer();
    const scans = { scans: true };
    const broken = await readDocument(bytes.subarray(0, 20), { name: 'rusak.png' }, scans);
    expect(broken).toMatchObject({ failure: { code: 'documents/damaged' } });
    // Width and height of a PNG stand at 16 and 20.
    const huge = Buffer.from(bytes);
    huge.writeUInt32BE(40_000, 16);
    huge.writeUInt32BE(40_000, 20);
    expect(await readDocument(huge, { name: 'besar.png' }, scans)).toMatchObject({ ok: false });
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    const refused = await readDocument(heic, { name: 'foto.heic' }, scans);
    expect(refused.ok ? '' : refused.failure.message.id).toContain('gambar HEIC');
  });
});
