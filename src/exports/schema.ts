/** Personal data leaving the house, as screens read it. */
import { z } from 'zod';
import { approvalCheckpointSchema } from '../approvals/schema.ts';
import { orNull, pageOf, unitIdSchema } from '../platform/schema.ts';

/** What people type as an explanation is sealed; a number in it would be seen by everybody who reads the log. */
export const noteSchema = z
  .string()
  .trim()
  .max(500)
  .refine((words) => !/[0-9][0-9 .-]{9,}[0-9]/.test(words), 'long number')
  .default('');

/** Fewest letters of a note that explains the purpose 'lainnya'. */
export const leastNote = 10;

/** `dibuat`: the job is at work. `dihapus`: over, and the file is gone. */
export const exportStates = ['dibuat', 'siap', 'gagal', 'kedaluwarsa', 'dihapus'] as const;

export const exportSchema = z
  .object({
    id: z.string(),
    unitId: unitIdSchema,
    kind: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    purpose: z.string(),
    note: z.string().nullable(),
    scope: z.record(z.string(), z.unknown()),
    fullNumbers: z.boolean(),
    by: z.object({ id: z.string(), name: z.string() }),
    at: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    state: z.enum(exportStates),
    jobId: z.string(),
    name: z.string().nullable(),
    records: z.int().nullable(),
    bytes: z.int().nullable(),
    downloads: z.int(),
  })
  .meta({ id: 'Export' });
export type Export = z.infer<typeof exportSchema>;
export const exportPageSchema = pageOf(exportSchema);

/** Kept beside the file as keaslian.json; scripts/verify-export.mjs checks both. */
export const exportAuthenticitySchema = z
  .object({
    check: z.string(),
    key: z.object({ text: z.string(), fingerprint: z.string() }),
    /** Which bytes left the house, as which export, after which checkpoint. */
    statement: z.string(),
    signature: z.string(),
    /** The newest over the unit's approvals when it was stated; null before the first. */
    checkpoint: orNull(approvalCheckpointSchema),
  })
  .meta({ id: 'ExportAuthenticity' });
export type ExportAuthenticity = z.infer<typeof exportAuthenticitySchema>;
