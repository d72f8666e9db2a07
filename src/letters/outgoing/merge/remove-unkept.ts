/** Bytes in the store that no row keeps any more. */
import { sql } from 'kysely';
import type { Actor, Platform } from '../../../platform/index.ts';

/** What something still keeps stays. Removing what is gone already is no error. */
export async function removeUnkept(
  { database, files }: Pick<Platform, 'database' | 'files'>,
  actor: Actor,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  const { rows } = await database.read(actor, (tx) =>
    sql<{ sha256: string }>`select s as sha256 from unnest(${[...new Set(hashes)]}::text[]) s
      where not kc.file_is_kept(s)`.execute(tx),
  );
  for (const { sha256 } of rows) await files.remove(sha256);
}
