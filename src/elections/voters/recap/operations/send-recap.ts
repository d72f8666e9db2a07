/** Sends a recap to the unit above, once its sums hold. */
import { findPersonalData } from '../../../../evidence/index.ts';
import { can, knownUnit } from '../../../../identity/index.ts';
import type { Operation } from '../../../../platform/index.ts';
import { send } from '../../../../submissions/index.ts';
import { fail } from '../failures.ts';
import { provedIdentities } from '../identities.ts';
import { rowsOfUnit } from '../places.ts';
import { readRecap, readRecapRows } from '../store.ts';

/**
 * `despite`: the sender has seen that identities are broken; without it a broken recap is not sent. `answer`: to the
 * reason for which the period's last recap came back; '' where there is none.
 */
export type SendRecap = { readonly recapId: string; readonly despite: boolean; readonly answer: string };

export const sendRecap: Operation<SendRecap, { submissionId: string }> = async (
  context,
  { recapId, despite, answer },
) => {
  const { tx, actor } = context;
  const recap = await readRecap(tx, recapId);
  if (recap === null || !can(actor, 'voters.settle', recap.unit_id)) return fail('recap/not-found');
  const rows = rowsOfUnit(await knownUnit(tx, recap.unit_id), await readRecapRows(tx, recapId));
  const broken = provedIdentities({ rows }).filter(({ holds }) => !holds).length;
  if (broken > 0 && !despite) return fail('recap/broken', { count: broken }, { details: { broken } });
  if (findPersonalData(answer).length > 0) return fail('recap/personal-data');
  return send(context, { thingId: recapId, answer });
};
