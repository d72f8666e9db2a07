import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

type Input = {
  readonly unitId: UnitId;
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly since: string;
  readonly retention: { readonly activeYears: number; readonly inactiveYears: number; readonly fate: string } | null;
  readonly source: string;
  readonly verified: boolean;
};

/** Gives a classification code, or what holds for one from a day on; earlier values stay. */
export const addClass: Operation<Input, { code: string; since: string }> = async ({ tx, actor, clock }, input) => {
  const { unitId, code, label, since, retention, source, verified } = input;
  const there = await tx
    .selectFrom('paper_classes')
    .select('since')
    .where('code', '=', code)
    .where('since', '=', since)
    .executeTakeFirst();
  if (there) return fail('library/class-there', { code, since });
  await tx
    .insertInto('paper_classes')
    .values({
      code,
      since,
      label_id: label.id,
      label_en: label.en,
      active_years: retention?.activeYears ?? null,
      inactive_years: retention?.inactiveYears ?? null,
      fate: retention?.fate ?? null,
      source,
      verified,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .execute();
  const subject = about('paper-class', { unitId, id: code });
  return ok({
    value: { code, since },
    events: [event('paper-class.added', subject, { code, since, source, verified })],
  });
};
