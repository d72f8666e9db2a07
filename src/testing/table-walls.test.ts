/**
 * Walls on tables inside the database: a function, trigger, policy, view or foreign key is of the room whose migration
 * made it last, and names no table of another room. What was known when the wall was built stands in
 * table-walls.known.txt, which only shrinks: run with SHRINK=1 to take out what is no more.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  countByRoom,
  lineOf,
  ownersOf,
  readKnown,
  readRooms,
  roomOf,
  tablesNamedInSql,
  wallFaults,
  type Breach,
} from '../../scripts/table-walls.ts';
import { testPlatform } from '../platform/testing/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const knownFile = path.join(import.meta.dirname, 'table-walls.known.txt');

/**
 * What the database holds: its kind and name as a migration says them, the tables it stands on, its text. Without the
 * functions "touch <table>" and "seal <table>": kc_private.lay_seals makes them of what a room says of its own table.
 */
const surviving = sql<{ thing: string; on: string | null; text: string }>`
  select 'function ' || p.proname as thing, null as on,
    concat_ws(
      ';', p.prosrc, replace(pg_get_function_arguments(p.oid), ',', ';'), pg_get_function_result(p.oid), ''
    ) as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'kc', 'kc_private')
    and p.proname !~ '^(touch|seal) '
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select 'trigger ' || t.tgname || ' on ' || c.relname, c.relname, ''
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal
  union all
  select 'policy ' || policyname || ' on ' || tablename, tablename, concat_ws(' ', qual, with_check)
  from pg_policies where schemaname in ('public', 'kc_private')
  union all
  select 'view ' || viewname, null, definition from pg_views where schemaname in ('public', 'kc', 'kc_private')
  union all
  select 'foreign key of ' || c.relname, c.relname, 'references ' || f.relname
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
  where k.contype = 'f'
  order by 1, 3`;

/** The room whose migration said `create` of each thing last; migrations run in order of name. */
function makersOf(sources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const makers = new Map<string, string>();
  const files = [...sources.keys()].filter((file) => /\/migrations\/[^/]+\.sql$/.test(file));
  for (const file of files.toSorted((one, other) => (path.basename(one) < path.basename(other) ? -1 : 1))) {
    const text = (sources.get(file) ?? '').replace(/--[^\n]*/g, '').replace(/\s+/g, ' ');
    const made = /\bcreate (?:or replace )?(function|view) (?:kc\.|kc_private\.|public\.)?(\w+)/g;
    const placed =
      /\bcreate (?:or replace )?(?:constraint )?(trigger|policy) (\w+) (?:(?:before|after|instead of) .*? )?on (?:public\.|kc_private\.)?(\w+)/g;
    for (const [, kind, name] of text.matchAll(made)) makers.set(`${kind} ${name}`, roomOf(file) ?? '');
    for (const [, kind, name, table] of text.matchAll(placed))
      makers.set(`${kind} ${name} on ${table}`, roomOf(file) ?? '');
  }
  return makers;
}

test('nothing in the database names a table of another room', async () => {
  const { owner: database } = await testPlatform();
  const sources = await readRooms(root);
  const owners = ownersOf(sources);
  const makers = makersOf(sources);
  const breaches = new Map<string, Breach>();
  const nobodys: string[] = [];
  for (const { thing, on, text } of (await surviving.execute(database)).rows) {
    // A foreign key, and what a table took along when it was renamed, is of the table's room.
    const room = makers.get(thing) ?? (on === null ? undefined : owners.get(on));
    if (room === undefined) nobodys.push(thing);
    for (const table of new Set([...tablesNamedInSql(text, owners), ...(on === null ? [] : [on])])) {
      const breach = { room: room ?? '', at: thing, table, owner: owners.get(table) ?? '' };
      if (breach.owner !== room && owners.has(table)) breaches.set(lineOf(breach), breach);
    }
  }
  expect(nobodys).toEqual([]);
  const found = [...breaches.values()];
  const known = await readKnown(knownFile);
  console.log(`tables named by another room's SQL: ${found.length} (${countByRoom(found)})`);
  if (process.env['SHRINK']) {
    const kept = [...known].filter((line) => breaches.has(line)).toSorted();
    await writeFile(knownFile, kept.map((line) => `${line}\n`).join(''));
  }
  const mend = 'SHRINK=1 npx vitest run src/testing/table-walls.test.ts';
  expect(wallFaults(found, await readKnown(knownFile), mend)).toEqual([]);
});
