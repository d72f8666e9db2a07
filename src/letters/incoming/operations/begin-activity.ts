import { createActivity } from '../../../activities/index.ts';
import { activityFactsSchema, type ActivityFacts } from '../../../activities/schema.ts';
import { knownUnit, unitDay } from '../../../identity/index.ts';
import { printDate } from '../../../language/index.ts';
import { usePaper } from '../../../library/index.ts';
import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { LetterFields, LetterId, Meeting } from '../../schema.ts';
import { lockLetter } from './letter.ts';
import { letterStateWords } from '../../state-words.ts';

type Input = { readonly letterId: LetterId; readonly meetingId?: string | undefined };

/**
 * Makes the activity that a letter announces: day, hour, place and organiser are taken as the letter's fields say, and
 * the letter becomes its material, from which more is proposed.
 */
export const beginActivity: Operation<Input, { activityId: string }> = async (context, { letterId, meetingId }) => {
  const { tx, clock } = context;
  const letter = await lockLetter(tx, letterId);
  if (letter === null) return fail('letters/not-found');
  const { unitId, state, fields } = letter;
  if (state === 'batal') return fail('letters/closed', { state: letterStateWords[state] });
  const row = await tx
    .selectFrom('letters')
    .select(['paper_id', 'activity_id', 'title'])
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow();
  if (row.activity_id !== null) return fail('letters/activity-there');
  const meeting = fields.meetings.find(({ id }) => meetingId === undefined || id === meetingId);
  if (meeting === undefined) return fail('letters/no-meeting');
  const { zone } = await knownUnit(tx, unitId);
  const today = await unitDay(tx, unitId, clock.now());
  const facts = factsOf(fields, { zone, ...meeting }, { title: row.title, today });
  const begun = await createActivity(context, { unitId, facts });
  if (!begun.ok) return begun;
  const { id: activityId } = begun.value.value;
  const used =
    row.paper_id === null
      ? ok({ value: null, events: [] })
      : await usePaper(context, { paperId: row.paper_id, type: 'activity', subjectId: activityId });
  if (!used.ok) return used;
  await tx.updateTable('letters').set({ activity_id: activityId }).where('id', '=', letterId).execute();
  return ok({
    value: { activityId },
    events: [
      ...begun.value.events,
      ...used.value.events,
      event('letter.activity-begun', about('letter', letter), { activityId }),
    ],
  });
};

function factsOf(
  { subject, sender, number, date }: LetterFields,
  { date: start, endDate: end, time, endTime, zone, place, link }: Meeting,
  { title, today }: { readonly title: string; readonly today: string },
): ActivityFacts {
  const cited = [
    'Surat',
    sender,
    number === null ? null : `Nomor ${number}`,
    date === null ? null : `tanggal ${printDate(date)}`,
  ];
  return activityFactsSchema.parse({
    title: subject ?? title,
    when: { start, end, startTime: time, endTime, zone },
    place,
    platform: link === undefined ? undefined : 'Rapat daring',
    mode: link === undefined ? 'luring' : place === undefined ? 'daring' : 'hibrida',
    organiser: sender === null ? undefined : { name: sender },
    papers: [{ id: 'surat', citation: cited.filter((part) => part !== null).join(' ') }],
    ...(start !== undefined && start >= today ? { progress: 'direncanakan' } : {}),
  });
}
