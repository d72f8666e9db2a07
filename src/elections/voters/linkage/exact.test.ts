/** Exact duplicates of a handful and of half a list: who is named, and in what a group must differ. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEngine, type Engine } from '../list/engine.ts';
import { exactGroups, mostMembers, type ExactGroup } from './exact.ts';

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-exact-'));
  engine = await openEngine({ memory: 400, folder });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

type Columns = { readonly nik: string; readonly name: string; readonly nkk?: string; readonly place?: string };
/** Groups of a list of `rows` rows, in which every column is an expression over the row's number `i`. */
async function groupsOf(
  rows: number,
  { nik, name, nkk = "'5301900101' || lpad(i::varchar, 6, '0')", place = "'TEMPAT ' || i" }: Columns,
): Promise<ExactGroup[]> {
  await engine.run(
    `create or replace table voters as select i::bigint as "row", (${nik}) as nik, (${nkk}) as nkk, (${name}) as name,
      (${place}) as birth_place, date '1980-05-17' as birth_date from range(1, ${rows + 1}) t(i)`,
  );
  const groups: ExactGroup[] = [];
  for await (const some of exactGroups(engine, 'key')) groups.push(...some);
  return groups;
}
const own = "'530190170580' || lpad(i::varchar, 4, '0')";
const named = (groups: readonly ExactGroup[]) =>
  groups.map(({ code, size, rows }) => [code, size, rows.length, rows[0], rows.at(-1)]);

it('of a group of hundreds the first are named, and the size of all is told', async () => {
  const groups = await groupsOf(700, {
    nik: "case when i % 2 = 0 then '5301901705800001' else '530190170581' || lpad(i::varchar, 4, '0') end",
    name: "'SITI'",
  });
  // Same NIK, name and date: said once, as the strongest kind, not as one NIK nor as one name.
  expect(named(groups)).toEqual([['D02', 350, mostMembers, 2, 2 * mostMembers]]);
});

it('one NIK of hundreds is told as such when only the last of them has another name', async () => {
  const groups = await groupsOf(700, {
    nik: "'5301901705800001'",
    name: "case when i = 700 then 'MARIA' else 'SITI' end",
  });
  expect(named(groups)).toEqual([
    ['D01', 700, mostMembers, 1, mostMembers],
    ['D02', 699, mostMembers, 1, mostMembers],
  ]);
});

it('one name on one card of hundreds, with NIKs of their own', async () => {
  const groups = await groupsOf(300, {
    nik: own,
    name: "'SITI'",
    nkk: "case when i > 100 then '5301900101200001' else '5301900101' || lpad(i::varchar, 6, '0') end",
  });
  expect(named(groups)).toEqual([['D04', 200, mostMembers, 101, 100 + mostMembers]]);
});

it('a pair is named whole, and nobody who is alone', async () => {
  const groups = await groupsOf(40, {
    nik: own,
    name: "case when i in (7, 31) then 'SITI' else 'NAMA ' || i end",
    place: "case when i in (7, 31) then 'KUPANG' else 'TEMPAT ' || i end",
  });
  expect(named(groups)).toEqual([['D03', 2, 2, 7, 31]]);
});
