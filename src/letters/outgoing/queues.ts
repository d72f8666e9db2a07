/** What waits of the letters that a unit writes: initials, a signature, to be sent. */
import { sql, type SelectQueryBuilder } from 'kysely';
import { turnsOf, type DraftId } from '../../drafts/index.ts';
import { holdingOf } from '../../identity/index.ts';
import type { Actor, Room, Tables, Task, TaskSource, Tx, UnitId } from '../../platform/index.ts';
import { outgoingKind } from './compose.ts';
import { letterKindsOn } from './kinds/kinds.ts';
import { mayWrite } from './policy.ts';
import { dayIn } from './queries/facts.ts';
import type { OutgoingRow } from './queries/read-outgoing.ts';
import { outgoingQueues, type OutgoingQueue, type OutgoingState } from './schema.ts';

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

/** Letters to sign, for who holds the post that signs them; signed ones to send, for who writes letters. */
export const outgoingTasks: TaskSource = {
  codes: ['sign-letter', 'send-letter'],
  find: async (tx, actor) => {
    if (actor.kind !== 'person' || actor.waits) return [];
    const units = [...new Set(actor.positions.map(({ unitId }) => unitId))];
    const found: Task[] = [];
    for (const unitId of units) found.push(...(await tasksIn(tx, actor, unitId)));
    return found;
  },
};

type Waiting = Pick<OutgoingRow, 'id' | 'kind' | 'subject' | 'state' | 'number' | 'created_at'>;

async function tasksIn(tx: Tx, actor: Actor, unitId: UnitId): Promise<Task[]> {
  // Letters of one merge that stand alike wait as one: at their letter.
  const { rows } = await sql<Waiting>`select coalesce(o.merged_of, o.id) as id, o.kind, o.state, o.created_at,
      coalesce(min(m.subject), min(o.subject)) as subject, case when count(*) = 1 then min(o.number) end as number
    from outgoing_letters o left join outgoing_letters m on m.id = o.merged_of
    where o.unit_id = ${unitId} and o.state in ('bernomor', 'ditandatangani') and o.merge is distinct from 'sendiri'
    group by 1, 2, 3, 4 order by o.created_at limit ${most}`.execute(tx);
  const last = rows.at(-1);
  if (last === undefined) return [];
  const kinds = await letterKindsOn(tx, { unitId, day: await dayIn(tx, unitId, last.created_at) });
  const signs = (code: string): boolean => {
    const signer = kinds.find((kind) => kind.code === code)?.signer;
    return signer !== undefined && holdingOf(actor, unitId, signer) !== undefined;
  };
  return rows
    .filter(({ state, kind }) => (state === 'bernomor' ? signs(kind) : mayWrite(actor, unitId)))
    .map(({ id, state, subject, number, created_at: at }) => ({
      task: state === 'bernomor' ? 'sign-letter' : 'send-letter',
      subject: { type: 'outgoing', id },
      unitId,
      title: subject,
      since: at.toISOString(),
      values: number === null ? {} : { number },
    }));
}
