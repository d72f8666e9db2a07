/** Nobody is forgotten: who holds a branch is reminded, and what stays unanswered goes up post by post, once each. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Waiting } from '../../desk/schema.ts';
import { personIdOf } from '../../identity/testing/people.ts';
import { jobsOf } from '../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import type { Disposition, Superior } from '../schema.ts';
import { registered, withNumbers } from '../testing/letters.ts';
import { escalateSchedule } from './escalate.ts';
import { remindSchedule } from './remind.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
});

let written = 0;
async function newLetter(): Promise<string> {
  written += 1;
  const clerk = (await house.signIn('kasubbag.ntt')).call;
  return (await registered(house, clerk, { text: `Surat ${written}.`, name: `surat ${written}.txt`, read: false })).id;
}
const to = (position: string, section: string | null = null) => ({ position, section });
/** Calls of a person as of now: sessions end while days go by. */
const now = async (name: string): Promise<Caller> => (await house.signIn(name)).call;
const send = async (by: string, letter: string, body: object): Promise<string> => {
  const sent = await must<{ ids: string[] }>(await now(by), 'POST', `/api/letters/${letter}/dispositions`, {
    note: 'Tindak lanjuti.',
    ...body,
  });
  return sent.ids[0] ?? '';
};
async function day(instant: string): Promise<void> {
  house.platform.clock.set(instant);
  for (const schedule of [remindSchedule, escalateSchedule]) await house.platform.runSchedule(schedule);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
}
const branchOf = async (letter: string, id: string): Promise<Disposition> => {
  const path = `/api/letters/${letter}/dispositions`;
  const tree = await must<Disposition[]>(await now('sekretaris.ntt'), 'GET', path);
  return tree.find((one) => one.id === id) as Disposition;
};
const tasksOf = async (name: string, id: string) =>
  (await must<{ items: Waiting[] }>(await now(name), 'GET', '/api/desk/waiting?size=100')).items
    .filter((item) => item.subject.id === id)
    .map(({ task, values }) => [task, values['reminded']].filter(Boolean).join(' '));

describe('reminders', () => {
  test('some days before, on the day and after it, once each; who sent it sees who was reminded', async () => {
    house.platform.clock.set('2025-10-20T01:00:00Z');
    const letter = await newLetter();
    const id = await send('sekretaris.ntt', letter, { to: [to('kasubbag', 'rendatin')], due: '2025-10-30' });
    await day('2025-10-26T21:00:00Z');
    expect((await branchOf(letter, id)).reminders).toEqual([]);
    expect(await tasksOf('kasubbag.rendatin.ntt', id)).toEqual(['read-disposition']);
    for (const again of ['2025-10-27T21:00:00Z', '2025-10-27T22:00:00Z', '2025-10-28T21:00:00Z']) await day(again);
    expect((await branchOf(letter, id)).reminders).toMatchObject([{ kind: 'sebelum', names: ['Emilia Peraga'] }]);
    expect(await tasksOf('kasubbag.rendatin.ntt', id)).toEqual(['due-disposition sebelum']);
    for (const again of ['2025-10-29T21:00:00Z', '2025-10-30T21:00:00Z', '2025-10-31T21:00:00Z']) await day(again);
    expect((await branchOf(letter, id)).reminders.map(({ kind }) => kind)).toEqual(['sebelum', 'hari', 'lewat']);
    expect(await tasksOf('kasubbag.rendatin.ntt', id)).toEqual(['due-disposition lewat']);
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select('action')
      .where('action', '=', 'disposition.reminded')
      .execute();
    expect(events).toHaveLength(3);
  });

  test('before a due date on Monday, on the Friday before; what was answered is not told of', async () => {
    house.platform.clock.set('2025-11-03T01:00:00Z');
    const letter = await newLetter();
    const monday = await send('sekretaris.ntt', letter, { to: [to('kasubbag', 'rendatin')], due: '2025-11-10' });
    const answered = await send('sekretaris.ntt', letter, { to: [to('ketua')], due: '2025-11-10' });
    await must(await now('ketua.ntt'), 'POST', `/api/dispositions/${answered}/report`, { result: 'Sudah.' });
    await day('2025-11-06T21:00:00Z');
    expect((await branchOf(letter, monday)).reminders.map(({ kind }) => kind)).toEqual(['sebelum']);
    expect((await branchOf(letter, answered)).reminders).toEqual([]);
  });

  test('where that is a day off of the country, on the working day before', async () => {
    house.platform.clock.set('2025-11-10T01:00:00Z');
    await must(await now('admin.nasional'), 'POST', '/api/reference/holidays', {
      unitId: '00',
      holidays: ['2025-11-12', '2025-11-13'].map((off) => ({ day: off, name: 'Libur contoh', kind: 'libur' })),
      source: 'SKB contoh',
      verified: false,
    });
    const letter = await newLetter();
    const id = await send('sekretaris.ntt', letter, { to: [to('kasubbag', 'rendatin')], due: '2025-11-15' });
    const kinds = async () => (await branchOf(letter, id)).reminders.map(({ kind }) => kind);
    // Two days before is the second day off; the 11th is the last one worked.
    await day('2025-11-09T21:00:00Z');
    expect(await kinds()).toEqual([]);
    await day('2025-11-10T21:00:00Z');
    expect(await kinds()).toEqual(['sebelum']);
  });

  test('a post that nobody holds is reminded once somebody does', async () => {
    house.platform.clock.set('2025-11-17T01:00:00Z');
    const letter = await newLetter();
    const id = await send('sekretaris.ntt', letter, { to: [to('kasubbag', 'rendatin')], due: '2025-11-20' });
    const person_id = await personIdOf(house, 'kasubbag.rendatin.ntt');
    const { owner } = house.platform;
    await owner.updateTable('assignments').set({ until: '2025-11-17' }).where('person_id', '=', person_id).execute();
    await day('2025-11-17T21:00:00Z');
    expect((await branchOf(letter, id)).reminders).toEqual([]);
    await owner.updateTable('assignments').set({ until: null }).where('person_id', '=', person_id).execute();
    await day('2025-11-18T21:00:00Z');
    expect((await branchOf(letter, id)).reminders.map(({ kind }) => kind)).toEqual(['sebelum']);
  });
});

describe('escalation', () => {
  test('to who sent it, then post by post to the top, on working days and once each', async () => {
    house.platform.clock.set('2025-12-01T01:00:00Z');
    const letter = await newLetter();
    const first = await send('sekretaris.ntt', letter, { to: [to('kasubbag', 'rendatin')], due: '2025-12-02' });
    const id = await send('kasubbag.rendatin.ntt', letter, { parentId: first, to: [to('staf', 'rendatin')] });
    const told = async () => (await branchOf(letter, id)).escalations.map((one) => one.to?.id ?? null);
    await day('2025-12-02T21:00:00Z');
    expect((await branchOf(letter, id)).escalatedAt).not.toBeNull();
    expect(await tasksOf('kasubbag.rendatin.ntt', id)).toEqual(['late-disposition']);
    expect(await told()).toEqual([]);
    for (const again of ['2025-12-04T21:00:00Z', '2025-12-04T22:00:00Z']) await day(again);
    expect(await told()).toEqual(['Sekretaris']);
    expect(await tasksOf('sekretaris.ntt', id)).toEqual(['escalated-disposition']);
    // The third working day after Friday the 5th is Wednesday: a weekend is no time in which anybody could answer.
    for (const again of ['2025-12-05T21:00:00Z', '2025-12-06T21:00:00Z', '2025-12-08T21:00:00Z']) await day(again);
    expect(await told()).toEqual(['Sekretaris']);
    // Nor is Tuesday the 9th, a day off of the country, until that is taken back.
    const off = '/api/reference/holidays';
    const said = { unitId: '00', source: 'SKB contoh', verified: false };
    const nine = { day: '2025-12-09', name: 'Libur contoh', kind: 'libur' };
    await must(await now('admin.nasional'), 'POST', off, { ...said, holidays: [nine] });
    await day('2025-12-09T21:00:00Z');
    expect(await told()).toEqual(['Sekretaris']);
    const why = { unitId: '00', source: 'SKB perubahan contoh' };
    await must(await now('admin.nasional'), 'POST', `${off}/2025-12-09/withdraw`, why);
    await day('2025-12-09T22:00:00Z');
    expect(await told()).toEqual(['Sekretaris', 'Ketua']);
    for (const again of ['2025-12-11T21:00:00Z', '2025-12-15T21:00:00Z', '2025-12-18T21:00:00Z']) await day(again);
    expect(await told()).toEqual(['Sekretaris', 'Ketua', null]);
  });

  test('passes over a post that nobody holds, and goes by the line of the day', async () => {
    house.platform.clock.set('2026-01-05T01:00:00Z');
    const letter = await newLetter();
    const first = await send('sekretaris.ntt', letter, { to: [to('kasubbag', 'rendatin')], due: '2026-01-06' });
    const id = await send('kasubbag.rendatin.ntt', letter, { parentId: first, to: [to('staf', 'rendatin')] });
    const person_id = await personIdOf(house, 'sekretaris.ntt');
    const { owner } = house.platform;
    await owner.updateTable('assignments').set({ until: '2026-01-05' }).where('person_id', '=', person_id).execute();
    for (const again of ['2026-01-06T21:00:00Z', '2026-01-08T21:00:00Z']) await day(again);
    await owner.updateTable('assignments').set({ until: null }).where('person_id', '=', person_id).execute();
    expect((await branchOf(letter, id)).escalations).toMatchObject([{ to: { id: 'Ketua' } }]);
  });

  test('the line is data of the country: dated, with a source, and never round', async () => {
    const centre = await now('admin.nasional');
    const unitId = '00';
    const body = { unitId, since: '2026-02-01', source: 'Keputusan contoh', verified: false };
    const save = (position: string, above: string | null) => ({ ...body, position, above });
    const at = '/api/letters/superiors';
    expect(await refusal(centre, 'POST', at, save('ketua', 'staf'))).toBe('422 letters/superior-circle');
    expect(await refusal(centre, 'POST', at, save('tidak-ada', null))).toBe('422 letters/no-such-position');
    await must(centre, 'POST', at, save('kasubbag', 'ketua'));
    expect(await refusal(centre, 'POST', at, save('kasubbag', null))).toBe('409 letters/superior-there');
    const above = async () => (await must<Superior[]>(centre, 'GET', at)).find((one) => one.position === 'kasubbag');
    expect((await above())?.above).toBe('sekretaris');
    house.platform.clock.set('2026-02-02T01:00:00Z');
    const later = await must<Superior[]>(await now('admin.nasional'), 'GET', at);
    expect(later.find((one) => one.position === 'kasubbag')).toMatchObject({ above: 'ketua', verified: false });
  });
});
