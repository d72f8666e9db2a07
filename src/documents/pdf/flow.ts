/** The order in which a page is read: rows of tables, columns, lines. */
import type { Rule } from './drawn.ts';
import { type Place, gridsOf, placeOf } from './grids.ts';
import { joinLines } from './join.ts';
import { middle } from './geometry.ts';
import type { Piece, Row } from './words.ts';

/** A line of running text with the edges of the column that it stands in, or a whole row of a table. */
export type Line = Piece & { readonly kind: 'line' | 'row'; readonly column: number };

/** Between the cells of a row. */
const cellBreak = ' | ';

export type Flow = { readonly lines: Line[]; /** Columns or a table: nothing tells. */ readonly unsure: boolean };

export function flowOf(rows: readonly Row[], rules: readonly Rule[]): Flow {
  const grids = gridsOf(rules);
  const tables = new Map<Place['grid'], { piece: Piece; place: Place }[]>();
  const lines: Line[] = [];
  let loose: Row[] = [];
  let unsure = false;
  let columns = 0;
  const flush = () => {
    for (const band of bandsOf(besideOf(loose))) {
      const read = readBand(band, columns);
      unsure ||= read.unsure;
      columns = read.columns;
      lines.push(...read.lines);
    }
    loose = [];
  };
  const ended = new Map<Place['grid'], number>();
  for (const row of rows) {
    const rest: Piece[] = [];
    for (const piece of row.pieces) {
      const place = placeOf(piece, grids);
      if (place === undefined) rest.push(piece);
      else if (tables.has(place.grid)) tables.get(place.grid)?.push({ piece, place });
      else {
        flush();
        tables.set(place.grid, [{ piece, place }]);
        ended.set(place.grid, lines.length);
        lines.push({ ...piece, text: '', words: [], kind: 'row', column: 0 });
      }
    }
    if (rest.length > 0) loose.push({ ...row, pieces: rest });
  }
  flush();
  // From the last table backwards, so that the earlier places stay.
  for (const [grid, at] of [...ended].reverse()) {
    const rows = gridRows(tables.get(grid) ?? [], -1 - at);
    lines.splice(at, 1, ...rows);
  }
  return { lines, unsure };
}

/** Each row of a table as one line. A column without a cell of its own is empty, so that all rows agree. */
function gridRows(placed: readonly { readonly piece: Piece; readonly place: Place }[], table: number): Line[] {
  const rows = new Map<number, Map<number, Piece[]>>();
  for (const { piece, place } of placed) {
    const cells = rows.get(place.row) ?? new Map<number, Piece[]>();
    rows.set(place.row, cells);
    const cell = cells.get(place.column);
    if (cell === undefined) cells.set(place.column, [piece]);
    else cell.push(piece);
  }
  return [...rows].sort((a, b) => a[0] - b[0]).flatMap(([, cells]) => rowLine(cells, table));
}

function rowLine(cells: ReadonlyMap<number, readonly Piece[]>, table: number): Line[] {
  const columns = [...cells.keys()].sort((a, b) => a - b);
  const first = cells.get(columns[0] ?? 0)?.[0];
  if (first === undefined) return [];
  const texts = Array.from({ length: (columns.at(-1) ?? 0) + 1 }, (_, column) => cellText(cells.get(column) ?? []));
  const words = columns.flatMap((column) => (cells.get(column) ?? []).flatMap((piece) => piece.words));
  return [{ ...first, text: oneRow(texts), words, kind: 'row', column: table }];
}

/** Pieces beside one another stay two; lines below one another go on, but two numbers are two. */
function cellText(pieces: readonly Piece[]): string {
  // A colon that stands before the middle of several lines stands before them all.
  let text = pieces.some((piece) => piece.text.startsWith(':')) ? ':' : '';
  for (const [index, piece] of pieces.entries()) {
    const above = pieces[index - 1];
    const words = piece.text.replace(/^:\s*/, '');
    if (text === '' || words === '') text ||= words;
    else if (text.endsWith(':')) text += ` ${words}`;
    else if (above !== undefined && Math.abs(above.y - piece.y) < 1) text += cellBreak + words;
    else if (/\d$/.test(text) && /^\d/.test(words)) text += ` / ${words}`;
    else text = joinLines(text, words);
  }
  return text;
}

/** A name and its value after a colon are no two cells. Empty cells at the end are left out. */
function oneRow(cells: readonly string[]): string {
  const end = cells.findLastIndex((cell) => cell !== '') + 1;
  return cells
    .slice(0, end)
    .reduce((row, cell) => (row.endsWith(':') || cell.startsWith(':') ? `${row} ${cell}` : row + cellBreak + cell));
}

type Span = { readonly left: number; readonly right: number };
type Band = { readonly rows: Row[]; gaps: Span[] };

/** Rows that stand beside each other, not on one height: columns with lines of their own, cells set to the middle. */
function besideOf(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const near = last !== undefined && row.y - last.y < 0.8 * Math.min(last.size, row.size);
    if (near && row.pieces.every((piece) => last.pieces.every((other) => areApart(piece, other)))) {
      const pieces = [...last.pieces, ...row.pieces].sort((a, b) => a.left - b.left);
      joined.splice(-1, 1, { ...last, pieces });
    } else joined.push(row);
  }
  return joined;
}

const areApart = (a: Piece, b: Piece): boolean => a.right < b.left || b.right < a.left;

/** Runs of rows through which the same upright gaps go. */
function bandsOf(rows: readonly Row[]): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const gaps = gapsOf(row);
    const last = bands.at(-1);
    const common = last === undefined ? [] : commonGaps(last, row);
    if (last !== undefined && gaps.length > 0 && last.gaps.length === 0) {
      bands.push({ rows: [...takeRight(last.rows, row, gaps), row], gaps });
      if (last.rows.length === 0) bands.splice(-2, 1);
      continue;
    }
    // A row without a gap goes on with rows that have none, and ends those that have one.
    if (last !== undefined && common.length > 0 === last.gaps.length > 0 && (common.length > 0 || gaps.length === 0)) {
      last.rows.push(row);
      last.gaps = common;
    } else bands.push({ rows: [row], gaps });
  }
  return bands;
}

/** The lines right above that stand beyond a gap: the right column begins higher than the left one. */
function takeRight(above: Row[], row: Row, gaps: readonly Span[]): Row[] {
  const edge = gaps[0]?.right ?? Infinity;
  const isBeyond = (other: Row, below: Row) =>
    below.y - other.y <= 2.2 * row.size && other.pieces.every((piece) => piece.left >= edge - 1);
  let from = above.length;
  for (let other = above[from - 1]; other !== undefined && isBeyond(other, above[from] ?? row); other = above[from - 1])
    from--;
  return above.splice(from);
}

const gapsOf = ({ pieces }: Row): Span[] =>
  pieces.slice(1).map((piece, index) => ({ left: pieces[index]?.right ?? 0, right: piece.left }));

/** A row that stands wholly on one side of a gap leaves it. */
function commonGaps(band: Band, row: Row): Span[] {
  return band.gaps.flatMap((gap) => {
    let { left, right } = gap;
    for (const piece of row.pieces) {
      const centre = (piece.left + piece.right) / 2;
      if (centre < (left + right) / 2) left = Math.max(left, piece.right);
      else right = Math.min(right, piece.left);
    }
    return right - left > 0.7 * row.size ? [{ left, right }] : [];
  });
}

function readBand(band: Band, columns: number): Flow & { readonly columns: number } {
  if (band.gaps.length === 0)
    return { lines: band.rows.flatMap(({ pieces }) => pieces.map((piece) => line(piece, 0))), unsure: false, columns };
  const sides = sidesOf(band);
  const prose = sides.map(proseShare);
  if (prose.every((share) => share >= 0.5)) {
    return {
      lines: sides.flatMap((pieces, index) => pieces.map((piece) => line(piece, columns + index + 1))),
      unsure: false,
      columns: columns + sides.length,
    };
  }
  return { lines: rowsOfBand(band, -1e6 - columns), unsure: prose.every((share) => share > 0.3), columns: columns + 1 };
}

const line = (piece: Piece, column: number): Line => ({ ...piece, kind: 'line', column });

const sidesOf = ({ rows, gaps }: Band): Piece[][] => {
  const sides: Piece[][] = gaps.concat({ left: 0, right: 0 }).map(() => []);
  for (const { pieces } of rows) for (const piece of pieces) sides[sideOf(piece, gaps)]?.push(piece);
  return sides;
};
const sideOf = (piece: Piece, gaps: readonly Span[]): number =>
  gaps.filter((gap) => (piece.left + piece.right) / 2 > (gap.left + gap.right) / 2).length;

/** How much of a side is running text: lines of several words that go on in the next one. Two lines do not tell. */
function proseShare(pieces: readonly Piece[]): number {
  const words = middle(
    pieces.map(({ text }) => text.split(' ').length),
    0,
  );
  if (pieces.length < 2 || words < 3) return 0;
  const next = pieces.slice(1);
  const goesOn = next.filter(({ text }, index) => {
    const before = pieces[index]?.text ?? '';
    return !/^[:•]/.test(text) && (/^\p{Ll}/u.test(text) || (!/[.:;!?]$/.test(before) && !/^[\d.,]+$/.test(text)));
  });
  const tells = pieces.length > 2 && next.some(({ text }) => /^\p{Ll}/u.test(text));
  return Math.min(tells ? 1 : 0.4, goesOn.length / next.length);
}

/** Rows of a table without lines. What begins nowhere in the first column goes on in the cells above. */
function rowsOfBand({ rows, gaps }: Band, table: number): Line[] {
  const all: { readonly cells: Map<number, Piece[]>; y: number }[] = [];
  let ahead: Piece[] = [];
  for (const [index, row] of rows.entries()) {
    if (isAhead(row, rows[index - 1], rows[index + 1], gaps)) {
      ahead.push(...row.pieces);
      continue;
    }
    const last = all.at(-1);
    const goesOn = last !== undefined && row.y - last.y < 2.2 * row.size && isBelow(row, last.cells, gaps);
    const target = goesOn ? last : { cells: new Map<number, Piece[]>(), y: row.y };
    if (!goesOn) all.push(target);
    target.y = row.y;
    for (const piece of [...ahead, ...row.pieces]) {
      const side = sideOf(piece, gaps);
      const cell = target.cells.get(side);
      if (cell === undefined) target.cells.set(side, [piece]);
      else cell.push(piece);
    }
    ahead = [];
  }
  return all.flatMap(({ cells, y }) => {
    const [side, [alone, ...more] = []] = [...cells][0] ?? [0];
    const isLine = cells.size === 1 && more.length === 0 && (side === 0 || !isFigure(alone?.text ?? ''));
    return isLine && alone !== undefined ? [line(alone, 0)] : rowLine(cells, table).map((one) => ({ ...one, y }));
  });
}

const isFigure = (text: string): boolean => /^[\d.,%()–-]+$/.test(text);

/** The first lines of a cell whose row is named in the middle of its height: nearer to what follows. */
function isAhead(row: Row, before: Row | undefined, after: Row | undefined, gaps: readonly Span[]): boolean {
  if (after === undefined || row.pieces.some((piece) => sideOf(piece, gaps) === 0 || isFigure(piece.text)))
    return false;
  const distance = after.y - row.y;
  return distance < 2 * row.size && distance < 0.95 * (before === undefined ? Infinity : row.y - before.y);
}

/** Words that stand below cells of the row above, and none in the first column. A number begins a row of its own. */
const isBelow = (row: Row, cells: ReadonlyMap<number, readonly Piece[]>, gaps: readonly Span[]): boolean =>
  row.pieces.every((piece) => {
    const side = sideOf(piece, gaps);
    const above = cells.get(side)?.[0];
    return side > 0 && above !== undefined && Math.abs(above.left - piece.left) < 2 * row.size && !isFigure(piece.text);
  });
