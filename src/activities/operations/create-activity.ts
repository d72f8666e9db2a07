import { randomUUID } from 'node:crypto';
import { knownUnit } from '../../identity/index.ts';
import { about, ok, type Operation, type Tx, type UnitId } from '../../platform/index.ts';
import { checkFacts } from '../check-facts.ts';
import { event } from '../events.ts';
import { factsHash } from '../facts-hash.ts';
import { fail } from '../failures.ts';
import { mayEdit } from '../policy.ts';
import { activityFactsSchema, type ActivityFacts } from '../schema.ts';
import { storedFigureProblems } from '../stored-figures.ts';
import { writer } from './sheet.ts';
import { activityIdSchema, type ActivityId } from '../views.ts';

export type CreateActivityInput = {
  readonly unitId: UnitId;
  readonly title?: string | undefined;
  readonly facts?: ActivityFacts | undefined;
};

/**
 * Begins an activity of a unit, empty but for what is already known: facts come from other rooms, never from a screen;
 * who keeps the sheet is taken for the organiser until somebody names another.
 */
export const createActivity: Operation<CreateActivityInput, { id: ActivityId; version: number }> = async (
  { tx, actor, clock },
  input,
) => {
  if (!mayEdit(actor, input.unitId)) return fail('activities/not-yours');
  const facts = input.facts ?? (await firstFacts(tx, input));
  const problems = { ...checkFacts(facts), ...(await storedFigureProblems(tx, input.unitId, facts, facts.figures)) };
  if (Object.keys(problems).length > 0) return fail('activities/invalid-facts', {}, { fields: problems });
  const id = activityIdSchema.parse(randomUUID());
  const at = clock.now();
  const by = writer(actor);
  await tx
    .insertInto('activities')
    .values({
      id,
      unit_id: input.unitId,
      facts: JSON.stringify(facts),
      facts_hash: factsHash(facts),
      created_by: by,
      created_at: at,
      edited_by: by,
      edited_at: at,
    })
    .execute();
  return ok({
    value: { id, version: 1 },
    events: [
      event('activity.created', about('activity', { unitId: input.unitId, id }), { factsHash: factsHash(facts) }),
    ],
  });
};

async function firstFacts(tx: Tx, { unitId, title = '' }: CreateActivityInput): Promise<ActivityFacts> {
  const { fullName } = await knownUnit(tx, unitId);
  return activityFactsSchema.parse({ title, organiser: { name: fullName, unitId } });
}
