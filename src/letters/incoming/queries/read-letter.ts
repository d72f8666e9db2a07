import { undecidedProposals } from '../../../documents/index.ts';
import { can, personNames, unitDay } from '../../../identity/index.ts';
import { papersKept } from '../../../library/index.ts';
import type { Actor, Tx } from '../../../platform/index.ts';
import { directingAs, mayRegister } from '../../policy.ts';
import type { LetterId, LetterView } from '../../schema.ts';
import { fieldColumns, fieldsOf } from './columns.ts';
import { sameLetters, type KnownOfLetter } from './same-letters.ts';
import { presentLetters, summaryColumns } from './summaries.ts';

const columns = [
  ...summaryColumns,
  ...fieldColumns,
  'version',
  'first_page',
  'last_page',
  'registered_by',
  'registered_at',
  'checked_by',
  'cancelled_reason',
  'activity_id',
] as const;

/** A letter with all that is known of it; null where the reader sees none. */
export async function readLetter(tx: Tx, actor: Actor, now: Date, id: LetterId): Promise<LetterView | null> {
  const row = await tx.selectFrom('letters').select(columns).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const [summary] = await presentLetters(tx, [row], await unitDay(tx, row.unit_id, now));
  if (summary === undefined) return null;
  const { unit_id: unitId, paper_id: paperId, first_page: first, last_page: last } = row;
  const names = await personNames(tx, [row.registered_by, row.checked_by ?? '']);
  const fields = fieldsOf(row);
  return {
    ...summary,
    version: row.version,
    fields,
    pages: first === null || last === null ? null : { first, last },
    reading: paperId === null ? 'siap' : ((await papersKept(tx, [paperId])).get(paperId)?.state ?? 'diproses'),
    registeredByName: names.get(row.registered_by) ?? '',
    registeredAt: row.registered_at.toISOString(),
    checkedByName: row.checked_by === null ? null : (names.get(row.checked_by) ?? ''),
    cancelled: row.cancelled_reason,
    same: await sameLetters(tx, { ...(await knownOrRead(tx, id, fields)), unitId, paperId, but: id }),
    activityId: row.activity_id,
    may: {
      register: mayRegister(actor, unitId),
      direct: directingAs(actor, unitId) !== undefined,
      begin: can(actor, 'activity.edit', unitId),
    },
  };
}

/** As its fields say or, before somebody took them over, as they were read. */
async function knownOrRead(tx: Tx, id: LetterId, { number, date, sender }: KnownOfLetter): Promise<KnownOfLetter> {
  if (number !== null && date !== null && sender !== null) return { number, date, sender };
  const read = await undecidedProposals(tx, { type: 'letter', paths: ['number', 'date', 'sender'], ids: [id] });
  const of = (path: string): string | null => {
    const value = read.find(({ proposal }) => proposal.path === path)?.proposal.value;
    return typeof value === 'string' ? value : null;
  };
  return { number: number ?? of('number'), date: date ?? of('date'), sender: sender ?? of('sender') };
}
