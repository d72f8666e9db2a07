/** What the newsroom shows: to the public, and to the staff who publish. Shared with the screens. */
import { z } from 'zod';
import { claimStatuses, visible } from '../evidence/schema.ts';
import { draftIdSchema, draftOrigins } from '../drafts/schema.ts';
import { idOf, unitIdSchema, type Id } from '../platform/schema.ts';

export type PublicationId = Id<'publication'>;
export const publicationIdSchema = idOf('publication', z.uuid());

/** What one published sentence rests on, fit for the public: approved facts, never files, their names or staff. */
export const sentenceProvenanceSchema = z.object({
  claimId: z.string(),
  status: z.enum(claimStatuses),
  /** A person opened the passage and confirmed the sentence. */
  confirmed: z.boolean(),
  /** `value`: what the fact said when the text was approved; items published before it was kept have none. */
  rests: z.array(
    z.object({
      source: z.enum(['fact-sheet', 'local-facts', 'material', 'query']),
      label: z.string(),
      value: z.string().optional(),
    }),
  ),
  /** Numbers of the sentence that stored queries gave, and gave again at approval. */
  figures: z.array(z.object({ query: z.string(), value: z.string() })).optional(),
});
export type SentenceProvenance = z.infer<typeof sentenceProvenanceSchema>;

export const publishedPhotoSchema = z.object({
  sha256: z.string(),
  caption: z.string(),
  alt: z.string(),
  credit: z.string().optional(),
  width: z.int(),
  height: z.int(),
});
export type PublishedPhoto = z.infer<typeof publishedPhotoSchema>;

export const publicationSchema = z
  .object({
    id: publicationIdSchema,
    unitId: unitIdSchema,
    number: z.int(),
    draftId: draftIdSchema,
    version: z.int(),
    origin: z.enum(draftOrigins),
    title: z.string(),
    /** Address of the public page. */
    url: z.string(),
    provenanceUrl: z.string(),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
    approvedPosition: z.string(),
    approvedAt: z.iso.datetime(),
    views: z.int(),
    unpublished: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
    corrections: z.array(
      z.object({ n: z.int(), note: z.string(), at: z.iso.datetime(), by: z.string(), approvedPosition: z.string() }),
    ),
  })
  .meta({ id: 'Publication' });
export type PublicationView = z.infer<typeof publicationSchema>;

/** An approved text that a person may publish; `correct` where an older version of it is public. */
export const waitingPublicationSchema = z
  .object({
    draftId: draftIdSchema,
    unitId: unitIdSchema,
    title: z.string(),
    task: z.enum(['publish', 'correct']),
    publicationId: publicationIdSchema.nullable(),
    since: z.iso.datetime(),
  })
  .meta({ id: 'WaitingPublication' });
export type WaitingPublication = z.infer<typeof waitingPublicationSchema>;

export const waitingPublicationsSchema = z
  .object({ items: z.array(waitingPublicationSchema) })
  .meta({ id: 'WaitingPublications' });

/** The publication that was published, corrected or withdrawn. */
export const publicationReferenceSchema = z.object({ id: publicationIdSchema }).meta({ id: 'PublicationReference' });

/** Readers see it: nothing in it may be invisible. */
export const noteSchema = z
  .string()
  .overwrite((text) => visible(text).trim())
  .max(2_000);
