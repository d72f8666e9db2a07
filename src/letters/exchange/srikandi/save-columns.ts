/** Says from a day on what SRIKANDI's lists look like; what held before stays, and lists that were read stay read. */
import { about, ok, type Operation, type Result } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { headKey } from '../reading/columns.ts';
import { neededFields, type ListColumn, type NewSrikandiColumns } from '../schema.ts';

export const saveSrikandiColumns: Operation<NewSrikandiColumns, { version: number }> = async (
  { tx, actor, clock },
  { unitId, nationwide, direction, columns, since, source, verified },
) => {
  if (nationwide && !actor.nationwide) return fail('letters/columns-not-national');
  const sound = checkColumns(columns, neededFields[direction === 'masuk' ? 'srikandi-masuk' : 'srikandi-keluar']);
  if (!sound.ok) return sound;
  const owner = nationwide ? null : unitId;
  const newest = await tx
    .selectFrom('srikandi_columns')
    .select(['version', 'since'])
    .where('direction', '=', direction)
    .where('unit_id', owner === null ? 'is' : '=', owner)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest !== undefined && since < newest.since) return fail('letters/columns-early', { since: newest.since });
  const version = (newest?.version ?? 0) + 1;
  await tx
    .insertInto('srikandi_columns')
    .values({
      unit_id: owner,
      direction,
      version,
      columns: JSON.stringify(columns),
      since,
      source,
      verified,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .execute();
  return ok({
    value: { version },
    events: [
      event('exchange-columns.saved', about('exchange-columns', { unitId, id: `${owner ?? 'negeri'}/${direction}` }), {
        direction,
        version,
        since,
        source,
        verified,
      }),
    ],
  });
};

/** Each field and each head once, and those without which no line can be read. */
function checkColumns(columns: readonly ListColumn[], needed: readonly string[]): Result<null> {
  const fields = columns.map(({ field }) => field);
  const twice = fields.find((field, at) => fields.indexOf(field) < at);
  if (twice !== undefined) return fail('letters/columns-twice', { what: twice });
  const heads = columns.flatMap(({ head, also }) => [head, ...also]);
  const keys = heads.map(headKey);
  const again = heads.find((_, at) => keys.indexOf(keys[at] ?? '') < at);
  if (again !== undefined) return fail('letters/columns-twice', { what: again });
  const missing = needed.filter((field) => !fields.includes(field as ListColumn['field']));
  return missing.length > 0 ? fail('letters/columns-missing', { missing: missing.join(', ') }) : ok(null);
}
