/**
 * Reads XLSX sheets row by row, never a whole workbook: sheets and their shared strings are streamed out of the ZIP.
 * Values are texts as a person would read them: dates as YYYY-MM-DD, whole numbers without exponents, errors as #N/A,
 * the value of merged cells in each row they reach over.
 */
import { openOds } from './ods.ts';
import { FileProblem } from './problem.ts';
import { plainNumber, texts, unworkedFormula, type Sheet, type SheetRow, type Workbook } from './sheets.ts';
import { openZip, type Zip } from './zip.ts';

/** Characters of one row. */
const longestRow = 4 << 20;
/** Excel's own number of columns. */
const lastColumn = 16_384;

export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await openZip(path);
  try {
    if (zip.has('content.xml')) return await openOds(zip);
    if (!zip.has('xl/workbook.xml')) throw new FileProblem('unknown');
    const sheets = await sheetsOf(zip);
    if (sheets.length === 0) throw new FileProblem('no-rows');
    return { sheets, close: () => zip.close() };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

async function sheetsOf(zip: Zip): Promise<Sheet[]> {
  const book = await whole(zip, 'xl/workbook.xml');
  const related = zip.has('xl/_rels/workbook.xml.rels') ? await whole(zip, 'xl/_rels/workbook.xml.rels') : '';
  const relations = new Map(
    [...related.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\//, ''),
    ]),
  );
  const values: Values = {
    dates1904: /date1904=["'](?:1|true)["']/.test(book),
    dateStyles: zip.has('xl/styles.xml') ? stylesOfDates(await whole(zip, 'xl/styles.xml')) : new Set<number>(),
    strings: noStrings,
  };
  let strings: Strings | undefined;
  return [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const target = relations.get(attribute(tag, '(?:\\w+:)?id')) ?? '';
    const file = target.startsWith('xl/') ? target : `xl/${target}`;
    if (!zip.has(file) || !/worksheet/.test(file)) return [];
    return {
      name: decode(attribute(tag, 'name')),
      hidden: /hidden/i.test(attribute(tag, 'state')),
      async *rows() {
        strings ??= zip.has('xl/sharedStrings.xml') ? await readStrings(zip) : noStrings;
        yield* readRows(zip, file, { ...values, strings });
      },
    };
  });
}

type Values = { readonly strings: Strings; readonly dateStyles: ReadonlySet<number>; readonly dates1904: boolean };

async function* readRows(zip: Zip, file: string, values: Values): AsyncGenerator<SheetRow> {
  const merged = fillDown(await mergesOf(zip, file));
  let line = 0;
  for await (const block of blocks(texts(zip, file), 'row')) {
    const open = block.slice(0, block.indexOf('>') + 1);
    line = Number(attribute(open, 'r')) || line + 1;
    const cells = cellsOf(block, values);
    const filled = merged(line, cells);
    const hidden = /^(?:1|true)$/.test(attribute(open, 'hidden'));
    if (cells.length > 0) yield { line, cells, hidden, filled };
  }
}

function cellsOf(block: string, values: Values): string[] {
  const cells: string[] = [];
  let next = 0;
  for (const [, head = '', body] of block.matchAll(/<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
    const reference = /\sr=["']([A-Z]+)/.exec(head)?.[1];
    const at = reference === undefined ? next : columnOf(reference);
    if (at >= lastColumn) throw new FileProblem('broken', 'XLSX');
    next = at + 1;
    if (body === undefined) continue;
    const text = cellText(head, body, values);
    if (text === '') continue;
    while (cells.length < at) cells.push('');
    cells[at] = text;
  }
  return cells;
}

type Merge = { readonly column: number; readonly from: number; readonly to: number };
/** More merged cells than this are left as they stand. */
const mostMerges = 200_000;

/** Cells that reach over several rows; they stand behind the rows of a sheet. */
async function mergesOf(zip: Zip, file: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  for await (const text of texts(zip, file)) {
    const all = rest + text;
    for (const [, column = '', from, to] of all.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]+)(\d+):[A-Z]+(\d+)["']/g,
    ))
      if (Number(to) > Number(from) && merges.length < mostMerges)
        merges.push({ column: columnOf(column), from: Number(from), to: Number(to) });
    const open = all.lastIndexOf('<');
    rest = open === -1 || all.includes('>', open) ? '' : all.slice(open).slice(0, longestRow);
  }
  return merges;
}

/** Gives each row that a merged cell reaches over its value; how many cells got one. */
function fillDown(merges: readonly Merge[]): (line: number, cells: string[]) => number {
  const from = new Map<number, Merge[]>();
  for (const merge of merges) from.set(merge.from, [...(from.get(merge.from) ?? []), merge]);
  let open: (Merge & { readonly value: string })[] = [];
  return (line, cells) => {
    open = open.filter(({ to }) => to >= line);
    let filled = 0;
    if (cells.length > 0)
      for (const { column, value } of open) {
        if ((cells[column] ?? '') !== '') continue;
        while (cells.length < column) cells.push('');
        cells[column] = value;
        filled += 1;
      }
    for (const merge of from.get(line) ?? []) {
      const value = cells[merge.column] ?? '';
      if (value !== '') open.push({ ...merge, value });
    }
    return filled;
  };
}

function cellText(head: string, body: string, { strings, dateStyles, dates1904 }: Values): string {
  const type = /\st=["'](\w+)/.exec(head)?.[1] ?? 'n';
  if (type === 'inlineStr') return textOf(body);
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(body)?.[1];
  // Excel writes the type beside an empty text that it worked out.
  if (value === undefined || value === '')
    return type !== 'str' && /<(?:\w+:)?f[\s>/]/.test(body) ? unworkedFormula : '';
  if (type === 's') return strings.at(Number(value));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return decode(value);
  const style = Number(/\ss=["'](\d+)/.exec(head)?.[1] ?? -1);
  return numberText(value, dateStyles.has(style), dates1904);
}

function numberText(value: string, isDate: boolean, dates1904: boolean): string {
  const number = Number(value);
  if (isDate && number >= 1 && number < 2_958_466) return dayOf(number, dates1904);
  return plainNumber(value);
}

/** Days since 1899-12-30 (Excel counts a 29 February 1900 that never was), or since 1904-01-01. */
function dayOf(serial: number, dates1904: boolean): string {
  const days = Math.floor(serial) + (dates1904 ? 1_462 : serial < 60 ? 1 : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

function stylesOfDates(styles: string): Set<number> {
  const formats = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)].map(([tag]) => [
      Number(attribute(tag, 'numFmtId')),
      decode(attribute(tag, 'formatCode')),
    ]),
  );
  const isDate = (id: number) =>
    (id >= 14 && id <= 22 && id !== 18 && id !== 19 && id !== 20 && id !== 21) ||
    (id >= 27 && id <= 36) ||
    (id >= 50 && id <= 58) ||
    /[dy]/i.test((formats.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  const list = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return new Set(
    [...list.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].flatMap(([tag], at) =>
      isDate(Number(attribute(tag, 'numFmtId'))) ? [at] : [],
    ),
  );
}

type Strings = { readonly at: (n: number) => string };
const noStrings: Strings = { at: () => '' };

/** All shared strings as bytes in a row: millions of names take what they weigh and no more. */
async function readStrings(zip: Zip): Promise<Strings> {
  let bytes = Buffer.alloc(1 << 20);
  let used = 0;
  const ends: number[] = [];
  for await (const block of blocks(texts(zip, 'xl/sharedStrings.xml'), 'si')) {
    const text = textOf(block.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ''));
    const most = text.length * 3;
    if (used + most > bytes.length) {
      const larger = Buffer.alloc(Math.max(bytes.length * 2, used + most));
      bytes.copy(larger, 0, 0, used);
      bytes = larger;
    }
    used += bytes.write(text, used, 'utf8');
    ends.push(used);
  }
  return { at: (n) => (n >= 0 && n < ends.length ? bytes.toString('utf8', n === 0 ? 0 : ends[n - 1], ends[n]) : '') };
}

/** Every <name …>…</name> of a stream of XML, whole. Empty ones (<row/>) are left out. */
async function* blocks(chunks: AsyncGenerator<string>, name: string): AsyncGenerator<string> {
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s>/])`, 'g');
  const closing = new RegExp(`</(?:\\w+:)?${name}>`, 'g');
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    let from = 0;
    for (;;) {
      opening.lastIndex = from;
      const open = opening.exec(rest);
      if (!open) {
        from = Math.max(from, rest.length - 64);
        break;
      }
      const tag = rest.indexOf('>', open.index);
      if (tag !== -1 && rest[tag - 1] === '/') {
        from = tag + 1;
        continue;
      }
      closing.lastIndex = open.index;
      const close = closing.exec(rest);
      if (!close) {
        from = open.index;
        break;
      }
      yield rest.slice(open.index, close.index);
      from = closing.lastIndex;
    }
    rest = rest.slice(from);
    if (rest.length > longestRow) throw new FileProblem('broken', 'XLSX');
  }
}

/** Small files of a workbook: what it is made of. */
async function whole(zip: Zip, file: string): Promise<string> {
  let text = '';
  for await (const chunk of texts(zip, file)) {
    text += chunk;
    if (text.length > longestRow * 4) throw new FileProblem('broken', file);
  }
  return text;
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)].map(([, text = '']) => decode(text)).join('');
const attribute = (tag: string, name: string): string => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
};
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.includes('&') || text.includes('_x')
    ? text
        .replace(
          /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
          (found, hex?: string, decimal?: string, name?: string) =>
            name !== undefined
              ? (entities[name] ?? found)
              : codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
        )
        .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => codePoint(Number.parseInt(hex, 16)))
    : text;
const codePoint = (n: number): string => (n > 0 && n <= 0x10ffff ? String.fromCodePoint(n) : '');
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
