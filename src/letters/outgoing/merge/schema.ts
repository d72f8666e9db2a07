/** A letter to many: its list of recipients with what each row says, as screens read it. */
import { z } from 'zod';
import { exportPageSchema, noteSchema } from '../../../exports/schema.ts';
import { calendarDate } from '../../../platform/clock/index.ts';
import { idOf, orNull, pageOf, pageQuery, type Id } from '../../../platform/schema.ts';

export { mergeSlotOf, writtenAs } from './columns.ts';
export { mergeReasonWords } from './words.ts';

export type MergeRowId = Id<'merge-row'>;
export const mergeRowIdSchema = idOf('merge-row', z.uuid());
export type MergeSheetId = Id<'merge-sheet'>;
export const mergeSheetIdSchema = idOf('merge-sheet', z.uuid());

/** Rows of one merge. */
export const mostMergeRows = 5_000;
export const mostMergeColumns = 40;

/** One number with the list attached, or a number for each row. */
export const numberings = ['daftar', 'sendiri'] as const;
export type Numbering = (typeof numberings)[number];

/** How values of a column are written: as they are, as a figure, as money, as a day. */
export const columnKinds = ['teks', 'angka', 'uang', 'tanggal'] as const;
export type ColumnKind = (typeof columnKinds)[number];

const slot = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
export const mergeColumnSchema = z
  .object({
    /** As the letter names it in braces: 'jumlah_tps'. */
    slot,
    /** As the list calls it: "Jumlah TPS". */
    head: z.string().trim().min(1).max(100),
    /** How its values are written. */
    written: z.enum(columnKinds),
  })
  .meta({ id: 'MergeColumn' });
export type MergeColumn = z.infer<typeof mergeColumnSchema>;

/** By slot. */
export const mergeCellsSchema = z.record(slot, z.string().trim().max(1_000));
export type MergeCells = z.infer<typeof mergeCellsSchema>;

export const mergeFindingSchema = z
  .object({
    /** Of the merge (queries/findings.ts), or of the linter. */
    rule: z.string(),
    says: z.object({ id: z.string(), en: z.string() }),
    /** With it the letter is not sent, initialled or approved. */
    stops: z.boolean(),
  })
  .meta({ id: 'MergeFinding' });
export type MergeFinding = z.infer<typeof mergeFindingSchema>;

const letterStates = ['menyusun', 'bernomor', 'ditandatangani', 'terkirim', 'batal'] as const;
export const mergeRowSchema = z
  .object({
    id: mergeRowIdSchema,
    /** Its place in the list, from 1. */
    n: z.int(),
    cells: mergeCellsSchema,
    to: z.string(),
    place: z.string(),
    source: z.string(),
    meant: z.boolean(),
    findings: z.array(mergeFindingSchema),
    /** The letter that it has become: of its own number. */
    letter: orNull(
      z.object({
        number: z.string(),
        state: z.enum(letterStates),
        version: z.int(),
        /** The day it was sent on, and how. */
        sent: orNull(z.object({ day: calendarDate, by: z.string() })),
      }),
    ),
  })
  .meta({ id: 'MergeRow' });
export type MergeRow = z.infer<typeof mergeRowSchema>;
export const mergeRowPageSchema = pageOf(mergeRowSchema);
/** `open`: those with findings alone; `state`: those whose letter stands so. */
export const listMergeRowsQuery = pageQuery.extend({
  open: z.enum(['yes', 'no']).default('no'),
  state: z.enum(letterStates).optional(),
});

/** Findings of one kind over all rows. */
export const mergeFindingGroupSchema = z
  .object({
    ...mergeFindingSchema.shape,
    count: z.int(),
    /** Places of the first rows that have it. */
    rows: z.array(z.int()),
  })
  .meta({ id: 'MergeFindingGroup' });

export const mergeViewSchema = z
  .object({
    numbering: z.enum(numberings),
    version: z.int(),
    columns: z.array(mergeColumnSchema),
    recipientSlot: z.string().nullable(),
    placeSlot: z.string().nullable(),
    rows: z.int(),
    /** Rows with findings. */
    open: z.int(),
    /** Slots that the letter names and no column has. */
    unknown: z.array(z.string()),
    /** Columns that the letter does not name. */
    unused: z.array(z.string()),
    /** Columns whose values differ from row to row, with how many different ones there are. */
    differs: z.array(z.object({ slot: z.string(), head: z.string(), values: z.int() })),
    /** Of letter and list together: what an approval is of. */
    hash: z.string(),
    /** `done`: rows that were looked at so far. */
    check: z.object({
      state: z.enum(['belum', 'berjalan', 'selesai']),
      done: z.int(),
      jobId: z.string().nullable(),
      findings: z.array(mergeFindingGroupSchema),
    }),
    /** Letters by how far they are; all zero before the approval, and where one number goes for all. */
    letters: z.object({
      count: z.int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      bernomor: z.int(),
      ditandatangani: z.int(),
      terkirim: z.int(),
      batal: z.int(),
    }),
    may: z.object({ write: z.boolean() }),
  })
  .meta({ id: 'MergeView' });
export type MergeView = z.infer<typeof mergeViewSchema>;

/** A row as it will stand on paper. */
export const mergePaperSchema = z
  .object({
    row: mergeRowSchema,
    of: z.int(),
    text: z.string(),
    /** Places of the rows before and behind, and of the next one with findings; null where there is none. */
    before: z.int().nullable(),
    after: z.int().nullable(),
    nextOpen: z.int().nullable(),
  })
  .meta({ id: 'MergePaper' });
export type MergePaper = z.infer<typeof mergePaperSchema>;

const version = z.int().min(1).max(2_147_483_647);
export const beginMergeBody = z.object({ version, numbering: z.enum(numberings) });
export const mergeSettingsBody = z.object({
  version,
  numbering: z.enum(numberings),
  columns: z.array(mergeColumnSchema).max(mostMergeColumns),
  recipientSlot: slot.nullable(),
  placeSlot: slot.nullable(),
});
export const endMergeBody = z.object({ version });
export const addMergeRowsBody = z.object({ version, rows: z.array(mergeCellsSchema).min(1).max(200) });
export const mergeRowBody = z.object({ version, cells: mergeCellsSchema });
export const meantRowBody = z.object({ version });
/** `all` takes every row that has no number. */
export const removeMergeRowsBody = z.object({
  version,
  rows: z.union([z.literal('all'), z.array(mergeRowIdSchema).min(1).max(1_000)]),
});
export const houseLists = ['unit-di-bawah', 'pemegang-jabatan', 'orang-surat'] as const;
export type HouseList = (typeof houseLists)[number];
export const houseListBody = z.object({ version, list: z.enum(houseLists), replace: z.boolean() });
/** Version of the merge after what was done. */
export const savedMergeSchema = z.object({ version: z.int(), rows: z.int() }).meta({ id: 'SavedMerge' });

export const mergeSheetStates = ['dibaca', 'dipetakan', 'disusun', 'diambil', 'ditolak', 'gagal'] as const;
export type MergeSheetState = (typeof mergeSheetStates)[number];
export const uploadMergeSheetQuery = z.object({ name: z.string().trim().min(1).max(200) });
export const mergeSheetReference = z.object({ sheetId: mergeSheetIdSchema }).meta({ id: 'MergeSheetReference' });
/** Why a line of a list is no row. */
export const mergeReasons = [
  'no-recipient',
  'merged-recipient',
  'hidden-row',
  'not-a-figure',
  'not-a-day',
  'impossible-day',
  'formula',
  'too-long',
] as const;
export type MergeReason = (typeof mergeReasons)[number];
export const refusedLineSchema = z
  .object({
    sheet: z.string(),
    line: z.int(),
    why: z.enum(mergeReasons),
    /** The column, and what stands there. */
    about: z.string(),
    cells: z.array(z.string()),
  })
  .meta({ id: 'RefusedMergeLine' });
export type RefusedLine = z.infer<typeof refusedLineSchema>;
/** What becomes of a column of a file; null where it is left out. */
const taken = orNull(mergeColumnSchema);
export const mergeSheetSchema = z
  .object({
    id: mergeSheetIdSchema,
    name: z.string(),
    state: z.enum(mergeSheetStates),
    heads: z.array(z.string()),
    proposed: z.array(taken),
    recipientSlot: z.string().nullable(),
    placeSlot: z.string().nullable(),
    /** Heads that stand in it more than once. */
    twice: z.array(z.string()),
    lines: z.int(),
    examples: z.array(z.array(z.string())),
    taken: z.int().nullable(),
    refused: z.array(refusedLineSchema),
    failure: orNull(z.object({ id: z.string(), en: z.string() })),
    at: z.iso.datetime(),
  })
  .meta({ id: 'MergeSheet' });
export type MergeSheet = z.infer<typeof mergeSheetSchema>;
export const mergeSheetsSchema = z
  .object({ items: z.array(mergeSheetSchema), total: z.int() })
  .meta({ id: 'MergeSheets' });
export const takeMergeSheetBody = z.object({
  columns: z.array(taken).max(200),
  recipientSlot: slot,
  placeSlot: slot.nullable(),
  /** What is in the list and has no number goes; else the file's rows stand behind it. */
  replace: z.boolean(),
});
export type SheetMapping = z.output<typeof takeMergeSheetBody>;

export const mergeFormats = ['pdf', 'docx'] as const;
export type MergeFormat = (typeof mergeFormats)[number];
export const mergePurposes = {
  kirim: 'Pengiriman surat kepada penerima',
  tandatangan: 'Penandatanganan di luar aplikasi',
  arsip: 'Arsip satuan kerja',
  lainnya: 'Lainnya',
} as const;
export const mergeFilesBody = z.object({
  format: z.enum(mergeFormats),
  purpose: z.enum(Object.keys(mergePurposes) as [keyof typeof mergePurposes]),
  note: noteSchema,
});
export const mergeExportPageSchema = exportPageSchema;
export const askedMergeFilesSchema = z
  .object({ id: z.string(), jobId: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'AskedMergeFiles' });
/** Rows whose signed letters were sent on a day; all that are signed where none are named. */
export const sentRowsBody = z.object({
  rows: z.union([z.literal('all'), z.array(mergeRowIdSchema).min(1).max(1_000)]),
  day: calendarDate,
  by: z.string().trim().min(2).max(200),
});
export const sentRowsSchema = z.object({ sent: z.int() }).meta({ id: 'SentMergeRows' });
