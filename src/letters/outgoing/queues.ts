/** What waits of the letters that a unit writes: initials, a signature, to be sent. */
import { sql, type SelectQueryBuilder } from 'kysely';
import { signersOf, turnsOf, type DraftId } from '../../drafts/index.ts';
import { holdingOf } from '../../identity/index.ts';
import type { Actor, Room, Tables, Task, TaskSource, Tx, UnitId } from '../../platform/index.ts';
import { outgoingKind } from './compose.ts';
import { directingAs } from '../policy.ts';
import { mayWrite } from './policy.ts';
import { outgoingQueues, type OutgoingQueue, type OutgoingState } from './schema.ts';
import { idsOfDrafts, standingLetters, vacantSigners } from './vacant-signers.ts';

/** More than this is a backlog, not a to-do list; the list of letters shows the rest. */
const most = 50;

type Letters = SelectQueryBuilder<Tables, 'outgoing_letters', object>;
type Asked = { readonly rooms: readonly Room[]; readonly actor: Actor; readonly unitId: UnitId };

/** Which letters stand in each queue of the actor, as far as they see them. */
export async function outgoingQueuesOf(tx: Tx, { rooms, actor, unitId }: Asked) {
  const turns = await turnsOf(tx, rooms, actor, { unitId, kind: outgoingKind });
  const waiting = (act: 'review' | 'approve') => [...turns].flatMap(([id, turn]) => (turn === act ? [id] : []));
  // Letters of one merge wait as one: at their letter, while one of them does.
  const inState = (state: OutgoingState) => (letters: Letters) =>
    letters.where(sql<boolean>`(state = ${state} and merged_of is null and merge is distinct from 'sendiri'
      or state = 'bernomor' and merge = 'sendiri' and exists (select from outgoing_letters part
        where part.merged_of = outgoing_letters.id and part.state = ${state}))`);
  const withTexts = (ids: readonly DraftId[]) => (letters: Letters) =>
    letters
      .where(sql<boolean>`draft_id = any (${ids}::uuid[])`)
      .where('state', '<>', 'batal')
      .where('merged_of', 'is', null);
  return {
    paraf: withTexts(waiting('review')),
    setujui: withTexts(waiting('approve')),
    tandatangan: inState('bernomor'),
    kirim: inState('ditandatangani'),
  } satisfies Record<OutgoingQueue, (letters: Letters) => Letters>;
}

/** How many letters stand in each queue of the actor: as many as the list of the queue has. */
export async function countOutgoing(tx: Tx, asked: Asked): Promise<Record<OutgoingQueue, number>> {
  const inQueue = await outgoingQueuesOf(tx, asked);
  const counts: [OutgoingQueue, number][] = [];
  for (const queue of outgoingQueues) {
    const { count } = await inQueue[queue](tx.selectFrom('outgoing_letters').where('unit_id', '=', asked.unitId))
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts.push([queue, count]);
  }
  return Object.fromEntries(counts) as Record<OutgoingQueue, number>;
}

/**
 * Letters to sign, for who holds the post that signs them; signed ones to send, for who writes letters; those at a post
 * that nobody holds.
 */
export const outgoingTasks: TaskSource = {
  codes: ['sign-letter', 'send-letter', 'vacant-signer'],
  find: async (tx, actor, _rooms, now) => {
    if (actor.kind !== 'person' || actor.waits) return [];
    const units = [...new Set(actor.positions.map(({ unitId }) => unitId))];
    const found: Task[] = [];
    for (const unitId of units) found.push(...(await tasksIn(tx, actor, { unitId, now })));
    return found;
  },
};

async function tasksIn(tx: Tx, actor: Actor, { unitId, now }: { unitId: UnitId; now: Date }): Promise<Task[]> {
  const rows = await standingLetters(tx, unitId, ['bernomor', 'ditandatangani'], most);
  const signers = await signersOf(tx, idsOfDrafts(rows));
  const signs = (draft: DraftId | null): boolean => {
    const signer = draft === null ? undefined : signers.get(draft);
    return signer !== undefined && holdingOf(actor, unitId, signer) !== undefined;
  };
  const own = rows
    .filter(({ state, draft_id }) => (state === 'bernomor' ? signs(draft_id) : mayWrite(actor, unitId)))
    .map(({ id, state, subject, number, created_at: at }) => ({
      task: state === 'bernomor' ? 'sign-letter' : 'send-letter',
      subject: { type: 'outgoing' as const, id },
      unitId,
      title: subject,
      since: at.toISOString(),
      values: number === null ? {} : { number },
    }));
  return [...own, ...(await vacantTasks(tx, actor, unitId, now))];
}

/** Letters at a post that nobody holds: for who holds the nearest post above it, and who disposes letters. */
async function vacantTasks(tx: Tx, actor: Actor, unitId: UnitId, now: Date): Promise<Task[]> {
  const isDirecting = directingAs(actor, unitId) !== undefined;
  return (await vacantSigners(tx, unitId, now))
    .filter(({ above }) => isDirecting || (above !== null && holdingOf(actor, unitId, above) !== undefined))
    .map(({ position, section, label, count, since }) => ({
      task: 'vacant-signer',
      subject: { type: 'unit', id: unitId },
      unitId,
      title: label.id,
      since,
      values: { position, section: section ?? '', count },
    }));
}
