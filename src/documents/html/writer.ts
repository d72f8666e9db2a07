/** Text as it is laid out: words joined with one blank, lines, rows of tables, the marks of lists. */
import { tableText } from '../office/tables.ts';

/** What is being written: the page, or a cell. */
type Sink = { readonly parts: string[]; /** Lines to break before what comes next. */ breaks: number };
type Table = { readonly rows: Map<number, string>[]; column: number };

export type Writer = {
  readonly say: (written: string, kept: boolean) => void;
  readonly breakLine: (lines: number) => void;
  readonly beginTable: () => void;
  readonly endTable: () => void;
  readonly beginRow: () => void;
  readonly beginCell: () => void;
  readonly endCell: () => void;
  readonly text: () => string;
};

const newSink = (): Sink => ({ parts: [], breaks: 0 });
const textIn = ({ parts }: Sink): string => parts.join('').trim();

export function openWriter(): Writer {
  const page = newSink();
  /** The page and the cells that are open, the innermost last. */
  const sinks: Sink[] = [page];
  const tables: Table[] = [];
  const inner = (): Sink => sinks.at(-1) ?? page;

  return {
    say(written, kept) {
      const sink = inner();
      const words = kept ? written.replace(/\r\n?/g, '\n') : written.replace(/[ \t\r\n\f]+/g, ' ');
      const begins = sink.parts.length === 0 || sink.breaks > 0;
      if (words === '' || (words === ' ' && begins)) return;
      if (sink.breaks > 0) sink.parts.push('\n'.repeat(sink.breaks));
      sink.breaks = 0;
      const apart = begins || /\s$/.test(sink.parts.at(-1)?.slice(-1) ?? '');
      sink.parts.push(apart && !kept ? words.trimStart() : words);
    },
    breakLine(lines) {
      const sink = inner();
      if (sink.parts.length > 0) sink.breaks = Math.max(sink.breaks, lines);
    },
    beginTable: () => void tables.push({ rows: [], column: 0 }),
    endTable() {
      const table = tables.pop();
      const text = table === undefined ? '' : shownTable(table);
      if (text === '') return;
      const sink = inner();
      sink.parts.push('\n'.repeat(sink.parts.length === 0 ? 0 : Math.max(1, sink.breaks)), text);
      sink.breaks = 0;
    },
    beginRow() {
      const table = tables.at(-1);
      if (table === undefined) return;
      table.rows.push(new Map());
      table.column = 0;
    },
    beginCell: () => void sinks.push(newSink()),
    endCell() {
      const table = tables.at(-1);
      const cell = sinks.length > 1 ? sinks.pop() : undefined;
      if (table === undefined || cell === undefined) return;
      if (table.rows.length === 0) table.rows.push(new Map());
      const text = textIn(cell);
      if (text !== '') table.rows.at(-1)?.set(table.column, text);
      table.column++;
    },
    text: () => textIn(page),
  };
}

/** Pages and letters are often laid out in a table: one of single cells, or with paragraphs in them, is none. */
function shownTable({ rows }: Table): string {
  const cells = rows.flatMap((row) => [...row.values()]);
  const laysOut = rows.every((row) => row.size <= 1) || cells.some((cell) => cell.includes('\n\n'));
  return laysOut ? cells.join('\n\n') : tableText(rows);
}
