/** Composes the first version of a unit's texts about an activity from approved facts. Kinds that exist already stay as they are. */
import { randomUUID } from 'node:crypto';
import { ok, type OperationContext, type Outcome, type Result } from '../../platform/index.ts';
import { compose } from '../../activities/index.ts';
import { draftEvent } from '../events.ts';
import { fail } from '../failures.ts';
import { mayDraft } from '../policy.ts';
import { readSources } from '../queries/read-sources.ts';
import type { DraftKind } from '../schema.ts';
import { authorOf, writeVersion } from './write-version.ts';

export type CreateDrafts = {
  readonly activityId: string;
  readonly unitId: string;
  readonly kinds: readonly DraftKind[];
};

export async function createDrafts(
  context: OperationContext,
  { activityId, unitId, kinds }: CreateDrafts,
): Promise<Result<Outcome<{ drafts: { id: string; kind: DraftKind }[] }>>> {
  const { tx } = context;
  if (!mayDraft(context.actor, 'edit', unitId)) return fail('drafts/not-allowed');
  const sources = await readSources(tx, activityId, unitId);
  if (sources === null || sources.reopened) return fail('drafts/sheet-not-approved');
  const drafts: { id: string; kind: DraftKind }[] = [];
  const events = [];
  for (const kind of new Set(kinds)) {
    const id = randomUUID();
    const made = await tx
      .insertInto('drafts')
      .values({
        id,
        activity_id: activityId,
        unit_id: unitId,
        kind,
        created_by: authorOf(context),
        created_at: context.clock.now(),
      })
      .onConflict((conflict) => conflict.columns(['activity_id', 'unit_id', 'kind']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) {
      const existing = await tx
        .selectFrom('drafts')
        .select('id')
        .where('activity_id', '=', activityId)
        .where('unit_id', '=', unitId)
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow();
      drafts.push({ id: existing.id, kind });
      continue;
    }
    const content = compose(kind, {
      facts: sources.facts,
      localFacts: sources.localFacts,
      unit: sources.unit,
      variant: activityId,
    });
    await writeVersion(context, {
      draftId: id,
      n: 1,
      unitId,
      origin: 'template',
      basedOn: null,
      contributors: [],
      content,
      sources,
    });
    drafts.push({ id, kind });
    events.push(draftEvent('draft.created', unitId, id, { kind, activityId, version: 1 }));
  }
  return events.length === 0
    ? fail('drafts/exist-already', {}, { details: { drafts } })
    : ok({ value: { drafts }, events });
}
