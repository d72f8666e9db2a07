import { approvedTexts, textKinds } from '../../drafts/index.ts';
import { can } from '../../identity/index.ts';
import type { Actor, Room, Tx } from '../../platform/index.ts';
import type { WaitingPublication } from '../schema.ts';

/** More than this is a backlog, not a to-do list. */
const most = 50;

/** Kinds of texts that the newsroom publishes. */
export const publishedKinds = (rooms: readonly Room[]): string[] =>
  textKinds(rooms).flatMap(({ code, leads }) => (leads === 'publish' ? [code] : []));

/** Approved news items that this person may publish, and approved corrections of public ones. Oldest approval first. */
export async function waitingForMe(tx: Tx, rooms: readonly Room[], actor: Actor): Promise<WaitingPublication[]> {
  const unitIds = [...actor.unitIds].filter((unitId) => can(actor, 'publish', unitId));
  if (actor.kind !== 'person' || unitIds.length === 0) return [];
  const texts = await approvedTexts(tx, { unitIds, kinds: publishedKinds(rooms) });
  if (texts.length === 0) return [];
  const known = await tx
    .selectFrom('publications')
    .select(['id', 'draft_id', 'version'])
    .where(
      'draft_id',
      'in',
      texts.map(({ id }) => id),
    )
    .execute();
  const before = new Map(known.map((row) => [row.draft_id, row]));
  return (
    texts
      // What was withdrawn on purpose does not ask to be published again, until its text changes.
      .filter(({ id, version }) => before.get(id)?.version !== version)
      .toSorted((one, other) => one.approvedAt.getTime() - other.approvedAt.getTime() || (one.id < other.id ? -1 : 1))
      .slice(0, most)
      .map(({ id, unitId, title, approvedAt }) => ({
        draftId: id,
        unitId,
        title,
        task: before.has(id) ? 'correct' : 'publish',
        publicationId: before.get(id)?.id ?? null,
        since: approvedAt.toISOString(),
      }))
  );
}
