/**
 * Deals a list's rows to files by their bucket of birth days, once. Pieces across regencies are as many as the list is
 * long: were each to look for its rows in the whole list, work would grow with the square of the rows.
 */
import path from 'node:path';
import { type Engine, quote } from '../list/index.ts';
import { bucketOf, knownBirthDate, pieceColumns, type Piece } from './candidates.ts';

/** Where a piece's rows are read from, as SQL. */
export type Dealer = (piece: Piece) => Promise<string>;

/**
 * A dealer that writes into `folder`, which the engine may use. Rows stay where they are for pieces that find theirs
 * by their regency, and in an engine that keeps its tables elsewhere.
 */
export function dealerOf(engine: Engine, folder: string): Dealer {
  const dealt = new Map<number, Promise<string>>();
  return async (piece) => {
    if (piece.kind !== 'across') return 'voters';
    if (engine.kind !== 'duckdb') return `(select ${columnsOf(engine)} from voters)`;
    const { bucket, buckets } = piece;
    let place = dealt.get(buckets);
    if (place === undefined) dealt.set(buckets, (place = deal(engine, path.join(folder, `dealt-${buckets}`), buckets)));
    return `read_parquet(${quote(path.join(await place, `bucket=${bucket}`, '*.parquet'))}, hive_partitioning = false)`;
  };
}

async function deal(engine: Engine, place: string, buckets: number): Promise<string> {
  await engine.run(
    `copy (select ${columnsOf(engine)}, ${bucketOf(buckets)} as bucket from voters where ${knownBirthDate})
      to ${quote(place)} (format parquet, partition_by (bucket), compression lz4)`,
  );
  return place;
}

/** Where two of different regencies live says nothing more: their homes are left out. */
const homes: Readonly<Partial<Record<(typeof pieceColumns)[number], Readonly<Record<Engine['kind'], string>>>>> = {
  village: { duckdb: 'varchar', clickhouse: 'Nullable(String)' },
  address: { duckdb: 'varchar', clickhouse: 'Nullable(String)' },
  rt: { duckdb: 'smallint', clickhouse: 'Nullable(Int16)' },
  rw: { duckdb: 'smallint', clickhouse: 'Nullable(Int16)' },
};
const columnsOf = ({ kind }: Engine): string =>
  pieceColumns
    .map((column) => (homes[column] === undefined ? column : `cast(null as ${homes[column][kind]}) as ${column}`))
    .join(', ');
