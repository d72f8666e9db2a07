/** Matches of two units' lists (D20), as screens see them. */
import { z } from 'zod';
import { pageOf, unitIdSchema } from '../../../../platform/schema.ts';

/** What is equal: the NIK; or name, sex, birth date and birth place. */
export const crossKinds = ['nik', 'person'] as const;
export type CrossKind = (typeof crossKinds)[number];

/** Why somebody opens a match: chosen, not typed, so that no trail holds a voter's data. */
export const crossReasons = ['verifikasi-ganda', 'coktas', 'permintaan-satker-lain'] as const;
export type CrossReason = (typeof crossReasons)[number];

/** The other side's voter, with masked numbers. */
export const crossVoterSchema = z.object({
  unitId: unitIdSchema,
  name: z.string().nullable(),
  birthPlace: z.string().nullable(),
  birthDate: z.string().nullable(),
  sex: z.string().nullable(),
  village: z.string().nullable(),
  tps: z.int().nullable(),
  nik: z.string().nullable(),
  nkk: z.string().nullable(),
});
export type CrossVoter = z.infer<typeof crossVoterSchema>;

export const crossMatchSchema = z
  .object({
    match: z.string(),
    row: z.int(),
    kinds: z.array(z.enum(crossKinds)),
    foundAt: z.iso.datetime(),
    openedAt: z.iso.datetime().nullable(),
    openedByName: z.string().nullable(),
    reason: z.enum(crossReasons).nullable(),
    /** Null until operators of both units have opened the match. */
    other: crossVoterSchema.extend({ villageName: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'CrossMatch' });
export type CrossMatch = z.infer<typeof crossMatchSchema>;

/** The list's newest comparison, and the one that runs now. */
export const crossStateSchema = z.object({
  compared: z.object({ revision: z.int(), at: z.iso.datetime() }).nullable(),
  jobId: z.string().nullable(),
});
export type CrossState = z.infer<typeof crossStateSchema>;

export const crossMatchesSchema = pageOf(crossMatchSchema).extend(crossStateSchema.shape).meta({ id: 'CrossMatches' });
export const openedMatchSchema = z.object({ match: z.string() }).meta({ id: 'OpenedMatch' });
