/** Papers of an office, as screens read them. */
import { z } from 'zod';
import { documentIdSchema, documentWarningSchema, pageLayoutSchema, sectionSchema } from '../documents/schema.ts';
import { calendarDate } from '../platform/clock/index.ts';
import {
  idOf,
  orNull,
  pageOf,
  pageQuery,
  reasonOrNoneOf,
  securityClasses,
  unitIdSchema,
  type Id,
  type SecurityClass,
} from '../platform/schema.ts';

export type PaperId = Id<'paper'>;
export const paperIdSchema = idOf('paper', z.uuid());
export type IntakeId = Id<'intake'>;
export const intakeIdSchema = idOf('intake', z.uuid());

export const paperSections = ['kul', 'teknis-hukum', 'rendatin', 'parmas-sdm'] as const;
/** What is done with a paper, in this order, each a job. */
export const paperSteps = ['type', 'text', 'ocr', 'fields', 'index'] as const;
export type PaperStep = (typeof paperSteps)[number];
export const stepStates = ['menunggu', 'berjalan', 'selesai', 'gagal', 'dilewati'] as const;
export type StepState = (typeof stepStates)[number];
/** `gagal`: a step could not be done; the original can be downloaded all the same. */
export const paperStates = ['diproses', 'siap', 'gagal'] as const;
export type PaperState = (typeof paperStates)[number];
/** Of a rule, by what later papers of the library say of it. */
export const ruleStatuses = ['berlaku', 'diubah', 'dicabut'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];
export const itemStates = ['menunggu', 'dibuka', 'diterima', 'sudah-ada', 'ditolak'] as const;
export type ItemState = (typeof itemStates)[number];
export const intakeOrigins = ['unggahan', 'folder', 'naskah'] as const;

const both = z.object({ id: z.string(), en: z.string() });
const failure = z.object({ code: z.string(), message: both });
const hash = z.string();

export const paperSummarySchema = z
  .object({
    id: paperIdSchema,
    unitId: unitIdSchema,
    title: z.string(),
    /** Of the file. */
    name: z.string(),
    size: z.int(),
    /** "pkpu", "keputusan", "surat"; null until a person or a proposal says so. */
    kind: z.string().nullable(),
    number: z.string().nullable(),
    year: z.int().nullable(),
    date: calendarDate.nullable(),
    issuer: z.string().nullable(),
    section: z.string().nullable(),
    security: z.enum(securityClasses),
    classification: z.string().nullable(),
    below: z.boolean(),
    state: z.enum(paperStates),
    status: z.enum(ruleStatuses).nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Paper' });
export type PaperSummary = z.infer<typeof paperSummarySchema>;
export const paperPageSchema = pageOf(paperSummarySchema);

export const listPapersQuery = pageQuery.extend({
  unitId: unitIdSchema.optional(),
  kind: z.string().max(60).optional(),
  state: z.enum(paperStates).optional(),
  security: z.enum(securityClasses).optional(),
  section: z.enum(paperSections).optional(),
  year: z.coerce.number().int().min(1_900).max(2_200).optional(),
});

/** What the papers that the caller may see can be narrowed by, with how many there are of each. */
export const paperChoicesQuery = z.object({ unitId: unitIdSchema.optional() });
export const paperChoicesSchema = z
  .object({
    /** Of all papers that the caller may see. */
    units: z.array(z.object({ value: unitIdSchema, name: z.string(), count: z.int() })),
    /** Of the asked unit's papers. */
    kinds: z.array(z.object({ value: z.string(), count: z.int() })),
    years: z.array(z.object({ value: z.int(), count: z.int() })),
  })
  .meta({ id: 'PaperChoices' });
export type PaperChoices = z.infer<typeof paperChoicesSchema>;

export const paperStepSchema = z.object({
  step: z.enum(paperSteps),
  state: z.enum(stepStates),
  /** Pages or parts, while it runs; 0 of 0 before. */
  done: z.int(),
  total: z.int(),
  failure: failure.nullable(),
  /** It failed, and trying it again may help. */
  again: z.boolean(),
  at: z.iso.datetime(),
});

/** What one rule says of another; `paperId` where the other one is in the library too. */
export const ruleRelationSchema = z.object({
  relation: z.enum(['mencabut', 'mengubah']),
  kind: z.string(),
  number: z.string(),
  year: z.int(),
  paperId: paperIdSchema.nullable(),
  title: z.string(),
  /** The passage that says so, in the text of the paper that says it. */
  start: z.int(),
  end: z.int(),
});
export type RuleRelation = z.infer<typeof ruleRelationSchema>;

/** How long papers of a classification are kept; `verified: false` shows the badge. */
export const retentionSchema = z.object({
  activeYears: z.int(),
  inactiveYears: z.int(),
  fate: z.string(),
  source: z.string(),
  since: calendarDate,
  verified: z.boolean(),
});

export type Retention = z.infer<typeof retentionSchema>;

const classValueSchema = z.object({
  label: both,
  activeYears: z.int().nullable(),
  inactiveYears: z.int().nullable(),
  fate: z.string().nullable(),
  /** The code above it. */
  parent: z.string().nullable(),
  /** Kind of archive: "substantif", "fasilitatif", as its table names it. */
  kind: z.string().nullable(),
  /** How secret files under it are, and who may use them (SKKAD). */
  security: z.enum(securityClasses).nullable(),
  access: z.string().nullable(),
  source: z.string(),
  since: calendarDate,
  verified: z.boolean(),
});
/** A classification code with every value it had, the newest first. */
export const paperClassSchema = z
  .object({ code: z.string(), values: z.array(classValueSchema) })
  .meta({ id: 'PaperClass' });
export type PaperClass = z.infer<typeof paperClassSchema>;
export const paperClassPageSchema = pageOf(paperClassSchema).meta({ id: 'PaperClasses' });

export const paperFates = ['musnah', 'permanen', 'dinilai kembali'] as const;
const years = z.int().min(0).max(200);
const classLabel = z.string().trim().min(1).max(200);
const classShape = {
  code: z.string().trim().min(1).max(40),
  label: z.object({ id: classLabel, en: classLabel }),
  retention: z.object({ activeYears: years, inactiveYears: years, fate: z.enum(paperFates) }).nullable(),
  parent: z.string().trim().min(1).max(40).nullable().default(null),
  kind: z.string().trim().min(1).max(200).nullable().default(null),
  security: z.enum(securityClasses).nullable().default(null),
  access: z.string().trim().min(1).max(200).nullable().default(null),
};
/** From when it holds, and who says so. */
const classBasis = {
  unitId: unitIdSchema,
  since: calendarDate,
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
};
export const newClassBody = z.object({ ...classBasis, ...classShape });
export const savedClassSchema = z.object({ code: z.string(), since: calendarDate }).meta({ id: 'SavedPaperClass' });
/** Codes of one source that begin on one day. */
export const newClassesBody = z.object({ ...classBasis, rows: z.array(z.object(classShape)).min(1).max(500) });
/** `same`: codes that have a value already that begins on that day; they are left as they are. */
export const savedClassesSchema = z.object({ added: z.int(), same: z.int() }).meta({ id: 'SavedPaperClasses' });

const linked = z.object({ id: paperIdSchema, title: z.string(), state: z.enum(paperStates) });

export const paperViewSchema = z
  .object({
    ...paperSummarySchema.shape,
    /** The newest version that settings may be based on. */
    version: z.int(),
    mime: z.string(),
    sha256: hash,
    createdByName: z.string(),
    intakeId: intakeIdSchema,
    /** The document of its text and its proposals (/api/documents/paper/{id}/{documentId}); null before it has one. */
    documentId: documentIdSchema.nullable(),
    /** When it was destroyed by its retention schedule. */
    destroyedAt: z.iso.datetime().nullable(),
    pages: z.int(),
    steps: z.array(paperStepSchema),
    warnings: z.array(documentWarningSchema),
    retention: orNull(retentionSchema),
    /** The e-mail it came with; what came with it. */
    parent: orNull(linked),
    attachments: z.array(linked),
    /** What it says of other rules, and what others say of it. */
    says: z.array(ruleRelationSchema),
    saidBy: z.array(ruleRelationSchema),
    /** What was read of it in other papers, and nobody has confirmed. */
    perhaps: orNull(both),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'PaperView' });
export type PaperView = z.infer<typeof paperViewSchema>;

/** A page of a paper: its text, where it stands in the stored text, and where its words stand on the picture. */
export const paperPageTextSchema = z
  .object({
    page: z.int(),
    pages: z.int(),
    text: z.string(),
    /** Offsets of `layout` and `sections` count in the stored text, from its beginning. */
    start: z.int(),
    end: z.int(),
    /** Of the page as it stands upright: its picture is turned as `turned` says. */
    layout: orNull(pageLayoutSchema),
    sections: z.array(sectionSchema),
    /** `tidak-ada`: this kind of file has no pages to picture. */
    picture: z.enum(['ready', 'asked', 'tidak-ada']),
  })
  .meta({ id: 'PaperPageText' });
export type PaperPageText = z.infer<typeof paperPageTextSchema>;

export const uploadQuery = z.object({
  unitId: unitIdSchema,
  /** Joins files that are put in together. */
  intakeId: intakeIdSchema.optional(),
  name: z.string().trim().min(1).max(200),
  mime: z.string().max(200).default('application/octet-stream'),
  section: z.enum(paperSections).optional(),
  security: z.enum(securityClasses).default('biasa'),
  classification: z.string().trim().max(40).optional(),
  below: z.enum(['yes', 'no']).default('no'),
});

export const takenInSchema = z
  .object({
    intakeId: intakeIdSchema,
    itemId: z.uuid(),
    /** The paper that it became, or that the unit has of the same bytes already. */
    paperId: paperIdSchema.nullable(),
    state: z.enum(itemStates),
    /** The job that goes on with it; null where nothing is left to do. */
    jobId: z.uuid().nullable(),
  })
  .meta({ id: 'TakenIn' });

const counts = z.object({ total: z.int(), ready: z.int(), running: z.int(), failed: z.int(), same: z.int() });

export const intakeSummarySchema = z
  .object({
    id: intakeIdSchema,
    unitId: unitIdSchema,
    origin: z.enum(intakeOrigins),
    name: z.string(),
    createdByName: z.string(),
    createdAt: z.iso.datetime(),
    counts,
  })
  .meta({ id: 'Intake' });
export const intakePageSchema = pageOf(intakeSummarySchema);

export const intakeItemSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  within: z.uuid().nullable(),
  state: z.enum(itemStates),
  paperId: paperIdSchema.nullable(),
  title: z.string().nullable(),
  failure: failure.nullable(),
  steps: z.array(paperStepSchema),
});
export const intakeViewSchema = z
  .object({
    ...intakeSummarySchema.shape,
    items: z.array(intakeItemSchema),
    /** Pages of `items`. */
    page: z.int(),
    pages: z.int(),
  })
  .meta({ id: 'IntakeView' });

/** The watched folder of a unit. */
export const inboxSchema = z
  .object({
    /** Below the data folder of the program. */
    folder: z.string(),
    watched: z.boolean(),
    /** Files that lie there and are not taken yet. */
    waiting: z.int(),
    lookedAt: z.iso.datetime().nullable(),
    refused: z.int(),
    refusedFiles: z.array(z.object({ name: z.string(), why: z.string() })),
    /** Under which what comes is kept until somebody has looked at it. */
    security: z.enum(securityClasses),
  })
  .meta({ id: 'WatchedFolder' });
export type InboxView = z.infer<typeof inboxSchema>;
export const openInboxBody = z.object({ unitId: unitIdSchema });
export const inboxClassBody = z.object({ unitId: unitIdSchema, security: z.enum(securityClasses) });
export const savedInboxClassSchema = z.object({ security: z.enum(securityClasses) }).meta({ id: 'SavedFolderClass' });
export const openedInboxSchema = z.object({ folder: z.string() }).meta({ id: 'OpenedFolder' });

/** Retrying one step, or all that failed. */
export const retryBody = z.object({ step: z.enum(paperSteps).optional() });
type Seen = { readonly security: SecurityClass; readonly below: boolean };
/** Whether more people see a paper than before: its class is lower, or units below see it now. */
export const opensFurther = (before: Seen, after: Seen): boolean =>
  securityClasses.indexOf(after.security) < securityClasses.indexOf(before.security) || (after.below && !before.below);

export const settingsBody = z.object({
  version: z.int().min(1).max(2_147_483_647),
  title: z.string().trim().min(1).max(500),
  section: z.enum(paperSections).nullable(),
  security: z.enum(securityClasses),
  classification: z.string().trim().min(1).max(40).nullable(),
  below: z.boolean(),
  /** Why more people may see it; required where they will. */
  reason: reasonOrNoneOf(300).optional(),
});
export const savedPaperSchema = z.object({ id: paperIdSchema, version: z.int() }).meta({ id: 'SavedPaper' });
