import { sql } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { systemActor } from '../actor.ts';
import { unitCalled } from '../testing/ids.ts';
import { testPlatform, type TestPlatform } from '../testing/index.ts';
import { sendWithCommit } from './pipelined.ts';
import { turnFor } from './turns.ts';

let platform: TestPlatform;
const actor = systemActor(unitCalled('53'));
beforeAll(async () => {
  platform = await testPlatform();
  await sql`create table lines (n int primary key)`.execute(platform.owner);
  await sql`grant select, insert on lines to kc_app`.execute(platform.owner);
});
const lines = async () =>
  (await sql<{ n: number }>`select n from lines order by n`.execute(platform.owner)).rows.map(({ n }) => n);

describe('a transaction', () => {
  const insert = (n: number) => sql`insert into lines values (${n})`;

  it('sends what is asked at the same time at one go, in order; where one fails, all is rolled back', async () => {
    const { rows } = await platform.database.write(actor, async (tx) => {
      const [, seen] = await Promise.all([
        insert(1).execute(tx),
        sql<{ n: number; kind: string }>`select n, kc.actor_kind() as kind from lines`.execute(tx),
      ]);
      return seen;
    });
    expect(rows).toEqual([{ n: 1, kind: 'system' }]);
    await expect(
      platform.database.write(actor, (tx) => Promise.all([2, 1, 3].map((n) => insert(n).execute(tx)))),
    ).rejects.toThrow(/duplicate key/);
    expect(await lines()).toEqual([1]);
  });

  it('commits nothing where what is sent with the commit fails, and its connection serves on', async () => {
    const [pid] = await platform.database.write(actor, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      return rows;
    });
    await expect(
      platform.database.write(actor, async (tx) => {
        await insert(4).execute(tx);
        await sendWithCommit(tx, sql`insert into lines values (1)`);
      }),
    ).rejects.toThrow(/duplicate key/);
    expect(await lines()).toEqual([1]);
    const again = await platform.database.read(actor, (tx) =>
      sql`select pg_backend_pid() as pid, kc.actor_kind() as kind`.execute(tx),
    );
    expect(again.rows).toEqual([{ pid: pid?.pid, kind: 'system' }]);
  });

  it('is no success when a statement of it failed, although nobody said so', async () => {
    const swallowed = platform.database.write(actor, async (tx) => {
      await insert(5).execute(tx);
      await insert(1)
        .execute(tx)
        .catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow();
    expect(await lines()).toEqual([1]);
  });

  it('takes no statement when it has ended', async () => {
    const tx = await platform.database.write(actor, async (given) => ({ given }));
    await expect(insert(6).execute(tx.given)).rejects.toThrow(/has ended/);
  });

  it('keeps the plan of what comes often, and asks anew where the table became another', async () => {
    const ask = () =>
      platform.database.read(actor, async (tx) => {
        const { rows } = await sql<Record<string, number>>`select * from lines where n < ${100}`.execute(tx);
        const { rows: kept } = await sql<{ count: number }>`select count(*) as count from pg_prepared_statements
          where statement like 'select * from lines%'`.execute(tx);
        return { columns: Object.keys(rows[0] ?? {}), kept: kept[0]?.count };
      });
    for (let times = 1; times < 50; times += 1) expect(await ask()).toEqual({ columns: ['n'], kept: 0 });
    expect(await ask()).toEqual({ columns: ['n'], kept: 1 });
    await sql`alter table lines add column more int`.execute(platform.owner);
    await expect(ask()).rejects.toThrow(/cached plan/);
    expect((await ask()).columns).toEqual(['n', 'more']);
  });
});

describe('turns', () => {
  it('come in the order in which they were asked for', async () => {
    const came: number[] = [];
    const first = await turnFor('thing');
    const others = [1, 2, 3].map(async (n) => {
      const turn = await turnFor('thing');
      came.push(n);
      turn.end();
    });
    await turnFor('another');
    expect(came).toEqual([]);
    first.end();
    await Promise.all(others);
    expect(came).toEqual([1, 2, 3]);
  });

  it('are not waited for where one does not end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await turnFor('held');
    const next = turnFor('held');
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await next).name).toBe('held');
    vi.useRealTimers();
  });
});
