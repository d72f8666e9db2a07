/**
 * Reads XLSX sheets row by row, never a whole workbook: sheets and their shared strings are streamed out of the ZIP.
 * Values are texts as a person would read them: dates as YYYY-MM-DD, whole numbers without exponents, errors as #N/A,
 * the value of merged cells in each row they reach over.
 */
import { fillDown, mergesOf, type Merge } from './merged-cells.ts';
import { openOds } from './ods.ts';
import { FileProblem } from './problem.ts';
import { noStrings, readStrings, type Strings } from './shared-strings.ts';
import { cellsIn, type Values } from './sheet-cells.ts';
import { texts, type Sheet, type SheetRow, type Workbook } from './sheets.ts';
import { blockFinder, longestRow } from './xml-blocks.ts';
import { attribute, decode } from './xml-text.ts';
import { openZip, type Zip } from './zip.ts';

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
    let merges: Promise<Merge[]> | undefined;
    const merged = () => (merges ??= mergesOf(zip, file));
    return {
      name: decode(attribute(tag, 'name')),
      hidden: /hidden/i.test(attribute(tag, 'state')),
      fillsDown: async () => (await merged()).length > 0,
      async *rows(fillsDown = true) {
        strings ??= zip.has('xl/sharedStrings.xml') ? await readStrings(zip) : noStrings;
        yield* readRows(zip, file, fillsDown ? await merged() : [], { ...values, strings });
      },
    };
  });
}

async function* readRows(zip: Zip, file: string, merges: readonly Merge[], values: Values): AsyncGenerator<SheetRow[]> {
  const merged = fillDown(merges);
  let line = 0;
  let rows: SheetRow[] = [];
  const find = blockFinder('row', (xml, from, to) => {
    const body = xml.indexOf('>', from) + 1;
    const head = xml.slice(from, body);
    line = Number(attribute(head, 'r')) || line + 1;
    const cells = cellsIn(xml, body, to, values);
    const filled = merged(line, cells);
    const hidden = head.includes('hidden') && /^(?:1|true)$/.test(attribute(head, 'hidden'));
    if (cells.length > 0) rows.push({ line, cells, hidden, filled });
  });
  for await (const chunk of texts(zip, file)) {
    find(chunk);
    yield rows;
    rows = [];
  }
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

/** Small files of a workbook: what it is made of. */
async function whole(zip: Zip, file: string): Promise<string> {
  let text = '';
  for await (const chunk of texts(zip, file)) {
    text += chunk;
    if (text.length > longestRow * 4) throw new FileProblem('broken', file);
  }
  return text;
}
