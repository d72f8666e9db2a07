/**
 * The pages of every kind beside stored small pictures: a change of the layout is seen. The text of the DOCX has the
 * order of the PDF. `GOLDEN=write` draws the pictures anew, which a person looks at.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../documents/index.ts';
import { partsOf } from '../../drafts/index.ts';
import { unitById } from '../../identity/index.ts';
import { printDocument, type PrintedDocument } from '../../printing/index.ts';
import { letterText } from './as-text.ts';
import { composeLetter } from './compose.ts';
import { letterKindsOn } from './kinds/kinds.ts';
import { letterParts } from './on-paper.ts';
import { outgoingFieldsSchema } from './schema.ts';
import { letterLayout } from './templates.ts';
import { fullFields, letterOffice } from './testing/office.ts';

const run = promisify(execFile);
const folder = path.join(import.meta.dirname, 'testing/golden');
const hasPoppler = await run('pdftoppm', ['-v']).then(
  () => true,
  () => false,
);
/** Pixels of the pictures; A4 at 42 dots an inch. */
const [width, height] = [347, 491];
/** Share of pixels that may differ: edges of letters, drawn by another version of poppler. */
const tolerance = 0.004;

const documents = new Map<string, PrintedDocument>();
beforeAll(async () => {
  const { platform, writer, unit } = await letterOffice();
  const emblem = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  await platform.database.read(writer, async (tx) => {
    const at = (await unitById(tx, unit))!;
    for (const kind of await letterKindsOn(tx, { unitId: unit, day: '2025-10-17' })) {
      const fields = outgoingFieldsSchema.parse({
        ...fullFields,
        points: Array.from({ length: kind.code === 'surat-dinas' ? 30 : 2 }, (_, n) => ({
          id: `p${n + 1}`,
          text: `Butir ke-${n + 1} surat ini ditulis cukup panjang supaya memenuhi lebih dari satu baris kertas.`,
        })),
      });
      const facts = { kind, fields, answers: null, signer: 'Sekretaris KPU Contoh' };
      const parts = partsOf(composeLetter({ facts, unit: at }, 'golden').blocks, letterLayout);
      const behalf = kind.code === 'surat-tugas' ? ['a.n. Ketua KPU Contoh,'] : [];
      documents.set(kind.code, {
        layout: letterLayout,
        letterhead: ['KOMISI PEMILIHAN UMUM', 'KABUPATEN CONTOH'],
        emblem: kind.code === 'undangan' ? emblem : undefined,
        nextHead: 'Nomor 7/PR.01-SD/99/2025',
        address: 'Jalan Contoh 1, Contoh',
        title: kind.label.id,
        parts: letterParts(
          { ...facts, number: '7/PR.01-SD/99/2025', date: '2025-10-17', behalf },
          { unit: at, parts, approval: { position: facts.signer, name: 'Siapa Contoh', at: new Date(0) } },
        ),
        pictures: new Map(),
        mark: null,
        foot: { says: 'Disetujui', note: 'Pindai.', link: 'https://contoh.invalid/asal/1', alt: 'Kode QR' },
        at: new Date('2025-10-17T00:00:00Z'),
      });
    }
  });
});

const kinds = [
  'berita-acara',
  'keputusan',
  'laporan',
  'nota-dinas',
  'pengumuman',
  'surat-dinas',
  'surat-edaran',
  'surat-keterangan',
  'surat-kuasa',
  'surat-pengantar',
  'surat-perintah',
  'surat-tugas',
  'undangan',
];

async function printed(document: PrintedDocument, as: 'pdf' | 'docx'): Promise<Uint8Array> {
  const made = await printDocument(document, as);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** The pages of a PDF in black and white, small; of the first two. */
async function pagesOf(pdf: Uint8Array): Promise<Buffer[]> {
  const at = await mkdtemp(path.join(os.tmpdir(), 'golden-'));
  try {
    await writeFile(path.join(at, 'a.pdf'), pdf);
    await run('pdftoppm', ['-r', '42', '-l', '2', '-gray', '-png', path.join(at, 'a.pdf'), path.join(at, 'p')]);
    const names = ['p-1.png', 'p-2.png'].filter((name) => existsSync(path.join(at, name)));
    return await Promise.all(
      names.map(async (name) =>
        sharp(await readFile(path.join(at, name)))
          .resize(width, height, { fit: 'fill' })
          .threshold(200)
          .toColourspace('b-w')
          .png({ colours: 2, palette: true, compressionLevel: 9 })
          .toBuffer(),
      ),
    );
  } finally {
    await rm(at, { recursive: true });
  }
}

const pixels = (png: Buffer): Promise<Buffer> => sharp(png).toColourspace('b-w').raw().toBuffer();
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixels(one), await pixels(other)];
  if (a.length !== b.length) return 1;
  return a.reduce((sum, value, at) => sum + (Math.abs(value - (b[at] ?? 0)) > 128 ? 1 : 0), 0) / a.length;
}

test('there is a kind for every picture', () => {
  expect([...documents.keys()].toSorted()).toEqual(kinds);
});

test.skipIf(!hasPoppler).each(kinds)('%s is set as its picture shows', async (code) => {
  const pages = await pagesOf(await printed(documents.get(code)!, 'pdf'));
  expect(pages.length).toBe(code === 'surat-dinas' ? 2 : 1);
  for (const [at, page] of pages.entries()) {
    const file = path.join(folder, `${code}-${at + 1}.png`);
    if (process.env['GOLDEN'] === 'write') {
      await mkdir(folder, { recursive: true });
      await writeFile(file, page);
    }
    const golden = await readFile(file);
    expect(golden.length).toBeLessThan(15_000);
    expect(await differing(page, golden)).toBeLessThan(tolerance);
  }
});

test.skipIf(!hasPoppler)('a line that is set elsewhere is seen', async () => {
  const document = documents.get('surat-tugas')!;
  const moved = { ...document, address: '' };
  const [page] = await pagesOf(await printed(moved, 'pdf'));
  expect(await differing(page!, await readFile(path.join(folder, 'surat-tugas-1.png')))).toBeGreaterThan(tolerance);
});

test.each(kinds)('the DOCX of %s says the same in the same order', async (code) => {
  const document = documents.get(code)!;
  const paper = await readDocument(await printed(document, 'docx'), { name: 'surat.docx' });
  if (!paper.ok) throw new Error(paper.failure.code);
  const words = paper.value.text.replace(/\s+/g, ' ');
  let from = 0;
  for (const line of letterText(document.parts).split('\n')) {
    const said = line
      .replace(/^[^:|\t]{1,24}: /, '')
      .split(/\t| \| /)[0]!
      .replace(/^\d+\. /, '')
      .trim();
    const at = words.indexOf(said.replace(/\s+/g, ' '), from);
    expect([said, at >= 0]).toEqual([said, true]);
    from = at;
  }
});
