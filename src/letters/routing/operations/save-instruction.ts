import type { z } from 'zod';
import { about, ok, type Operation } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import type { newInstructionBody } from '../../schema.ts';

/** Adds an instruction of dispositions, or gives one another label from a day on; earlier labels stay. */
export const saveInstruction: Operation<z.output<typeof newInstructionBody>, { code: string }> = async (
  { tx, actor, clock },
  { unitId, code, label, since, source, verified },
) => {
  const standing = await tx
    .selectFrom('letter_instructions')
    .select(['since', 'rank'])
    .where('code', '=', code)
    .orderBy('since', 'desc')
    .execute();
  if (standing.some((one) => one.since === since)) return fail('letters/instruction-there', { code });
  const { last } = await tx
    .selectFrom('letter_instructions')
    .select((of) => of.fn.max('rank').as('last'))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('letter_instructions')
    .values({
      code,
      since,
      label_id: label.id,
      label_en: label.en,
      source,
      verified,
      rank: standing[0]?.rank ?? (last ?? 0) + 1,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .execute();
  return ok({
    value: { code },
    events: [
      event('letter-instruction.saved', about('letter-instruction', { unitId, id: code }), {
        code,
        since,
        source,
        verified,
      }),
    ],
  });
};
