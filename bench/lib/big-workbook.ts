/**
 * A voter file as Excel itself would save it, of any length: each text once in a table of shared strings, small numbers
 * as numbers, days as numbers of days. Written as it goes, so that a million rows need little memory.
 */
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { splitLine } from '../../src/elections/voters/import/files/records.ts';

/** Makes a workbook of a CSV whose cells hold no ends of lines. */
export async function writeBigWorkbook(csv: string, target: string): Promise<void> {
  const file = await open(target, 'w', 0o600);
  try {
    const zip = zipWriter(file);
    const texts = new Map<string, number>();
    await zip.add('[Content_Types].xml', [contentTypes]);
    await zip.add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
    await zip.add('xl/workbook.xml', [workbook]);
    await zip.add('xl/_rels/workbook.xml.rels', [
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    ]);
    await zip.add('xl/styles.xml', [styles]);
    await zip.add('xl/worksheets/sheet1.xml', sheet(csv, texts));
    await zip.add('xl/sharedStrings.xml', sharedStrings(texts));
    await zip.end();
  } finally {
    await file.close();
  }
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentTypes =
  `${head}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>';
const workbook =
  `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="Daftar" sheetId="1" ` +
  'r:id="rId1"/></sheets></workbook>';
/** Style 1 is a day. */
const styles =
  `${head}<styleSheet xmlns="${spreadsheet}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" ` +
  'applyNumberFormat="1"/></cellXfs></styleSheet>';
const relations = (of: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${of
    .map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const rowsAtOnce = 2_000;

async function* sheet(csv: string, texts: Map<string, number>): AsyncGenerator<string> {
  let waiting = `${head}<worksheet xmlns="${spreadsheet}"><sheetData>`;
  let line = 0;
  for await (const row of createInterface({ input: createReadStream(csv) })) {
    line += 1;
    const cells = splitLine(row, { delimiter: ',', quote: '"' }).map((cell, at) =>
      cellOf(cell, `${String.fromCharCode(65 + at)}${line}`, texts),
    );
    waiting += `<row r="${line}" spans="1:${cells.length}">${cells.join('')}</row>`;
    if (line % rowsAtOnce !== 0) continue;
    yield waiting;
    waiting = '';
  }
  yield `${waiting}</sheetData></worksheet>`;
}

function cellOf(cell: string, at: string, texts: Map<string, number>): string {
  if (cell === '') return '';
  if (/^\d{4}-\d\d-\d\d$/.test(cell) && cell > '1901')
    return `<c r="${at}" s="1"><v>${Date.parse(cell) / 86_400_000 + 25_569}</v></c>`;
  if (/^(?:0|[1-9]\d{0,9})$/.test(cell)) return `<c r="${at}"><v>${cell}</v></c>`;
  const known = texts.get(cell) ?? texts.size;
  texts.set(cell, known);
  return `<c r="${at}" t="s"><v>${known}</v></c>`;
}

async function* sharedStrings(texts: ReadonlyMap<string, number>): AsyncGenerator<string> {
  let waiting = `${head}<sst xmlns="${spreadsheet}" uniqueCount="${texts.size}">`;
  for (const text of texts.keys()) {
    waiting += `<si><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></si>`;
    if (waiting.length < 1 << 18) continue;
    yield waiting;
    waiting = '';
  }
  yield `${waiting}</sst>`;
}

/** A ZIP whose entries are written as they come; their sizes stand behind them. */
function zipWriter(file: FileHandle) {
  const list: Buffer[] = [];
  let at = 0;
  const write = async (bytes: Buffer): Promise<void> => {
    await file.writeFile(bytes);
    at += bytes.length;
  };
  return {
    async add(name: string, content: Iterable<string> | AsyncIterable<string>): Promise<void> {
      const begins = at;
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(8, 6);
      local.writeUInt16LE(8, 8);
      local.writeUInt16LE(name.length, 26);
      await write(Buffer.concat([local, Buffer.from(name)]));
      let crc = 0;
      let size = 0;
      const counted = async function* () {
        for await (const text of content) {
          const bytes = Buffer.from(text);
          crc = crc32(bytes, crc);
          size += bytes.length;
          yield bytes;
        }
      };
      const from = at;
      const packed = Readable.from(counted()).pipe(createDeflateRaw({ level: 1 }));
      for await (const bytes of packed) await write(bytes as Buffer);
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(8, 8);
      entry.writeUInt16LE(8, 10);
      entry.writeUInt32LE(crc, 16);
      entry.writeUInt32LE(at - from, 20);
      entry.writeUInt32LE(size, 24);
      entry.writeUInt16LE(name.length, 28);
      entry.writeUInt32LE(begins, 42);
      list.push(entry, Buffer.from(name));
      const sizes = Buffer.alloc(16);
      sizes.writeUInt32LE(0x08074b50, 0);
      entry.copy(sizes, 4, 16, 28);
      await write(sizes);
    },
    async end(): Promise<void> {
      const directory = Buffer.concat(list);
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(list.length / 2, 8);
      end.writeUInt16LE(list.length / 2, 10);
      end.writeUInt32LE(directory.length, 12);
      end.writeUInt32LE(at, 16);
      await write(directory);
      await write(end);
    },
  };
}
