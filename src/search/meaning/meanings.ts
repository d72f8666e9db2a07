/** The meanings of passages: a table beside theirs, with what a query is narrowed by. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Connection, Table } from '@lancedb/lancedb';
import { indexNarrowing } from '../narrowing.ts';
import type { Engine } from './engine.ts';

/** A passage near a query; `likeness` is the cosine. */
export type Near = { readonly key: string; readonly likeness: number };

const columns = ['key', 'thing', 'type', 'unitId', 'security', 'owner', 'kind'] as const;
const name = 'meanings';
const atOnce = 16;
/** Passages from which an index is worth its making; before, every one is compared. */
const worthIndex = 20_000;

/** Opens the table that this engine filled; null where there is none. */
export async function openMeanings(connection: Connection, folder: string, engine: string): Promise<Table | null> {
  const filledBy = await readFile(path.join(folder, 'meanings.json'), 'utf8').catch(() => null);
  if (filledBy === null || (JSON.parse(filledBy) as { engine: string }).engine !== engine) return null;
  return connection.openTable(name).catch(() => null);
}

/** As `openMeanings`; makes an empty one in the place of another engine's. */
async function meaningsOf(connection: Connection, folder: string, engine: Engine, dimension: number): Promise<Table> {
  const known = await openMeanings(connection, folder, engine.name);
  if (known !== null) return known;
  const { Bool, Field, FixedSizeList, Float32, Int32, Schema, Utf8 } = await import('apache-arrow');
  await connection.dropTable(name).catch(() => undefined);
  const table = await connection.createEmptyTable(
    name,
    new Schema([
      ...columns.map((column) => new Field(column, new Utf8(), false)),
      new Field('year', new Int32(), false),
      new Field('below', new Bool(), false),
      new Field('vector', new FixedSizeList(dimension, new Field('item', new Float32(), true)), false),
    ]),
  );
  await indexNarrowing(table);
  const file = path.join(folder, 'meanings.json');
  await writeFile(`${file}.new`, JSON.stringify({ engine: engine.name }));
  await rename(`${file}.new`, file);
  return table;
}

type Read = { readonly key: string; readonly text: string; readonly heading: string };

/** Reads these rows of passages into the table, in the place of what was there of these things. */
export async function putMeanings(
  { connection, folder }: { readonly connection: Connection; readonly folder: string },
  { things, rows, engine }: { readonly things: string; readonly rows: readonly Read[]; readonly engine: Engine },
): Promise<void> {
  let table = await openMeanings(connection, folder, engine.name);
  await table?.delete(things);
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    const vectors = await engine.ofPassages(some.map(({ text, heading }) => (heading ? `${heading}\n${text}` : text)));
    table ??= await meaningsOf(connection, folder, engine, vectors[0]?.length ?? 0);
    await table.add(
      some.map(({ text: _text, heading: _heading, ...row }, n) => ({ ...row, vector: [...(vectors[n] ?? [])] })),
    );
  }
}

/** The passages nearest to a vector. */
export async function nearestIn(
  table: Table,
  vector: Float32Array,
  where: string,
  most: number,
): Promise<readonly Near[]> {
  const query = table.query().where(where).nearestTo(vector).distanceType('cosine');
  const found = await query.select(['key', '_distance']).limit(most).toArrow();
  const [keys, distances] = [found.getChild('key'), found.getChild('_distance')];
  return Array.from({ length: found.numRows }, (_, at) => ({
    key: String(keys?.get(at)),
    likeness: 1 - Number(distances?.get(at)),
  }));
}

/** Joins small parts, and indexes the vectors once there are many. */
export async function tidyMeanings(table: Table, cleanupOlderThan: Date): Promise<void> {
  const { Index } = await import('@lancedb/lancedb');
  const isIndexed = (await table.listIndices()).some((index) => index.columns.includes('vector'));
  if (!isIndexed && (await table.countRows()) >= worthIndex)
    await table.createIndex('vector', { config: Index.ivfPq({ distanceType: 'cosine' }) });
  await indexNarrowing(table);
  await table.optimize({ cleanupOlderThan });
}
