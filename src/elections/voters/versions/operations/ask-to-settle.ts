/** A person asks that a list be settled as it stands; the work is a job. */
import { findPersonalData } from '../../../../evidence/index.ts';
import { can } from '../../../../identity/index.ts';
import { about, ok, openJob, type Operation, type Platform } from '../../../../platform/index.ts';
import { effectiveDecisions } from '../../findings/index.ts';
import { readList } from '../../list/index.ts';
import { openRejectsOfList } from '../../import/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { openFindings } from '../open-findings.ts';
import { readVersion } from '../read-version.ts';
import { uncheckedOf } from '../unchecked.ts';
import { settleJob } from './settle-list.ts';
import type { ListId } from '../../list/schema.ts';

export type AskToSettle = {
  readonly listId: ListId;
  readonly name: string;
  readonly reason: string;
  readonly keyFor: Platform['keyFor'];
};

export const askToSettle: Operation<AskToSettle, { jobId: string }> = async (
  { tx, actor, ask },
  { listId, name, reason, keyFor },
) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null || !can(actor, 'voters.settle', list.unit_id)) return fail('versions/not-found');
  if (list.state !== 'terimpor') return fail('versions/not-ready');
  if (list.previous_version_id !== null && (await readVersion(tx, list.previous_version_id)) === null)
    return fail('versions/previous-not-found');
  const { errors } = await openFindings(tx, listId);
  if (errors > 0 && reason === '')
    return fail('versions/open-errors', { count: errors }, { details: { openErrors: errors } });
  const unchecked = await uncheckedOf(tx, list);
  if (unchecked.length > 0 && reason === '') return fail('versions/unchecked', {}, { details: { unchecked } });
  const rejected = await openRejectsOfList(tx, listId);
  if (rejected > 0 && reason === '') return fail('versions/rejected', { count: rejected }, { details: { rejected } });
  const { conflicts } = await effectiveDecisions(tx, listId, keyFor);
  if (conflicts.length > 0 && reason === '') return fail('versions/decisions-conflict', { count: conflicts.length });
  if (findPersonalData(reason).length > 0) return fail('versions/personal-data');
  if ((await openJob(tx, settleJob, listId)) !== null) return fail('versions/under-way');
  const settling = { listId, name, reason, revision: list.revision };
  const jobId = await ask(settleJob, settling, { unitId: list.unit_id });
  return ok({
    value: { jobId },
    events: [
      event('voters.settling-asked', about('voter-list', { unitId: list.unit_id, id: listId }), {
        jobId,
        revision: list.revision,
        openErrors: errors + conflicts.length,
        rejected,
        unchecked,
      }),
    ],
  });
};
