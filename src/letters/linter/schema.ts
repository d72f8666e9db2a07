/** What the linter of letters finds, as screens show it. */
import { z } from 'zod';

export { mended } from './mend.ts';
export { letterStructures, structureRules, type LetterStructure } from './kinds.ts';

const both = z.object({ id: z.string(), en: z.string() });
const place = { start: z.int().min(0), end: z.int().min(0) };

export const findingSchema = z
  .object({
    /** Code of the rule (catalogue.ts). */
    rule: z.string(),
    /** Where in the text, in UTF-16 code units; the whole line where something is missing. */
    ...place,
    says: both,
    /** What can be put there without changing what the letter says; null where a person has to decide. */
    mend: z.union([z.object({ ...place, text: z.string() }), z.null()]),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'LetterFinding' });
export type LetterFinding = z.infer<typeof findingSchema>;

/** A letter that was checked: what it is taken for, where its parts stand, and what was found. */
export const checkedLetterSchema = z
  .object({
    structure: z.string(),
    /** As it was read; places are in it. */
    text: z.string(),
    parts: z.array(z.object({ name: z.string(), ...place })),
    /** It was checked against the register and posts of the unit; false for a letter of others. */
    own: z.boolean(),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'CheckedLetter' });
export type CheckedLetter = z.infer<typeof checkedLetterSchema>;
