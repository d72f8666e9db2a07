/**
 * Checkpoints: signed notes of where every chain of the house ends, in a file of the data folder that is only appended
 * to. Each line of the file is a note and what changed since the one before it, so that the whole list can be made
 * again and its root compared.
 */
import { open, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { Room } from '../room.ts';
import type { ChainKind, Head } from './chains.ts';
import { guardsNow } from './guards.ts';
import type { HouseKey, PublicKey } from './key.ts';
import { hashOfNote, linesOf, readNote, writeNote, type Checkpoint, type Held } from './note.ts';
import { pathOf, rootOf } from './tree.ts';

const entrySchema = z.object({ note: z.string(), changed: z.record(z.string(), z.string().nullable()) });
export type Entry = z.output<typeof entrySchema>;

/** A chain no longer goes on from where a checkpoint saw it: somebody changed the past in the database. */
export class ChainsChanged extends Error {
  readonly names: readonly string[];
  constructor(names: readonly string[]) {
    super(`these chains do not go on from the last checkpoint: ${names.join(', ')}; run npm run audit:verify`);
    this.names = names;
  }
}

export type Checkpoints = {
  /** The newest note, or null before the first. */
  readonly latest: () => string | null;
  /** What it holds fast. */
  readonly held: () => Held;
  /**
   * A note that covers all that is committed now: a new one where something moved. Waits its turn; several that wait
   * share one. Throws ChainsChanged, and what the database or the disk says.
   */
  readonly make: () => Promise<string>;
};

type Made = { readonly checkpoint: Checkpoint | null; readonly note: string | null; readonly held: Held };

/** Every entry of the file, oldest first; none where there is no file. */
export async function readEntries(file: string): Promise<Entry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap(entryIn);
}

/** A line that a torn write left is none; where one is missing, the next does not follow the one before. */
function entryIn(line: string): Entry[] {
  try {
    return [entrySchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/** Brings what is held to what it was after this entry. */
export function change(held: Map<string, string>, { changed }: Entry): void {
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) held.delete(name);
    else held.set(name, value);
  }
}

export type CheckpointsOn = {
  readonly owner: Database;
  readonly key: HouseKey;
  readonly clock: Clock;
  readonly rooms: readonly Room[];
  readonly file: string;
  /** Held fast as well, by name: the tables that the trail vouches for. */
  readonly also: Held;
};

/** Throws when the file's newest note is not of this key. */
export async function openCheckpoints(on: CheckpointsOn): Promise<Checkpoints> {
  let last = lastOf(await readEntries(on.file), on.key);
  let going: Promise<unknown> = Promise.resolve();
  let waiting: Promise<string> | null = null;
  return {
    latest: () => last.note,
    held: () => last.held,
    make: () => {
      waiting ??= going
        .catch(() => undefined)
        .then(async () => {
          waiting = null;
          const next = await makeNext(on, last);
          last = next;
          return next.note ?? '';
        });
      going = waiting;
      return waiting;
    },
  };
}

function lastOf(entries: readonly Entry[], key: PublicKey): Made {
  const note = entries.at(-1)?.note ?? null;
  if (note === null) return { checkpoint: null, note, held: new Map() };
  const checkpoint = readNote(key, note);
  if (checkpoint === null) throw new Error('the newest checkpoint is not signed with the key of this house');
  const held = new Map<string, string>();
  for (const entry of entries) change(held, entry);
  return { checkpoint, note, held };
}

const kindsOf = (rooms: readonly Room[]): readonly ChainKind[] => rooms.flatMap(({ chains = [] }) => chains);
export const nameOf = (kind: ChainKind, head: Pick<Head, 'unitId'>): string => `${kind.name} ${head.unitId}`;
const valueOf = ({ seq, hash, at }: Head): string => `${seq} ${hash} ${at.toISOString()}`;
export const seqOf = (value: string | undefined): number => Number(value?.split(' ')[0] ?? 0);
export const hashIn = (value: string): string => value.split(' ')[1] ?? '';

async function makeNext(on: CheckpointsOn, last: Made): Promise<Made> {
  const { held, heads } = await collect(on);
  const changed = difference(last.held, held);
  if (last.note !== null && Object.keys(changed).length === 0) return last;
  const broken = await brokenSince(on, last.held, changed);
  if (broken.length > 0) throw new ChainsChanged(broken);
  const checkpoint = {
    number: (last.checkpoint?.number ?? 0) + 1,
    at: on.clock.now().toISOString(),
    previous: last.note === null ? null : hashOfNote(last.note),
  };
  const note = writeNote(on.key, held, checkpoint);
  await append(on.file, { note, changed });
  await tell(on, heads, { note, held, changed });
  const lines = linesOf(held);
  return { checkpoint: { ...checkpoint, size: lines.length, root: rootOf(lines) }, note, held };
}

type Collected = { readonly held: Held; readonly heads: ReadonlyMap<string, Head> };

/** Where every chain ends, all at one moment. */
async function collect({ owner, rooms, also }: CheckpointsOn): Promise<Collected> {
  return owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const heads = new Map<string, Head>();
      for (const kind of kindsOf(rooms)) for (const head of await kind.heads(tx)) heads.set(nameOf(kind, head), head);
      const held = new Map([...heads].map(([name, head]) => [name, valueOf(head)]));
      for (const [name, value] of also) held.set(name, value);
      held.set('guards', await guardsNow(tx));
      return { held, heads };
    });
}

function difference(before: Held, after: Held): Record<string, string | null> {
  const changed: Record<string, string | null> = {};
  for (const [name, value] of after) if (before.get(name) !== value) changed[name] = value;
  for (const name of before.keys()) if (!after.has(name)) changed[name] = null;
  return changed;
}

/** Chains among those that changed which do not go on from where they ended before. */
async function brokenSince(
  { owner, rooms }: CheckpointsOn,
  before: Held,
  changed: Readonly<Record<string, string | null>>,
): Promise<string[]> {
  const broken: string[] = [];
  const kinds = new Map(kindsOf(rooms).map((kind) => [kind.name, kind]));
  for (const [name, value] of Object.entries(changed)) {
    const [kindName = '', unitId = ''] = name.split(' ');
    const kind = kinds.get(kindName);
    const known = before.get(name);
    if (kind === undefined || known === undefined) continue;
    const hashes = await kind.hashesAt(owner, unitId as Head['unitId'], [seqOf(known)]);
    if (value === null || hashes.get(seqOf(known)) !== hashIn(known)) broken.push(name);
  }
  return broken;
}

/** On the disk before anybody hears of it. */
async function append(file: string, entry: Entry): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    // What a torn write left behind ends here and is no entry.
    await handle.appendFile(`\n${JSON.stringify(entry)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function tell(
  { owner, rooms }: CheckpointsOn,
  heads: ReadonlyMap<string, Head>,
  { note, held, changed }: Entry & { readonly held: Held },
): Promise<void> {
  const lines = linesOf(held);
  for (const kind of kindsOf(rooms)) {
    if (kind.covered === undefined) continue;
    const moved = Object.keys(changed).filter((name) => name.startsWith(`${kind.name} `));
    const covered = moved.flatMap((name) => {
      const head = heads.get(name);
      if (head === undefined) return [];
      const line = `${name}\t${held.get(name) ?? ''}`;
      const index = lines.indexOf(line);
      return [{ head, note, line, index, path: pathOf(lines, index) }];
    });
    if (covered.length > 0) await kind.covered(owner, covered);
  }
}

/** The ids of the keys that marked the newest events of the chains. */
export async function marksOf(owner: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select distinct split_part(e.mark, ':', 1) as id
    from audit_heads h join audit_events e on e.unit_id = h.unit_id and e.seq = h.seq
    where e.mark is not null`.execute(owner);
  return new Set(rows.map(({ id }) => id));
}
