/** An import: a file, what its columns mean, and what became of its rows. */
import { z } from 'zod';
import { fieldNames } from './fields.ts';
import { orNull } from '../../../platform/schema.ts';
import { listIdSchema } from '../list/schema.ts';

export * from './fields.ts';

/**
 * diperiksa (uploaded; a worker looks into it) -> menunggu (its columns wait to be named) -> berjalan -> selesai |
 * gagal | dibatalkan; the last two may be started again, where the file was looked into.
 */
export const importStates = ['diperiksa', 'menunggu', 'berjalan', 'selesai', 'gagal', 'dibatalkan'] as const;
export type ImportState = (typeof importStates)[number];
export const fileFormats = ['csv', 'xlsx', 'parquet'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Files have at most this many columns. */
export const mostColumns = 256;

export const mappingSchema = z
  .object({
    /** Column of the file (from 0) -> field. Columns that are not named are left out. */
    columns: z
      .array(
        z.object({
          at: z
            .int()
            .min(0)
            .max(mostColumns - 1),
          field: z.enum(fieldNames),
        }),
      )
      .max(mostColumns),
    /** How dates are written, tried in this order; other known forms after them. */
    dates: z.enum(['dmy', 'mdy', 'ymd']).default('dmy'),
    /** "P" in the column of sex: perempuan, or pria where the other word is W. */
    sex: z.enum(['LP', 'PW']).default('LP'),
    /** What the name of a sheet says of its rows; null where nothing. */
    sheetAs: z.enum(['tps']).nullable().default(null),
    /** Sheets that are read, by their place from 0; all with the same columns. */
    sheets: z.array(z.int().min(0).max(999)).max(1_000).default([0]),
  })
  .meta({ id: 'ColumnMapping' });
export type Mapping = z.output<typeof mappingSchema>;

const sentence = z.object({ id: z.string(), en: z.string() });

/** Where the people of some rows live: how many in the unit's own region, and the largest others. */
export const regionShareSchema = z
  .object({
    rows: z.int(),
    /** Rows whose region is known. */
    placed: z.int(),
    within: z.int(),
    others: z.array(z.object({ code: z.string(), name: z.string(), rows: z.int() })),
  })
  .meta({ id: 'RegionShare' });
export type RegionShare = z.infer<typeof regionShareSchema>;

export const columnPreviewSchema = z.object({
  at: z.int(),
  header: z.string(),
  /** First values as written; NIK and NKK masked. */
  samples: z.array(z.string()),
  proposed: z.enum(fieldNames).nullable(),
  /** Why it is proposed. */
  because: z.enum(['saved', 'header', 'content']).nullable(),
});

export const previewSchema = z
  .object({
    format: z.enum(fileFormats),
    /** Of a CSV. */
    dialect: z.object({ delimiter: z.string(), quote: z.string(), encoding: z.string() }).nullable(),
    /** Lines of the file above the data: titles, blank lines and the header. */
    headerRow: z.int(),
    sheets: z.array(z.object({ at: z.int(), name: z.string(), chosen: z.boolean(), why: sentence.nullable() })),
    columns: z.array(columnPreviewSchema),
    mapping: mappingSchema,
    /** Of the first rows; null where no column says a region. */
    regions: orNull(regionShareSchema),
    /** Those that block must be solved before the import starts. */
    problems: z.array(z.object({ at: z.int().nullable(), blocks: z.boolean(), ...sentence.shape })),
  })
  .meta({ id: 'ImportPreview' });
export type Preview = z.infer<typeof previewSchema>;

/**
 * Every line of a file (every row of its sheets). `lines` is counted by the ends of lines alone, the others where
 * records are made.
 */
export const accountSchema = z
  .object({
    lines: z.int(),
    /** Titles and headers. */
    above: z.int(),
    blank: z.int(),
    /** Lines that go on within a quoted value of the record before. */
    inside: z.int(),
    /** Rows that a workbook hides. */
    hidden: z.int(),
  })
  .meta({ id: 'ImportAccount' });
export type Account = z.infer<typeof accountSchema>;

export const importSchema = z
  .object({
    id: z.string(),
    listId: listIdSchema,
    name: z.string(),
    /** Null until it was looked into. */
    format: z.enum(fileFormats).nullable(),
    /** Whether its columns are known. */
    looked: z.boolean(),
    bytes: z.int(),
    state: z.enum(importStates),
    jobId: z.string().nullable(),
    /** Rows of the file; read = accepted + rejected. */
    read: z.int().nullable(),
    accepted: z.int().nullable(),
    rejected: z.int().nullable(),
    /** What became of every line of the file: lines = above + blank + inside + hidden + read. */
    account: orNull(accountSchema),
    regions: orNull(regionShareSchema),
    /** Of the rejected: corrected by a later import, and rows that are no voters (totals, headers). */
    corrected: z.int(),
    notVoters: z.int(),
    reasons: z.array(z.object({ code: z.string(), count: z.int(), voter: z.boolean(), ...sentence.shape })),
    /** The import whose rejected rows this one corrects. */
    corrects: z.string().nullable(),
    failure: z.object({ code: z.string(), message: sentence }).nullable(),
    createdAt: z.iso.datetime(),
    createdByName: z.string(),
    finishedAt: z.iso.datetime().nullable(),
    /** The original and the rejected rows are kept until then. */
    keptUntil: z.iso.date().nullable(),
    purgedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof importSchema>;

export const rejectSchema = z
  .object({
    n: z.int(),
    sheet: z.string().nullable(),
    line: z.int(),
    byte: z.int().nullable(),
    corrected: z.boolean(),
    voter: z.boolean(),
    problems: z.array(
      z.object({ column: z.string().nullable(), value: z.string().nullable(), code: z.string(), ...sentence.shape }),
    ),
  })
  .meta({ id: 'RejectedRow' });
export type Reject = z.infer<typeof rejectSchema>;

/** Over all files of a list: read = accepted + corrected + notVoters + open. */
export const importSumSchema = z
  .object({ read: z.int(), accepted: z.int(), corrected: z.int(), notVoters: z.int(), open: z.int() })
  .meta({ id: 'ImportSum' });
export type ImportSum = z.infer<typeof importSumSchema>;

export const importsSchema = z.object({ items: z.array(importSchema), sum: importSumSchema }).meta({ id: 'Imports' });
export const receivedFileSchema = z.object({ id: z.string() }).meta({ id: 'ReceivedFile' });
export const mappingProblemsSchema = previewSchema.pick({ problems: true }).meta({ id: 'MappingProblems' });
/** Nothing is left to say of an import that was stopped. */
export const endedImportSchema = z.null().meta({ id: 'EndedImport' });
