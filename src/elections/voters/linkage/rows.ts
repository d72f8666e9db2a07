/**
 * The rows of one piece, in columns of numbers: about 90 bytes a row beside its words, which are kept once. They come from the engine
 * as columns of numbers, too: millions of objects and texts cost more than all comparisons together.
 */
import type { Engine } from '../list/engine.ts';
import { nameBook, placeBook, type NameBook, type PlaceBook } from './words.ts';

/** How far a NIK can be trusted. */
export const nikKind = { none: 0, plausible: 1, doubtful: 2, badLength: 3 } as const;

export type Rows = {
  readonly count: number;
  readonly row: Float64Array; readonly regency: Int32Array; readonly name: Int32Array; readonly date: Int32Array; readonly birthPlace: Int32Array;
  /** The birth place as if it were a name: who exchanged the two columns is found. */
  readonly placeAsName: Int32Array;
  readonly sex: Uint8Array; readonly marital: Uint8Array;
  /** Sixteen digits in two halves; `nikKind` says what they are worth. */
  readonly nikHigh: Uint32Array; readonly nikLow: Uint32Array; readonly nikKind: Uint8Array; readonly nkkHigh: Uint32Array; readonly nkkLow: Uint32Array;
  readonly village: Float64Array; readonly rt: Int16Array; readonly rw: Int16Array; readonly address: Int32Array;
  /** NIKs of 15 or 17 digits, by place. */
  readonly badNiks: ReadonlyMap<number, string>;
  readonly names: NameBook; readonly birthPlaces: PlaceBook; readonly addresses: PlaceBook;
  /** The code of a regency's number. */
  readonly regencies: readonly string[];
  /** Where a row of the list is here; -1 when it is not. */
  readonly find: (row: number) => number;
};

/** Reads the rows of a piece (candidates.ts) that are in table `linkage_wanted`, in order of `row`. */
export async function readRows(engine: Engine): Promise<Rows> {
  const row = await readRowNumbers(engine);
  const count = row.length;
  const find = finder(row, count);
  const int = () => new Int32Array(count);
  const wide = () => new Uint32Array(count);
  const rows = {
    row, regency: int(), name: int(), date: int(), birthPlace: int(), placeAsName: int(), sex: new Uint8Array(count), marital: new Uint8Array(count), nikHigh: wide(), nikLow: wide(), nikKind: new Uint8Array(count),
    nkkHigh: wide(), nkkLow: wide(), village: new Float64Array(count), rt: new Int16Array(count), rw: new Int16Array(count), address: int(),
  };
  const names = nameBook();
  const birthPlaces = placeBook();
  const addresses = placeBook((word) => word);
  const [nameOf, placeOf, addressOf, placeNameOf] = [await readWords(engine, 'name', names.add), await readWords(engine, 'place', birthPlaces.add), await readWords(engine, 'address', addresses.add), await readWords(engine, 'place', names.add)];
  for await (const columns of engine.columns(`select ${columnsRead.map((sql) => `cast(${sql} as double)`).join(', ')} from linkage_rows where "row" in (select "row" from linkage_wanted)`)) {
    const [numbers, regency, name, date, place, sex, marital, nikHigh, nikLow, nkkHigh, nkkLow, village, rt, rw, address] = columns as unknown as PerColumn<typeof columnsRead>;
    for (let n = 0; n < numbers.length; n += 1) {
      const at = find(numbers[n] as number);
      rows.regency[at] = (regency[n] as number) - 1;
      rows.name[at] = nameOf[name[n] as number] as number;
      rows.date[at] = date[n] as number;
      rows.birthPlace[at] = placeOf[place[n] as number] as number;
      rows.placeAsName[at] = placeNameOf[place[n] as number] as number;
      rows.sex[at] = sex[n] as number;
      rows.marital[at] = marital[n] as number;
      rows.nikHigh[at] = nikHigh[n] as number;
      rows.nikLow[at] = nikLow[n] as number;
      if (nikHigh[n] !== 0 || nikLow[n] !== 0) rows.nikKind[at] = isPlausible(nikHigh[n] as number, nikLow[n] as number, date[n] as number, sex[n] as number) ? nikKind.plausible : nikKind.doubtful;
      rows.nkkHigh[at] = nkkHigh[n] as number;
      rows.nkkLow[at] = nkkLow[n] as number;
      rows.village[at] = village[n] as number;
      rows.rt[at] = rt[n] as number;
      rows.rw[at] = rw[n] as number;
      rows.address[at] = addressOf[address[n] as number] as number;
    }
  }
  const badNiks = new Map<number, string>();
  for await (const chunk of engine.stream<{ row: number; nik: string }>(`select "row" as "row", odd_nik as nik from linkage_rows where odd_nik <> '' and "row" in (select "row" from linkage_wanted)`)) {
    for (const { row: number, nik } of chunk) {
      rows.nikKind[find(number)] = nikKind.badLength;
      badNiks.set(find(number), nik);
    }
  }
  const regencies = (await engine.rows<{ t: string }>('select t from linkage_regencies order by id')).map(({ t }) => t);
  return { ...rows, count, badNiks, names, birthPlaces, addresses, regencies, find };
}

/** What is read of a row; numbers of 16 digits in two halves. */
const columnsRead = ['"row"', 'regency', 'name', 'bd', 'place', 'sex', 'marital', 'kc_div(nik, 100000000)', 'nik % 100000000', 'kc_div(nkk, 100000000)', 'nkk % 100000000', 'village', 'rt', 'rw', 'address'] as const;
type PerColumn<T extends readonly unknown[]> = { readonly [K in keyof T]: ArrayLike<number> };

async function readRowNumbers(engine: Engine): Promise<Float64Array> {
  const [wanted] = await engine.rows<{ n: number }>('select count(*) as n from linkage_wanted');
  const row = new Float64Array(wanted?.n ?? 0);
  let count = 0;
  for await (const [numbers] of engine.columns('select cast("row" as double) from linkage_wanted')) {
    row.set(numbers as ArrayLike<number>, count);
    count += (numbers as ArrayLike<number>).length;
  }
  return row.sort();
}

/** The words of one kind that occur in wanted rows: their numbers here by their numbers in the engine, 0 for none. */
async function readWords(engine: Engine, kind: 'name' | 'place' | 'address', add: (text: string) => number): Promise<Int32Array> {
  const table = `linkage_${kind === 'address' ? 'addresses' : `${kind}s`}`;
  const [most] = await engine.rows<{ id: number }>(`select coalesce(max(id), 0) as id from ${table}`);
  const numbers = new Int32Array((most?.id ?? 0) + 1);
  for await (const chunk of engine.stream<{ id: number; t: string }>(`select id, t from ${table} where id in (select ${kind} from linkage_rows where "row" in (select "row" from linkage_wanted))`)) {
    for (const { id, t } of chunk) numbers[id] = add(t);
  }
  return numbers;
}

/** A NIK is what it should be when its date and sex are the row's own and its serial is not 0000. Digits: RRRRRR DDMMYY SSSS, women DD + 40. */
function isPlausible(high: number, low: number, date: number, sex: number): boolean {
  const day = high % 100;
  const month = Math.floor(low / 1_000_000);
  const year = Math.floor(low / 10_000) % 100;
  if (low % 10_000 === 0 || date === 0 || sex === 0) return false;
  return day === (date % 100) + (sex === 2 ? 40 : 0) && month === Math.floor(date / 100) % 100 && year === Math.floor(date / 10_000) % 100;
}

function finder(row: Float64Array, count: number): (wanted: number) => number {
  const first = count === 0 ? 0 : row[0] as number;
  const span = count === 0 ? 0 : (row[count - 1] as number) - first + 1;
  if (span <= 8 * count + 1_000) {
    const places = new Int32Array(span).fill(-1);
    for (let at = 0; at < count; at += 1) places[(row[at] as number) - first] = at;
    return (wanted) => (wanted < first || wanted >= first + span ? -1 : places[wanted - first] as number);
  }
  return (wanted) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = row[middle] as number;
      if (value === wanted) return middle;
      if (value < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}
