/** Lists of letters that come from elsewhere and what differs, as screens read them. */
import { z } from 'zod';
import { exportPageSchema, noteSchema } from '../../exports/schema.ts';
import { calendarDate } from '../../platform/clock/index.ts';
import { exchangeFields, type ExchangeField } from './srikandi/schema.ts';
import { idOf, orNull, pageOf, pageQuery, reasonOrNoneOf, unitIdSchema, type Id } from '../../platform/schema.ts';
export {
  differenceKindWords,
  differenceReasonWords,
  exchangeFieldWords,
  exchangeNoteWords,
  exchangeReasonWords,
  listFieldWords,
} from './words.ts';
export * from './srikandi/schema.ts';

export type ExchangeFileId = Id<'exchange-file'>;
export const exchangeFileIdSchema = idOf('exchange-file', z.uuid());
/** Of letters; the room's own schema stands above this one. */
const letterIdSchema = idOf('letter', z.uuid());
export type DifferenceId = Id<'exchange-difference'>;
export const differenceIdSchema = idOf('exchange-difference', z.uuid());

/** An earlier book of incoming letters (of a year), or SRIKANDI's list of what came in or went out (of a month). */
export const exchangePurposes = ['agenda', 'srikandi-masuk', 'srikandi-keluar'] as const;
export type ExchangePurpose = (typeof exchangePurposes)[number];

/**
 * dibaca (a job reads the rows) -> dipetakan (a person says which column holds what) -> disusun (a job reads the
 * lines) -> siap; of a book then menyimpan -> diterima, or ditolak; gagal: it could not be read.
 */
export const exchangeStates = [
  'dibaca',
  'dipetakan',
  'disusun',
  'siap',
  'menyimpan',
  'diterima',
  'ditolak',
  'gagal',
] as const;
export type ExchangeState = (typeof exchangeStates)[number];

/** Fields without which no line can be read. */
export const neededFields: Readonly<Record<ExchangePurpose, readonly ExchangeField[]>> = {
  agenda: ['agenda', 'received'],
  'srikandi-masuk': ['number', 'date'],
  'srikandi-keluar': ['number', 'date'],
};

const column = z.int().min(0).max(199);
/** Columns, from 0, by what they hold; a field that no column holds is absent. */
export const columnMapSchema = z.partialRecord(z.enum(exchangeFields), column);
export type ColumnMap = z.infer<typeof columnMapSchema>;

/** Rows of one file with the same heads are one layout. */
export const fileLayoutSchema = z.object({
  heads: z.array(z.string()),
  sheets: z.array(z.string()),
  rows: z.int(),
  /** What the heads and the values below them say each column is. */
  proposed: columnMapSchema,
  /** Taken over from a file with the same heads that somebody checked. */
  known: z.boolean(),
});
export type FileLayout = z.infer<typeof fileLayoutSchema>;

/** Why a row is no line that can be taken. */
export const exchangeReasons = [
  'no-agenda',
  'agenda-unreadable',
  'merged-agenda',
  'inserted',
  'no-received',
  'received-impossible',
  'received-unreadable',
  'other-year',
  'date-impossible',
  'date-unreadable',
  'nothing-said',
  'double',
  'too-far',
  'given-already',
  'no-number',
  'no-date',
  'hidden-sheet',
  'no-heads',
  'not-a-line',
  'left-out',
] as const;
export type ExchangeReason = (typeof exchangeReasons)[number];
/** What a line was read by beside the letter of its cells, and what it lacks. */
export const exchangeNotes = [
  'hidden-row',
  'merged-received',
  'merged-date',
  'merged-party',
  'merged-subject',
  'without-number',
  'without-date',
  'without-party',
  'without-subject',
  'dated-later',
  'other-sheet-month',
  'serial-day',
] as const;
export type ExchangeNote = (typeof exchangeNotes)[number];
export const exchangeVerdicts = ['ambil', 'tolak', 'sama', 'lewati'] as const;
export type ExchangeVerdict = (typeof exchangeVerdicts)[number];

export const exchangeLineSchema = z
  .object({
    sheet: z.string(),
    /** As the program that wrote the file numbers rows. */
    line: z.int(),
    /** `lewati`: no letter (a title, heads again); `sama`: the book holds it already. */
    verdict: z.enum(exchangeVerdicts),
    why: z.enum(exchangeReasons).nullable(),
    /** What the reason is about: another row, a day, a year. */
    about: z.string(),
    agenda: z.int().nullable(),
    received: z.string().nullable(),
    number: z.string(),
    date: z.string().nullable(),
    party: z.string(),
    recipient: z.string(),
    subject: z.string(),
    secrecy: z.string(),
    /** The note by which it is void; null where it is not. */
    void: z.string().nullable(),
    notes: z.array(z.enum(exchangeNotes)),
    cells: z.array(z.string()),
    /** Of the heads above it; null where none are. */
    layout: z.int().nullable(),
    /** The letter that it became. */
    letterId: letterIdSchema.nullable(),
  })
  .meta({ id: 'ExchangeLine' });
export type ExchangeLine = z.infer<typeof exchangeLineSchema>;
export const exchangeLinePageSchema = pageOf(exchangeLineSchema);

export const differenceKinds = ['hanya-di-sini', 'hanya-di-srikandi', 'tanggal', 'hal', 'tulisan'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
/** Why a difference may stand. `lainnya` must be explained. */
export const differenceReasons = [
  'belum-diunggah',
  'belum-dicatat',
  'salah-tulis-srikandi',
  'salah-tulis-di-sini',
  'bulan-lain',
  'tidak-lewat-srikandi',
  'bukan-milik-kami',
  'lainnya',
] as const;

const both = z.object({ id: z.string(), en: z.string() });
const counts = z.object({
  take: z.int(),
  reject: z.int(),
  same: z.int(),
  skipped: z.int(),
  /** Numbers between those taken that no line has. */
  missing: z.int(),
});
export type ExchangeCounts = z.infer<typeof counts>;

export const exchangeFileSchema = z
  .object({
    id: exchangeFileIdSchema,
    unitId: unitIdSchema,
    purpose: z.enum(exchangePurposes),
    /** '2025' of a book, '2026-11' of a month. */
    period: z.string(),
    name: z.string(),
    state: z.enum(exchangeStates),
    counts: orNull(counts),
    /** Numbers that no line has, as ranges: '14', '20-23'; the first few. */
    missing: z.array(z.string()),
    failure: both.nullable(),
    /** Lines that were written, of those that are to be. */
    written: z.int(),
    /** Of a month: differences in the reader's sight, and those that nobody gave a reason. */
    differences: orNull(z.object({ all: z.int(), open: z.int() })),
    askedAt: z.iso.datetime(),
    askedBy: z.string().nullable(),
  })
  .meta({ id: 'ExchangeFile' });
export type ExchangeFile = z.infer<typeof exchangeFileSchema>;
export const exchangeFilePageSchema = pageOf(exchangeFileSchema);

/** A layout with a few of its rows; none where the reader may not see rows as they came. */
export const exchangeLayoutSchema = z
  .object({ ...fileLayoutSchema.shape, chosen: orNull(columnMapSchema), examples: z.array(z.array(z.string())) })
  .meta({ id: 'ExchangeLayout' });
export type ExchangeLayout = z.infer<typeof exchangeLayoutSchema>;
export const exchangeLayoutsSchema = z.object({ items: z.array(exchangeLayoutSchema) }).meta({ id: 'ExchangeLayouts' });

const sideSchema = z.object({
  number: z.string(),
  date: z.string().nullable(),
  subject: z.string(),
  party: z.string(),
  /** Where it stands: a letter of the house, or a row of the file. */
  letter: z.object({ type: z.enum(['letter', 'outgoing', 'number']), id: z.string() }).nullable(),
  place: z.string(),
});
export type DifferenceSide = z.infer<typeof sideSchema>;
export const differenceSchema = z
  .object({
    id: differenceIdSchema,
    kind: z.enum(differenceKinds),
    ours: orNull(sideSchema),
    theirs: orNull(sideSchema),
    reason: z.enum(differenceReasons).nullable(),
    note: z.string().nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'LetterDifference' });
export type LetterDifference = z.infer<typeof differenceSchema>;
export const differencePageSchema = pageOf(differenceSchema);

export const exchangePeriod = z.string().regex(/^(?:19|20|21)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/);
export const uploadExchangeQuery = z.object({
  unitId: unitIdSchema,
  purpose: z.enum(exchangePurposes),
  period: exchangePeriod,
  name: z.string().trim().min(1).max(200),
});
export const listExchangeQuery = pageQuery
  .omit({ q: true })
  .extend({ unitId: unitIdSchema, purpose: z.enum(exchangePurposes).optional() });
export const exchangeMappingBody = z.object({
  /** One for each layout; null where its rows are left out. */
  mapping: z.array(orNull(columnMapSchema)).min(1).max(60),
});
export const takeBookBody = z.object({
  /** Letters that came in from this day on wait to be disposed; the others are done. All are done when absent. */
  openSince: calendarDate.optional(),
});
export const listExchangeLinesQuery = pageQuery
  .omit({ q: true })
  .extend({ verdict: z.enum(exchangeVerdicts).optional() });
export const listDifferencesQuery = pageQuery
  .omit({ q: true })
  .extend({ kind: z.enum(differenceKinds).optional(), open: z.enum(['yes', 'no']).default('no') });
export const explainBody = z.object({ reason: z.enum(differenceReasons), note: reasonOrNoneOf(500) });
export const exchangeReference = z.object({ fileId: exchangeFileIdSchema }).meta({ id: 'ExchangeReference' });
export const differenceReference = z.object({ id: differenceIdSchema }).meta({ id: 'DifferenceReference' });

/** Why a register of letters leaves the house; 'lainnya' must be explained. */
export const exchangePurposeOfExport = {
  srikandi: 'Laporan dan pencocokan SRIKANDI',
  arsip: 'Arsip satuan kerja',
  pemeriksaan: 'Pemeriksaan internal atau eksternal',
  lainnya: 'Lainnya',
} as const;
export const registerExportForms = ['xlsx', 'csv', 'zip'] as const;
export type RegisterExportForm = (typeof registerExportForms)[number];
export const registerExportBody = z.object({
  unitId: unitIdSchema,
  form: z.enum(registerExportForms),
  direction: z.enum(['masuk', 'keluar']),
  from: calendarDate,
  to: calendarDate,
  /** With secret letters: only for those who keep secrets. */
  secret: z.boolean().default(false),
  purpose: z.enum(['srikandi', 'arsip', 'pemeriksaan', 'lainnya']),
  note: noteSchema,
});
export const askedRegisterExportSchema = z
  .object({ id: z.string(), jobId: z.string(), expiresAt: z.string() })
  .meta({ id: 'AskedRegisterExport' });
export const registerExportPageSchema = exportPageSchema;
export const listRegisterExportsQuery = pageQuery.omit({ q: true }).extend({ unitId: unitIdSchema });
