import { sql } from 'kysely';
import type { Actor, Platform } from '../../../platform/index.ts';

/** Whether any import or list, of whatever unit, still points at a sealed file. */
export const fileIsUsed = (platform: Pick<Platform, 'database'>, actor: Actor, sha256: string): Promise<boolean> =>
  platform.database.read(
    actor,
    async (tx) =>
      (await sql<{ used: boolean }>`select kc.voter_file_used(${sha256}) as used`.execute(tx)).rows[0]?.used ?? true,
  );
