/** Small files of office programs for tests: XML that the test writes itself, in a package. */
import { zip } from '../word/testing/docx.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** Relationships by their ids: what they are, and where they lead. */
export type Related = Readonly<Record<string, readonly [type: string, target: string]>>;

export const relationships = (related: Related): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  Object.entries(related)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const r = `xmlns:r="${relations}"`;

export type Sheet = {
  readonly name: string;
  readonly data: string;
  readonly state?: string;
  readonly related?: Related;
};

/** `data`: what stands in the sheet, cells written as XML. */
export function xlsx(sheets: readonly Sheet[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = new Map<string, string>(Object.entries(more));
  const related: Record<string, readonly [string, string]> = {};
  const listed = sheets.map(({ name, state, data, related: own }, index) => {
    const id = `rId${index + 1}`;
    related[id] = ['worksheet', `worksheets/sheet${index + 1}.xml`];
    files.set(`xl/worksheets/sheet${index + 1}.xml`, `${head}<worksheet ${x} ${r}>${data}</worksheet>`);
    if (own !== undefined) files.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships(own));
    const shown = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="${id}"${shown}/>`;
  });
  for (const part of ['sharedStrings', 'styles'])
    if (files.has(`xl/${part}.xml`)) related[part] = [part, `${part}.xml`];
  files.set('xl/workbook.xml', `${head}<workbook ${x} ${r}><sheets>${listed.join('')}</sheets></workbook>`);
  files.set('xl/_rels/workbook.xml.rels', relationships(related));
  files.set('_rels/.rels', relationships({ m: ['officeDocument', 'xl/workbook.xml'] }));
  return zip(files);
}

/** A part of a workbook: 'sst', 'styleSheet'. */
export const sheetPart = (root: string, content: string): string => `${head}<${root} ${x}>${content}</${root}>`;

const p =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

export type Slide = { readonly shapes: string; readonly show?: string; readonly notes?: string };

export function pptx(slides: readonly Slide[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = new Map<string, string>(Object.entries(more));
  const related: Record<string, readonly [string, string]> = {};
  const tree = (root: string, shapes: string, own = '') =>
    `${head}<p:${root} ${p} ${r}${own}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`;
  for (const [index, { shapes, show, notes }] of slides.entries()) {
    related[`rId${index + 1}`] = ['slide', `slides/slide${index + 1}.xml`];
    files.set(`ppt/slides/slide${index + 1}.xml`, tree('sld', shapes, show === undefined ? '' : ` show="${show}"`));
    if (notes === undefined) continue;
    files.set(`ppt/notesSlides/notes${index + 1}.xml`, tree('notes', shape(notes, 'body')));
    const beside = relationships({ n: ['notesSlide', `../notesSlides/notes${index + 1}.xml`] });
    files.set(`ppt/slides/_rels/slide${index + 1}.xml.rels`, beside);
  }
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('');
  files.set(
    'ppt/presentation.xml',
    `${head}<p:presentation ${p} ${r}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
  );
  files.set('ppt/_rels/presentation.xml.rels', relationships(related));
  files.set('_rels/.rels', relationships({ m: ['officeDocument', 'ppt/presentation.xml'] }));
  return zip(files);
}

/** A shape with paragraphs, one for each line. `kind`: of its placeholder. */
export function shape(text: string, kind = '', own = ''): string {
  const lines = text.split('\n').map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`);
  const placeholder = kind === '' ? '' : `<p:ph type="${kind}"/>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="s"${own}/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr>` +
    `<p:txBody>${lines.join('')}</p:txBody></p:sp>`
  );
}

const open = ['office', 'text', 'table', 'style', 'draw', 'presentation', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');

/** `body`: <office:text>…</office:text>, or a spreadsheet or presentation. */
export function openDocument(
  body: string,
  { automatic = '', master = '', manifest = '' }: { automatic?: string; master?: string; manifest?: string } = {},
): Uint8Array {
  const files = new Map([['mimetype', 'application/vnd.oasis.opendocument']]);
  files.set(
    'content.xml',
    `${head}<office:document-content ${open}><office:automatic-styles>${automatic}</office:automatic-styles>` +
      `<office:body>${body}</office:body></office:document-content>`,
  );
  files.set(
    'styles.xml',
    `${head}<office:document-styles ${open}><office:master-styles>${master}</office:master-styles>` +
      '</office:document-styles>',
  );
  files.set('META-INF/manifest.xml', `${head}<manifest:manifest ${open}>${manifest}</manifest:manifest>`);
  return zip(files);
}
