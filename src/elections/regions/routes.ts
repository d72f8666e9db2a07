/** The API of regions: public names and codes, for whoever has signed in. */
import { z } from 'zod';
import { defineRoute, ok, pageOf, pageQuery, signedIn } from '../../platform/index.ts';
import { searchVillages } from './search.ts';

const village = z
  .object({ code: z.string(), name: z.string(), district: z.string(), regency: z.string(), province: z.string() })
  .meta({ id: 'Village' });

export const regionsRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/regions/villages',
    tag: 'Wilayah',
    summary: 'Villages of the whole country by name, district, regency or code; those of a region first',
    access: signedIn,
    query: pageQuery.extend({ near: z.string().max(40).default('') }),
    response: pageOf(village),
    handle: async ({ query: { q = '', near, page, size } }) =>
      ok({ ...searchVillages({ words: q, near, page, size }), page, size }),
  }),
] as const;
