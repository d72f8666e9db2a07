/** From a recap to the plenary meeting that settles it. */
import { z } from 'zod';
import { capability, defineRoute, ok, type Tx } from '../../../platform/index.ts';
import { unitOfRecap } from '../recap/index.ts';
import { preparePlenary } from './operations/prepare-plenary.ts';
import { begunPlenarySchema, plenarySchema } from './schema.ts';

const tag = 'Rekap daftar pemilih';
const ofRecap = z.object({ recapId: z.uuid() });

const plenaryOf = async (tx: Tx, recapId: string): Promise<string | null> =>
  (await tx.selectFrom('voter_plenaries').select('activity_id').where('recap_id', '=', recapId).executeTakeFirst())
    ?.activity_id ?? null;

export const plenoRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/voters/recaps/{recapId}/plenary',
    tag,
    summary: 'The plenary meeting of a recap',
    access: capability('voters.read', unitOfRecap),
    params: ofRecap,
    response: plenarySchema,
    handle: async ({ params, read }) => ok({ activityId: await read((tx) => plenaryOf(tx, params.recapId)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/{recapId}/plenary',
    tag,
    summary: 'Prepare the plenary meeting of a recap, once',
    access: capability('voters.edit', unitOfRecap),
    params: ofRecap,
    response: begunPlenarySchema,
    handle: async ({ params, read, run }) => {
      const begun = await read((tx) => plenaryOf(tx, params.recapId));
      return begun === null ? run(preparePlenary, params) : ok({ activityId: begun });
    },
  }),
] as const;
