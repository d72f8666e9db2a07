/** Letters that an office writes: what is asked for one, and how far it is, as screens read them. */
import { z } from 'zod';
import { draftIdSchema, draftStates } from '../../drafts/schema.ts';
import { postSchema } from '../../identity/schema.ts';
import { numberings } from './merge/schema.ts';
import { checkedLetterSchema, structures, type Structure } from '../linter/schema.ts';
import { paperIdSchema } from '../../library/schema.ts';
import { calendarDate } from '../../platform/clock/index.ts';
import {
  idOf,
  orNull,
  pageOf,
  pageQuery,
  reasonOf,
  unitIdSchema,
  type Id,
  type SecurityClass,
} from '../../platform/schema.ts';

export { mendFields } from './mend-fields.ts';
export { slotNames } from './kinds/sentences.ts';
export { structures, type Structure };

export type OutgoingId = Id<'outgoing'>;
export const outgoingIdSchema = idOf('outgoing', z.uuid());

/** menyusun -> bernomor (approved) -> ditandatangani -> terkirim; batal from any but the last, its number kept. */
export const outgoingStates = ['menyusun', 'bernomor', 'ditandatangani', 'terkirim', 'batal'] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/**
 * Of what the unit writes: texts that wait for the caller's initials or approval; letters to be signed; signed and not
 * sent.
 */
export const outgoingQueues = ['paraf', 'setujui', 'tandatangan', 'kirim'] as const;
export type OutgoingQueue = (typeof outgoingQueues)[number];

export const natures = ['Biasa', 'Segera', 'Sangat Segera'] as const;
export const letterClasses = ['biasa', 'terbatas', 'rahasia', 'sangat rahasia'] as const;
export type LetterClass = (typeof letterClasses)[number];
/** The class that the house keeps it under: it has no higher one than `rahasia`. */
export const keptAs = (security: LetterClass): SecurityClass => (security === 'sangat rahasia' ? 'rahasia' : security);

const line = z.string().trim().min(1).max(300);
const sentence = z.string().trim().min(1).max(2_000);
/** Names an item of a letter in its sentences: 'p1'. */
const itemId = z.string().regex(/^[a-z][a-z0-9]{0,11}$/);
const said = z.object({ id: itemId, text: sentence });
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** What a letter says, before it is put into words. Dates YYYY-MM-DD, times HH:MM of the unit's zone. */
export const outgoingFieldsSchema = z
  .object({
    subject: z.string().trim().min(3).max(300),
    nature: z.enum(natures).default('Biasa'),
    security: z.enum(letterClasses).default('biasa'),
    classification: z.string().trim().max(40).nullable().default(null),
    recipients: z
      .array(z.object({ name: line, place: z.string().trim().max(100) }))
      .max(60)
      .default([]),
    /** What goes with it, one a line. */
    attachments: z.array(line).max(60).default([]),
    /** Who gets a copy. */
    copies: z.array(line).max(60).default([]),
    /** Statements of whoever writes it, in their order. */
    points: z.array(said).max(80).default([]),
    /** Menimbang: of decisions. */
    considering: z.array(said).max(40).default([]),
    /** Dasar, Mengingat: rules and letters that it rests on. */
    basis: z.array(said).max(40).default([]),
    meeting: orNull(
      z.object({ date: calendarDate, from: clock, until: clock.nullable(), place: line, agenda: line }),
    ).default(null),
    people: z
      .array(z.object({ id: itemId, name: line, position: z.string().trim().max(200) }))
      .max(300)
      .default([]),
  })
  .meta({ id: 'OutgoingFields' });
export type OutgoingFields = z.infer<typeof outgoingFieldsSchema>;

const both = z.object({ id: z.string(), en: z.string() });
const version = z.int().min(1).max(2_147_483_647);

/** Parts of a letter that a kind may ask for: without them it does not go out. */
export const requiredParts = [
  'classification',
  'recipients',
  'attachments',
  'copies',
  'points',
  'considering',
  'basis',
  'meeting',
  'people',
] as const;
export type RequiredPart = (typeof requiredParts)[number];

const ownSentence = orNull(z.string().trim().min(3).max(1_000)).default(null);
/** A kind's own sentences; null: those of the program. */
export const kindWordsSchema = z
  .object({ opening: ownSentence, answer: ownSentence, closing: ownSentence })
  .meta({ id: 'LetterKindWords' });
export type KindWords = z.infer<typeof kindWordsSchema>;

const kindParts = {
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  label: z.object({ id: z.string().trim().min(3).max(100), en: z.string().trim().min(3).max(100) }),
  structure: z.enum(structures),
  /** The kind that its number counts in: 'SD'. */
  numbered: z.string().trim().min(1).max(40),
  initials: z.array(postSchema).max(8),
  signer: postSchema,
  /** In whose name the signer signs: none, a.n. one post, or u.b. of a second one. */
  behalf: z.array(postSchema).max(2),
  words: kindWordsSchema,
  required: z.array(z.enum(requiredParts)).max(requiredParts.length),
  since: calendarDate,
};

/** A kind of letter as it is written on a day: who initials and signs it, which number it bears. */
export const letterKindSchema = z
  .object({
    ...kindParts,
    code: z.string(),
    label: both,
    /** The unit's own, in place of the country's. */
    own: z.boolean(),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'LetterKind' });
export type LetterKind = z.infer<typeof letterKindSchema>;
/** A row that somebody adds. `nationwide`: the country's; else the unit's own. */
export const newLetterKindBody = z.object({
  unitId: unitIdSchema,
  nationwide: z.boolean().default(false),
  ...kindParts,
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
});
export type NewLetterKind = z.output<typeof newLetterKindBody>;
/** One that is being edited: where it comes from is said when it is saved. */
export const previewLetterKindBody = newLetterKindBody.omit({ source: true, verified: true });
export type PreviewLetterKind = z.output<typeof previewLetterKindBody>;
export const savedLetterKindSchema = z
  .object({ code: z.string(), since: calendarDate })
  .meta({ id: 'SavedLetterKind' });
export const letterKindsSchema = z.object({ items: z.array(letterKindSchema) }).meta({ id: 'LetterKinds' });

/** A letter of the office that was checked before it leaves. */
export const checkedOutgoingSchema = z
  .object({
    ...checkedLetterSchema.shape,
    /** Codes of rules among the findings that keep it from being sent, initialled and approved. */
    stops: z.array(z.string()),
  })
  .meta({ id: 'CheckedOutgoing' });
export type CheckedOutgoing = z.infer<typeof checkedOutgoingSchema>;
export const checkOutgoingBody = z.object({
  unitId: unitIdSchema,
  kind: z.string().max(40),
  fields: outgoingFieldsSchema,
  answers: z.uuid().optional(),
});

/** The emblem of a unit's letterhead. */
export const emblemSchema = z
  .object({ version: z.int(), sha256: z.union([z.string(), z.null()]) })
  .meta({ id: 'LetterEmblem' });
export const emblemQuery = z.object({ unitId: unitIdSchema, basedOn: z.coerce.number().int().min(0).max(1_000_000) });
export const savedEmblemSchema = z.object({ version: z.int() }).meta({ id: 'SavedLetterEmblem' });

export const newOutgoingBody = z.object({
  unitId: unitIdSchema,
  kind: z.string().max(40),
  fields: outgoingFieldsSchema,
  /** The incoming letter that it answers. */
  answers: z.uuid().optional(),
  /** Papers of the library that it rests on. */
  papers: z.array(paperIdSchema).max(20).default([]),
});
export const outgoingFieldsBody = z.object({ version, fields: outgoingFieldsSchema });
export const startedOutgoingSchema = z
  .object({ id: outgoingIdSchema, draftId: draftIdSchema })
  .meta({ id: 'StartedOutgoing' });
export const savedOutgoingSchema = z
  .object({
    id: outgoingIdSchema,
    version: z.int(),
    /** Its words were made anew from it; false where a person had changed them, who makes them anew where they want. */
    reworded: z.boolean(),
  })
  .meta({ id: 'SavedOutgoing' });

/** A post that nobody holds and for which letters wait; `above`: the nearest post above it that somebody holds. */
export const vacantSignerSchema = z
  .object({
    ...postSchema.shape,
    label: z.object({ id: z.string(), en: z.string() }),
    above: z.object({ ...postSchema.shape, label: z.object({ id: z.string(), en: z.string() }) }).nullable(),
    count: z.int(),
    since: z.iso.datetime(),
    /** The first of them, the longest waiting in front. */
    letters: z
      .array(z.object({ id: outgoingIdSchema, subject: z.string(), act: z.enum(outgoingQueues).exclude(['kirim']) }))
      .max(20),
  })
  .meta({ id: 'VacantSigner' });
export type VacantSigner = z.infer<typeof vacantSignerSchema>;
export const vacantSignersSchema = z.array(vacantSignerSchema).meta({ id: 'VacantSigners' });

export const listOutgoingQuery = pageQuery.extend({
  unitId: unitIdSchema,
  state: z.enum(outgoingStates).optional(),
  queue: z.enum(outgoingQueues).optional(),
  /** Those that bear a number which holds. */
  numbered: z.literal('yes').optional(),
});
export const outgoingSummarySchema = z
  .object({
    id: outgoingIdSchema,
    unitId: unitIdSchema,
    kind: z.string(),
    label: both,
    subject: z.string(),
    /** To whom it goes, the first of them. */
    to: z.string(),
    state: z.enum(outgoingStates),
    number: z.string().nullable(),
    /** The day that it bears; null while it is written. */
    date: calendarDate.nullable(),
    draftId: draftIdSchema.nullable(),
    draftState: z.enum(draftStates).nullable(),
    createdAt: z.iso.datetime(),
    /** It goes to a list: of so many rows, under one number or each under its own. */
    merge: orNull(z.object({ numbering: z.enum(numberings), rows: z.int(), first: z.string().nullable() })),
    /** It is one row of such a letter. */
    mergedOf: orNull(z.object({ id: outgoingIdSchema, n: z.int(), of: z.int() })),
  })
  .meta({ id: 'Outgoing' });
export type OutgoingSummary = z.infer<typeof outgoingSummarySchema>;
export const outgoingPageSchema = pageOf(outgoingSummarySchema);

export const outgoingViewSchema = z
  .object({
    ...outgoingSummarySchema.shape,
    version: z.int(),
    fields: outgoingFieldsSchema,
    structure: z.enum(structures),
    answers: orNull(z.object({ id: z.string(), title: z.string() })),
    papers: z.array(z.object({ id: paperIdSchema, title: z.string() })),
    createdByName: z.string(),
    signed: orNull(z.object({ day: calendarDate, sha256: z.string(), name: z.string(), byName: z.string() })),
    sent: orNull(z.object({ day: calendarDate, by: z.string() })),
    cancelled: z.string().nullable(),
    /** The letter that stands in its place. */
    replacedBy: orNull(z.object({ id: outgoingIdSchema, subject: z.string(), number: z.string(), reason: z.string() })),
    /** Since then only number, day, subject, class and hash are left. */
    destroyedAt: z.iso.datetime().nullable(),
    may: z.object({ write: z.boolean() }),
  })
  .meta({ id: 'OutgoingView' });
export type OutgoingView = z.infer<typeof outgoingViewSchema>;

export const signedQuery = z.object({
  version: z.coerce.number().int().min(1),
  name: z.string().trim().min(1).max(200),
  day: calendarDate,
});
export const sentBody = z.object({ version, day: calendarDate, by: z.string().trim().min(2).max(200) });
export const cancelOutgoingBody = z.object({ version, reason: reasonOf(500) });
export const movedOutgoingSchema = z
  .object({ id: outgoingIdSchema, version: z.int(), state: z.enum(outgoingStates) })
  .meta({ id: 'MovedOutgoing' });

/** What a new letter may take over: from the letter that it answers, or from an activity of the unit. */
export const prefillQuery = z.object({
  unitId: unitIdSchema,
  jawab: z.uuid().optional(),
  kegiatan: z.string().max(100).optional(),
});
export const prefillSchema = z
  .object({
    /** Null where there is nothing to take over: no such letter or activity of the unit in the reader's sight. */
    fields: orNull(outgoingFieldsSchema),
    /** Which fields were taken over, the words that they were taken from, and where those stand. */
    taken: z.array(z.object({ field: z.string(), words: z.string(), from: both })),
  })
  .meta({ id: 'LetterPrefill' });
export type Prefill = z.infer<typeof prefillSchema>;
export * from './merge/packs/schema.ts';
export * from './merge/schema.ts';
export * from './signed/schema.ts';
