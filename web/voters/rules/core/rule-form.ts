/** What is typed for a rule, and what is sent of it. */
import { z } from 'zod';
import type { ColumnName, RuleText, SavedRule } from '../../../../src/elections/voters/schema.ts';
import { columns, groupings, severities } from '../../../../src/elections/voters/schema.ts';
import { valuesOfLines, linesOfValues } from './value-lines.ts';

const filled = z.string().refine((text) => text.trim() !== '');
const both = z.object({ id: filled, en: filled });
const names = columns.map(({ name }) => name) as [ColumnName, ...ColumnName[]];

/** All but the reason and the first day: enough to try a rule. */
export const triableRule = z.object({
  code: z.string().regex(/^[A-Z]\d{2}$/),
  grouping: z.enum(groupings),
  severity: z.enum(severities),
  sql: z.string(),
  /** "name = computation", one a line. */
  lines: z.string().refine((lines) => 'values' in valuesOfLines(lines)),
  title: both,
  message: both,
  why: both,
  proof: both,
  fields: z.array(z.enum(names)),
  /** Codes of rules, with commas or spaces between them. */
  hiddenBy: z.string(),
  risk: z.string().regex(/^\d{1,4}$/),
  legalBasis: filled,
  source: filled,
  verified: z.boolean(),
  since: z.string(),
  until: z.string(),
  reason: z.string(),
  /** The list it is tried on; empty for the synthetic one. */
  listId: z.string(),
});

export const ruleForm = triableRule.extend({
  since: z.string().min(1),
  reason: z.string().refine((text) => text.trim().length >= 3),
});
export type RuleValues = z.infer<typeof ruleForm>;
/** The sentences of a rule that are said in both languages. */
export type RuleSentence = 'title' | 'message' | 'why' | 'proof';

const nothing = { id: '', en: '' };
const newRule = {
  code: '',
  grouping: 'voter',
  severity: 'warning',
  sql: '',
  values: {},
  title: nothing,
  message: nothing,
  why: nothing,
  proof: nothing,
  fields: [],
  hiddenBy: [],
  risk: 400,
  legalBasis: '',
  source: '',
  verified: false,
} satisfies Partial<SavedRule>;

/** An empty form, or one that begins with the rule as it is. `since` is the first day, YYYY-MM-DD. */
export function ruleValues(rule: SavedRule | undefined, since: string): RuleValues {
  const { code, grouping, severity, sql, values, title, message, why, proof, ...rest } = rule ?? newRule;
  const { fields, hiddenBy, risk, legalBasis, source, verified } = rest;
  return {
    code,
    grouping,
    severity,
    sql,
    lines: linesOfValues(values),
    title,
    message,
    why,
    proof,
    fields: [...fields],
    hiddenBy: hiddenBy.join(', '),
    risk: String(risk),
    legalBasis,
    source,
    verified,
    since,
    until: '',
    reason: '',
    listId: '',
  };
}

/** What a rule consists of, as the server takes it. */
export function ruleText(values: RuleValues): RuleText {
  const { severity, sql, fields, title, message, why, proof, legalBasis, source, verified } = values;
  const read = valuesOfLines(values.lines);
  return {
    severity,
    sql,
    values: 'values' in read ? read.values : {},
    fields,
    title,
    message,
    why,
    proof,
    legalBasis,
    source,
    verified,
    risk: Number(values.risk),
    hiddenBy: values.hiddenBy
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((code) => code.toUpperCase()),
  };
}
