/**
 * Made-up rows to try a rule on: mostly sound, with every field wrong or empty here and there, so that a rule that
 * finds nothing or everything shows itself. No person: the NIKs have district 91, which no regency has.
 */
import type { Engine } from '../list/index.ts';
import { columns } from '../list/schema.ts';

/** `one(n)`: true in about one row of n, differently for every `salt`. */
const one = (n: number, salt: string): string => `hash(i, '${salt}') % ${n} = 0`;
const pick = (values: readonly string[], salt: string): string =>
  `list_extract([${values.map((value) => `'${value}'`).join(', ')}], 1 + (hash(i, '${salt}') % ` +
  `${values.length})::integer)`;
const names = ['YOHANES', 'MARIA', 'SITI', 'AHMAD', 'NI LUH', 'BUDI', 'ANASTASIA', 'DARIUS', 'PAULUS', 'RAHMAT'];
const families = ['BERE', 'SERAN', 'LETO', 'NABU', 'TAMO INA', 'SAPUTRA', 'WAHYUNI', 'KOLO', 'MANEK', 'LIU'];

const notes = ['MENINGGAL', 'PINDAH KE KUPANG', 'BELUM MENINGGAL', 'RUMAH DEKAT PASAR', 'TMS 2', 'ISTRI TNI'];

/** Tables `voters`, `previous` and `removed`. */
export async function makeSample(engine: Engine, rows: number): Promise<void> {
  const made = {
    row: 'i',
    part: '1',
    source_line: 'i + 1',
    name: `case when ${one(90, 'name')} then 'N4MA' when ${one(150, 'no name')} then null
      else ${pick(names, 'a')} || ' ' || ${pick(families, 'b')} end`,
    birth_place: pick(['KUPANG', 'ENDE', 'KALABAHI', 'ATAMBUA'], 'place'),
    birth_date: `case when ${one(200, 'no date')} then null else born end`,
    marital: `case when age < 19 and not ${one(10, 'young')} then 'B'
      else ${pick(['B', 'S', 'S', 'S', 'P'], 'marital')} end`,
    sex: 'sex',
    address: `'JL. MAWAR ' || i % 90`,
    rt: '1 + (i // 40) % 4',
    rw: `1 + (i // 160) % 3`,
    disability: `case when ${one(60, 'kind')} then ((hash(i, 'which') % 8)::integer)::varchar end`,
    ektp: pick(['S', 'S', 'S', 'B'], 'ektp'),
    province: "'53'",
    regency: "'5301'",
    district: "'530101'",
    village: `case when ${one(200, 'village')} then '5301019999' else '53010120' || lpad((1 + (i // 2500))::varchar, 2,
      '0') end`,
    region_text: 'null',
    tps: '1 + (i // 250) % 10',
    note: `case when ${one(40, 'note')} then ${pick(notes, 'said')} end`,
    nkk: `case when ${one(120, 'nkk')} then '53019115061' else '530191150610' || lpad((1 + i // 3)::varchar, 4, '0')
      end`,
    nik: `case when ${one(100, 'no nik')} then null when ${one(80, 'short')} then '530191' || (i % 9999)
      else '530191' || lpad((day(born) + case when (sex = 'P') <> (${one(70, 'sex of nik')}) then 40
        else 0 end)::varchar, 2, '0')
      || lpad((month(born) + case when ${one(110, 'month')} then 12 else 0 end)::varchar, 2, '0') ||
        right(year(born)::varchar, 2) || lpad((i % 10000)::varchar, 4, '0') end`,
  } as const satisfies Record<(typeof columns)[number]['name'], string>;
  await engine.run(`create table voters as select
    ${columns.map(({ name, type }) => `(${made[name]})::${type} as "${name}"`).join(', ')}
    from (select *, 2026 - year(born) as age, case when hash(i, 'sex') % 2 = 0 then 'P' else 'L' end as sex
      from (select i, date '1922-01-01' + (hash(i, 'born') % 32500)::integer as born
        from range(1, ${rows + 1}) t(i)))`);
  await engine.run(
    `create table previous as select * from voters where hash("row", 'left') % 50 <> 0 and tps <> 7
      union all select * replace ("row" + ${rows} as "row", '530191' || substr(nik, 7, 6) || '9999' as nik,
        name || ' LAMA' as name) from voters where "row" % 97 = 0`,
  );
  await engine.run(
    "create table removed as select nik, 'meninggal' as reason, '2026-06-30' as removed_on from voters " +
      'where "row" % 113 = 0 and nik is not null',
  );
}
