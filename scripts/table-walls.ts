/**
 * Walls on tables: a table belongs to the room whose tables.ts declares it, and no other room's TypeScript names it.
 * What was known when the wall was built stands in table-walls.known.txt, a list that only shrinks.
 * (What lives in the database itself, functions, triggers, policies and foreign keys, is walled by
 * src/testing/table-walls.test.ts.) `node scripts/table-walls.ts --shrink` takes from the list what is no more.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The room of every table. */
export type Owners = ReadonlyMap<string, string>;
/** `at`: where, without the folder inside its room, so that a file may move. */
export type Breach = { readonly room: string; readonly at: string; readonly table: string; readonly owner: string };

export const roomOf = (file: string): string | undefined => /^src\/((?:elections\/)?[\w-]+)\//.exec(file)?.[1];
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file);

/** `sources`: text by path. Tables that no tables.ts declares belong to the room whose migration made them. */
export function ownersOf(sources: ReadonlyMap<string, string>): Owners {
  const owners = new Map<string, string>();
  for (const [file, text] of sources) {
    const room = roomOf(file);
    if (!room || !/\/migrations\/[^/]+\.sql$/.test(file)) continue;
    for (const [, name] of text.matchAll(/^create table (?:if not exists )?(?:public\.|kc_private\.)?(\w+)/gm))
      owners.set(name as string, room);
  }
  for (const [file, text] of sources) {
    const room = roomOf(file);
    if (!room || path.posix.basename(file) !== 'tables.ts') continue;
    const declared = /interface Tables \{\n([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? '';
    for (const [, name] of declared.matchAll(/^ {4}(\w+): /gm)) owners.set(name as string, room);
  }
  return owners;
}

/** Tables that the TypeScript of another room names: in calls of the query builder, in types, in SQL. */
export function breachesInCode(sources: ReadonlyMap<string, string>, owners: Owners): Breach[] {
  const breaches = new Map<string, Breach>();
  for (const [file, text] of sources) {
    const room = roomOf(file);
    if (!room || !/\.tsx?$/.test(file) || isTest(file) || room === 'testing') continue;
    for (const table of tablesNamedInCode(text, owners)) {
      const owner = owners.get(table);
      const breach = { room, at: path.posix.basename(file), table, owner: owner ?? '' };
      if (owner !== room) breaches.set(lineOf(breach), breach);
    }
  }
  return [...breaches.values()];
}

const calls =
  /\b(?:selectFrom|(?:inner|left|right|full|cross)Join(?:Lateral)?|insertInto|updateTable|deleteFrom|mergeInto|from|using|table)\(\s*\[?\s*['"`](\w+)(?: as \w+)?['"`]/g;

function tablesNamedInCode(text: string, owners: Owners): Set<string> {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const named = new Set<string>();
  for (const [, name] of [...code.matchAll(calls), ...code.matchAll(/\bTables\[['"](\w+)['"]\]/g)])
    if (owners.has(name as string)) named.add(name as string);
  for (const sql of sqlTemplates(code)) for (const name of tablesNamedInSql(sql, owners)) named.add(name);
  return named;
}

/** The texts of sql`…`, sql<…>`…` and sql.raw(`…`), without what is interpolated. */
function* sqlTemplates(code: string): Generator<string> {
  for (const start of code.matchAll(/\bsql(?:\.raw\(\s*|<[^`]*?>)?`/g)) {
    let text = '';
    let depth = 0;
    for (let at = start.index + start[0].length; at < code.length; at += 1) {
      if (code.startsWith('${', at)) {
        if (depth === 0) text += ' ? ';
        depth += 1;
        at += 1;
      } else if (depth > 0) {
        if (code[at] === '{') depth += 1;
        if (code[at] === '}') depth -= 1;
      } else if (code[at] === '`') break;
      else text += code[at];
    }
    yield text;
  }
}

/** Tables that a piece of SQL reads, writes, refers to or takes as a type. */
export function tablesNamedInSql(text: string, owners: Owners): Set<string> {
  const spoken = text.replace(/--[^\n]*/g, ' ').replace(/\bexecute\s+'((?:[^']|'')*)'/gi, ' $1 ');
  const bare = spoken.replace(/'(?:[^']|'')*'/g, "''");
  const named = new Set<string>();
  const add = (name: string | undefined) => {
    if (name !== undefined && owners.has(name)) named.add(name);
  };
  const after = /\b(?:from|join|update|into|references|table|using|truncate)\s+(?:only\s+)?(?:\w+\.)?"?(\w+)"?/gi;
  for (const [, name] of bare.matchAll(after)) add(name);
  // from a x, b y
  for (const [, list] of bare.matchAll(
    /\bfrom\s+((?:\w+\.)?\w+(?:\s+(?:as\s+)?\w+)?(?:\s*,\s*(?:\w+\.)?\w+(?:\s+\w+)?)+)/gi,
  ))
    for (const item of (list ?? '').split(',')) add(/^\s*(?:\w+\.)?(\w+)/.exec(item)?.[1]);
  // null::drafts, and variables of the type of a row
  for (const [, name] of bare.matchAll(/::\s*(?:\w+\.)?(\w+)/g)) add(name);
  for (const [, name] of bare.matchAll(/\b\w+\s+(?:public\.)?(\w+)(?:%rowtype)?\s*;/gi)) add(name);
  return named;
}

export const lineOf = ({ room, at, table, owner }: Breach): string => `${room}: ${at} names ${table} of ${owner}`;

/** What is new, and what is known but no more, a sentence each. `mend` is the command that takes the latter out. */
export function wallFaults(breaches: readonly Breach[], known: ReadonlySet<string>, mend: string): string[] {
  const now = new Set(breaches.map(lineOf));
  return [
    ...[...now].filter((line) => !known.has(line)).map((line) => `${line}: ask its room by its face`),
    ...[...known].filter((line) => !now.has(line)).map((line) => `"${line}" is known but no more: ${mend}`),
  ];
}

export const readKnown = async (file: string): Promise<Set<string>> =>
  new Set((await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean));

/** Breaches by the room that makes them. */
export function countByRoom(breaches: readonly Breach[]): string {
  const counts = new Map<string, number>();
  for (const { room } of breaches) counts.set(room, (counts.get(room) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([room, count]) => `${room} ${count}`)
    .join(', ');
}

/** TypeScript and migrations of all rooms, by path from the repository. */
export async function readRooms(root: string): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const entry of await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(tsx?|sql)$/.test(entry.name))
      sources.set(path.relative(root, file).replaceAll(path.sep, '/'), await readFile(file, 'utf8'));
  }
  return new Map([...sources].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const root = path.resolve(import.meta.dirname, '..');
const knownFile = path.join(root, 'scripts/table-walls.known.txt');

/** The faults of the repository as it is; prints how many breaches are known. */
export async function checkTableWalls(): Promise<string[]> {
  const sources = await readRooms(root);
  const breaches = breachesInCode(sources, ownersOf(sources));
  console.log(`tables named by another room's code: ${breaches.length} (${countByRoom(breaches)})`);
  return wallFaults(breaches, await readKnown(knownFile), 'node scripts/table-walls.ts --shrink');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--shrink')) {
    const sources = await readRooms(root);
    const now = new Set(breachesInCode(sources, ownersOf(sources)).map(lineOf));
    const kept = [...(await readKnown(knownFile))].filter((line) => now.has(line)).toSorted();
    await writeFile(knownFile, kept.map((line) => `${line}\n`).join(''));
  }
  const faults = await checkTableWalls();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
