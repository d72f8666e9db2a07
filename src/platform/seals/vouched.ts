/**
 * What the trail vouches for: tables whose rows are sealed by the events that make and change them. A room says which
 * (`vouches` of its value); here they become triggers, and the SQL that reads what a seal is of. The verifier makes
 * that SQL from the same values and never asks the database for it.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitId } from '../actor.ts';
import type { Database, Tx } from '../database/index.ts';
import type { Room } from '../room.ts';
import type { HouseKey } from './key.ts';
import type { Held } from './note.ts';

export type Vouched = {
  /** One of the room's tables, with its schema where that is not public. */
  readonly table: string;
  /** What its rows are, for people: 'draf'. */
  readonly says: { readonly id: string; readonly en: string };
  /** Columns that name a row; where `each` is given, a set of rows that are sealed as one. */
  readonly key: readonly string[];
  /** Columns that tell the rows of one set apart. */
  readonly each?: readonly string[];
  /** The column of the unit in whose chain rows are taken over; without one, the house's. */
  readonly unit?: string;
  /** Columns that no event vouches for: made from others by the database, or moving without one. */
  readonly without?: readonly string[];
  /**
   * Counts up when a migration changes rows or columns of the table: then they are taken over as they are found, and
   * listed so.
   */
  readonly recipe: number;
  /** Where the key makes rows of this table for what was there before it: of which units, and the making. */
  readonly found?: {
    readonly units: (owner: Database, key: HouseKey) => Promise<readonly UnitId[]>;
    readonly make: (tx: Tx, key: HouseKey, unitId: UnitId) => Promise<void>;
  };
};

declare module '../room.ts' {
  interface RoomParts {
    /** The tables whose rows the audit trail vouches for. */
    readonly vouches?: readonly Vouched[];
  }
}

export const vouchedBy = (rooms: readonly Room[]): readonly Vouched[] => rooms.flatMap(({ vouches = [] }) => vouches);

/** The chain of what belongs to no unit. */
export const houseUnit = '00';

/** SQL over a row `r`: the name of its thing, a JSON array as text. */
export const keySql = ({ key }: Vouched): string => `jsonb_build_array(${key.map(column).join(', ')})::text`;
export const unitSql = ({ unit }: Vouched): string => (unit === undefined ? 'null::text' : column(unit));

/** What a row holds, as JSON. */
const memberSql = ({ without = [] }: Vouched): string =>
  without.length === 0 ? 'to_jsonb(r)' : `to_jsonb(r) - '{${without.join(',')}}'::text[]`;

const column = (name: string): string => {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`no name of a column: ${name}`);
  return `r.${name}`;
};

/** SQL that finds the rows of the thing that `key` (SQL of a key) names, by index. */
async function findSql(owner: Database, table: Vouched, key: string): Promise<string> {
  const types = await typesOf(owner, table);
  const same = table.key.map((name, at) => `${column(name)} = (${key}::jsonb->>${at})::${types.get(name)}`);
  return `from ${table.table} r where ${same.join(' and ')}`;
}

async function typesOf(owner: Database, { table, key }: Vouched): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(owner);
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  for (const name of key) if (!types.has(name)) throw new Error(`${table} has no column ${name}`);
  return types;
}

const hash = (text: string): string => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** SQL that reads hash and fields of the thing named t.key, for the function that seals; see contentSql. */
async function sealSql(owner: Database, table: Vouched): Promise<string> {
  const found = await findSql(owner, table, 't.key');
  if (table.each === undefined)
    return `select ${hash('c.content::text')} as hash, (select string_agg(left(${hash('e.value::text')}, 8), ''
      order by e.key collate "C") from jsonb_each(c.content) e) as fields
      from (select ${memberSql(table)} as content ${found} limit 1) c`;
  return `select ${hash(`string_agg(c.hash, '' order by c.name collate "C")`)} as hash, '' as fields
    from (select ${hash(`(${memberSql(table)})::text`)} as hash, ${nameInSetSql(table)} as name ${found}) c
    having count(*) > 0`;
}

const nameInSetSql = ({ each = [] }: Vouched): string => `jsonb_build_array(${each.map(column).join(', ')})::text`;

/**
 * SQL that reads what the thing named by `key` holds now: its JSON as text, or of a set the JSON of its rows, in order;
 * null where it is gone.
 */
export async function contentSql(owner: Database, table: Vouched, key: string): Promise<string> {
  const found = await findSql(owner, table, key);
  if (table.each === undefined) return `select array[(${memberSql(table)})::text] as content ${found} limit 1`;
  const member = `(${memberSql(table)})::text`;
  return `select array_agg(${member} order by ${nameInSetSql(table)} collate "C") as content ${found}`;
}

/** The hash that a seal of this content has. */
export function sealHash({ each }: Vouched, content: readonly string[] | null): string {
  if (content === null) return '';
  const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  return each === undefined ? hashOf(content[0] ?? '') : hashOf(content.map(hashOf).join(''));
}

/** Lays the tables and their triggers; at every start, as the owner. Several servers may do it at once. */
export async function layVouched(owner: Database, rooms: readonly Room[]): Promise<void> {
  const tables = vouchedBy(rooms);
  const rows = await Promise.all(
    tables.map(async (table) => ({
      tab: table.table,
      recipe: table.recipe,
      key: keySql(table),
      unit: unitSql(table),
      content: await sealSql(owner, table),
    })),
  );
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('vouched_tables', 0))`.execute(tx);
    const { rows: known } = await sql<(typeof rows)[number]>`
      select tab, recipe, key, unit, content from kc_private.vouched_tables`.execute(tx);
    for (const row of rows) {
      if (known.some((one) => JSON.stringify(one) === JSON.stringify(row))) continue;
      await sql`insert into kc_private.vouched_tables values (${row.tab}, ${row.recipe}, ${row.key}, ${row.unit},
        ${row.content}) on conflict (tab) do update set recipe = excluded.recipe, key = excluded.key,
        unit = excluded.unit, content = excluded.content`.execute(tx);
      await sql`select kc_private.lay_seals(${row.tab})`.execute(tx);
    }
  });
}

/** The triggers of each. */
export const sealTriggers: readonly string[] = ['seal_added', 'seal_changed', 'seal_removed'];

/** For checkpoints: which tables are vouched for, and by which recipe. */
export const heldOf = (rooms: readonly Room[]): Held =>
  new Map(vouchedBy(rooms).map((table) => [`table ${table.table}`, `${table.recipe} ${recipeHash(table)}`]));

const recipeHash = ({ says: _, found: __, ...rest }: Vouched): string =>
  createHash('sha256').update(JSON.stringify(rest)).digest('hex');
