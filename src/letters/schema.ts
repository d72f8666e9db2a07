/** Letters of an office and their dispositions, as screens read them. */
import { z } from 'zod';
import { postSchema } from '../identity/schema.ts';
import { paperIdSchema, paperStates } from '../library/schema.ts';
import { calendarDate } from '../platform/clock/index.ts';
import {
  idOf,
  orNull,
  pageOf,
  pageQuery,
  reasonOf,
  securityClasses,
  unitIdSchema,
  type Id,
} from '../platform/schema.ts';
import { letterFieldsSchema } from './fields.ts';
import { outgoingQueues } from './outgoing/schema.ts';

export * from './exchange/schema.ts';
export * from './fields.ts';
export {
  letterStructures,
  mended,
  structureRules,
  type CheckedLetter,
  type LetterFinding,
  type LetterRule,
  type LetterStructure,
} from './linter/schema.ts';
export * from './outgoing/schema.ts';

export type LetterId = Id<'letter'>;
export const letterIdSchema = idOf('letter', z.uuid());
export type DispositionId = Id<'disposition'>;
export const dispositionIdSchema = idOf('disposition', z.uuid());

export const letterStates = ['dicatat', 'didisposisi', 'selesai', 'batal'] as const;
export type LetterState = (typeof letterStates)[number];
export const dispositionStates = ['terkirim', 'dibaca', 'diteruskan', 'dilaporkan', 'selesai', 'ditarik'] as const;
export type DispositionState = (typeof dispositionStates)[number];
/** What a branch is sent for: to be done, or to be known only. */
export const dispositionKinds = ['disposisi', 'tembusan'] as const;
export type DispositionKind = (typeof dispositionKinds)[number];

const both = z.object({ id: z.string(), en: z.string() });
const version = z.int().min(1).max(2_147_483_647);

/** Pages of the scan that are this letter, where the scan holds several. */
const pagesSchema = z.object({ first: z.int().min(1), last: z.int().min(1) });

/** What is asked of a list of letters: which wait to be checked, to be directed, run, are due soon, late, done. */
export const letterQueues = ['semua', 'periksa', 'arahkan', 'berjalan', 'segera', 'lewat', 'selesai', 'batal'] as const;
export type LetterQueue = (typeof letterQueues)[number];
export const listLettersQuery = pageQuery.extend({
  unitId: unitIdSchema,
  queue: z.enum(letterQueues).default('semua'),
  year: z.coerce.number().int().min(1_900).max(2_200).optional(),
});

export const letterSummarySchema = z
  .object({
    id: letterIdSchema,
    unitId: unitIdSchema,
    /** Null of a letter of an earlier book, whose paper is elsewhere. */
    paperId: paperIdSchema.nullable(),
    /** Of the book of incoming letters, in its year. */
    agenda: z.int(),
    year: z.int(),
    receivedOn: calendarDate,
    state: z.enum(letterStates),
    /** Its subject; the name of its file while that is not known. */
    title: z.string(),
    number: z.string().nullable(),
    date: calendarDate.nullable(),
    sender: z.string().nullable(),
    nature: z.string().nullable(),
    /** The first day by which somebody must have done something. */
    due: calendarDate.nullable(),
    late: z.boolean(),
    /** A clerk has gone through its fields. */
    checked: z.boolean(),
    security: z.enum(securityClasses),
  })
  .meta({ id: 'Letter' });
export type LetterSummary = z.infer<typeof letterSummarySchema>;
export const letterPageSchema = pageOf(letterSummarySchema);

/** Another letter that may be the same: the same file, or the same number, sender and date. */
export const sameLetterSchema = z.object({
  id: letterIdSchema,
  agenda: z.int(),
  year: z.int(),
  why: z.enum(['berkas', 'nomor']),
});
export type SameLetter = z.infer<typeof sameLetterSchema>;

export const letterViewSchema = z
  .object({
    ...letterSummarySchema.shape,
    version: z.int(),
    fields: letterFieldsSchema,
    pages: orNull(pagesSchema),
    /** How far its paper is read; its text and proposals stand at /api/documents/letter/{id} then. */
    reading: z.enum(paperStates),
    registeredByName: z.string(),
    registeredAt: z.iso.datetime(),
    checkedByName: z.string().nullable(),
    cancelled: z.string().nullable(),
    same: z.array(sameLetterSchema),
    /** The activity that was made of it. */
    activityId: z.string().nullable(),
    may: z.object({ register: z.boolean(), direct: z.boolean(), begin: z.boolean() }),
  })
  .meta({ id: 'LetterView' });
export type LetterView = z.infer<typeof letterViewSchema>;

export const registerLetterBody = z.object({
  unitId: unitIdSchema,
  paperId: paperIdSchema,
  /** The day on which it came in; today when absent. */
  receivedOn: calendarDate.optional(),
  pages: pagesSchema.optional(),
  /** Of the whole paper; what it is kept under when absent. */
  security: z.enum(securityClasses).optional(),
});
export const registeredLetterSchema = z
  .object({ id: letterIdSchema, agenda: z.int(), year: z.int() })
  .meta({ id: 'RegisteredLetter' });

export const letterFieldsBody = z.object({ version, fields: letterFieldsSchema });
export const versionBody = z.object({ version });
export const cancelLetterBody = z.object({ version, reason: reasonOf(500) });
export const savedLetterSchema = z.object({ id: letterIdSchema, version: z.int() }).meta({ id: 'SavedLetter' });
/** Which of its meetings the activity is about; the first when absent. */
export const beginActivityBody = z.object({ meetingId: z.string().max(100).optional() });
export const begunByLetterSchema = z.object({ activityId: z.string() }).meta({ id: 'ActivityOfLetter' });

/** What came into the library by itself: out of a watched folder, or as an e-mail. */
export const arrivalStates = ['menunggu', 'dicatat', 'diabaikan'] as const;
export type ArrivalState = (typeof arrivalStates)[number];
export const dismissals = ['ganda', 'bukan-surat'] as const;
export type Dismissal = (typeof dismissals)[number];
/** `sure`: it may be shown as certain. */
const readFieldSchema = z.object({ value: z.string(), sure: z.boolean() }).nullable();
export const arrivalReadSchema = z.object({
  number: readFieldSchema,
  date: readFieldSchema,
  sender: readFieldSchema,
  subject: readFieldSchema,
  nature: readFieldSchema,
  /** How secret it calls itself; absent of what was read before that was kept. */
  secrecy: readFieldSchema.optional(),
  /** The first day by which somebody must have done something. */
  due: calendarDate.nullable(),
});
export type ArrivalRead = z.infer<typeof arrivalReadSchema>;
export const arrivalSchema = z
  .object({
    paperId: paperIdSchema,
    /** Of the file. */
    name: z.string(),
    security: z.enum(securityClasses),
    /** The class that it calls itself; null where it says none. A person confirms it. */
    says: z.enum(securityClasses).nullable(),
    /** Classes that it may be registered under. */
    classes: z.array(z.enum(securityClasses)),
    /** Its text could be read. */
    readable: z.boolean(),
    via: z.enum(['folder', 'surel']),
    /** The e-mail that it came with. */
    cover: orNull(z.object({ paperId: paperIdSchema, name: z.string() })),
    arrivedAt: z.iso.datetime(),
    arrivedOn: calendarDate,
    /** How often the same file came. */
    times: z.int(),
    /** What was read of it, as a letter; null where it could not be. */
    read: orNull(arrivalReadSchema),
    /** Letters of the agenda that may be the same. */
    same: z.array(sameLetterSchema),
  })
  .meta({ id: 'LetterArrival' });
export type Arrival = z.infer<typeof arrivalSchema>;
export const arrivalPageSchema = pageOf(arrivalSchema);
export const listArrivalsQuery = pageQuery.omit({ q: true }).extend({ unitId: unitIdSchema });
export const dismissArrivalBody = z.object({ why: z.enum(dismissals) });
export const settledArrivalSchema = z
  .object({ paperId: paperIdSchema, state: z.enum(arrivalStates) })
  .meta({ id: 'SettledArrival' });

export const heldPostSchema = z
  .object({
    ...postSchema.shape,
    label: both,
    /** Who holds it today, Plh and Plt named; empty for a post that nobody holds. */
    holders: z.array(z.string()),
    /** The caller holds it. */
    mine: z.boolean(),
  })
  .meta({ id: 'HeldPost' });
export type HeldPost = z.infer<typeof heldPostSchema>;
export const heldPostsSchema = z.array(heldPostSchema).meta({ id: 'HeldPosts' });
export const unitQuery = z.object({ unitId: unitIdSchema });

export const instructionSchema = z
  .object({ code: z.string(), label: both, since: calendarDate, source: z.string(), verified: z.boolean() })
  .meta({ id: 'LetterInstruction' });
export type Instruction = z.infer<typeof instructionSchema>;
export const instructionsSchema = z.array(instructionSchema).meta({ id: 'LetterInstructions' });
export const newInstructionBody = z.object({
  unitId: unitIdSchema,
  code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  label: z.object({ id: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) }),
  since: calendarDate,
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
});
export const savedInstructionSchema = z.object({ code: z.string() }).meta({ id: 'SavedLetterInstruction' });

/** When who holds a branch is reminded: before its due date, on it, after it. */
export const reminderKinds = ['sebelum', 'hari', 'lewat'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What stands above a position, from a day on. */
export const superiorSchema = z
  .object({
    position: z.string(),
    label: both,
    above: z.string().nullable(),
    aboveLabel: orNull(both),
    since: calendarDate,
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'LetterSuperior' });
export type Superior = z.infer<typeof superiorSchema>;
export const superiorsSchema = z.array(superiorSchema).meta({ id: 'LetterSuperiors' });
export const newSuperiorBody = z.object({
  unitId: unitIdSchema,
  position: z.string().trim().min(1).max(40),
  above: z.string().trim().min(1).max(40).nullable(),
  since: calendarDate,
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
});
export const savedSuperiorSchema = z
  .object({ position: z.string(), since: calendarDate })
  .meta({ id: 'SavedLetterSuperior' });

/** A post that nobody holds and at which work is open: to be done there, or to be decided by it. */
export const vacantPostSchema = z
  .object({
    ...postSchema.shape,
    label: both,
    open: z.int(),
    decide: z.int(),
    /** The first due date of it. */
    due: calendarDate.nullable(),
    since: z.iso.datetime(),
  })
  .meta({ id: 'VacantPost' });
export type VacantPost = z.infer<typeof vacantPostSchema>;
export const vacantPostsSchema = z.array(vacantPostSchema).meta({ id: 'VacantPosts' });
/** `to`: who has it then; null: back to who sent each. */
const moving = { to: postSchema.nullable(), reason: reasonOf(500) };
export const moveWorkBody = z.object({ unitId: unitIdSchema, ...postSchema.shape, ...moving });
export const moveDispositionBody = z.object(moving);
const keptWorkSchema = z.object({ letterId: letterIdSchema, why: both });
export type KeptWork = z.infer<typeof keptWorkSchema>;
/** `kept`: what could not go there; `left`: letters that wait for another act. */
export const movedWorkSchema = z
  .object({ moved: z.int(), kept: z.array(keptWorkSchema), left: z.int() })
  .meta({ id: 'MovedWork' });

/** A branch of the tree of a letter's dispositions. */
export const dispositionSchema = z
  .object({
    id: dispositionIdSchema,
    letterId: letterIdSchema,
    parentId: dispositionIdSchema.nullable(),
    kind: z.enum(dispositionKinds),
    from: z.object({ ...postSchema.shape, label: z.string() }),
    to: z.object({ ...postSchema.shape, label: both, holders: z.array(z.string()) }),
    instructions: z.array(both),
    note: z.string().nullable(),
    due: calendarDate.nullable(),
    state: z.enum(dispositionStates),
    /** Open after its due date. */
    late: z.boolean(),
    sentByName: z.string(),
    sentAt: z.iso.datetime(),
    readByName: z.string().nullable(),
    readAt: z.iso.datetime().nullable(),
    /** What was reported, and the paper that shows it. */
    result: z.string().nullable(),
    resultPaperId: paperIdSchema.nullable(),
    reportedByName: z.string().nullable(),
    reportedAt: z.iso.datetime().nullable(),
    /** Why the report was sent back, or the branch withdrawn. */
    reason: z.string().nullable(),
    /** Who was reminded of it and when, the first in front. */
    reminders: z.array(z.object({ kind: z.enum(reminderKinds), at: z.iso.datetime(), names: z.array(z.string()) })),
    /** Which post had it before, and why it went on. */
    moves: z.array(z.object({ from: both, reason: z.string(), name: z.string(), at: z.iso.datetime() })),
    /** When who sent it was told that it is late. */
    escalatedAt: z.iso.datetime().nullable(),
    /** The posts above that were told, the lowest first; null where nobody stands above the last one. */
    escalations: z.array(z.object({ to: orNull(both), at: z.iso.datetime() })),
    may: z.object({
      read: z.boolean(),
      handOn: z.boolean(),
      report: z.boolean(),
      withdraw: z.boolean(),
      decide: z.boolean(),
      /** Take it to another post, or back: it is late, or nobody holds its post. */
      move: z.boolean(),
    }),
  })
  .meta({ id: 'Disposition' });
export type Disposition = z.infer<typeof dispositionSchema>;
export const dispositionTreeSchema = z.array(dispositionSchema).meta({ id: 'DispositionTree' });

export const disposeBody = z.object({
  /** The branch that is handed on; a letter that was just registered is disposed without one. */
  parentId: dispositionIdSchema.optional(),
  to: z.array(postSchema).min(1).max(30),
  copies: z.array(postSchema).max(30).default([]),
  /** Codes of the list of instructions. */
  instructions: z.array(z.string().max(41)).max(10).default([]),
  note: z.string().trim().max(2_000).default(''),
  due: calendarDate.optional(),
});

export const usualQuery = z.object({ parentId: dispositionIdSchema.optional() });
/** A way in which a post disposed letters lately. */
export const usualDispositionSchema = z
  .object({
    to: z.array(postSchema),
    copies: z.array(postSchema),
    /** Codes of the list of instructions; without any, something was written that is written anew. */
    instructions: z.array(z.string()),
    /** Letters that went this way, of those that were looked at. */
    letters: z.int(),
    /** Of them, letters of the same sender. */
    ofSender: z.int(),
  })
  .meta({ id: 'UsualDisposition' });
export type UsualDisposition = z.infer<typeof usualDispositionSchema>;
export const usualDispositionsSchema = z.array(usualDispositionSchema).meta({ id: 'UsualDispositions' });
export const disposedSchema = z.object({ ids: z.array(dispositionIdSchema) }).meta({ id: 'Disposed' });
export const reportBody = z.object({ result: reasonOf(4_000), paperId: paperIdSchema.optional() });
export const dispositionReasonBody = z.object({ reason: reasonOf(500) });
export const movedDispositionSchema = z
  .object({ id: dispositionIdSchema, state: z.enum(dispositionStates), letterState: z.enum(letterStates) })
  .meta({ id: 'MovedDisposition' });

export const letterStateSchema = z
  .object({ id: letterIdSchema, state: z.enum(letterStates) })
  .meta({ id: 'StateOfLetter' });

/** What waits at the posts of the caller, in the queues that offices know. */
export const dispositionQueues = [
  'belum-dibaca',
  'belum-ditindaklanjuti',
  'segera',
  'lewat',
  'tembusan',
  'laporan',
] as const;
export type DispositionQueue = (typeof dispositionQueues)[number];
export const listDispositionsQuery = pageQuery
  .omit({ q: true })
  .extend({ unitId: unitIdSchema, queue: z.enum(dispositionQueues) });
export const queuedDispositionSchema = z
  .object({
    id: dispositionIdSchema,
    letter: letterSummarySchema,
    kind: z.enum(dispositionKinds),
    state: z.enum(dispositionStates),
    from: z.string(),
    to: z.string(),
    due: calendarDate.nullable(),
    late: z.boolean(),
    sentAt: z.iso.datetime(),
  })
  .meta({ id: 'QueuedDisposition' });
export type QueuedDisposition = z.infer<typeof queuedDispositionSchema>;
export const queuedDispositionPageSchema = pageOf(queuedDispositionSchema);
export const letterTilesSchema = z
  .object({
    /** What came in by itself and nobody has registered. */
    arrivals: z.int(),
    letters: z.record(z.enum(letterQueues), z.int()),
    dispositions: z.record(z.enum(dispositionQueues), z.int()),
    outgoing: z.record(z.enum(outgoingQueues), z.int()),
  })
  .meta({ id: 'LetterTiles' });
export type LetterTiles = z.infer<typeof letterTilesSchema>;
