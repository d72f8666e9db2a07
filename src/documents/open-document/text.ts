/** The running text of OpenDocument: paragraphs, lists, tables; notes and boxes apart. */
import { tableText } from '../office/tables.ts';
import { childOf, childrenOf, elementsOf, type Element } from '../office/tree.ts';
import { oneText, type Piece } from '../raised.ts';
import type { ApartText } from '../read-file.ts';
import type { Missed } from '../word/missed.ts';
import type { Looks } from './looks.ts';

export type OpenText = { readonly looks: Looks; readonly missed: Missed; readonly apart: ApartText[] };

type Block = { readonly kind: 'paragraph' | 'item' | 'table'; readonly text: string };
/** The list that is open: its style, its level, and how many items it has had. */
type List = { readonly style: string | undefined; readonly level: number; count: number };

export function readStory(parent: Element, document: OpenText): string {
  const blocks: Block[] = [];
  readBlocks(parent, document, blocks, null);
  return blocks
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }, index, all) => {
      if (index === 0) return text;
      return (kind === 'item' && all[index - 1]?.kind === 'item' ? '\n' : '\n\n') + text;
    })
    .join('');
}

function readBlocks(parent: Element, document: OpenText, blocks: Block[], list: List | null): void {
  for (const element of elementsOf(parent)) {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        blocks.push(paragraph(element, document, list));
        break;
      case 'text:list':
        readList(element, document, blocks, list);
        break;
      case 'table:table':
        blocks.push({ kind: 'table', text: readTable(element, document) });
        break;
      case 'text:tracked-changes':
        document.missed.add('tracked-changes');
        break;
      case 'text:sequence-decls':
      case 'office:forms':
        if (element.children.length > 0 && element.name === 'office:forms') document.missed.add('form-controls');
        break;
      case 'text:section':
        if (element.attributes['text:display'] === 'none') document.missed.add('hidden-text');
        else readBlocks(element, document, blocks, list);
        break;
      default:
        if (!readBeside(element, document)) readBlocks(element, document, blocks, list);
    }
  }
}

function readList(element: Element, document: OpenText, blocks: Block[], around: List | null): void {
  const style = element.attributes['text:style-name'] ?? around?.style;
  const list: List = { style, level: (around?.level ?? 0) + 1, count: 0 };
  for (const item of elementsOf(element)) {
    if (item.name === 'text:list-item') {
      list.count += 1;
      const inside: Block[] = [];
      readBlocks(item, document, inside, list);
      blocks.push(...inside);
    } else if (item.name === 'text:list-header') readBlocks(item, document, blocks, null);
  }
}

/** The first paragraph of an item bears its mark. */
function paragraph(element: Element, document: OpenText, list: List | null): Block {
  const why = document.looks.unseen(element.attributes['text:style-name']);
  const pieces: Piece[] = [];
  if (why === null) readInline(element, document, pieces);
  else document.missed.add(why);
  const text = oneText(pieces)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  if (list === null || text === '') return { kind: 'paragraph', text };
  const mark = document.looks.mark(list.style, list.level, list.count);
  if (mark === null) document.missed.add('numbering');
  return { kind: 'item', text: `${mark ?? '•'} ${text}`.trim() };
}

function readInline(parent: Element, document: OpenText, pieces: Piece[]): void {
  const add = (text: string): void => void pieces.push({ text, place: 'line' });
  for (const child of parent.children) {
    if (typeof child === 'string') {
      add(child.replace(/\s+/g, ' '));
      continue;
    }
    switch (child.name) {
      case 'text:s':
        add(' '.repeat(Math.min(100, Number(child.attributes['text:c'] ?? 1) || 1)));
        break;
      case 'text:tab':
        add(' ');
        break;
      case 'text:line-break':
        add('\n');
        break;
      case 'text:note':
        readNote(child, document, pieces);
        break;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        document.missed.add('hidden-text');
        break;
      case 'text:date':
      case 'text:time':
        if (child.attributes['text:fixed'] !== 'true') document.missed.add('changing-values');
        readInline(child, document, pieces);
        break;
      default:
        if (!readBeside(child, document)) readSpan(child, document, pieces);
    }
  }
}

function readSpan(span: Element, document: OpenText, pieces: Piece[]): void {
  const why = span.name === 'text:span' ? document.looks.unseen(span.attributes['text:style-name']) : null;
  if (why === null) readInline(span, document, pieces);
  else document.missed.add(why);
}

/** A note under the mark that the text prints. */
function readNote(note: Element, document: OpenText, pieces: Piece[]): void {
  const mark: Piece[] = [];
  const citation = childOf(note, 'text:note-citation');
  if (citation !== undefined) readInline(citation, document, mark);
  const shown = { text: mark.map(({ text }) => text).join(''), place: 'note' as const };
  pieces.push(shown);
  const body = childOf(note, 'text:note-body');
  const kind = note.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
  if (body !== undefined) document.apart.push({ kind, text: `${oneText([shown])} ${readStory(body, document)}` });
}

/** What hangs in a text without being of its line: boxes, pictures, remarks. False where it is of the line. */
function readBeside(element: Element, document: OpenText): boolean {
  const { missed, apart } = document;
  switch (element.name) {
    case 'draw:text-box': {
      const text = readStory(element, document);
      if (text !== '') apart.push({ kind: 'box', text });
      return true;
    }
    case 'draw:image':
      missed.add('pictures-left-out');
      return true;
    case 'draw:object':
    case 'draw:object-ole':
      missed.add('charts');
      return true;
    case 'draw:control':
      missed.add('form-controls');
      return true;
    case 'office:annotation':
      missed.add('notes-left-out');
      return true;
    default:
      return element.name === 'office:annotation-end' || /^(?:style|manifest):/.test(element.name);
  }
}

/** No sheet is wider or higher; what repeats beyond it is empty. */
const mostRepeated = 1_000;

/** Rows of a table or a sheet, through groups and headers of rows. */
export function readTable(table: Element, document: OpenText): string {
  const rows: Map<number, string>[] = [];
  const hiddenColumns = columnsOff(table);
  const look = (parent: Element): void => {
    for (const element of elementsOf(parent)) {
      if (/^table:table-(?:header-rows|rows|row-group)$/.test(element.name)) look(element);
      if (element.name !== 'table:table-row') continue;
      const row = cellsOf(element, document, hiddenColumns);
      const times = row.size === 0 ? 1 : timesOf(element, 'table:number-rows-repeated');
      if (isOff(element)) {
        if (row.size > 0) document.missed.add('hidden-parts');
      } else for (let time = 0; time < times; time++) rows.push(row);
    }
  };
  look(table);
  return tableText(rows);
}

const isOff = ({ attributes }: Element): boolean => /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
const timesOf = ({ attributes }: Element, name: string): number =>
  Math.min(mostRepeated, Math.max(1, Number(attributes[name] ?? 1) || 1));

function cellsOf(row: Element, document: OpenText, hidden: ReadonlySet<number>): Map<number, string> {
  const cells = new Map<number, string>();
  let column = 0;
  for (const cell of elementsOf(row)) {
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
    const times = timesOf(cell, 'table:number-columns-repeated');
    const text = readStory(cell, document);
    if (text !== '' && hidden.has(column)) document.missed.add('hidden-parts');
    else if (text !== '') for (let time = 0; time < times; time++) cells.set(column + time, text);
    if (text === '' && cell.attributes['table:formula'] !== undefined && cell.children.length === 0)
      document.missed.add('formulas-without-values');
    column += times;
  }
  return cells;
}

function columnsOff(table: Element): ReadonlySet<number> {
  const off = new Set<number>();
  let column = 0;
  const groups = ['table:table-columns', 'table:table-header-columns', 'table:table-column-group'];
  const all = [
    ...groups.flatMap((name) => childrenOf(table, name)).flatMap(elementsOf),
    ...childrenOf(table, 'table:table-column'),
  ];
  for (const element of all) {
    const times = timesOf(element, 'table:number-columns-repeated');
    if (isOff(element)) for (let time = 0; time < times; time++) off.add(column + time);
    column += times;
  }
  return off;
}
