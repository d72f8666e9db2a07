/** What a person sees of a Word file is what is stored, one construct at a time. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { docx, line, paragraph, run, zip, type Parts } from './testing/docx.ts';

async function read(parts: Parts | string) {
  const result = await readDocument(docx(typeof parts === 'string' ? { body: parts } : parts), { name: 'rapat.docx' });
  if (!result.ok) throw new Error(result.failure.message.id);
  const { text, warnings } = result.value;
  return { text, warnings: warnings.map(({ code }) => code), document: result.value };
}
const textOf = async (parts: Parts | string): Promise<string> => (await read(parts)).text;

const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const raised = '<w:vertAlign w:val="superscript"/>';
const lowered = '<w:vertAlign w:val="subscript"/>';
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const rowOf = (...texts: string[]): string => row(...texts.map((text) => cell(line(text))));

describe('a line', () => {
  test('keeps its breaks, tabs, hyphens and signs as they are printed', async () => {
    const body = paragraph(
      `${run('Hadir 4')}<w:r><w:br/></w:r>${run('20 orang')}<w:r><w:tab/></w:r>${run('pukul 08.00')}` +
        `<w:r><w:noBreakHyphen/></w:r>${run('10.00')}` +
        `<w:r><w:softHyphen/></w:r><w:r><w:cr/></w:r>${run('Selesai & “tutup”')}`,
    );
    expect(await textOf(body)).toBe('Hadir 4\n20 orang\tpukul 08.00-10.00\nSelesai & “tutup”');
  });

  test('counts blanks at the ends of a run only where the file says so', async () => {
    const body = paragraph(
      '<w:r><w:t>Rapat </w:t></w:r><w:r><w:t xml:space="preserve"> pleno </w:t></w:r><w:r><w:t>\n1\n</w:t></w:r>',
    );
    expect(await textOf(body)).toBe('Rapat pleno 1');
  });

  test('never lets a raised mark join a number; powers and halves stay what they are', async () => {
    const body = [
      paragraph(`${run('Hadir 41')}${run('2', raised)}${run(' orang')}`),
      paragraph(`${run('Luas 60 m')}${run('2', raised)}${run(' dan H')}${run('2', lowered)}${run('O')}`),
      paragraph(`${run('1', '<w:position w:val="8"/>')}${run('7 kotak')}`),
      paragraph(`${run('Catatan')}${run('1', raised)}${run('1', raised)}`),
      paragraph(`${run('1', raised)}${run('/')}${run('2', lowered)}${run(' hari')}`),
    ].join('');
    expect(await textOf(body)).toBe('Hadir 41⁽²⁾ orang\n\nLuas 60 m² dan H₂O\n\n⁽¹⁾7 kotak\n\nCatatan⁽¹¹⁾\n\n¹/₂ hari');
  });

  test('shows signs of symbol fonts as signs, and says where one is not known', async () => {
    const sign = (font: string, number: string): string => `<w:r><w:sym w:font="${font}" w:char="${number}"/></w:r>`;
    const known = paragraph(
      `${sign('Wingdings', 'F0FC')}${run(' hadir ')}${run('ü', '<w:rFonts w:ascii="Wingdings"/>')}`,
    );
    expect(await read(known)).toMatchObject({ text: '✓ hadir ✓', warnings: [] });
    expect(await read(paragraph(`${run('Nilai ')}${sign('Khusus', 'F041')}`))).toMatchObject({
      text: 'Nilai \uFFFD',
      warnings: ['unknown-signs'],
    });
  });

  test('shows capitals where the look asks for them', async () => {
    expect(await textOf(paragraph(run('berita acara', '<w:caps/>')))).toBe('BERITA ACARA');
  });
});

describe('what is not seen', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Rahasia"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Lain"><w:basedOn w:val="Rahasia"/></w:style>' +
    '<w:style w:type="character" w:styleId="Coret"><w:rPr><w:strike/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Gaib"><w:rPr><w:vanish/></w:rPr></w:style>';

  test.each([
    ['struck out', '<w:strike/>', 'struck-text'],
    ['struck out twice', '<w:dstrike w:val="true"/>', 'struck-text'],
    ['struck out by its style', '<w:rStyle w:val="Coret"/>', 'struck-text'],
    ['hidden', '<w:vanish/>', 'hidden-text'],
    ['hidden by the style that its style is based on', '<w:rStyle w:val="Lain"/>', 'hidden-text'],
    ['white on white', '<w:color w:val="FFFFFF"/>', 'hidden-text'],
    ['too small to see', '<w:sz w:val="2"/>', 'hidden-text'],
  ])('because it is %s is not text, and that is said', async (_, look, warning) => {
    const body = paragraph(`${run('Anggaran Rp 4')}${run('77', look)}${run('5 juta')}`);
    expect(await read({ body, styles })).toMatchObject({ text: 'Anggaran Rp 45 juta', warnings: [warning] });
  });

  test('is seen again where the run takes its style back', async () => {
    const seen = (look: string) =>
      textOf({ body: paragraph(run('Tampak', look), '<w:pStyle w:val="Gaib"/>') + line('.'), styles });
    expect(await seen('')).toBe('.');
    expect(await seen('<w:vanish w:val="0"/>')).toBe('Tampak\n\n.');
    // Two styles that both hide take each other back (ECMA-376 part 1, 17.7.3).
    expect(await seen('<w:rStyle w:val="Rahasia"/>')).toBe('Tampak\n\n.');
  });

  test('white letters on a colour are seen', async () => {
    const white = run('Jumlah', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>');
    expect(await read(paragraph(white))).toMatchObject({ text: 'Jumlah', warnings: [] });
    const banner =
      '<w:style w:type="paragraph" w:styleId="Pita"><w:pPr><w:shd w:fill="1F3864"/></w:pPr>' +
      '<w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>';
    const body = line('Siaran Pers', '<w:pStyle w:val="Pita"/>');
    expect(await read({ body, styles: banner })).toMatchObject({ text: 'Siaran Pers', warnings: [] });
  });

  test('of comments is the comment, and that is said', async () => {
    const body = paragraph(`<w:commentRangeStart w:id="1"/>${run('Rapat')}<w:r><w:commentReference w:id="1"/></w:r>`);
    expect(await read(body)).toMatchObject({ text: 'Rapat', warnings: ['notes-left-out'] });
  });
});

describe('tracked changes', () => {
  test('are read as if accepted: words, paragraphs, rows', async () => {
    const deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>99</w:delText></w:r></w:del>';
    const body = [
      paragraph(
        `${run('Hadir 2')}${deleted}<w:ins w:id="2" w:author="A">${run('8')}</w:ins>${run(' orang,')}`,
        '<w:rPr><w:del w:id="3"/></w:rPr>',
      ),
      line(' lalu pulang.'),
      paragraph(`<w:moveFrom w:id="4">${run('Pindah.')}</w:moveFrom>`),
      paragraph(`<w:moveTo w:id="5">${run('Pindah.')}</w:moveTo>`),
      table(
        rowOf('Laki-laki', '12'),
        `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${cell(line('Perempuan'))}${cell(line('9'))}</w:tr>`,
      ),
    ].join('');
    expect(await read(body)).toMatchObject({
      text: 'Hadir 28 orang, lalu pulang.\n\nPindah.\n\nLaki-laki | 12',
      warnings: ['tracked-changes'],
    });
  });
});

describe('a field', () => {
  test('shows its result, also within the result of another', async () => {
    const within = `${mark('begin')}${code('PAGE')}${mark('separate')}${run('1')}${mark('end')}`;
    const sum = `${mark('begin')}${code('=30')}${mark('separate')}${run('30')}${mark('end')}`;
    const shown = `${mark('separate')}${run('tiga puluh ')}${sum}${mark('end')}`;
    const nested = `${mark('begin')}${code('IF ')}${within}${code(' = 1')}${shown}`;
    const body = paragraph(`${run('Hadir ')}${nested}<w:fldSimple w:instr=" SEQ x ">${run(' orang')}</w:fldSimple>`);
    expect(await read(body)).toMatchObject({ text: 'Hadir tiga puluh 30 orang', warnings: [] });
  });

  test('without a stored result is worked out, or named', async () => {
    const field = (instruction: string): string => `${mark('begin')}${code(instruction)}${mark('end')}`;
    expect(await read(paragraph(`${field('SYMBOL 252 \\f "Wingdings"')}${run(' ya')}`))).toMatchObject({
      text: '✓ ya',
      warnings: [],
    });
    expect(await read(paragraph(`${field(' LISTNUM ')}${run('Pembukaan')}`))).toMatchObject({
      warnings: ['numbering'],
    });
    expect(await read(paragraph(`${field('EQ \\f(1;2)')}${run(' hari')}`))).toMatchObject({ warnings: ['equations'] });
  });

  test('of a form shows what was ticked and chosen', async () => {
    const form = (data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>` +
      `${code('FORM')}${mark('end')}`;
    const body = paragraph(
      form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>') +
        run(' hadir ') +
        form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="pagi"/><w:listEntry w:val="siang"/></w:ddList>'),
    );
    expect(await textOf(body)).toBe('☒ hadir siang');
  });

  test('that gives the day of today is read as stored, and named', async () => {
    const body = paragraph(
      `${mark('begin')}${code('DATE \\@ "d MMMM yyyy"')}${mark('separate')}${run('3 Juni 2025')}${mark('end')}`,
    );
    expect(await read(body)).toMatchObject({ text: '3 Juni 2025', warnings: ['changing-values'] });
  });

  test('whose end is missing swallows nothing', async () => {
    expect(await textOf(paragraph(`${mark('begin')}${code('PAGE')}${run('Hadir 12 orang')}`))).toBe('Hadir 12 orang');
  });
});

describe('lists', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}` +
    `<w:lvlText w:val="${text}"/></w:lvl>`;
  const outline = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)');
  const chapter = level(0, 'upperRoman', 'BAB %1', '<w:pStyle w:val="Bab"/>');
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${outline}` +
    `${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="9">${chapter}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="7"/>' +
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const item = (text: string, list: number, at = 0): string =>
    line(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('print their numbers by level, begin anew below, and where they are told to', async () => {
    const body = [
      item('Pembukaan', 1),
      item('Laporan', 1),
      item('Anggaran', 1, 1),
      item('Logistik', 1, 1),
      item('Rinci', 1, 2),
      item('Penutup', 1),
      item('Lagi', 1, 1),
      item('Baru', 4),
      item('Lanjut', 1),
      item('Butir', 2),
    ].join('');
    expect((await textOf({ body, numbering })).split('\n\n')).toEqual([
      '1. Pembukaan',
      '2. Laporan',
      'a) Anggaran',
      'b) Logistik',
      '2.2.1 Rinci',
      '3. Penutup',
      'a) Lagi',
      '1. Baru',
      '2. Lanjut',
      '• Butir',
    ]);
  });

  test('are numbered by the style of their paragraphs too', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Bab"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    const body = line('UMUM', '<w:pStyle w:val="Bab"/>') + line('KHUSUS', '<w:pStyle w:val="Bab"/>');
    expect(await textOf({ body, numbering, styles })).toBe('BAB I UMUM\n\nBAB II KHUSUS');
  });

  test('whose numbers have an unknown form are named', async () => {
    const odd = numbering.replace('"upperRoman"', '"thaiCounting"');
    expect(await read({ body: item('UMUM', 3), numbering: odd })).toMatchObject({
      text: 'BAB 1 UMUM',
      warnings: ['numbering'],
    });
  });
});

describe('a table', () => {
  test('is a line a row, its cells kept together', async () => {
    const body =
      line('Rekap') +
      table(rowOf('Desa', 'L', 'P'), rowOf('Oebelo', '1.204', '1.301'), rowOf('Tarus', '', '88')) +
      line('Selesai.');
    expect(await textOf(body)).toBe('Rekap\n\nDesa | L | P\nOebelo | 1.204 | 1.301\nTarus |  | 88\n\nSelesai.');
  });

  test('with colons reads as the labelled lines that people see', async () => {
    const speakers = row(
      cell(line('Narasumber')),
      cell(line(':')),
      cell(line('1. Maria Contoh') + line('2. Yosef Contoh')),
    );
    expect(await textOf(table(rowOf('Tempat', ':', 'Aula Kantor'), rowOf('Pukul:', '09.00 WITA'), speakers))).toBe(
      'Tempat : Aula Kantor\nPukul: 09.00 WITA\nNarasumber : 1. Maria Contoh\n\n2. Yosef Contoh',
    );
  });

  test('keeps columns in their place where cells are merged', async () => {
    const merged = row(cell(line('Jumlah'), '<w:gridSpan w:val="2"/>'), cell(line('9')));
    const below = row(cell(line('')), cell(line('6')), cell(line('3'))).replace('<w:tcPr>', '<w:tcPr><w:vMerge/>');
    const first = row(cell(line('Kupang'), '<w:vMerge w:val="restart"/>'), cell(line('4')), cell(line('2')));
    expect(await textOf(table(first, below, merged))).toBe('Kupang | 4 | 2\n | 6 | 3\nJumlah |  | 9');
  });

  test('a letterhead beside an emblem is read line by line', async () => {
    const head = line('') + line('PENGADILAN NEGERI') + line('KUPANG BARAT');
    expect(await textOf(table(row(cell(line('')), cell(head))))).toBe('PENGADILAN NEGERI\n\nKUPANG BARAT');
  });

  test('inside a table is read in its cell', async () => {
    const inner = table(rowOf('TPS', '1'), rowOf('TPS', '2'));
    expect(await textOf(table(row(cell(line('Desa')), cell(inner + line('')))))).toBe('Desa | TPS | 1 TPS | 2');
  });

  test('that only frames text is text; text in columns is read cell by cell', async () => {
    expect(await textOf(table(row(cell(line('Satu.') + line('Dua.')))))).toBe('Satu.\n\nDua.');
    const columns = row(cell(line('Kiri awal.') + line('Kiri akhir.')), cell(line('Kanan.')));
    expect(await textOf(table(columns))).toBe('Kiri awal.\n\nKiri akhir.\n\nKanan.');
  });

  test('keeps two numbers apart that stand one above the other', async () => {
    expect(await textOf(table(row(cell(line('Hadir')), cell(line('5') + line('30')), cell(line('orang')))))).toBe(
      'Hadir | 5 / 30 | orang',
    );
  });
});

describe('what stands beside the text', () => {
  const boxed = (text: string): string => `<w:txbxContent>${line(text)}</w:txbxContent>`;
  const drawings = 'http://schemas.openxmlformats.org/drawingml/2006';
  const graphic = (content: string): string =>
    `<w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const drawn = (content: string): string => graphic(`<wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp>`);

  test('is a part of its own kind, each under its label', async () => {
    const { document, text } = await read({
      body:
        paragraph(
          `${run('Pemilih 12.345')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}` +
            '<w:r><w:endnoteReference w:id="5"/></w:r>',
        ) +
        paragraph(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn(boxed('Kotak 7.'))}</mc:Choice>` +
            `<mc:Fallback><w:pict><v:shape><v:textbox>${boxed('Kotak 7.')}</v:textbox></v:shape></w:pict>` +
            '</mc:Fallback></mc:AlternateContent></w:r>',
        ) +
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>' +
        '<w:headerReference w:type="first" r:id="header2"/><w:footerReference r:id="footer1"/></w:sectPr>',
      footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Tanpa TPS.')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="5">${line('Sumber: arsip.')}</w:endnote>`,
      running: { header1: line('KANTOR CONTOH'), header2: line('Tidak tampak'), footer1: line('Jalan Contoh 3') },
    });
    expect(text).toBe(
      'Pemilih 12.345⁽¹⁾.⁽i⁾\n\n[Kotak teks]\n\nKotak 7.\n\n[Catatan kaki]\n\n⁽¹⁾ Tanpa TPS.\n\n' +
        '[Catatan akhir]\n\n⁽i⁾ Sumber: arsip.\n\n' +
        '[Kepala halaman]\n\nKANTOR CONTOH\n\n[Kaki halaman]\n\nJalan Contoh 3',
    );
    expect(document.parts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['body', 'Pemilih 12.345⁽¹⁾.⁽i⁾'],
      ['box', 'Kotak 7.'],
      ['footnote', '⁽¹⁾ Tanpa TPS.'],
      ['endnote', '⁽i⁾ Sumber: arsip.'],
      ['header', 'KANTOR CONTOH'],
      ['footer', 'Jalan Contoh 3'],
    ]);
  });

  test('letters bent into a watermark are read as a box', async () => {
    const bent = '<w:r><w:pict><v:shape><v:textpath string="KONSEP"/></v:shape></w:pict></w:r>';
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>';
    expect(await textOf({ body: line('Rapat.') + section, running: { header1: paragraph(bent) } })).toBe(
      'Rapat.\n\n[Kotak teks]\n\nKONSEP',
    );
  });

  test('a file of pictures alone is not called empty', async () => {
    const body = paragraph(`<w:r>${graphic('<pic:pic/>')}</w:r>`);
    const refused = await readDocument(docx({ body }), { name: 'pindaian.docx' });
    expect(refused).toMatchObject({ failure: { code: 'documents/nothing-to-read' } });
    expect(refused.ok ? '' : refused.failure.message.id).toContain('Ada gambar.');
  });

  test('a mark that the writer chose stays theirs', async () => {
    const reference = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>';
    const footnotes = `<w:footnote w:id="2">${line('Belum final.')}</w:footnote>`;
    expect(await textOf({ body: paragraph(run('Jumlah 88') + reference), footnotes })).toBe(
      'Jumlah 88⁽*⁾\n\n[Catatan kaki]\n\n⁽*⁾ Belum final.',
    );
  });

  test.each([
    [
      'pictures-left-out',
      '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>',
    ],
    ['charts', graphic(`<c:chart xmlns:c="${drawings}/chart"/>`)],
    ['diagrams', graphic(`<dgm:relIds xmlns:dgm="${drawings}/diagram"/>`)],
    ['attachments-left-out', '<w:object><v:shape/><o:OLEObject/></w:object>'],
    ['form-controls', '<w:object><w:control r:id="x"/></w:object>'],
    [
      'hidden-text',
      `<w:pict><v:shape style="visibility:hidden"><v:textbox>${boxed('Gaib')}</v:textbox></v:shape></w:pict>`,
    ],
  ])('%s: named, for they are not read', async (warning, content) => {
    expect(await read(paragraph(`${run('Rapat.')}<w:r>${content}</w:r>`))).toMatchObject({
      text: 'Rapat.',
      warnings: [warning],
    });
  });

  test('embedded documents, equations and unknown content are named', async () => {
    expect(await read(`${line('Rapat.')}<w:altChunk r:id="x"/>`)).toMatchObject({ warnings: ['attachments-left-out'] });
    const half =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    expect(await read(paragraph(run('Bagi ') + half))).toMatchObject({
      text: 'Bagi  [rumus]',
      warnings: ['equations'],
    });
    expect(await textOf(paragraph(run('a ') + '<m:oMath><m:r><m:t>= 12</m:t></m:r></m:oMath>'))).toBe('a = 12');
    const strange = `<z:bungkus xmlns:z="urn:lain">${run('Tersembunyi 5')}</z:bungkus>`;
    expect(await read(paragraph(run('Rapat.') + strange))).toMatchObject({
      text: 'Rapat.',
      warnings: ['other-content'],
    });
  });
});

describe('a file', () => {
  test.each([
    ['whose main part has another name', { main: 'word/document2.xml' }],
    ['of the strict kind', { kind: 'strict' as const }],
    ['that writes another prefix', { prefix: 'ns0' }],
  ])('%s is read alike', async (_, how) => {
    expect(await textOf({ body: line('Hadir 14 orang.'), ...how })).toBe('Hadir 14 orang.');
  });

  test('that nests without end, or is no XML, is refused', async () => {
    const code = async (body: string) => {
      const read = await readDocument(docx({ body }), { name: 'jahat.docx' });
      return read.ok ? 'ok' : read.failure.code;
    };
    const deep = 100_000;
    expect(await code('<w:sdt><w:sdtContent>'.repeat(deep) + '</w:sdtContent></w:sdt>'.repeat(deep))).toBe(
      'documents/too-much-text',
    );
    expect(await code('<w:p><w:r>')).toBe('documents/damaged');
    const entities = zip(
      new Map([
        [
          '_rels/.rels',
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            '<Relationship Id="a" Type="x/officeDocument" Target="d.xml"/></Relationships>',
        ],
        ['d.xml', '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'],
      ]),
    );
    const refused = await readDocument(entities, { name: 'entitas.docx' });
    expect(refused.ok ? 'ok' : refused.failure.code).toBe('documents/damaged');
  });

  test.each([
    ['fields that are never closed', `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`],
    ['raised marks', `${run('1')}${run('2', raised)}`],
    ['line breaks', '<w:r><w:br/></w:r>'],
    ['hidden words', run('x', '<w:vanish/>')],
  ])('of %s takes time in proportion to its size', async (_, piece) => {
    const took = async (times: number) => {
      const bytes = docx({ body: paragraph(run('Rapat') + piece.repeat(times)) });
      let least = Infinity;
      // The best of three: other work of the machine only adds.
      for (let tries = 0; tries < 3; tries += 1) {
        const began = performance.now();
        await readDocument(bytes, { name: 'besar.docx' });
        least = Math.min(least, performance.now() - began);
      }
      return least;
    };
    const once = await took(5_000);
    // Eight times as much; what grows with the square takes 64 times as long.
    expect(await took(40_000)).toBeLessThan(20 * once + 500);
  });
});
