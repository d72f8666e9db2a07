/**
 * Exact duplicates by one grouped pass: D01 the same NIK, D02 NIK + name + birth date, D03 name + birth date + birth place, D04 family card + name.
 * A group that a stronger kind says whole is not said again: D01 only where names or dates differ, D03 only where NIKs differ, D04 only where NIKs and dates or
 * places differ. Plain SQL and kc_* functions.
 */
import type { ColumnName } from '../list/columns.ts';
import { quote, type Engine } from '../list/engine.ts';
import type { Severity } from '../findings/contract.ts';
import { createsTable } from './candidates.ts';

export type ExactKind = { readonly code: 'D01' | 'D02' | 'D03' | 'D04'; readonly fields: readonly ColumnName[]; readonly severity: Severity; readonly risk: number; /** Columns in which a group must differ; pairs of alternatives. */ readonly differ: readonly [string, string] | null };

const born = 'cast(birth_date as varchar)';
export const exactKinds: readonly ExactKind[] = [
  { code: 'D01', fields: ['nik'], severity: 'error', risk: 950, differ: [`coalesce(name, '') || '|' || coalesce(${born}, '')`, `coalesce(name, '') || '|' || coalesce(${born}, '')`] },
  { code: 'D02', fields: ['nik', 'name', 'birth_date'], severity: 'error', risk: 980, differ: null },
  { code: 'D03', fields: ['name', 'birth_date', 'birth_place'], severity: 'warning', risk: 700, differ: [`coalesce(nik, '')`, `coalesce(nik, '')`] },
  { code: 'D04', fields: ['nkk', 'name'], severity: 'warning', risk: 600, differ: [`coalesce(nik, '')`, `coalesce(${born}, '') || '|' || coalesce(birth_place, '')`] },
];

/** Most members of a group that are named; the group's size is always told. */
export const mostMembers = 50;

export type ExactGroup = { readonly code: ExactKind['code']; readonly size: number; /** Ascending, at most `mostMembers`. */ readonly rows: readonly number[]; readonly subject: string };

const numbers: readonly ColumnName[] = ['nik', 'nkk'];
const present = ({ fields }: ExactKind): string => fields.map((field) => (field === 'birth_date' ? 'birth_date is not null' : numbers.includes(field) ? `length(${field}) = 16 and kc_long(${field}) is not null` : `${field} <> ''`)).join(' and ');
const keyOf = ({ fields }: ExactKind): string => fields.reduce((made, field) => {
  const value = numbers.includes(field) ? `kc_long(${field})` : field === 'birth_date' ? born : field;
  return made === '' ? `kc_key(${value})` : `kc_mix(${made}, ${value})`;
}, '');
const textOf = ({ fields }: ExactKind, alias: string): string => fields.map((field) => (field === 'birth_date' ? `cast(${alias}.birth_date as varchar)` : `${alias}.${field}`)).join(` || '|' || `);

/** Groups in order of kind, then of their first row. `key` keys the hash that names a group in every list (list/subject.ts). */
export async function* exactGroups(engine: Engine, key: string): AsyncGenerator<ExactGroup[]> {
  // One kind after the other: their groups together would need four times the memory.
  const grouped = exactKinds.map((kind) => `select '${kind.code}' as code, k, count(*) as n, min("row") as first from (select ${keyOf(kind)} as k, "row", kc_key(${kind.differ?.[0] ?? 'cast("row" as varchar)'}) as one,
    kc_key(${kind.differ?.[1] ?? 'cast("row" as varchar)'}) as other from voters where ${present(kind)}) t group by k having count(*) > 1 and min(one) < max(one) and min(other) < max(other)`);
  for (const [n, sql] of grouped.entries()) await engine.run(n === 0 ? createsTable(engine, `create table exact_groups as ${sql}`) : `insert into exact_groups ${sql}`);
  try {
    // Keys are hashes: a member is who has the very values of the group's first row.
    const members = exactKinds.map((kind) => `select g.code as code, g.first as first, v."row" as "row" from (select *, ${keyOf(kind)} as k from voters where ${present(kind)}) v join exact_groups g on g.k = v.k
      join voters f on f."row" = g.first where g.code = '${kind.code}' and ${textOf(kind, 'v')} = ${textOf(kind, 'f')}`).join(' union all ');
    await engine.run(createsTable(engine, `create table exact_members as select code, first, "row" from (select code, first, "row", row_number() over (partition by code, first order by "row") as place from (${members}) m) p where place <= ${mostMembers}`));
    const subject = `case ${exactKinds.map((kind) => `when g.code = '${kind.code}' then kc_hash(${quote(`${key}|${kind.code}|`)} || ${textOf(kind, 'v')})`).join(' ')} end`;
    const sql = `select g.code as code, g.n as size, t.t as t, ${subject} as subject from exact_groups g join voters v on v."row" = g.first
      join (select code, first, kc_list("row") as t from exact_members group by code, first having count(*) > 1) t on t.code = g.code and t.first = g.first order by g.code, g.first`;
    for await (const chunk of engine.stream<{ code: ExactKind['code']; size: number; t: string; subject: string }>(sql)) {
      yield chunk.map(({ code, size, t, subject: hash }) => ({ code, size, subject: hash, rows: t.split(' ').map(Number).toSorted((a, b) => a - b) }));
    }
  } finally {
    await engine.run('drop table if exists exact_members');
    await engine.run('drop table exact_groups');
  }
}
