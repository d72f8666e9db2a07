/** The class of what came in by itself: its own word, or that of its folder, until whoever registers it says so. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { watchInboxes } from '../../../library/inbox/watch-inboxes.ts';
import { paperIdSchema } from '../../../library/schema.ts';
import { jobsOf } from '../../../platform/index.ts';
import type { Caller } from '../../../testing/index.ts';
import { must, refusal } from '../../../testing/steps.ts';
import type { Arrival } from '../../schema.ts';
import { invitation } from '../../testing/letters.ts';
import { watchedHouse, type WatchedHouse } from '../../testing/watched-house.ts';

let house: WatchedHouse['house'];
let clerk: WatchedHouse['clerk'];
let folder: string;
beforeAll(async () => {
  ({ house, clerk, folder } = await watchedHouse());
});

const named = async (name: string) =>
  (await must<{ items: Arrival[] }>(clerk, 'GET', '/api/letters/arrivals?unitId=53&size=100')).items.find(
    (one) => one.name === name,
  ) as Arrival;
const laid = async (name: string, text: string): Promise<Arrival> => {
  await writeFile(path.join(folder, name), text);
  await house.platform.runSchedule(watchInboxes);
  await house.platform.workJobs(jobsOf(house.platform.rooms));
  return named(name);
};
const registerAs = (by: Caller, { paperId, arrivedOn }: Arrival, security: string) =>
  by('POST', '/api/letters', { unitId: '53', paperId, receivedOn: arrivedOn, security });
const classOf = async (paperId: string) =>
  (
    await house.platform.owner
      .selectFrom('papers')
      .select('security')
      .where('id', '=', paperIdSchema.parse(paperId))
      .executeTakeFirstOrThrow()
  ).security;
const of = (sifat: string, nomor: string) =>
  invitation.replace(/^Sifat.*$/mu, `Sifat      : ${sifat}`).replace('412/PR.05', `${nomor}/PR.05`);

test('is what the letter calls itself, or that of the folder; whoever registers it confirms it', async () => {
  const arrival = await laid('kelas 1.txt', of('Biasa', '501'));
  expect(arrival).toMatchObject({ security: 'terbatas', says: null, classes: ['biasa', 'terbatas', 'rahasia'] });
  expect((await registerAs(clerk, arrival, 'biasa')).status).toBe(201);
  expect(await classOf(arrival.paperId)).toBe('biasa');
  const told = await house.platform.owner
    .selectFrom('audit_events')
    .select('payload')
    .where('action', '=', 'paper.opened-further')
    .where('subject_id', '=', arrival.paperId)
    .execute();
  expect(told.map(({ payload }) => payload)).toMatchObject([
    expect.stringContaining('Kelas ditetapkan saat surat dicatat.'),
  ]);
});

test('of a secret one the proposal is secret; who would not see it then is refused, and nothing is done', async () => {
  const arrival = await laid('kelas 2.txt', of('Rahasia', '502'));
  expect(arrival).toMatchObject({ security: 'terbatas', says: 'rahasia' });
  const refused = await registerAs(clerk, arrival, 'rahasia');
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([403, expect.stringMatching(/library.would-hide/)]);
  expect((await named('kelas 2.txt')).paperId).toBe(arrival.paperId);
  expect((await registerAs(clerk, arrival, 'terbatas')).status).toBe(201);
  expect(await classOf(arrival.paperId)).toBe('terbatas');
});

test('once somebody said it, it is lowered only by who may open papers', async () => {
  const arrival = await laid('kelas 3.txt', of('Segera', '503'));
  const { version, title } = await must<{ version: number; title: string }>(
    clerk,
    'GET',
    `/api/library/${arrival.paperId}`,
  );
  const settings = { version, title, section: null, security: 'terbatas', classification: null, below: false };
  await must(clerk, 'POST', `/api/library/${arrival.paperId}/settings`, settings);
  const judged = await named('kelas 3.txt');
  expect(judged.classes).toEqual(['terbatas', 'rahasia']);
  const refused = await registerAs(clerk, judged, 'biasa');
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([403, expect.stringMatching(/not-yours-to-open/)]);
});

test('the chair or the secretary says under which class the folder keeps what comes', async () => {
  const at = '/api/library/inbox/class';
  expect(await refusal(clerk, 'POST', at, { unitId: '53', security: 'biasa' })).toBe('403 http/not-allowed');
  const secretary = await house.as('sekretaris.ntt');
  await must(secretary, 'POST', at, { unitId: '53', security: 'biasa' });
  expect(await refusal(secretary, 'POST', at, { unitId: '53', security: 'biasa' })).toBe(
    '409 library/inbox-class-same',
  );
  expect(await laid('kelas 4.txt', of('Segera', '504'))).toMatchObject({ security: 'biasa', says: null });
  await must(secretary, 'POST', at, { unitId: '53', security: 'terbatas' });
});
