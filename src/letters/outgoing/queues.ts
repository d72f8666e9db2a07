/** What waits of the letters that a unit writes: initials, a signature, to be sent. */
import { draftStatesOf } from '../../drafts/index.ts';
import { holdingOf } from '../../identity/index.ts';
import type { Actor, Task, TaskSource, Tx, UnitId } from '../../platform/index.ts';
import type { OutgoingQueue } from '../schema.ts';
import { letterKindsOn } from './kinds/kinds.ts';
import { mayWrite } from './policy.ts';
import { dayIn } from './queries/facts.ts';

/** More than this is a backlog, not a to-do list; the list of letters shows the rest. */
const most = 50;
/** Letters in work whose texts are looked at. */
const mostInWork = 1_000;

/** How many letters of a unit stand in each queue, as far as the reader sees them. */
export async function countOutgoing(tx: Tx, unitId: UnitId): Promise<Record<OutgoingQueue, number>> {
  const counted = await tx
    .selectFrom('outgoing_letters')
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['bernomor', 'ditandatangani'])
    .groupBy('state')
    .select((of) => ['state', of.fn.countAll<number>().as('count')])
    .execute();
  const of = (state: string): number => counted.find((one) => one.state === state)?.count ?? 0;
  const inWork = await tx
    .selectFrom('outgoing_letters')
    .where('unit_id', '=', unitId)
    .where('state', '=', 'menyusun')
    .orderBy('created_at', 'desc')
    .limit(mostInWork)
    .select('draft_id')
    .execute();
  const drafts = inWork.flatMap(({ draft_id: id }) => (id === null ? [] : [id]));
  const states = drafts.length === 0 ? [] : [...(await draftStatesOf(tx, drafts)).values()];
  const paraf = states.filter((state) => state === 'diperiksa').length;
  return { paraf, tandatangan: of('bernomor'), kirim: of('ditandatangani') };
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

async function tasksIn(tx: Tx, actor: Actor, unitId: UnitId): Promise<Task[]> {
  const rows = await tx
    .selectFrom('outgoing_letters')
    .select(['id', 'kind', 'subject', 'state', 'number', 'created_at'])
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['bernomor', 'ditandatangani'])
    .orderBy('created_at')
    .limit(most)
    .execute();
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
