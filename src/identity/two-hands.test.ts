import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/index.ts';
import { personCalled, unitCalled } from '../platform/testing/ids.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { identityRoom } from './index.ts';
import { isDeciding, positions } from './positions.ts';
import { personIdOf } from './testing/people.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse([identityRoom]);
});

const personId = (username: string) => personIdOf(house, username);
async function give(by: Caller, to: string, position: string) {
  const section = position === 'kasubbag' ? 'kul' : null;
  return by('POST', '/api/assignments', {
    unitId: '53',
    personId: await personId(to),
    position,
    section,
    since: '2020-01-01',
  });
}
const held = async (username: string) =>
  ((await (await house.as(username))('GET', '/api/me')).body as { positions: { position: string }[] }).positions.map(
    ({ position }) => position,
  );
const waiting = async (username: string) =>
  ((await (await house.as(username))('GET', '/api/positions/waiting')).body as { id: string; person: string }[]).map(
    ({ id }) => id,
  );

it('the wall and the list of positions agree on which of them decide', async () => {
  for (const position of positions) {
    const { rows } = await sql<{ decides: boolean }>`select kc.decides(${position.code}) as decides`.execute(
      house.platform.owner,
    );
    expect([position.code, rows[0]?.decides]).toEqual([position.code, isDeciding(position)]);
  }
});

describe('a position that decides', () => {
  it('takes effect once a second person has confirmed it, however long ago it begins', async () => {
    const given = await give(await house.as('admin.ntt'), 'staf.ntt', 'sekretaris');
    expect(given.status).toBe(201);
    const { id } = given.body as { id: string };
    expect(await held('staf.ntt')).not.toContain('sekretaris');
    expect(await waiting('staf.ntt')).toEqual([]);
    expect(await waiting('admin.ntt')).toEqual([]);
    expect(await waiting('ketua.ntt')).toEqual([id]);
    for (const hand of ['admin.ntt', 'staf.ntt', 'kasubbag.ntt', 'sekretaris.ende'])
      expect([hand, (await (await house.as(hand))('POST', `/api/assignments/${id}/confirm`)).status]).toEqual([
        hand,
        404,
      ]);
    expect((await (await house.as('ketua.ntt'))('POST', `/api/assignments/${id}/confirm`)).status).toBe(200);
    expect(await held('staf.ntt')).toContain('sekretaris');
    expect((await (await house.as('ketua.ntt'))('POST', `/api/assignments/${id}/confirm`)).status).toBe(404);
    const event = await house.platform.owner
      .selectFrom('audit_events')
      .select(['actor_person', 'unit_id'])
      .where('action', '=', 'position.confirmed')
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ actor_person: await personId('ketua.ntt'), unit_id: '53' });
  });

  it('is not confirmed by somebody whom its giver put there', async () => {
    const admin = await house.as('admin.ntt');
    const first = (await give(admin, 'anggota.ntt', 'sekretaris')).body as { id: string };
    await (
      await house.as('ketua.ntt')
    )('POST', `/api/assignments/${first.id}/confirm`);
    const second = (await give(admin, 'staf.ntt', 'ketua')).body as { id: string };
    expect(await waiting('anggota.ntt')).toEqual([]);
    expect((await (await house.as('anggota.ntt'))('POST', `/api/assignments/${second.id}/confirm`)).status).toBe(404);
  });

  it('stays ended: it is given and confirmed anew, not made longer', async () => {
    const admin = await house.as('admin.ntt');
    const { id } = (await give(admin, 'staf.ntt', 'anggota')).body as { id: string };
    await (
      await house.as('ketua.ntt')
    )('POST', `/api/assignments/${id}/confirm`);
    const until = async (day: string) => (await admin('POST', `/api/assignments/${id}/end`, { until: day })).status;
    expect([await until('2024-12-31'), await until('2099-01-01'), await until('2024-06-30')]).toEqual([200, 409, 200]);
    expect(await held('staf.ntt')).not.toContain('anggota');
  });

  it('is not given to oneself; one that decides nothing takes effect at once', async () => {
    const admin = await house.as('admin.ntt');
    expect((await give(admin, 'admin.ntt', 'ketua')).status).toBe(409);
    expect((await give(admin, 'anggota.ntt', 'pusdatin')).status).toBe(201);
    expect(await held('anggota.ntt')).toContain('pusdatin');
  });
});

describe("the wall, for a clerk's honest token", () => {
  const asClerk = async (username: string): Promise<Actor> => ({
    kind: 'person',
    personId: await personId(username),
    unitIds: [unitCalled('53')],
    positions: [],
    nationwide: false,
  });
  const attempt = (actor: Actor, statement: ReturnType<typeof sql>) =>
    house.platform.database.write(actor, async (tx) => statement.execute(tx));

  it.each([
    [
      'a position for themselves',
      (own: string) => sql`insert into assignments (id, person_id, unit_id, position, since, granted_by, created_at)
        values (${randomUUID()}, ${own}, '53', 'ketua', '1900-01-01', ${own}, now())`,
    ],
    [
      'a position that is confirmed already',
      (own: string) => sql`insert into assignments (id, person_id, unit_id, position, since, granted_by, created_at,
        confirmed_at) values (${randomUUID()}, ${own}, '53', 'ketua', '1900-01-01', ${own}, now(), now())`,
    ],
    [
      'an account',
      () => sql`insert into people (id, unit_id, username, name, created_at)
        values (${personCalled(randomUUID())}, '53', 'boneka', 'Boneka', now())`,
    ],
    [
      "another's password link",
      (_own: string, other: string) =>
        sql`select kc.add_link('00', 'set-password', ${other}, now(), now() + interval '1 day')`,
    ],
    ["the end of another's sessions", (_own: string, other: string) => sql`select kc.close_sessions(${other})`],
    ['another name', (own: string) => sql`update people set name = 'Ketua KPU' where id = ${own}`],
    ["another's password", (_own: string, other: string) => sql`select kc.set_password(${other}, 'x', now())`],
  ])('refuses %s', async (_what, statement) => {
    const actor = await asClerk('staf.ntt');
    await expect(
      attempt(actor, statement(actor.personId as string, await personId('ketua.ntt'))),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses an administrator of a unit to lengthen a position and to administer the country', async () => {
    const actor = await asClerk('admin.ntt');
    const ketua = await personId('ketua.ntt');
    const ended = sql`update assignments set until = '2025-06-30' where person_id = ${ketua} and position = 'ketua'`;
    expect((await attempt(actor, ended)).numAffectedRows).toBe(1n);
    for (const statement of [
      sql`update assignments set until = null where person_id = ${ketua} and position = 'ketua'`,
      sql`insert into assignments (id, person_id, unit_id, position, since, granted_by, created_at)
        values (${randomUUID()}, ${actor.personId}, '53', 'admin-nasional', '2020-01-01', ${actor.personId}, now())`,
    ])
      await expect(attempt(actor, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('ends nobody else’s position, and confirms none', async () => {
    const actor = await asClerk('staf.ntt');
    const own = await attempt(
      actor,
      sql`update assignments set until = '2020-01-02' where person_id <> ${actor.personId}`,
    );
    expect(own.numAffectedRows).toBe(0n);
    const { id } = (await give(await house.as('admin.ntt'), 'kasubbag.ntt', 'ketua')).body as { id: string };
    await expect(attempt(actor, sql`update assignments set confirmed_at = now() where id = ${id}`)).rejects.toThrow(
      /permission denied/,
    );
    const confirmed = await attempt(actor, sql`select kc.confirm_position(${id}, now()) as done`);
    expect(confirmed.rows).toEqual([{ done: false }]);
  });
});
