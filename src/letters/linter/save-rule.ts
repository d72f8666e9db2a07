import type { z } from 'zod';
import { about, ok, type Operation } from '../../platform/index.ts';
import { rules } from './catalogue.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import type { newLetterRuleBody } from './schema.ts';

/** Says from a day on whether a rule stops a letter of the office's own; what held before stays. */
export const saveRule: Operation<z.output<typeof newLetterRuleBody>, { code: string }> = async (
  { tx, actor, clock },
  { unitId, code, stops, since, source, verified },
) => {
  if (!rules.some((rule) => rule.code === code)) return fail('letters/no-such-rule', { code });
  const standing = await tx
    .selectFrom('letter_rules')
    .select('since')
    .where('code', '=', code)
    .where('since', '=', since)
    .executeTakeFirst();
  if (standing !== undefined) return fail('letters/rule-there', { code });
  await tx
    .insertInto('letter_rules')
    .values({ code, since, stops, source, verified, saved_by: actor.personId, saved_at: clock.now() })
    .execute();
  return ok({
    value: { code },
    events: [
      event('letter-rule.saved', about('letter-rule', { unitId, id: code }), { code, stops, since, source, verified }),
    ],
  });
};
