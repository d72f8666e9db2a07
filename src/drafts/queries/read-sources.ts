/** What the drafts of one unit rest on: the approved sheet, the unit's own facts, its own materials. */
import { localFactsSchema, type ActivityFacts, type LocalFacts } from '../../activities/schema.ts';
import { factsHash, storedFigures } from '../../activities/index.ts';
import type { Tx } from '../../platform/index.ts';
import { sourcesHash } from '../loop/hashes.ts';
import type { MaterialText } from '../loop/check.ts';
import { draftingUnit, type PrintedUnit } from './drafting-unit.ts';

export type DraftSources = {
  readonly unit: PrintedUnit;
  readonly facts: ActivityFacts;
  readonly localFacts: LocalFacts;
  readonly materials: readonly MaterialText[];
  /** What the sheet's stored queries give now. */
  readonly figures: ReadonlyMap<string, string>;
  readonly factsHash: string;
  readonly localHash: string;
  readonly sourcesHash: string;
  /** The sheet is open for changes: drafts wait for its next approval. */
  readonly reopened: boolean;
};

/** Null when the activity has no approved sheet that this unit may see. */
export async function readSources(tx: Tx, activityId: string, unitId: string): Promise<DraftSources | null> {
  const sheet = await tx
    .selectFrom('approved_sheets')
    .select(['facts', 'facts_hash', 'reopened_at'])
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  if (sheet === undefined) return null;
  const unit = await draftingUnit(tx, unitId);
  if (unit === null) return null;
  const local = await tx
    .selectFrom('local_facts')
    .select(['facts', 'facts_hash'])
    .where('activity_id', '=', activityId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  const localFacts = local?.facts ?? localFactsSchema.parse({});
  const localHash = local?.facts_hash ?? factsHash(localFacts);
  const rows = await tx
    .selectFrom('materials')
    .select(['id', 'name', 'text', 'pages'])
    .where('activity_id', '=', activityId)
    .where('unit_id', '=', unitId)
    .where('status', '=', 'terbaca')
    .orderBy('id')
    .execute();
  const materials = rows.map(({ id, name, text, pages }) => ({ id, name, text: text ?? '', pages: pages ?? [] }));
  const figures = new Map(
    (await storedFigures(tx, activityId)).flatMap(({ query, value }) =>
      value === null ? [] : [[query, value] as const],
    ),
  );
  return {
    figures,
    unit,
    facts: sheet.facts,
    localFacts,
    materials,
    factsHash: sheet.facts_hash,
    localHash,
    sourcesHash: sourcesHash(
      sheet.facts_hash,
      localHash,
      materials.map(({ id }) => id),
    ),
    reopened: sheet.reopened_at !== null,
  };
}
