/**
 * Settling, in the engine: the list's rows as people decided them become the rows of a version, each with its voter's
 * number, and what happened to each voter since the previous version becomes the event log. The same rows and
 * decisions give the same bytes.
 *
 * A voter is found again by NIK, else by NKK, name and birth date, else by name, birth date, birth place and sex where
 * these name one person only. Numbers never change and are never given twice. Where there is no previous version, the
 * list as it came is the opening.
 */
import path from 'node:path';
import { columns } from '../list/schema.ts';
import { type Engine, quote, regionSql } from '../list/index.ts';
import { correctableNames } from './decided.ts';
import { unexplained } from '../recap/index.ts';

export type SettledRows = {
  /** Parquet: columns.ts and `voter`, in the order of the list. */
  readonly rowsFile: string;
  /** Parquet, by voter: see `eventColumns`. */
  readonly eventsFile: string;
  readonly opening: number;
  readonly added: number;
  readonly removed: number;
  readonly unexplained: number;
  readonly changed: number;
  readonly moved: number;
  readonly rows: number;
  readonly struck: number;
  readonly events: number;
  /** The highest voter's number of the unit from now on. */
  readonly highestVoter: number;
};

export type SettleRows = {
  /** Has `voters` (the list) and `decided`. */
  readonly engine: Engine;
  readonly folder: string;
  /** Opened rows of the previous version; null when there is none. */
  readonly previousFiles: readonly string[] | null;
  /** Highest number ever given in the unit. */
  readonly highestVoter: number;
  /** Called between steps; false stops the work. */
  readonly step: () => Promise<boolean>;
};

/**
 * What the event log says of a voter; regions after and before (of those who left: where they were; of the new: no
 * before).
 */
export const eventColumns = [
  'voter',
  'event',
  'reason',
  'fields',
  'decision',
  'row',
  'previous_row',
  'sex',
  'from_sex',
  'village',
  'district',
  'regency',
  'province',
  'from_village',
  'from_district',
  'from_regency',
  'from_province',
] as const;

/** Columns whose change is a change of the voter. */
const compared = correctableNames.filter((name) => name !== 'note');

/**
 * Null when `step` said to stop. No statement joins more than two sides of the size of a list: the engine holds one of
 * them, or its pieces on disk.
 */
export async function settleRows({
  engine,
  folder,
  previousFiles,
  highestVoter,
  step,
}: SettleRows): Promise<SettledRows | null> {
  const rowsFile = path.join(folder, 'version-rows.parquet');
  const eventsFile = path.join(folder, 'version-events.parquet');
  await engine.run(`create view corrected as select
    ${columns
      .map(({ name }) =>
        (correctableNames as readonly string[]).includes(name)
          ? `case
      when d.set_${name} then d.new_${name} else v.${name} end as ${name}`
          : `v."${name}" as "${name}"`,
      )
      .join(', ')},
    v.nik as raw_nik, coalesce(d.tms, false) as struck, d.reason as struck_reason, d.decision as decision from voters v
      left join decided d on d."row" = v."row"`);
  await (previousFiles === null
    ? matchWithItself(engine, highestVoter)
    : matchWithPrevious(engine, previousFiles, highestVoter));
  if (!(await step())) return null;
  await engine.run(
    `create view numbered as select "row", voter from matched anti join struck using ("row") union all select "row",
      voter from fresh`,
  );
  const parquet = '(format parquet, compression zstd, row_group_size 122880)';
  await engine.run(
    `copy (select ${columns.map(({ name }) => `c."${name}"`).join(', ')}, n.voter from corrected c join numbered n
      on n."row" = c."row" order by c."row") to ${quote(rowsFile)} ${parquet}`,
  );
  if (!(await step())) return null;
  await writeEvents(engine, previousFiles === null);
  await engine.run(`copy (select * from events order by voter) to ${quote(eventsFile)} ${parquet}`);
  if (!(await step())) return null;
  return { rowsFile, eventsFile, ...(await countsOf(engine, rowsFile, eventsFile, highestVoter)) };
}

/*
 * Matching makes the tables matched (voter, row), struck (row and why, of those that a decision removes), fresh (row,
 * voter: nobody's before) and gone (voters of before who are nobody here).
 */

const struckRows = `select "row", struck_reason, decision from corrected where struck`;

async function matchWithItself(engine: Engine, highestVoter: number): Promise<void> {
  await engine.run(`create view before as select v.*, ${highestVoter} + v."row" as voter from voters v`);
  await engine.run(`create view matched as select ${highestVoter} + "row" as voter, "row" from voters`);
  await engine.run(`create table struck as ${struckRows}`);
  await engine.run('create table fresh as select "row", voter from matched where false');
  await engine.run('create table gone as select voter from matched where false');
}

async function matchWithPrevious(engine: Engine, files: readonly string[], highestVoter: number): Promise<void> {
  await engine.run(`create view before as select * from read_parquet([${files.map(quote).join(', ')}])`);
  await engine.run(`create table struck as ${struckRows}`);
  // Nearly everybody: a NIK that names one person on both sides.
  await engine.run(`create table matched as select b.voter, c."row" from
    (select nik, min(voter) as voter from before where ${wholeNik} group by nik having count(*) = 1) b
    join (select nik, min("row") as "row" from corrected where not struck and ${wholeNik} group by nik
      having count(*) = 1) c on c.nik = b.nik`);
  const key = `upper(trim(name)) as name, birth_date, upper(trim(birth_place)) as birth_place, sex`;
  await engine.run(
    `create table left_before as select voter, case when ${wholeNik} then nik end as nik, nkk, ${key} from before anti
      join matched using (voter)`,
  );
  await engine.run(`create table left_rows as select "row", struck, case when ${wholeNik} then nik end as nik,
    case when ${wholeNik.replace('nik', 'raw_nik')} then raw_nik end as raw_nik, nkk, ${key}
    from corrected anti join matched on matched."row" = corrected."row"`);
  await engine.run('create table matched_later (voter bigint, "row" bigint)');
  for (const struck of [false, true]) {
    for (const [ours, theirs, alone] of [
      [['nik', 'name', 'birth_date']],
      [['nik']],
      [['nik'], ['raw_nik']],
      [['nkk', 'name', 'birth_date']],
      [['name', 'birth_date', 'birth_place', 'sex'], undefined, true],
    ] as readonly [string[], string[]?, boolean?][])
      await matchLeft(engine, struck, ours, theirs ?? ours, alone ?? false);
  }
  await engine.run(
    `create table fresh as select "row", ${highestVoter} + row_number() over (order by "row") as voter from left_rows
      anti join matched_later using ("row") where not struck`,
  );
  await engine.run('create table gone as select voter from left_before anti join matched_later using (voter)');
  await engine.run('insert into matched select voter, "row" from matched_later');
}

const wholeNik = 'length(nik) = 16 and kc_digits(nik)';

/**
 * Pairs those who are left, first with first where several share a key; `alone`: only where a key names one on each
 * side.
 */
async function matchLeft(
  engine: Engine,
  struck: boolean,
  ours: readonly string[],
  theirs: readonly string[],
  alone: boolean,
): Promise<void> {
  const side = (
    table: string,
    id: string,
    key: readonly string[],
    where: string,
  ) => `(select "${id}", ${key.map((name, n) => `${name} as k${n}`).join(', ')},
    row_number() over (partition by ${key.join(', ')} order by "${id}") as place,
      count(*) over (partition by ${key.join(', ')}) as many
    from ${table} t where ${key.map((name) => `${name} is not null`).join(' and ')}${where}
      and not exists (select 1 from matched_later m where m."${id}" = t."${id}"))`;
  await engine.run(`insert into matched_later select b.voter, c."row" from ${side('left_before', 'voter', ours, '')} b
    join ${side('left_rows', 'row', theirs, ` and struck = ${struck}`)} c
    on c.place = b.place and
      ${ours.map((_, n) => `c.k${n} = b.k${n}`).join(' and ')}${alone ? ' where b.many = 1 and c.many = 1' : ''}`);
}

/** Table events: what happened to each voter, a kind of event after the other. */
async function writeEvents(engine: Engine, first: boolean): Promise<void> {
  const after = regionSql('c');
  const before = regionSql('b');
  const names = ['village', 'district', 'regency', 'province'] as const;
  const regions = (of: typeof after | null, prefix: string) =>
    names.map((name) => `${of === null ? 'null::varchar' : of[name]} as ${prefix}${name}`).join(', ');
  const fields = compared.map((name) => `case when b.${name} is distinct from c.${name} then '${name}' end`).join(', ');
  const moved = names.map((name) => `${after[name]} <> ${before[name]}`).join(' or ');
  await engine.run(`create table events as select n.voter, 'baru' as event, null::varchar as reason, '' as fields,
    c.decision, c."row", null::bigint as previous_row, c.sex, null::varchar as from_sex, ${regions(after, '')},
      ${regions(null, 'from_')}
    from fresh n join corrected c on c."row" = n."row"`);
  await engine.run(
    'create table struck_voters as select m.voter, s.* from struck s join matched m on m."row" = s."row"',
  );
  await engine.run(`insert into events select s.voter, 'tms', coalesce(s.struck_reason, ${quote(unexplained)}), '',
    s.decision, s."row", b."row", b.sex, b.sex, ${regions(before, '')}, ${regions(before, 'from_')}
    from struck_voters s join before b on b.voter = s.voter`);
  await engine.run(`insert into events select b.voter, 'keluar', ${quote(unexplained)}, '', null, null, b."row", b.sex,
    b.sex, ${regions(before, '')}, ${regions(before, 'from_')}
    from before b semi join gone using (voter)`);
  await keepChanged(engine, first);
  await engine.run(`insert into events select c.voter, case when ${moved} then 'pindah'
    else 'ubah' end, null, concat_ws(',', ${fields}), c.decision, c."row", b."row", c.sex, b.sex, ${regions(after, '')},
      ${regions(before, 'from_')}
    from changed c join before b on b.voter = c.voter where ${compared
      .map(
        (name) => `b.${name} is distinct
      from c.${name}`,
      )
      .join(' or ')}`);
}

/**
 * Table changed: rows as they are now, with their voters, that may differ from before. Found by a hash: only these are
 * read whole. In a first version only a decision changes a row.
 */
async function keepChanged(engine: Engine, first: boolean): Promise<void> {
  const kept = `m.voter, c."row", c.decision, ${compared.map((name) => `c.${name}`).join(', ')}`;
  if (first) {
    await engine.run(
      `create table changed as select ${kept} from corrected c join (select m.voter, m."row" from matched m semi
        join decided using ("row")) m on m."row" = c."row" where not c.struck`,
    );
    return;
  }
  // Not DuckDB's own hash: two NIKs that differ in a digit may have the same.
  const hash = `md5_number_lower(concat_ws(chr(31), ${compared
    .map(
      (name) => `coalesce(cast(${name} as varchar),
    chr(30))`,
    )
    .join(', ')}))`;
  await engine.run(
    `create table hashed as select m.voter, m."row", h from (select "row", ${hash} as h from corrected
      where not struck) c join matched m on m."row" = c."row"`,
  );
  await engine.run(
    `create table differing as select m.voter, m."row" from (select voter, ${hash} as h from before) b join hashed m
      on m.voter = b.voter where b.h <> m.h`,
  );
  await engine.run('drop table hashed');
  await engine.run(`create table changed as select ${kept} from corrected c join differing m on m."row" = c."row"`);
}

async function countsOf(
  engine: Engine,
  rowsFile: string,
  eventsFile: string,
  highestVoter: number,
): Promise<Omit<SettledRows, 'rowsFile' | 'eventsFile'>> {
  const one = async (sql: string) => (await engine.rows<{ n: number | null }>(sql))[0]?.n ?? 0;
  const byEvent = new Map(
    (
      await engine.rows<{ event: string; n: number }>(
        `select event, count(*) as n from read_parquet(${quote(eventsFile)}) group by event`,
      )
    ).map(({ event, n }) => [event, n]),
  );
  const n = (event: string) => byEvent.get(event) ?? 0;
  const struck = await one('select count(*) as n from struck');
  return {
    opening: await one('select count(*) as n from before'),
    added: n('baru'),
    removed: n('tms') + n('keluar'),
    unexplained: n('keluar'),
    changed: n('ubah'),
    moved: n('pindah'),
    rows: await one(`select count(*) as n from read_parquet(${quote(rowsFile)})`),
    struck: struck - n('tms'),
    events: [...byEvent.values()].reduce((sum, each) => sum + each, 0),
    highestVoter: Math.max(
      highestVoter,
      await one('select max(voter) as n from matched'),
      await one('select max(voter) as n from fresh'),
    ),
  };
}
