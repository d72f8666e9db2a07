/**
 * The rows of one piece, in columns of numbers: about 90 bytes a row beside its words, which are kept once. Rows come from the
 * engine as one text each (`packed`), because millions of objects cost more than all comparisons together.
 */
import { quote } from '../list/engine.ts';
import { nameBook, placeBook, type NameBook, type PlaceBook } from './words.ts';

const mark = '\u001f';
const packedColumns = ['row', 'regency', 'nik', 'nkk', 'name', 'birth_date', 'birth_place', 'sex', 'marital', 'village', 'rt', 'rw', 'address'] as const;
/** SQL of one row as text. */
export const packed = packedColumns.map((name) => (name === 'row' ? `cast("row" as varchar)` : `coalesce(cast(${name} as varchar), '')`)).join(` || ${quote(mark)} || `);

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

/** Reads packed rows, in order of `row`. `most` is how many there can be. */
export async function readRows(lines: AsyncIterable<readonly { readonly t: string }[]>, most: number): Promise<Rows> {
  const row = new Float64Array(most);
  const int = () => new Int32Array(most);
  const wide = () => new Uint32Array(most);
  const rows = {
    row, regency: int(), name: int(), date: int(), birthPlace: int(), placeAsName: int(), sex: new Uint8Array(most), marital: new Uint8Array(most), nikHigh: wide(), nikLow: wide(), nikKind: new Uint8Array(most),
    nkkHigh: wide(), nkkLow: wide(), village: new Float64Array(most), rt: new Int16Array(most), rw: new Int16Array(most), address: int(),
  };
  const badNiks = new Map<number, string>();
  const names = nameBook();
  const birthPlaces = placeBook();
  const addresses = placeBook((word) => word);
  const regencyIds = new Map<string, number>();
  let count = 0;
  for await (const chunk of lines) {
    for (const { t } of chunk) {
      const fields = t.split(mark);
      const at = count;
      count += 1;
      row[at] = Number(fields[0]);
      const regency = fields[1] as string;
      let regencyId = regencyIds.get(regency);
      if (regencyId === undefined) regencyIds.set(regency, regencyId = regencyIds.size);
      rows.regency[at] = regencyId;
      rows.name[at] = names.add(fields[4] as string);
      const date = dateNumber(fields[5] as string);
      rows.date[at] = date;
      rows.birthPlace[at] = birthPlaces.add(fields[6] as string);
      rows.placeAsName[at] = names.add(fields[6] as string);
      const sex = fields[7] === 'L' ? 1 : fields[7] === 'P' ? 2 : 0;
      rows.sex[at] = sex;
      rows.marital[at] = fields[8] === 'B' ? 1 : fields[8] === 'S' ? 2 : fields[8] === 'P' ? 3 : 0;
      rows.village[at] = Number(fields[9]);
      rows.rt[at] = Number(fields[10]);
      rows.rw[at] = Number(fields[11]);
      rows.address[at] = addresses.add(fields[12] as string);
      const nik = fields[2] as string;
      if (digits16.test(nik)) {
        rows.nikHigh[at] = Number(nik.slice(0, 8));
        rows.nikLow[at] = Number(nik.slice(8));
        rows.nikKind[at] = isPlausible(rows.nikHigh[at] as number, rows.nikLow[at] as number, date, sex) ? nikKind.plausible : nikKind.doubtful;
      } else if (nik.length === 15 || nik.length === 17) {
        rows.nikKind[at] = nikKind.badLength;
        badNiks.set(at, nik);
      }
      const nkk = fields[3] as string;
      if (digits16.test(nkk)) {
        rows.nkkHigh[at] = Number(nkk.slice(0, 8));
        rows.nkkLow[at] = Number(nkk.slice(8));
      }
    }
  }
  return { ...rows, count, badNiks, names, birthPlaces, addresses, regencies: [...regencyIds.keys()], find: finder(row, count) };
}

const digits16 = /^\d{16}$/;
const dateNumber = (text: string): number => (text === '' ? 0 : Number(text.slice(0, 4)) * 10_000 + Number(text.slice(5, 7)) * 100 + Number(text.slice(8, 10)));

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
