/**
 * Lays what the rooms declare, at every start: words and limits as they are now, and a first value where there is
 * none.
 */
import { sql } from 'kysely';
import { nationalUnit } from '../identity/schema.ts';
import {
  about,
  ok,
  runOperation,
  systemActor,
  type Database,
  type DatedValue,
  type Operation,
  type Platform,
} from '../platform/index.ts';
import { event } from './events.ts';

export const layDeclared = (platform: Platform, owner: Database): Promise<void> =>
  layValues(
    platform,
    owner,
    platform.rooms.flatMap(({ values = [] }) => values),
  );

/** Throws when two rooms declare one code. */
export async function layValues(platform: Platform, owner: Database, declared: readonly DatedValue[]): Promise<void> {
  const codes = new Set<string>();
  for (const { code, label, least, most } of declared) {
    if (codes.has(code)) throw new Error(`dated value declared twice: ${code}`);
    codes.add(code);
    await sql`insert into reference_kinds (code, label_id, label_en, least, most)
      values (${code}, ${label.id}, ${label.en}, ${least}, ${most}) on conflict (code) do update
      set label_id = excluded.label_id, label_en = excluded.label_en,
        least = excluded.least, most = excluded.most`.execute(owner);
  }
  const valued = await owner.selectFrom('reference_values').select('code').distinct().execute();
  const without = declared.filter(({ code }) => !valued.some((one) => one.code === code));
  if (without.length > 0) await runOperation(platform, systemActor(nationalUnit), layFirstValues, without);
}

/** Of several servers that start at once one lays each. */
const layFirstValues: Operation<readonly DatedValue[], null> = async ({ tx, clock }, declared) => {
  const at = clock.now();
  for (const { code, first } of declared)
    await sql`select kc.lay_first_value(${code}, ${first.since}::date, ${first.value}, ${first.source}, ${at})`.execute(
      tx,
    );
  return ok({
    value: null,
    events: declared.map(({ code, first }) =>
      event('reference.value-added', about('reference-value', { unitId: nationalUnit, id: code }), {
        code,
        version: 1,
        ...first,
        verified: false,
      }),
    ),
  });
};
