/**
 * Who holds the post of an open branch is reminded some days before its due date, on it and after it, once each. The
 * reminder stands on the desk and in the tree, where who sent the branch sees who was reminded and when.
 */
import { sql } from 'kysely';
import { peopleInPosts, samePost, unitDay } from '../../identity/index.ts';
import { about, defineSchedule, localTime, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { referenceValueOn } from '../../reference/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { ReminderKind } from '../schema.ts';
import { atPosts } from './posts.ts';
import { holdFound, mostOfRound, roundsJob, waitingBranches } from './rounds.ts';

const reminding = (today: string) => sql<ReminderKind>`
  case when due > ${today}::date then 'sebelum' when due = ${today}::date then 'hari' else 'lewat' end`;

/** `ahead` days before the due date; the working day before where that is a weekend or a day off of the country. */
const hasCome = (today: string, ahead: number) => sql<boolean>`
  (due <= ${today}::date + ${ahead}::int + 31 and kc.workday_until(due - ${ahead}::int) <= ${today}::date)`;

const wasReminded = (today: string) => sql<boolean>`exists (select from disposition_reminders r
  where r.disposition_id = dispositions.id and r.kind = ${reminding(today)} and r.position = to_position
    and r.section is not distinct from to_section)`;

const remind: Operation<{ unitId: UnitId }, { reminded: number }> = async ({ tx, clock }, { unitId }) => {
  const today = await unitDay(tx, unitId, clock.now());
  const ahead = await referenceValueOn(tx, 'letters/remind-days', today);
  const holders = await peopleInPosts(tx, unitId, clock.now());
  if (holders.length === 0) return fail('letters/nothing-late');
  const open = waitingBranches(tx)
    .select(['id', 'letter_id', 'to_position', 'to_section'])
    .select([sql<string>`due`.as('due'), reminding(today).as('reminding')])
    .where('unit_id', '=', unitId)
    .where(hasCome(today, ahead))
    // A post that nobody holds has nobody to remind: it waits for who disposes letters.
    .where((build) => atPosts(build, holders, 'to'))
    .where((build) => build.not(wasReminded(today)))
    .orderBy('due')
    .orderBy('id')
    .limit(mostOfRound);
  const due = await holdFound(tx, (letters) =>
    (letters === null ? open : open.where('letter_id', 'in', letters).forUpdate()).execute(),
  );
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

export const remindJob = roundsJob('letters.remind', [remind]);

/** Before the offices of the east open. */
export const remindSchedule = defineSchedule({
  name: 'letters.remind',
  when: { at: '04:00' },
  run: async ({ tx, clock, ask }) => {
    // The day begins in the east; a unit where it has not begun yet finds nobody to remind.
    const today = localTime(clock.now(), 'WIT').date;
    const ahead = await referenceValueOn(tx, 'letters/remind-days', today);
    const units = await waitingBranches(tx)
      .select('unit_id')
      .distinct()
      .where(hasCome(today, ahead))
      .where((build) => build.not(wasReminded(today)))
      .execute();
    for (const { unit_id: unitId } of units) await ask(remindJob, { unitId }, { unitId });
  },
});
