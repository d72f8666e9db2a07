/**
 * Reads an XLSX: each sheet as a table of what its cells show, in its order. Formulas are not computed: their last
 * values stand in the file. Sources: ECMA-376 part 1, 18; [MS-OI29500] where Excel differs.
 */
import type { Missed } from '../word/missed.ts';
import type { Package } from '../office/package.ts';
import { childOf, childrenOf, elementsOf, textOf, TooMuch, visitElements, type Element } from '../office/tree.ts';
import { tableText } from '../office/tables.ts';
import type { ReadFile } from '../read-file.ts';
import { documentLimits } from '../schema.ts';
import { warning } from '../warnings.ts';
import { readFormats, shownNumber, type Formats } from './formats.ts';

type Workbook = {
  readonly strings: readonly string[];
  readonly formats: Formats;
  /** Days count from 1904 in files of old Macs. */
  readonly from1904: boolean;
  readonly missed: Missed;
  /** Characters that the document may still have. */
  left: number;
};

function workbookOf(opened: Package, main: string, root: Element): Workbook {
  const related = relatedTo(opened, main);
  const partOf = (type: string): Element | undefined => {
    const target = related.find((one) => one.type === type)?.target;
    return target === undefined ? undefined : opened.part(target);
  };
  return {
    strings: childrenOf(partOf('sharedStrings'), 'x:si').map(writtenIn),
    formats: readFormats(partOf('styles')),
    from1904: isOn(childOf(root, 'x:workbookPr')?.attributes['date1904']),
    missed: new Set(),
    left: documentLimits.characters,
  };
}

const relatedTo = (opened: Package, main: string) => opened.relationships(main).filter(({ outside }) => !outside);

/** A sheet as a table of its cells, for rooms that read rows: nothing is left out, what is hidden says so. */
export type ShownSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly ShownRow[];
  /** Cells that reach over several rows: a column, from 0, and the rows as the program numbers them. */
  readonly merged: readonly { readonly column: number; readonly from: number; readonly to: number }[];
};
/** `line`: as the program numbers rows. What its cells show; dates in words ("3 November 2025"). */
export type ShownRow = { readonly line: number; readonly hidden: boolean; readonly cells: readonly string[] };

/** Columns that are read; what stands further right is no table of an office. */
const mostColumns = 200;

/** The sheets of a workbook, row by row; null where the package is none. Throws `TooMuch`. */
export function readSheets(opened: Package): ShownSheet[] | null {
  const main = relatedTo(opened, '').find(({ type }) => type === 'officeDocument')?.target;
  const root = main === undefined ? undefined : opened.part(main);
  if (main === undefined || root?.name !== 'x:workbook') return null;
  const workbook = workbookOf(opened, main, root);
  const related = relatedTo(opened, main);
  return childrenOf(childOf(root, 'x:sheets'), 'x:sheet').flatMap(({ attributes }) => {
    const target = related.find(({ id }) => id === attributes['r:id'])?.target;
    const sheet = target === undefined ? undefined : opened.part(target);
    if (sheet?.name !== 'x:worksheet') return [];
    const hidden = (attributes['state'] ?? 'visible') !== 'visible';
    return [{ name: attributes['name'] ?? '', hidden, rows: shownRows(sheet, workbook), merged: mergedIn(sheet) }];
  });
}

function shownRows(sheet: Element, workbook: Workbook): ShownRow[] {
  let line = 0;
  return childrenOf(childOf(sheet, 'x:sheetData'), 'x:row').flatMap((row) => {
    line = Number(row.attributes['r'] ?? line + 1);
    const cells: string[] = [];
    let column = -1;
    for (const cell of childrenOf(row, 'x:c')) {
      column = columnOf(cell.attributes['r']) ?? column + 1;
      if (column >= mostColumns) break;
      const text = shownIn(cell, workbook).trim();
      if (text === '') continue;
      workbook.left -= text.length;
      if (workbook.left < 0) throw new TooMuch();
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    return cells.length === 0 ? [] : [{ line, hidden: isOn(row.attributes['hidden']), cells }];
  });
}

const mergedIn = (sheet: Element) =>
  childrenOf(childOf(sheet, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributes }) => {
    const [, column, from, to] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(attributes['ref'] ?? '') ?? [];
    return column !== undefined && Number(to) > Number(from)
      ? [{ column: columnOf(`${column}1`) ?? 0, from: Number(from), to: Number(to) }]
      : [];
  });

export function readWorkbook(opened: Package, main: string, root: Element): ReadFile {
  const related = relatedTo(opened, main);
  const workbook = workbookOf(opened, main, root);
  const pages: string[] = [];
  for (const { attributes } of childrenOf(childOf(root, 'x:sheets'), 'x:sheet')) {
    if ((attributes['state'] ?? 'visible') !== 'visible') {
      workbook.missed.add('hidden-parts');
      continue;
    }
    const target = related.find(({ id }) => id === attributes['r:id'])?.target;
    const sheet = target === undefined ? undefined : opened.part(target);
    if (target === undefined || sheet?.name !== 'x:worksheet') {
      workbook.missed.add(sheet?.name === 'x:chartsheet' ? 'charts' : 'other-content');
      continue;
    }
    lookBeside(opened, target, workbook.missed);
    const rows = tableText(rowsOf(sheet, workbook));
    if (rows !== '') pages.push(`${attributes['name'] ?? ''}\n\n${rows}`.trim());
  }
  return { pages, apart: [], warnings: [...workbook.missed].toSorted().map((code) => warning(code)) };
}

/** What hangs on a sheet besides its cells. */
function lookBeside(opened: Package, sheet: string, missed: Missed): void {
  for (const { type, target, outside } of opened.relationships(sheet)) {
    if (/^(?:comments|threadedComment)$/.test(type)) missed.add('notes-left-out');
    if (/^(?:oleObject|package)$/.test(type)) missed.add('attachments-left-out');
    if (/^(?:control|ctrlProp)$/.test(type)) missed.add('form-controls');
    if (type !== 'drawing' || outside) continue;
    const drawing = opened.part(target);
    if (drawing === undefined) continue;
    visitElements(drawing, ({ name }) => {
      if (name === 'pic:pic' || name.endsWith(':pic')) missed.add('pictures-left-out');
      if (name === 'c:chart') missed.add('charts');
      if (name === 'a:t') missed.add('diagrams');
      return true;
    });
  }
}

const isOn = (written: string | undefined): boolean => written === '1' || written === 'true';

/** Texts of a string, with its runs, without how it is read aloud. */
function writtenIn(item: Element): string {
  const own = childrenOf(item, 'x:t').map(textOf);
  const runs = childrenOf(item, 'x:r').flatMap((run) => childrenOf(run, 'x:t').map(textOf));
  return [...own, ...runs].join('').replace(/_x000D_/g, '');
}

function rowsOf(sheet: Element, workbook: Workbook): ReadonlyMap<number, string>[] {
  const hidden = hiddenColumns(sheet);
  return childrenOf(childOf(sheet, 'x:sheetData'), 'x:row').map((row) => {
    const cells = new Map<number, string>();
    const isHidden = isOn(row.attributes['hidden']);
    let column = -1;
    for (const cell of elementsOf(row)) {
      if (cell.name !== 'x:c') continue;
      column = columnOf(cell.attributes['r']) ?? column + 1;
      const text = shownIn(cell, workbook);
      if (text === '') continue;
      if (isHidden || hidden(column)) workbook.missed.add('hidden-parts');
      else {
        cells.set(column, text);
        workbook.left -= text.length;
        if (workbook.left < 0) throw new TooMuch();
      }
    }
    return cells;
  });
}

function hiddenColumns(sheet: Element): (column: number) => boolean {
  const spans = childrenOf(childOf(sheet, 'x:cols'), 'x:col')
    .filter(({ attributes }) => isOn(attributes['hidden']))
    .map(({ attributes }) => [Number(attributes['min']) - 1, Number(attributes['max']) - 1] as const);
  return (column) => spans.some(([from, to]) => column >= from && column <= to);
}

/** "C5" -> 2 */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownIn(cell: Element, workbook: Workbook): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const value = childOf(cell, 'x:v');
  const format = workbook.formats(Number(style));
  if (value === undefined && childOf(cell, 'x:f') !== undefined) workbook.missed.add('formulas-without-values');
  const written = type === 'inlineStr' ? inlineOf(cell) : value === undefined ? '' : textOf(value);
  if (written === '') return '';
  if (format.unseen) {
    workbook.missed.add('hidden-text');
    return '';
  }
  if (type === 's') return workbook.strings[Number(written)] ?? '';
  if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? shownNumber(written, format.code, workbook.from1904) : written;
}

const inlineOf = (cell: Element): string => {
  const inline = childOf(cell, 'x:is');
  return inline === undefined ? '' : writtenIn(inline);
};
