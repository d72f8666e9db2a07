/** What texts about an activity rest on: the approved sheet, the unit's own facts, its documents. */
import { securityOf, textsAbout } from '../../documents/index.ts';
import type { Basis, Picture } from '../../drafts/index.ts';
import type { Source } from '../../evidence/index.ts';
import { unitById } from '../../identity/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import { factsHash, textHash } from '../facts-hash.ts';
import { localFactsSchema, type ActivityFacts, type LocalFacts } from '../schema.ts';
import { factSheetSource, localFactsSource, materialSource } from '../sources.ts';
import { storedFigures } from '../stored-figures.ts';
import type { ComposeInput } from './sheet.ts';
import { type ActivityId, activityIdSchema } from '../views.ts';

/** The facts that a text about an activity is written from. */
export type TextFacts = { readonly facts: ActivityFacts; readonly localFacts: LocalFacts };
type MaterialText = Parameters<typeof materialSource>[0];

/** Null when the activity has no approved sheet that this unit may see. */
export async function activityBasis(tx: Tx, subjectId: string, unitId: UnitId): Promise<Basis<TextFacts> | null> {
  const activityId = activityIdSchema.safeParse(subjectId).data;
  if (activityId === undefined) return null;
  const sheet = await tx
    .selectFrom('approved_sheets')
    .select(['facts', 'facts_hash', 'reopened_at', 'unit_id'])
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  const unit = sheet && (await unitById(tx, unitId));
  if (sheet === undefined || unit === undefined) return null;
  const local = await tx
    .selectFrom('local_facts')
    .select(['facts', 'facts_hash'])
    .where('activity_id', '=', activityId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  const localFacts = local?.facts ?? localFactsSchema.parse({});
  const materials = await readMaterials(tx, activityId, unitId);
  const figures = new Map(
    (await storedFigures(tx, activityId)).flatMap(({ query, value }) =>
      value === null ? [] : [[query, value] as const],
    ),
  );
  const { facts } = sheet;
  return {
    facts: { facts, localFacts },
    unit,
    sources: textSources({ facts, localFacts, unit, figures }, materials),
    parts: {
      sheet: sheet.facts_hash,
      local: local?.facts_hash ?? factsHash(localFacts),
      ...Object.fromEntries(materials.map(({ id, text }) => [`document:${id}`, textHash(text)])),
    },
    figures,
    pictures: await readPictures(tx, activityId, { facts, localFacts }, { sheet: sheet.unit_id, local: unitId }),
    writable: sheet.reopened_at === null,
    security: await securityOf(tx, { type: 'activity', id: activityId }),
  };
}

/** The documents that the unit added to the activity, as far as they could be read. */
export const readMaterials = (tx: Tx, activityId: ActivityId, unitId: UnitId) =>
  textsAbout(tx, { type: 'activity', id: activityId }, unitId);

/** The photos that the facts name. A photo has a size where it is of the unit whose facts name it: of no other's. */
async function readPictures(
  tx: Tx,
  activityId: ActivityId,
  { facts, localFacts }: TextFacts,
  units: { readonly sheet: UnitId; readonly local: UnitId },
): Promise<Picture[]> {
  const photos = [
    ...facts.photos.map((photo) => ({ ...photo, of: units.sheet })),
    ...localFacts.photos.map((photo) => ({ ...photo, id: `local:${photo.id}`, of: units.local })),
  ];
  if (photos.length === 0) return [];
  const stored = await tx
    .selectFrom('photos')
    .select(['sha256', 'unit_id', 'width', 'height'])
    .where('activity_id', '=', activityId)
    .where(
      'sha256',
      'in',
      photos.map(({ sha256 }) => sha256),
    )
    .execute();
  const sizes = new Map(
    stored.map(({ sha256, unit_id, width, height }) => [`${unit_id} ${sha256}`, { width, height }]),
  );
  return photos.map(({ of, ...photo }) => ({ ...photo, size: sizes.get(`${of} ${photo.sha256}`) ?? null }));
}

/** Everything a text may cite, as sources of the evidence room. */
export function textSources(
  { facts, localFacts, unit, figures }: ComposeInput,
  materials: readonly MaterialText[] = [],
): Source[] {
  // A number that its query no longer gives carries no sentence.
  const standing = {
    ...facts,
    figures: facts.figures.filter(({ query, value }) => query === undefined || figures?.get(query) === value),
  };
  return [
    withUnit(factSheetSource(standing), unit),
    withUnit(localFactsSource(localFacts, 'local-facts', facts.people), unit),
    ...materials.map(materialSource),
  ];
}

/**
 * A sheet also knows for whom it speaks: "KPU NTT" in a sentence that somebody typed is not a claim about anybody else.
 */
function withUnit(source: Source, unit: ComposeInput['unit']): Source {
  const passages = [...source.passages];
  let text = source.text;
  for (const [fact, name] of [
    ['/unit/shortName', unit.shortName],
    ['/unit/fullName', unit.fullName],
  ] as const) {
    const start = text.length + 'Satuan kerja: '.length;
    text += `Satuan kerja: ${name}\n`;
    passages.push({ sourceId: source.id, start, end: start + name.length, fact });
  }
  return { ...source, text, passages };
}
