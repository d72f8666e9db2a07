/** Lays the first forms of numbers at the start, for kinds that have none. */
import { randomUUID } from 'node:crypto';
import { nationalUnit } from '../identity/schema.ts';
import {
  about,
  ok,
  runOperation,
  systemActor,
  type Database,
  type Operation,
  type Platform,
} from '../platform/index.ts';
import { event } from './events.ts';
import { firstFormats, type FirstFormat } from './formats.ts';

export async function layFormats(platform: Platform, owner: Database): Promise<void> {
  const known = await owner
    .selectFrom('number_formats')
    .select('kind')
    .where('unit_id', 'is', null)
    .distinct()
    .execute();
  const without = firstFormats.filter(({ kind }) => !known.some((one) => one.kind === kind));
  if (without.length > 0) await runOperation(platform, systemActor(nationalUnit), layFirst, without);
}

/** Of several servers that start at once one lays each, and says so. */
const layFirst: Operation<readonly FirstFormat[], null> = async ({ tx, clock }, formats) => {
  const rows = formats.flatMap(({ kind, label, series, written }) =>
    written.map((one, at) => ({
      id: randomUUID(),
      label,
      format: { kind, version: at + 1, series, ...one, verified: false },
    })),
  );
  const laid = await tx
    .insertInto('number_formats')
    .values(
      rows.map(({ id, label, format }) => ({
        ...format,
        id,
        unit_id: null,
        label_id: label.id,
        label_en: label.en,
        saved_at: clock.now(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return ok({
    value: null,
    events: rows
      .filter(({ id }) => laid.some((row) => row.id === id))
      .map(({ id, format }) =>
        event('number.format-added', about('number-setting', { unitId: nationalUnit, id }), format),
      ),
  });
};
