/** Where a hit is looked at: the page of its thing; of a paper, the passage. */
import type { FoundPassage, Hit } from '../../src/search/schema.ts';
import { subjectGoal, type Goal, type WorkspaceRoom } from '../shell/room.ts';

export type HitGoal = Omit<Goal, 'search'> & { readonly search?: Readonly<Record<string, string | number>> };

export function hitGoal(
  rooms: readonly WorkspaceRoom[],
  { type, id }: Pick<Hit, 'type' | 'id'>,
  passage: Pick<FoundPassage, 'page' | 'start' | 'end'> | undefined,
): HitGoal | undefined {
  const goal = subjectGoal(rooms, { type, id });
  if (goal === undefined || type !== 'paper' || passage === undefined) return goal;
  return { ...goal, search: { halaman: passage.page ?? 1, dari: passage.start, sampai: passage.end } };
}
