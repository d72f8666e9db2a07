/** Numbers of letters and other papers, and how they are counted and written, as screens read them. */
import { z } from 'zod';
import { calendarDate } from '../platform/clock/index.ts';
import { idOf, pageOf, pageQuery, reasonOf, unitIdSchema, type Id } from '../platform/schema.ts';

export { fillTemplate, printNumber } from './grammar/template.ts';

export type NumberId = Id<'number'>;
export const numberIdSchema = idOf('number', z.uuid());

/**
 * dipesan -> tetap (signed); both -> batal, which keeps its number. `kosong`: a number of an earlier book that nothing
 * is known of; it keeps its place and becomes `tetap` when a later import knows it.
 */
export const numberStates = ['dipesan', 'tetap', 'batal', 'kosong'] as const;
export type NumberState = (typeof numberStates)[number];

/** Where a number comes from: given here, taken in from a workbook, or passed over when counting began. */
export const numberOrigins = ['aplikasi', 'impor', 'buku'] as const;
export type NumberOrigin = (typeof numberOrigins)[number];

/** Code of a kind of paper as numbers bear it: 'SD', 'Kpt', 'agenda-masuk'. */
export const kindCodeSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,23}$/);
export const seriesCodeSchema = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,39}$/);
export const classificationSchema = z
  .string()
  .trim()
  .regex(/^[A-Z]{2,4}(?:\.\d{1,3}){0,4}$/);
const title = z.string().trim().max(500);
const party = z.string().trim().max(300);
const reason = reasonOf(500);
const words = z.object({ id: z.string(), en: z.string() });
const askedYear = z.coerce.number().int().min(1900).max(2199);

export const issuedNumberSchema = z
  .object({
    id: numberIdSchema,
    seq: z.int(),
    /** 'a' of 12a, which stands between 12 and 13; else ''. */
    suffix: z.string(),
    /** '12/PR.01-SD/53/2026'. */
    text: z.string(),
    series: z.string(),
    year: z.int(),
    state: z.enum(numberStates),
    /** YYYY-MM-DD. */
    date: z.string(),
  })
  .meta({ id: 'IssuedNumber' });
export type IssuedNumber = z.infer<typeof issuedNumberSchema>;

/** A line of the register. */
export const registerLineSchema = issuedNumberSchema
  .extend({
    /** YYYY-MM-DD; null of `kosong`. */
    date: z.string().nullable(),
    kind: z.string(),
    title: z.string(),
    /** To whom, or from whom. */
    party: z.string(),
    origin: z.enum(numberOrigins),
    /** Why it is void, or why it was put between two others. */
    reason: z.string().nullable(),
    reservedAt: z.iso.datetime(),
    reservedBy: z.string().nullable(),
    /** The thing that bears it, where it is in the house. */
    subject: z.object({ type: z.string(), id: z.string() }).nullable(),
  })
  .meta({ id: 'RegisterLine' });
export type RegisterLine = z.infer<typeof registerLineSchema>;
export const registerPageSchema = pageOf(registerLineSchema);

export const registerQuery = pageQuery.extend({
  unitId: unitIdSchema,
  year: askedYear,
  series: seriesCodeSchema.optional(),
  kind: kindCodeSchema.optional(),
  state: z.enum(numberStates).optional(),
});
export type RegisterQuery = z.output<typeof registerQuery>;

/** How numbers of a kind are counted and written from a day on. */
export const numberFormatSchema = z
  .object({
    /** Of this unit alone; false: of every unit that has none of its own. */
    own: z.boolean(),
    kind: z.string(),
    label: words,
    version: z.int(),
    /** Kinds with one series share their counter. */
    series: z.string(),
    /** '{urut}/{klasifikasi}-{jenis}/{kode}/{tahun}'. */
    template: z.string(),
    since: z.string(),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'NumberFormat' });
export type NumberFormat = z.infer<typeof numberFormatSchema>;

/** The code of a unit in its numbers from a day on. */
export const numberCodeSchema = z
  .object({ version: z.int(), code: z.string(), since: z.string(), source: z.string(), verified: z.boolean() })
  .meta({ id: 'NumberCode' });
export type NumberCode = z.infer<typeof numberCodeSchema>;

export const numberSettingsSchema = z
  .object({
    /** Of each kind all that hold or held for this unit, the newest first. */
    formats: z.array(numberFormatSchema),
    /** The newest first. Version 0: taken from the code of its region, as long as nobody gave one. */
    codes: z.array(numberCodeSchema),
  })
  .meta({ id: 'NumberSettings' });
export type NumberSettings = z.infer<typeof numberSettingsSchema>;

const dated = { since: calendarDate, source: z.string().trim().min(3).max(500), verified: z.boolean() };
export const newNumberFormatSchema = z
  .object({
    unitId: unitIdSchema,
    kind: kindCodeSchema,
    label: z.object({ id: z.string().trim().min(2).max(80), en: z.string().trim().min(2).max(80) }),
    series: seriesCodeSchema,
    template: z.string().trim().min(1).max(120),
    ...dated,
  })
  .meta({ id: 'NewNumberFormat' });
export const newNumberCodeSchema = z
  .object({
    unitId: unitIdSchema,
    code: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9.-]{1,20}$/),
    ...dated,
  })
  .meta({ id: 'NewNumberCode' });

/** A number taken for a paper that is written elsewhere. */
export const takeNumberSchema = z
  .object({
    unitId: unitIdSchema,
    kind: kindCodeSchema,
    date: calendarDate,
    classification: classificationSchema.nullable().default(null),
    title: title.min(1),
    party,
  })
  .meta({ id: 'TakeNumber' });
export const insertedNumberSchema = z
  .object({
    date: calendarDate,
    classification: classificationSchema.nullable().default(null),
    reason,
    title: title.min(1),
    party,
  })
  .meta({ id: 'InsertedNumber' });
export const settleNumberSchema = z.object({ date: calendarDate }).meta({ id: 'SettleNumber' });
export const voidNumberSchema = z.object({ reason }).meta({ id: 'VoidNumber' });

/** Why a line of a workbook is not taken. */
export const lineReasons = [
  'hidden-sheet',
  'no-heads',
  'not-a-line',
  'no-number',
  'merged-number',
  'number-unreadable',
  'other-series',
  'year-differs',
  'no-date',
  'date-impossible',
  'date-unreadable',
  'other-year',
  'double',
  'too-far',
  'no-base',
  'not-between',
  'given-already',
  'text-taken',
] as const;
export type LineReason = (typeof lineReasons)[number];
/** What a line was read by beside the letter of its cells. */
export const lineNotes = ['hidden-row', 'merged-date', 'merged-title', 'merged-party'] as const;
export type LineNote = (typeof lineNotes)[number];
export const lineVerdicts = ['ambil', 'tolak', 'sama'] as const;

export const importedLineSchema = z
  .object({
    sheet: z.string(),
    /** As the program that wrote the workbook numbers rows. */
    line: z.int(),
    /** `sama`: the register holds the same already. */
    verdict: z.enum(lineVerdicts),
    why: z.enum(lineReasons).nullable(),
    /** What the reason is about: another line, a year, a kind. */
    about: z.string(),
    number: z.string(),
    seq: z.int().nullable(),
    suffix: z.string(),
    kind: z.string(),
    date: z.string().nullable(),
    title: z.string(),
    party: z.string(),
    /** The note by which the number is void; null where it is not. */
    void: z.string().nullable(),
    notes: z.array(z.enum(lineNotes)),
    cells: z.array(z.string()),
  })
  .meta({ id: 'ImportedLine' });
export type ImportedLine = z.infer<typeof importedLineSchema>;

export type ImportId = Id<'register-import'>;
export const importIdSchema = idOf('register-import', z.uuid());

/** dibaca (a job reads it) -> siap (a person decides) -> diterima | ditolak; gagal: it could not be read. */
export const importStates = ['dibaca', 'siap', 'menyimpan', 'diterima', 'ditolak', 'gagal'] as const;
export const registerImportSchema = z
  .object({
    id: importIdSchema,
    unitId: unitIdSchema,
    kind: z.string(),
    series: z.string(),
    year: z.int(),
    name: z.string(),
    state: z.enum(importStates),
    /** Of lines; `missing`: numbers between those taken that no line has. */
    counts: z.object({ take: z.int(), reject: z.int(), same: z.int(), missing: z.int() }).nullable(),
    /** Numbers that no line has, as ranges: '14', '20-23'; the first few. */
    missing: z.array(z.string()),
    failure: words.nullable(),
    askedAt: z.iso.datetime(),
    askedBy: z.string().nullable(),
  })
  .meta({ id: 'RegisterImport' });
export type RegisterImport = z.infer<typeof registerImportSchema>;
export const registerImportPageSchema = pageOf(registerImportSchema);
export const importedLinePageSchema = pageOf(importedLineSchema);

export const uploadRegisterQuery = z.object({
  unitId: unitIdSchema,
  kind: kindCodeSchema,
  year: askedYear,
  name: z.string().trim().min(1).max(200),
});
export const beginSeriesSchema = z
  .object({
    unitId: unitIdSchema,
    kind: kindCodeSchema,
    year: z.int().min(1900).max(2199),
    /** The last number that the earlier book gave. */
    last: z.int().min(1).max(10_000),
  })
  .meta({ id: 'BeginSeries' });
