/** What the linter of letters finds, as screens show it. */
import { z } from 'zod';
import { calendarDate } from '../../platform/clock/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';

export { mended } from './mend.ts';
export { letterStructures, structureRules, structures, type LetterStructure, type Structure } from './kinds.ts';

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
    /** It may be right: reading may have gone wrong, or offices differ. It stops no letter. */
    doubtful: z.boolean(),
  })
  .meta({ id: 'LetterFinding' });
export type LetterFinding = z.infer<typeof findingSchema>;

/** A rule of the linter, and what it does to a letter of the office's own from a day on. */
export const letterRuleSchema = z
  .object({
    code: z.string(),
    says: both,
    /** Where the rule comes from. */
    source: z.string(),
    verified: z.boolean(),
    /** A letter with such a finding is not sent, initialled or approved; else it only warns. */
    stops: z.boolean(),
    /** Since when that is so, and who says so; null where nobody has set it. */
    since: z.union([calendarDate, z.null()]),
    reason: z.union([z.string(), z.null()]),
  })
  .meta({ id: 'LetterRule' });
export type LetterRule = z.infer<typeof letterRuleSchema>;
export const letterRulesSchema = z.object({ items: z.array(letterRuleSchema) }).meta({ id: 'LetterRules' });
export const newLetterRuleBody = z.object({
  unitId: unitIdSchema,
  code: z.string().max(41),
  stops: z.boolean(),
  since: calendarDate,
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
});
export const savedLetterRuleSchema = z.object({ code: z.string() }).meta({ id: 'SavedLetterRule' });

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
