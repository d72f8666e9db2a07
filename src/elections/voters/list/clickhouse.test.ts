import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClickHouse } from './clickhouse.ts';
import { columns } from './columns.ts';
import { openEngine, type Engine } from './engine.ts';
import { chdbIsThere, startChdb } from './testing/chdb.ts';

describe.skipIf(!chdbIsThere)('ClickHouse, through its official client', () => {
  let folder: string;
  let duck: Engine;
  let click: Engine;
  let server: Awaited<ReturnType<typeof startChdb>>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-clickhouse-'));
    duck = await openEngine({ memory: 512, folder: path.join(folder, 'engine') });
    const file = path.join(folder, 'engine/rows.parquet');
    const value = {
      BIGINT: 'i',
      INTEGER: 'i',
      SMALLINT: '(i % 500)::smallint',
      VARCHAR: "case when i % 7 = 0 then null else 'kata ' || i end",
      DATE: "case when i % 5 = 0 then null else date '1899-12-30' + (i * 97 % 60000)::integer end",
    } as const;
    await duck.run(
      `copy (select ${columns.map(({ name, type }) => `${name === 'row' ? 'i' : value[type]}::${type} as ${name}`).join(', ')} from range(1, 20001) t(i)) to '${file}' (format parquet)`,
    );
    await duck.run(`create view voters as select * from read_parquet('${file}')`);
    server = await startChdb();
    click = await openClickHouse(server, [file]);
  });
  afterAll(async () => {
    await click?.close();
    await server?.stop();
    await duck?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    'select count(*) as n, count(name) as named, sum(row) as rows, min(tps) as least from voters',
    'select row, name, kc_hash(name) as hash, case when kc_digits(substr(name, 6)) then 1 else 0 end as digits ' +
      'from voters where row < 50 order by row',
    "select row, birth_date, kc_age(birth_date, cast('2026-11-24' as date)) as age from voters " +
      "where row between 900 and 1100 and birth_date >= cast('1900-01-01' as date) order by row",
    "select row, kc_int(substr(coalesce(name, '12'), 1, 2)) as n, case when name is null then 1 " +
      'else 0 end as absent from voters where row < 50 order by row',
    'select a.row as a, b.row as b from voters a join voters b on a.tps = b.tps and a.row < b.row ' +
      'where a.row < 40 order by a.row, b.row limit 100',
    'select tps, kc_last_of_first(row) as last, kc_div(max(row), 3) as third from voters where tps < 9 ' +
      'group by tps order by tps',
    'select v.tps, count(*) as n from voters v left join voters w on w.row = v.row + 19990 where w.row is null ' +
      "or v.note || 'x' = 'kata 3x' group by v.tps order by n desc, v.tps limit 20",
  ])('answers as DuckDB does: %s', async (sql) => {
    expect(await click.rows(sql)).toEqual(await duck.rows(sql));
  });

  it('streams', async () => {
    let rows = 0;
    for await (const chunk of click.stream('select row from voters')) rows += chunk.length;
    expect(rows).toBe(20_000);
  });

  it('says what is wrong with a query', async () => {
    await expect(click.rows('select nothing from voters')).rejects.toThrow(/nothing/);
  });
});
