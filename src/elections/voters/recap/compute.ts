/**
 * The recap of a version at all levels: passes over rows, opening and event log count by village, each voter where
 * places.ts says; the levels above are added up from there.
 */
import { type Engine, quote, regionSql } from '../list/index.ts';
import { addUp } from './add-up.ts';
import {
  ageBands,
  countedEvents,
  countedRows,
  disabilities,
  kindsOfRows,
  openingMeasures,
  valueOf,
  type Measures,
  type RecapRow,
} from './measures.ts';
import { placeOf, strayOf, type PlaceKind } from './places.ts';

export type ComputeRecap = {
  /** Has the view `before`: the rows of the previous version, or in a first version the list as it came. */
  readonly engine: Engine;
  readonly unitId: string;
  readonly rowsFile: string;
  readonly eventsFile: string;
  readonly votingDay: string;
  /** Also the polling stations (a unit's own; not a nation's 820,000). */
  readonly stations: boolean;
};

const names = ['village', 'district', 'regency', 'province'] as const;
const columnsOf = (alias: string) => {
  const regions = regionSql(alias);
  return names.map((name) => `${regions[name]} as ${name}`).join(', ');
};

/** Rows from the nation down, each level by code. Levels above the unit count the unit's own part of them. */
export async function computeRecap(input: ComputeRecap): Promise<RecapRow[]> {
  const { engine } = input;
  await groupRows(input);
  await keepPlaces(engine, input.unitId);
  const villages = new Map<string, Record<string, number>>();
  const merge = (code: string, measures: Measures) => {
    const row = villages.get(code) ?? {};
    // Zeros are left out: most cells of a village are.
    for (const [name, value] of Object.entries(measures)) if (value !== 0) row[name] = (row[name] ?? 0) + value;
    villages.set(code, row);
  };
  for (const sql of [
    `select place as code, ${sums(countedRows)}, count(distinct station) filter (kind = 'known')::bigint as tps,
      coalesce(sum(total) filter (kind = 'unknown'), 0)::bigint as unplaced,
      coalesce(sum(total) filter (kind = 'outside'), 0)::bigint as outside
      from (select place, kind, tps as station, ${countedRows.map(({ name }) => `"${name}"`).join(', ')}
        from recap_base) group by 1`,
    `select place as code, ${sums(countedEvents)} from recap_changes join recap_places using (${names.join(', ')})
      group by 1`,
    `select place as code, ${sums(openingMeasures.map((name) => ({ name })))}
      from recap_opening join recap_places using (${names.join(', ')}) group by 1`,
  ])
    for await (const chunk of engine.stream<Measures & { code: string }>(sql))
      for (const { code, ...measures } of chunk) merge(code, measures);
  const rows = addUp(
    [...villages].map(([code, measures]): RecapRow => ({
      level: 'village',
      code,
      measures: { ...measures, ...(isPeopled(code, measures) ? { villages: 1 } : {}) },
    })),
    'village',
  );
  return [...withRegionsCounted(rows), ...(input.stations ? await stationRows(engine) : [])];
}

const sums = (counted: readonly { readonly name: string }[]): string =>
  counted.map(({ name }) => `sum("${name}")::bigint as "${name}"`).join(', ');

const isPeopled = (code: string, measures: Measures): boolean =>
  valueOf(measures, 'total') > 0 && strayOf(code) === null;

/** How many known districts and regencies have voters, in them and in all that they are part of. */
function withRegionsCounted(rows: readonly RecapRow[]): RecapRow[] {
  const peopled = (level: 'district' | 'regency') =>
    rows.filter((row) => row.level === level && isPeopled(row.code, row.measures)).map(({ code }) => code);
  const counted = { districts: peopled('district'), regencies: peopled('regency') };
  const within = (row: RecapRow, codes: readonly string[]) =>
    row.level === 'national' ? codes.length : codes.filter((code) => code.startsWith(row.code)).length;
  return rows.map((row) => {
    const districts = row.level === 'village' ? 0 : within(row, counted.districts);
    const regencies = row.level === 'village' || row.level === 'district' ? 0 : within(row, counted.regencies);
    return {
      ...row,
      measures: {
        ...row.measures,
        ...(districts === 0 ? {} : { districts }),
        ...(regencies === 0 ? {} : { regencies }),
      },
    };
  });
}

async function stationRows(engine: Engine): Promise<RecapRow[]> {
  const rows: RecapRow[] = [];
  for await (const chunk of engine.stream<Measures & { code: string }>(
    `select place || '-' || lpad(case when kind = 'known' then coalesce(tps, 0) else 0 end::varchar, 3, '0') as code,
      ${sums(countedRows)} from recap_base group by 1 order by 1`,
  ))
    for (const { code, ...measures } of chunk)
      rows.push({
        level: 'tps',
        code,
        measures: Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== 0)),
      });
  return rows;
}

/** Tables recap_kinds, recap_changes and recap_opening: one row for rows that are alike. */
async function groupRows({ engine, rowsFile, eventsFile, votingDay }: ComputeRecap): Promise<void> {
  // Rows alike become one with their number; only those few are counted fifty times over.
  const packed = kindsOfRows.reduce(
    (sql, kind) => (sql === '' ? `(${kind.sql})` : `(${sql} * ${kind.values} + (${kind.sql}))`),
    '',
  );
  await engine.run(`create table recap_kinds as select ${names.join(', ')}, tps, kinds, count(*)::bigint as n
    from (select ${columnsOf('v')}, tps, (${packed})::integer as kinds
      from (select *, kc_age(birth_date, cast(${quote(votingDay)} as date)) as age
        from read_parquet(${quote(rowsFile)})) v) group by all`);
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
  await engine.run(`create table recap_opening as select ${columnsOf('b')}, count(*)::bigint as awal,
    count(*) filter (sex = 'L')::bigint as awal_l, count(*) filter (sex = 'P')::bigint as awal_p from before b
      group by all`);
}

const placesAtOnce = 15_000;

/** Tables recap_places (where which written region counts) and recap_base (rows that are alike, by place). */
async function keepPlaces(engine: Engine, unitId: string): Promise<void> {
  const written = ['recap_kinds', 'recap_changes', 'recap_opening'].map(
    (table) => `select ${names.join(', ')} from ${table}`,
  );
  await engine.run(
    `create table recap_written as select (row_number() over () - 1)::integer as n, *
      from (${written.join(' union ')})`,
  );
  await engine.run('create table recap_placed (n integer, place varchar, kind varchar)');
  let from = 0;
  const keep = async (places: readonly { readonly code: string; readonly kind: PlaceKind }[]) => {
    await engine.run(`insert into recap_placed select unnest(range(${from}, ${from + places.length})),
      unnest(string_split(${quote(places.map(({ code }) => code).join(','))}, ',')),
      unnest(string_split(${quote(places.map(({ kind }) => kind).join(','))}, ','))`);
    from += places.length;
  };
  let waiting = [];
  for (const region of await engine.rows<Record<(typeof names)[number], string>>(
    `select ${names.join(', ')} from recap_written order by n`,
  )) {
    waiting.push(placeOf([region.village, region.district, region.regency, region.province], unitId));
    if (waiting.length === placesAtOnce) await keep(waiting.splice(0));
  }
  if (waiting.length > 0) await keep(waiting);
  await engine.run(`create table recap_places as select w.* exclude (n), p.place, p.kind
    from recap_written w join recap_placed p using (n)`);
  let divisor = 1;
  const unpacked = kindsOfRows.toReversed().map(({ name, values }) => {
    const sql = `(kinds // ${divisor}) % ${values} as ${name}`;
    divisor *= values;
    return sql;
  });
  await engine.run(`create table recap_base as select place, kind, tps,
    ${countedRows.map(({ name, sql }) => `coalesce(sum(n) filter (${sql}), 0)::bigint as "${name}"`).join(', ')}
    from (select place, kind, tps, n, ${unpacked.join(', ')} from recap_kinds join recap_places
      using (${names.join(', ')})) group by all`);
}

/** Rows behind broken identities, at most 100 of each, by their number in the list. After computeRecap. */
export async function looseRows({
  engine,
  rowsFile,
  votingDay,
}: Pick<ComputeRecap, 'engine' | 'rowsFile' | 'votingDay'>): Promise<Readonly<Record<string, readonly number[]>>> {
  const read = `read_parquet(${quote(rowsFile)})`;
  const kindOf = (name: string) => kindsOfRows.find((kind) => kind.name === name)?.sql ?? 'null';
  const aged = `(select *, kc_age(birth_date, cast(${quote(votingDay)} as date)) as age from ${read})`;
  const kinds = {
    place: `(select "row", ${columnsOf('v')} from ${read} v) join recap_places using (${names.join(', ')})
      where kind <> 'known'`,
    sex: `${read} where (${kindOf('kind_sex')}) = 2`,
    age: `${aged} where (${kindOf('kind_age')}) = ${ageBands.length}`,
    disability: `${read} where (${kindOf('kind_disability')}) = ${disabilities.length + 1}`,
  };
  const found = await Promise.all(
    Object.entries(kinds).map(
      async ([kind, sql]) =>
        [
          kind,
          (await engine.rows<{ row: number }>(`select "row" from ${sql} order by "row" limit 100`)).map(
            ({ row }) => row,
          ),
        ] as const,
    ),
  );
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
}
