/** The linter over HTTP. */
import { z } from 'zod';
import { paperIdSchema } from '../../library/schema.ts';
import { capability, defineRoute, localTime, ok, signedIn, unitInBody, unitInQuery } from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { checkPaper } from './check-paper.ts';
import { fail } from './failures.ts';
import { letterStructures } from './kinds.ts';
import { rulesOn } from './rules-on.ts';
import { saveRule } from './save-rule.ts';
import { checkedLetterSchema, letterRulesSchema, newLetterRuleBody, savedLetterRuleSchema } from './schema.ts';

export const linterRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/letters/rules',
    tag: 'Surat',
    summary: 'Rules of the linter, and which of them stop a letter of the office today',
    access: signedIn,
    response: letterRulesSchema,
    handle: async ({ read, platform }) =>
      ok({ items: await read((tx) => rulesOn(tx, localTime(platform.clock.now(), 'WIB').date)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/rules',
    tag: 'Surat',
    summary: 'Say from a day on whether a rule stops letters of the office',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newLetterRuleBody,
    response: savedLetterRuleSchema,
    handle: ({ run, body }) => run(saveRule, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/linter/{paperId}',
    tag: 'Surat',
    summary: 'Check the letter in a document against the rules of its kind, the register and the posts of a unit',
    access: capability('letters.read', unitInQuery),
    params: z.object({ paperId: paperIdSchema }),
    query: z.object({ unitId: unitIdSchema, structure: z.enum(letterStructures).optional() }),
    response: checkedLetterSchema,
    handle: async ({ read, params, query }) => {
      const checked = await read((tx) => checkPaper(tx, { ...query, paperId: params.paperId }));
      return checked === null ? fail('letters/no-text') : ok(checked);
    },
  }),
] as const;
