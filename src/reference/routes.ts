/** Dated values: all that there are, and a new one. */
import { z } from 'zod';
import { capability, defineRoute, ok, signedIn, unitInBody } from '../platform/index.ts';
import { addValue } from './operations/add-value.ts';
import { listValues } from './queries/list-values.ts';
import { listedValuesSchema, newValueSchema, savedValueSchema } from './schema.ts';

const tag = 'Nilai acuan';

export const referenceRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/reference/values',
    tag,
    summary: 'Dated values that the house uses, with their sources and every value they had',
    access: signedIn,
    response: listedValuesSchema,
    handle: async ({ read }) => ok(await read(listValues)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/reference/values/{code}',
    tag,
    summary: 'Give a value from a day on; earlier values stay',
    access: capability('reference.edit', unitInBody),
    status: 201,
    params: z.object({ code: z.string().max(60) }),
    body: newValueSchema,
    response: savedValueSchema,
    handle: ({ run, params, body }) => run(addValue, { ...body, code: params.code }),
  }),
] as const;
