import type { z } from 'zod';
import { isPosition } from '../../../identity/index.ts';
import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { newSuperiorBody } from '../../schema.ts';
import { goesRound, superiorsOn } from '../superiors.ts';

type Input = z.output<typeof newSuperiorBody>;

/** Says what stands above a position from a day on; what stood before stays. No position stands above itself. */
export const saveSuperior: Operation<Input, { position: string; since: string }> = async (
  { tx, actor, clock },
  { unitId, position, above, since, source, verified },
) => {
  for (const code of [position, above]) if (code !== null && !isPosition(code)) return unknown(code);
  if (goesRound(await superiorsOn(tx, since), position, above))
    return fail('letters/superior-circle', { position, above: above ?? '' });
  const added = await tx
    .insertInto('letter_superiors')
    .values({ position, since, above, source, verified, saved_by: actor.personId, saved_at: clock.now() })
    .onConflict((conflict) => conflict.columns(['position', 'since']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return fail('letters/superior-there', { position });
  const payload = { position, above, since, source, verified };
  const events = [event('letter-superior.saved', about('letter-superior', { unitId, id: position }), payload)];
  return ok({ value: { position, since }, events });
};

const unknown = (position: string) => fail('letters/no-such-position', { position });
