/** Formats besides Word and PDF: what a person sees of them is the text, and what is not carried over is said. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { timeOfTwice } from '../platform/testing/linear-time.ts';
import { readHtml } from './html/index.ts';
import { readDocument } from './index.ts';
import { openDocument, pptx, shape, sheetPart, xlsx } from './testing/packages.ts';
import { docx, line, zip } from './word/testing/docx.ts';

async function read(bytes: Uint8Array, name: string) {
  const result = await readDocument(bytes, { name });
  if (!result.ok) return { failure: result.failure.code, says: result.failure.message.id };
  const { kind, text, pages, parts, warnings } = result.value;
  const apart = parts
    .filter((part) => part.kind !== 'body')
    .map(({ kind: of, start, end }) => `${of}: ${text.slice(start, end)}`);
  return {
    kind,
    body: text.slice(0, parts[0]?.end),
    apart,
    pages: pages.length,
    codes: warnings.map(({ code }) => code),
  };
}
const bodyOf = async (bytes: Uint8Array, name: string) => {
  const { body, failure } = (await read(bytes, name)) as { body?: string; failure?: string };
  return body ?? failure;
};

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (cell: string, value: number, style = 0) => `<c r="${cell}" s="${style}"><v>${value}</v></c>`;
const rows = (...all: string[]) => `<sheetData>${all.map((row) => `<row>${row}</row>`).join('')}</sheetData>`;

describe('XLSX', () => {
  test('sheets as tables, in their order, each a page', async () => {
    const first = rows(
      text('A1', 'Kecamatan') + text('B1', 'Jumlah'),
      text('A2', 'Raijua') + number('B2', 1204),
      text('B4', 'Selesai'),
    );
    const file = xlsx([
      { name: 'Rekap', data: first },
      { name: 'Catatan', data: rows(text('C3', 'Dibuat 2025')) },
    ]);
    expect(await read(file, 'rekap.xlsx')).toEqual({
      kind: 'xlsx',
      body: 'Rekap\n\nKecamatan | Jumlah\nRaijua | 1204\n | Selesai\n\nCatatan\n\nDibuat 2025',
      apart: [],
      pages: 2,
      codes: [],
    });
  });

  test('numbers as their cells show them', async () => {
    const formats = [
      '#,##0',
      '0.00',
      '0%',
      'd mmmm yyyy',
      'dd/mm/yyyy hh:mm',
      '"Rp" #,##0',
      '#,##0 "orang"',
      '@',
      ';;;',
    ];
    const declared = (code: string, index: number) =>
      `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`;
    const styles = sheetPart(
      'styleSheet',
      `<numFmts>${formats.map(declared).join('')}</numFmts>` +
        `<cellXfs><xf/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`,
    );
    const values = [1204, 12.5, 0.125, 45964, 45964.375, 1500000, 35, 7];
    const cells = values.map((value, index) => number(`A${index + 1}`, value, index + 1));
    const file = xlsx([{ name: 'S', data: rows(...cells, number('A9', 3.75), number('A10', 123456789012)) }], {
      'xl/styles.xml': styles,
    });
    expect(await bodyOf(file, 'a.xlsx')).toBe(
      'S\n\n1.204\n12,50\n13%\n3 November 2025\n3 November 2025 09.00\nRp 1.500.000\n35 orang\n7\n3,75\n123456789012',
    );
  });

  test('shared texts, truth values, errors, results of formulas; a formula without one is said', async () => {
    const strings = sheetPart(
      'sst',
      '<si><t>Raijua</t></si><si><r><t>Hawu </t></r><r><t>Mehara</t></r><rPh><t>x</t></rPh></si>',
    );
    const file = xlsx(
      [
        {
          name: 'S',
          data: rows(
            '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c>',
            '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"a"</f><v>lolos</v></c>' +
              '<c r="C2" t="e"><v>#N/A</v></c>',
            '<c r="A3"><f>SUM(A1:A2)</f></c><c r="B3"><v>5</v></c>',
          ),
        },
      ],
      { 'xl/sharedStrings.xml': strings },
    );
    expect(await read(file, 'a.xlsx')).toMatchObject({
      body: 'S\n\nRaijua | Hawu Mehara | TRUE\n2 | lolos | #N/A\n | 5',
      codes: ['formulas-without-values'],
    });
  });

  test('hidden sheets, rows, columns and white text are no text, and that is said', async () => {
    const styles = sheetPart(
      'styleSheet',
      '<fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill>' +
        '<patternFill patternType="solid"><fgColor rgb="FF0000FF"/></patternFill></fill></fills>' +
        '<cellXfs><xf/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/></cellXfs>',
    );
    const data =
      '<cols><col min="2" max="2" hidden="1"/></cols>' +
      `<sheetData><row>${text('A1', 'terlihat')}${text('B1', 'kolom')}</row>` +
      `<row hidden="1">${text('A2', 'baris')}</row>` +
      '<row><c r="A3" s="1" t="inlineStr"><is><t>putih</t></is></c><c r="C3" s="2" t="inlineStr">' +
      '<is><t>di atas biru</t></is></c></row></sheetData>';
    const file = xlsx(
      [
        { name: 'S', data },
        { name: 'Rahasia', state: 'veryHidden', data: rows(text('A1', 'lembar')) },
      ],
      { 'xl/styles.xml': styles },
    );
    expect(await read(file, 'a.xlsx')).toMatchObject({
      body: 'S\n\nterlihat\n | di atas biru',
      codes: ['hidden-parts', 'hidden-text'],
    });
  });

  test('comments, pictures, charts and macros are said', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
      'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><xdr:pic/><c:chart/></xdr:wsDr>';
    const related = { d: ['drawing', '../drawings/d.xml'], c: ['comments', '../comments1.xml'] } as const;
    const file = xlsx([{ name: 'S', data: rows(text('A1', 'isi')), related }], {
      'xl/drawings/d.xml': drawing,
      'xl/vbaProject.bin': 'x',
    });
    const { codes } = (await read(file, 'a.xlsm')) as { codes: string[] };
    expect(codes.toSorted()).toEqual(['charts', 'macros', 'notes-left-out', 'pictures-left-out']);
  });

  test('cells very far apart neither fill the memory nor the text', async () => {
    const far = rows(text('A1', 'satu'), text('XFD1048576', 'dua'));
    expect(await bodyOf(xlsx([{ name: 'S', data: far }]), 'a.xlsx')).toBe('S\n\nsatu\n | dua');
    const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
    const names = columns.flatMap((one) => columns.flatMap((two) => columns.map((three) => one + two + three)));
    const wide = Array.from({ length: 4_000 }, (_, row) => text(`${names[row % 1_000]}${row + 1}`, 'x'));
    expect(await bodyOf(xlsx([{ name: 'S', data: rows(...wide) }]), 'a.xlsx')).toBe('documents/too-much-text');
  });
});

describe('PPTX', () => {
  test('slides in order, the title first, tables as rows, notes apart', async () => {
    const table =
      '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="t"/></p:nvGraphicFramePr>' +
      '<a:graphic><a:graphicData><a:tbl>' +
      [
        ['Kecamatan', 'Jumlah'],
        ['Raijua', '12'],
      ]
        .map(
          (cells) =>
            `<a:tr>${cells
              .map((cell) => `<a:tc><a:txBody><a:p><a:r><a:t>${cell}</a:t></a:r></a:p></a:txBody></a:tc>`)
              .join('')}</a:tr>`,
        )
        .join('') +
      '</a:tbl></a:graphicData></a:graphic></p:graphicFrame>';
    const file = pptx([
      { shapes: shape('Isi pertama\nIsi kedua', 'body') + shape('Judul', 'ctrTitle'), notes: 'Ucapkan salam.' },
      { shapes: table + shape('2', 'sldNum') + shape('KPU Sabu Raijua', 'ftr') },
    ]);
    expect(await read(file, 'paparan.pptx')).toEqual({
      kind: 'pptx',
      body: 'Judul\n\nIsi pertama\nIsi kedua\n\nKecamatan | Jumlah\nRaijua | 12',
      apart: ['note: Ucapkan salam.', 'footer: KPU Sabu Raijua'],
      pages: 2,
      codes: [],
    });
  });

  test('hidden slides and shapes are no text; pictures are said', async () => {
    const file = pptx([
      {
        shapes:
          shape('Terlihat') +
          shape('Tersembunyi', '', ' hidden="1"') +
          '<p:pic><p:nvPicPr><p:cNvPr id="4" name="g"/></p:nvPicPr></p:pic>',
      },
      { shapes: shape('Salindia tersembunyi'), show: '0' },
    ]);
    expect(await read(file, 'a.pptx')).toMatchObject({
      body: 'Terlihat',
      pages: 1,
      codes: ['hidden-parts', 'hidden-text', 'pictures-left-out'],
    });
  });
});

describe('OpenDocument', () => {
  test('ODT: paragraphs, breaks, lists with their numbers, tables, notes, boxes, heads', async () => {
    const automatic =
      '<text:list-style style:name="L1">' +
      '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
      '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>';
    const body =
      '<office:text><text:h text:outline-level="1">UNDANGAN</text:h>' +
      '<text:p>Hadir 35<text:note text:note-class="footnote">' +
      '<text:note-citation>2</text:note-citation><text:note-body><text:p>Menurut daftar.</text:p>' +
      '</text:note-body></text:note> orang<text:line-break/>di<text:s text:c="1"/>aula.</text:p>' +
      '<text:list text:style-name="L1"><text:list-item><text:p>Pembukaan</text:p><text:list>' +
      '<text:list-item><text:p>doa</text:p></text:list-item></text:list></text:list-item>' +
      '<text:list-item><text:p>Penutup</text:p></text:list-item></text:list>' +
      '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>' +
      '<table:table-cell><text:p>Tempat</text:p></table:table-cell><table:table-cell>' +
      '<text:p>Aula</text:p></table:table-cell></table:table-row></table:table>' +
      '<text:p><draw:frame><draw:text-box><text:p>Penting</text:p></draw:text-box></draw:frame>' +
      '</text:p></office:text>';
    const master =
      '<style:master-page><style:header><text:p>KPU SABU RAIJUA</text:p></style:header></style:master-page>';
    expect(await read(openDocument(body, { automatic, master }), 'undangan.odt')).toEqual({
      kind: 'odt',
      body: 'UNDANGAN\n\nHadir 35⁽²⁾ orang\ndi aula.\n\n1. Pembukaan\na) doa\n2. Penutup\n\nTempat | Aula',
      apart: ['box: Penting', 'footnote: ⁽²⁾ Menurut daftar.', 'header: KPU SABU RAIJUA'],
      pages: 1,
      codes: [],
    });
  });

  test('ODT: hidden, white and struck text, changes, remarks and pictures are said and not read', async () => {
    const automatic =
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="W"><style:text-properties fo:color="#ffffff"/></style:style>' +
      '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const body =
      '<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>lama</text:p>' +
      '</text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:p>Terlihat<text:span text:style-name="H"> rahasia</text:span>' +
      '<text:span text:style-name="W"> putih</text:span><text:span text:style-name="S"> coret</text:span>' +
      '<office:annotation><text:p>komentar</text:p></office:annotation><draw:frame><draw:image/>' +
      '</draw:frame>.</text:p></office:text>';
    expect(await read(openDocument(body, { automatic }), 'a.odt')).toMatchObject({
      body: 'Terlihat.',
      codes: ['hidden-text', 'notes-left-out', 'pictures-left-out', 'struck-text', 'tracked-changes'],
    });
  });

  test('ODS: sheets as they are shown, what repeats, what is hidden', async () => {
    const automatic = '<style:style style:name="off"><style:table-properties table:display="false"/></style:style>';
    const cell = (shown: string) => `<table:table-cell><text:p>${shown}</text:p></table:table-cell>`;
    const body =
      '<office:spreadsheet><table:table table:name="Rekap">' +
      `<table:table-row>${cell('Kecamatan')}${cell('Jumlah')}` +
      '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>' +
      `<table:table-row>${cell('Raijua')}${cell('1.204')}</table:table-row>` +
      `<table:table-row table:visibility="collapse">${cell('Hawu')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048573">' +
      '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
      '</table:table><table:table table:name="B" table:style-name="off">' +
      `<table:table-row>${cell('x')}</table:table-row></table:table></office:spreadsheet>`;
    expect(await read(openDocument(body, { automatic }), 'a.ods')).toMatchObject({
      kind: 'ods',
      body: 'Rekap\n\nKecamatan | Jumlah\nRaijua | 1.204',
      codes: ['hidden-parts'],
    });
  });

  test('ODP: slides, each a page, and their notes', async () => {
    const body =
      '<office:presentation><draw:page><draw:frame><draw:text-box><text:p>Judul</text:p>' +
      '</draw:text-box></draw:frame>' +
      '<presentation:notes><draw:frame><draw:text-box><text:p>Salam.</text:p></draw:text-box>' +
      '</draw:frame></presentation:notes></draw:page>' +
      '<draw:page><draw:frame><draw:text-box><text:p>Kedua</text:p></draw:text-box></draw:frame>' +
      '</draw:page></office:presentation>';
    expect(await read(openDocument(body), 'a.odp')).toMatchObject({
      kind: 'odp',
      body: 'Judul\n\nKedua',
      apart: ['note: Salam.'],
      pages: 2,
    });
  });

  test('a locked one says so', async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect(await read(openDocument('<office:text/>', { manifest }), 'a.odt')).toMatchObject({
      failure: 'documents/encrypted',
    });
  });
});

describe('HTML', () => {
  const html = (body: string, name = 'a.html') =>
    read(Buffer.from(`<!DOCTYPE html><html><head><title>Judul</title></head><body>${body}</body></html>`), name);

  test('what a browser shows: blocks, lists, tables, entities', async () => {
    const page =
      '<h1>Pengumuman</h1><p>Jumlah   pemilih\n61.204 &amp; tetap<br>di enam <b>kecamatan</b>.</p>' +
      '<ol start="3"><li>Satu</li><li>Dua</li></ol><ul><li>butir</li></ul>' +
      '<table><tr><th>Kecamatan</th><th>L</th></tr><tr><td>Raijua</td><td>12</td></tr></table><p>Selesai</p>';
    expect(await html(page)).toMatchObject({
      kind: 'html',
      body:
        'Pengumuman\n\nJumlah pemilih 61.204 & tetap\ndi enam kecamatan.\n\n3. Satu\n4. Dua\n\n• butir\n\n' +
        'Kecamatan | L\nRaijua | 12\n\nSelesai',
      codes: [],
    });
  });

  test.each([
    '<p hidden>rahasia</p>',
    '<p style="display:none">rahasia</p>',
    '<span style="color: #FFF">rahasia</span>',
    '<div style="font-size:0px"><b>rahasia</b></div>',
    '<div style="visibility:hidden">rahasia</div>',
    '<p style="opacity:0">rahasia</p>',
    '<p style="text-indent:-9999px">rahasia</p>',
  ])('what is hidden is no text, and that is said: %s', async (hidden) => {
    expect(await html(`<p>Terlihat</p>${hidden}`)).toMatchObject({ body: 'Terlihat', codes: ['hidden-text'] });
  });

  test('white letters on a colour are seen', async () => {
    expect(await html('<p style="color:#fff;background:#003366">Terlihat</p>')).toMatchObject({
      body: 'Terlihat',
      codes: [],
    });
  });

  test('scripts are not run, pictures and frames not fetched', async () => {
    expect(
      await html(
        '<p>Isi</p><script>document.write("x")</script><img src="http://contoh.id/a.png"><iframe src="x">y</iframe>',
      ),
    ).toMatchObject({ body: 'Isi', codes: ['other-content', 'pictures-left-out', 'scripts'] });
  });

  test('a name that says otherwise is told; a text that only speaks of HTML is none', async () => {
    expect(await html('<p>Isi</p>', 'surat.txt')).toMatchObject({ kind: 'html', codes: ['name-and-content-differ'] });
    expect(await read(Buffer.from('Tanda <p> dipakai di HTML.'), 'catatan.txt')).toMatchObject({ kind: 'text' });
  });

  test('a page laid out in a table is read as paragraphs, lines of a listing stay lines', async () => {
    const laid = '<table><tr><td><p>Yth. Ketua</p><p>Dengan hormat.</p></td></tr><tr><td>Seba</td></tr></table>';
    expect(await html(laid)).toMatchObject({ body: 'Yth. Ketua\n\nDengan hormat.\n\nSeba' });
    expect(await html('<pre>satu\n  dua</pre><p>tiga</p>')).toMatchObject({ body: 'satu\n  dua\n\ntiga' });
  });

  test('a hundred thousand open elements, tables in tables', async () => {
    expect(await html(`${'<div>'.repeat(100_000)}isi`)).toMatchObject({ body: 'isi' });
    expect(await html(`${'<table><tr><td>x'.repeat(20_000)}isi`)).toMatchObject({
      body: expect.stringMatching(/xisi$/) as string,
    });
  });

  test.each([
    'kata ',
    '<b>kata</b> ',
    '<p>kata',
    '<td>kata',
    '<li>kata',
    '<br>',
    '<p style="color:red">x</p>',
    '&amp;',
  ])(
    'takes time in proportion to the length: %s',
    async (unit) => {
      const make = (size: number) => Buffer.from(`<html>${unit.repeat(Math.ceil(size / unit.length)).slice(0, size)}`);
      const { taken, allowed } = timeOfTwice(
        (page) => readHtml(Buffer.from(page), 'a.html'),
        (size) => make(size).toString(),
      );
      expect(taken).toBeLessThanOrEqual(allowed);
    },
    60_000,
  );
});

describe('what is wrong with a package', () => {
  test('programs in letters and slides are said, and neither run nor read', async () => {
    const letter = docx({ body: line('Undangan rapat.'), files: { 'word/vbaProject.bin': 'Sub AutoOpen() jahat' } });
    expect(await read(letter, 'undangan.docm')).toMatchObject({ body: 'Undangan rapat.', codes: ['macros'] });
    const slides = pptx([{ shapes: shape('Materi rapat') }], { 'ppt/vbaProject.bin': 'Sub Jahat()' });
    const materials = (await read(slides, 'materi.pptm')) as { body: string; codes: string[] };
    expect([materials.body, materials.codes]).toEqual([expect.stringContaining('Materi rapat'), ['macros']]);
  });

  test('a kind that is not read is named, a damaged one is called so', async () => {
    expect(await read(zip(new Map([['a.txt', 'isi']])), 'a.zip')).toMatchObject({ failure: 'documents/unsupported' });
    const whole = xlsx([{ name: 'S', data: rows(text('A1', 'isi')) }]);
    expect(await read(whole.subarray(0, whole.length - 40), 'a.xlsx')).toMatchObject({ failure: 'documents/damaged' });
  });

  test('entities that stand for more entities are refused', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    const file = xlsx([{ name: 'S', data: '' }], {});
    expect(await read(file, 'a.xlsx')).toMatchObject({ failure: 'documents/empty' });
    const files = new Map([
      [
        '_rels/.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          '<Relationship Id="m" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ],
      ['xl/workbook.xml', bomb],
    ]);
    expect(await read(zip(files), 'a.xlsx')).toMatchObject({ failure: 'documents/damaged' });
  });

  test('what unpacks to far more than a document holds is stopped', async () => {
    const blanks = ' '.repeat(60 * 1024 * 1024);
    const file = xlsx([{ name: 'S', data: `<sheetData>${blanks}</sheetData>` }]);
    expect(file.length).toBeLessThan(200_000);
    expect(deflateRawSync(blanks).length).toBeLessThan(file.length);
    expect(await read(file, 'a.xlsx')).toMatchObject({ failure: 'documents/too-much-text' });
    const deep = `${'<g>'.repeat(300)}${'</g>'.repeat(300)}`;
    expect(await read(xlsx([{ name: 'S', data: deep }]), 'a.xlsx')).toMatchObject({
      failure: 'documents/too-much-text',
    });
  });

  test('a name with another ending is told', async () => {
    const file = xlsx([{ name: 'S', data: rows(text('A1', 'isi')) }]);
    expect(await read(file, 'laporan.docx')).toMatchObject({ kind: 'xlsx', codes: ['name-and-content-differ'] });
  });
});
