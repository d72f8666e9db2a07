/** Lays the rooms' kinds of texts into the database, whose guards take no draft of another kind. */
import { sql } from 'kysely';
import type { Database, Room } from '../platform/index.ts';
import { textKinds } from './text-kind.ts';

/** Kinds of rooms that left the house stay: their drafts are kept. */
export async function layTextKinds(owner: Database, rooms: readonly Room[]): Promise<void> {
  for (const { code, about, many, leads, label, chain } of textKinds(rooms)) {
    await sql`insert into text_kinds (code, about, many, leads, chained, label_id, label_en)
      values (${code}, ${about}, ${many}, ${leads}, ${chain !== undefined}, ${label.id}, ${label.en})
      on conflict (code) do update set about = excluded.about, many = excluded.many, leads = excluded.leads,
        chained = excluded.chained, label_id = excluded.label_id, label_en = excluded.label_en`.execute(owner);
  }
}
