import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '../testing/index.ts';
import { guardsNow } from './guards.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});

it.each([
  'alter role kc_app bypassrls',
  'alter role kc_app superuser',
  'grant update on audit_events to kc_app',
  'grant update (hash) on audit_heads to public',
  'grant execute on function kc_private.xor_bytes(bytea, int) to kc_app',
  "alter table jobs alter column created_by set default 'ketua'",
  'alter table files drop constraint files_sha256_check',
])('are others after: %s', async (statement) => {
  const before = await guardsNow(platform.owner);
  const after = await platform.owner.transaction().execute(async (tx) => {
    await sql.raw(statement).execute(tx);
    const seen = await guardsNow(tx);
    await sql`rollback`.execute(tx);
    return seen;
  });
  expect(after).not.toBe(before);
  expect(await guardsNow(platform.owner)).toBe(before);
});
