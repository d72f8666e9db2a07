/** A recap that came back: the same figures go up again with an answer only, corrected ones with what changed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { jobs } from '../../../rooms.ts';
import type { Actor } from '../../../platform/index.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { must, refusal } from '../../../testing/steps.ts';
import { person, seedList } from '../versions/testing/list.ts';
import type { RecapChanges, RecapView, SentRow } from './schema.ts';

const period = '2025-TW4';
const reason = 'Dua pemilih Kecamatan 530102 belum masuk';

let house: TestHouse;
let kupang: Caller;
let ntt: Caller;
let first: string;
let submissionId: string;

/** Voters 1 and 13 live in one village and vote at two polling stations, `tps` the one of voter 1. */
async function settled(count: number, tps: 1 | 2 = 1): Promise<string> {
  const stations = new Map([
    [1, tps],
    [13, 3 - tps],
  ]);
  const people = Array.from({ length: count }, (_, n) => {
    const station = stations.get(n + 1);
    return person(n + 1, station === undefined ? {} : { tps: station });
  });
  const listId = await seedList(house.platform, { people, period });
  await must(kupang, 'POST', `/api/voters/lists/${listId}/settle`, { name: `PDPB ${count}`, reason: '' });
  await house.platform.workJobs(jobs);
  return (await must<{ version: { id: string } }>(kupang, 'GET', `/api/voters/lists/${listId}/settlement`)).version.id;
}
const sendOf = (id: string, body: object = {}) => refusal(kupang, 'POST', `/api/voters/recaps/${id}/send`, body);
const send = async (id: string, body: object = {}) =>
  (await must<{ submissionId: string }>(kupang, 'POST', `/api/voters/recaps/${id}/send`, body)).submissionId;
const sendBack = (id: string) => must(ntt, 'POST', `/api/voters/submissions/${id}/send-back`, { reason });
const view = (caller: Caller, id: string) => must<RecapView>(caller, 'GET', `/api/voters/recaps/${id}`);
const changes = (caller: Caller, id: string, page = '') =>
  must<RecapChanges>(caller, 'GET', `/api/voters/recaps/${id}/changes${page}`);

beforeAll(async () => {
  house = await testHouse();
  kupang = await house.as('kasubbag.rendatin.kupang');
  ntt = await house.as('kasubbag.rendatin.ntt');
  first = await settled(600);
  submissionId = await send(first);
  await sendBack(submissionId);
});

describe('the same figures', () => {
  it('do not go up again without an answer, and nothing is sent', async () => {
    expect(await sendOf(first)).toBe('409 submission/same-again');
    expect(await sendOf(first, { answer: '   ' })).toBe('409 submission/same-again');
    expect((await view(kupang, first)).submissions).toHaveLength(1);
  });

  it('are the same in another version, too, whatever polling stations it has: those are not sent', async () => {
    const other = await settled(600, 2);
    const { contentHash } = await view(kupang, other);
    expect(contentHash).not.toBe((await view(kupang, first)).contentHash);
    expect(await sendOf(other)).toBe('409 submission/same-again');
    expect(await changes(kupang, other)).toMatchObject({ total: 0, items: [], since: { attempt: 1 } });
  });

  it('are not taken by the database either', async () => {
    const { owner, database } = house.platform;
    const { id: personId } = await owner
      .selectFrom('people')
      .select('id')
      .where('username', '=', 'kasubbag.rendatin.kupang')
      .executeTakeFirstOrThrow();
    const earlier = await owner
      .selectFrom('submissions')
      .selectAll()
      .where('id', '=', submissionId)
      .executeTakeFirstOrThrow();
    const actor: Actor = { kind: 'person', personId, unitIds: [unitCalled('5301')], positions: [], nationwide: false };
    const again = (answer: string | null) =>
      database.write(actor, (tx) =>
        tx
          .insertInto('submissions')
          .values({
            id: crypto.randomUUID(),
            series: earlier.series,
            unit_id: earlier.unit_id,
            to_unit_id: earlier.to_unit_id,
            period,
            attempt: 2,
            thing_id: first,
            content_hash: earlier.content_hash,
            sent_by: personId,
            sent_at: earlier.sent_at,
            answer,
          })
          .execute(),
      );
    await expect(again(null)).rejects.toThrow(/goes up again with an answer/);
    await expect(again('')).rejects.toThrow(/check/);
  });

  it('take no answer that other units may not read', async () => {
    expect(await sendOf(first, { answer: 'Lihat NIK 5301010101900001' })).toBe('422 recap/personal-data');
  });
});

describe('a corrected version', () => {
  it('is offered: the list to begin from, and what was begun since', async () => {
    const { mending } = await view(kupang, first);
    expect(mending?.list).toMatchObject({ votingDay: expect.any(String) as string, previousVersionId: null });
    expect(mending?.corrections).toMatchObject([{ state: 'ditetapkan', recapId: expect.any(String) as string }]);
    await seedList(house.platform, { people: [person(1)], period });
    expect((await view(kupang, first)).mending?.corrections.map(({ state }) => state)).toContain('terimpor');
    expect((await view(ntt, first)).mending).toBeNull();
  });

  it('goes up with what changed by village and measure, and its answer beside the earlier attempt', async () => {
    const corrected = await settled(602);
    const shown = await changes(kupang, corrected);
    expect(shown).toMatchObject({ since: { attempt: 1, recapId: first, returnReason: reason } });
    expect(shown.top).toContainEqual({ measure: 'total', before: 600, after: 602 });
    expect(shown.items.every(({ level, name }) => level === 'village' && name.includes(', '))).toBe(true);
    const added = shown.items.flatMap(({ figures }) => figures.filter(({ measure }) => measure === 'total'));
    expect(added.reduce((sum, { before, after }) => sum + after - before, 0)).toBe(2);
    expect((await changes(kupang, corrected, '?size=1')).items).toHaveLength(1);

    submissionId = await send(corrected, { answer: 'Keduanya sudah masuk.' });
    const above = await view(ntt, corrected);
    expect(above.submissions).toMatchObject([
      { attempt: 2, recapId: corrected, answer: 'Keduanya sudah masuk.', state: 'dikirim' },
      { attempt: 1, recapId: first, answer: null, returnReason: reason },
    ]);
    expect((await changes(ntt, corrected)).top).toEqual(shown.top);
    const { items } = await must<{ items: SentRow[] }>(
      ntt,
      'GET',
      `/api/voters/submissions?unitId=53&kind=pdpb&period=${period}&state=dikirim`,
    );
    expect(items).toMatchObject([{ attempts: 2, submission: { answer: 'Keduanya sudah masuk.' } }]);
  });

  it('is compared with the attempt before it, and an answer alone changes nothing', async () => {
    await sendBack(submissionId);
    expect(await sendOf(first)).toBe('409 submission/same-again');
    const { recapId } = (await view(kupang, first)).submissions[0] ?? { recapId: '' };
    submissionId = await send(recapId, { answer: 'Angkanya sudah benar.' });
    expect(await changes(ntt, recapId)).toMatchObject({ since: { attempt: 2 }, top: [], total: 0 });
  });

  it('says in the trail that a return is answered, without the words', async () => {
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select('payload')
      .where('action', '=', 'submission.sent')
      .where('unit_id', '=', unitCalled('5301'))
      .orderBy('seq')
      .execute();
    expect(events.map(({ payload }) => (JSON.parse(payload) as { answers?: number }).answers ?? null)).toEqual([
      null,
      1,
      2,
    ]);
    expect(JSON.stringify(events)).not.toContain('sudah masuk');
  });
});

it('is nobody else’s: what changed is read by sender and receiver alone', async () => {
  for (const other of ['kasubbag.rendatin.alor', 'kasubbag.rendatin.ri', 'staf.ntt'])
    expect((await (await house.as(other))('GET', `/api/voters/recaps/${first}/changes`)).status, other).toBeOneOf([
      403, 404,
    ]);
});

it('has nothing to answer before anything came back', async () => {
  const alor = await house.as('kasubbag.rendatin.alor');
  const listId = await seedList(house.platform, {
    unitId: unitCalled('5305'),
    people: Array.from({ length: 30 }, (_, n) => person(n + 1, {}, '5305')),
    period,
  });
  await must(alor, 'POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: '' });
  await house.platform.workJobs(jobs);
  const { version } = await must<{ version: { id: string } }>(alor, 'GET', `/api/voters/lists/${listId}/settlement`);
  expect(await changes(alor, version.id)).toMatchObject({ since: null, total: 0 });
  expect(await refusal(alor, 'POST', `/api/voters/recaps/${version.id}/send`, { answer: 'Sudah' })).toBe(
    '422 submission/nothing-to-answer',
  );
});
