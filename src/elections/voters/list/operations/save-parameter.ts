import { ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

export type SaveParameterInput = { readonly unitId: string; readonly code: string; readonly value: number; readonly since: string; readonly source: string; readonly verified: boolean };

/** Gives a parameter a value from a day on. Earlier values stay with their days. */
export const saveParameter: Operation<SaveParameterInput, { code: string }> = async ({ tx }, { unitId, code, value, since, source, verified }) => {
  const known = await tx.selectFrom('voter_parameters').select(['label_id', 'label_en']).where('code', '=', code).executeTakeFirst();
  if (!known) return fail('voters/parameter-not-found');
  await tx.insertInto('voter_parameters').values({ code, since, value, source, verified, ...known })
    .onConflict((conflict) => conflict.columns(['code', 'since']).doUpdateSet({ value, source, verified })).execute();
  return ok({ value: { code }, events: [event('voters.parameter-saved', { unitId, subject: { type: 'voter-parameter', id: code }, payload: { code, value, since } })] });
};
