import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChains } from '../platform/index.ts';
import { testHouse, type TestHouse } from '../testing/index.ts';
import { demoPassword, firstAdministratorLink } from './index.ts';
import { personIdOf } from './testing/people.ts';

let house: TestHouse;
beforeAll(async () => void (house = await testHouse()));

const personId = (username: string) => personIdOf(house, username);

describe('signing in', () => {
  it('tells a person who they are and what they hold', async () => {
    const { status, body } = await (await house.as('kasubbag.ntt'))('GET', '/api/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      username: 'kasubbag.ntt',
      home: { shortName: 'KPU NTT', zone: 'WITA' },
      positions: [
        { unitId: '53', position: 'kasubbag', label: { id: 'Kepala Subbagian Partisipasi Masyarakat & SDM' } },
      ],
    });
  });

  it('answers a wrong password and an unknown user alike, and waits after ten failures', async () => {
    const nobody = await house.as('nobody');
    const wrong = await nobody('POST', '/api/session', { username: 'ketua.ntt', password: 'salah' });
    const unknown = await nobody('POST', '/api/session', { username: 'tidak.ada', password: 'salah' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    for (let attempt = 0; attempt < 9; attempt += 1)
      await nobody('POST', '/api/session', { username: 'ketua.ntt', password: 'salah' });
    expect((await nobody('POST', '/api/session', { username: 'ketua.ntt', password: demoPassword })).status).toBe(429);
    house.platform.clock.set('2025-10-17T05:16:00Z');
    expect((await nobody('POST', '/api/session', { username: 'ketua.ntt', password: demoPassword })).status).toBe(200);
  });

  it('keeps a cookie of its own beside that of another house on the same host', async () => {
    const { createApi } = await import('../platform/index.ts');
    const { doorkeeper, identityRoom } = await import('./index.ts');
    const jar = new Map<string, string>();
    const apis = ['http://localhost:7100', 'http://localhost:7300'].map((workspaceUrl) =>
      createApi({
        platform: { ...house.platform, config: { ...house.platform.config, workspaceUrl } },
        routes: identityRoom.routes,
        doorkeeper,
      }),
    );
    for (const api of apis) {
      const signedIn = await api.request('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'staf.ntt', password: demoPassword }),
      });
      const [name = '', value = ''] = signedIn.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const statuses = await Promise.all(
      apis.map(async (api) => (await api.request('/api/me', { headers: { cookie } })).status),
    );
    expect([jar.size, ...statuses]).toEqual([2, 200, 200]);
  });

  it('refuses a write without the token of the session, and a write from another site', async () => {
    const cookie =
      (
        await (
          await house.as('nobody')
        )('POST', '/api/session', { username: 'staf.ntt', password: demoPassword })
      ).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const { createApi } = await import('../platform/index.ts');
    const { doorkeeper, identityRoom } = await import('./index.ts');
    const api = createApi({ platform: house.platform, routes: identityRoom.routes, doorkeeper });
    const headers = { 'content-type': 'application/json', cookie: cookie.split(';')[0] ?? '' };
    expect((await api.request('/api/me/language', { method: 'PUT', headers, body: '{"language":"en"}' })).status).toBe(
      403,
    );
    expect(
      (
        await api.request('/api/session', {
          method: 'POST',
          headers: { ...headers, 'sec-fetch-site': 'cross-site' },
          body: '{"username":"a","password":"b"}',
        })
      ).status,
    ).toBe(403);
  });

  it('ends a session after its idle time and by signing out', async () => {
    const caller = await house.as('sekretaris.ntt');
    expect((await caller('GET', '/api/me')).status).toBe(200);
    house.platform.clock.set('2025-10-18T05:16:00Z');
    expect((await caller('GET', '/api/me')).status).toBe(401);
    house.platform.clock.set('2025-10-17T05:20:00Z');
    const second = await house.as('kasubbag.alor');
    expect((await second('DELETE', '/api/session')).status).toBe(200);
    expect((await second('GET', '/api/me')).status).toBe(401);
  });
});

describe('people and positions', () => {
  it('lets a unit administrator make an account whose link works once', async () => {
    const admin = await house.as('admin.ntt');
    const made = await admin('POST', '/api/people', { unitId: '53', username: 'baru.ntt', name: 'Orang Baru' });
    expect(made.status).toBe(201);
    const token = (made.body as { link: string }).link.split('#')[1];
    const nobody = await house.as('nobody');
    expect((await nobody('POST', '/api/password-links/accept', { token, password: 'terlalu' })).status).toBe(400);
    expect((await nobody('POST', '/api/password-links/accept', { token, password: 'kata sandi baru' })).status).toBe(
      200,
    );
    expect((await nobody('POST', '/api/password-links/accept', { token, password: 'kata sandi baru' })).status).toBe(
      403,
    );
    expect(
      (await admin('POST', '/api/people', { unitId: '53', username: 'baru.ntt', name: 'Orang Lain' })).status,
    ).toBe(409);
  });

  it('makes an account with its first position, or neither', async () => {
    const admin = await house.as('admin.ntt');
    const first = { position: 'staf', section: 'rendatin', since: '2025-10-01' };
    const person = { unitId: '53', username: 'sekaligus.ntt', name: 'Orang Sekaligus', first };
    const wrong = await admin('POST', '/api/people', { ...person, first: { ...first, section: 'gudang' } });
    expect(wrong.status).toBe(422);
    expect((await admin('POST', '/api/people', person)).status).toBe(201);
    const { items } = (await admin('GET', '/api/people?unit=53&q=sekaligus')).body as {
      items: { assignments: object[] }[];
    };
    expect(items.map(({ assignments }) => assignments)).toEqual([[expect.objectContaining({ ...first, until: null })]]);
  });

  it('keeps administrators out of other units, and staff out of administration', async () => {
    const admin = await house.as('admin.ntt');
    expect(
      (await admin('POST', '/api/people', { unitId: '5305', username: 'x.alor', name: 'Orang Lain' })).status,
    ).toBe(403);
    expect((await admin('GET', '/api/people?unit=5305')).status).toBe(403);
    expect((await (await house.as('staf.ntt'))('GET', '/api/people?unit=53')).status).toBe(403);
    expect((await (await house.as('nobody'))('GET', '/api/people?unit=53')).status).toBe(401);
  });

  it('lets a Plh act on the days of the delegation only', async () => {
    const admin = await house.as('admin.ntt');
    const assign = {
      unitId: '53',
      personId: await personId('kasubbag.ntt'),
      position: 'sekretaris',
      acting: 'plh',
      since: '2025-10-20',
    };
    expect((await admin('POST', '/api/assignments', assign)).status).toBe(422);
    const given = await admin('POST', '/api/assignments', { ...assign, until: '2025-10-21' });
    expect(given.status).toBe(201);
    const ketua = await house.as('ketua.ntt');
    const { id } = given.body as { id: string };
    expect((await ketua('POST', `/api/assignments/${id}/confirm`)).status).toBe(200);
    const positionsAt = async (at: string) => {
      house.platform.clock.set(at);
      const nobody = await house.as('nobody');
      const cookie =
        (await nobody('POST', '/api/session', { username: 'kasubbag.ntt', password: demoPassword })).headers.get(
          'set-cookie',
        ) ?? '';
      const { rows } = await sql<{ positions: { position: string }[] }>`
        select positions from kc.session_person(
          encode(sha256(convert_to(${/kc_session_[0-9a-f]{8}=([^;]+)/.exec(cookie)?.[1]}, 'UTF8')), 'hex'),
          ${new Date(at)}, interval '1 hour', interval '1 hour')`.execute(house.platform.database.pool);
      return rows[0]?.positions.map((held) => held.position);
    };
    expect(await positionsAt('2025-10-19T15:59:00Z')).toEqual(['kasubbag']);
    expect(await positionsAt('2025-10-19T16:01:00Z')).toEqual(['kasubbag', 'sekretaris']);
    expect(await positionsAt('2025-10-21T15:59:00Z')).toEqual(['kasubbag', 'sekretaris']);
    expect(await positionsAt('2025-10-21T16:01:00Z')).toEqual(['kasubbag']);
    house.platform.clock.set('2025-10-17T05:30:00Z');
  });

  it('never lets a unit administrator make a national administrator', async () => {
    const admin = await house.as('admin.ntt');
    const made = await admin('POST', '/api/assignments', {
      unitId: '53',
      personId: await personId('staf.ntt'),
      position: 'admin-nasional',
      since: '2025-10-01',
    });
    expect(made.status).toBe(403);
  });

  it('deactivates: no session, no sign-in; the person stays in the records', async () => {
    const admin = await house.as('admin.ntt');
    const leaver = await house.as('ketua.ntt');
    expect((await admin('POST', `/api/people/${await personId('ketua.ntt')}/deactivate`)).status).toBe(200);
    expect((await leaver('GET', '/api/me')).status).toBe(401);
    expect((await admin('POST', `/api/people/${await personId('admin.ntt')}/deactivate`)).status).toBe(409);
  });

  it('writes all of it into an unbroken trail', async () => {
    const trail = await (await house.as('admin.ntt'))('GET', '/api/audit?unit=53&size=100');
    expect((trail.body as { items: { action: string }[] }).items.map((item) => item.action)).toEqual(
      expect.arrayContaining([
        'person.created',
        'position.assigned',
        'person.deactivated',
        'session.opened',
        'session.refused',
      ]),
    );
    expect((await verifyChains(house.platform.owner)).filter((chain) => !chain.intact)).toEqual([]);
  });
});

describe('the secrets', () => {
  it('are out of reach of raw SQL as the app role', async () => {
    for (const table of ['credentials', 'sessions', 'one_time_links', 'sign_in_attempts']) {
      await expect(sql.raw(`select * from kc_private.${table}`).execute(house.platform.database.pool)).rejects.toThrow(
        /permission denied/,
      );
    }
    await expect(sql`select kc.set_password('x', 'y', now())`.execute(house.platform.database.pool)).rejects.toThrow(
      /not this person/,
    );
    await expect(
      sql`select kc.open_session('x', ${await personId('staf.ntt')}, now())`.execute(house.platform.database.pool),
    ).rejects.toThrow(/only the program/);
  });
});

describe('the first administrator', () => {
  it('gets no link when there are people already', async () => {
    expect(await firstAdministratorLink(house.platform)).toBeNull();
  });
});
