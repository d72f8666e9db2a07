/** Seeing NIK and NKK in full, and files that leave the house. */
import { z } from 'zod';
import { exportSchema as ofAnyExport, leastNote, noteSchema } from '../../../exports/schema.ts';
import { says } from '../../../platform/schema.ts';
import { findingFilterSchema } from '../findings/schema.ts';
import { listIdSchema } from '../list/schema.ts';

/** Why somebody needs a number in full. `lainnya` must be explained. */
export const unmaskReasons = [
  'dokumen-pemilih',
  'pemadanan-dukcapil',
  'coktas',
  'permintaan-resmi',
  'lainnya',
] as const;
export type UnmaskReason = (typeof unmaskReasons)[number];

export const unmaskBodySchema = z
  .object({
    reason: z.enum(unmaskReasons),
    note: noteSchema,
    /** Left out: all rows of the finding. */ rows: z.array(z.int().min(1)).min(1).max(50).optional(),
  })
  .refine(
    (body) => body.reason !== 'lainnya' || body.note.length >= leastNote,
    says(`jelaskan dengan paling sedikit ${leastNote} karakter`, `explain it in at least ${leastNote} characters`, [
      'note',
    ]),
  )
  .meta({ id: 'Unmasking' });
export const unmaskedSchema = z
  .object({
    voters: z.array(z.object({ row: z.int(), nik: z.string().nullable(), nkk: z.string().nullable() })),
    /** Voters this person has seen in full today, these included, and how many they may. */
    today: z.int(),
    limit: z.int(),
  })
  .meta({ id: 'UnmaskedVoters' });
export type Unmasked = z.infer<typeof unmaskedSchema>;

/**
 * `temuan`: findings as XLSX. `coktas`: sheets for visits as PDF, of findings that wait for one. `perbaikan`: rejected
 * rows of an import as XLSX, to be mended.
 */
export const exportKinds = ['temuan', 'coktas', 'perbaikan'] as const;
export type ExportKind = (typeof exportKinds)[number];
export type FindingsExportKind = Exclude<ExportKind, 'perbaikan'>;
export const exportPurposes = [
  'perbaikan-data',
  'coktas',
  'pemadanan-dukcapil',
  'permintaan-bawaslu',
  'arsip',
  'lainnya',
] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

export const exportRequestSchema = z
  .object({
    kind: z.enum(exportKinds),
    purpose: z.enum(exportPurposes),
    note: noteSchema,
    filter: findingFilterSchema.omit({ assignee: true }).default({}),
    /** NIK and NKK in full: only for those who may see them so. */
    fullNumbers: z.boolean().default(false),
    /** The import whose rejected rows leave (`perbaikan`), as they were written: their numbers are in full. */
    importId: z.uuid().optional(),
  })
  .refine(
    (body) => body.purpose !== 'lainnya' || body.note.length >= leastNote,
    says(`jelaskan dengan paling sedikit ${leastNote} karakter`, `explain it in at least ${leastNote} characters`, [
      'note',
    ]),
  )
  .refine(
    (body) => (body.kind === 'perbaikan') === (body.importId !== undefined),
    says('diisi untuk baris yang ditolak saja, dan wajib di sana', 'given for rejected rows only, and needed there', [
      'importId',
    ]),
  )
  .meta({ id: 'NewVoterExport' });

/** `voters`: the count of records in it. */
export const exportSchema = ofAnyExport
  .omit({ unitId: true, subject: true, scope: true, records: true })
  .extend({
    listId: listIdSchema,
    listName: z.string(),
    kind: z.enum(exportKinds),
    purpose: z.enum(exportPurposes),
    village: z.string().nullable(),
    code: z.string().nullable(),
    voters: z.int().nullable(),
  })
  .meta({ id: 'VoterExport' });
export type VoterExport = z.infer<typeof exportSchema>;

export const requestedExportSchema = z
  .object({ id: z.string(), jobId: z.string(), expiresAt: z.string() })
  .meta({ id: 'RequestedVoterExport' });
