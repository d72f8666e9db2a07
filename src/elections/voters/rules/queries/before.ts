/** The sealed files of what stood before a list. */
import { localTime, type Tx } from '../../../../platform/index.ts';
import { type ListRow, partsOf } from '../../list/index.ts';
import { partsOfVersion, readVersion } from '../../versions/index.ts';
import type { Before } from '../open-previous.ts';

/** Null when the list is compared with nothing. */
export async function beforeOf(tx: Tx, list: ListRow): Promise<Before | null> {
  const version = list.previous_version_id === null ? null : await readVersion(tx, list.previous_version_id);
  if (version === null) return null;
  return {
    rows: await partsOfVersion(tx, version.id, 'rows'),
    events: await partsOfVersion(tx, version.id, 'events'),
    rowsBefore:
      version.previous_id === null
        ? await partsOf(tx, version.list_id)
        : await partsOfVersion(tx, version.previous_id, 'rows'),
    settledOn: localTime(version.settled_at, 'WIB').date,
  };
}
