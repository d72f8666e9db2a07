/** A file made ready for the pass: what the engine reads, and how many records an independent count found in it. */
import { quote } from '../list/index.ts';
import type { Dialect } from './files/scan.ts';
import type { Account } from './schema.ts';

type Common = {
  readonly path: string;
  readonly headers: readonly string[];
  /** Records of data, counted apart from the engine. */
  readonly records: number;
  readonly account: Account;
};

/** Throws where lines and records of a file do not come to the same: nothing of it may be taken then. */
export function accountOf(records: number, account: Account): Account {
  const { lines, above, blank, inside, hidden } = account;
  if (lines !== above + blank + inside + hidden + records)
    throw new Error(`${lines} lines, but ${above} + ${blank} + ${inside} + ${hidden} + ${records} are told`);
  return account;
}

export type Source = Common &
  /** A CSV read as it is: `skip` records above the data; `widest` cells at most in one of them. */
  (
    | { readonly kind: 'plain'; readonly dialect: Dialect; readonly skip: number; readonly widest: number }
    /** A CSV written by files/rewrite.ts: sheet, line and byte, the cells, what was beyond the header. */
    | { readonly kind: 'placed' }
    | { readonly kind: 'parquet'; readonly parquetNames: readonly string[] }
  );

/** Names of the file's columns in the pass. */
export const columnNames = (source: Source): string[] => source.headers.map((_, at) => `c${at}`);

/**
 * The rows of the file as text: c0, c1, …; `beyond` where cells stand beyond the header; p_sheet, p_line and p_byte of
 * a placed one. `few`: only the first rows are wanted, so that the engine need not take in the file at large.
 */
export function readSource(source: Source, { few = false }: { readonly few?: boolean } = {}): string {
  const names = columnNames(source);
  if (source.kind === 'parquet') {
    const cells = source.parquetNames.map((name, at) => `cast("${name.replaceAll('"', '""')}" as varchar) as c${at}`);
    return `select ${cells.join(', ')} from read_parquet(${quote(source.path)})`;
  }
  const read = (
    columns: readonly (readonly [name: string, type: string])[],
    { delimiter, quote: sign }: Dialect,
    options: string,
  ) =>
    `read_csv(${quote(source.path)}, header = false, auto_detect = false, delim = ${quote(delimiter)}, quote = ` +
    `${quote(sign)}, escape = ${quote(sign)}, null_padding = true, strict_mode = true, max_line_size = ` +
    `${longest}${few ? `, buffer_size = ${longest}` : ''}${options}, columns = {${columns.map(([name, type]) => `'${name}': '${type}'`).join(', ')}})`;
  if (source.kind === 'placed') {
    const columns = [
      ['p_sheet', 'VARCHAR'],
      ['p_line', 'BIGINT'],
      ['p_byte', 'BIGINT'],
      ...names.map((name) => [name, 'VARCHAR'] as const),
      ['beyond', 'VARCHAR'],
    ] as const;
    return `select * from
      ${read(columns, { delimiter: ',', quote: '"' }, ', parallel = false')}`;
  }
  const more = Array.from({ length: Math.max(0, source.widest - names.length) }, (_, at) => `b${at}`);
  const rows = read(
    [...names, ...more].map((name) => [name, 'VARCHAR'] as const),
    source.dialect,
    '',
  );
  return more.length === 0
    ? `select * from ${rows}`
    : `select ${names.join(', ')}, nullif(concat_ws(' | ', ${more.join(', ')}), '') as beyond from ${rows}`;
}

/** Bytes of the longest line that is read. */
const longest = 4_000_000;
