/**
 * Deals a list's rows to files by their bucket of birth days, once. Pieces across regencies are as many as the list is
 * long: were each to look for its rows in the whole list, work would grow with the square of the rows.
 */
import path from 'node:path';
import { type Engine, quote } from '../list/index.ts';
import { acrossFrom, acrossSql, rowsFrom, type Piece } from './candidates.ts';

/** Where a piece's rows are read from, as SQL. */
export type Dealer = (piece: Piece) => Promise<string>;

/**
 * A dealer that writes into `folder`, which the engine may use. Rows stay where they are for pieces that find theirs
 * by their regency, and in an engine that keeps its tables elsewhere.
 */
export function dealerOf(engine: Engine, folder: string): Dealer {
  const dealt = new Map<number, Promise<string>>();
  return async (piece) => {
    if (piece.kind !== 'across' || engine.kind !== 'duckdb') return rowsFrom(piece);
    const { bucket, buckets } = piece;
    let place = dealt.get(buckets);
    if (place === undefined) dealt.set(buckets, (place = deal(engine, path.join(folder, `dealt-${buckets}`), buckets)));
    const files = quote(path.join(await place, `bucket=${bucket}`, '*.parquet'));
    return acrossFrom(`read_parquet(${files}, hive_partitioning = false)`);
  };
}

/** Read once, soon after: what would make the files small costs more than their bytes. */
async function deal(engine: Engine, place: string, buckets: number): Promise<string> {
  await engine.run(
    `copy (${acrossSql(buckets)}) to ${quote(place)}
      (format parquet, partition_by (bucket), compression lz4, dictionary_size_limit 1)`,
  );
  return place;
}
