/**
 * Documents made of all constructs, each with what a person sees of it. The test writes the XML, so it knows the truth.
 */
import fc from 'fast-check';
import { paragraph, run, type Parts } from './docx.ts';

/** A construct, and what is seen of it where it stands. */
type Seen = { readonly xml: string; readonly seen: string };

const word = fc.constantFrom('Rapat', 'pleno', 'dibuka', 'di', 'Aula', 'dan', 'pemilih', 'Oebobo', 'hadir', 'orang');
const number = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 999 })).map(([a, b]) => `${a}.${b}`),
);

const fieldMark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const field = (instruction: string, result: string): string =>
  `${fieldMark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `${fieldMark('separate')}${result}${fieldMark('end')}`;
const unseen = (xml: string): Seen => ({ xml, seen: '' });

/** What LibreOffice shows as well: it prints struck-out words and deletions, and joins raised marks to numbers. */
const plain: fc.Arbitrary<Seen> = fc.oneof(
  word.map((text) => ({ xml: run(text), seen: text })),
  number.map((text) => ({ xml: run(text), seen: text })),
  // One number in two runs, as Word writes it after every correction.
  fc.tuple(number, number).map(([a, b]) => ({ xml: run(a, '<w:b/>') + run(b), seen: a + b })),
  fc.constant({ xml: '<w:r><w:br/></w:r>', seen: '\n' }),
  fc.constant({ xml: '<w:r><w:tab/></w:r>', seen: '\t' }),
  fc.constant({ xml: '<w:r><w:noBreakHyphen/></w:r>', seen: '-' }),
  number.map((text) => unseen(run(text, '<w:vanish/>'))),
  number.map((text) => unseen(run(text, '<w:rStyle w:val="Anak"/>'))),
  number.map((text) => ({ xml: run(text, '<w:rStyle w:val="Anak"/><w:vanish w:val="0"/>'), seen: text })),
  number.map((text) => ({ xml: `<w:fldSimple w:instr=" SEQ x "> ${run(text)}</w:fldSimple>`, seen: text })),
  fc.tuple(number, number).map(([a, b]) => ({ xml: field(` QUOTE ${a} `, run(b)), seen: b })),
  fc
    .tuple(number, number)
    .map(([a, b]) => ({ xml: field(` QUOTE "${a}" `, run(a) + field(' QUOTE "x" ', run(b))), seen: a + b })),
  word.map((text) => ({ xml: `<w:hyperlink w:anchor="x">${run(text)}</w:hyperlink>`, seen: text })),
  number.map((text) => ({ xml: `<w:sdt><w:sdtPr/><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`, seen: text })),
  number.map((text) => ({ xml: `<w:ins w:id="1" w:author="A">${run(text)}</w:ins>`, seen: text })),
  word.map((text) => ({ xml: run(text, '<w:caps/>'), seen: text.toUpperCase() })),
  fc.constant(unseen('<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>')),
);
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const marked: fc.Arbitrary<Seen> = fc.oneof(
  number.map((text) => unseen(run(text, '<w:strike/>'))),
  number.map((text) => unseen(`<w:del w:id="1" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`)),
  number.map((text) => unseen(`<w:moveFrom w:id="1" w:author="A">${run(text)}</w:moveFrom>`)),
  fc
    .tuple(number, fc.integer({ min: 0, max: 9 }))
    .map(([text, mark]) => ({
      xml: run(text) + run(String(mark), '<w:vertAlign w:val="superscript"/>'),
      seen: `${text}⁽${raisedDigits.charAt(mark)}⁾`,
    })),
  fc.constant(unseen('<w:r><w:commentReference w:id="1"/></w:r>')),
);

const spaced = (pieces: fc.Arbitrary<Seen>) =>
  fc
    .array(fc.tuple(pieces, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 8 })
    .map((all): Seen => ({
      xml: all.map(([{ xml }, gap]) => xml + (gap === '' ? '' : run(gap))).join(''),
      seen: all.map(([{ seen }, gap]) => seen + gap).join(''),
    }));

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

const cellText = fc.tuple(fc.constantFrom('', 'Desa ', 'Kota '), number).map(([before, text]) => before + text);
const tableCell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
const table: fc.Arbitrary<readonly Seen[]> = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cellText, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
  )
  .map((rows) =>
    rows.map((cells, at) => ({
      xml:
        (at === 0 ? `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(cells.length)}</w:tblGrid>` : '') +
        `<w:tr>${cells.map(tableCell).join('')}</w:tr>` +
        (at === rows.length - 1 ? '</w:tbl>' : ''),
      seen: cells.join(' | '),
    })),
  );

const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const drawnBox = (text: string): string => {
  const content = `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
    '<wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="2000000" cy="600000"/><wp:docPr id="1" name="Kotak"/><a:graphic><a:graphicData uri="${shapes}">` +
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>' +
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm>' +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
    `<wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>` +
    `</mc:Choice><mc:Fallback><w:pict><v:shape style="width:150pt;height:40pt"><v:textbox>${content}</v:textbox>` +
    '</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
  );
};

const listLevel = (at: number, pattern: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const numbering =
  '<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>' +
  `${listLevel(0, '%1.')}${listLevel(1, '%1.%2')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
const styles =
  '<w:style w:type="character" w:styleId="Induk"><w:name w:val="Induk"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Anak"><w:name w:val="Anak"/><w:basedOn w:val="Induk"/></w:style>';

type Block =
  | { readonly is: 'paragraph' | 'joined'; readonly of: Seen }
  | { readonly is: 'item'; readonly of: Seen; readonly level: 0 | 1 }
  | { readonly is: 'box' | 'note'; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly Seen[] };

const blockOf = (pieces: fc.Arbitrary<Seen>, kinds: readonly Block['is'][]): fc.Arbitrary<Block> =>
  fc.oneof(
    ...[
      { is: 'paragraph', of: spaced(pieces).map((of) => ({ is: 'paragraph' as const, of })) },
      { is: 'joined', of: spaced(pieces).map((of) => ({ is: 'joined' as const, of })) },
      {
        is: 'item',
        of: fc
          .tuple(number, fc.constantFrom(0 as const, 1 as const))
          .map(([text, level]) => ({ is: 'item' as const, of: { xml: run(text), seen: text }, level })),
      },
      { is: 'box', of: number.map((text) => ({ is: 'box' as const, text: `Kotak ${text}` })) },
      { is: 'note', of: number.map((text) => ({ is: 'note' as const, text: `Tanpa ${text}` })) },
      { is: 'table', of: table.map((rows) => ({ is: 'table' as const, rows })) },
    ]
      .filter(({ is }) => kinds.includes(is as Block['is']))
      .map(({ of }) => of as fc.Arbitrary<Block>),
  );

type Generated = { readonly parts: Parts; readonly seen: string };

/** A document with its text as it must be stored. */
function assemble(blocks: readonly Block[], header: string, how: Pick<Parts, 'kind' | 'prefix' | 'main'>): Generated {
  let body = '';
  const seen: { kind: 'paragraph' | 'row'; text: string }[] = [];
  const boxes: string[] = [];
  const notes: string[] = [];
  const counters = [0, 0];
  let begun = '';
  const put = (text: string) => {
    const whole = tidy(begun + text);
    if (whole !== '') seen.push({ kind: 'paragraph', text: whole });
    begun = '';
  };
  // A paragraph whose end was deleted goes on in what follows, so something has to follow.
  for (const block of [...blocks, { is: 'paragraph' as const, of: { xml: run('.'), seen: '.' } }]) {
    switch (block.is) {
      case 'paragraph':
        body += paragraph(block.of.xml);
        put(block.of.seen);
        break;
      case 'joined':
        body += paragraph(block.of.xml, '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>');
        begun += block.of.seen;
        break;
      case 'item': {
        const { level, of } = block;
        counters[level] = (counters[level] ?? 0) + 1;
        if (level === 0) counters[1] = 0;
        else counters[0] ||= 1;
        const label = level === 0 ? `${counters[0]}.` : `${counters[0]}.${counters[1]}`;
        body += paragraph(of.xml, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
        seen.push({ kind: 'paragraph', text: tidy(`${label} ${begun}${of.seen}`) });
        begun = '';
        break;
      }
      case 'box':
        body += paragraph(drawnBox(block.text));
        boxes.push(block.text);
        put('');
        break;
      case 'note':
        notes.push(block.text);
        body += paragraph(`${run('Hadir 35')}<w:r><w:footnoteReference w:id="${notes.length + 1}"/></w:r>`);
        put(`Hadir 35⁽${inRaised(notes.length)}⁾`);
        break;
      case 'table':
        put('');
        for (const { xml, seen: text } of block.rows) {
          body += xml;
          seen.push({ kind: 'row', text });
        }
    }
  }
  body += `<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`;
  const written = notes.map((text, at) => `<w:footnote w:id="${at + 2}">${paragraph(run(text))}</w:footnote>`);
  return {
    parts: {
      body,
      styles,
      numbering,
      footnotes: written.join(''),
      running: { header1: paragraph(run(header)) },
      ...how,
    },
    seen: [
      seen
        .map(
          ({ kind, text }, at) =>
            (at === 0 ? '' : kind === 'row' && seen[at - 1]?.kind === 'row' ? '\n' : '\n\n') + text,
        )
        .join(''),
      ...(boxes.length > 0 ? ['[Kotak teks]', ...boxes] : []),
      ...(notes.length > 0 ? ['[Catatan kaki]', ...notes.map((text, at) => `⁽${inRaised(at + 1)}⁾ ${text}`)] : []),
      '[Kepala halaman]',
      header,
    ].join('\n\n'),
  };
}

const inRaised = (value: number): string => String(value).replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)));

const ways = fc.record({
  kind: fc.constantFrom('transitional' as const, 'strict' as const),
  prefix: fc.constantFrom('w', 'ns0'),
  main: fc.constantFrom('word/document.xml', 'word/document2.xml'),
});

/** Documents of all constructs. */
export const anyDocument: fc.Arbitrary<Generated> = fc
  .tuple(
    fc.array(blockOf(fc.oneof(plain, marked), ['paragraph', 'joined', 'item', 'box', 'note', 'table']), {
      minLength: 1,
      maxLength: 8,
    }),
    word,
    ways,
  )
  .map(([blocks, header, how]) => assemble(blocks, header, how));

/** Documents whose printed pages hold the same numbers wherever they are printed. */
export const printableDocument: fc.Arbitrary<Generated> = fc
  .tuple(fc.array(blockOf(plain, ['paragraph', 'item', 'box', 'table']), { minLength: 3, maxLength: 12 }), word)
  .map(([blocks, header]) => assemble(blocks, header, {}));
