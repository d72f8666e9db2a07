import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentLimits, readDocument, storedText } from './index.ts';
import { handmadePdf } from './testing/handmade-pdf.ts';
import { docx, zip } from './word/testing/docx.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, name = 'berita.txt') => readDocument(bytes, { name });

async function textOf(bytes: Uint8Array, name?: string): Promise<string> {
  const result = await read(bytes, name);
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value.text;
}
async function codeOf(bytes: Uint8Array, name?: string): Promise<string> {
  const result = await read(bytes, name);
  return result.ok ? 'ok' : result.failure.code;
}
async function warningsOf(bytes: Uint8Array, name?: string): Promise<string[]> {
  const result = await read(bytes, name);
  return result.ok ? result.value.warnings.map((warning) => warning.code) : [result.failure.code];
}

describe('a text file', () => {
  const sentence = 'Kegiatan dibuka di Kupang — “baik”, ujarnya.\nSelesai.';

  test('is read as UTF-8 with or without a byte order mark, and its line ends become one kind', async () => {
    expect(await textOf(utf8(sentence))).toBe(sentence);
    expect(await textOf(utf8(`\uFEFF${sentence.replace('\n', '\r\n')}`))).toBe(sentence);
  });

  test('is read as UTF-16 in both byte orders, with or without a mark, and says so', async () => {
    const little = Buffer.from(sentence, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    ]) {
      expect(await textOf(bytes)).toBe(sentence);
    }
    const plain = Buffer.from('Rapat pleno rutin di Kupang pada hari Senin.', 'utf16le');
    expect(await textOf(plain)).toBe('Rapat pleno rutin di Kupang pada hari Senin.');
    expect(await warningsOf(plain)).toContain('encoding-utf-16');
  });

  test('is read as Windows-1252 when it is not UTF-8, and says so', async () => {
    const bytes = Uint8Array.from([0x93, 0x42, 0x61, 0x69, 0x6b, 0x94, 0x20, 0x96, 0x20, 0x6e, 0xe9]);
    expect(await textOf(bytes)).toBe('“Baik” – né');
    expect(await warningsOf(bytes)).toContain('encoding-windows-1252');
  });

  test('is refused when empty, blank, too large or binary', async () => {
    expect(await codeOf(new Uint8Array())).toBe('documents/empty');
    expect(await codeOf(utf8(' \n\t '))).toBe('documents/empty');
    expect(await codeOf(new Uint8Array(documentLimits.bytes + 1))).toBe('documents/too-large');
    expect(await codeOf(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]))).toBe('documents/not-text');
  });

  test('keeps invisible characters in the stored text but warns of them', async () => {
    expect(await textOf(utf8('KPU\u200B NTT \u202E21'))).toBe('KPU\u200B NTT \u202E21');
    expect(await warningsOf(utf8('KPU\u200B NTT'))).toContain('invisible-characters');
  });

  test('a picture, an old Word file and a spreadsheet are named for what they are', async () => {
    const picture = await read(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'foto.txt');
    expect(picture.ok ? '' : picture.failure.message.id).toContain('gambar');
    expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'lama.doc')).toBe(
      'documents/unsupported',
    );
    const sheet = zip(new Map([['xl/workbook.bin', 'x']]));
    const refused = await read(sheet, 'data.xlsb');
    expect(refused.ok ? '' : refused.failure.message.en).toContain('Excel');
  });
});

test('two thousand pages are refused with a sentence', async () => {
  const many = await read(handmadePdf(Array.from({ length: 2_000 }, () => '')), 'tebal.pdf');
  expect(many.ok ? '' : many.failure.code).toBe('documents/too-much-text');
  expect(many.ok ? '' : many.failure.message.id).toMatch(/2000 halaman.*Paling banyak 1000 halaman/);
});

test('stored text has nothing that a database would change', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (input) => {
      const text = storedText(input);
      expect(text).not.toMatch(/[\0\r]/);
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      expect(storedText(`\uFEFF${text.replace(/^\uFEFF+/, '')}`)).toBe(text.replace(/^\uFEFF+/, ''));
    }),
  );
});

describe('a DOCX', () => {
  test('gives its paragraphs', async () => {
    const document = new Document({
      sections: [{ children: [new Paragraph('Rapat dibuka Ketua.'), new Paragraph('Hadir 35 peserta.')] }],
    });
    const bytes = await Packer.toBuffer(document);
    expect(await textOf(bytes, 'rapat.docx')).toBe('Rapat dibuka Ketua.\n\nHadir 35 peserta.');
    expect(await warningsOf(bytes, 'rapat.pdf')).toEqual(['name-and-content-differ']);
  });

  test('that unpacks to far more than a document is refused before it is unpacked', async () => {
    const bomb = docx({ body: ' '.repeat(documentLimits.unpackedBytes + 1) });
    expect(bomb.length).toBeLessThan(documentLimits.bytes);
    expect(await codeOf(bomb, 'bom.docx')).toBe('documents/too-much-text');
  });

  test('that is damaged or locked says so', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Isi')] }] }));
    expect(await codeOf(bytes.subarray(0, bytes.length - 40), 'putus.docx')).toBe('documents/damaged');
    const stream = Buffer.from('__substg1.0_0037001F', 'utf16le');
    const outlook = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), stream]);
    expect(await codeOf(outlook, 'surat.msg')).toBe('documents/outlook');
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await codeOf(locked, 'kunci.docx')).toBe('documents/encrypted');
  });
});

describe('a PDF', () => {
  test('gives its text with the span of every page', async () => {
    const result = await read(pdf(['Halaman satu tentang Kupang.', 'Halaman dua tentang Alor.']), 'laporan.pdf');
    if (!result.ok) throw new Error(result.failure.message.id);
    const { text, pages } = result.value;
    expect(pages.map((page) => text.slice(page.start, page.end))).toEqual([
      'Halaman satu tentang Kupang.',
      'Halaman dua tentang Alor.',
    ]);
  });

  test('without any text is refused where nothing recognises', async () => {
    expect(await codeOf(pdf(['', '']), 'pindai.pdf')).toBe('documents/only-images');
    expect(await warningsOf(pdf(['Ada teks.', '']), 'campur.pdf')).toContain('pages-without-text');
  });

  test('that is locked or damaged says so', async () => {
    expect(await codeOf(pdf(['Rahasia'], true), 'kunci.pdf')).toBe('documents/encrypted');
    expect(await codeOf(utf8('%PDF-1.4\nbukan pdf sungguhan'), 'rusak.pdf')).toBe('documents/damaged');
  });
});

/** A small PDF with one line a page. With `locked`, its encryption needs a password that nobody gave. */
function pdf(pages: readonly string[], locked = false): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((line, index) => {
      const stream = line ? `BT /F1 12 Tf 72 720 Td (${line}) Tj ET` : '0 0 10 10 re f';
      return [
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ' +
          `${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  const hex = 'ab'.repeat(32);
  const encrypt = locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >> /ID [<00> <00>]`
    : '';
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return utf8(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1}${encrypt} >>\n%%EOF`);
}
