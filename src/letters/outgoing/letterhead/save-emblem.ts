import { about, ok, type Operation, type UnitId } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { emblemOf } from './letterhead.ts';

export type SaveEmblem = {
  readonly unitId: UnitId;
  /** The newest version its editor saw; 0 where there was none. */
  readonly basedOn: number;
  /** Of the stored picture; null takes the emblem away. */
  readonly sha256: string | null;
};

/** Puts an emblem at the head of a unit's letters, or takes it away. Files that are printed from now on show it. */
export const saveEmblem: Operation<SaveEmblem, { version: number }> = async (
  { tx, actor, clock },
  { unitId, basedOn, sha256 },
) => {
  const now = await emblemOf(tx, unitId);
  if (now.version !== basedOn) return fail('letters/emblem-conflict');
  const version = basedOn + 1;
  await tx
    .insertInto('letter_emblems')
    .values({ unit_id: unitId, version, sha256, saved_by: actor.personId ?? 'system', saved_at: clock.now() })
    .execute();
  return ok({
    value: { version },
    events: [event('letter-emblem.saved', about('letter-kind', { unitId, id: 'kop' }), { version, sha256 })],
  });
};
