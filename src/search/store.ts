/**
 * The index: one LanceDB table of passages in a folder of its own, derived and rebuilt at will. The background work
 * writes it, one job at a time; every process reads it and sees what was written after a second.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Field } from 'apache-arrow';
import type { Connection, Table } from '@lancedb/lancedb';
import { maskedIn, type Config, type SecurityClass, type UnitId } from '../platform/index.ts';
import type { Searchable } from './source.ts';
import type { Engine } from './meaning/engine.ts';
import { indexNarrowing } from './narrowing.ts';
import { nearestIn, openMeanings, putMeanings, tidyMeanings, type Near } from './meaning/meanings.ts';
import { merged, statisticsOf, writeStatistics, type Statistics } from './statistics.ts';
import { bagOf, termsOf, tokensVersion } from './tokens.ts';

/** Raise it when the table has other columns. */
const tableVersion = 3;
const version = `${tableVersion}.${tokensVersion}`;

/** A thing as the index names it: 'paper:0191…'. */
export const thingKey = (type: string, id: string): string => `${type}:${id}`;
export const keyOf = ({ thing, n }: Pick<Candidate, 'thing' | 'n'>): string => `${thing}#${n}`;

/** A passage that may answer. */
export type Candidate = {
  readonly thing: string;
  readonly type: string;
  readonly unitId: UnitId;
  readonly kind: string;
  readonly year: number;
  readonly date: string;
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly heading: string;
  readonly text: string;
  readonly bag: string;
};

export type Row = Pick<Candidate, 'thing' | 'type' | 'unitId' | 'kind' | 'year' | 'bag'> & {
  readonly key: string;
  /** The candidate as JSON. */
  readonly stored: string;
  readonly below: boolean;
  /** `publik` is for everybody in the house. */
  readonly security: SecurityClass | 'publik';
  readonly owner: string;
};

/** All that is read of a passage stands together in one column: a hundred are read for a query, and columns cost. */
const storedColumn = 'stored';
const narrowingColumns = ['thing', 'type', 'unitId', 'security', 'owner', 'kind'] as const;

/**
 * The rows of a thing; one without passages is found by its title. Numbers of people are masked before anything is
 * made of them: none comes into the index. Places stay, as a mask is as long as what it hides.
 */
export function rowsOf(type: string, found: Searchable): Row[] {
  const thing = { ...found, ...maskedIn({ title: found.title, passages: found.passages }) };
  const key = thingKey(type, thing.id);
  const passages = thing.passages.length > 0 ? thing.passages : [{ start: 0, end: 0, text: thing.title }];
  return passages.map((passage, n) => {
    const candidate: Candidate = {
      thing: key,
      type,
      unitId: thing.unitId,
      kind: thing.kind ?? '',
      year: thing.year ?? 0,
      date: thing.date ?? '',
      n,
      start: passage.start,
      end: passage.end,
      page: passage.page ?? 0,
      heading: passage.heading ?? '',
      text: passage.text,
      bag: bagOf(passage.text, [thing.title, passage.heading].filter(Boolean).join('\n')),
    };
    return {
      key: `${key}#${n}`,
      thing: key,
      type,
      unitId: candidate.unitId,
      below: thing.below && thing.security === 'biasa',
      security: thing.everybody === true && thing.security === 'biasa' ? 'publik' : thing.security,
      owner: thing.owner ?? '',
      kind: candidate.kind,
      year: candidate.year,
      bag: candidate.bag,
      stored: JSON.stringify(candidate),
    };
  });
}

export type { Near };

export type Store = {
  /** Of the index that is there; null where there is none, or one that an older program made. */
  readonly generation: () => Promise<string | null>;
  /** Makes an empty index in the place of what was there. */
  readonly makeAnew: () => Promise<string>;
  readonly statistics: () => Promise<Statistics>;
  /** Puts these rows in the place of what was there of these things. Only one at a time writes. */
  readonly put: (things: readonly string[], rows: readonly Row[]) => Promise<void>;
  /** Passages that hold any of the terms, the likeliest first; none where there is no index yet. */
  readonly find: (terms: readonly string[], where: string, most: number) => Promise<Candidate[]>;
  /** Everything of a unit that stands in it. */
  readonly thingsOf: (unitId: UnitId) => Promise<string[]>;
  /** The first passages of a thing. */
  readonly passagesOf: (thing: string, where: string, most: number) => Promise<Candidate[]>;
  /** Passages by their keys, those of `where`. */
  readonly byKeys: (keys: readonly string[], where: string) => Promise<Candidate[]>;
  /** Has an engine read the passages of these things that are of `where`. */
  readonly putMeanings: (things: readonly string[], engine: Engine, where: string) => Promise<void>;
  /** Whether an engine has read anything that stands in it. */
  readonly isReadBy: (engine: string) => Promise<boolean>;
  /** Passages nearest to a vector among those that the engine has read. */
  readonly nearest: (engine: string, vector: Float32Array, where: string, most: number) => Promise<readonly Near[]>;
  /** Joins what was written in small parts, indexes it, and removes what nobody reads any more. */
  readonly tidy: (now: Date) => Promise<void>;
};

const stores = new Map<string, Store>();

/** The index of this house, opened by the first who needs it. */
export function storeOf(config: Pick<Config, 'dataFolder'>): Store {
  const folder = path.join(config.dataFolder, 'search');
  const known = stores.get(folder);
  if (known) return known;
  const made = openStore(folder);
  stores.set(folder, made);
  return made;
}

type Opened = {
  readonly generation: string;
  readonly connection: Connection;
  readonly table: Table;
  readonly folder: string;
};

type Opening = ReturnType<typeof opening>;

function openStore(folder: string): Store {
  const place = opening(folder);
  const { generation, statistics } = place;
  return { generation, statistics, ...readingFrom(place), ...writingTo(folder, place) };
}

type Reading = Pick<Store, 'find' | 'thingsOf' | 'passagesOf' | 'byKeys' | 'isReadBy' | 'nearest'>;

const readingFrom = ({ open }: Opening): Reading => ({
  async find(terms, where, most) {
    const place = terms.length === 0 ? null : await open();
    if (place === null) return [];
    const { MatchQuery } = await import('@lancedb/lancedb');
    const query = place.table
      .query()
      .fullTextSearch(new MatchQuery(terms.join(' '), 'bag'))
      .where(where);
    return readCandidates(query.select([storedColumn, '_score']).limit(most));
  },
  async thingsOf(unitId) {
    const place = await open();
    const query = place?.table.query().where(`unitId = ${quoted(unitId)}`);
    const found = await query?.select(['thing']).toArrow();
    const things = found?.getChild('thing');
    return [...new Set(Array.from({ length: found?.numRows ?? 0 }, (_, at) => String(things?.get(at))))];
  },
  async passagesOf(thing, where, most) {
    const place = await open();
    if (place === null) return [];
    const query = place.table.query().where(`thing = ${quoted(thing)} AND (${where})`);
    return readCandidates(query.select([storedColumn]).limit(most));
  },
  async byKeys(keys, where) {
    const place = keys.length === 0 ? null : await open();
    if (place === null) return [];
    const query = place.table.query().where(`key IN (${keys.map(quoted).join(', ')}) AND (${where})`);
    return readCandidates(query.select([storedColumn]));
  },
  async isReadBy(engine) {
    const place = await open();
    return place !== null && (await meaningsIn(place, engine)) !== null;
  },
  async nearest(engine, vector, where, most) {
    const place = await open();
    const table = place && (await meaningsIn(place, engine));
    return table ? nearestIn(table, vector, where, most) : [];
  },
});

type Writing = Pick<Store, 'makeAnew' | 'put' | 'putMeanings' | 'tidy'>;

const writingTo = (folder: string, { open, forget }: Opening): Writing => ({
  async makeAnew() {
    const name = randomUUID();
    await rm(folder, { recursive: true, force: true });
    await mkdir(path.join(folder, name), { recursive: true });
    await makeTable(await connectTo(path.join(folder, name)));
    const current = currentOf(folder);
    await writeFile(`${current}.new`, JSON.stringify({ generation: name, version }));
    await rename(`${current}.new`, current);
    forget();
    return name;
  },
  async put(things, rows) {
    forget();
    const place = await open();
    if (place === null) throw new Error('there is no index to write to');
    await putRows(place, things, rows);
    forget();
  },
  async putMeanings(things, engine, where) {
    const place = await open();
    if (place === null || things.length === 0) return;
    const these = thingsIn(things);
    const query = place.table.query().where(`${these} AND (${where})`);
    const found = (await query.select([...meaningColumns, 'stored']).toArray()) as (Row & Record<string, unknown>)[];
    const rows = found.map((row) => {
      const { text, heading } = JSON.parse(row.stored) as Candidate;
      return { ...pick(row, meaningColumns), text, heading };
    });
    await putMeanings(place, { things: these, rows, engine });
  },
  async tidy(now) {
    const place = await open();
    if (place === null) return;
    const cleanupOlderThan = new Date(now.getTime() - keptFor);
    await indexNarrowing(place.table);
    await place.table.optimize({ cleanupOlderThan });
    if ((await place.connection.tableNames()).includes('meanings'))
      await tidyMeanings(await place.connection.openTable('meanings'), cleanupOlderThan);
  },
});

const meaningColumns = ['key', ...narrowingColumns, 'year', 'below'] as const;

const pick = <K extends keyof Row>(row: Row, names: readonly K[]): Pick<Row, K> =>
  Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, K>;

const currentOf = (folder: string): string => path.join(folder, 'current.json');

/** Which index is the current one, kept open and looked at again after a moment: another process may have made one. */
function opening(folder: string) {
  let opened: Promise<Opened | null> | null = null;
  let looked = -Infinity;
  let known: { readonly of: string; readonly read: () => Promise<Statistics> } | null = null;
  const generation = async (): Promise<string | null> => {
    const text = await readFile(currentOf(folder), 'utf8').catch(() => null);
    if (text === null) return null;
    const said = JSON.parse(text) as { readonly generation: string; readonly version: string };
    return said.version === version ? said.generation : null;
  };
  const openAnew = async (last: Promise<Opened | null> | null): Promise<Opened | null> => {
    const found = await generation();
    if (found === null) return null;
    const before = await last?.catch(() => null);
    if (before?.generation === found) return before;
    const inside = path.join(folder, found);
    const connection = await connectTo(inside);
    const table = await connection.openTable('passages').catch(() => null);
    return table && { generation: found, connection, table, folder: inside };
  };
  const open = (): Promise<Opened | null> => {
    const now = performance.now();
    if (opened === null || now - looked > freshFor) {
      looked = now;
      opened = openAnew(opened);
    }
    return opened;
  };
  const statistics = async (): Promise<Statistics> => {
    const inside = (await open())?.folder ?? path.join(folder, 'none');
    if (known?.of !== inside) known = { of: inside, read: statisticsOf(path.join(inside, 'statistics')) };
    return known.read();
  };
  /** What this process itself has written is looked at again at once. */
  const forget = (): void => {
    looked = -Infinity;
    known = null;
  };
  return { generation, open, statistics, forget };
}

/** Milliseconds: how long an opened index is taken for the current one, and old versions are kept for their readers. */
const freshFor = 1_000;
const keptFor = 600_000;

/** Bytes that a process keeps of indexes and of what it knows of files; LanceDB by itself would keep 7 GB. */
const keptOfIndexes = 256n * 1024n * 1024n;
const keptOfFiles = 64n * 1024n * 1024n;

async function connectTo(folder: string): Promise<Connection> {
  const { connect, Session } = await import('@lancedb/lancedb');
  return connect(folder, { readConsistencyInterval: 1 }, new Session(keptOfIndexes, keptOfFiles));
}

/** It lies open, each passage by itself: unpacking them took half of a query's time. */
const open = new Map([
  ['lance-encoding:structural-encoding', 'fullzip'],
  ['lance-encoding:compression', 'none'],
]);

async function makeTable(connection: Connection): Promise<void> {
  const [{ Index }, arrow] = await Promise.all([import('@lancedb/lancedb'), import('apache-arrow')]);
  const { Bool, Field, Int32, Schema, Utf8 } = arrow;
  const text = (name: string) => new Field(name, new Utf8(), false, name === storedColumn ? open : undefined);
  const fields: Field[] = [
    ...['key', ...narrowingColumns, 'bag', storedColumn].map(text),
    new Field('year', new Int32(), false),
    new Field('below', new Bool(), false),
  ];
  const table = await connection.createEmptyTable('passages', new Schema(fields), { dataStorageVersion: '2.1' });
  await table.createIndex('bag', {
    config: Index.fts({
      withPosition: false,
      baseTokenizer: 'whitespace',
      stem: false,
      removeStopWords: false,
      asciiFolding: false,
      lowercase: false,
      maxTokenLength: 100,
    }),
  });
  await table.createIndex('key', { config: Index.btree() });
  await indexNarrowing(table);
}

const thingsIn = (things: readonly string[]): string => `thing IN (${things.map(quoted).join(', ')})`;

/** Tables of meanings that are open, by the index that they belong to. */
const openTables = new WeakMap<Opened, Map<string, Promise<Table | null>>>();

/** Opened once for each index and engine; looked for again while there is none. */
async function meaningsIn(place: Opened, engine: string): Promise<Table | null> {
  const tables = openTables.get(place) ?? new Map<string, Promise<Table | null>>();
  openTables.set(place, tables);
  const opened = tables.get(engine) ?? openMeanings(place.connection, place.folder, engine);
  tables.set(engine, opened);
  const table = await opened;
  if (table === null) tables.delete(engine);
  return table;
}

/** A text in a condition of the index. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function putRows(
  { connection, table, folder }: Opened,
  things: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (things.length === 0) return;
  const these = thingsIn(things);
  const before = await readBags(table, these);
  if (before.length > 0) await table.delete(these);
  if (before.length > 0 && (await connection.tableNames()).includes('meanings'))
    await (await connection.openTable('meanings')).delete(these);
  if (rows.length > 0) await table.add(rows as unknown as Record<string, unknown>[]);
  const counts = new Map<string, number>();
  const count = (bag: string, by: number) => {
    for (const term of termsOf(bag)) counts.set(term, (counts.get(term) ?? 0) + by);
    return by * wordsIn(bag);
  };
  let words = 0;
  for (const bag of before) words += count(bag, -1);
  for (const { bag } of rows) words += count(bag, 1);
  const file = path.join(folder, 'statistics');
  const known = await statisticsOf(file)();
  await writeStatistics(file, merged(known, { passages: rows.length - before.length, words, counts }));
}

const wordsIn = (bag: string): number => bag.split(' ').indexOf('|') / 2;

async function readBags(table: Table, where: string): Promise<string[]> {
  const found = await table.query().where(where).select(['bag']).toArrow();
  const bags = found.getChild('bag');
  return Array.from({ length: found.numRows }, (_, at) => String(bags?.get(at)));
}

async function readCandidates(query: { toArrow(): Promise<import('apache-arrow').Table> }): Promise<Candidate[]> {
  const found = await query.toArrow();
  const stored = found.getChild(storedColumn);
  return Array.from({ length: found.numRows }, (_, at) => JSON.parse(String(stored?.get(at))) as Candidate);
}
