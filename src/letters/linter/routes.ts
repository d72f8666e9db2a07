/** The linter over HTTP. */
import { z } from 'zod';
import { paperIdSchema } from '../../library/schema.ts';
import { capability, defineRoute, ok, unitInQuery } from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { checkPaper } from './check-paper.ts';
import { fail } from './failures.ts';
import { letterStructures } from './kinds.ts';
import { checkedLetterSchema } from './schema.ts';

export const linterRoutes = [
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
