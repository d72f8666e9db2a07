/** Whose turn it is with a text: by position or, in a chain, by post. */
import { sql } from 'kysely';
import { holdingOf } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import type { Actor, Room, Tx, UnitId } from '../../platform/index.ts';
import { mayDraft } from '../policy.ts';
import type { DraftId, DraftState, WaitingDraft } from '../schema.ts';
import { findKind } from '../text-kind.ts';
import { chainsOf, nextPost, type StandingChain } from './chain.ts';

type Row = {
  readonly unit_id: UnitId;
  readonly kind: string;
  readonly state: DraftState;
  readonly sent_at: Date | null;
  readonly returned_at: Date | null;
  readonly sources_changed_at: Date | null;
};

/** Texts that were sent are read in pieces, so that the question for their chains stays a small one. */
const piece = 2_000;

type OfUnit = { readonly unitId: UnitId; readonly kind: string };

/** Texts that are not approved yet, and no more of them than says whose turn it is. */
const openTexts = (tx: Tx) =>
  tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .select(['d.id', 'd.unit_id', 'd.kind', 'd.version', 'v.contributors', 'v.created_at as saved_at'])
    .select(['d.state', 'd.sent_at', 'd.reviewed_at', 'd.returned_at', 'd.sources_changed_at'])
    .where('d.state', 'in', ['konsep', 'diperiksa']);

/** All texts of a kind in a unit that were sent and not approved yet, the longest waiting first. */
const sentTexts = (tx: Tx, { unitId, kind }: OfUnit) =>
  openTexts(tx)
    .where('d.unit_id', '=', unitId)
    .where('d.kind', '=', kind)
    .where('d.sent_at', 'is not', null)
    .orderBy('d.sent_at')
    .orderBy('d.id')
    .execute();

export type Turn = { readonly id: DraftId; readonly task: WaitingDraft['task']; readonly since: Date };

/** What the texts of all the actor's units ask of them, the longest waiting first; however many wait for others. */
export async function turnsOfActor(tx: Tx, rooms: readonly Room[], actor: Actor): Promise<Turn[]> {
  const person = actor.personId;
  if (person === null || actor.unitIds.length === 0) return [];
  const rows = await openTexts(tx)
    .where('d.unit_id', 'in', [...actor.unitIds])
    .where((where) =>
      where.or([
        where('d.state', '=', 'diperiksa'),
        where('d.sent_at', 'is not', null),
        where.and([
          where.or([where('d.returned_at', 'is not', null), where('d.sources_changed_at', 'is not', null)]),
          sql<boolean>`${person} = any (v.contributors)`,
        ]),
      ]),
    )
    .execute();
  const chains = await allChains(
    tx,
    rows.filter(({ kind, sent_at }) => sent_at !== null && findKind(rooms, kind)?.chain !== undefined),
  );
  return rows
    .flatMap((row): Turn[] => {
      const task = askedOf(actor, row, rooms, chains.get(row.id));
      return task === null ? [] : [{ id: row.id, task, since: sinceOf(row, task) ?? row.saved_at }];
    })
    .toSorted((one, other) => one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1));
}

/** When a text came to who has the turn. */
const sinceOf = (row: Row & { readonly reviewed_at: Date | null }, task: WaitingDraft['task']): Date | null => {
  if (task === 'approve') return row.reviewed_at;
  return task === 'review' ? row.sent_at : (row.returned_at ?? row.sources_changed_at);
};

/** The round that counts of each of many texts. */
async function allChains(tx: Tx, rows: Parameters<typeof chainsOf>[1]): Promise<ReadonlyMap<DraftId, StandingChain>> {
  const chains = new Map<DraftId, StandingChain>();
  for (let at = 0; at < rows.length; at += piece)
    for (const [id, chain] of await chainsOf(tx, rows.slice(at, at + piece))) chains.set(id, chain);
  return chains;
}

/** Texts of a kind in a unit that wait for the actor, as the desk asks for them: to be reviewed, or to be approved. */
export async function turnsOf(
  tx: Tx,
  rooms: readonly Room[],
  actor: Actor,
  ofUnit: OfUnit,
): Promise<ReadonlyMap<DraftId, 'review' | 'approve'>> {
  const person = actor.personId;
  if (person === null) return new Map();
  const rows = await sentTexts(tx, ofUnit);
  const chains = findKind(rooms, ofUnit.kind)?.chain === undefined ? undefined : await allChains(tx, rows);
  const turns = new Map<DraftId, 'review' | 'approve'>();
  for (const row of rows) {
    const task = askedOf(actor, row, rooms, chains?.get(row.id));
    if (task === 'review' || task === 'approve') turns.set(row.id, task);
  }
  return turns;
}

export type AwaitedPost = {
  readonly draftId: DraftId;
  readonly act: 'review' | 'approve';
  readonly post: Post;
  readonly since: Date;
};

/** The post whose turn it is with each text of a chained kind in a unit, whether somebody holds it or not. */
export async function postsAwaited(tx: Tx, ofUnit: OfUnit): Promise<AwaitedPost[]> {
  const rows = (await sentTexts(tx, ofUnit)).filter((row) => row.sources_changed_at === null);
  const chains = await allChains(tx, rows);
  return rows.flatMap(({ id, state, sent_at, reviewed_at }): AwaitedPost[] => {
    const chain = chains.get(id);
    const act = state === 'diperiksa' ? 'approve' : 'review';
    const post = chain && (act === 'approve' ? chain.signer : nextPost(chain));
    const since = (act === 'approve' ? reviewed_at : null) ?? sent_at;
    return post == null || since === null ? [] : [{ draftId: id, act, post, since }];
  });
}

/** The post that signed each of these texts: that of its last round. One that was never sent is absent. */
export async function signersOf(tx: Tx, ids: readonly DraftId[]): Promise<ReadonlyMap<DraftId, Post>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('draft_chains')
    .distinctOn('draft_id')
    .select(['draft_id', 'signer'])
    .where(sql<boolean>`draft_id = any (${ids}::uuid[])`)
    .orderBy('draft_id')
    .orderBy('round', 'desc')
    .execute();
  return new Map(rows.map(({ draft_id: id, signer }) => [id, signer]));
}

/** Whether it is the actor who reviews or approves next: by position or, in a chain, by post. Null: no such kind. */
export function mayTurn(row: Row, actor: Actor, rooms: readonly Room[], chain: StandingChain | undefined) {
  const kind = findKind(rooms, row.kind);
  if (kind === undefined) return null;
  if (kind.chain === undefined) return (act: 'review' | 'approve') => mayDraft(actor, kind, act, row.unit_id);
  return (act: 'review' | 'approve') => {
    const post = chain && (act === 'approve' ? chain.signer : nextPost(chain));
    return post != null && holdingOf(actor, row.unit_id, post) !== undefined;
  };
}

const askedOf = (
  actor: Actor,
  row: Row & { readonly contributors: readonly string[] },
  rooms: readonly Room[],
  chain: StandingChain | undefined,
) =>
  taskOf(row, actor.personId !== null && row.contributors.includes(actor.personId), mayTurn(row, actor, rooms, chain));

/** What a text asks of the actor, who wrote in it (`mine`) or not. */
export function taskOf(row: Row, mine: boolean, may: ReturnType<typeof mayTurn>): WaitingDraft['task'] | null {
  if (may === null) return null;
  if (row.state === 'diperiksa') return !mine && may('approve') ? 'approve' : null;
  if (row.sources_changed_at !== null) return mine ? 'renew' : null;
  if (row.sent_at !== null) return !mine && may('review') ? 'review' : null;
  return row.returned_at !== null && mine ? 'revise' : null;
}
