/** Settings of numbers: added from a day on, never changed. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { about, ok, type Operation, type Result } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { templateFault, type TemplateFault } from '../grammar/index.ts';
import type { newNumberCodeSchema, newNumberFormatSchema } from '../schema.ts';

const faults: Readonly<Record<TemplateFault['fault'], { readonly id: string; readonly en: string }>> = {
  'unknown-part': { id: 'ada bagian yang tidak dikenal', en: 'it has a part that is not known' },
  'no-count': { id: 'nomor urutnya tidak ada', en: 'it has no count' },
  'two-counts': { id: 'nomor urutnya lebih dari satu', en: 'it has more than one count' },
  brace: { id: 'kurung kurawalnya tidak berpasangan', en: 'a brace has no other' },
};

/** How a unit counts and writes numbers of a kind from a day on. Numbers that were given stay as they are. */
export const addFormat: Operation<z.output<typeof newNumberFormatSchema>, { version: number }> = async (
  { tx, actor, clock },
  { unitId, kind, label, series, template, since, source, verified },
) => {
  const fault = templateFault(template);
  if (fault !== null) return fail('registers/template', { why: faults[fault.fault] });
  const newest = await tx
    .selectFrom('number_formats')
    .select(['version', 'since'])
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const next = versionBehind(newest, since);
  if (!next.ok) return next;
  const version = next.value;
  const id = randomUUID();
  const values = { kind, version, series, template, since, source, verified };
  await tx
    .insertInto('number_formats')
    .values({
      ...values,
      id,
      unit_id: unitId,
      label_id: label.id,
      label_en: label.en,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .execute();
  return ok({
    value: { version },
    events: [event('number.format-added', about('number-setting', { unitId, id }), values)],
  });
};

/** The code of a unit in its numbers from a day on. */
export const addCode: Operation<z.output<typeof newNumberCodeSchema>, { version: number }> = async (
  { tx, actor, clock },
  { unitId, code, since, source, verified },
) => {
  const newest = await tx
    .selectFrom('number_codes')
    .select(['version', 'since'])
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const next = versionBehind(newest, since);
  if (!next.ok) return next;
  const version = next.value;
  const values = { version, code, since, source, verified };
  await tx
    .insertInto('number_codes')
    .values({ ...values, unit_id: unitId, saved_by: actor.personId, saved_at: clock.now() })
    .execute();
  return ok({
    value: { version },
    events: [event('number.code-added', about('number-setting', { unitId, id: unitId }), values)],
  });
};

/** A setting holds from the first day of the one before it at the earliest. */
function versionBehind(
  newest: { readonly version: number; readonly since: string } | undefined,
  since: string,
): Result<number> {
  if (newest === undefined) return ok(1);
  return since < newest.since ? fail('registers/too-early', { since: newest.since }) : ok(newest.version + 1);
}
