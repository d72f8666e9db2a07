import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { unitDay } from '../../../identity/index.ts';
import { judgePaper, papersKept, paperText, takeWhenRead } from '../../../library/index.ts';
import type { PaperId } from '../../../library/schema.ts';
import {
  about,
  ok,
  type AuditEvent,
  type Operation,
  type OperationContext,
  type Result,
  type SecurityClass,
  type Tx,
  type UnitId,
} from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { mayRegister } from '../../policy.ts';
import { letterIdSchema, type LetterId } from '../../schema.ts';
import { registeredArrival } from '../arrivals/settle-arrival.ts';
import { takeAgendaNumber } from './agenda-number.ts';

type Pages = { readonly first: number; readonly last: number };
export type RegisterLetterInput = {
  readonly unitId: UnitId;
  readonly paperId: PaperId;
  readonly receivedOn?: string | undefined;
  readonly pages?: Pages | undefined;
  readonly security?: SecurityClass | undefined;
};

/**
 * Takes a paper of the library, or some pages of one, in as a letter: it gets the next number of the agenda, and its
 * fields are proposed as soon as it is read. A file is registered once.
 */
export const registerLetter: Operation<RegisterLetterInput, { id: LetterId; agenda: number; year: number }> = async (
  context,
  input,
) => {
  const { tx, actor, clock } = context;
  const { unitId, paperId, pages } = input;
  if (!mayRegister(actor, unitId)) return fail('letters/not-yours');
  const paper = (await papersKept(tx, [paperId])).get(paperId);
  if (paper === undefined) return fail('letters/not-found');
  const today = await unitDay(tx, unitId, clock.now());
  const receivedOn = input.receivedOn ?? today;
  if (receivedOn > today) return fail('letters/received-later', { day: receivedOn });
  const free = await isFree(tx, input);
  if (!free.ok) return free;
  const id = letterIdSchema.parse(randomUUID());
  const taken = await takeAgendaNumber(context, { unitId, letterId: id });
  if (!taken.ok) return taken;
  const { agenda, year } = taken.value.value;
  await tx
    .insertInto('letters')
    .values({
      id,
      unit_id: unitId,
      paper_id: paperId,
      first_page: pages?.first ?? null,
      last_page: pages?.last ?? null,
      name: nameOf(paper.name, pages),
      agenda,
      year,
      received_on: receivedOn,
      duties: '[]',
      meetings: '[]',
      registered_by: actor.personId ?? 'system',
      registered_at: clock.now(),
    })
    .execute();
  if (pages === undefined) await registeredArrival(context, paperId);
  const judged = await underClass(context, paper.security, input);
  if (!judged.ok) return judged;
  const read = await takeWhenRead(context, { paperId, type: 'letter', subjectId: id });
  if (!read.ok) return read;
  return ok({
    value: { id, agenda, year },
    events: [
      event('letter.registered', about('letter', { unitId, id }), { paperId, agenda, year }),
      ...taken.value.events,
      ...read.value.events,
      ...judged.value,
    ],
  });
};

/** Whoever registers a letter says under which class its paper is kept. */
async function underClass(
  context: OperationContext,
  kept: SecurityClass,
  { paperId, security = kept }: RegisterLetterInput,
): Promise<Result<readonly AuditEvent[]>> {
  if (security === kept) return ok([]);
  return judgePaper(context, { paperId, security, reason: 'Kelas ditetapkan saat surat dicatat.' });
}

const nameOf = (name: string, pages: Pages | undefined): string =>
  pages === undefined ? name : `${name} (hlm. ${pages.first}–${pages.last})`;

/** Two hands with one file take turns here; of a scan of several letters each page is of one. */
async function isFree(tx: Tx, { paperId, unitId, pages }: RegisterLetterInput): Promise<Result<null>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`letter ${paperId}`}, 0))`.execute(tx);
  const others = await tx
    .selectFrom('letters')
    .select(['agenda', 'year', 'first_page', 'last_page'])
    .where('paper_id', '=', paperId)
    .where('unit_id', '=', unitId)
    .where('state', '<>', 'batal')
    .orderBy('registered_at')
    .execute();
  const there = others.find(
    ({ first_page: first, last_page: last }) =>
      first === null || last === null || pages === undefined || (first <= pages.last && last >= pages.first),
  );
  if (there !== undefined) return fail('letters/registered-already', { agenda: there.agenda, year: there.year });
  const text = pages === undefined ? null : await paperText(tx, paperId);
  const most = text?.pages.length ?? Infinity;
  if (pages !== undefined && (pages.last < pages.first || pages.last > most))
    return fail('letters/no-such-pages', { ...pages, pages: String(text?.pages.length ?? '') });
  return ok(null);
}
