/**
 * The rows of one piece as whole numbers: 74 bytes a row beside its words, which are kept once. They come from the
 * engine as columns of numbers: millions of objects and texts cost more than all comparisons together.
 */
import type { Engine } from '../list/index.ts';
import { rowColumns, rowsSql, type Piece } from './candidates.ts';
import { nameBook, type NameBook } from './names.ts';
import { placeBook, type PlaceBook } from './places.ts';
import { release } from './release.ts';

/** How far a NIK can be trusted. */
export const nikKind = { none: 0, plausible: 1, doubtful: 2, badLength: 3 } as const;

/**
 * Numbers of a row: what of it is compared lies together, so that a pair costs two looks into the memory and not
 * thirty.
 */
export const width = 16;
/**
 * Where a number is among those of its row; 0 stands for none. Names, places and addresses have the engine's numbers
 * (`Words`); NIK and NKK are in two halves of eight digits.
 */
export const cell = {
  regency: 0,
  name: 1,
  birthPlace: 2,
  address: 3,
  date: 4,
  sex: 5,
  marital: 6,
  nikKind: 7,
  nikHigh: 8,
  nikLow: 9,
  nkkHigh: 10,
  nkkLow: 11,
  district: 12,
  village: 13,
  rt: 14,
  rw: 15,
} as const;

export type Rows = {
  /** Rows are in order of their number in the list. */
  readonly count: number;
  readonly row: Float64Array;
  /** `width` numbers a row. */
  readonly cells: Int32Array;
  /** In which rules' blocks a row may be, a bit for each. */
  readonly turns: Uint16Array;
  /** NIKs of 15 or 17 digits, by number of the row. */
  readonly badNiks: ReadonlyMap<number, string>;
  readonly words: Words;
  readonly names: NameBook;
  readonly birthPlaces: PlaceBook;
  readonly addresses: PlaceBook;
  /** Codes; a row's regency is counted from 1. */
  readonly regencies: readonly string[];
};

/** What the engine's numbers of names, places and addresses stand for. */
type Words = {
  /**
   * Numbers in the books: of names, of places, of places as if they were names (who exchanged the two columns is
   * found), of addresses.
   */
  readonly name: Int32Array;
  readonly place: Int32Array;
  readonly placeAsName: Int32Array;
  readonly address: Int32Array;
  /** Parts of blocks' keys: of names as they sound, and of places however their letters are written. */
  readonly whole: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly letter: Int32Array;
  readonly samePlace: Int32Array;
};

export const digits16 = (high: number, low: number): string =>
  String(high).padStart(8, '0') + String(low).padStart(8, '0');
/** A row's NIK where it has 16 digits. */
export function nikAt({ cells }: Rows, at: number): string | null {
  const [high, low] = [cells[at * width + cell.nikHigh] as number, cells[at * width + cell.nikLow] as number];
  return high === 0 && low === 0 ? null : digits16(high, low);
}

type Numbers = { row: Float64Array; cells: Int32Array; turns: Uint16Array };
const emptyNumbers = (room: number): Numbers => ({
  row: new Float64Array(room),
  cells: new Int32Array(room * width),
  turns: new Uint16Array(room),
});

/** Reads the rows of a piece whose tables are made (candidates.ts). */
export async function readRows(engine: Engine, piece: Piece, from: string): Promise<Rows> {
  const names = nameBook();
  const birthPlaces = placeBook();
  const addresses = placeBook((word) => word);
  const words = await readWords(engine, names, birthPlaces, addresses);
  const badNiks = new Map<number, string>();
  let numbers = emptyNumbers(piece.kind === 'whole' || piece.shares === 1 ? piece.rows : Math.ceil(piece.rows / 4));
  let count = 0;
  for await (const chunk of engine.columns(rowsSql(piece, from)) as AsyncIterable<PerColumn<typeof rowColumns>>) {
    const added = chunk[0].length;
    if (count + added > numbers.row.length)
      numbers = moved(numbers, emptyNumbers(Math.max(count + added, Math.ceil(count * 1.5))));
    addChunk(numbers, count, chunk, badNiks);
    count += added;
  }
  const regencies = (await engine.rows<{ t: string }>('select t from linkage_regencies order by id')).map(({ t }) => t);
  return { ...inOrder(numbers, count), count, badNiks, words, names, birthPlaces, addresses, regencies };
}

type PerColumn<T extends readonly unknown[]> = { readonly [K in keyof T]: ArrayLike<number> };

function addChunk(
  { row, cells, turns }: Numbers,
  count: number,
  chunk: PerColumn<typeof rowColumns>,
  badNiks: Map<number, string>,
): void {
  const [number, turn, oddNik, ...columns] = chunk;
  for (let n = 0; n < number.length; n += 1) {
    row[count + n] = number[n] as number;
    turns[count + n] = turn[n] as number;
  }
  for (const [k, column] of columns.entries()) {
    for (let n = 0, at = count * width + (cellsRead[k] as number); n < column.length; n += 1, at += width)
      cells[at] = column[n] as number;
  }
  for (let n = 0, at = count * width; n < number.length; n += 1, at += width) {
    if (oddNik[n] === 0) {
      cells[at + cell.nikKind] = kindOfNik(cells, at);
      continue;
    }
    const [high, low] = [cells[at + cell.nikHigh] as number, cells[at + cell.nikLow] as number];
    badNiks.set(number[n] as number, (String(high) + String(low).padStart(8, '0')).padStart(oddNik[n] as number, '0'));
    cells[at + cell.nikKind] = nikKind.badLength;
    cells[at + cell.nikHigh] = cells[at + cell.nikLow] = 0;
  }
}

/** Where the columns after number, turns and odd NIK go. */
const cellsRead = rowColumns
  .slice(3)
  .map((name) => cell[name as Exclude<(typeof rowColumns)[number], 'number' | 'turns' | 'oddNik'>]);

function moved(from: Numbers, to: Numbers): Numbers {
  to.row.set(from.row);
  to.cells.set(from.cells);
  to.turns.set(from.turns);
  release(from.row, from.cells, from.turns);
  return to;
}

/** Rows in order of their numbers: an engine may give some as they come. */
function inOrder({ row, cells, turns }: Numbers, count: number): Numbers {
  const order = orderOf(row, count);
  if (order !== null) {
    putInOrder({ row, cells, turns }, order);
    release(order);
  }
  return { row: row.subarray(0, count), cells: cells.subarray(0, count * width), turns: turns.subarray(0, count) };
}

/** Moves rows where they are, along each ring of places that take from one another: a second copy would be the peak. */
function putInOrder({ row, cells, turns }: Numbers, order: Uint32Array): void {
  const held = emptyNumbers(1);
  const move = (from: Numbers, at: number, to: Numbers, place: number) => {
    to.row[place] = from.row[at] as number;
    to.turns[place] = from.turns[at] as number;
    for (let k = 0; k < width; k += 1) to.cells[place * width + k] = from.cells[at * width + k] as number;
  };
  const all = { row, cells, turns };
  for (let first = 0; first < order.length; first += 1) {
    if (order[first] === first) continue;
    move(all, first, held, 0);
    let place = first;
    for (let from = order[place] as number; from !== first; from = order[place] as number) {
      move(all, from, all, place);
      order[place] = place;
      place = from;
    }
    move(held, 0, all, place);
    order[place] = place;
  }
}

/**
 * Places in ascending order of values that come in long ascending runs, null where they are in order. Neighbouring
 * runs are merged until one is left.
 */
function orderOf(values: ArrayLike<number>, count: number): Uint32Array | null {
  let runs = [0];
  for (let at = 1; at < count; at += 1) if ((values[at] as number) < (values[at - 1] as number)) runs.push(at);
  if (runs.length === 1) return null;
  let order = Uint32Array.from({ length: count }, (_, at) => at);
  while (runs.length > 1) {
    const merged = new Uint32Array(count);
    for (let n = 0; n < runs.length; n += 2)
      mergeRuns(values, order, merged, [runs[n] as number, runs[n + 1] ?? count, runs[n + 2] ?? count]);
    runs = runs.filter((_, n) => n % 2 === 0);
    order = merged;
  }
  return order;
}

function mergeRuns(
  values: ArrayLike<number>,
  order: Uint32Array,
  merged: Uint32Array,
  [start, middle, end]: readonly [number, number, number],
): void {
  for (let at = start, left = start, right = middle; at < end; at += 1) {
    const takesLeft =
      left < middle &&
      (right >= end || (values[order[left] as number] as number) <= (values[order[right] as number] as number));
    merged[at] = order[takesLeft ? left++ : right++] as number;
  }
}

async function readWords(
  engine: Engine,
  names: NameBook,
  birthPlaces: PlaceBook,
  addresses: PlaceBook,
): Promise<Words> {
  const room = async (table: string) =>
    ((await engine.rows<{ id: number }>(`select coalesce(max(id), 0) as id from ${table}`))[0]?.id ?? 0) + 1;
  const [inNames, inPlaces, inAddresses] = [
    await room('linkage_names'),
    await room('linkage_places'),
    await room('linkage_addresses'),
  ];
  const numbers = (length: number) => new Int32Array(length);
  const words = {
    name: numbers(inNames),
    whole: numbers(inNames),
    first: numbers(inNames),
    last: numbers(inNames),
    letter: numbers(inNames),
    place: numbers(inPlaces),
    placeAsName: numbers(inPlaces),
    samePlace: numbers(inPlaces),
    address: numbers(inAddresses),
  };
  for await (const chunk of engine.stream<{ id: number; t: string }>('select id, t from linkage_names'))
    for (const { id, t } of chunk) words.name[id] = names.add(t);
  for await (const [id, whole, first, last, letter] of engine.columns(
    'select cast(id as integer), cast(wk as integer), cast(fk as integer), cast(lk as integer), cast(letter as ' +
      'integer) from linkage_names',
  ) as AsyncIterable<PerColumn<[0, 0, 0, 0, 0]>>) {
    for (let n = 0; n < id.length; n += 1) {
      const at = id[n] as number;
      [words.whole[at], words.first[at], words.last[at], words.letter[at]] = [
        whole[n] as number,
        first[n] as number,
        last[n] as number,
        letter[n] as number,
      ];
    }
  }
  for await (const chunk of engine.stream<{ id: number; t: string; birthplace: number }>(
    'select id, t, birthplace from linkage_places',
  )) {
    for (const { id, t, birthplace } of chunk)
      [words.place[id], words.placeAsName[id], words.samePlace[id]] = [birthPlaces.add(t), names.add(t), birthplace];
  }
  for await (const chunk of engine.stream<{ id: number; t: string }>('select id, t from linkage_addresses'))
    for (const { id, t } of chunk) words.address[id] = addresses.add(t);
  return words;
}

/**
 * A NIK is what it should be when its date and sex are the row's own and its serial is not 0000. Digits: RRRRRR DDMMYY
 * SSSS, women DD + 40.
 */
function kindOfNik(cells: Int32Array, at: number): number {
  const [high, low, date, sex] = [
    cells[at + cell.nikHigh] as number,
    cells[at + cell.nikLow] as number,
    cells[at + cell.date] as number,
    cells[at + cell.sex] as number,
  ];
  if (high === 0 && low === 0) return nikKind.none;
  const day = high % 100;
  const month = Math.floor(low / 1_000_000);
  const year = Math.floor(low / 10_000) % 100;
  if (low % 10_000 === 0 || date === 0 || sex === 0) return nikKind.doubtful;
  return day === (date % 100) + (sex === 2 ? 40 : 0) &&
    month === Math.floor(date / 100) % 100 &&
    year === Math.floor(date / 10_000) % 100
    ? nikKind.plausible
    : nikKind.doubtful;
}
