/** Which columns of a register kept by hand hold what, by their heads and by what stands below them. */
import type { ShownRow } from '../../documents/index.ts';
import { oneLine } from '../../language/index.ts';
import { readNumber } from '../grammar/index.ts';

export const registerColumns = ['number', 'date', 'title', 'party', 'note'] as const;
export type RegisterColumn = (typeof registerColumns)[number];
export type Columns = {
  /** From 0. */
  readonly at: Readonly<Partial<Record<RegisterColumn, number>>>;
  /** The last row of the heads, as the program numbers rows. */
  readonly headLine: number;
};

const heads: Readonly<Record<RegisterColumn, RegExp>> = {
  number: /^(?:no|nomor|nmr)\b/i,
  date: /\b(?:tgl|tanggal)\b/i,
  title: /^(?:hal|perihal|isi|uraian|tentang|ringkas|pokok)/i,
  party: /\b(?:tujuan|kepada|dari|pengirim|penerima|asal|yth|ditujukan|alamat)\b/i,
  note: /^(?:ket|catatan|status)/i,
};
/** Days of something else than the letter: when it came in, was typed, was sent on. */
const otherDay = /\b(?:terima|diterima|input|entri|kirim|agenda|disposisi)\b/i;
/** Rows in which heads are looked for. */
const deepest = 40;
/** Rows by which a column of numbers is judged. */
const sampled = 200;

/** Null where no row has the heads of a register: a number, and a day or a subject. */
export function findColumns(rows: readonly ShownRow[]): Columns | null {
  const best = rows
    .slice(0, deepest)
    .map((row, at) => ({ at, named: namedIn(row) }))
    .filter(({ named }) => named.number.length > 0 && named.date.length + named.title.length > 0)
    .toSorted((one, other) => widthOf(other.named) - widthOf(one.named) || one.at - other.at)[0];
  if (best === undefined) return null;
  const below = rows.slice(best.at + 1);
  // Heads in two rows: a group above, its columns below.
  const next = below[0] === undefined ? undefined : namedIn(below[0]);
  const twoRows = next !== undefined && widthOf(next) > 0 && !below[0]?.cells.some((cell) => /\d/.test(cell));
  const named = twoRows && next ? joined(best.named, next) : best.named;
  const number = bestNumbers(named.number, below);
  return {
    at: {
      number,
      ...first('date', [...named.date.filter(({ head }) => !otherDay.test(head)), ...named.date]),
      ...first('title', named.title),
      ...first(
        'party',
        named.party.filter(({ column }) => column !== number),
      ),
      ...first('note', named.note),
    },
    headLine: rows[best.at + (twoRows ? 1 : 0)]?.line ?? 0,
  };
}

type Named = Readonly<Record<RegisterColumn, readonly { readonly column: number; readonly head: string }[]>>;

const namedIn = ({ cells }: ShownRow): Named => {
  const of = (column: RegisterColumn) =>
    cells.flatMap((head, at) => (head.length <= 60 && heads[column].test(oneLine(head)) ? [{ column: at, head }] : []));
  return { number: of('number'), date: of('date'), title: of('title'), party: of('party'), note: of('note') };
};

const widthOf = (named: Named): number => registerColumns.filter((column) => named[column].length > 0).length;

const joined = (one: Named, other: Named): Named => ({
  number: [...one.number, ...other.number],
  date: [...other.date, ...one.date],
  title: [...one.title, ...other.title],
  party: [...one.party, ...other.party],
  note: [...one.note, ...other.note],
});

const first = <K extends RegisterColumn>(name: K, found: Named[K]): { readonly [key in K]?: number } =>
  (found[0] === undefined ? {} : { [name]: found[0].column }) as { readonly [key in K]?: number };

/** The column with the most whole numbers of letters; of counts alone, the first. */
function bestNumbers(found: Named['number'], rows: readonly ShownRow[]): number {
  const whole = ({ column }: { readonly column: number }): number =>
    rows.slice(0, sampled).filter(({ cells }) => {
      const read = readNumber(cells[column] ?? '');
      return read !== null && read.pattern !== 'urut';
    }).length;
  const columns = found.map((one) => ({ column: one.column, whole: whole(one) }));
  return columns.toSorted((one, other) => other.whole - one.whole)[0]?.column ?? 0;
}
