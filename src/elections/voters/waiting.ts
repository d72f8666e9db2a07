/**
 * The part of "menunggu saya" that is about voters: lists, imports and recaps that wait for somebody of the unit.
 * Reads counts and names of lists only.
 */
import { sql } from 'kysely';
import { can } from '../../identity/index.ts';
import type { Actor, Capability, Tx, UnitId } from '../../platform/index.ts';
import { toAnswer, toSendAgain } from '../../submissions/index.ts';
import type { ListKind, ListId } from './list/schema.ts';
import { findingSources } from './findings/schema.ts';
import { kindOfSeries, openingsToConfirm, recapNames } from './recap/index.ts';

export const voterTasks = [
  'map-import',
  'correct-rejects',
  'decide-findings',
  'settle-list',
  'mend-recap',
  'receive-recaps',
  'confirm-opening',
] as const;

/** Who is waited for: whoever keeps the lists, or whoever settles them. */
export type WaitingVoters = {
  readonly task: (typeof voterTasks)[number];
  readonly unitId: UnitId;
  /** Name of the list, of the file in it, or of the recap; empty where recaps of several units wait. */
  readonly title: string;
  readonly listId: ListId | null;
  /** The file, where it is about one. */
  readonly importId?: string;
  readonly recapId: string | null;
  readonly kind: ListKind;
  readonly period: string;
  /** Findings, rows or recaps; of findings not more than `mostCounted`. */
  readonly count: number | null;
  /** Why a recap came back. */
  readonly reason: string | null;
  /** Who asked for what waits for a second person. */
  readonly askedBy?: string;
  readonly since: string;
};
type Found = Omit<WaitingVoters, 'task' | 'since'> & { readonly since: Date };

/** A list may have a million findings; beyond this nobody needs the number. */
export const mostCounted = 1_000;
/** Each kind of task, at most: a to-do list, not a report. */
const most = 100;

/** A unit's lists are few, and each question below goes by list or by unit over an index. Oldest first. */
export async function waitingForMe(tx: Tx, actor: Actor): Promise<WaitingVoters[]> {
  const where = (capability: Capability) => actor.unitIds.filter((unitId) => can(actor, capability, unitId));
  const [keeps, settles] = [where('voters.edit'), where('voters.settle')];
  const found: WaitingVoters[] = [];
  const add = async (
    task: WaitingVoters['task'],
    units: readonly UnitId[],
    ask: (tx: Tx, units: readonly UnitId[]) => Promise<readonly Found[]>,
  ) => {
    if (units.length > 0)
      found.push(...(await ask(tx, units)).map((row) => ({ ...row, task, since: row.since.toISOString() })));
  };
  await add('map-import', keeps, unmapped);
  await add('correct-rejects', keeps, rejected);
  await add('decide-findings', keeps, undecided);
  await add('settle-list', settles, unsettled);
  await add('mend-recap', settles, sentBack);
  await add('receive-recaps', settles, unreceived);
  await add('confirm-opening', settles, (of, units) => unconfirmed(of, actor, units));
  return found.toSorted((one, other) => (one.since < other.since ? -1 : 1));
}

const ofList = sql`l.unit_id as "unitId", l.id as "listId", null as "recapId", l.kind, l.period, null as reason`;

async function unmapped(tx: Tx, units: readonly UnitId[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select ${ofList}, i.id as "importId", l.name || ': ' || i.name as title, null as count, i.created_at as since
    from voter_lists l join voter_imports i on i.list_id = l.id where l.unit_id = any (${units})
      and l.state <> 'ditetapkan' and i.state = 'menunggu' order by i.created_at limit ${most}`.execute(tx);
  return rows;
}

/** What is no voter at all (a total's line, say) needs no correction; what was purged can no longer be corrected. */
async function rejected(tx: Tx, units: readonly UnitId[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select ${ofList}, i.id as "importId", l.name || ': ' || i.name as title, i.rejected - i.not_voters - fixed.n
      as count, i.finished_at as since
    from voter_lists l join voter_imports i on i.list_id = l.id cross join lateral (select count(*) as n
      from voter_corrected_rejects c where c.import_id = i.id) fixed
    where l.unit_id = any (${units}) and l.state <> 'ditetapkan' and i.state = 'selesai' and i.purged_at is null
      and i.rejected - i.not_voters > fixed.n order by i.finished_at limit ${most}`.execute(tx);
  return rows;
}

async function undecided(tx: Tx, units: readonly UnitId[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select ${ofList}, l.name as title, waits.n as count, waits.since
    from voter_lists l cross join lateral (select count(*) as n, min(found_at) as since
      from (select found_at from voter_findings f where f.list_id = l.id and f.rank = 0 limit ${mostCounted}) counted)
        waits
    where l.unit_id = any (${units}) and l.state = 'terimpor' and waits.n > 0 order by waits.since
      limit ${most}`.execute(tx);
  return rows;
}

/** Both checks were run on it as it is now, and nothing is open or waits for a visit. */
async function unsettled(tx: Tx, units: readonly UnitId[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select ${ofList}, l.name as title, null as count, checked.at as since
    from voter_lists l cross join lateral (select max(r.finished_at) as at, count(distinct r.source) as checks
      from voter_check_runs r where r.list_id = l.id and r.revision = l.revision) checked
    where l.unit_id = any (${units}) and l.state = 'terimpor' and checked.checks = ${findingSources.length}
      and not exists (select from voter_findings f where f.list_id = l.id and f.rank < 2)
    order by checked.at limit ${most}`.execute(tx);
  return rows;
}

async function sentBack(tx: Tx, units: readonly UnitId[]): Promise<Found[]> {
  const returned = recapsOnly(await toSendAgain(tx, units, most));
  const names = await recapNames(
    tx,
    returned.map(({ thingId }) => thingId),
  );
  return returned.map(({ unitId, kind, period, thingId, reason, since }) => ({
    unitId,
    listId: null,
    recapId: thingId,
    kind,
    period,
    reason,
    title: names.get(thingId) ?? '',
    count: null,
    since,
  }));
}

async function unconfirmed(tx: Tx, actor: Actor, units: readonly UnitId[]): Promise<Found[]> {
  return (await openingsToConfirm(tx, actor, units, most)).map((asked) => ({
    ...asked,
    listId: null,
    count: null,
    reason: null,
  }));
}

async function unreceived(tx: Tx, units: readonly UnitId[]): Promise<Found[]> {
  return recapsOnly(await toAnswer(tx, units, most)).map(({ unitId, kind, period, count, since }) => ({
    unitId,
    listId: null,
    recapId: null,
    kind,
    period,
    reason: null,
    title: '',
    count,
    since,
  }));
}

const recapsOnly = <T extends { readonly series: string }>(all: readonly T[]): (T & { readonly kind: ListKind })[] =>
  all.flatMap((one) => {
    const kind = kindOfSeries(one.series);
    return kind === null ? [] : [{ ...one, kind }];
  });
