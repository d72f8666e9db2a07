/** Passwords set by links that somebody else made: who hears of it, what the session may, and who confirms it. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Actor } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testPlatform } from '../platform/testing/index.ts';
import { callerThrough, signInThrough, type Caller, type Send } from '../testing/caller.ts';
import { testHouse, type TestHouse } from '../testing/index.ts';
import { rooms } from '../rooms.ts';
import { doorkeeper, firstAdministratorLink, identityRoom } from './index.ts';
import { personIdOf } from './testing/people.ts';

type Link = { id: string; madeBy: string; person?: string; denied?: boolean; alone?: boolean; answer?: string | null };
type Me = { waits: boolean; csrf: string; positions: { capabilities: string[] }[] };

const password = 'empat kata acak sekali';
let house: TestHouse;
beforeAll(async () => {
  house = await testHouse(rooms);
});

const send: Send = (path, request) => house.api.request(path, request);
const linkFor = async (maker: Caller, id: string): Promise<string> =>
  ((await maker('POST', `/api/people/${id}/password-link`)).body as { link: string }).link.split('#')[1] ?? '';

/** Whoever holds the link sets a password and is signed in. */
async function use(token: string, at: Send = send): Promise<Caller> {
  const used = await callerThrough(at)('POST', '/api/password-links/accept', { token, password });
  expect(used.status).toBe(200);
  const cookie = used.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf } = (await callerThrough(at, { cookie })('GET', '/api/me')).body as Me;
  return callerThrough(at, { cookie, 'x-csrf-token': csrf });
}

const personId = (username: string) => personIdOf(house, username);
const meOf = async (caller: Caller) => (await caller('GET', '/api/me')).body as Me;
const mayOf = async (caller: Caller) => (await meOf(caller)).positions.flatMap(({ capabilities }) => capabilities);
const mine = async (caller: Caller) => (await caller('GET', '/api/password-links/mine')).body as Link[];
const waitingFor = async (username: string) =>
  (await (await house.as(username))('GET', '/api/password-links/waiting')).body as Link[];
const confirmBy = async (username: string, { id }: Link) =>
  (await (await house.as(username))('POST', `/api/password-links/${id}/confirm`)).status;
const trailOf = async (username: string) =>
  (
    (await (await house.as(username))('GET', '/api/audit?unit=53&size=100')).body as {
      items: { action: string; actor: string | null; says: { id: string }; subject: { name: { id: string } } }[];
    }
  ).items;

describe("a link of the unit's administrator for a secretary", () => {
  let maker: Caller;
  let session: Caller;
  let waitedBefore: boolean;
  beforeAll(async () => {
    maker = await house.as('admin.ntt');
    const before = await house.as('sekretaris.ntt');
    const token = await linkFor(maker, await personId('sekretaris.ntt'));
    waitedBefore = (await meOf(before)).waits;
    session = await use(token);
  });

  it('stands in the trail with both names', async () => {
    const trail = await trailOf('admin.ntt');
    expect(trail).toContainEqual(
      expect.objectContaining({
        action: 'person.link-made',
        actor: 'Antonius Misal',
        subject: expect.objectContaining({ name: { id: 'Ratna Uji', en: 'Ratna Uji' } }),
      }),
    );
    expect(trail.find(({ action }) => action === 'person.link-used')).toMatchObject({
      says: { id: 'menetapkan kata sandi lewat tautan buatan Antonius Misal' },
      subject: { name: { id: 'Ratna Uji' } },
    });
  });

  it('lets the session read, and not decide; until it was used, the old password was as good as ever', async () => {
    expect(waitedBefore).toBe(false);
    expect(await meOf(session)).toMatchObject({ waits: true });
    expect(await mayOf(session)).toEqual([
      'audit.read',
      'letters.read',
      'registers.read',
      'records.read',
      'voters.read',
    ]);
    expect((await session('GET', '/api/audit?unit=53')).status).toBe(200);
    expect((await session('GET', '/api/positions/waiting')).body).toEqual([]);
  });

  it('is not undone by a new password of the session itself', async () => {
    const changed = await session('PUT', '/api/me/password', {
      current: password,
      password: 'lima kata yang lain lagi',
    });
    expect(changed.status).toBe(200);
    session = (await signInThrough(send, 'sekretaris.ntt', 'lima kata yang lain lagi')).call;
    expect(await meOf(session)).toMatchObject({ waits: true });
  });

  it('waits for a third person: neither its maker, nor its owner, nor a clerk', async () => {
    const [link] = await waitingFor('ketua.ntt');
    expect(link).toMatchObject({ person: 'Ratna Uji', madeBy: 'Antonius Misal', denied: false, alone: false });
    for (const username of ['admin.ntt', 'staf.ntt', 'kasubbag.ntt', 'admin.ende']) {
      expect(await waitingFor(username)).toEqual([]);
      expect([username, await confirmBy(username, link as Link)]).toEqual([username, 404]);
    }
    expect((await session('POST', `/api/password-links/${link?.id}/confirm`)).status).toBe(404);
    const tasks = (await (await house.as('ketua.ntt'))('GET', '/api/desk/waiting')).body as {
      items: { task: string }[];
    };
    expect(tasks.items.map(({ task }) => task)).toContain('confirm-link');
    expect(await confirmBy('ketua.ntt', link as Link)).toBe(200);
    expect(await confirmBy('ketua.ntt', link as Link)).toBe(404);
    expect(await mayOf(session)).toContain('draft.approve');
    expect((await trailOf('admin.ntt'))[0]).toMatchObject({
      action: 'person.link-confirmed',
      actor: 'Simon Teladan',
      says: { id: 'mengesahkan pemakai tautan kata sandi buatan Antonius Misal' },
    });
  });

  it('is denied by its owner: other sessions end, the account waits again, heads and those above are told', async () => {
    const elsewhere = await use(await linkFor(maker, await personId('sekretaris.ntt')));
    const owner = await use(await linkFor(await house.as('admin.nasional'), await personId('sekretaris.ntt')));
    expect((await elsewhere('GET', '/api/me')).status).toBe(401);
    const [own, foreign] = await mine(owner);
    expect([own?.madeBy, foreign?.madeBy]).toEqual(['Bernadus Misal', 'Antonius Misal']);
    expect((await owner('POST', `/api/password-links/${own?.id}/answer`, { mine: true })).status).toBe(200);
    expect(await confirmBy('ketua.ntt', own as Link)).toBe(200);
    expect(await meOf(owner)).toMatchObject({ waits: false });
    const { call: other } = await signInThrough(send, 'sekretaris.ntt', password);
    expect((await owner('POST', `/api/password-links/${foreign?.id}/answer`, { mine: false })).status).toBe(200);
    expect((await other('GET', '/api/me')).status).toBe(401);
    expect(await meOf(owner)).toMatchObject({ waits: true });
    for (const username of ['ketua.ntt', 'admin.nasional'])
      expect((await waitingFor(username)).map(({ id, denied }) => [id, denied])).toEqual([[foreign?.id, true]]);
    expect((await owner('POST', `/api/password-links/${foreign?.id}/answer`, { mine: true })).status).toBe(404);
    expect(await confirmBy('admin.nasional', foreign as Link)).toBe(200);
    expect(await meOf(owner)).toMatchObject({ waits: false });
  });
});

describe("a link of the national administrator for a unit's administrator", () => {
  it('gives no rights to pass on, neither in the program nor in the wall', async () => {
    const session = await use(await linkFor(await house.as('admin.nasional'), await personId('admin.ende')));
    const someone = { unitId: '5308', username: 'boneka.ende', name: 'Boneka Ende' };
    const refused = await session('POST', '/api/people', someone);
    expect([refused.status, (refused.body as { error: { code: string } }).error.code]).toEqual([403, 'http/waits']);
    const actor = await actorOf('admin.ende', '5308');
    const attempts = [
      sql`select kc.add_link('00', 'set-password', ${await personId('staf.ende')}, now(), now() + interval '1 day')`,
      sql`insert into people (id, unit_id, username, name, created_at)
        values ('boneka', '5308', 'boneka', 'Boneka', now())`,
      sql`select kc.close_sessions(${await personId('staf.ende')})`,
    ];
    for (const attempt of attempts)
      await expect(house.platform.database.write(actor, (tx) => attempt.execute(tx))).rejects.toMatchObject({
        code: '42501',
      });
    const [link] = await waitingFor('sekretaris.ende');
    expect(await confirmBy('sekretaris.ende', link as Link)).toBe(200);
    expect((await session('POST', '/api/people', someone)).status).toBe(201);
  });
});

describe('a link for a clerk', () => {
  it('is told to its owner; the account waits only when a position comes that decides', async () => {
    const admin = await house.as('admin.ntt');
    const made = await admin('POST', '/api/people', { unitId: '53', username: 'baru.ntt', name: 'Baru Contoh' });
    const { id, link } = made.body as { id: string; link: string };
    const session = await use(link.split('#')[1] ?? '');
    const [own] = await mine(session);
    expect(own).toMatchObject({ madeBy: 'Antonius Misal', answer: null });
    const given = { unitId: '53', personId: id, since: '2025-01-01' };
    await admin('POST', '/api/assignments', { ...given, position: 'staf', section: 'kul' });
    expect(await mayOf(session)).toContain('draft.review');
    const deciding = await admin('POST', '/api/assignments', { ...given, position: 'anggota', section: null });
    expect(await meOf(session)).toMatchObject({ waits: true });
    await (
      await house.as('ketua.ntt')
    )('POST', `/api/assignments/${(deciding.body as { id: string }).id}/confirm`);
    expect(await mayOf(session)).not.toContain('draft.approve');
    expect(await confirmBy('ketua.ntt', own as Link)).toBe(200);
    expect(await mayOf(session)).toContain('draft.approve');
  });
});

describe("the wall, for the maker's honest token", () => {
  it('confirms nothing, answers nothing, and uses no link', async () => {
    await use(await linkFor(await house.as('admin.ntt'), await personId('anggota.ntt')));
    const [link] = await waitingFor('ketua.ntt');
    const actor = await actorOf('admin.ntt', '53');
    const attempt = (statement: ReturnType<typeof sql>) =>
      house.platform.database.write(actor, (tx) => statement.execute(tx));
    expect((await attempt(sql`select kc.confirm_link(${link?.id}) as done`)).rows).toEqual([{ done: false }]);
    expect((await attempt(sql`select kc.answer_link(${link?.id}, true, '') as done`)).rows).toEqual([{ done: false }]);
    for (const statement of [
      sql`update kc_private.link_uses set confirmed_at = now()`,
      sql`delete from kc_private.link_uses`,
      sql`select * from kc.use_link('00', now())`,
      sql`select kc.open_session('00', ${await personId('anggota.ntt')}, now())`,
    ])
      await expect(attempt(statement)).rejects.toMatchObject({ code: '42501' });
    const renamed = await house.platform.database.write(await actorOf('staf.ntt', '53'), (tx) =>
      sql`update units set host = 'palsu.example.id' where id = '53'`.execute(tx),
    );
    expect(renamed.numAffectedRows).toBe(0n);
  });
});

it('is confirmed from another unit where the own one and the one above have no third person, and not by its maker', async () => {
  const maker = await house.as('admin.nasional');
  const first = { position: 'admin-nasional', section: null, since: '2025-01-01', until: null, acting: null };
  const made = await maker('POST', '/api/people', { unitId: '00', username: 'kedua', name: 'Kedua', first });
  const { id, link } = made.body as { id: string; link: string };
  const session = await use(link.split('#')[1] ?? '');
  const ofThem = async (username: string) =>
    (await waitingFor(username)).filter((one) => (one as Link & { personId: string }).personId === id);
  expect(await meOf(session)).toMatchObject({ waits: true });
  expect(await ofThem('admin.nasional')).toEqual([]);
  expect(await ofThem('kasubbag.alor')).toEqual([]);
  const [waiting] = await ofThem('admin.alor');
  expect(waiting).toMatchObject({ alone: false });
  expect(await confirmBy('admin.nasional', waiting as Link)).toBe(404);
  expect(await confirmBy('admin.alor', waiting as Link)).toBe(200);
  expect(await meOf(session)).toMatchObject({ waits: false });
});

it('a house with its first administrator alone: they confirm the second alone, and the trail says so', async () => {
  const platform = await testPlatform();
  const first = await firstAdministratorLink(platform);
  const api = createApi({ platform, routes: identityRoom.routes, doorkeeper });
  const at: Send = (path, request) => api.request(path, request);
  const begun = await callerThrough(at)('POST', '/api/first-administrator', {
    token: typeof first === 'object' ? first?.link.split('#')[1] : '',
    username: 'admin.pusat',
    name: 'Admin Pusat',
    password: 'kata sandi panjang',
  });
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf, waits } = await meOf(callerThrough(at, { cookie }));
  expect(waits).toBe(false);
  const admin = callerThrough(at, { cookie, 'x-csrf-token': csrf });
  const add = async (username: string) => {
    const made = await admin('POST', '/api/people', { unitId: '00', username, name: `Admin ${username}` });
    const { id, link } = made.body as { id: string; link: string };
    const given = { unitId: '00', personId: id, position: 'admin-nasional', section: null, since: '2025-01-01' };
    expect((await admin('POST', '/api/assignments', given)).status).toBe(201);
    return use(link.split('#')[1] ?? '', at);
  };
  const second = await add('kedua');
  expect(await meOf(second)).toMatchObject({ waits: true });
  const [link] = (await admin('GET', '/api/password-links/waiting')).body as Link[];
  expect(link).toMatchObject({ alone: true });
  expect((await admin('POST', `/api/password-links/${link?.id}/confirm`)).status).toBe(200);
  expect(await meOf(second)).toMatchObject({ waits: false });
  const { rows } = await sql<{ action: string }>`select action from audit_events order by seq desc limit 1`.execute(
    platform.owner,
  );
  expect(rows).toEqual([{ action: 'person.link-confirmed-alone' }]);
  // From now on there is a third person for each new link.
  await add('ketiga');
  expect((await admin('GET', '/api/password-links/waiting')).body).toEqual([]);
  expect(((await second('GET', '/api/password-links/waiting')).body as Link[]).map(({ alone }) => alone)).toEqual([
    false,
  ]);
});

async function actorOf(username: string, unit: string): Promise<Actor> {
  return {
    kind: 'person',
    personId: await personId(username),
    unitIds: [unitCalled(unit)],
    positions: [],
    nationwide: false,
  };
}
