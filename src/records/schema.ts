/** Files of one matter and what is filed in them, as screens read them. */
import { z } from 'zod';
import { paperFates, retentionSchema } from '../library/schema.ts';
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

export { type Retention } from '../library/schema.ts';

export type RecordFileId = Id<'record-file'>;
export const recordFileIdSchema = idOf('record-file', z.uuid());

export const recordFileStates = ['terbuka', 'ditutup', 'dimusnahkan'] as const;
export type RecordFileState = (typeof recordFileStates)[number];

/**
 * Where a file stands today. `aktif`, `inaktif`: closed, within its years; `lewat`: both are over; `tanpa-retensi`:
 * closed, and nobody has given its class years.
 */
export const recordStages = ['terbuka', 'aktif', 'inaktif', 'lewat', 'tanpa-retensi', 'dimusnahkan'] as const;
export type RecordStage = (typeof recordStages)[number];

/** Lists that an office keeps: what is open, open or active, what is inactive, what is over, all. */
export const recordLists = ['semua', 'terbuka', 'aktif', 'inaktif', 'lewat', 'tanpa-retensi', 'dimusnahkan'] as const;
export type RecordList = (typeof recordLists)[number];

const version = z.int().min(1).max(2_147_483_647);
const title = z.string().trim().min(3).max(300);
const classification = z.string().trim().min(1).max(40);
const reason = reasonOf(500);
const words = z.object({ id: z.string(), en: z.string() });

export const recordFileSchema = z
  .object({
    id: recordFileIdSchema,
    unitId: unitIdSchema,
    number: z.string(),
    title: z.string(),
    classification: z.string(),
    /** What the class is called today. */
    classLabel: orNull(words),
    /** The highest of its class and of what is in it. */
    security: z.enum(securityClasses),
    state: z.enum(recordFileStates),
    stage: z.enum(recordStages),
    version,
    items: z.int(),
    openedOn: calendarDate,
    closedOn: calendarDate.nullable(),
    /** Last days; null while it is open, or where the years of its class are not known. */
    activeUntil: calendarDate.nullable(),
    inactiveUntil: calendarDate.nullable(),
    fate: z.string().nullable(),
    /** How far its papers are copies; null where nobody said. */
    development: orNull(z.object({ code: z.string(), label: words })),
    /** Where its box stands; null where nobody said. */
    location: z.string().nullable(),
    /** Version of both; 0 where nobody said anything yet. */
    holding: z.int(),
  })
  .meta({ id: 'RecordFile' });
export type RecordFile = z.infer<typeof recordFileSchema>;
export const recordFilePageSchema = pageOf(recordFileSchema);

export const recordFileViewSchema = recordFileSchema
  .extend({
    openedByName: z.string(),
    closedByName: z.string().nullable(),
    /** By which its dates are counted; of an open file, by which they would be if it were closed today. */
    rule: orNull(retentionSchema),
    /** What the table says today where that differs from the rule of a closed file; it moves nothing by itself. */
    ruleToday: orNull(retentionSchema),
    /** Why its retention was last appraised anew. */
    appraisal: z.string().nullable(),
    may: z.object({ file: z.boolean(), manage: z.boolean() }),
  })
  .meta({ id: 'RecordFileView' });
export type RecordFileView = z.infer<typeof recordFileViewSchema>;

export const recordItemSchema = z
  .object({
    n: z.int(),
    type: z.string(),
    subjectId: z.string(),
    /** "surat masuk". */
    says: words,
    title: z.string(),
    number: z.string().nullable(),
    date: z.string().nullable(),
    security: z.enum(securityClasses),
    filedAt: z.iso.datetime(),
    filedByName: z.string(),
    destroyedAt: z.iso.datetime().nullable(),
    /** SHA-256 of the originals that were destroyed. */
    hashes: z.array(z.string()),
  })
  .meta({ id: 'RecordItem' });
export type RecordItem = z.infer<typeof recordItemSchema>;
export const recordItemPageSchema = pageOf(recordItemSchema);

export const recordFilesQuery = pageQuery.extend({
  unitId: unitIdSchema,
  list: z.enum(recordLists).default('semua'),
  classification: classification.optional(),
});

export const newRecordFileSchema = z
  .object({ unitId: unitIdSchema, title, classification })
  .meta({ id: 'NewRecordFile' });
export const savedRecordFileSchema = z
  .object({ id: recordFileIdSchema, version, number: z.string() })
  .meta({ id: 'SavedRecordFile' });
export const setRecordFileSchema = z.object({ version, title, classification }).meta({ id: 'SetRecordFile' });
/** `holding`: the version that its editor saw. */
export const holdRecordFileSchema = z
  .object({
    holding: z.int().min(0).max(2_147_483_647),
    development: z.string().trim().min(1).max(40).nullable(),
    location: z.string().trim().min(1).max(200).nullable(),
  })
  .meta({ id: 'HoldRecordFile' });
export const heldRecordFileSchema = z
  .object({ id: recordFileIdSchema, holding: z.int() })
  .meta({ id: 'HeldRecordFile' });
const developmentSchema = z
  .object({ code: z.string(), label: words, since: calendarDate, source: z.string(), verified: z.boolean() })
  .meta({ id: 'RecordDevelopment' });
export type Development = z.infer<typeof developmentSchema>;
export const developmentsSchema = z.array(developmentSchema).meta({ id: 'RecordDevelopments' });
export const newDevelopmentSchema = z
  .object({
    unitId: unitIdSchema,
    code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
    label: z.object({ id: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) }),
    since: calendarDate,
    source: z.string().trim().min(3).max(500),
    verified: z.boolean(),
  })
  .meta({ id: 'NewRecordDevelopment' });
export const savedDevelopmentSchema = z.object({ code: z.string() }).meta({ id: 'SavedRecordDevelopment' });
export const closeRecordFileSchema = z.object({ version, date: calendarDate }).meta({ id: 'CloseRecordFile' });
export const reopenRecordFileSchema = z.object({ version, reason }).meta({ id: 'ReopenRecordFile' });
/** `fate`: what is decided of a file that was to be appraised; without one the table of today is applied. */
export const appraiseRecordFileSchema = z
  .object({ version, fate: z.enum(['musnah', 'permanen']).nullable(), reason })
  .meta({ id: 'AppraiseRecordFile' });

const thing = { type: z.string().trim().min(1).max(40), subjectId: z.string().trim().min(1).max(100) };
export const thingQuery = z.object(thing);
export const fileThingSchema = z.object(thing).meta({ id: 'FileThing' });
export const unfileThingSchema = z.object({ ...thing, reason }).meta({ id: 'UnfileThing' });
export const filedThingSchema = z.object({ fileId: recordFileIdSchema, n: z.int() }).meta({ id: 'FiledThing' });

/** Why a class is proposed: its number bears the code, somebody classed it so, words of it, earlier filings. */
export const classReasonKinds = ['own', 'number', 'label', 'lessons'] as const;
export const classProposalSchema = z
  .object({
    /** Null: not sure. */
    code: z.string().nullable(),
    label: orNull(words),
    reasons: z.array(z.object({ kind: z.enum(classReasonKinds), words: z.array(z.string()) })),
    /** What else speaks for some class, where it is not sure. */
    perhaps: z.array(z.object({ code: z.string(), label: words, words: z.array(z.string()) })),
  })
  .meta({ id: 'ClassProposal' });
export type ClassProposal = z.infer<typeof classProposalSchema>;

/** Where a thing is filed, and where it may be. */
export const filingSchema = z
  .object({
    title: z.string(),
    unitId: unitIdSchema,
    filed: orNull(recordFileSchema),
    /** It is in a file that the reader does not see. */
    filedHidden: z.boolean(),
    proposal: classProposalSchema,
    may: z.object({ file: z.boolean() }),
  })
  .meta({ id: 'Filing' });
export type Filing = z.infer<typeof filingSchema>;

export type DestructionId = Id<'record-destruction'>;
export const destructionIdSchema = idOf('record-destruction', z.uuid());
/** menyusun (a job lists) -> diperiksa -> diajukan -> disetujui (a job destroys) -> selesai; batal before that. */
export const destructionStates = ['menyusun', 'diperiksa', 'diajukan', 'disetujui', 'selesai', 'batal'] as const;
export type DestructionState = (typeof destructionStates)[number];

export const destructionSchema = z
  .object({
    id: destructionIdSchema,
    unitId: unitIdSchema,
    /** Files whose inactive years end before this day. */
    until: calendarDate,
    state: z.enum(destructionStates),
    version,
    createdAt: z.iso.datetime(),
    createdByName: z.string(),
    submittedByName: z.string().nullable(),
    approvedByName: z.string().nullable(),
    approvedPosition: z.string().nullable(),
    approvedAt: z.iso.datetime().nullable(),
    /** Its number in the unit's chain of approvals. */
    approval: z.int().nullable(),
    doneAt: z.iso.datetime().nullable(),
    /** Why it was sent back. */
    returned: z.string().nullable(),
    /** Of the list as it was submitted. */
    textHash: z.string().nullable(),
    counts: z.object({ lines: z.int(), takenOut: z.int(), destroyed: z.int(), keptBack: z.int() }),
  })
  .meta({ id: 'RecordDestruction' });
export type Destruction = z.infer<typeof destructionSchema>;
export const destructionPageSchema = pageOf(destructionSchema);
export const destructionViewSchema = destructionSchema
  .extend({ may: z.object({ manage: z.boolean(), approve: z.boolean() }) })
  .meta({ id: 'RecordDestructionView' });
export type DestructionView = z.infer<typeof destructionViewSchema>;

export const destructionLineSchema = z
  .object({
    n: z.int(),
    file: recordFileSchema,
    takenOut: z.string().nullable(),
    /** Things in it that cannot be destroyed as they stand today, and why. */
    held: z.array(z.object({ n: z.int(), says: words, why: words })),
    doneAt: z.iso.datetime().nullable(),
    /** It was held when its turn came, and stays. */
    keptBack: z.boolean(),
  })
  .meta({ id: 'RecordDestructionLine' });
export type DestructionLine = z.infer<typeof destructionLineSchema>;
export const destructionLinePageSchema = pageOf(destructionLineSchema);
export const destructionLinesQuery = pageQuery.omit({ q: true });

export const newDestructionSchema = z
  .object({ unitId: unitIdSchema, until: calendarDate })
  .meta({ id: 'NewDestruction' });
export const savedDestructionSchema = z
  .object({ id: destructionIdSchema, version, state: z.enum(destructionStates) })
  .meta({ id: 'SavedDestruction' });
export const setLineSchema = z
  .object({ n: z.int32().min(1), reason: reason.nullable() })
  .meta({ id: 'SetDestructionLine' });
export const destructionStepSchema = z.object({ version }).meta({ id: 'DestructionStep' });
export const destructionReasonSchema = z.object({ version, reason }).meta({ id: 'DestructionReason' });
export const approveDestructionSchema = z
  .object({ textHash: z.string().regex(/^[0-9a-f]{64}$/), secondsOpen: z.int().min(0).max(86_400).default(0) })
  .meta({ id: 'ApproveDestruction' });

export const printRecordsQuery = recordFilesQuery.omit({ page: true, size: true });

export type ClassImportId = Id<'record-class-import'>;
export const classImportIdSchema = idOf('record-class-import', z.uuid());
/** dibaca (a job reads it) -> siap (a person decides) -> diterima | ditolak; gagal: it could not be read. */
export const classImportStates = ['dibaca', 'siap', 'diterima', 'ditolak', 'gagal'] as const;
export type ClassImportState = (typeof classImportStates)[number];
/** Why a line is not taken. */
export const classLineReasons = [
  'no-heads',
  'merged-code',
  'no-code',
  'code-unreadable',
  'no-label',
  'years-unreadable',
  'fate-unreadable',
  'security-unreadable',
  'double',
  'no-parent',
] as const;
export type ClassLineReason = (typeof classLineReasons)[number];
/** What was read beside the letter of a cell. */
export const classLineNotes = ['hidden-row', 'years-in-words', 'permanent-years', 'top-secret'] as const;
export type ClassLineNote = (typeof classLineNotes)[number];

export const classLineSchema = z
  .object({
    sheet: z.string(),
    /** As the program that wrote the workbook numbers rows. */
    line: z.int(),
    verdict: z.enum(['ambil', 'tolak']),
    why: z.enum(classLineReasons).nullable(),
    /** What the reason is about: another line, a code, a cell. */
    about: z.string(),
    code: z.string(),
    label: z.string(),
    parent: z.string().nullable(),
    kind: z.string().nullable(),
    retention: orNull(z.object({ activeYears: z.int(), inactiveYears: z.int(), fate: z.enum(paperFates) })),
    security: z.enum(securityClasses).nullable(),
    access: z.string().nullable(),
    notes: z.array(z.enum(classLineNotes)),
  })
  .meta({ id: 'ClassLine' });
export type ClassLine = z.infer<typeof classLineSchema>;
export const classLinePageSchema = pageOf(classLineSchema);
export const classLinesQuery = pageQuery.omit({ q: true }).extend({ verdict: z.enum(['ambil', 'tolak']).optional() });

export const classImportSchema = z
  .object({
    id: classImportIdSchema,
    unitId: unitIdSchema,
    name: z.string(),
    since: calendarDate,
    source: z.string(),
    verified: z.boolean(),
    state: z.enum(classImportStates),
    counts: orNull(z.object({ take: z.int(), reject: z.int() })),
    failure: orNull(words),
    askedAt: z.iso.datetime(),
    askedByName: z.string(),
  })
  .meta({ id: 'ClassImport' });
export type ClassImport = z.infer<typeof classImportSchema>;
export const classImportPageSchema = pageOf(classImportSchema);
export const uploadClassesQuery = z.object({
  unitId: unitIdSchema,
  name: z.string().trim().min(1).max(200),
  since: calendarDate,
  source: z.string().trim().min(3).max(500),
  verified: z.stringbool().default(false),
});
