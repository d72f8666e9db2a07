/** Where the facts of a sheet come from. Pure. */
import type { TakenProposal } from '../documents/index.ts';
import type { UnitId } from '../platform/index.ts';
import type { ActivityFacts } from './facts-schema.ts';
import { isActivityProposal } from './proposals.ts';
import type { Origin } from './views.ts';

/**
 * The origins of a sheet's facts by their place (`title`, `when.start`, `people.p1`). A document is the origin as long
 * as the sheet still says what was taken from it; the organiser is the unit's own where it names the unit that keeps
 * the sheet and no document said so. What has no origin was typed.
 */
export function originsOf(
  facts: ActivityFacts,
  unitId: UnitId,
  taken: readonly TakenProposal[],
): Readonly<Record<string, Origin>> {
  const origins: Record<string, Origin> = {};
  if (facts.organiser?.unitId === unitId) origins['organiser'] = { from: 'unit' };
  for (const { document, proposal, corrected } of taken) {
    if (!isActivityProposal(proposal)) continue;
    const place = placeOf(proposal);
    if (isSame(factAt(facts, place), proposal.value)) origins[place] = { from: 'document', name: document, corrected };
  }
  return origins;
}

type Placed = { readonly path: string; readonly value: unknown };
const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;

function placeOf({ path, value }: Placed): string {
  const id = idOf(value);
  return id === undefined ? path : `${path}.${id}`;
}

/** The fact at a place; undefined where the sheet has none, and for a unit's own facts. */
function factAt(facts: ActivityFacts, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        Array.isArray(at)
          ? at.find((item) => idOf(item) === step)
          : typeof at === 'object' && at !== null && Object.hasOwn(at, step)
            ? (at as Record<string, unknown>)[step]
            : undefined,
      facts,
    );
}

/** The same words and numbers, in whatever order the database gives their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}
