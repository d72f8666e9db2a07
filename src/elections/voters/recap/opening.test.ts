/** Aggregates are opened by two people, as the preview shows them; what was withdrawn stays told. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../../platform/index.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { createPortal } from '../../../portal/index.ts';
import { jobs, rooms } from '../../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { must, refusal } from '../../../testing/steps.ts';
import { person, seedList } from '../versions/testing/list.ts';
import { openedByOthers } from './queries/opening.ts';
import type { OpenData } from './queries/open-data.ts';
import type { RecapView } from './schema.ts';

type Preview = {
  readonly hash: string;
  readonly name: string;
  readonly threshold: number;
  readonly suppressed: number;
  readonly items: OpenData['rows'];
  readonly total: number;
};

let house: TestHouse;
let head: Caller;
let secretary: Caller;
let ntt: Caller;
let nobody: Caller;
let id: string;
let submissionId: string;

const preview = async (caller: Caller = head, of = id) =>
  must<Preview>(caller, 'GET', `/api/voters/recaps/${of}/release/preview?size=100`);
const path = (what = '') => `/api/voters/recaps/${id}/release${what}`;
const ask = async (caller: Caller) => refusal(caller, 'POST', path(), { preview: (await preview()).hash });
const confirm = async (caller: Caller) =>
  refusal(caller, 'POST', path('/confirm'), { preview: (await preview()).hash });
const view = (caller: Caller = head) => must<RecapView>(caller, 'GET', `/api/voters/recaps/${id}`);
const tasks = async (caller: Caller) =>
  (
    await must<{ items: { task: string; subject: { id: string }; values: object }[] }>(
      caller,
      'GET',
      '/api/desk/waiting?size=100',
    )
  ).items.filter(({ task }) => task === 'confirm-opening');
const personOf = async (username: string) =>
  (
    await house.platform.owner
      .selectFrom('people')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
  ).id;

beforeAll(async () => {
  house = await testHouse();
  head = await house.as('kasubbag.rendatin.kupang');
  secretary = await house.as('sekretaris.kupang');
  ntt = await house.as('kasubbag.rendatin.ntt');
  nobody = await house.as('nobody');
  const people = Array.from({ length: 400 }, (_, n) => person(n + 1));
  const listId = await seedList(house.platform, { people });
  await must(head, 'POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: '' });
  await house.platform.workJobs(jobs);
  id = (await must<{ version: { id: string } }>(head, 'GET', `/api/voters/lists/${listId}/settlement`)).version.id;
  ({ submissionId } = await must<{ submissionId: string }>(head, 'POST', `/api/voters/recaps/${id}/send`, {}));
});

describe('asking', () => {
  it('is for what the preview shows, and opens nothing', async () => {
    expect(await refusal(head, 'POST', path(), { preview: 'b'.repeat(64) })).toBe('409 recap/preview-changed');
    expect(await refusal(head, 'POST', path('/confirm'), { preview: 'b'.repeat(64) })).toBe('409 recap/not-asked');
    expect((await Promise.all([ask(head), ask(head)])).toSorted()).toEqual(['201', '409 recap/asked-already']);
    expect(await ask(secretary)).toBe('409 recap/asked-already');
    expect((await nobody('GET', `/api/open-data/voter-recaps/${id}/json`)).status).toBe(404);
    expect((await view()).opening).toMatchObject({ mine: true, outcome: null });
    expect((await view(secretary)).opening).toMatchObject({ mine: false, askedBy: expect.any(String) as string });
    expect((await view(ntt)).opening).toBeNull();
  });

  it('waits for a second person of the unit, and for nobody else', async () => {
    expect(await tasks(secretary)).toMatchObject([{ subject: { id }, values: { askedBy: 'Susana Peraga' } }]);
    for (const other of ['kasubbag.rendatin.kupang', 'staf.rendatin.kupang', 'kasubbag.rendatin.alor'])
      expect(await tasks(await house.as(other)), other).toEqual([]);
  });

  it('is not confirmed by whoever asked, nor by another unit, nor by who may not settle', async () => {
    expect(await confirm(head)).toBe('403 recap/second-person');
    for (const other of ['staf.rendatin.kupang', 'kasubbag.rendatin.ntt', 'kasubbag.rendatin.alor', 'nobody'])
      for (const [method, what, body] of [
        ['GET', '/preview', undefined],
        ['POST', '', { preview: 'a'.repeat(64) }],
        ['POST', '/confirm', { preview: 'a'.repeat(64) }],
        ['POST', '/refuse', { reason: 'Bukan milik saya' }],
        ['POST', '/cancel', undefined],
      ] as const)
        expect((await (await house.as(other))(method, path(what), body)).status, `${other} ${what}`).toBeOneOf([
          401, 403, 404,
        ]);
  });

  it('is taken back by whoever asked alone, and refused by the other with a reason that the asker reads', async () => {
    expect(await refusal(secretary, 'POST', path('/cancel'))).toBe('403 recap/not-yours');
    expect(await refusal(head, 'POST', path('/cancel'))).toBe('200');
    expect(await tasks(secretary)).toEqual([]);
    expect(await ask(head)).toBe('201');
    expect(await refusal(head, 'POST', path('/refuse'), { reason: 'Menolak sendiri' })).toBe('403 recap/second-person');
    expect(await refusal(secretary, 'POST', path('/refuse'), { reason: 'Tunggu pleno' })).toBe('200');
    expect((await view()).opening).toMatchObject({ outcome: 'ditolak', reason: 'Tunggu pleno', mine: true });
  });
});

describe('the wall in the database', () => {
  const actorOf = (personId: Actor['personId']): Actor => ({
    kind: 'person',
    personId,
    unitIds: [unitCalled('5301')],
    positions: [],
    nationwide: false,
  });
  const release = (by: string, askedBy: string | null) => ({
    recap_id: id,
    unit_id: unitCalled('5301'),
    name: 'x',
    kind: 'pdpb' as const,
    period: '2025-TW4',
    threshold: 10,
    suppressed: 0,
    asked_by: askedBy,
    released_by: by,
    released_at: new Date(),
  });

  it('opens nothing that was not asked for, and nothing by the one who asked', async () => {
    const [one, other] = [await personOf('kasubbag.rendatin.kupang'), await personOf('sekretaris.kupang')];
    const open = (by: typeof one, askedBy: string | null) =>
      house.platform.database.write(actorOf(by), (tx) =>
        tx.insertInto('voter_releases').values(release(by, askedBy)).execute(),
      );
    await expect(open(other, one)).rejects.toThrow(/another opens/);
    await expect(open(other, null)).rejects.toThrow(/another opens/);
    expect(await ask(head)).toBe('201');
    await expect(open(one, one)).rejects.toThrow(/another opens/);
    await expect(open(one, other)).rejects.toThrow(/another opens/);
    await expect(open(await personOf('staf.rendatin.kupang'), one)).rejects.toThrow(/decides nothing/);
    await expect(
      house.platform.database.write(actorOf(other), (tx) =>
        tx
          .updateTable('voter_release_requests')
          .set({ outcome: 'dibuka', answered_by: other, answered_at: new Date() })
          .where('recap_id', '=', id)
          .where('outcome', 'is', null)
          .execute(),
      ),
    ).rejects.toThrow(/what was confirmed is open/);
  });
});

describe('confirming', () => {
  it('does not open what came back meanwhile', async () => {
    await must(ntt, 'POST', `/api/voters/submissions/${submissionId}/send-back`, { reason: 'Periksa TPS' });
    expect(await tasks(secretary)).toEqual([]);
    expect(await confirm(secretary)).toBe('409 recap/not-released-yet');
    await must(head, 'POST', `/api/voters/recaps/${id}/send`, { answer: 'TPS benar' });
    expect(await tasks(secretary)).toHaveLength(1);
  });

  it('opens exactly what the preview showed, once, however many confirm at a time', async () => {
    const shown = await preview(secretary);
    const printed = vi.spyOn(console, 'error');
    const both = await Promise.all([0, 1].map(() => confirm(secretary)));
    expect(both.toSorted()).toEqual(['201', '409 recap/not-asked']);
    expect(printed.mock.calls).toEqual([]);
    printed.mockRestore();
    const open = await must<OpenData>(nobody, 'GET', `/api/open-data/voter-recaps/${id}/json`);
    expect(open.rows).toEqual(shown.items.map(({ level, code, name, cells }) => ({ level, code, name, cells })));
    expect([open.name, open.threshold]).toEqual([shown.name, shown.threshold]);
    expect(shown.suppressed).toBeGreaterThan(0);
    expect(await tasks(secretary)).toEqual([]);
    expect(await ask(head)).toBe('409 recap/already-released');
  });

  it('is in the trail with both names, and every step before it', async () => {
    const [one, other] = [await personOf('kasubbag.rendatin.kupang'), await personOf('sekretaris.kupang')];
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select(['action', 'actor_person', 'payload'])
      .where('unit_id', '=', unitCalled('5301'))
      .where('action', 'like', 'recap.release%')
      .orderBy('seq')
      .execute();
    expect(events.map(({ action, actor_person: by }) => [action, by === one ? 1 : 2])).toEqual([
      ['recap.release-asked', 1],
      ['recap.release-cancelled', 1],
      ['recap.release-asked', 1],
      ['recap.release-refused', 2],
      ['recap.release-asked', 1],
      ['recap.released', 2],
    ]);
    expect(JSON.parse(events.at(-1)?.payload ?? '{}')).toMatchObject({ askedBy: one });
    expect(other).not.toBe(one);
    expect(JSON.stringify(events)).not.toContain('Tunggu pleno');
  });
});

describe('the portal', () => {
  const fresh = async () => {
    const portal = createPortal(house.platform, rooms, { freshFor: 0 });
    return async (address: string) => {
      const response = await portal.request(address, { headers: { host: 'localhost' } });
      return { status: response.status, text: await response.text() };
    };
  };

  it('shows the rows of the preview, then that they were withdrawn and why, within its usual time', async () => {
    const { items } = await preview(secretary);
    const portal = createPortal(house.platform, rooms);
    const get = async () => {
      const response = await portal.request(`/data/${id}`, { headers: { host: 'localhost' } });
      return { status: response.status, text: await response.text() };
    };
    const page = await get();
    expect(page.status).toBe(200);
    for (const { name } of items.slice(0, 20)) expect(page.text).toContain(name);
    await must(secretary, 'POST', path('/withdraw'), { reason: 'Ada desa tertukar' });
    await vi.waitFor(async () => expect((await get()).status).toBe(410), { timeout: 4_000, interval: 200 });
    expect((await get()).text).toContain('Alasan: Ada desa tertukar');
    const file = await fresh();
    for (const kind of ['csv', 'json']) {
      const closed = await file(`/data/${id}.${kind}`);
      expect(closed, kind).toMatchObject({ status: 410, text: expect.stringContaining('Ada desa tertukar') as string });
      const { status, body } = await nobody('GET', `/api/open-data/voter-recaps/${id}/${kind}`);
      expect([status, JSON.stringify(body)], kind).toEqual([410, expect.stringContaining('Ada desa tertukar')]);
    }
    expect(await ask(head)).toBe('409 recap/already-released');
  });

  it('shows what came back to nobody, also sent again, until the unit above receives it', async () => {
    const get = await fresh();
    const alor = await house.as('kasubbag.rendatin.alor');
    const other = await house.as('sekretaris.alor');
    const people = Array.from({ length: 200 }, (_, n) => person(n + 1, {}, '5305'));
    const listId = await seedList(house.platform, { unitId: unitCalled('5305'), people });
    await must(alor, 'POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: '' });
    await house.platform.workJobs(jobs);
    const { version } = await must<{ version: { id: string } }>(alor, 'GET', `/api/voters/lists/${listId}/settlement`);
    const recap = `/api/voters/recaps/${version.id}`;
    const sent = await must<{ submissionId: string }>(alor, 'POST', `${recap}/send`, {});
    const { hash } = await preview(alor, version.id);
    await must(alor, 'POST', `${recap}/release`, { preview: hash });
    await must(other, 'POST', `${recap}/release/confirm`, { preview: hash });
    const everywhere = async () => {
      const addresses = ['', '.csv', '.json'].map((kind) => `/data/${version.id}${kind}`);
      const shown = await Promise.all(addresses.map(get));
      const data = ['csv', 'json'].map((kind) => nobody('GET', `/api/open-data/voter-recaps/${version.id}/${kind}`));
      return { statuses: [...shown, ...(await Promise.all(data))].map(({ status }) => status), shown };
    };
    const closed = async (when: string) => {
      const { statuses, shown } = await everywhere();
      expect(statuses, when).toEqual(statuses.map(() => 503));
      for (const { text } of shown) expect(text, when).toContain('sedang diperbaiki');
      expect(shown[0]?.text, when).not.toContain('<td>');
      expect((await must<RecapView>(alor, 'GET', recap)).release, when).toMatchObject({ shown: false });
      const listed = await must<{ items: { recapId: string }[] }>(
        nobody,
        'GET',
        '/api/open-data/voter-recaps?size=100',
      );
      expect(
        listed.items.map(({ recapId }) => recapId),
        when,
      ).not.toContain(version.id);
    };
    const open = async () => expect((await everywhere()).statuses).toEqual([200, 200, 200, 200, 200]);
    const { clock } = house.platform;
    const sendBack = (submissionId: string) => {
      clock.set(new Date(clock.now().getTime() + 60_000));
      return must(ntt, 'POST', `/api/voters/submissions/${submissionId}/send-back`, { reason: 'Periksa TPS' });
    };
    const receive = (submissionId: string) => must(ntt, 'POST', `/api/voters/submissions/${submissionId}/receive`);

    await open();
    await sendBack(sent.submissionId);
    await closed('sent back');
    const again = await must<{ submissionId: string }>(alor, 'POST', `${recap}/send`, { answer: 'TPS sudah benar' });
    await closed('sent again');
    await receive(again.submissionId);
    await open();
    await sendBack(again.submissionId);
    await closed('sent back once more');
    await must(alor, 'POST', `${recap}/send`, { answer: 'Tetap benar' });
    await closed('sent a third time');
    await expectKnownWhileHidden(version.id);
  });

  /** Another unit does not see the rows, but what they showed and hid holds for what it opens itself. */
  async function expectKnownWhileHidden(hidden: string): Promise<void> {
    const stored = await house.platform.owner
      .selectFrom('voter_release_rows')
      .select(['code', 'cells'])
      .where('recap_id', '=', hidden)
      .execute();
    const codes = stored.map(({ code }) => code);
    const actor: Actor = {
      kind: 'person',
      personId: await personOf('kasubbag.rendatin.kupang'),
      unitIds: [unitCalled('5301')],
      positions: [],
      nationwide: false,
    };
    const [rows, known] = await house.platform.database.read(actor, async (tx) => [
      await tx.selectFrom('voter_release_rows').select('code').where('recap_id', '=', hidden).execute(),
      await openedByOthers(tx, id, codes),
    ]);
    expect(rows).toEqual([]);
    const pattern = (cells: Readonly<Record<string, number | null>>) =>
      Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell === null ? null : 0]));
    expect(Object.fromEntries(known)).toEqual(
      Object.fromEntries(stored.map(({ code, cells }) => [code, pattern(cells)])),
    );
    expect(stored.some(({ cells }) => Object.values(cells).includes(null))).toBe(true);
  }

  it('takes no reason for withdrawing that nobody may read', async () => {
    expect(await refusal(head, 'POST', path('/withdraw'), { reason: 'sudah ditarik' })).toBe('404 recap/not-found');
  });
});
