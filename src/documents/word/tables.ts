/**
 * Tables: a row is a line, its cells stay together. `Amarasi | 1.204 | 1.301`; a cell that only holds a colon joins its
 * neighbours, as people see it: `Tempat : Aula`.
 */
import type { Block, Story } from './document.ts';
import { choiceOf } from '../office/choice.ts';
import { isRemoved } from './fields.ts';
import { childOf, elementsOf, switchOf, valueOf, type Element } from '../office/tree.ts';

type ReadBlocks = (parent: Element, story: Story) => Block[];

/** `readBlocks`: reads the content of a cell. */
export function readTable(table: Element, story: Story, readBlocks: ReadBlocks): Block[] {
  const inside: Story = { ...story, onColour: true };
  const rows = wrapped(table, 'w:tr', story).map((row) => cellsOf(row, inside, readBlocks));
  // A frame around text, not a table.
  if (rows.every((cells) => cells.length <= 1)) return rows.flat(2);
  return rows.flatMap(rowBlocks);
}

/** The rows of a table or the cells of a row, through what may stand around them. */
function wrapped(parent: Element, name: string, story: Story): Element[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    if (isRemoved(element)) {
      story.document.missed.add('tracked-changes');
      return [];
    }
    if (element.name === 'mc:AlternateContent') return wrapped(choiceOf(element) ?? element, name, story);
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name) ? wrapped(element, name, story) : [];
  });
}

/** The cells of a row; the columns that a wide cell covers, or that a row leaves out, are empty. */
function cellsOf(row: Element, story: Story, readBlocks: ReadBlocks): Block[][] {
  const { missed } = story.document;
  const properties = childOf(row, 'w:trPr');
  if (childOf(properties, 'w:ins') ?? childOf(properties, 'w:del')) missed.add('tracked-changes');
  if (childOf(properties, 'w:del')) return [];
  if (switchOf(properties, 'w:hidden')) {
    missed.add('hidden-text');
    return [];
  }
  const cells: Block[][] = Array.from({ length: columnsOf(properties, 'w:gridBefore') }, () => []);
  for (const cell of wrapped(row, 'w:tc', story)) {
    const own = childOf(cell, 'w:tcPr');
    if (childOf(own, 'w:cellDel')) {
      missed.add('tracked-changes');
      continue;
    }
    const blocks = readBlocks(cell, story);
    const covered = isCovered(own);
    if (covered && blocks.length > 0) missed.add('hidden-text');
    cells.push(covered ? [] : blocks);
    for (let more = columnsOf(own, 'w:gridSpan'); more > 1; more--) cells.push([]);
  }
  return cells;
}

/** At most what a table has in Word. */
const columnsOf = (properties: Element | undefined, name: string): number =>
  Math.min(63, Math.max(0, Math.trunc(Number(valueOf(properties, name) ?? 0)) || 0));

/** A cell that the one above or before it was merged with. */
function isCovered(properties: Element | undefined): boolean {
  const merges = ['w:vMerge', 'w:hMerge'].map((name) => childOf(properties, name));
  return merges.some((merge) => merge !== undefined && merge.attributes['w:val'] !== 'restart');
}

function rowBlocks(cells: readonly (readonly Block[])[]): Block[] {
  if (cells.every((blocks) => blocks.length === 0)) return [];
  // An emblem beside a letterhead is an empty cell: what stands in the only other one is text in lines.
  const [only, other] = cells.filter((blocks) => blocks.some(({ text }) => text !== ''));
  if (only !== undefined && other === undefined && cells[0] !== only && only.length > 1) return [...only];
  const flat = cells.map(inOneLine);
  const last = flat.at(-1);
  // Text in columns, such as signatures and letterheads: cell by cell.
  if (flat.slice(0, -1).includes(null)) return cells.flat();
  const line = joined(flat.map((cell) => cell ?? ''));
  if (last !== null) return [{ kind: 'row', text: line }];
  // "Pembicara : 1. …" with a list: the first line belongs to the label.
  const [first, ...rest] = cells.at(-1) ?? [];
  const label = flat.slice(0, -1).map((cell) => cell ?? '');
  return [{ kind: 'row', text: joined([...label, first?.text ?? '']) }, ...rest];
}

const longest = 200;

/** A cell's text in one line; null where it is text of several lines that say something each. */
function inOneLine(blocks: readonly Block[]): string | null {
  const lines = blocks.flatMap(({ text }) => text.split('\n')).filter((line) => line !== '');
  if (lines.length < 2) return lines[0] ?? '';
  const prose = lines.some((line) => /[.;:!?]$|^\S{1,4}[.)]\s/.test(line));
  if (prose || lines.reduce((length, line) => length + line.length, 0) > longest) return null;
  // Two numbers, one above the other, are two.
  return lines.reduce((text, line) => text + (/\d$/.test(text) && /^\d/.test(line) ? ' / ' : ' ') + line);
}

/** Empty cells at the end are left out. */
function joined(cells: readonly string[]): string {
  const end = cells.findLastIndex((cell) => cell !== '') + 1;
  if (end === 0) return '';
  return cells
    .slice(0, end)
    .reduce((line, cell) => (line.endsWith(':') || cell.startsWith(':') ? `${line} ${cell}` : `${line} | ${cell}`));
}
