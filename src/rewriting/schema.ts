/** Asking the unit's model for other words for sentences of a draft. */
import { z } from 'zod';
import { instructionSchema } from '../drafts/schema.ts';
import { renderingProblemCodes } from '../evidence/schema.ts';

export const rewriteSchema = z.object({
  version: z.int().min(1).max(2_147_483_647),
  instruction: instructionSchema,
  /** Sentences that are meant; all that may be told in other words, where it is left out. */
  claimIds: z.array(z.string().max(200)).max(2_000).optional(),
});

/**
 * Of the English of one sentence. `none`: there is none, or the sentence has changed since. `caught`: the checks
 * refused what the model said. `proposed`: a person has to read it.
 */
export const renderingStates = ['none', 'caught', 'proposed', 'accepted', 'refused'] as const;
export type RenderingState = (typeof renderingStates)[number];

const renderedSentenceSchema = z
  .object({
    claimId: z.string(),
    sentence: z.string(),
    state: z.enum(renderingStates),
    /** Null where there is no rendering. */
    id: z.string().nullable(),
    /** What the model said; of `caught` it is shown only to tell what was wrong. */
    english: z.string().nullable(),
    problems: z.array(z.object({ code: z.enum(renderingProblemCodes), text: z.string() })),
    /** Words that a reader must look at first. */
    judge: z.array(z.string()),
    model: z.string().nullable(),
    /** A person wrote some of its words anew. */
    edited: z.boolean(),
    /** Who read and took or refused it. */
    readBy: z.string().nullable(),
  })
  .meta({ id: 'RenderedSentence' });
export type RenderedSentence = z.infer<typeof renderedSentenceSchema>;

/** The English version of a draft, sentence by sentence, in the order of the text. */
export const englishSchema = z
  .object({
    version: z.int(),
    items: z.array(renderedSentenceSchema),
    accepted: z.int(),
    /** Every sentence has been read and taken: it can leave as a file. */
    complete: z.boolean(),
  })
  .meta({ id: 'EnglishVersion' });
export type EnglishVersion = z.infer<typeof englishSchema>;

export const askForEnglishSchema = z.object({
  version: z.int().min(1).max(2_147_483_647),
  /** Sentences that are meant; those that nobody has taken yet, where it is left out. */
  claimIds: z.array(z.string().max(200)).max(2_000).optional(),
});
export const settleRenderingSchema = z.object({
  accept: z.boolean(),
  /** Other words of the reader; the checks look at them, too. */
  english: z.string().trim().min(1).max(6_000).optional(),
});
export const settledRenderingSchema = z
  .object({ state: z.enum(['accepted', 'refused']) })
  .meta({ id: 'SettledRendering' });
