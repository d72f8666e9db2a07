/** Says which version a list will be compared with when it is settled. */
import { can } from '../../../../identity/index.ts';
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { readList } from '../../list/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { readVersion } from '../read-version.ts';
import type { ListId } from '../../list/schema.ts';

export type CompareWith = { readonly listId: ListId; readonly versionId: string | null };

export const compareWith: Operation<CompareWith, { listId: ListId }> = async ({ tx, actor }, { listId, versionId }) => {
  const list = await readList(tx, listId, { lock: true });
  if (list === null || !can(actor, 'voters.settle', list.unit_id)) return fail('versions/not-found');
  if (list.state === 'ditetapkan') return fail('versions/not-ready');
  const version = versionId === null ? null : await readVersion(tx, versionId);
  if (versionId !== null && version?.unit_id !== list.unit_id) return fail('versions/previous-not-found');
  await tx.updateTable('voter_lists').set({ previous_version_id: versionId }).where('id', '=', listId).execute();
  return ok({
    value: { listId },
    events: [
      event('voters.previous-version-chosen', about('voter-list', { unitId: list.unit_id, id: listId }), { versionId }),
    ],
  });
};
