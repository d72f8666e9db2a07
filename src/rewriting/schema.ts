/** Asking the unit's model for other words for sentences of a draft. */
import { z } from 'zod';
import { instructionSchema } from '../drafts/schema.ts';

export const rewriteSchema = z.object({
  version: z.int().min(1).max(2_147_483_647),
  instruction: instructionSchema,
  /** Sentences that are meant; all that may be told in other words, where it is left out. */
  claimIds: z.array(z.string().max(200)).max(2_000).optional(),
});
