/** Rules of voter lists as dated data, and what a finding of one says; shared with the screens. */
import { z } from 'zod';
import { orNull } from '../../../platform/schema.ts';
import { type ColumnName, columns, listIdSchema } from '../list/schema.ts';

const both = z.object({ id: z.string().trim().min(1).max(2_000), en: z.string().trim().min(1).max(2_000) });
const plain = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^{}]*$/, 'no braces');
const day = z.iso.date();
const names = z.record(z.string().regex(/^[a-z][a-zA-Z]{0,30}$/), z.string().max(2_000));

export const ruleScopes = ['row', 'group', 'cross-list', 'pair'] as const;
export const severities = ['error', 'warning', 'info'] as const;

/**
 * What a rule looks at. A `row` rule sees one voter (`note`: one whose KETERANGAN says something); the others see
 * groups made from one scan of the list (`family`: people of one NKK, `station`: a TPS, `street`: an RT), or the list
 * beside the version before it. `pair` are kinds of duplicates, found by linkage.
 */
export const groupings = [
  'voter',
  'note',
  'family',
  'station',
  'street',
  'station-before',
  'person-before',
  'person-removed',
  'pair',
] as const;
export type Grouping = (typeof groupings)[number];

/** What a new version of a rule consists of. */
export const ruleTextSchema = z
  .object({
    severity: z.enum(severities),
    /**
     * A condition in plain SQL and the words of words.ts; true where the rule finds something. `{name}` is a parameter.
     */
    sql: z.string().trim().max(8_000),
    /**
     * What `{name}` in the message stands for: an expression per name. `fields` names the columns concerned, when they
     * differ from row to row.
     */
    values: names,
    fields: z.array(z.enum(columns.map(({ name }) => name) as [ColumnName, ...ColumnName[]])).max(22),
    /** A title is shown without a finding: it holds no `{name}`. */
    title: z.object({ id: plain, en: plain }),
    message: both,
    why: both,
    legalBasis: z.string().trim().min(1).max(500),
    /** What closes a finding. */
    proof: both,
    /** Codes of rules of the same grouping whose finding explains this one: where they hold, this one is not shown. */
    hiddenBy: z.array(z.string().regex(/^[A-Z]\d{2}$/)).max(10),
    /** 0..1000: place in the queue. */
    risk: z.int().min(0).max(1_000),
    source: z.string().trim().min(1).max(500),
    verified: z.boolean(),
  })
  .meta({ id: 'RuleText' });
export type RuleText = z.infer<typeof ruleTextSchema>;

export const ruleSchema = ruleTextSchema.extend({
  code: z.string().regex(/^[A-Z]\d{2}$/),
  version: z.int().min(1),
  scope: z.enum(ruleScopes),
  grouping: z.enum(groupings),
  /** First and last day of lists that the version is for; a later version ends it too. */
  since: day,
  until: day.nullable(),
  /** A version may also say that the rule is switched off from its day on. */
  on: z.boolean(),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A version as it is kept: who saved it, when and why. */
export const savedRuleSchema = ruleSchema.extend({
  savedBy: z.string().nullable(),
  savedAt: z.iso.datetime(),
  reason: z.string(),
});
export type SavedRule = z.infer<typeof savedRuleSchema>;

export const ruleVersionsSchema = z
  .array(savedRuleSchema.extend({ savedByName: z.string().nullable() }).meta({ id: 'RuleVersion' }))
  .meta({ id: 'RuleVersions' });

/**
 * A rule as the list of rules shows it: the version of today (or, where none has begun, the first), and whether
 * another is to come.
 */
export const listedRuleSchema = savedRuleSchema
  .extend({
    state: z.enum(['on', 'off', 'later', 'over']),
    next: z.object({ version: z.int(), since: day, on: z.boolean() }).nullable(),
  })
  .meta({ id: 'ListedRule' });
export type ListedRule = z.infer<typeof listedRuleSchema>;

export const listedRulesSchema = z.array(listedRuleSchema).meta({ id: 'ListedRules' });

const wordSchema = z.object({ name: z.string(), meaning: both });
export const ruleWordsSchema = z
  .object({
    groupings: z.array(z.object({ grouping: z.enum(groupings), alias: z.string(), words: z.array(wordSchema) })),
    parameters: z.array(z.object({ name: z.string(), value: z.string() })),
    functions: z.array(wordSchema),
  })
  .meta({ id: 'RuleWords' });
export type RuleWords = z.infer<typeof ruleWordsSchema>;

/** What trying a rule on a sample gave. */
export const trialSchema = z
  .object({ looked: z.int(), found: z.int(), milliseconds: z.int(), sample: z.enum(['synthetic', 'list']) })
  .meta({ id: 'RuleTrial' });
export type Trial = z.infer<typeof trialSchema>;

/** The version that a rule was given. */
export const switchedRuleSchema = z.object({ code: z.string(), version: z.int() }).meta({ id: 'SwitchedRule' });
export const triedRuleSchema = switchedRuleSchema.extend({ trial: orNull(trialSchema) }).meta({ id: 'TriedRule' });

/** How often a rule held, and how often its finding was left out because another one explains it. */
export const ruleCountSchema = z.object({ code: z.string(), version: z.int(), found: z.int(), hidden: z.int() });
export type RuleCount = z.infer<typeof ruleCountSchema>;

/** One completed look at a list by the rules or by the search for duplicates. */
export const checkRunSchema = z
  .object({
    id: z.string(),
    listId: listIdSchema,
    revision: z.int(),
    source: z.enum(['rules', 'linkage']),
    counts: z.array(ruleCountSchema),
    findings: z.object({ added: z.int(), kept: z.int(), closed: z.int() }),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime(),
  })
  .meta({ id: 'CheckRun' });
export type CheckRun = z.infer<typeof checkRunSchema>;

/** What was looked at in a list, and the check that runs now. */
export const listChecksSchema = z
  .object({ runs: z.array(checkRunSchema), jobId: z.string().nullable() })
  .meta({ id: 'ListChecks' });

export type FindingWords = {
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly legalBasis: string;
  readonly proof: string;
};

/** What a finding says to the person who decides: the rule's words with the finding's parameters in them. */
export function describeFinding(
  rule: Pick<Rule, 'title' | 'message' | 'why' | 'legalBasis' | 'proof'>,
  parameters: Readonly<Record<string, string | number>>,
  language: 'id' | 'en',
): FindingWords {
  const say = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      return name === 'fields'
        ? String(value)
            .split(',')
            .map((field) => labelOf(field, language))
            .join(', ')
        : String(value);
    });
  return {
    title: say(rule.title[language]),
    message: say(rule.message[language]),
    why: say(rule.why[language]),
    legalBasis: rule.legalBasis,
    proof: say(rule.proof[language]),
  };
}

const labels = new Map(columns.map(({ name, label }) => [name as string, label]));
const labelOf = (field: string, language: 'id' | 'en'): string => labels.get(field)?.[language] ?? field;
