/** Activities, texts and publications in the search: each is found by who may open it, as soon as it is. */
import { beforeAll, expect, test } from 'vitest';
import { demoFacts } from '../activities/index.ts';
import { followJob, followSchedule } from '../search/follow.ts';
import type { SearchResults } from '../search/schema.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toApproved, type Hands } from '../testing/steps.ts';

let house: TestHouse;
let hands: Hands;
let below: Caller;
let activityId: string;

const index = async (): Promise<void> => {
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs([followJob]);
};
const found = async (caller: Caller, q: string): Promise<string[]> => {
  const { hits } = await must<SearchResults>(caller, 'GET', `/api/search?q=${encodeURIComponent(q)}`);
  return hits.map(({ type, id }) => `${type} ${id}`);
};

beforeAll(async () => {
  house = await testHouse();
  hands = await handsOf(house, ntt);
  below = await house.as('staf.kupang');
});

test('a sheet is found by its unit at once, by the units below when it is approved, and not when it is open again', async () => {
  const { title } = demoFacts('00');
  const started = await must<{ id: string }>(hands.writer, 'POST', '/api/activities', { unitId: ntt.unitId });
  await must(hands.writer, 'PUT', `/api/activities/${started.id}/facts`, {
    version: 1,
    facts: { title: 'Lomba Jingle' },
  });
  activityId = await approvedActivity(house, demoFacts('00'));
  await index();
  expect(await found(hands.writer, 'lomba jingle')).toContain(`activity ${started.id}`);
  expect(await found(below, 'lomba jingle')).not.toContain(`activity ${started.id}`);
  expect(await found(hands.writer, title)).toContain(`activity ${activityId}`);
  expect(await found(below, title)).toContain(`activity ${activityId}`);
  const elsewhere = await house.as('staf.rendatin.ri');
  expect(await found(elsewhere, title)).toEqual([]);
});

test('a text is its unit’s alone until it is published; then it is found by everybody, and a withdrawn one is not', async () => {
  const drafts = await draftsOf(hands.writer, ntt, activityId, ['news']);
  const draftId = drafts.get('news') ?? '';
  await index();
  const { title } = demoFacts('00');
  expect(await found(hands.writer, title)).toContain(`draft ${draftId}`);
  expect(await found(below, title)).not.toContain(`draft ${draftId}`);
  await toApproved(hands, draftId);
  const { id } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${draftId}/publish`, {});
  await index();
  const elsewhere = await house.as('staf.rendatin.ri');
  expect(await found(elsewhere, title)).toEqual([`publication ${id}`]);
  const reason = 'Judulnya keliru menyebut nama kegiatan.';
  await must(await house.as('ketua.ntt'), 'POST', `/api/publications/${id}/unpublish`, { reason });
  expect(await found(elsewhere, title)).toEqual([]);
  await index();
  expect(await found(elsewhere, title)).toEqual([]);
  expect(await found(hands.writer, title)).toContain(`publication ${id}`);
});
