import { undecidedProposals } from '../../../documents/index.ts';
import { can, personNames, unitDay } from '../../../identity/index.ts';
import { papersKept } from '../../../library/index.ts';
import type { Actor, Tx } from '../../../platform/index.ts';
import { directingAs, mayRegister } from '../../policy.ts';
import type { LetterFields, LetterId, LetterView, SameLetter } from '../../schema.ts';
import { fieldColumns, fieldsOf } from './columns.ts';
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
    same: await sameLetters(tx, summary, fields),
    activityId: row.activity_id,
    may: {
      register: mayRegister(actor, unitId),
      direct: directingAs(actor, unitId) !== undefined,
      begin: can(actor, 'activity.edit', unitId),
    },
  };
}

/**
 * Letters that stand in the agenda already: of the same file, or of the same number, day and sender, as its fields say
 * or, before somebody took them over, as they were read.
 */
async function sameLetters(
  tx: Tx,
  { id, unitId, paperId }: Pick<LetterView, 'id' | 'unitId' | 'paperId'>,
  fields: LetterFields,
): Promise<SameLetter[]> {
  const { number, date, sender } = await knownOrRead(tx, id, fields);
  const others = tx
    .selectFrom('letters')
    .select(['id', 'agenda', 'year', 'sender'])
    .where('unit_id', '=', unitId)
    .where('id', '<>', id)
    .where('state', '<>', 'batal')
    .orderBy('registered_at')
    .limit(20);
  const found = new Map<LetterId, SameLetter>();
  const ofFile = paperId === null ? [] : await others.where('paper_id', '=', paperId).execute();
  for (const { sender: _sender, ...one } of ofFile) found.set(one.id, { ...one, why: 'berkas' });
  if (number === null || date === null || sender === null) return [...found.values()];
  const numbered = await others.where('number', '=', number).where('dated', '=', date).execute();
  for (const { sender: other, ...one } of numbered)
    if (other !== null && plain(other) === plain(sender) && !found.has(one.id))
      found.set(one.id, { ...one, why: 'nomor' });
  return [...found.values()];
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Known = Pick<LetterFields, 'number' | 'date' | 'sender'>;

async function knownOrRead(tx: Tx, id: LetterId, { number, date, sender }: Known): Promise<Known> {
  if (number !== null && date !== null && sender !== null) return { number, date, sender };
  const read = await undecidedProposals(tx, { type: 'letter', paths: ['number', 'date', 'sender'], ids: [id] });
  const of = (path: string): string | null => {
    const value = read.find(({ proposal }) => proposal.path === path)?.proposal.value;
    return typeof value === 'string' ? value : null;
  };
  return { number: number ?? of('number'), date: date ?? of('date'), sender: sender ?? of('sender') };
}
