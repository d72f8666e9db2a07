/**
 * The audit chains, walked: whether every event follows the one before it, hashes to what stands there, is marked with
 * the key of the house, and seals what its list of seals says.
 */
import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { UnitId } from '../actor.ts';
import type { Database, Tables } from '../database/index.ts';
import type { ChainKind, Fault, Head } from '../seals/chains.ts';
import type { HouseKey } from '../seals/key.ts';
import { hashOfEvent } from './hash.ts';

export type ChainReport =
  | { readonly unitId: UnitId; readonly events: number; readonly intact: true }
  | {
      readonly unitId: UnitId;
      readonly events: number;
      readonly intact: false;
      readonly brokenAt: number;
      readonly why: string;
    };

type Event = Selectable<Tables['audit_events']>;
/** Looks at what a chain does not say of itself; called with events in order, a page at a time. */
type Look = (unitId: UnitId, events: readonly Event[]) => Promise<void>;

/**
 * Walks every unit's chain (as the owner, who sees all) and names the first broken link of each.
 * Also notices events cut off at the end: the head remembers how many there were.
 */
export async function verifyChains(owner: Database, look: Look = async () => undefined): Promise<ChainReport[]> {
  const { rows: heads } = await sql<{ unit_id: UnitId; seq: number; hash: string }>`
    select u.unit_id, coalesce(h.seq, 0) as seq, coalesce(h.hash, '') as hash
    from (select unit_id from audit_heads union select unit_id from audit_events) u
      left join audit_heads h using (unit_id) order by u.unit_id`.execute(owner);
  const reports: ChainReport[] = [];
  for (const head of heads) reports.push(await verifyChain(owner, head, look));
  return reports;
}

async function verifyChain(
  owner: Database,
  head: { unit_id: UnitId; seq: number; hash: string },
  look: Look,
): Promise<ChainReport> {
  let previous = '0'.repeat(64);
  let seq = 0;
  const broken = (brokenAt: number, why: string) =>
    ({ unitId: head.unit_id, events: seq, intact: false, brokenAt, why }) as const;
  for (;;) {
    const page = await owner
      .selectFrom('audit_events')
      .selectAll()
      .where('unit_id', '=', head.unit_id)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1_000)
      .execute();
    if (page.length === 0) break;
    for (const event of page) {
      if (event.seq !== seq + 1) return broken(seq + 1, 'an event is missing');
      if (event.prev_hash !== previous) return broken(event.seq, 'does not follow the event before it');
      if (hashOfEvent(event) !== event.hash) return broken(event.seq, 'was altered after it was written');
      previous = event.hash;
      seq = event.seq;
    }
    await look(head.unit_id, page);
  }
  if (seq !== head.seq || previous !== head.hash) return broken(seq + 1, 'the newest events are missing');
  return { unitId: head.unit_id, events: seq, intact: true };
}

const heads = async (owner: Database): Promise<readonly Head[]> =>
  (
    await sql<Head>`select e.unit_id as "unitId", e.seq, e.hash, e.at
      from audit_heads h join audit_events e on e.unit_id = h.unit_id and e.seq = h.seq`.execute(owner)
  ).rows;

async function hashesAt(owner: Database, unitId: UnitId, seqs: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let start = 0; start < seqs.length; start += 1_000) {
    const rows = await owner
      .selectFrom('audit_events')
      .select(['seq', 'hash'])
      .where('unit_id', '=', unitId)
      .where('seq', 'in', seqs.slice(start, start + 1_000))
      .execute();
    for (const { seq, hash } of rows) found.set(seq, hash);
  }
  return found;
}

async function walk(owner: Database, key: HouseKey | null, old: (unitId: UnitId) => number) {
  const faults: Fault[] = [];
  const reports = await verifyChains(owner, async (unitId, events) => {
    faults.push(...unmarked(key, old(unitId), events), ...(await unlisted(owner, unitId, events)));
  });
  for (const report of reports)
    if (!report.intact) faults.push(chainFault(report.unitId, report.brokenAt, brokenWords(report.why)));
  return { entries: reports.reduce((sum, { events }) => sum + events, 0), faults, reports };
}

export const eventName = (unitId: string, seq: number, action?: string): string =>
  `${unitId} no. ${seq}${action ? ` ${action}` : ''}`;

const chainFault = (unitId: string, seq: number, says: Fault['says'], action?: string): Fault => ({
  where: 'audit_events',
  thing: eventName(unitId, seq, action),
  says,
});

const brokenWords = (why: string): Fault['says'] => ({
  id: `rantai putus di sini: ${why}`,
  en: `the chain breaks here: ${why}`,
});

function unmarked(key: HouseKey | null, old: number, events: readonly Event[]): Fault[] {
  if (key === null) return [];
  return events
    .filter(({ seq, hash, mark }) => seq > old && !(mark !== null && key.marked(hash, mark)))
    .map(({ unit_id: unitId, seq, action }) =>
      chainFault(
        unitId,
        seq,
        {
          id: 'peristiwa ini tidak ditulis program: tanda kunci rumah tidak ada atau tidak cocok',
          en: "the program did not write this event: the mark of the house's key is missing or does not fit",
        },
        action,
      ),
    );
}

/** Events whose seals are not those that they were written with. */
async function unlisted(owner: Database, unitId: UnitId, events: readonly Event[]): Promise<Fault[]> {
  const first = events[0]?.seq ?? 0;
  const { rows } = await sql<{ seq: number; line: string }>`
    select s.seq, concat_ws(E'\t', s.tab, s.key, s.n, s.recipe, s.hash, s.fields) as line from audit_seals s
    where s.unit_id = ${unitId} and s.seq between ${first} and ${events.at(-1)?.seq ?? 0}
    order by s.seq, s.tab collate "C", s.key`.execute(owner);
  const lines = Map.groupBy(rows, ({ seq }) => seq);
  return events
    .filter(({ seq, rows: sealed }) => hashOfLines(lines.get(seq)) !== sealed)
    .map(({ seq, action }) =>
      chainFault(
        unitId,
        seq,
        {
          id: 'daftar segel barisnya diubah sesudah ditulis',
          en: 'its list of sealed rows was altered after it was written',
        },
        action,
      ),
    );
}

const hashOfLines = (lines: readonly { readonly line: string }[] | undefined): string | null =>
  lines === undefined
    ? null
    : createHash('sha256')
        .update(lines.map(({ line }) => line).join('\n'))
        .digest('hex');

export const auditChain: ChainKind = {
  name: 'audit',
  says: { id: 'rantai audit', en: 'audit chain' },
  heads,
  hashesAt,
  walk,
};
