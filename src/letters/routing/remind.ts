/**
 * Who holds the post of an open branch is reminded some days before its due date, on it and after it, once each. The
 * reminder stands on the desk and in the tree, where who sent the branch sees who was reminded and when.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import {
  about,
  defineJob,
  defineSchedule,
  localTime,
  ok,
  runOperation,
  type Operation,
  type UnitId,
} from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { peopleInPosts, samePost, unitDay } from '../../identity/index.ts';
import { referenceValueOn } from '../../reference/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { DispositionId, LetterId, ReminderKind } from '../schema.ts';
import { lockLetters } from './branches.ts';
import { atPosts } from './posts.ts';

/** Branches that are told of in one transaction. */
const most = 500;

type Due = {
  readonly id: DispositionId;
  readonly letter_id: LetterId;
  readonly due: string;
  readonly to_position: string;
  readonly to_section: string | null;
  readonly reminding: ReminderKind;
};

const reminding = (today: string) => sql<ReminderKind>`
  case when due > ${today}::date then 'sebelum' when due = ${today}::date then 'hari' else 'lewat' end`;

/** `ahead` days before the due date; the Friday before where that is a Saturday or Sunday. */
const hasCome = (today: string, ahead: number) => sql<boolean>`
  due - ${ahead}::int - case extract(isodow from due - ${ahead}::int) when 6 then 1 when 7 then 2 else 0 end
    <= ${today}::date`;

const wasReminded = (today: string) => sql<boolean>`exists (select from disposition_reminders r
  where r.disposition_id = dispositions.id and r.kind = ${reminding(today)} and r.position = to_position
    and r.section is not distinct from to_section)`;

const remind: Operation<{ unitId: UnitId }, { reminded: number }> = async ({ tx, clock }, { unitId }) => {
  const today = await unitDay(tx, unitId, clock.now());
  const ahead = await referenceValueOn(tx, 'letters/remind-days', today);
  const holders = await peopleInPosts(tx, unitId, clock.now());
  if (holders.length === 0) return fail('letters/nothing-late');
  const open = tx
    .selectFrom('dispositions')
    .select(['id', 'letter_id', 'to_position', 'to_section'])
    .select([sql<string>`due`.as('due'), reminding(today).as('reminding')])
    .where('unit_id', '=', unitId)
    .where('kind', '=', 'disposisi')
    .where('state', 'in', ['terkirim', 'dibaca'])
    .where(hasCome(today, ahead))
    // A post that nobody holds has nobody to remind: it waits for who disposes letters.
    .where((build) => atPosts(build, holders, 'to'))
    .where((build) => build.not(wasReminded(today)))
    .orderBy('due')
    .orderBy('id')
    .limit(most);
  const letters = (await open.execute()).map((one) => one.letter_id);
  if (letters.length === 0) return fail('letters/nothing-late');
  await lockLetters(tx, letters);
  const due: Due[] = await open.where('letter_id', 'in', letters).forUpdate().execute();
  if (due.length === 0) return fail('letters/nothing-late');
  const rows = due.map(({ id, due: day, to_position: position, to_section: section, reminding: kind }) => ({
    disposition_id: id,
    unit_id: unitId,
    kind,
    due: day,
    position,
    section,
    people: holders.filter((one) => samePost(one, { position, section })).map((one) => one.id),
    at: clock.now(),
  }));
  await tx.insertInto('disposition_reminders').values(rows).execute();
  return ok({
    value: { reminded: due.length },
    events: due.map(({ id, letter_id: letterId, due: day, reminding: kind, ...to }, index) =>
      event('disposition.reminded', about('disposition', { id, unitId }), {
        letterId,
        kind,
        due: day,
        to: { position: to.to_position, section: to.to_section },
        people: rows[index]?.people.length ?? 0,
      }),
    ),
  });
};

export const remindJob = defineJob({
  kind: 'letters.remind',
  input: z.object({ unitId: unitIdSchema }),
  lane: 'light',
  alone: 'unit',
  run: async ({ platform, actor, progress }, input) => {
    for (let done = 0; ; done += most) {
      const told = await runOperation(platform, actor, remind, input);
      if (!told.ok) return told.failure.code === 'letters/nothing-late' ? ok({}) : told;
      if (!(await progress(done, done + most))) return ok({});
    }
  },
});

/** Before the offices of the east open. */
export const remindSchedule = defineSchedule({
  name: 'letters.remind',
  when: { at: '04:00' },
  run: async ({ tx, clock, ask }) => {
    // The day begins in the east; a unit where it has not begun yet finds nobody to remind.
    const today = localTime(clock.now(), 'WIT').date;
    const ahead = await referenceValueOn(tx, 'letters/remind-days', today);
    const units = await tx
      .selectFrom('dispositions')
      .select('unit_id')
      .distinct()
      .where('kind', '=', 'disposisi')
      .where('state', 'in', ['terkirim', 'dibaca'])
      .where(hasCome(today, ahead))
      .where((build) => build.not(wasReminded(today)))
      .execute();
    for (const { unit_id: unitId } of units) await ask(remindJob, { unitId }, { unitId });
  },
});
