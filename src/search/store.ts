/**
 * The index: one LanceDB table of passages in a folder of its own, derived and rebuilt at will. The background work
 * writes it, one job at a time; every process reads it and sees what was written after a second.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Field } from 'apache-arrow';
import type { Connection, Table } from '@lancedb/lancedb';
import type { Config, PersonId, UnitId } from '../platform/index.ts';
import type { Searchable, SecurityClass } from './source.ts';
import { merged, statisticsOf, writeStatistics, type Statistics } from './statistics.ts';
import { bagOf, termsOf, tokensVersion } from './tokens.ts';

/** Raise it when the table has other columns. */
const tableVersion = 1;
const version = `${tableVersion}.${tokensVersion}`;

/** A thing as the index names it: 'paper:0191…'. */
export const thingKey = (type: string, id: string): string => `${type}:${id}`;

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

export type Row = Candidate & {
  readonly key: string;
  readonly below: boolean;
  /** `publik` is for everybody in the house. */
  readonly security: SecurityClass | 'publik';
  readonly owner: string;
};

const textColumns = ['thing', 'type', 'unitId', 'kind', 'date', 'heading', 'text', 'bag'] as const;
const numberColumns = ['year', 'n', 'start', 'end', 'page'] as const;
const shownColumns = [...textColumns, ...numberColumns];

/** The rows of a thing; one without passages is found by its title. */
export function rowsOf(type: string, thing: Searchable): Row[] {
  const key = thingKey(type, thing.id);
  const passages = thing.passages.length > 0 ? thing.passages : [{ start: 0, end: 0, text: thing.title }];
  return passages.map((passage, n) => ({
    key: `${key}#${n}`,
    thing: key,
    type,
    unitId: thing.unitId,
    below: thing.below && thing.security === 'biasa',
    security: thing.everybody === true && thing.security === 'biasa' ? 'publik' : thing.security,
    owner: thing.owner ?? ('' as PersonId),
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
  }));
}

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

type Opened = { readonly generation: string; readonly table: Table; readonly folder: string };

function openStore(folder: string): Store {
  const { generation, open, statistics, forget } = opening(folder);
  return {
    generation,
    statistics,
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
    async find(terms, where, most) {
      const place = terms.length === 0 ? null : await open();
      if (place === null) return [];
      const { MatchQuery } = await import('@lancedb/lancedb');
      const query = place.table
        .query()
        .fullTextSearch(new MatchQuery(terms.join(' '), 'bag'))
        .where(where);
      return readCandidates(query.select([...shownColumns, '_score']).limit(most));
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
      return readCandidates(query.select(shownColumns).limit(most));
    },
    async tidy(now) {
      const place = await open();
      await place?.table.optimize({ cleanupOlderThan: new Date(now.getTime() - keptFor) });
    },
  };
}

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
    return table && { generation: found, table, folder: inside };
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

async function connectTo(folder: string): Promise<Connection> {
  const { connect } = await import('@lancedb/lancedb');
  return connect(folder, { readConsistencyInterval: 1 });
}

/** Texts lie open, each by itself: a hundred of them are read for a query, and unpacking them took half of its time. */
const open = new Map([
  ['lance-encoding:structural-encoding', 'fullzip'],
  ['lance-encoding:compression', 'none'],
]);

async function makeTable(connection: Connection): Promise<void> {
  const [{ Index }, arrow] = await Promise.all([import('@lancedb/lancedb'), import('apache-arrow')]);
  const { Bool, Field, Int32, Schema, Utf8 } = arrow;
  const text = (name: string) =>
    new Field(name, new Utf8(), false, name === 'text' || name === 'bag' ? open : undefined);
  const fields: Field[] = [
    ...['key', 'security', 'owner', ...textColumns].map(text),
    ...numberColumns.map((name) => new Field(name, new Int32(), false)),
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
  await table.createIndex('thing', { config: Index.btree() });
  for (const name of ['unitId', 'type', 'security', 'below']) await table.createIndex(name, { config: Index.bitmap() });
}

/** A text in a condition of the index. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function putRows({ table, folder }: Opened, things: readonly string[], rows: readonly Row[]): Promise<void> {
  if (things.length === 0) return;
  const these = `thing IN (${things.map(quoted).join(', ')})`;
  const before = await readBags(table, these);
  if (before.length > 0) await table.delete(these);
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
  const columns = shownColumns.map((name) => [name, found.getChild(name)] as const);
  return Array.from(
    { length: found.numRows },
    (_, at) => Object.fromEntries(columns.map(([name, column]) => [name, column?.get(at)])) as Candidate,
  );
}
