/** Lays the rooms' kinds of exports into the database, whose guards take no export of another kind. */
import { sql } from 'kysely';
import type { Database, Room } from '../platform/index.ts';
import { exportKinds } from './export-kind.ts';

/** Kinds of rooms that left the house stay: their records are kept. Throws when two rooms declare one kind. */
export async function layExportKinds(owner: Database, rooms: readonly Room[]): Promise<void> {
  const codes = new Set<string>();
  for (const { kind, subject, sourced, numbers } of exportKinds(rooms)) {
    if (codes.has(kind)) throw new Error(`kind of export declared twice: ${kind}`);
    codes.add(kind);
    await sql`insert into export_kinds (code, subject_type, sourced, numbers)
      values (${kind}, ${subject}, ${sourced}, ${numbers}) on conflict (code) do update
      set subject_type = excluded.subject_type, sourced = excluded.sourced, numbers = excluded.numbers`.execute(owner);
  }
}
