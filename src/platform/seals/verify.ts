/**
 * Everything that the trail vouches for, recomputed: chains, marks and signatures, rows, and all of it against the
 * checkpoints, which the database's owner does not hold.
 */
import { sql } from 'kysely';
import { eventName } from '../audit/chain.ts';
import type { Database, Tx } from '../database/index.ts';
import type { Room } from '../room.ts';
import type { ChainKind, Fault, Head } from './chains.ts';
import { change, hashIn, nameOf, seqOf, type Entry } from './checkpoints.ts';
import type { HouseKey } from './key.ts';
import { hashOfNote, linesOf, readNote } from './note.ts';
import { rootOf } from './tree.ts';
import { vouchedBy } from './vouched.ts';
import { verifyRows } from './verify-rows.ts';
import { guardsNow } from './guards.ts';

export type Verified = {
  /** By kind of chain: how many entries were walked. */
  readonly entries: ReadonlyMap<string, number>;
  readonly checkpoints: number;
  /** Things by table, and those of them that were only found when seals began. */
  readonly tables: ReadonlyMap<string, { readonly things: number; readonly onlyFound: number }>;
  readonly faults: readonly Fault[];
};

export type VerifiedWith = { readonly key: HouseKey | null; readonly entries: readonly Entry[] };

/**
 * `owner` sees every unit. Without a key, marks and signatures are not looked at; without entries, nothing says where
 * chains ended.
 */
export const verifyHouse = (owner: Database, rooms: readonly Room[], by: VerifiedWith): Promise<Verified> =>
  owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => verifyIn(tx, rooms, by));

/** The same in a transaction that the caller has begun. */
export async function verifyIn(tx: Tx, rooms: readonly Room[], { key, entries }: VerifiedWith): Promise<Verified> {
  await sql`select set_config('timezone', 'UTC', true), set_config('search_path', 'public', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true),
    set_config('intervalstyle', 'postgres', true)`.execute(tx);
  const checked = key === null ? { faults: [], first: null } : checkEntries(key, entries);
  const faults: Fault[] = [...checked.faults];
  const walked = new Map<string, number>();
  for (const kind of kindsOf(rooms)) {
    const report = await kind.walk(tx, key, (unitId) =>
      checked.first === null ? Infinity : seqOf(checked.first.get(nameOf(kind, { unitId }))),
    );
    walked.set(kind.name, report.entries);
    faults.push(...report.faults, ...(await againstCheckpoints(tx, kind, entries)));
    if (key !== null) faults.push(...(await lostEntries(tx, kind, key, entries.length)));
  }
  faults.push(...(await guardFaults(tx, entries)), ...(await strayFaults(tx)), ...(await lateFinds(tx, entries)));
  const tables = new Map<string, { things: number; onlyFound: number }>();
  for (const table of vouchedBy(rooms)) {
    const { things, onlyFound, faults: found } = await verifyRows(tx, table);
    tables.set(table.table, { things, onlyFound });
    faults.push(...found);
  }
  return { entries: walked, checkpoints: entries.length, tables, faults };
}

/** Checkpoints that stand in the database and not in the file: the file was cut or exchanged. */
async function lostEntries(tx: Tx, kind: ChainKind, key: HouseKey, known: number): Promise<Fault[]> {
  const note = (await kind.kept?.(tx)) ?? null;
  const newest = note === null ? null : readNote(key, note);
  if (newest === null || newest.number <= known) return [];
  return [
    {
      where: 'checkpoints',
      thing: String(newest.number),
      says: {
        id: `berkas titik periksa berakhir di ${known}, padahal yang ini sudah ditandatangani`,
        en: `the file of checkpoints ends at ${known}, and this one was signed`,
      },
    },
  ];
}

const kindsOf = (rooms: readonly Room[]): readonly ChainKind[] => rooms.flatMap(({ chains = [] }) => chains);

type Checked = { readonly faults: readonly Fault[]; readonly first: ReadonlyMap<string, string> | null };

/** The file itself: every note signed, following the one before it, and of the list that stands beside it. */
function checkEntries(key: HouseKey, entries: readonly Entry[]): Checked {
  const faults: Fault[] = [];
  const held = new Map<string, string>();
  let first: Checked['first'] = null;
  let previous: string | null = null;
  const fault = (at: number, id: string, en: string) =>
    faults.push({ where: 'checkpoints', thing: String(at + 1), says: { id, en } });
  for (const [at, entry] of entries.entries()) {
    const note = readNote(key, entry.note);
    change(held, entry);
    first ??= new Map(held);
    if (note === null) {
      fault(at, 'tidak ditandatangani dengan kunci rumah ini', 'is not signed with the key of this house');
    } else {
      if (note.previous !== previous || note.number !== at + 1)
        fault(at, 'tidak menyambung titik periksa sebelumnya', 'does not follow the checkpoint before it');
      if (note.root !== rootOf(linesOf(held)))
        fault(at, 'bukan dari daftar di sebelahnya', 'is not of the list beside it');
    }
    previous = hashOfNote(entry.note);
  }
  return { faults, first };
}

/** Chains that are missing, cut, or not what a checkpoint saw: the first number that differs of each. */
async function againstCheckpoints(tx: Tx, kind: ChainKind, entries: readonly Entry[]): Promise<Fault[]> {
  const seen = new Map<string, Map<number, { readonly hash: string; readonly checkpoint: number }>>();
  for (const [at, { changed }] of entries.entries())
    for (const [name, value] of Object.entries(changed)) {
      const [kindName, unitId = ''] = name.split(' ');
      if (kindName !== kind.name || value === null) continue;
      const known = seen.get(unitId) ?? new Map<number, { hash: string; checkpoint: number }>();
      if (!known.has(seqOf(value))) known.set(seqOf(value), { hash: hashIn(value), checkpoint: at + 1 });
      seen.set(unitId, known);
    }
  const now = new Map((await kind.heads(tx)).map(({ unitId, seq }) => [unitId as string, seq]));
  const faults: Fault[] = [];
  for (const [unitId, known] of seen) {
    const numbers = [...known.keys()].toSorted((one, other) => one - other);
    const hashes = await kind.hashesAt(tx, unitId as Head['unitId'], numbers);
    const wrong = numbers.find((seq) => hashes.get(seq) !== known.get(seq)?.hash);
    const last = Math.max(...numbers);
    if (wrong === undefined && (now.get(unitId) ?? 0) >= last) continue;
    faults.push(notAsSeen(kind, unitId, now.get(unitId) ?? 0, wrong ?? last, known));
  }
  return faults;
}

function notAsSeen(
  kind: ChainKind,
  unitId: string,
  ends: number,
  wrong: number,
  known: ReadonlyMap<number, { readonly checkpoint: number }>,
): Fault {
  const at = known.get(wrong)?.checkpoint ?? 0;
  const words =
    ends === 0
      ? { id: 'rantai ini hilang', en: 'this chain is missing' }
      : ends < wrong
        ? { id: `ekornya dipotong: berakhir di ${ends}`, en: `its tail was cut: it ends at ${ends}` }
        : { id: `isinya ditulis ulang pada atau sebelum nomor ${wrong}`, en: `rewritten at or before number ${wrong}` };
  return {
    where: `${kind.name} ${unitId}`,
    thing: `no. ${wrong}`,
    says: { id: `${words.id} (titik periksa ${at})`, en: `${words.en} (checkpoint ${at})` },
  };
}

/** The database's own guards changed although no migration and no table under seal did. */
async function guardFaults(tx: Tx, entries: readonly Entry[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const held = new Map<string, string>();
  const why = () =>
    JSON.stringify([...held].filter(([name]) => name.startsWith('table ') || name === 'migrations').toSorted());
  const version = (guards: string | undefined) => guards?.split(' ')[1];
  let before: string | null = null;
  const changed = (from: string | undefined, to: string | undefined, reason: string) =>
    from !== undefined && to !== undefined && from !== to && version(from) === version(to) && reason === before;
  const fault = (thing: string): Fault => ({
    where: 'database',
    thing,
    says: {
      id: 'fungsi, pemicu, kebijakan atau hak di basis data diubah tanpa migrasi',
      en: 'functions, triggers, policies or rights in the database were changed without a migration',
    },
  });
  for (const [at, entry] of entries.entries()) {
    const guards = held.get('guards');
    change(held, entry);
    if (changed(guards, held.get('guards'), why())) faults.push(fault(`checkpoint ${at + 1}`));
    before = why();
  }
  if (entries.length > 0 && changed(held.get('guards'), await guardsNow(tx), why())) faults.push(fault('now'));
  return faults;
}

/** Seals of no event, and events of no chain's head. */
async function strayFaults(tx: Tx): Promise<Fault[]> {
  const { rows } = await sql<{ tab: string; key: string }>`
    select s.tab, s.key from audit_seals s
    where not exists (select from audit_events e where e.unit_id = s.unit_id and e.seq = s.seq)
    limit 100`.execute(tx);
  return rows.map(({ tab, key }) => ({
    where: tab,
    thing: key,
    says: { id: 'segel tanpa peristiwa', en: 'a seal of no event' },
  }));
}

/** Rows are taken over when their table comes under seal or its recipe counts up, and at no other time. */
async function lateFinds(tx: Tx, entries: readonly Entry[]): Promise<Fault[]> {
  const { rows } = await sql<{ unit: string; seq: number; tab: string; recipe: number }>`
    select distinct e.unit_id as unit, e.seq, s.tab, s.recipe
    from audit_events e join audit_seals s on s.unit_id = e.unit_id and s.seq = e.seq
    where e.action = 'trail.rows-found' order by e.unit_id, e.seq, s.tab`.execute(tx);
  const held = new Map<string, string>();
  let waiting = rows;
  const late: typeof rows = [];
  const sealedBefore = ({ tab, recipe }: (typeof rows)[number]) => seqOf(held.get(`table ${tab}`)) >= recipe;
  for (const entry of entries) {
    const covers = ({ unit, seq }: (typeof rows)[number]) => seqOf(entry.changed[`audit ${unit}`] ?? undefined) >= seq;
    late.push(...waiting.filter((find) => covers(find) && sealedBefore(find)));
    waiting = waiting.filter((find) => !covers(find));
    change(held, entry);
  }
  late.push(...waiting.filter(sealedBefore));
  return late.map(({ unit, seq, tab }) => ({
    where: tab,
    thing: eventName(unit, seq, 'trail.rows-found'),
    says: {
      id: 'baris disegel sebagaimana ditemukan sesudah tabel ini bersegel; periksa mengapa',
      en: 'rows were sealed as found after the table was under seal; look into why',
    },
  }));
}
