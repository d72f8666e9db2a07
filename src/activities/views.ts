/** What the API shows of activities: zod schemas and their types, shared with the screens through `schema.ts`. */
import { z } from 'zod';
import { approvalCheckpointSchema } from '../approvals/schema.ts';
import { activityFactsSchema, localFactsSchema } from './facts-schema.ts';
import { idOf, orNull, unitIdSchema, type Id } from '../platform/schema.ts';
import type { UnitId } from '../platform/index.ts';

export type ActivityId = Id<'activity'>;
export const activityIdSchema = idOf('activity', z.uuid());

const time = z.iso.datetime();
const both = z.object({ id: z.string(), en: z.string() });

export const activityStates = ['menyusun', 'diajukan', 'disetujui'] as const;
/** `own`: the actor's unit keeps the sheet; `shared`: it was approved above and shared down. */
export const relations = ['own', 'shared'] as const;

/** Whose it is, and how far. */
const standing = {
  id: activityIdSchema,
  unitId: unitIdSchema,
  relation: z.enum(relations),
  state: z.enum(activityStates),
  /** Shared only: the owner is changing the sheet, texts wait for its next approval. */
  reopened: z.boolean(),
  version: z.int(),
};

export const activitySummarySchema = z
  .object({
    ...standing,
    title: z.string(),
    startsOn: z.string().nullable(),
    at: time,
    /** Units of the actor that have recorded their own facts. */
    localFactsOf: z.array(z.string()),
  })
  .meta({ id: 'ActivitySummary' });
export type ActivitySummary = z.infer<typeof activitySummarySchema>;

export const originSchema = z.object({
  /** `unit`: filled in because the unit keeps the sheet, nobody and no text said it. */
  from: z.enum(['document', 'unit']),
  /** Name of the document. */
  name: z.string().optional(),
  /** A person changed what the document proposed before they took it. */
  corrected: z.boolean().optional(),
});
/** Where a fact comes from; one without an origin was typed. */
export type Origin = z.infer<typeof originSchema>;

export const activitySchema = z
  .object({
    ...standing,
    facts: activityFactsSchema,
    factsHash: z.string(),
    /** Of the facts that nobody typed, by their place: `title`, `when.start`, `people.p1`. */
    origins: z.record(z.string(), originSchema),
    /** The last approval, if any, also while the sheet is open again. */
    approval: z
      .object({ version: z.int(), factsHash: z.string(), by: z.string(), position: z.string(), at: time })
      .nullable(),
    editedBy: z.string().nullable(),
    editedAt: time.nullable(),
    submittedBy: z.string().nullable(),
    submittedAt: time.nullable(),
    returned: z.object({ by: z.string(), reason: z.string(), at: time }).nullable(),
    /** Names of the people whose ids stand above. */
    names: z.record(z.string(), z.string()),
    /** What keeps the sheet from being submitted: field -> question. */
    missing: z.record(z.string(), both),
    /** What this actor may do now. */
    may: z.object({
      edit: z.boolean(),
      submit: z.boolean(),
      approve: z.boolean(),
      return: z.boolean(),
      reopen: z.boolean(),
    }),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof activitySchema>;

export const localFactsViewSchema = z
  .object({
    activityId: activityIdSchema,
    unitId: unitIdSchema,
    version: z.int(),
    facts: localFactsSchema,
    editedBy: z.string().nullable(),
    editedAt: time.nullable(),
  })
  .meta({ id: 'LocalFactsView' });
export type LocalFactsView = z.infer<typeof localFactsViewSchema>;

export const versionSchema = z
  .object({ version: z.int(), factsHash: z.string(), savedBy: z.string(), savedByName: z.string(), savedAt: time })
  .meta({ id: 'FactVersion' });

export const versionsSchema = z.array(versionSchema).meta({ id: 'FactVersions' });

export const photoViewSchema = z
  .object({
    id: z.uuid(),
    sha256: z.string(),
    width: z.int(),
    height: z.int(),
    sizes: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Photo' });

/** Something that waits for a person: a sheet to approve, a returned sheet to mend, local facts to add. */
export type WaitingItem = {
  readonly kind: 'approve-sheet' | 'mend-sheet' | 'add-local-facts';
  readonly activityId: ActivityId;
  readonly unitId: UnitId;
  readonly title: string;
  /** ISO instant from which it has waited. */
  readonly since: string;
};

export const activityKindSchema = z
  .object({
    code: z.string(),
    label: both,
    words: z.array(z.string()),
    since: z.string().nullable(),
    until: z.string().nullable(),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'ActivityKind' });

export const activityKindsSchema = z.array(activityKindSchema).meta({ id: 'ActivityKinds' });
export const savedActivityKindSchema = z.object({ code: z.string() }).meta({ id: 'SavedActivityKind' });
export const photosSchema = z.array(photoViewSchema).meta({ id: 'Photos' });

/** A person as they may be named in an activity; the position as it is printed, with its office. */
export const knownPersonSchema = z.object({
  name: z.string(),
  titlesBefore: z.string().optional(),
  titlesAfter: z.string().optional(),
  position: z.string().optional(),
});
export type KnownPerson = z.infer<typeof knownPersonSchema>;
export const knownPeopleSchema = z.array(knownPersonSchema).meta({ id: 'KnownPeople' });

export const begunActivitySchema = z.object({ id: activityIdSchema, version: z.int() }).meta({ id: 'BegunActivity' });
export const savedFactsSchema = z.object({ version: z.int(), hash: z.string() }).meta({ id: 'SavedFacts' });
export const submittedSheetSchema = z.object({ state: z.literal('diajukan') }).meta({ id: 'SubmittedSheet' });
export const approvedSheetSchema = z
  .object({
    state: z.literal('disetujui'),
    version: z.int(),
    approval: z.int(),
    hash: z.string(),
    checkpoint: orNull(approvalCheckpointSchema),
  })
  .meta({ id: 'ApprovedSheet' });
/** A sheet that was returned, taken back or reopened: facts are gathered again. */
export const gatheringSheetSchema = z.object({ state: z.literal('menyusun') }).meta({ id: 'GatheringSheet' });
