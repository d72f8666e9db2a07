/**
 * The recap of a version at all levels: one pass over the rows groups them by polling station, one over the event log
 * by village; the levels above are added up from those groups by the rows' own region columns, so that a row whose
 * village lies in another district shows as a broken sum.
 */
import { type Engine, quote, regionSql } from '../list/index.ts';
import {
  countedEvents,
  countedRows,
  kindsOfRows,
  placesWithin,
  recapLevels,
  type Measures,
  type RecapLevel,
  type RecapRow,
} from './measures.ts';

export type ComputeRecap = {
  readonly engine: Engine;
  readonly rowsFile: string;
  readonly eventsFile: string;
  readonly votingDay: string;
  /**
   * Where the voters of the opening were: rows of the previous version's recap as they were stored then, or null in a
   * first version, whose opening is the list as it came (view `before`).
   */
  readonly previous: readonly RecapRow[] | null;
  /** Also the polling stations (a unit's own; not a nation's 820,000). */
  readonly stations: boolean;
};

const names = ['province', 'regency', 'district', 'village'] as const;
const above: Readonly<Record<(typeof names)[number] | 'national', string>> = {
  national: "'00'",
  province: 'province',
  regency: 'regency',
  district: 'district',
  village: 'village',
};

/** Rows from the nation down, each level by code. Levels above the unit count the unit's own part of them. */
export async function computeRecap({
  engine,
  rowsFile,
  eventsFile,
  votingDay,
  previous,
  stations,
}: ComputeRecap): Promise<RecapRow[]> {
  await groupRows({ engine, rowsFile, eventsFile, votingDay, previous });
  const rows = new Map<string, { level: RecapLevel; code: string; measures: Record<string, number> }>();
  const merge = (level: RecapLevel, code: string, measures: Measures) => {
    const at = `${level} ${code}`;
    const row = rows.get(at) ?? { level, code, measures: {} };
    // Zeros are left out: most cells of a village are.
    for (const [name, value] of Object.entries(measures)) if (value !== 0) row.measures[name] = value;
    rows.set(at, row);
  };
  for (const level of ['national', ...names] as const) {
    const code = above[level];
    const places = [
      "count(distinct case when tps is not null then village || '-' || tps end) as tps",
      ...placesWithin(level).map(
        (name) => `count(distinct ${name === 'regencies' ? 'regency' : name.slice(0, -1)}) as ${name}`,
      ),
    ].join(', ');
    for await (const chunk of engine.stream<Measures & { code: string }>(
      `select ${code} as code, ${countedRows.map(({ name }) => `sum("${name}")::bigint as "${name}"`).join(', ')},
        ${places} from recap_base group by 1`,
    ))
      for (const { code: at, ...measures } of chunk) merge(level, at, measures);
    for await (const chunk of engine.stream<Measures & { code: string }>(
      `select ${code} as code, ${countedEvents.map(({ name }) => `sum("${name}")::bigint as "${name}"`).join(', ')}
        from recap_changes group by 1`,
    ))
      for (const { code: at, ...measures } of chunk) merge(level, at, measures);
    if (previous === null)
      for (const { code: at, ...measures } of await engine.rows<Measures & { code: string }>(
        `select ${code} as code, sum(awal)::bigint as awal, sum(awal_l)::bigint as awal_l, sum(awal_p)::bigint as awal_p
          from recap_opening group by 1`,
      ))
        merge(level, at, measures);
  }
  for (const { level, code, measures } of previous ?? [])
    if (level !== 'tps')
      merge(level, code, { awal: measures['total'] ?? 0, awal_l: measures['l'] ?? 0, awal_p: measures['p'] ?? 0 });
  if (stations) {
    for await (const chunk of engine.stream<Measures & { code: string }>(
      `select village || '-' || lpad(coalesce(tps, 0)::varchar, 3, '0') as code,
        ${countedRows.map(({ name }) => `sum("${name}")::bigint as "${name}"`).join(', ')} from recap_base group by 1`,
    ))
      for (const { code, ...measures } of chunk) merge('tps', code, measures);
  }
  return [...rows.values()].toSorted(
    (a, b) => recapLevels.indexOf(a.level) - recapLevels.indexOf(b.level) || (a.code < b.code ? -1 : 1),
  );
}

/** Tables recap_base, recap_changes and, in a first version, recap_opening: one row for rows that are alike. */
async function groupRows({
  engine,
  rowsFile,
  eventsFile,
  votingDay,
  previous,
}: Omit<ComputeRecap, 'stations'>): Promise<void> {
  const regions = regionSql('v');
  const regionColumns = names.map((name) => `${regions[name]} as ${name}`).join(', ');
  // Rows alike become one with their number; only those few are counted fifty times over.
  const packed = kindsOfRows.reduce(
    (sql, kind) => (sql === '' ? `(${kind.sql})` : `(${sql} * ${kind.values} + (${kind.sql}))`),
    '',
  );
  await engine.run(`create table recap_kinds as select ${names.join(', ')}, tps, kinds, count(*)::bigint as n
    from (select ${regionColumns}, tps, (${packed})::integer as kinds
      from (select *, kc_age(birth_date, cast(${quote(votingDay)} as date)) as age
        from read_parquet(${quote(rowsFile)})) v) group by all`);
  let divisor = 1;
  const unpacked = kindsOfRows.toReversed().map(({ name, values }) => {
    const sql = `(kinds // ${divisor}) % ${values} as ${name}`;
    divisor *= values;
    return sql;
  });
  await engine.run(`create table recap_base as select ${names.join(', ')}, tps,
    ${countedRows.map(({ name, sql }) => `coalesce(sum(n) filter (${sql}), 0)::bigint as "${name}"`).join(', ')}
    from (select ${names.join(', ')}, tps, n, ${unpacked.join(', ')} from recap_kinds) group by all`);
  const region = (name: string, at: 'here' | 'before') => (at === 'here' ? name : `from_${name} as ${name}`);
  const counted = (at: 'here' | 'before') =>
    countedEvents.map((one) => {
      const count = one.at === at ? `count(*) filter (${one.sql})::bigint` : '0::bigint';
      return `${count} as "${one.name}"`;
    });
  const changes = (['here', 'before'] as const).map(
    (at) => `select ${names.map((name) => region(name, at)).join(', ')}, ${counted(at).join(', ')}
      from read_parquet(${quote(eventsFile)}) ${at === 'before' ? "where event = 'pindah' " : ''}group by all`,
  );
  await engine.run(`create table recap_changes as ${changes.join(' union all ')}`);
  if (previous === null) {
    const before = regionSql('b');
    await engine.run(`create table recap_opening as select
      ${names.map((name) => `${before[name]} as ${name}`).join(', ')}, count(*)::bigint as awal,
      count(*) filter (sex = 'L')::bigint as awal_l, count(*) filter (sex = 'P')::bigint as awal_p from before b
        group by all`);
  }
}

/** Rows of the version that break sums, at most 100 of each kind, by their number in the list. */
export async function looseRows(
  engine: Engine,
  rowsFile: string,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const kinds = {
    sex: "sex is null or sex not in ('L', 'P')",
    village: 'village is not null and district is not null and substr(village, 1, 6) <> district',
    district: 'district is not null and regency is not null and substr(district, 1, 4) <> regency',
    regency: 'regency is not null and province is not null and substr(regency, 1, 2) <> province',
    tps: 'tps is null',
  };
  const found = await Promise.all(
    Object.entries(kinds).map(
      async ([kind, sql]) =>
        [
          kind,
          (
            await engine.rows<{ row: number }>(
              `select "row" from read_parquet(${quote(rowsFile)}) where ${sql} order by "row" limit 100`,
            )
          ).map(({ row }) => row),
        ] as const,
    ),
  );
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
}
