/** The columns of SRIKANDI's lists over HTTP. */
import { z } from 'zod';
import { capability, defineRoute, ok, unitInBody, unitInQuery } from '../../../platform/index.ts';
import { unitIdSchema } from '../../../platform/schema.ts';
import { srikandiColumnRows } from './columns.ts';
import { saveSrikandiColumns } from './save-columns.ts';
import { newSrikandiColumnsBody, savedSrikandiColumnsSchema, srikandiColumnRowsSchema } from './schema.ts';

const tag = 'Daftar surat';

export const srikandiRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/letters/srikandi-columns',
    tag,
    summary: "The columns of SRIKANDI's lists of a unit and of the country, of each direction the newest first",
    access: capability('registers.read', unitInQuery),
    query: z.object({ unitId: unitIdSchema }),
    response: srikandiColumnRowsSchema,
    handle: async ({ read, query }) => ok({ items: await read((tx) => srikandiColumnRows(tx, query.unitId)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/srikandi-columns',
    tag,
    summary: "Say from a day on which columns SRIKANDI's lists have; the register leaves in them",
    access: capability('registers.manage', unitInBody),
    body: newSrikandiColumnsBody,
    status: 201,
    response: savedSrikandiColumnsSchema,
    handle: ({ run, body }) => run(saveSrikandiColumns, body),
  }),
] as const;
