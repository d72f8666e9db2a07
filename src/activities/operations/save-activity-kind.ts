import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

export type SaveActivityKindInput = {
  readonly unitId: UnitId;
  readonly code: string;
  readonly labelId: string;
  readonly labelEn: string;
  readonly words: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
  readonly verified: boolean;
};

/**
 * Adds or changes a kind of activity for the whole country. A kind is ended by `until`, never deleted: old sheets name
 * it.
 */
export const saveActivityKind: Operation<SaveActivityKindInput, { code: string }> = async ({ tx, actor }, input) => {
  if (!actor.nationwide) return fail('activities/not-yours');
  const values = {
    label_id: input.labelId,
    label_en: input.labelEn,
    words: [...input.words],
    since: input.since,
    until: input.until,
    source: input.source,
    verified: input.verified,
  };
  const { rank } = await tx
    .selectFrom('activity_kinds')
    .select((expression) => expression.fn.max('rank').as('rank'))
    .where('code', '<>', 'lainnya')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('activity_kinds')
    .values({ code: input.code, rank: (rank ?? 0) + 1, ...values })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
    .execute();
  return ok({
    value: { code: input.code },
    events: [
      event('activity-kind.saved', about('activity-kind', { unitId: input.unitId, id: input.code }), {
        code: input.code,
      }),
    ],
  });
};
