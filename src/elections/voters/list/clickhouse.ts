/**
 * The same lists on ClickHouse, for when a nation's rows outgrow one machine: rows go in as Parquet, the same queries
 * (plain SQL and the kc_* functions) run there. Only candidates and rule hits come back; scores are computed by our
 * own code either way.
 */
import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { ClickHouseClient, Row } from '@clickhouse/client';
import { columns, type Column } from './columns.ts';
import type { Engine, EngineValue } from './engine.ts';
import { engineFunctions, type EngineFunction } from './functions.ts';

export type ClickHouseServer = { readonly url: string };

/** Settings under which ClickHouse reads standard SQL as DuckDB does: nulls stay nulls, numbers stay numbers. */
const settings = {
  join_use_nulls: 1,
  cast_keep_nullable: 1,
  aggregate_functions_null_for_empty: 1,
  union_default_mode: 'ALL',
  output_format_json_quote_64bit_integers: 0,
  allow_experimental_join_condition: 1,
  date_time_overflow_behavior: 'saturate',
  wait_end_of_query: 1,
} as const;

/**
 * Opens a database of its own on the server, with the kc_* functions and the rows of `files` (Parquet, columns.ts) as
 * table `voters`. Closing drops it. Throws when the server cannot be reached.
 */
export async function openClickHouse({ url }: ClickHouseServer, files: readonly string[]): Promise<Engine> {
  // Loaded by the first who needs it: most houses have no such server.
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
  // Queries may quote what voters wrote: nothing of them goes to a log.
  const quiet = { level: ClickHouseLogLevel.OFF } as const;
  const database = `kc_${randomUUID().replaceAll('-', '')}`;
  const admin = createClient({ url, log: quiet });
  for (const each of engineFunctions) await admin.command({ query: clickhouseFunction(each) });
  await admin.command({ query: `create database ${database}` });
  await admin.close();
  const client = createClient({ url, database, log: quiet, clickhouse_settings: settings, request_timeout: 3_600_000 });
  await client.command({
    query: `create table voters (${columns.map(declare).join(', ')}) engine = MergeTree order by row`,
  });
  for (const file of files) {
    const names = columns.map(({ name }) => name).join(', ');
    await client
      .exec({ query: `insert into voters (${names}) format Parquet`, values: createReadStream(file) })
      .then(({ stream }) => void stream.resume());
  }
  return engineOn(client, database);
}

function engineOn(client: ClickHouseClient, database: string): Engine {
  let running = new AbortController();
  const ask = async (query: string) => client.query({ query, format: 'JSONEachRow', abort_signal: running.signal });
  return {
    kind: 'clickhouse',
    run: async (sql) => void (await client.command({ query: sql, abort_signal: running.signal })),
    rows: async <T>(sql: string) => (await ask(sql)).json<T>(),
    async *stream<T>(sql: string): AsyncGenerator<T[]> {
      const result = await ask(sql);
      for await (const rows of result.stream<T>() as AsyncIterable<Row<T, 'JSONEachRow'>[]>)
        if (rows.length > 0) yield rows.map((row) => row.json());
    },
    async *chunks(sql) {
      for await (const rows of this.stream<Record<string, EngineValue>>(sql))
        yield { length: rows.length, value: (column, row) => rows[row]?.[column] ?? null };
    },
    async *columns(sql) {
      const result = await client.query({ query: sql, format: 'JSONCompactEachRow', abort_signal: running.signal });
      for await (const rows of result.stream<number[]>() as AsyncIterable<Row<number[], 'JSONCompactEachRow'>[]>) {
        const values = rows.map((row) => row.json());
        if (values.length > 0) yield (values[0] as number[]).map((_, n) => values.map((row) => row[n] as number));
      }
    },
    interrupt() {
      running.abort();
      running = new AbortController();
    },
    async close() {
      await client.command({ query: `drop database if exists ${database}` });
      await client.close();
    },
  };
}

const types = { BIGINT: 'Int64', INTEGER: 'Int32', SMALLINT: 'Int16', VARCHAR: 'String', DATE: 'Date32' } as const;
const declare = ({ name, type }: Column): string =>
  `${name} ${name === 'row' ? types[type] : `Nullable(${types[type]})`}`;

export const clickhouseFunction = ({ name, parameters, clickhouse }: EngineFunction): string =>
  `create or replace function ${name} as (${parameters.join(', ')}) -> ${clickhouse}`;
