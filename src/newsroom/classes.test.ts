/** What rests on a paper is of its class in the search, whenever that is set: in the index, and to each reader. */
import { beforeAll, expect, test } from 'vitest';
import { demoFacts } from '../activities/index.ts';
import type { AnswerView } from '../answers/schema.ts';
import type { PaperView } from '../library/schema.ts';
import { putIn } from '../library/testing/put-in.ts';
import type { Actor, SecurityClass } from '../platform/index.ts';
import { jobs } from '../rooms.ts';
import { followSchedule } from '../search/follow.ts';
import { findPassages } from '../search/index.ts';
import type { SearchResults } from '../search/schema.ts';
import { storeOf, thingKey } from '../search/store.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { approveSheet, draftsOf, must, ntt, regencies } from '../testing/steps.ts';

let house: TestHouse;
let [staff, head, keeper, below]: Caller[] = [];
const by = (caller: Caller | undefined): Caller => caller ?? expect.fail('nobody');

beforeAll(async () => {
  house = await testHouse();
  [staff, head, keeper, below] = await Promise.all(
    ['staf.ntt', 'kasubbag.ntt', 'sekretaris.ntt', 'staf.kupang'].map((name) => house.as(name)),
  );
});

async function work(): Promise<void> {
  await house.platform.workJobs(jobs);
  await house.platform.runSchedule(followSchedule);
  await house.platform.workJobs(jobs);
}

const found = async (caller: Caller | undefined, q: string): Promise<string[]> => {
  const { hits } = await must<SearchResults>(by(caller), 'GET', `/api/search?q=${encodeURIComponent(q)}`);
  return hits.map(({ type, id }) => `${type} ${id}`);
};

async function setClass(paperId: string, security: SecurityClass, more: object = {}): Promise<void> {
  const { version, title } = await must<PaperView>(by(keeper), 'GET', `/api/library/${paperId}`);
  const settings = { version, title, section: null, security, classification: null, below: false, ...more };
  await must(by(keeper), 'POST', `/api/library/${paperId}/settings`, settings);
}

const indexed = async (type: string, id: string): Promise<SecurityClass[]> => {
  const classes: SecurityClass[] = [];
  for (const one of ['biasa', 'terbatas', 'rahasia'] as const) {
    const rows = await storeOf(house.platform.config).passagesOf(thingKey(type, id), `security = '${one}'`, 1);
    if (rows.length > 0) classes.push(one);
  }
  return classes;
};

/** An approved activity of NTT with this paper as its material, and a news item about it. */
async function activityWith(paperId: string): Promise<{ activityId: string; draftId: string }> {
  const { id } = await must<{ id: string }>(by(staff), 'POST', '/api/activities', { unitId: ntt.unitId });
  await must(by(staff), 'POST', `/api/library/${paperId}/use/activity/${id}`);
  const facts = { version: 1, facts: demoFacts('00') };
  const { version } = await must<{ version: number }>(by(staff), 'PUT', `/api/activities/${id}/facts`, facts);
  await approveSheet(by(staff), by(head), id, version);
  const drafts = await draftsOf(by(staff), ntt, id, ['news']);
  return { activityId: id, draftId: drafts.get('news') ?? '' };
}

test('an activity and a text about it are of the class of the material, which follows its paper', async () => {
  const { paperId } = await putIn(by(keeper), 'Rapat persiapan lomba jingle.', { name: 'bahan.txt' });
  await work();
  const { activityId, draftId } = await activityWith(paperId ?? '');
  await work();
  const { title } = demoFacts('00');
  const both = [`activity ${activityId}`, `draft ${draftId}`];
  const things = [['activity', activityId] as const, ['draft', draftId] as const];
  expect(await found(head, title)).toEqual(expect.arrayContaining(both));
  expect(await found(below, title)).toContain(both[0]);

  await setClass(paperId ?? '', 'terbatas');
  // Whoever may not see it finds it no more from that moment on, the others go on finding it.
  expect(await found(below, title)).not.toContain(both[0]);
  await work();
  for (const [type, id] of things) expect(await indexed(type, id)).toEqual(['terbatas']);
  expect(await found(head, title)).toEqual(expect.arrayContaining(both));
  expect(await found(below, title)).not.toContain(both[0]);

  await setClass(paperId ?? '', 'rahasia');
  for (const caller of [staff, head, below])
    for (const thing of both) expect(await found(caller, title)).not.toContain(thing);
  await work();
  for (const [type, id] of things) expect(await indexed(type, id)).toEqual(['rahasia']);
  expect(await found(head, title)).not.toContain(both[1]);
  expect(await found(keeper, title)).toEqual(expect.arrayContaining(both));

  await setClass(paperId ?? '', 'biasa', { reason: 'Sudah diumumkan' });
  await work();
  expect(await found(head, title)).toEqual(expect.arrayContaining(both));
  expect(await found(below, title)).toContain(both[0]);
});

test('a text about an answer is of the class of the papers that the answer rests on', async () => {
  const text = 'Gudang Sumbawarna dijaga oleh tujuh petugas pada malam hari.';
  const { paperId } = await putIn(by(keeper), text, { name: 'gudang.txt', security: 'terbatas' });
  await work();
  const question = 'Siapa yang menjaga gudang Sumbawarna pada malam hari?';
  const answer = await must<AnswerView>(by(staff), 'POST', '/api/answers', { unitId: ntt.unitId, question });
  expect(answer.state).toBe('dijawab');
  const note = { subject: { type: 'answer', id: answer.id }, unitId: ntt.unitId, kinds: ['answer-note'] };
  const { drafts } = await must<{ drafts: { id: string }[] }>(by(staff), 'POST', '/api/drafts', note);
  const id = drafts[0]?.id ?? '';
  await work();
  expect(await indexed('draft', id)).toEqual(['terbatas']);
  expect(await found(head, 'Sumbawarna')).toContain(`draft ${id}`);
  await setClass(paperId ?? '', 'rahasia');
  expect(await found(head, 'Sumbawarna')).not.toContain(`draft ${id}`);
  await work();
  expect(await indexed('draft', id)).toEqual(['rahasia']);
  expect(await found(staff, 'Sumbawarna')).toEqual([]);
  expect(await found(keeper, 'Sumbawarna')).toEqual(expect.arrayContaining([`draft ${id}`, `paper ${paperId}`]));
});

test('a program finds what rests on nothing above its own class', async () => {
  const texts = { biasa: 'Daftar hadir lomba gapura.', terbatas: 'Daftar hadir lomba mural.' };
  const drafts = new Map<string, string>();
  for (const [security, text] of Object.entries(texts)) {
    const { paperId } = await putIn(by(staff), text, { name: `${security}.txt`, security });
    await work();
    drafts.set(security, (await activityWith(paperId ?? '')).draftId);
  }
  await work();
  const [unitIds, positions] = [[ntt.unitId], [{ unitId: ntt.unitId, position: 'staf' }]];
  const program = (upTo: 'biasa' | 'terbatas'): Actor => ({
    kind: 'person',
    personId: null,
    nationwide: false,
    unitIds,
    positions,
    upTo,
  });
  const seen = async (upTo: 'biasa' | 'terbatas') => {
    const { hits } = await findPassages(house.platform, program(upTo), { query: demoFacts('00').title, most: 50 });
    return [...drafts].filter(([, id]) => hits.some((hit) => hit.id === id)).map(([security]) => security);
  };
  expect(await seen('biasa')).toEqual(['biasa']);
  expect(await seen('terbatas')).toEqual(['biasa', 'terbatas']);
});

test('what a unit below wrote of an activity stays of the class of that activity', async () => {
  const { paperId } = await putIn(by(keeper), 'Rapat persiapan lomba poster.', { name: 'poster.txt' });
  await work();
  const { activityId } = await activityWith(paperId ?? '');
  const [kupang = ntt] = regencies;
  const drafts = await draftsOf(by(below), kupang, activityId, ['news']);
  await work();
  const thing = `draft ${drafts.get('news')}`;
  const { title } = demoFacts('00');
  expect(await found(below, title)).toContain(thing);
  await setClass(paperId ?? '', 'rahasia');
  expect(await found(below, title)).not.toContain(thing);
});
