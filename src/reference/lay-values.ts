/**
 * Lays what the rooms declare, at every start: words and limits as they are now, and a first value where there is
 * none.
 */
import { sql } from 'kysely';
import type { Database, DatedValue, Platform } from '../platform/index.ts';

export const layDeclared = (platform: Platform, owner: Database): Promise<void> =>
  layValues(
    owner,
    platform.rooms.flatMap(({ values = [] }) => values),
    platform.clock.now(),
  );

/** Throws when two rooms declare one code. */
export async function layValues(owner: Database, declared: readonly DatedValue[], now: Date): Promise<void> {
  const codes = new Set<string>();
  for (const { code, label, least, most, first } of declared) {
    if (codes.has(code)) throw new Error(`dated value declared twice: ${code}`);
    codes.add(code);
    await sql`insert into reference_kinds (code, label_id, label_en, least, most)
      values (${code}, ${label.id}, ${label.en}, ${least}, ${most}) on conflict (code) do update
      set label_id = excluded.label_id, label_en = excluded.label_en,
        least = excluded.least, most = excluded.most`.execute(owner);
    await sql`insert into reference_values (code, version, since, value, source, verified, saved_at)
      select ${code}, 1, ${first.since}::date, ${first.value}::int, ${first.source}, false, ${now}::timestamptz
      where not exists (select from reference_values where code = ${code})`.execute(owner);
  }
}
