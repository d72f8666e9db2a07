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

/** `seconds`: a workbook that takes longer is refused. */
export async function openWorkbook(path: string, seconds = Infinity): Promise<Workbook> {
  const zip = await openZip(path, seconds);
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

/** Cells in whatever form XML allows; nearly all are in the one that plainCells reads. */
function cellsOf(block: string, values: Values): string[] {
  const plain = plainCells(block, values);
  if (plain !== null) return plain;
  const cells: string[] = [];
  let next = 0;
  for (const [, head = '', body] of block.matchAll(/<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
    const reference = /\sr=["']([A-Z]+)/.exec(head)?.[1];
    const at = reference === undefined ? next : columnOf(reference);
    if (at >= lastColumn) throw new FileProblem('broken', 'XLSX');
    next = at + 1;
    if (body === undefined) continue;
    const type = /\st=["'](\w+)/.exec(head)?.[1] ?? 'n';
    place(cells, at, cellText(type, Number(/\ss=["'](\d+)/.exec(head)?.[1] ?? -1), body, values));
  }
  return cells;
}

function place(cells: string[], at: number, text: string): void {
  if (text === '') return;
  while (cells.length < at) cells.push('');
  cells[at] = text;
}

/**
 * Cells one after the other, each `<c r="AB12" s="3" t="s">…</c>` or `<c r="AB12" s="3"/>`, as every program writes
 * them. Null where anything else stands between: a pattern over every cell of a million rows would take most of the
 * time.
 */
function plainCells(block: string, values: Values): string[] | null {
  const cells: string[] = [];
  for (let at = block.indexOf('>') + 1; at < block.length;) {
    if (!block.startsWith('<c r="', at)) return null;
    let i = at + 6;
    let column = 0;
    for (let code = block.charCodeAt(i); code >= letterA && code <= letterZ; code = block.charCodeAt((i += 1)))
      column = column * 26 + code - letterA + 1;
    const end = block.indexOf('>', i);
    const head = block.slice(at + 2, end);
    if (column === 0 || end === -1 || head.includes("'")) return null;
    if (column > lastColumn) throw new FileProblem('broken', 'XLSX');
    at = end + 1;
    if (head.endsWith('/')) continue;
    const close = block.indexOf('</c>', at);
    if (close === -1) return null;
    const style = attributeOf(head, ' s="');
    const type = attributeOf(head, ' t="') || 'n';
    place(cells, column - 1, cellText(type, style === '' ? -1 : Number(style), block.slice(at, close), values));
    at = close + 4;
  }
  return cells;
}

const [letterA, letterZ] = [65, 90];

/** The value behind ` name="`; '' where it is not there. */
function attributeOf(head: string, name: string): string {
  const at = head.indexOf(name);
  return at === -1 ? '' : head.slice(at + name.length, head.indexOf('"', at + name.length));
}

type Merge = { readonly column: number; readonly from: number; readonly to: number };
/** More merged cells than this are left as they stand. */
const mostMerges = 200_000;

/** Cells that reach over several rows; they stand behind the rows of a sheet, and only that end is read as text. */
async function mergesOf(zip: Zip, file: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  const decoder = new TextDecoder();
  let before: Buffer = Buffer.alloc(0);
  let rest: string | null = null;
  for await (const chunk of zip.read(file)) {
    let bytes = chunk;
    if (rest === null) {
      // Their first tag may begin in the chunk before.
      bytes = Buffer.concat([before, chunk]);
      const begin = bytes.indexOf('mergeCell');
      before = bytes.subarray(-mergeTag);
      if (begin === -1) continue;
      rest = '';
      bytes = bytes.subarray(Math.max(0, begin - mergeTag));
    }
    const all: string = rest + decoder.decode(bytes, { stream: true });
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

/** Bytes of "<prefix:mergeCell" that may stand before it, or of it in the chunk before. */
const mergeTag = 64;

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

function cellText(type: string, style: number, body: string, { strings, dateStyles, dates1904 }: Values): string {
  if (type === 'inlineStr') return textOf(body);
  const value = valueIn(body);
  // Excel writes the type beside an empty text that it worked out.
  if (value === undefined || value === '')
    return type !== 'str' && /<(?:\w+:)?f[\s>/]/.test(body) ? unworkedFormula : '';
  if (type === 's') return strings.at(Number(value));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return decode(value);
  return numberText(value, dateStyles.has(style), dates1904);
}

/** What stands in `<v>…</v>`, which most cells hold and nothing else. */
function valueIn(body: string): string | undefined {
  if (body.startsWith('<v>') && body.indexOf('</v>') === body.length - 4) return body.slice(3, -4);
  return /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(body)?.[1];
}

function numberText(value: string, isDate: boolean, dates1904: boolean): string {
  const number = Number(value);
  if (isDate && number >= 1 && number < 2_958_466) return dayOf(number, dates1904);
  return plainNumber(value);
}

/** Days since 1899-12-30 (Excel counts a 29 February 1900 that never was), or since 1904-01-01. */
function dayOf(serial: number, dates1904: boolean): string {
  const days = Math.floor(serial) + (dates1904 ? 1_462 : serial < 60 ? 1 : 0);
  const known = knownDays.get(days);
  if (known !== undefined) return known;
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
  if (knownDays.size < mostKnownDays) knownDays.set(days, day);
  return day;
}

/** The birthdays of a list are few: two centuries of them. */
const knownDays = new Map<number, string>();
const mostKnownDays = 80_000;

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
    const text = textOf(block.includes('rPh') ? block.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : block);
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

/** The words of a text; nearly every one is a single `<t>…</t>`. */
function textOf(xml: string): string {
  if (xml.startsWith(plainText) && xml.indexOf('<', plainText.length) === xml.length - 4 && xml.endsWith('</t>'))
    return decode(xml.slice(plainText.length, -4));
  return [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)]
    .map(([, text = '']) => decode(text))
    .join('');
}
const plainText = '<si><t>';

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
