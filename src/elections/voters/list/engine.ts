/**
 * The engine that works big lists: DuckDB in this process, bounded in memory, spilling to its own folder, and locked
 * to the folders it is given: no query can read or write elsewhere, load an extension or undo this.
 */
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDoubleVector,
  DuckDBInstance,
  DuckDBIntegerVector,
  DuckDBValueConverter,
  JS,
} from '@duckdb/node-api';
import { duckdbMacro, engineFunctions } from './functions.ts';

export type Engine = {
  readonly kind: 'duckdb' | 'clickhouse';
  readonly run: (sql: string) => Promise<void>;
  /** All rows of a query that is known to be small. Whole numbers are numbers, dates 'YYYY-MM-DD'. */
  readonly rows: <T>(sql: string) => Promise<T[]>;
  /** Rows in chunks of up to 2,048, as they are made. */
  readonly stream: <T>(sql: string) => AsyncIterable<T[]>;
  /** The same, each value made only when it is asked for: for wide answers of which a row needs few values. */
  readonly chunks: (sql: string) => AsyncIterable<Chunk>;
  /**
   * Whole numbers, each cast to integer or double and none of them null, in columns: for millions of rows. What is
   * yielded holds until the next is asked for.
   */
  readonly columns: (sql: string) => AsyncIterable<NumberColumns>;
  /** Share of the running query that is done, 0 to 1, where the engine can tell. */
  readonly progress?: () => number;
  /** Ends the running query, which then throws. */
  readonly interrupt: () => void;
  readonly close: () => Promise<void>;
};

export type EngineValue = string | number | null | readonly number[];
/** Up to 2,048 rows of a result; holds until the next is asked for. */
export type Chunk = { readonly length: number; readonly value: (column: string, row: number) => EngineValue };

/** A chunk of a result, a column after the other. */
export type NumberColumns = readonly ArrayLike<number>[];

export type EngineOptions = {
  /** MiB. */
  readonly memory: number;
  /** Scratch space; made when absent. The engine may also read and write here. */
  readonly folder: string;
  /** Other folders it may use. */
  readonly folders?: readonly string[];
  readonly threads?: number;
};

export async function openEngine({
  memory,
  folder,
  folders = [],
  threads = Math.min(2, os.availableParallelism()),
}: EngineOptions): Promise<Engine> {
  // Loaded by the first who needs it: doors that show no list serve without it.
  const duckdb = await import('@duckdb/node-api');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memory}MB`,
    temp_directory: folder,
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  await connection.run('set enable_progress_bar = true');
  await connection.run('set enable_progress_bar_print = false');
  for (const each of engineFunctions) await connection.run(duckdbMacro(each));
  await connection.run(
    'set allowed_directories = ' +
      `[${[folder, ...folders].map((each) => quote(each.endsWith('/') ? each : `${each}/`)).join(', ')}]`,
  );
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
  return engineOn(instance, connection, duckdb.JSDuckDBValueConverter);
}

type Convert = DuckDBValueConverter<JS>;

function engineOn(instance: DuckDBInstance, connection: DuckDBConnection, convert: Convert): Engine {
  return {
    kind: 'duckdb',
    run: async (sql) => void (await connection.run(sql).catch(tellNoValues)),
    rows: async <T>(sql: string) =>
      (await (await connection.run(sql).catch(tellNoValues)).getRowObjectsJS()).map((row) => plainRow(row) as T),
    async *stream<T>(sql: string) {
      try {
        const result = await connection.stream(sql);
        for await (const rows of result.yieldRowObjectJs())
          if (rows.length > 0) yield rows.map((row) => plainRow(row) as T);
      } catch (error) {
        tellNoValues(error);
      }
    },
    async *chunks(sql) {
      try {
        const result = await connection.stream(sql);
        const places = new Map(result.columnNames().map((name, place) => [name, place]));
        for await (const chunk of result) yield readLate(chunk, places, convert);
      } catch (error) {
        tellNoValues(error);
      }
    },
    async *columns(sql) {
      try {
        const result = await connection.stream(sql);
        const room: Float64Array[] = [];
        for await (const chunk of result) yield numbersOf(chunk, room);
      } catch (error) {
        tellNoValues(error);
      }
    },
    progress: () => Math.max(0, connection.progress.percentage) / 100,
    interrupt: () => connection.interrupt(),
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * A chunk's columns in arrays that every chunk uses again: lists of JavaScript numbers are slower to make and to read.
 */
function numbersOf(chunk: DuckDBDataChunk, room: Float64Array[]): Float64Array[] {
  const { rowCount, columnCount } = chunk;
  for (let column = 0; column < columnCount; column += 1) {
    const vector = chunk.getColumnVector(column) as DuckDBDoubleVector | DuckDBIntegerVector;
    const numbers = (room[column] ??= new Float64Array(2_048));
    for (let n = 0; n < rowCount; n += 1) numbers[n] = vector.getItem(n) as number;
  }
  return rowCount === 2_048 ? room : room.map((numbers) => numbers.subarray(0, rowCount));
}

function readLate(chunk: DuckDBDataChunk, places: ReadonlyMap<string, number>, convert: Convert): Chunk {
  return {
    length: chunk.rowCount,
    value(column, row) {
      const vector = chunk.getColumnVector(places.get(column) as number);
      const item = vector.getItem(row);
      // Most values are what they are: asking the converter for each costs as much as reading it.
      if (item === null || typeof item === 'string' || typeof item === 'number') return item;
      return plain(convert(item, vector.type, convert) as JS) as EngineValue;
    },
  };
}

/** A failed query. Its message never quotes a value of a list, so that it may be logged. */
export class EngineError extends Error {}

/**
 * What DuckDB says about a query it cannot read is about the query; what it says while running may quote a voter's row
 * and is left out.
 */
function tellNoValues(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const kind = /^[\w ]*?(Error|Exception|INTERRUPT)/.exec(message)?.[0] ?? 'Engine Error';
  throw new EngineError(/^(Parser|Binder|Catalog|Permission|Out of Memory|INTERRUPT)/.test(message) ? message : kind);
}

/** A row with BIGINT as number and DATE as text, changed where it is; throws where a number would lose digits. */
function plainRow(row: Record<string, JS>): Record<string, JS> {
  for (const key in row) row[key] = plain(row[key] as JS);
  return row;
}

function plain(value: JS): JS {
  if (typeof value === 'bigint') {
    if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER)
      throw new Error('a whole number of a list is beyond 2^53');
    return Number(value);
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value;
  return plainRow(value as Record<string, JS>);
}

/** A text as a literal of SQL. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * How the engine writes a list's rows. Whole numbers as differences and texts by their lengths (version 2) take a third
 * fewer bytes to seal than by default; a dictionary of more values than this costs more than it saves, and nobody asks
 * for the filters that would stand beside it.
 */
export const rowsFormat = '(format parquet, parquet_version v2, dictionary_size_limit 1000, write_bloom_filter false)';
