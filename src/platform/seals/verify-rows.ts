/** Compares the rows of the business tables with what the trail sealed of them. */
import { sql } from 'kysely';
import { eventName } from '../audit/chain.ts';
import type { Database } from '../database/index.ts';
import type { Words } from '../result/index.ts';
import type { Fault } from './chains.ts';
import { contentSql, keySql, sealHash, sealTriggers, type Vouched } from './vouched.ts';

export type RowsReport = {
  /** Things compared. */
  readonly things: number;
  /** Those that were found when seals began and have not changed since: what they were before nobody vouches for. */
  readonly onlyFound: number;
  readonly faults: readonly Fault[];
};

type Sealed = {
  readonly key: string;
  readonly n: number;
  readonly seals: number;
  readonly unit_id: string;
  readonly seq: number;
  readonly recipe: number;
  readonly hash: string;
  readonly fields: string;
  readonly action: string | null;
  readonly content: string[] | null;
};

/** Things compared at a time, and rows without a seal that are named. */
const atOnce = 500;

/** `owner` is one transaction whose time zone is UTC. */
export async function verifyRows(owner: Database, table: Vouched): Promise<RowsReport> {
  const faults: Fault[] = await tableFaults(owner, table);
  if (faults.length > 0) return { things: 0, onlyFound: 0, faults };
  faults.push(...(await triggerFaults(owner, table)), ...(await unsealedRows(owner, table)));
  const content = sql.raw(await contentSql(owner, table, 's.key'));
  let things = 0;
  let onlyFound = 0;
  for (let after: string | null = null; ;) {
    const { rows } = await sql<Sealed>`
      select s.*, e.action, c.content
      from (select distinct on (a.key) a.key, a.n, a.unit_id, a.seq, a.recipe, a.hash, a.fields,
          (select count(*) from audit_seals b where b.tab = a.tab and b.key = a.key) as seals
        from audit_seals a where a.tab = ${table.table} and (${after}::text is null or a.key > ${after} collate "C")
        order by a.key, a.n desc limit ${atOnce}) s
        left join audit_events e on e.unit_id = s.unit_id and e.seq = s.seq
        left join lateral (${content}) c on true
      order by s.key`.execute(owner);
    for (const sealed of rows) {
      const fault = await compare(owner, table, sealed);
      if (fault !== null) faults.push(fault);
      else if (sealed.action === 'trail.rows-found') onlyFound += 1;
    }
    things += rows.length;
    const last = rows.at(-1);
    if (last === undefined) return { things, onlyFound, faults };
    after = last.key;
  }
}

async function compare(owner: Database, table: Vouched, sealed: Sealed): Promise<Fault | null> {
  const fault = (says: Words, field?: string): Fault => ({
    where: table.table,
    thing: thingName(sealed.key),
    field,
    event: eventName(sealed.unit_id, sealed.seq, sealed.action ?? undefined),
    says,
  });
  if (sealed.action === null)
    return fault({ id: 'peristiwa yang menjaminnya tidak ada', en: 'the event that vouches for it is not there' });
  if (sealed.seals !== sealed.n)
    return fault({ id: 'sebagian segelnya hilang atau ditambah', en: 'some of its seals are missing or were added' });
  const { content } = sealed;
  if (sealHash(table, content) === sealed.hash) return null;
  if (content === null) return fault({ id: 'dihapus tanpa peristiwa', en: 'removed without an event' });
  if (sealed.hash === '') return fault({ id: 'ada lagi tanpa peristiwa', en: 'it is there again without an event' });
  const fields = table.each === undefined ? await changedFields(owner, content[0] ?? '', sealed.fields) : [];
  return fault(
    { id: 'diubah sesudah peristiwa itu', en: 'altered after that event' },
    fields.length > 0 ? fields.join(', ') : undefined,
  );
}

const thingName = (key: string): string => (JSON.parse(key) as unknown[]).join(' / ');

/** Names of the members whose digits are not those that were sealed; none where they cannot be told. */
async function changedFields(owner: Database, content: string, sealed: string): Promise<string[]> {
  const { rows } = await sql<{ name: string; digits: string }>`
    select e.key as name, left(encode(sha256(convert_to(e.value::text, 'UTF8')), 'hex'), 8) as digits
    from jsonb_each(${content}::jsonb) e order by e.key collate "C"`.execute(owner);
  if (sealed.length !== rows.length * 8) return [];
  return rows.flatMap(({ name, digits }, at) => (digits === sealed.slice(at * 8, at * 8 + 8) ? [] : [name]));
}

/** Rows that no event ever sealed. */
async function unsealedRows(owner: Database, table: Vouched): Promise<Fault[]> {
  const key = sql.raw(keySql(table));
  const { rows } = await sql<{ key: string }>`
    select distinct ${key} as key from ${sql.raw(table.table)} r
    where not exists (select from audit_seals s where s.tab = ${table.table} and s.key = ${key})
    limit ${atOnce}`.execute(owner);
  return rows.map((row) => ({
    where: table.table,
    thing: thingName(row.key),
    says: { id: 'tidak ada peristiwa yang membuatnya', en: 'no event made it' },
  }));
}

/** A view in the place of the table could show one thing to us and another to the program. */
async function tableFaults(owner: Database, { table }: Vouched): Promise<Fault[]> {
  const { rows } = await sql<{ fine: boolean }>`
    select relkind = 'r' and not relhasrules as fine from pg_class where oid = to_regclass(${table})`.execute(owner);
  return rows[0]?.fine === true
    ? []
    : [{ where: table, thing: table, says: { id: 'bukan tabel biasa lagi', en: 'it is no ordinary table any more' } }];
}

async function triggerFaults(owner: Database, { table }: Vouched): Promise<Fault[]> {
  const { rows } = await sql<{ name: string; enabled: string }>`
    select tgname as name, tgenabled as enabled from pg_trigger
    where tgrelid = to_regclass(${table}) and not tgisinternal`.execute(owner);
  const off = rows.filter(({ enabled }) => enabled !== 'O').map(({ name }) => name);
  const missing = sealTriggers.filter((trigger) => !rows.some(({ name }) => name === trigger));
  return [...off, ...missing].map((name) => ({
    where: table,
    thing: name,
    says: { id: 'penjaga tabel ini dimatikan atau hilang', en: 'this guard of the table is off or missing' },
  }));
}
