/** Reads the sheets of an OpenDocument workbook row by row out of its one file of content. */
import sax from 'sax';
import { FileProblem } from './problem.ts';
import { plainNumber, texts, unworkedFormula, type SheetRow, type Workbook } from './sheets.ts';
import type { Zip } from './zip.ts';

/** Cells of a row, and characters of a cell. */
const lastColumn = 16_384;
const longestCell = 100_000;
/** A row that is repeated oftener is no row of people. */
const mostRepeated = 100_000;

export async function openOds(zip: Zip): Promise<Workbook> {
  const tables = await tablesOf(zip);
  if (tables.length === 0) throw new FileProblem('no-rows');
  return {
    sheets: tables.map(({ name, hidden }, at) => ({
      name,
      hidden,
      // Its cells say so where they stand: nothing is saved by knowing.
      fillsDown: async () => true,
      rows: () => rowsOf(zip, at),
    })),
    close: () => zip.close(),
  };
}

type Attributes = Readonly<Record<string, string>>;
type Table = { readonly name: string; readonly hidden: boolean };

/** The tables in their order; a table whose style is not displayed is hidden. */
async function tablesOf(zip: Zip): Promise<Table[]> {
  const hiddenStyles = new Set<string>();
  const tables: Table[] = [];
  let style = '';
  let depth = 0;
  await parse(zip, {
    open(name, attributes) {
      if (name === 'style:style') style = attributes['style:name'] ?? '';
      if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
      if (name !== 'table:table') return;
      if (depth === 0)
        tables.push({
          name: attributes['table:name'] ?? '',
          hidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
        });
      depth += 1;
    },
    close(name) {
      if (name === 'table:table') depth -= 1;
    },
    text: () => undefined,
  }).drain();
  return tables;
}

async function* rowsOf(zip: Zip, wanted: number): AsyncGenerator<readonly SheetRow[]> {
  const ready: SheetRow[] = [];
  const reader = rowReader(wanted, (row) => ready.push(row));
  for await (const _ of parse(zip, reader).steps()) {
    yield ready.splice(0);
    if (reader.done()) break;
  }
  yield ready.splice(0);
}

type Handlers = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

function parse(zip: Zip, { open, close, text }: Handlers) {
  const parser = sax.parser(true, { position: false });
  const inside: string[] = [];
  parser.onopentag = ({ name, attributes }) => {
    inside.push(name);
    open(name, attributes);
  };
  parser.onclosetag = () => close(inside.pop() ?? '');
  parser.ontext = text;
  parser.oncdata = text;
  parser.onerror = () => {
    throw new FileProblem('broken', 'ODS');
  };
  async function* steps() {
    for await (const chunk of texts(zip, 'content.xml')) {
      parser.write(chunk);
      yield;
    }
  }
  return {
    steps,
    async drain(): Promise<void> {
      for await (const _ of steps());
    },
  };
}

/** Collects the rows of the table at `wanted`, and its cells that reach over several rows. */
function rowReader(wanted: number, take: (row: SheetRow) => void): Handlers & { readonly done: () => boolean } {
  let table = -1;
  let depth = 0;
  let line = 0;
  let row: { cells: string[]; hidden: boolean; repeated: number; spans: { column: number; rows: number }[] } | null =
    null;
  let next = 0;
  let cell: { attributes: Attributes; paragraphs: string[] } | null = null;
  let spanning: { column: number; from: number; to: number; value: string }[] = [];
  const inside = () => depth === 1 && table === wanted;
  const endCell = ({ attributes, paragraphs }: NonNullable<typeof cell>): void => {
    if (row === null) return;
    const times = countOf(attributes['table:number-columns-repeated']);
    const value = valueOf(attributes, paragraphs);
    const rows = countOf(attributes['table:number-rows-spanned']);
    if (rows > 1 && value !== '') row.spans.push({ column: next, rows });
    if (value !== '') {
      if (next + times > lastColumn) throw new FileProblem('broken', 'ODS');
      while (row.cells.length < next) row.cells.push('');
      for (let n = 0; n < times; n += 1) row.cells.push(value);
    }
    next += times;
  };
  const endRow = ({ cells, hidden, repeated, spans }: NonNullable<typeof row>): void => {
    const filled = fillFrom(spanning, cells);
    if (cells.length > 0) {
      if (repeated > mostRepeated) throw new FileProblem('broken', 'ODS');
      for (let n = 1; n <= repeated; n += 1) take({ line: line + n, cells, hidden, filled });
    }
    line += repeated;
    spanning = spanning.filter(({ to }) => to > line);
    for (const { column, rows } of spans)
      spanning.push({ column, from: line, to: line + rows - 1, value: cells[column] ?? '' });
  };
  return {
    done: () => table > wanted,
    open(name, attributes) {
      if (name === 'table:table') {
        if (depth === 0) table += 1;
        depth += 1;
      } else if (!inside()) return;
      else if (name === 'table:table-row') {
        next = 0;
        row = {
          cells: [],
          hidden: /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? ''),
          repeated: countOf(attributes['table:number-rows-repeated']),
          spans: [],
        };
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
        cell = { attributes, paragraphs: [] };
      else if (name === 'text:p' && cell) cell.paragraphs.push('');
      else if (name === 'text:s' && cell) addText(cell, ' '.repeat(Math.min(100, countOf(attributes['text:c']))));
    },
    close(name) {
      if (name === 'table:table') depth -= 1;
      else if (!inside()) return;
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        if (cell) endCell(cell);
        cell = null;
      } else if (name === 'table:table-row') {
        if (row) endRow(row);
        row = null;
      }
    },
    text(text) {
      if (cell && cell.paragraphs.length > 0) addText(cell, text);
    },
  };
}

function addText(cell: { readonly paragraphs: string[] }, text: string): void {
  const last = cell.paragraphs.length - 1;
  const all = `${cell.paragraphs[last] ?? ''}${text}`;
  if (all.length > longestCell) throw new FileProblem('broken', 'ODS');
  if (last >= 0) cell.paragraphs[last] = all;
}

const countOf = (attribute: string | undefined): number => Math.max(1, Number(attribute ?? 1) || 1);

function valueOf(attributes: Attributes, paragraphs: readonly string[]): string {
  const type = attributes['office:value-type'];
  const shown = paragraphs.join('\n').trim();
  if (type === undefined) return attributes['table:formula'] === undefined ? shown : unworkedFormula;
  if (type === 'date') return (attributes['office:date-value'] ?? shown).slice(0, 10);
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'float') return plainNumber(attributes['office:value'] ?? shown);
  return shown;
}

/** Gives a row the values of the cells above that reach over it; how many. */
function fillFrom(spanning: readonly { readonly column: number; readonly value: string }[], cells: string[]): number {
  if (cells.length === 0) return 0;
  let filled = 0;
  for (const { column, value } of spanning) {
    if ((cells[column] ?? '') !== '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = value;
    filled += 1;
  }
  return filled;
}
