/** Invented letters laid as an office sends them: text with blanks, a page of a PDF, a DOCX with tabs or a table. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, Tab, TextRun, WidthType } from 'docx';
import { handmadePdf, words } from '../../src/documents/testing/handmade-pdf.ts';
import type { MadeLetter, MadeLine } from './letters-made.ts';

export const formats = ['txt', 'pdf', 'docx-tab', 'docx-tabel'] as const;
export type Format = (typeof formats)[number];

const cellsOf = (line: MadeLine): readonly string[] => (typeof line === 'string' ? [line] : line);

export async function laid({ lines }: Pick<MadeLetter, 'lines'>, format: Format): Promise<Uint8Array> {
  if (format === 'txt') return new TextEncoder().encode(lines.map(textLine).join('\n'));
  if (format === 'pdf') return handmadePdf([pageOf(lines)]);
  const children = format === 'docx-tab' ? lines.map(tabbed) : tabled(lines);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The first column is narrow, the last one stands on the right. */
const textLine = (line: MadeLine): string => {
  const cells = cellsOf(line);
  if (cells.length === 1) return cells[0] ?? '';
  const [first = '', ...others] = cells;
  if (first === '' && others.length === 1) return `${' '.repeat(52)}${others[0]}`;
  return others.length === 1
    ? `${first.padEnd(14)}${others[0]}`
    : `${first.padEnd(14)}${(others[0] ?? '').padEnd(38)}   ${others.slice(1).join('   ')}`.trimEnd();
};

const left = 60;
const columns = [left, 130, 350];
/** Rows of more than three cells are those of a table over the whole page. */
const placeOf = (at: number, count: number): number => (count > 3 ? left + (at * 480) / count : (columns[at] ?? left));
/** Signs of a line of running text. */
const width = 88;

function pageOf(lines: readonly MadeLine[]): string {
  let y = 800;
  let content = '';
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length === 1)
      for (const part of wrapped(cells[0] ?? '')) {
        content += words(left, y, part, 10);
        y -= 14;
      }
    else {
      const right = cells[0] === '' && cells.length === 2;
      for (const [at, cell] of cells.entries())
        if (cell !== '') content += words(right ? 350 : placeOf(at, cells.length), y, cell, cells.length > 3 ? 7 : 10);
      y -= 14;
    }
  }
  return content;
}

function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

const tabbed = (line: MadeLine): Paragraph => {
  const cells = cellsOf(line);
  const runs = cells.flatMap((cell, at) =>
    at === 0 ? [new TextRun(cell)] : [new TextRun({ children: [new Tab(), cell] })],
  );
  return new Paragraph({ children: runs });
};

/** Lines of several cells that follow one another are a table without lines. */
function tabled(lines: readonly MadeLine[]): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [];
  let rows: (readonly string[])[] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length > 1) rows.push(cells);
    else {
      flush();
      blocks.push(new Paragraph(cells[0] ?? ''));
    }
  }
  flush();
  return blocks;
}

export function tableOf(rows: readonly (readonly string[])[]): Table {
  const most = Math.max(...rows.map((cells) => cells.length));
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) => new TableRow({ children: Array.from({ length: most }, (_, at) => cell(cells[at] ?? '')) }),
    ),
  });
}
