import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { addDemoPeople, demoPassword, demoPeople, identityRoom } from './index.ts';
import { positions } from './positions.ts';
import { personIdOf } from './testing/people.ts';

let house: TestHouse;
let nobody: Caller;
beforeAll(async () => {
  house = await testHouse([identityRoom]);
  nobody = await house.as('nobody');
});

const personId = (username: string) => personIdOf(house, username);
const signIn = (username: string, password = demoPassword) => nobody('POST', '/api/session', { username, password });
/** Runs `work` with the clock set forward, and sets it back. */
async function later<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const now = house.platform.clock.now();
  house.platform.clock.set(new Date(now.getTime() + milliseconds));
  try {
    return await work();
  } finally {
    house.platform.clock.set(now);
  }
}
const hour = 3_600_000;

describe('a session', () => {
  it('ends when it has grown too old, however busy it was', async () => {
    const { sessionIdle, sessionMax } = house.platform.config;
    const busy = await house.as('sekretaris.ende');
    for (let age = sessionIdle / 2; age < sessionMax; age += sessionIdle / 2) {
      expect((await later(age, () => busy('GET', '/api/me'))).status, `after ${age / hour} h`).toBe(200);
    }
    expect((await later(sessionMax + 1, () => busy('GET', '/api/me'))).status).toBe(401);
  });

  it('ends everywhere when its person changes the password, for which the old one is needed', async () => {
    const person = await house.as('staf.kupang');
    expect((await person('PUT', '/api/me/password', { current: 'salah', password: 'kata sandi baru' })).status).toBe(
      401,
    );
    expect(
      (await person('PUT', '/api/me/password', { current: demoPassword, password: 'kata sandi baru' })).status,
    ).toBe(200);
    expect((await person('GET', '/api/me')).status).toBe(401);
    expect((await signIn('staf.kupang')).status).toBe(401);
    expect((await signIn('staf.kupang', 'kata sandi baru')).status).toBe(200);
  });

  it('is not opened for a name that was guessed too often, whether or not somebody bears it; others go on', async () => {
    const codes = async (username: string) => {
      for (let attempt = 0; attempt < 10; attempt += 1) await signIn(username, 'salah');
      return ((await signIn(username)).body as { error: { code: string } }).error.code;
    };
    expect([await codes('staf.ende'), await codes('tidak.ada')]).toEqual([
      'identity/too-many-attempts',
      'identity/too-many-attempts',
    ]);
    expect((await signIn('kasubbag.ende')).status).toBe(200);
  });
});

describe('an invitation', () => {
  const invite = async (username: string) => {
    const made = await (
      await house.as('admin.ntt')
    )('POST', '/api/people', { unitId: '53', username, name: 'Orang Baru' });
    return (made.body as { link: string }).link.split('#')[1] ?? '';
  };
  const accept = (token: string) =>
    nobody('POST', '/api/password-links/accept', { token, password: 'kata sandi saya' });

  it('works once when it is opened twice at the same moment', async () => {
    const token = await invite('rangkap.ntt');
    const statuses = (await Promise.all([accept(token), accept(token)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 403]);
  });

  it('expires, and is replaced by a newer one', async () => {
    const old = await invite('lambat.ntt');
    expect((await later(7 * 24 * hour + 1, () => accept(old))).status).toBe(403);
    const again = await (
      await house.as('admin.ntt')
    )('POST', `/api/people/${await personId('lambat.ntt')}/password-link`);
    expect((await accept(old)).status).toBe(403);
    expect((await accept((again.body as { link: string }).link.split('#')[1] ?? '')).status).toBe(200);
  });
});

describe('positions', () => {
  it('stop counting after their last day', async () => {
    const admin = await house.as('admin.ntt');
    const ketua = await house.as('ketua.ntt');
    expect((await ketua('GET', '/api/audit?unit=53')).status).toBe(200);
    const held = await house.platform.owner
      .selectFrom('assignments')
      .select('id')
      .where('person_id', '=', await personId('ketua.ntt'))
      .executeTakeFirstOrThrow();
    expect((await admin('POST', `/api/assignments/${held.id}/end`, { until: '2025-10-16' })).status).toBe(200);
    expect((await ketua('GET', '/api/me')).body).toMatchObject({ positions: [] });
    expect((await ketua('GET', '/api/audit?unit=53')).status).toBe(403);
  });

  it.each([
    ['a position that is not in the list', { position: 'raja' }, 422],
    ['a kasubbag without a section', { position: 'kasubbag' }, 422],
    ['a ketua of a section', { position: 'ketua', section: 'kul' }, 422],
    ['a last day before the first', { position: 'ketua', until: '2025-10-01' }, 422],
  ])('refuse %s', async (_what, input, status) => {
    const admin = await house.as('admin.ntt');
    expect(
      (
        await admin('POST', '/api/assignments', {
          unitId: '53',
          personId: await personId('staf.ntt'),
          since: '2025-10-17',
          ...input,
        })
      ).status,
    ).toBe(status);
  });

  it('cannot be given to a person of another unit, nor ended there', async () => {
    const admin = await house.as('admin.ntt');
    const stranger = await personId('staf.alor');
    expect(
      (
        await admin('POST', '/api/assignments', {
          unitId: '53',
          personId: stranger,
          position: 'ketua',
          since: '2025-10-17',
        })
      ).status,
    ).toBe(404);
    const held = await house.platform.owner
      .selectFrom('assignments')
      .select('id')
      .where('person_id', '=', stranger)
      .executeTakeFirstOrThrow();
    expect((await admin('POST', `/api/assignments/${held.id}/end`, { until: '2025-10-17' })).status).toBe(404);
    expect((await admin('POST', `/api/people/${stranger}/deactivate`)).status).toBe(404);
    expect((await admin('POST', `/api/people/${stranger}/password-link`)).status).toBe(404);
  });
});

it('the demo gives every position to somebody, and adds nobody twice', async () => {
  await addDemoPeople(house.platform);
  const { rows } = await sql<{ position: string; holders: number }>`
    select position, count(*) as holders from assignments join people on people.id = person_id
    where username = any (${demoPeople.map((person) => person.username)})
    group by position order by position`.execute(house.platform.owner);
  expect(rows.map((row) => row.position)).toEqual(positions.map((position) => position.code).toSorted());
  expect(rows.reduce((sum, row) => sum + row.holders, 0)).toBe(demoPeople.length);
});

describe('units', () => {
  const list = async (query: string) =>
    (await (await house.as('staf.alor'))('GET', `/api/units?${query}`)).body as {
      total: number;
      items: { id: string }[];
    };

  it('are listed in pages, by parent and by search', async () => {
    expect(await list('size=1')).toMatchObject({ total: 553, items: [{ id: '00' }] });
    expect((await list('parent=53&size=100')).items).toHaveLength(22);
    expect((await list('q=flores')).items.map(({ id }) => id)).toEqual(['5306']);
    expect((await list('q=%25')).total).toBe(0);
  });

  it('are corrected by their own administrator; the trail keeps what stood before, but no address', async () => {
    const input = {
      datelineCity: 'Kupang',
      host: 'ntt.kpu.go.id',
      address: 'Jalan Contoh 1, Kupang',
      zone: 'WITA',
      source: 'diperiksa sendiri',
      verified: true,
    };
    expect((await (await house.as('kasubbag.ntt'))('PUT', '/api/units/53', input)).status).toBe(403);
    expect((await (await house.as('admin.ntt'))('PUT', '/api/units/5305', input)).status).toBe(403);
    expect((await (await house.as('admin.ntt'))('PUT', '/api/units/53', input)).status).toBe(200);
    const { payload } = await house.platform.owner
      .selectFrom('audit_events')
      .select('payload')
      .where('action', '=', 'unit.edited')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(payload)).toMatchObject({
      before: { hasAddress: false },
      after: { hasAddress: true, source: 'diperiksa sendiri' },
    });
    expect(payload).not.toContain('Jalan Contoh');
    const taken = await (await house.as('admin.ntt'))('PUT', '/api/units/53', { ...input, host: 'kab-alor.kpu.go.id' });
    expect(taken.body).toMatchObject({
      error: { code: 'identity/host-taken', message: { id: expect.stringContaining('KPU Kabupaten Alor') } },
    });
  });
});

it('raw SQL as the app role sees no people without an actor, and makes no link', async () => {
  const asApp = (query: string) => sql.raw(query).execute(house.platform.database.pool);
  expect((await asApp('select * from people')).rows).toEqual([]);
  expect((await asApp('select * from assignments')).rows).toEqual([]);
  await expect(
    asApp(`select kc.add_link('x', 'set-password', '${await personId('staf.alor')}', now(), now() + interval '1 day')`),
  ).rejects.toThrow(/nobody/);
});
