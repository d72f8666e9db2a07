/** Whose turn it is with a text: by position or, in a chain, by post. */
import { holdingOf } from '../../identity/index.ts';
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

/** At most so many texts that were sent are looked at for whose turn they are. */
const mostSent = 2_000;

/** Texts of a kind in a unit that wait for the actor, as the desk asks for them: to be reviewed, or to be approved. */
export async function turnsOf(
  tx: Tx,
  rooms: readonly Room[],
  actor: Actor,
  { unitId, kind }: { readonly unitId: UnitId; readonly kind: string },
): Promise<ReadonlyMap<DraftId, 'review' | 'approve'>> {
  const person = actor.personId;
  if (person === null) return new Map();
  const rows = await tx
    .selectFrom('drafts as d')
    .innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'd.id').onRef('v.n', '=', 'd.version'))
    .select(['d.id', 'd.unit_id', 'd.kind', 'd.version', 'v.contributors'])
    .select(['d.state', 'd.sent_at', 'd.returned_at', 'd.sources_changed_at'])
    .where('d.unit_id', '=', unitId)
    .where('d.kind', '=', kind)
    .where('d.state', 'in', ['konsep', 'diperiksa'])
    .where('d.sent_at', 'is not', null)
    .orderBy('d.sent_at')
    .orderBy('d.id')
    .limit(mostSent)
    .execute();
  const chains = findKind(rooms, kind)?.chain === undefined ? undefined : await chainsOf(tx, rows);
  const turns = new Map<DraftId, 'review' | 'approve'>();
  for (const row of rows) {
    const task = taskOf(row, row.contributors.includes(person), mayTurn(row, actor, rooms, chains?.get(row.id)));
    if (task === 'review' || task === 'approve') turns.set(row.id, task);
  }
  return turns;
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

/** What a text asks of the actor, who wrote in it (`mine`) or not. */
export function taskOf(row: Row, mine: boolean, may: ReturnType<typeof mayTurn>): WaitingDraft['task'] | null {
  if (may === null) return null;
  if (row.state === 'diperiksa') return !mine && may('approve') ? 'approve' : null;
  if (row.sources_changed_at !== null) return mine ? 'renew' : null;
  if (row.sent_at !== null) return !mine && may('review') ? 'review' : null;
  return row.returned_at !== null && mine ? 'revise' : null;
}
