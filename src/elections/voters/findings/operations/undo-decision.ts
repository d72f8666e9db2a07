import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { sealsOf } from '../seals.ts';
import { openList, seenFinding } from '../standing.ts';
import type { ListId } from '../../list/schema.ts';

type Input = {
  readonly listId: ListId;
  readonly findingId: string;
  readonly version: number;
  readonly reasonSealed: string | null;
};

/**
 * Undoes the standing decision; it stays in the finding's history. Where it had followed a visit that was waited for,
 * the finding waits again.
 */
export const undoDecision = (
  platform: Platform,
  actor: Actor,
  { reason, ...input }: { listId: ListId; findingId: string; version: number; reason: string },
): Promise<Result<{ version: number }>> =>
  runOperation(platform, actor, undoSealed, { ...input, reasonSealed: sealsOf(platform).words(reason) });

const undoSealed: Operation<Input, { version: number }> = async (
  { tx, actor, clock },
  { listId, findingId, version, reasonSealed },
) => {
  const list = await openList(tx, listId);
  if (!list.ok) return list;
  const seen = await seenFinding(tx, listId, findingId, version);
  if (!seen.ok) return seen;
  const { decision_id: decisionId, closed_at, unit_id } = seen.value;
  if (decisionId === null) return fail('voters/decision-not-found');
  const {
    replaces,
    remembered_from: from,
    rows,
    keep_row: keep,
  } = await tx
    .selectFrom('voter_decisions')
    .select(['replaces', 'remembered_from', 'rows', 'keep_row'])
    .where('id', '=', decisionId)
    .executeTakeFirstOrThrow();
  const state = closed_at !== null ? 'ditutup' : replaces === null ? 'terbuka' : 'menunggu';
  await tx
    .updateTable('voter_findings')
    .set({
      decision_id: replaces,
      state,
      version: version + 1,
      // Still offered for this one finding; not taken with many again.
      ...(from === null
        ? {}
        : { proposal_id: from, proposal_fit: 'declined', proposal_rows: rows, proposal_keep: keep }),
    })
    .where('id', '=', findingId)
    .execute();
  await tx
    .updateTable('voter_decisions')
    .set({
      undone_at: clock.now(),
      undone_by: actor.personId,
      undone_cause: 'person',
      undone_reason_sealed: reasonSealed,
    })
    .where('id', '=', decisionId)
    .execute();
  return ok({
    value: { version: version + 1 },
    events: [
      event('voters.decision-undone', about('voter-finding', { unitId: unit_id, id: findingId }), {
        listId,
        decisionId,
      }),
    ],
  });
};
