/** Bytes in the store that no row keeps any more. */
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { ActorDatabase } from '../database/index.ts';
import type { FileStore } from './index.ts';

/** Hashes that are asked for and removed at a time. */
const part = 200;

/** What something still keeps stays. Removing what is gone already is no error. */
export async function removeUnkept(
  { database, files }: { readonly database: ActorDatabase; readonly files: FileStore },
  actor: Actor,
  hashes: readonly string[],
): Promise<void> {
  const all = [...new Set(hashes)];
  for (let at = 0; at < all.length; at += part) {
    const { rows } = await database.read(actor, (tx) =>
      sql<{ sha256: string }>`select s as sha256 from unnest(${all.slice(at, at + part)}::text[]) s
        where not kc.file_is_kept(s)`.execute(tx),
    );
    await Promise.all(rows.map(({ sha256 }) => files.remove(sha256)));
  }
}
