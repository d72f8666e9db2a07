import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { alor, noLocal, ntt, nttLocal, pleno, recapPleno, webinar } from '../testing/samples.ts';
import { letterheadOf, printDocument } from '../../printing/index.ts';
import { printedDraft, type DraftToPrint } from '../../drafts/export/printed-draft.ts';
import type { DraftContent } from '../../drafts/schema.ts';
import { compose } from './index.ts';
import { layouts } from './layouts.ts';
import { draftText } from '../../drafts/loop/text.ts';

const approval = { position: 'Sekretaris KPU NTT', name: 'Oktovianus Ndun', at: new Date('2025-10-24T06:00:00Z') };
const provenanceUrl = 'https://ntt.kpu.go.id/asal/8f3a';
let photo: Buffer;
beforeAll(async () => {
  photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#5a7d9a' } })
    .jpeg()
    .toBuffer();
});

const facts = {
  ...webinar,
  regulations: pleno.regulations,
  photos: [{ id: 'f1', sha256: 'a'.repeat(64), caption: 'Suasana bimtek di Ruang Media Center.', alt: 'Ruang rapat' }],
};
const newsInput = (): DraftToPrint => ({
  content: compose('news', { facts, localFacts: nttLocal, unit: ntt }),
  layout: layouts.news,
  unit: { ...ntt, address: 'Jalan Contoh Nomor 1, Kupang' },
  origin: 'template',
  provenanceUrl,
  approval,
  photos: new Map([['f1', photo]]),
});
const reportInput = (): DraftToPrint => ({
  content: compose('report', { facts: pleno, localFacts: noLocal, unit: alor }),
  layout: layouts.report,
  unit: { ...alor, address: null },
  approval: null,
  origin: 'human',
  provenanceUrl,
});

const minutesInput = (): DraftToPrint => ({
  content: compose('minutes', { facts: recapPleno, localFacts: noLocal, unit: alor }),
  layout: layouts.minutes,
  unit: { ...alor, address: null },
  origin: 'template',
  provenanceUrl,
  approval,
});

/** A report whose photo is not there; approved by somebody in the secretary's place. */
const approvedReport = (more: Partial<DraftToPrint> = {}): DraftToPrint => ({
  ...reportInput(),
  content: compose('report', { facts: { ...pleno, photos: facts.photos }, localFacts: noLocal, unit: alor }),
  approval: { ...approval, position: 'Plh. Sekretaris KPU Kabupaten Alor', name: 'Melkior Contoh, S.E.' },
  ...more,
});

async function print(draft: DraftToPrint, as: 'pdf' | 'docx'): Promise<Uint8Array> {
  const printed = await printDocument(printedDraft(draft), as);
  if (!printed.ok) throw new Error(printed.failure.message.en);
  return printed.value;
}
const exportPdf = (draft: DraftToPrint) => print(draft, 'pdf');
const exportDocx = (draft: DraftToPrint) => print(draft, 'docx');

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' '));
}

describe('PDF', () => {
  test('an approved news item carries letterhead, whole text, label and page numbers, and no mark of a concept', async () => {
    const pages = await pagesOf(await exportPdf(newsInput()));
    const all = pages.join(' ');
    expect(pages[0]).toMatch(
      /^KOMISI PEMILIHAN UMUM PROVINSI NUSA TENGGARA TIMUR Jalan Contoh Nomor 1, Kupang KPU NTT Ikuti Bimtek/,
    );
    const squeezed = all.replace(/\s+/g, '');
    for (const sentence of draftText(newsInput().content)
      .split('\n\n')
      .filter((line) => line.length < 200))
      expect(squeezed).toContain(sentence.replace(/\s+/g, ''));
    expect(all).toContain('Disusun dengan templat, disetujui oleh Sekretaris KPU NTT');
    expect(all).toContain(provenanceUrl);
    pages.forEach((page, at) => expect(page).toContain(`Halaman ${at + 1} dari ${pages.length}`));
    expect(all).not.toContain('KONSEP');
  });

  test('a text that is not approved says KONSEP on every page and prints its open questions', async () => {
    const pages = await pagesOf(await exportPdf(reportInput()));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('KONSEP');
    expect(pages.join(' ')).toContain('[Belum diisi: Bagaimana persiapan kegiatan ini?]');
    expect(pages.join(' ')).not.toContain('disetujui oleh');
  });

  test('markup in a text is printed, never obeyed', async () => {
    const hostile =
      '#set page(width: 1cm) #read("/etc/passwd") $x^2$ *tebal* _miring_ @acuan <label> \\ `kode` = Judul // ujung #"';
    const content: DraftContent = {
      kind: 'news',
      blocks: [
        { id: 't', kind: 'title', claims: [{ id: 't1', text: hostile, facts: [], passages: [] }] },
        { id: 'p', kind: 'paragraph', claims: [{ id: 'p1', text: hostile, facts: [], passages: [] }] },
        {
          id: 'r',
          kind: 'table-row',
          claims: [
            { id: 'r1', text: hostile, facts: [], passages: [] },
            { id: 'r2', text: '[x](y)', facts: [], passages: [] },
          ],
        },
      ],
    };
    const [page] = await pagesOf(
      await exportPdf({
        content,
        layout: layouts.news,
        unit: { ...ntt, fullName: '#panic("x") KPU', address: null },
        approval: null,
        origin: 'human',
        provenanceUrl: 'https://contoh.invalid/#x',
      }),
    );
    expect(page!.replace(/\s+/g, '').split(hostile.replace(/\s+/g, '')).length).toBe(4);
  });

  test('a broken or missing photo leaves the caption and no page fault', async () => {
    const pages = await pagesOf(
      await exportPdf({ ...newsInput(), photos: new Map([['f1', new Uint8Array([1, 2, 3])]]) }),
    );
    expect(pages.join(' ')).toContain('Suasana bimtek di Ruang Media Center.');
  });

  test('the same draft gives the same bytes', async () => {
    expect(Buffer.from(await exportPdf(newsInput())).equals(Buffer.from(await exportPdf(newsInput())))).toBe(true);
  });
});

describe('DOCX', () => {
  test('holds the same text, in order', async () => {
    const bytes = Buffer.from(await exportDocx(newsInput()));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const squeezed = value.replace(/\s+/g, '');
    for (const line of draftText(newsInput().content).split('\n\n'))
      expect(squeezed).toContain(line.replace(/\s+/g, ''));
    expect(value.startsWith('KOMISI PEMILIHAN UMUM')).toBe(true);
  });

  test('survives characters that XML does not allow', async () => {
    const content: DraftContent = {
      kind: 'news',
      blocks: [
        {
          id: 'p',
          kind: 'paragraph',
          claims: [{ id: 'p1', text: 'a\u0000b\u0008 <w:p/> & "c" \ud800', facts: [], passages: [] }],
        },
      ],
    };
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(
        await exportDocx({
          content,
          layout: layouts.news,
          unit: { ...ntt, address: null },
          approval: null,
          origin: 'human',
          provenanceUrl,
        }),
      ),
    });
    expect(value).toContain('<w:p/> & "c"');
  });
});

test('letterheads of KPU and KIP', () => {
  expect(letterheadOf(alor.fullName)).toEqual(['KOMISI PEMILIHAN UMUM', 'KABUPATEN ALOR']);
  expect(letterheadOf('Komisi Independen Pemilihan Aceh')).toEqual(['KOMISI INDEPENDEN PEMILIHAN', 'ACEH']);
  expect(letterheadOf('KPU RI')).toEqual(['KOMISI PEMILIHAN UMUM', 'REPUBLIK INDONESIA']);
});

test('minutes keep their tables, with lines to sign on, in both formats', async () => {
  const tables = printedDraft(minutesInput()).parts.filter((part) => part.type === 'table');
  expect(tables).toMatchObject([
    {
      header: ['Wilayah', 'Laki-laki', 'Perempuan', 'Jumlah'],
      rows: [
        ['Kecamatan Teluk Mutiara', '44.120', '45.220', '89.340'],
        ['Kecamatan Alor Barat Laut', '30.000', '33.000', '63.000'],
        ['Jumlah', '74.120', '78.220', '152.340'],
      ],
    },
    {
      header: ['Nama', 'Jabatan', 'Tanda tangan'],
      rows: [
        ['Adriana Laukamang', 'Ketua KPU Kabupaten Alor', expect.stringMatching(/^…+$/)],
        [expect.stringContaining('Simon'), expect.anything(), expect.anything()],
        [expect.stringContaining('Yuliana'), expect.anything(), expect.anything()],
      ],
    },
  ]);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await exportDocx(minutesInput())) });
  for (const text of [
    '152.340 (seratus lima puluh dua ribu tiga ratus empat puluh) orang',
    'Kecamatan Teluk Mutiara',
    '89.340',
    '………',
  ])
    expect(value).toContain(text);
});

describe('an approved report', () => {
  const headings = (draft: DraftToPrint): string[] =>
    printedDraft(draft).parts.flatMap((part) =>
      part.type === 'chapter' || part.type === 'section' || part.type === 'annex' ? [part.text] : [],
    );

  test('says in both formats where, when, in which position and by whom it was approved', async () => {
    const words = (await pagesOf(await exportPdf(approvedReport()))).join(' ');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await exportDocx(approvedReport())) });
    for (const text of [words, value.replace(/\s+/g, ' ')]) {
      expect(text).toMatch(
        /Kalabahi, 24 Oktober 2025 Plh\. Sekretaris KPU Kabupaten Alor, disetujui lewat .* Melkior Contoh, S\.E\./,
      );
      expect(text.indexOf('Kalabahi, 24')).toBeLessThan(text.indexOf('Lampiran 1. Daftar Hadir'));
      expect(text).toMatch(/III\. PELAKSANAAN KEGIATAN A\. Pelaksanaan/);
      expect(text).not.toContain('Nomor: …');
      expect(text).not.toContain('Kalabahi, …');
    }
  });

  test('is dated by the clock of its unit', () => {
    const at = new Date('2025-10-24T16:30:00Z');
    const days = [alor, { ...alor, zone: 'WIB' as const }].map((unit) =>
      printedDraft(approvedReport({ unit: { ...unit, address: null }, approval: { ...approval, at } })).parts.flatMap(
        (part) => (part.type === 'signature' ? [part.placeAndDay] : []),
      ),
    );
    expect(days).toEqual([['Kalabahi, 25 Oktober 2025'], ['Kalabahi, 24 Oktober 2025']]);
  });

  test('has the line to sign on only of somebody else, and the degrees that it gives to the approver', () => {
    const tables = (draft: DraftToPrint) =>
      printedDraft(draft).parts.filter((part) => part.type === 'table' && part.header.includes('Tanda tangan'));
    const by = (name: string, position = 'Ketua KPU Kabupaten Alor'): DraftToPrint => {
      const people = pleno.people.map((person, at) => (at === 0 ? { ...person, titlesAfter: 'S.H.' } : person));
      const content = compose('report', { facts: { ...pleno, people }, localFacts: noLocal, unit: alor });
      return approvedReport({ content, approval: { ...approval, position, name } });
    };
    const names = (draft: DraftToPrint): string[] =>
      printedDraft(draft).parts.flatMap((part) => (part.type === 'signature' ? [part.name] : []));
    expect(names(by('Adriana Laukamang'))).toEqual(['Adriana Laukamang, S.H.']);
    expect(names(by('Adriana Laukamang', 'Anggota KPU Kabupaten Alor'))).toEqual(['Adriana Laukamang']);
    expect(tables(by('Adriana Laukamang'))).toHaveLength(0);
    expect(tables(by('Melkior Contoh'))).toHaveLength(1);
    expect(names(approvedReport({ approval: null }))).toEqual([]);
  });

  test('bears its own number where the sheet names it, and tells it only there', () => {
    const papers = [
      { id: 'n1', citation: 'Laporan Nomor 12/PL.02/5305/2025' },
      { id: 'n2', citation: 'Berita Acara Nomor 9/PL.02/5305/2025' },
    ];
    const content = compose('report', { facts: { ...pleno, papers }, localFacts: noLocal, unit: alor });
    const words = printedDraft(approvedReport({ content })).parts.map((part) => ('text' in part ? part.text : ''));
    expect(words[1]).toBe('Nomor: 12/PL.02/5305/2025');
    expect(words.filter((text) => text.includes('12/PL.02'))).toHaveLength(1);
    expect(words.filter((text) => text.includes('Berita Acara Nomor 9/PL.02/5305/2025'))).toHaveLength(1);
    expect(content.blocks.filter(({ gap }) => gap?.question.id.includes('12/PL.02'))).toEqual([]);
  });

  test('leaves out what has no content, a page of photos without photos too, and the numbers close up', () => {
    const blocks = approvedReport().content.blocks;
    const question = { fact: '/results', question: { id: 'Apa hasilnya?', en: 'What came of it?' } };
    const gap = (id: string) => ({ id, kind: 'gap' as const, claims: [], gap: question });
    const heading = (text: string) => ({
      id: text,
      kind: 'heading' as const,
      claims: [{ id: text, text, facts: [], passages: [] }],
    });
    const told = (id: string) => ({
      id,
      kind: 'paragraph' as const,
      claims: [{ id, text: 'Isi.', facts: [], passages: [] }],
    });
    const content: DraftContent = {
      kind: 'report',
      blocks: [
        heading('I. Pendahuluan'),
        heading('A. Latar Belakang'),
        gap('1'),
        heading('II. Pelaksanaan'),
        gap('2'),
        heading('A. Persiapan'),
        gap('3'),
        heading('B. Hasil'),
        told('4'),
        heading('III. Penutup'),
        told('5'),
        heading('Lampiran 1. Daftar Hadir'),
        gap('6'),
        heading('Lampiran 2. Dokumentasi'),
        ...blocks.filter(({ kind }) => kind === 'caption'),
      ],
    };
    expect(headings(approvedReport({ content }))).toEqual(['I. Pelaksanaan', 'A. Hasil', 'II. Penutup']);
    expect(headings(approvedReport({ content, photos: new Map([['f1', photo]]) })).at(-1)).toBe(
      'Lampiran 1. Dokumentasi',
    );
    expect(headings(approvedReport({ content, approval: null }))).toHaveLength(8);
    expect(headings(approvedReport())).not.toContainEqual(expect.stringContaining('Lampiran 2'));
  });
});

const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasPoppler) console.log('skipped: pages as pictures (pdftoppm, of poppler-utils, is not installed)');

/** Pages are compared as grey pictures: at most 1 % of mean difference lets renderers differ in their edges. */
describe.skipIf(!hasPoppler)('pages as pictures', () => {
  const golden = join(import.meta.dirname, 'golden', 'pages');
  for (const [name, input] of [
    ['news-approved', newsInput],
    ['report-concept', reportInput],
    ['report-approved', approvedReport],
    ['minutes-approved', minutesInput],
  ] as const) {
    test(name, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'pages-'));
      try {
        writeFileSync(join(folder, 'draft.pdf'), await exportPdf(input()));
        execFileSync('pdftoppm', ['-r', '50', '-png', '-gray', join(folder, 'draft.pdf'), join(folder, 'page')]);
        const pages = readdirSync(folder)
          .filter((file) => file.endsWith('.png'))
          .sort();
        for (const [at, page] of pages.entries()) {
          const expected = join(golden, `${name}-${at + 1}.png`);
          const bytes = readFileSync(join(folder, page));
          // To accept a changed layout: delete the golden page, run once, look at the new picture, commit it.
          if (!existsSync(expected)) {
            writeFileSync(expected, await sharp(bytes).png({ palette: true, colours: 16 }).toBuffer());
            expect.fail(`${expected} was missing and has been written: look at it`);
          }
          expect(await difference(bytes, readFileSync(expected)), page).toBeLessThan(0.01);
        }
        expect(existsSync(join(golden, `${name}-${pages.length + 1}.png`))).toBe(false);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});

test.skipIf(!hasPoppler)('the code on the printed page reads as the address of the provenance page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    writeFileSync(join(folder, 'draft.pdf'), await exportPdf(reportInput()));
    execFileSync('pdftoppm', [
      '-r',
      '200',
      '-png',
      '-f',
      '1',
      '-l',
      '1',
      join(folder, 'draft.pdf'),
      join(folder, 'page'),
    ]);
    const page = sharp(
      join(
        folder,
        readdirSync(folder).find((file) => file.endsWith('.png'))!,
      ),
    );
    const { width, height } = await page.metadata();
    const corner = {
      left: Math.round(width * 0.1),
      top: Math.round(height * 0.88),
      width: Math.round(width * 0.14),
      height: Math.round(height * 0.1),
    };
    const { data, info } = await page.extract(corner).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(provenanceUrl);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).greyscale().blur(1).raw().toBuffer({ resolveWithObject: true })),
  );
  if (a!.info.width !== b!.info.width || a!.info.height !== b!.info.height) return 1;
  let sum = 0;
  for (let at = 0; at < a!.data.length; at++) sum += Math.abs(a!.data[at]! - b!.data[at]!);
  return sum / a!.data.length / 255;
}
