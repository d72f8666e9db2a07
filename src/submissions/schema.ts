/** What a unit sends upward, as screens read it. */
import { z } from 'zod';
import { unitIdSchema } from '../platform/schema.ts';

/** dikirim -> diterima -> (dikembalikan); what was sent back is sent again as a new attempt. */
export const submissionStates = ['dikirim', 'diterima', 'dikembalikan'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** Where a unit below stands: `belum`, nothing was sent; otherwise its last attempt. */
export const standings = ['belum', ...submissionStates] as const;
export type Standing = (typeof standings)[number];

export const submissionSchema = z.object({
  id: z.string(),
  series: z.string(),
  unitId: unitIdSchema,
  unitName: z.string(),
  toUnitId: unitIdSchema,
  toUnitName: z.string(),
  period: z.string(),
  attempt: z.int(),
  /** The room's own id of what was sent. */
  thingId: z.string(),
  state: z.enum(submissionStates),
  sentBy: z.string(),
  sentAt: z.iso.datetime(),
  receivedBy: z.string().nullable(),
  receivedAt: z.iso.datetime().nullable(),
  returnedBy: z.string().nullable(),
  returnedAt: z.iso.datetime().nullable(),
  returnReason: z.string().nullable(),
  /** What the sender says to the reason for which the attempt before came back. */
  answer: z.string().nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;

export const dueDateSchema = z.object({ due: z.string(), source: z.string() });
export type DueDate = z.infer<typeof dueDateSchema>;

/** How many of the units below stand where. */
export const standingCountsSchema = z.object({
  all: z.int(),
  belum: z.int(),
  dikirim: z.int(),
  diterima: z.int(),
  dikembalikan: z.int(),
  late: z.int(),
});

/** A unit whose part of a sum is no longer what it was when the sum was made. */
export const brokenSourceSchema = z.object({
  unitId: unitIdSchema,
  unitName: z.string(),
  /**
   * `dikembalikan`: its part was sent back. `diganti`: another attempt was received. `baru`: received after the sum
   * was made.
   */
  why: z.enum(['dikembalikan', 'diganti', 'baru']),
});
export type BrokenSource = z.infer<typeof brokenSourceSchema>;
