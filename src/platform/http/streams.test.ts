import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testHouse, type TestHouse } from '../../testing/index.ts';

const job = '00000000-0000-4000-8000-00000000000a';
let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await sql`insert into jobs (id, unit_id, kind, input, created_at)
    values (${job}, '53', 'test/waits', '{}', ${house.platform.clock.now()})`.execute(house.platform.owner);
});

/** The progress of a job that waits for ever, as a person follows it; its first event has been read. */
async function followed(username: string) {
  const session = await house.signIn(username);
  const answer = await house.api.request(`/api/jobs/${job}/events`, { headers: session.headers });
  const reader = answer.body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('queued');
  const ended = reader.read().then(({ done }) => done);
  return { session, ended };
}
const soon = { timeout: 10_000 };

describe('a stream of events ends', () => {
  test('with the session of its reader', soon, async () => {
    const { session, ended } = await followed('staf.ntt');
    expect((await session.call('DELETE', '/api/session')).status).toBe(200);
    expect(await ended).toBe(true);
  });

  test('with the position that let them see it', soon, async () => {
    const { ended } = await followed('kasubbag.ntt');
    await sql`update assignments set until = '2025-01-02' where person_id =
      (select id from people where username = 'kasubbag.ntt')`.execute(house.platform.owner);
    expect(await ended).toBe(true);
  });

  test('with the account', soon, async () => {
    const { ended } = await followed('sekretaris.ntt');
    await sql`update people set active = false where username = 'sekretaris.ntt'`.execute(house.platform.owner);
    expect(await ended).toBe(true);
  });
});

test('the stream of one who is still let in goes on', async () => {
  const { ended } = await followed('admin.ntt');
  const waited = new Promise<string>((resolve) => void setTimeout(() => resolve('goes on'), 2_500));
  expect(await Promise.race([ended, waited])).toBe('goes on');
  await sql`update jobs set state = 'cancelled' where id = ${job}`.execute(house.platform.owner);
});
