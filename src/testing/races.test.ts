/**
 * Steps of different people on the same thing at the same moment: each is done or refused with a sentence; no
 * deadlock, no half step.
 */
import { beforeAll, expect, test, vi } from 'vitest';
import { demoFacts } from '../activities/index.ts';
import { verifyChains } from '../platform/index.ts';
import { testHouse, type TestHouse } from './index.ts';
import {
  approvedActivity,
  draftsOf,
  handsOf,
  must,
  ntt,
  refusal,
  toApproved,
  toReviewed,
  viewOf,
  type Hands,
} from './steps.ts';

let house: TestHouse;
let hands: Hands;
beforeAll(async () => {
  house = await testHouse();
  hands = await handsOf(house, ntt);
});

const rounds = [0, 1, 2, 3, 4, 5];
const local = {
  place: 'Aula',
  people: [{ id: 'a1', name: 'Rambu Atanau', position: 'Anggota KPU NTT', role: 'peserta' }],
};

test.each(rounds)('facts change while a draft is approved and published (%i)', async (round) => {
  const printed = vi.spyOn(console, 'error');
  const activity = await approvedActivity(house, demoFacts('00'));
  await must(hands.writer, 'PUT', `/api/activities/${activity}/local-facts/${ntt.unitId}`, {
    version: 0,
    facts: local,
  });
  const id = (await draftsOf(hands.writer, ntt, activity, ['news'])).get('news') ?? '';
  const approving = round < 3;
  const version = approving ? await toReviewed(hands, id) : (await toApproved(hands, id), 1);
  const calls = [
    () => refusal(hands.checker, 'POST', `/api/activities/${activity}/reopen`, { reason: 'Tema keliru' }),
    () =>
      refusal(hands.writer, 'PUT', `/api/activities/${activity}/local-facts/${ntt.unitId}`, {
        version: 1,
        facts: { ...local, place: 'Aula Baru' },
      }),
    () =>
      approving
        ? refusal(hands.decider, 'POST', `/api/drafts/${id}/approve`, { version, secondsOpen: 9, passagesOpened: 1 })
        : refusal(hands.writer, 'POST', `/api/drafts/${id}/publish`, {}),
    () => refusal(hands.writer, 'POST', `/api/drafts/${id}/regenerate`, { baseVersion: version, reword: true }),
  ];
  const answers = await Promise.all(
    calls.map((_, at) => (calls[(at + round) % calls.length] as () => Promise<string>)()),
  );
  expect(printed.mock.calls).toEqual([]);
  printed.mockRestore();
  for (const answer of answers) expect(answer).toMatch(/^(20\d|403 \S+|409 \S+|422 \S+)$/);
  const view = await viewOf(hands.writer, id);
  // The sheet is open for change now: nothing that rests on it stands approved. What was published before stays
  // so, and is marked.
  if (!approving && view.state === 'terbit') expect(view.sourcesChangedAt).not.toBeNull();
  else expect(view).toMatchObject({ state: 'konsep', approval: null });
});

test('every audit chain is whole afterwards', async () => {
  expect((await verifyChains(house.platform.owner)).filter(({ intact }) => !intact)).toEqual([]);
});
