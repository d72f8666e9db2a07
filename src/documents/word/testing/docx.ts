/** Small DOCX files for tests: XML that the test writes itself, in a package. */
import { crc32, deflateRawSync } from 'node:zlib';

const names = {
  transitional: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
} as const;
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declared = [
  `xmlns:r="${relations}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

export type Parts = {
  readonly body: string;
  readonly styles?: string | undefined;
  readonly numbering?: string | undefined;
  readonly settings?: string | undefined;
  readonly footnotes?: string | undefined;
  readonly endnotes?: string | undefined;
  /** Headers and footers by the ids under which sections name them: 'header1'. */
  readonly running?: Readonly<Record<string, string>>;
  /** Name of the main part. */
  readonly main?: string;
  readonly kind?: keyof typeof names;
  /** Written instead of the usual prefix w. */
  readonly prefix?: string;
  /** What else lies in the package. */
  readonly files?: Readonly<Record<string, string>>;
};

const roots: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
};

export function docx(parts: Parts): Uint8Array {
  const { main = 'word/document.xml', kind = 'transitional', prefix = 'w' } = parts;
  const written = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${names[kind]}" ${declared}>${content}</w:${root}>`
      .replaceAll(/(<\/?|\s)w:(?=\w)/g, `$1${prefix}:`)
      .replace('xmlns:w=', `xmlns:${prefix}=`);
  const files = new Map<string, string>();
  const related: string[] = [];
  const add = (type: string, id: string, content: string) => {
    files.set(`word/${id}.xml`, written(roots[type] ?? type, content));
    related.push(`<Relationship Id="${id}" Type="${relations}/${type}" Target="${id}.xml"/>`);
  };
  for (const type of ['styles', 'numbering', 'settings', 'footnotes', 'endnotes'] as const)
    if (parts[type] !== undefined) add(type, type, parts[type]);
  for (const [id, content] of Object.entries(parts.running ?? {})) add(id.replace(/\d+$/, ''), id, content);
  files.set(main, written('document', `<w:body>${parts.body}</w:body>`));
  files.set(
    '_rels/.rels',
    relationships([`<Relationship Id="m" Type="${relations}/officeDocument" Target="/${main}"/>`]),
  );
  files.set(main.replace(/([^/]+)$/, '_rels/$1.rels'), relationships(related));
  for (const [name, content] of Object.entries(parts.files ?? {})) files.set(name, content);
  files.set('[Content_Types].xml', contentTypes([...files.keys()]));
  return zip(files);
}

const relationships = (list: readonly string[]): string =>
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `${list.join('')}</Relationships>`;

function contentTypes(files: readonly string[]): string {
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = files.flatMap((name) => {
    const part = /^word\/([a-z]+)\d*\.xml$/.exec(name)?.[1];
    if (part === undefined) return [];
    return [
      `<Override PartName="/${name}" ContentType="${office}.${part === 'document' ? 'document.main' : part}+xml"/>`,
    ];
  });
  return (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** A ZIP file of these files. */
export function zip(files: ReadonlyMap<string, string>): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(content), 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

/** Text as it stands in XML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A run. `properties`: what its look says, as XML. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}` +
  `<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** A paragraph of what stands in it. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
/** A paragraph of plain text. */
export const line = (text: string, properties = ''): string => paragraph(run(text), properties);
