import type { z } from 'zod';
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { saveDecisionKindSchema } from '../schema.ts';

/**
 * Says from a day on how a known decision or reason of TMS is called and which proof it needs. Earlier days keep
 * theirs; `until` ends it.
 */
export const saveDecisionKind: Operation<z.output<typeof saveDecisionKindSchema>, { since: string }> = async (
  { tx },
  { unitId, action, code, since, label, needsProof, proofKinds, ...rest },
) => {
  const known = await tx
    .selectFrom('voter_decision_kinds')
    .select('code')
    .where('action', '=', action)
    .where('code', '=', code)
    .executeTakeFirst();
  // What a new kind of decision does to a row is the program's to know; a new reason of TMS removes the row as every
  // other.
  if (!known && action !== 'tms') return fail('voters/decision-not-in-use');
  const values = {
    number: rest.number,
    label_id: label.id,
    label_en: label.en,
    needs_proof: needsProof,
    proof_kinds: proofKinds,
    until: rest.until,
    source: rest.source,
    verified: rest.verified,
  };
  await tx
    .insertInto('voter_decision_kinds')
    .values({ action, code, since, ...values })
    .onConflict((conflict) => conflict.columns(['action', 'code', 'since']).doUpdateSet(values))
    .execute();
  return ok({
    value: { since },
    events: [
      event('voters.decision-kind-saved', about('voter-decision-kind', { unitId, id: `${action}/${code}` }), {
        action,
        code,
        since,
        needsProof,
        proofKinds,
      }),
    ],
  });
};
