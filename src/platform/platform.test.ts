import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvents, err, ok, runOperation, systemActor, verifyChains, type Operation } from './index.ts';
import { nobody, testPlatform, type TestPlatform } from './testing/index.ts';
import type { Actor, UnitId } from './actor.ts';
import { personCalled, unitCalled } from './testing/ids.ts';

declare module './subjects.ts' {
  interface SubjectTypes {
    test: true;
  }
}

const event = defineEvents({ 'test.happened': { says: { id: 'uji', en: 'test' }, payload: z.object({ n: z.int() }) } });
const record: Operation<{ unitId: UnitId; n: number }, number> = async (_context, { unitId, n }) =>
  ok({ value: n, events: [event('test.happened', { unitId, subject: { type: 'test', id: String(n) } }, { n })] });

let platform: TestPlatform;
beforeAll(async () => void (platform = await testPlatform()));

describe('the wall in the database', () => {
  const asApp = <T>(query: string) => sql.raw<T>(query).execute(platform.database.pool);

  it('shows a unit its own audit events and no others', async () => {
    await runOperation(platform, systemActor(unitCalled('53')), record, { unitId: unitCalled('53'), n: 1 });
    await runOperation(platform, systemActor(unitCalled('5301')), record, { unitId: unitCalled('5301'), n: 2 });
    const seen = (unit: UnitId) =>
      platform.database.read(systemActor(unit), (tx) => tx.selectFrom('audit_events').select('unit_id').execute());
    expect(await seen(unitCalled('53'))).toEqual([{ unit_id: '53' }]);
    expect(await seen(unitCalled('5301'))).toEqual([{ unit_id: '5301' }]);
    expect(
      await platform.database.read(nobody, (tx) => tx.selectFrom('audit_events').select('unit_id').execute()),
    ).toEqual([]);
  });

  it('does not believe an actor that raw SQL made up', async () => {
    const forged =
      `system||53|0|${(await asApp<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid}|99999999999|` +
      '0'.repeat(64);
    const { rows } = await sql<{
      units: string[];
      kind: string;
    }>`with forged as (select set_config('kc.actor', ${forged}, false))
      select kc.actor_units() as units, kc.actor_kind() as kind from forged`.execute(platform.database.pool);
    expect(rows).toEqual([{ units: [], kind: 'public' }]);
  });

  it('lets raw SQL of the app role neither read the key nor write, change or remove audit events', async () => {
    for (const query of [
      'select * from kc_private.actor_key',
      `select kc_private.actor_part(1)`,
      `insert into audit_events values ('53', 9, now(), 'system', null, 'x', 'x', 'x', '{}', 'x', 'x')`,
      `update audit_events set payload = '{}'`,
      'delete from audit_events',
      'truncate audit_events',
      'update audit_heads set seq = 0',
      `select kc.append_audit('53', 'x', 'x', 'x', '{}', true)`,
      'set role postgres',
    ])
      await expect(asApp(query), query).rejects.toThrow(/permission denied|may not write/);
  });

  const clerk: Actor = {
    kind: 'person',
    personId: personCalled('00000000-0000-4000-8000-0000000000c1'),
    unitIds: [unitCalled('53')],
    positions: [],
    nationwide: false,
  };

  it("takes no time and no name for an event from raw SQL with a clerk's honest token", async () => {
    const attempt = (query: string) =>
      platform.database.write(clerk, async (tx) => sql.raw<{ seq: number }>(query).execute(tx));
    const words = `'test.happened', 'test', '9', '{"n":9}'`;
    await expect(
      attempt(`select * from kc.append_audit('53', '2020-01-01'::timestamptz, ${words}, true)`),
    ).rejects.toThrow(/does not exist/);
    await expect(attempt(`select * from kc.append_audit('5301', ${words}, true)`)).rejects.toThrow(/may not write/);
    const forged = `regexp_replace(current_setting('kc.actor'), '2025-10-17T', '2020-01-01T')`;
    await expect(
      attempt(`select a.* from set_config('kc.actor', ${forged}, true), kc.append_audit('53', ${words}, true) a`),
    ).rejects.toThrow(/may not write/);
    const { rows } = await attempt(`select seq from kc.append_audit('53', ${words}, true)`);
    const written = await platform.owner
      .selectFrom('audit_events')
      .select(['at', 'actor_kind', 'actor_person', 'job'])
      .where('unit_id', '=', unitCalled('53'))
      .where('seq', '=', rows[0]?.seq ?? 0)
      .executeTakeFirstOrThrow();
    expect(written).toEqual({
      at: platform.clock.now(),
      actor_kind: 'person',
      actor_person: clerk.personId,
      job: null,
    });
  });

  it("takes no job and no file in somebody else's name", async () => {
    const attempt = (statement: string) => platform.database.write(clerk, async (tx) => sql.raw(statement).execute(tx));
    const job = (by: string) => `insert into jobs (id, unit_id, kind, input, state, created_by, created_at)
      values (gen_random_uuid(), '53', 'test.none', '{}', 'cancelled', ${by}, now())`;
    const file = (by: string) => `insert into files (sha256, unit_id, name, mime, size, created_by, created_at)
      values (repeat('c', 64), '53', 'x', 'text/plain', 1, ${by}, now())`;
    for (const statement of [job("'ketua'"), job('null'), file("'ketua'")])
      await expect(attempt(statement)).rejects.toThrow(/row-level security/);
    await attempt(job('kc.actor_person()'));
  });

  it('does not let an actor write into the chain of another unit', async () => {
    await expect(
      runOperation(platform, systemActor(unitCalled('53')), record, { unitId: unitCalled('5301'), n: 3 }),
    ).rejects.toThrow(/may not write/);
  });
});

describe('operations', () => {
  it('rolls back and reports an expected failure', async () => {
    const refused: Operation<null, never> = async ({ tx, clock }) => {
      await tx
        .insertInto('files')
        .values({
          sha256: 'a'.repeat(64),
          unit_id: unitCalled('53'),
          name: 'x',
          mime: 'x',
          size: 1,
          created_by: null,
          created_at: clock.now(),
        })
        .execute();
      return err({ code: 'test/refused', status: 409, message: { id: 'x', en: 'x' } });
    };
    expect(await runOperation(platform, systemActor(unitCalled('53')), refused, null)).toMatchObject({
      ok: false,
      failure: { code: 'test/refused' },
    });
    expect(await platform.owner.selectFrom('files').selectAll().execute()).toEqual([]);
  });

  it('refuses to commit a change without an audit event', async () => {
    const silent: Operation<null, null> = async () => ok({ value: null, events: [] });
    await expect(runOperation(platform, systemActor(unitCalled('53')), silent, null)).rejects.toThrow(
      /without an audit event/,
    );
  });
});

describe('the audit chain', () => {
  it('is intact under concurrent writers, and names the first broken link after tampering', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        runOperation(platform, systemActor(unitCalled('11')), record, { unitId: unitCalled('11'), n }),
      ),
    );
    expect((await verifyChains(platform.owner)).find((chain) => chain.unitId === '11')).toEqual({
      unitId: unitCalled('11'),
      events: 20,
      intact: true,
    });
    await sql`update audit_events set payload = '{"n":7777}' where unit_id = '11' and seq = 5`.execute(platform.owner);
    expect((await verifyChains(platform.owner)).find((chain) => chain.unitId === '11')).toMatchObject({
      intact: false,
      brokenAt: 5,
      why: 'was altered after it was written',
    });
  });

  it('notices when the newest events were cut off', async () => {
    await Promise.all(
      [1, 2, 3].map((n) =>
        runOperation(platform, systemActor(unitCalled('12')), record, { unitId: unitCalled('12'), n }),
      ),
    );
    await sql`delete from audit_events where unit_id = '12' and seq = 3`.execute(platform.owner);
    expect((await verifyChains(platform.owner)).find((chain) => chain.unitId === '12')).toMatchObject({
      intact: false,
      brokenAt: 3,
    });
  });
});
