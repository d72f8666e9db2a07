/**
 * Exact duplicates by one grouped pass: D01 the same NIK, D02 NIK + name + birth date, D03 name + birth date + birth
 * place, D04 family card + name. A group that a stronger kind says whole is not said again: D01 only where names or
 * dates differ, D03 only where NIKs differ, D04 only where NIKs and dates or places differ. Plain SQL and kc_*
 * functions.
 */
import { hash } from 'node:crypto';
import type { ColumnName } from '../list/schema.ts';
import type { Engine } from '../list/index.ts';
import type { Severity } from '../findings/schema.ts';
import { bornSql, createsTable, knownBirthDate } from './candidates.ts';

export type ExactKind = {
  readonly code: 'D01' | 'D02' | 'D03' | 'D04';
  readonly fields: readonly ColumnName[];
  readonly severity: Severity;
  readonly risk: number;
  /** Numbers in which a group must differ, in both. */ readonly differ: readonly [string, string] | null;
};

const wholeNumber = (column: ColumnName): string => `length(${column}) = 16 and kc_long(${column}) is not null`;
const keyOfText = (column: ColumnName): string => `kc_key(coalesce(${column}, ''))`;
/** What is not known is the same as nobody's: no stronger kind speaks of such rows. */
const whereKnown = (known: string, key: string): string => `case when ${known} then ${key} else kc_key(v."row") end`;
const sayNik = whereKnown(wholeNumber('nik'), keyOfText('nik'));
const sayNameAndDay = whereKnown(`name <> '' and ${knownBirthDate}`, `kc_mix(${keyOfText('name')}, ${bornSql})`);
const sayPlaceAndDay = whereKnown(
  `birth_place <> '' and ${knownBirthDate}`,
  `kc_mix(${keyOfText('birth_place')}, ${bornSql})`,
);
export const exactKinds: readonly ExactKind[] = [
  { code: 'D01', fields: ['nik'], severity: 'error', risk: 950, differ: [sayNameAndDay, sayNameAndDay] },
  { code: 'D02', fields: ['nik', 'name', 'birth_date'], severity: 'error', risk: 980, differ: null },
  {
    code: 'D03',
    fields: ['name', 'birth_date', 'birth_place'],
    severity: 'warning',
    risk: 700,
    differ: [sayNik, sayNik],
  },
  { code: 'D04', fields: ['nkk', 'name'], severity: 'warning', risk: 600, differ: [sayNik, sayPlaceAndDay] },
];

/** Most members of a group that are named; the group's size is always told. */
export const mostMembers = 50;

export type ExactGroup = {
  readonly code: ExactKind['code'];
  readonly size: number;
  /** Ascending, at most `mostMembers`. */ readonly rows: readonly number[];
  readonly subject: string;
};

const numbers: readonly ColumnName[] = ['nik', 'nkk'];
const present = ({ fields }: ExactKind): string =>
  fields
    .map((field) =>
      field === 'birth_date' ? knownBirthDate : numbers.includes(field) ? wholeNumber(field) : `${field} <> ''`,
    )
    .join(' and ');
const keyOf = ({ fields }: ExactKind): string =>
  fields.reduce((made, field) => {
    const value = numbers.includes(field) ? `kc_long(${field})` : field === 'birth_date' ? bornSql : field;
    return made === '' ? `kc_key(${value})` : `kc_mix(${made}, ${value})`;
  }, '');
const textOf = ({ fields }: ExactKind): string =>
  fields.map((field) => (field === 'birth_date' ? 'cast(v.birth_date as varchar)' : `v.${field}`)).join(` || '|' || `);

type Member = {
  readonly code: ExactKind['code'];
  readonly first: number;
  readonly n: number;
  readonly row: number;
  readonly said: string;
  readonly one: number;
  readonly other: number;
  readonly onediffers: number;
  readonly otherdiffers: number;
};
type Group = Omit<Member, 'row' | 'onediffers' | 'otherdiffers'> & {
  oneDiffers: boolean;
  otherDiffers: boolean;
  readonly rows: number[];
};
/** Greatest prime below 2^53: hashes taken by it are whole numbers in JavaScript. */
const wholeNumbers = 9_007_199_254_740_881;
const isDuplicate = ({ oneDiffers, otherDiffers, rows }: Group): boolean =>
  oneDiffers && otherDiffers && rows.length > 1;
const told = ({ code, n, rows, said }: Group, key: string): ExactGroup => ({
  code,
  size: n,
  rows,
  subject: hash('sha256', `${key}|${code}|${said}`, 'hex'),
});

/** Rows of a table with the key of a kind. */
const keyed = (kind: ExactKind, table: string): string =>
  `select *, ${keyOf(kind)} as k from ${table} where ${present(kind)}`;
const groupsSql =
  (table: string) =>
  (kind: ExactKind): string =>
    `select '${kind.code}' as code, k, count(*) as n, min("row") as first from (${keyed(kind, table)}) t group by k
      having count(*) > 1`;
const inGroup = (kind: ExactKind): string =>
  `(${present(kind)} and ${keyOf(kind)} in (select k from exact_groups where code = '${kind.code}'))`;
const differing = ({ differ }: ExactKind): readonly [string, string] =>
  differ ?? ['kc_key(v."row")', 'kc_key(v."row")'];
/** Of groups beyond `mostMembers`, which may be half a list: where their named members end, and in what they differ. */
const largeSql = (kind: ExactKind): string => {
  const [one, other] = differing(kind);
  return `select '${kind.code}' as code, k, max(n) as n, min(first) as first, kc_last_of_first("row") as last,
    case when min(one) < max(one) then 1 else 0 end as onediffers, case when min(other) < max(other) then 1
      else 0 end as otherdiffers from (
    select g.k as k, g.n as n, g.first as first, v."row" as "row", ${one} as one, ${other} as other
      from (${keyed(kind, 'exact_rows')}) v join (select * from exact_groups where code = '${kind.code}'
        and n > ${mostMembers}) g on g.k = v.k) t group by k`;
};
const membersSql = (kind: ExactKind): string => {
  const [one, other] = differing(kind);
  return `select g.code as code, g.first as first, g.n as n, v."row" as "row", ${textOf(kind)} as said, ${one} as one,
    ${other} as other, g.onediffers as onediffers, g.otherdiffers as otherdiffers from (${keyed(kind, 'exact_rows')}) v
    join (select code, k, n, first, first as last, 0 as onediffers, 0 as otherdiffers from exact_groups
      where code = '${kind.code}' and n <= ${mostMembers} union all select code, k, n, first, last, onediffers,
        otherdiffers from exact_large where code = '${kind.code}') g on g.k = v.k
    where g.n <= ${mostMembers} or v."row" <= g.last`;
};

/**
 * Table `exact_members`: of every group those who are named. One kind after the other: their groups together would
 * need several times the memory.
 */
async function findMembers(engine: Engine): Promise<void> {
  const fill = async (
    table: string,
    kinds: readonly ExactKind[],
    sqlOf: (kind: ExactKind) => string,
    exists = false,
  ) => {
    for (const [n, kind] of kinds.entries())
      await engine.run(
        n > 0 || exists
          ? `insert into ${table} ${sqlOf(kind)}`
          : createsTable(engine, `create table ${table} as ${sqlOf(kind)}`),
      );
  };
  // Who has one NIK, name and birth date has one NIK: that kind is looked for among the others' rows.
  const [wholeList, amongThese] = [
    exactKinds.filter(({ code }) => code !== 'D02'),
    exactKinds.filter(({ code }) => code === 'D02'),
  ];
  await fill('exact_groups', wholeList, groupsSql('voters'));
  await engine.run(
    createsTable(
      engine,
      `create table exact_rows as select "row", nik, nkk, name, birth_place, birth_date from voters
        where ${wholeList.map(inGroup).join(' or ')}`,
    ),
  );
  await fill('exact_groups', amongThese, groupsSql('exact_rows'), true);
  await fill('exact_large', exactKinds, largeSql);
  await fill('exact_members', exactKinds, membersSql);
}

/**
 * Groups in order of kind, then of their first row. `key` keys the hash that names a group in every list
 * (list/subject.ts).
 */
export async function* exactGroups(engine: Engine, key: string): AsyncGenerator<ExactGroup[]> {
  try {
    await findMembers(engine);
    // In order and not gathered by the engine: a sort works on disk when half a nation has one birth date, a list of
    // members would not.
    const sql = `select code, first, n, "row", said, cast(one % ${wholeNumbers} as bigint) as one,
      cast(other % ${wholeNumbers} as bigint) as other, onediffers, otherdiffers from exact_members
        order by code, first, "row"`;
    let group: Group | null = null;
    for await (const members of engine.stream<Member>(sql)) {
      const finished: ExactGroup[] = [];
      for (const member of members) {
        if (group !== null && (group.code !== member.code || group.first !== member.first)) {
          if (isDuplicate(group)) finished.push(told(group, key));
          group = null;
        }
        group ??= {
          code: member.code,
          first: member.first,
          n: member.n,
          said: member.said,
          one: member.one,
          other: member.other,
          oneDiffers: false,
          otherDiffers: false,
          rows: [],
        };
        group.oneDiffers ||= member.onediffers === 1 || member.one !== group.one;
        group.otherDiffers ||= member.otherdiffers === 1 || member.other !== group.other;
        // Keys are hashes: a member is who has the very values of the group's first row.
        if (member.said === group.said && group.rows.length < mostMembers) group.rows.push(member.row);
      }
      if (finished.length > 0) yield finished;
    }
    if (group !== null && isDuplicate(group)) yield [told(group, key)];
  } finally {
    for (const table of ['exact_members', 'exact_large', 'exact_rows', 'exact_groups'])
      await engine.run(`drop table if exists ${table}`);
  }
}
