/** What stands between a list and its version: what is open, what it is compared with, whether settling runs. */
import { openJob, type Platform, type Tx } from '../../../../platform/index.ts';
import { effectiveDecisions } from '../../findings/index.ts';
import { openRejectsOfList } from '../../import/index.ts';
import { readList } from '../../list/index.ts';
import { openFindings } from '../open-findings.ts';
import { settleJob } from '../operations/settle-list.ts';
import { asVersion, readVersion, versionOfList, versionToCompare } from '../read-version.ts';
import type { Settlement } from '../schema.ts';
import { uncheckedOf } from '../unchecked.ts';
import type { ListId } from '../../list/schema.ts';

/** Null when there is no such list in the actor's sight. */
export async function settlementOf(tx: Tx, listId: ListId, keyFor: Platform['keyFor']): Promise<Settlement | null> {
  const list = await readList(tx, listId);
  if (list === null) return null;
  const version = await versionOfList(tx, listId);
  const previous = list.previous_version_id === null ? null : await readVersion(tx, list.previous_version_id);
  const latest = await versionToCompare(tx, list);
  const open = await openFindings(tx, listId);
  const { effects, conflicts } =
    version === null ? await effectiveDecisions(tx, listId, keyFor) : { effects: [], conflicts: [] };
  return {
    listId,
    unitId: list.unit_id,
    state: list.state,
    rows: list.rows,
    previous: previous === null ? null : asVersion(previous),
    version: version === null ? null : asVersion(version),
    openErrors: open.errors,
    openWarnings: open.warnings,
    rejected: version === null ? await openRejectsOfList(tx, listId) : 0,
    unchecked: version === null ? await uncheckedOf(tx, list) : [],
    decisions: effects.filter(({ action }) => action !== 'tetap').length,
    conflicts: conflicts.slice(0, 20).map(({ row, kind }) => ({ row, kind })),
    conflictCount: conflicts.length,
    jobId: await openJob(tx, settleJob, listId),
    suggestedName: `${list.name} — ${list.period}`,
    latestId: version === null && previous === null ? (latest?.id ?? null) : null,
    latestName: version === null && previous === null ? (latest?.name ?? null) : null,
  };
}
