import { printNameWithTitles } from '../../language/index.ts';
import { activityClasses } from '../classes.ts';
import type { ActivityFacts } from '../facts-schema.ts';
import { activityIdSchema } from '../views.ts';
import type { SecurityClass, Tx, UnitId } from '../../platform/index.ts';

export type AnnouncedActivity = Pick<ActivityFacts, 'title' | 'when' | 'place' | 'platform' | 'invited'> & {
  readonly people: readonly { readonly name: string; readonly position?: string | undefined }[];
  readonly security: SecurityClass;
};

/** What a letter says of an activity that it calls people to; null where the unit has none in the reader's sight. */
export async function activityToAnnounce(tx: Tx, unitId: UnitId, id: string): Promise<AnnouncedActivity | null> {
  const activityId = activityIdSchema.safeParse(id).data;
  const row =
    activityId === undefined
      ? undefined
      : await tx
          .selectFrom('activities')
          .select(['id', 'facts'])
          .where('id', '=', activityId)
          .where('unit_id', '=', unitId)
          .executeTakeFirst();
  if (row === undefined) return null;
  const { title, when, place, platform, invited, people } = row.facts;
  const security = (await activityClasses.of(tx, [row.id])).get(row.id) ?? 'rahasia';
  const named = people.map(({ name, titlesBefore, titlesAfter, position }) => ({
    name: printNameWithTitles({ name, titlesBefore, titlesAfter }),
    position,
  }));
  return { title, when, place, platform, invited, people: named, security };
}
