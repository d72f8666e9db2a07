import { describe, expect, test } from 'vitest';
import { missingForSubmission } from './check-facts.ts';
import { activityFactsSchema, progressStates, type ActivityFacts, type Progress } from './schema.ts';

/** Noon in WITA. */
const now = new Date('2026-03-10T04:00:00Z');
const sheet = (when: ActivityFacts['when'], progress?: Progress) =>
  activityFactsSchema.parse({ title: 'Rapat', organiser: { name: 'KPU' }, place: 'Aula', when, progress });
const allowed = (when: ActivityFacts['when']): Progress[] =>
  progressStates.filter((progress) => missingForSubmission(sheet(when, progress), now).progress === undefined);

describe('the state of an activity', () => {
  test('is asked for when nobody said it', () => {
    expect(Object.keys(missingForSubmission(sheet({ start: '2026-03-01' }), now))).toEqual(['progress']);
  });

  test.for<[string, ActivityFacts['when'], Progress[]]>([
    ['yesterday', { start: '2026-03-09' }, ['selesai', 'ditunda', 'dibatalkan']],
    ['tomorrow', { start: '2026-03-11' }, ['direncanakan', 'ditunda', 'dibatalkan']],
    ['today, no time known', { start: '2026-03-10' }, [...progressStates]],
    ['today at nine', { start: '2026-03-10', startTime: '09:00', zone: 'WITA' }, [...progressStates]],
    [
      'today at two',
      { start: '2026-03-10', startTime: '14:00', zone: 'WITA' },
      ['direncanakan', 'ditunda', 'dibatalkan'],
    ],
    ['yesterday until tomorrow', { start: '2026-03-09', end: '2026-03-11' }, ['berlangsung', 'ditunda', 'dibatalkan']],
  ])('%s', ([, when, states]) => {
    expect(allowed(when)).toEqual(states);
  });

  test('is judged by the day of the zone it is told in', () => {
    const late = new Date('2026-03-10T16:30:00Z');
    const held = (zone: 'WIB' | 'WIT') =>
      missingForSubmission(sheet({ start: '2026-03-11', zone }, 'selesai'), late).progress === undefined;
    expect([held('WIB'), held('WIT')]).toEqual([false, true]);
  });
});
