/** Recaps as screens read them: rows by region, identities, what was sent and received. */
import { z } from 'zod';
import { listKinds } from '../list/schema.ts';
import { recapLevels } from './measures.ts';

export { ageBands, disabilities, removalReasons } from './measures.ts';

/** dikirim -> diterima -> (dikembalikan); a recap that was sent back is sent again as a new attempt. */
export const submissionStates = ['dikirim', 'diterima', 'dikembalikan'] as const;
export type SubmissionState = (typeof submissionStates)[number];

const words = z.object({ id: z.string(), en: z.string() });
export const recapRowSchema = z.object({
  level: z.enum(recapLevels),
  code: z.string(),
  name: z.string(),
  measures: z.record(z.string(), z.int()),
  children: z.enum(recapLevels).nullable(),
});
export type RecapRowView = z.infer<typeof recapRowSchema>;

export const identitySchema = z.object({
  code: z.string(),
  level: z.enum(recapLevels),
  label: words,
  holds: z.boolean(),
  checked: z.int(),
  broken: z.int(),
  left: z.int(),
  right: z.int(),
  breaks: z.array(
    z.object({
      level: z.enum(recapLevels),
      code: z.string(),
      name: z.string(),
      measure: z.string(),
      left: z.int(),
      right: z.int(),
    }),
  ),
  rows: z.array(z.int()),
});
export type IdentityView = z.infer<typeof identitySchema>;

export const submissionSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  toUnitId: z.string(),
  toUnitName: z.string(),
  kind: z.enum(listKinds),
  period: z.string(),
  attempt: z.int(),
  recapId: z.string(),
  state: z.enum(submissionStates),
  sentBy: z.string(),
  sentAt: z.iso.datetime(),
  receivedBy: z.string().nullable(),
  receivedAt: z.iso.datetime().nullable(),
  returnedBy: z.string().nullable(),
  returnedAt: z.iso.datetime().nullable(),
  returnReason: z.string().nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;

export const releaseSchema = z.object({
  recapId: z.string(),
  name: z.string(),
  threshold: z.int(),
  suppressed: z.int(),
  releasedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string().nullable(),
});

export const recapSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  own: z.boolean(),
  kind: z.enum(listKinds),
  period: z.string(),
  source: z.enum(['version', 'sum']),
  name: z.string(),
  contentHash: z.string(),
  createdAt: z.iso.datetime(),
  /** The row of the unit itself. */
  top: recapRowSchema,
  levels: z.array(z.enum(recapLevels)),
  identities: z.array(identitySchema),
  forms: z.array(z.object({ code: z.string(), title: z.string(), source: z.string(), verified: z.boolean() })),
  submissions: z.array(submissionSchema),
  due: z.string().nullable(),
  toUnitName: z.string().nullable(),
  release: releaseSchema.nullable(),
});
export type RecapView = z.infer<typeof recapSchema>;

export const rateSchema = z.object({
  level: z.enum(recapLevels),
  code: z.string(),
  name: z.string(),
  opening: z.int(),
  changes: z.int(),
  /** Changes per thousand voters of the opening; null where there was nobody. */
  rate: z.number().nullable(),
  median: z.number().nullable(),
  score: z.number().nullable(),
  review: z.boolean(),
});
export type Rate = z.infer<typeof rateSchema>;

/** One unit below, in the matrix of who has sent. */
export const sentRowSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  state: z.enum(['belum', ...submissionStates]),
  late: z.boolean(),
  submission: submissionSchema.nullable(),
  attempts: z.int(),
  top: z.record(z.string(), z.int()).nullable(),
});
export type SentRow = z.infer<typeof sentRowSchema>;
