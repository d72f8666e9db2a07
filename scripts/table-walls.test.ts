import { expect, test } from 'vitest';
import { breachesInCode, lineOf, ownersOf, tablesNamedInSql, wallFaults } from './table-walls.ts';

const house = (files: Readonly<Record<string, string>>) =>
  new Map([
    [
      'src/drafts/tables.ts',
      "declare module '../platform/index.ts' {\n  interface Tables {\n    drafts: {\n      id: string;\n    };\n  }\n}",
    ],
    [
      'src/drafts/migrations/20300101-00-drafts.sql',
      'create table drafts (id uuid);\ncreate table draft_stage (id uuid);',
    ],
    [
      'src/newsroom/tables.ts',
      "declare module '../platform/index.ts' {\n  interface Tables {\n    news: object;\n  }\n}",
    ],
    ...Object.entries(files),
  ]);
const breaches = (files: Readonly<Record<string, string>>) => {
  const sources = house(files);
  return breachesInCode(sources, ownersOf(sources)).map(lineOf);
};

test('a table belongs to the room that declares it, else to the room whose migration made it', () => {
  expect([...ownersOf(house({}))].toSorted()).toEqual([
    ['draft_stage', 'drafts'],
    ['drafts', 'drafts'],
    ['news', 'newsroom'],
  ]);
});

test.each([
  ["tx.selectFrom('drafts')"],
  ["tx.selectFrom('drafts as d')"],
  ["tx.selectFrom(['drafts', 'news'])"],
  ["tx.selectFrom('news').innerJoin('drafts as d', 'd.id', 'news.id')"],
  ["tx.selectFrom('news').leftJoin(\n  'drafts',\n  'a', 'b')"],
  ["tx.insertInto('drafts')"],
  ["tx.updateTable('drafts')"],
  ["tx.deleteFrom('drafts')"],
  ["type Row = Selectable<Tables['drafts']>;"],
  ['sql`select 1 from drafts`'],
  ['sql<{ n: number }>`select ${a} from news n join drafts d on true`'],
  ['sql`select from news n, drafts d`'],
  ['sql`update drafts set id = ${id}`'],
  ['sql`insert into drafts select ${sql`1`}`'],
  ['sql.raw(`select * from public.drafts`)'],
  ['sql`select null::drafts`'],
])('another room may not say %s', (code) => {
  expect(breaches({ 'src/newsroom/queries/list.ts': code })).toEqual(['newsroom: list.ts names drafts of drafts']);
  expect(breaches({ 'src/drafts/queries/list.ts': code })).not.toContain('drafts: list.ts names drafts of drafts');
});

test.each([
  ["tx.selectFrom('news')"],
  ["const drafts = 'drafts'; tellOf('drafts');"],
  ["// tx.selectFrom('drafts')"],
  ['const text = `from drafts`;'],
  ["sql`select 'taken from drafts' from news`"],
])('but may say %s', (code) => {
  expect(breaches({ 'src/newsroom/queries/list.ts': code })).toEqual([]);
});

test('tests may look behind the wall', () => {
  const code = "tx.selectFrom('drafts')";
  expect(breaches({ 'src/newsroom/a.test.ts': code, 'src/newsroom/testing/b.ts': code })).toEqual([]);
});

test('in SQL a table is also what a variable or a cast has the type of', () => {
  const owners = ownersOf(house({}));
  expect([...tablesNamedInSql('declare draft drafts; before news%rowtype; begin end', owners)]).toEqual([
    'drafts',
    'news',
  ]);
  expect([...tablesNamedInSql("execute 'select from drafts' using 1", owners)]).toEqual(['drafts']);
  expect([...tablesNamedInSql('-- from drafts\nselect drafts.id, 1 as news', owners)]).toEqual([]);
});

test('the list of what is known only shrinks', () => {
  const [one, other] = ['drafts', 'draft_stage'].map((table) => ({
    room: 'newsroom',
    at: 'a.ts',
    table,
    owner: 'drafts',
  }));
  const known = new Set([one].flatMap((breach) => (breach ? [lineOf(breach)] : [])));
  expect(wallFaults([one!], known, 'shrink')).toEqual([]);
  expect(wallFaults([one!, other!], known, 'shrink')).toEqual([expect.stringContaining('draft_stage')]);
  expect(wallFaults([], known, 'shrink')).toEqual([expect.stringContaining('no more: shrink')]);
});
