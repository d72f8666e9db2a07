import { localTime, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

export type AddParameterValueInput = {
  readonly unitId: string;
  readonly code: string;
  /** The newest version its editor saw. */
  readonly basedOn: number;
  readonly value: number;
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
};

/** Years ahead that a value may begin: a regulation is announced some time before, a day further off is a slip of the hand. */
const yearsAhead = 10;

/**
 * Gives a parameter a value from a day on. Earlier values stay with their days; one that begins on the same day as the newest corrects it.
 * What is worked out afterwards uses it, also for lists that are there.
 */
export const addParameterValue: Operation<AddParameterValueInput, { code: string; version: number }> = async (
  { tx, actor, clock },
  { unitId, code, basedOn, value, since, source, verified },
) => {
  const newest = await tx
    .selectFrom('voter_parameters')
    .select(['version', 'since', 'label_id', 'label_en', 'least', 'most'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!newest) return fail('voters/parameter-not-found');
  const { version: current, since: latest, ...kept } = newest;
  if (current !== basedOn) return fail('voters/parameter-changed');
  if (value < kept.least || value > kept.most)
    return fail('voters/parameter-range', { least: kept.least, most: kept.most });
  if (since < latest) return fail('voters/parameter-before', { since: latest });
  const furthest = `${Number(localTime(clock.now(), 'WIB').date.slice(0, 4)) + yearsAhead}-12-31`;
  if (since > furthest) return fail('voters/parameter-far', { furthest });
  const version = current + 1;
  await tx
    .insertInto('voter_parameters')
    .values({ ...kept, code, version, value, since, source, verified, saved_by: actor.personId, saved_at: clock.now() })
    .execute();
  return ok({
    value: { code, version },
    events: [
      event('voters.parameter-saved', {
        unitId,
        subject: { type: 'voter-parameter', id: code },
        payload: { code, version, value, since, source, verified },
      }),
    ],
  });
};
