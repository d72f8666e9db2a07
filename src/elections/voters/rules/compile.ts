/**
 * Turns dated rules into queries: one pass per grouping, whatever the number of rules. Each row or group gets whole
 * numbers with one bit per rule (30 to a number, so that JavaScript reads them); where a bit is set, the messages'
 * values are worked out too. Pure.
 */
import type { ColumnName } from '../list/schema.ts';
import type { ReferenceValue } from '../../../reference/index.ts';
import { quote } from '../list/index.ts';
import type { Rule } from './schema.ts';
import { absentSource, groupingWords, placesSource, type GroupingWords } from './words.ts';

/**
 * What `{name}` stands for in rules: a whole number, a day ('YYYY-MM-DD' in `{ day }`), a text, or a list of whole
 * numbers.
 */
export type RuleValue = number | string | { readonly day: string } | readonly number[];
export type RuleValues = Readonly<Record<string, RuleValue>>;

export type CompiledRule = Pick<Rule, 'code' | 'version' | 'severity' | 'scope' | 'risk'> & {
  readonly fields: readonly ColumnName[];
  /** Which number and which bit of it says that the rule holds. */
  readonly word: number;
  readonly bit: number;
  /** Name of a message's value -> column of the answer. */
  readonly values: Readonly<Record<string, string>>;
  /** Parameters that the message names, as they were. */
  readonly fixed: Readonly<Record<string, string | number>>;
  /** Per number, the bits of rules whose finding hides this one. */
  readonly hiddenBy: readonly number[];
};

export type Pass = {
  readonly grouping: GroupingWords['grouping'];
  readonly scope: GroupingWords['scope'];
  readonly rules: readonly CompiledRule[];
  readonly words: number;
  /** Found groups with bits and values: columns id, identity, size, bits0…, value0…; without an order. */
  readonly sql: string;
  /** Columns to order by. */
  readonly order: string;
  /** Where a finding shows a group's rows: joins voters `v` to found groups `f`. */
  readonly members: string | null;
  /** Tables made before, from one scan each: kc_places, kc_absent. */
  readonly needs: readonly Prepared['table'][];
  /** The view of what stood before, without which the pass is left out. */
  readonly before: 'previous' | 'removed' | null;
};

export type Prepared = { readonly table: 'kc_places' | 'kc_absent'; readonly select: string };
export type CompiledRules = { readonly passes: readonly Pass[]; readonly prepare: readonly Prepared[] };

const bitsPerWord = 30;
export const prepared: readonly Prepared[] = [
  { table: 'kc_places', select: placesSource },
  { table: 'kc_absent', select: absentSource },
];

/**
 * The rules as given, in the order of their codes; rules that are off or kinds of duplicates are left out.
 * Throws on a `{name}` that `values` does not have: rules are checked when they are saved.
 */
export function compileRules(rules: readonly Rule[], values: RuleValues): CompiledRules {
  const passes = groupingWords.flatMap((words) => {
    const own = rules
      .filter((rule) => rule.grouping === words.grouping && rule.on)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    return own.length === 0 ? [] : [compilePass(words, own, values)];
  });
  return { passes, prepare: prepared.filter(({ table }) => passes.some((pass) => pass.needs.includes(table))) };
}

function compilePass(words: GroupingWords, rules: readonly Rule[], values: RuleValues): Pass {
  const place = new Map(
    rules.map(({ code }, n) => [code, { word: Math.floor(n / bitsPerWord), bit: 2 ** (n % bitsPerWord) }]),
  );
  const count = Math.ceil(rules.length / bitsPerWord);
  const columnsOf = new Map<string, string>();
  const columnFor = (sql: string): string => {
    const known = columnsOf.get(sql) ?? `value${columnsOf.size}`;
    columnsOf.set(sql, known);
    return known;
  };
  const compiled = rules.map((rule): CompiledRule => ({
    code: rule.code,
    version: rule.version,
    severity: rule.severity,
    scope: rule.scope,
    risk: rule.risk,
    fields: rule.fields,
    ...(place.get(rule.code) as { word: number; bit: number }),
    values: Object.fromEntries(
      Object.entries(rule.values).map(([name, sql]) => [name, columnFor(fillValues(sql, values))]),
    ),
    fixed: fixedOf(rule, values),
    hiddenBy: Array.from({ length: count }, (_, word) =>
      rule.hiddenBy.reduce(
        (bits, code) => (place.get(code)?.word === word ? bits | (place.get(code)?.bit ?? 0) : bits),
        0,
      ),
    ),
  }));
  const bits = Array.from(
    { length: count },
    (_, word) =>
      `${rules
        .filter(({ code }) => place.get(code)?.word === word)
        .map((rule) => `case when ${fillValues(rule.sql, values)} then ${place.get(rule.code)?.bit} else 0 end`)
        .join('\n + ')} as bits${word}`,
  );
  const { alias } = words;
  const source = fillValues(words.source, values);
  const id = words.scope === 'group' ? `${alias}.first_row` : words.size === '1' ? `${alias}.row` : '0';
  const key = words.members === undefined ? [] : keysOf(words.members).map((name) => `${alias}.${name} as ${name}`);
  const read = [
    `${id} as id`,
    `${words.identity} as identity`,
    `${words.size} as size`,
    ...key,
    ...bits.map((_, n) => `${alias}.bits${n} as bits${n}`),
    ...[...columnsOf].map(([sql, name]) => `${sql} as ${name}`),
  ];
  return {
    grouping: words.grouping,
    scope: words.scope,
    rules: compiled,
    words: count,
    order: words.order,
    members: words.members ?? null,
    needs: prepared.map(({ table }) => table).filter((table) => words.source.includes(table)),
    before: words.before ?? null,
    // Rows are chosen before their bits are made: the first rule that holds ends the search.
    sql: `select ${read.join(', ')}
from (select ${alias}.*, ${bits.join(', ')} from (${source}) ${alias}
where ${rules.map((rule) => `(${fillValues(rule.sql, values)})`).join('\n or ')}) ${alias}`,
  };
}

/** Columns of the found group that its join to voters names: `f.village` and so on. */
const keysOf = (members: string): string[] => [...members.matchAll(/\bf\.(\w+)/g)].map(([, name]) => name as string);

function fixedOf(rule: Rule, values: RuleValues): Record<string, string | number> {
  const said = [rule.title, rule.message, rule.why, rule.proof]
    .flatMap((text) => [...`${text.id} ${text.en}`.matchAll(/\{(\w+)\}/g)])
    .map(([, name]) => name as string);
  const fixed: Record<string, string | number> = {};
  for (const name of said) {
    const value = rule.values[name] === undefined ? values[name] : undefined;
    if (typeof value === 'number' || typeof value === 'string') fixed[name] = value;
    else if (value !== undefined && 'day' in value) fixed[name] = value.day;
  }
  return fixed;
}

/** A parameter that a rule names and nobody set. */
export class UnknownParameter extends Error {
  readonly parameter: string;
  constructor(parameter: string) {
    super(`no value for {${parameter}}`);
    this.parameter = parameter;
  }
}

/** Puts literals in place of `{name}`; texts in quotes keep their braces (patterns have some). */
export function fillValues(sql: string, values: RuleValues): string {
  return sql.replace(/'(?:[^']|'')*'|\{(\w+)\}/g, (whole, name: string | undefined) => {
    if (name === undefined) return whole;
    const value = values[name];
    if (value === undefined) throw new UnknownParameter(name);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return quote(value);
    return 'day' in value ? `kc_day('${value.day}')` : `(${value.join(', ')})`;
  });
}

/**
 * The rules' parameters as they were on a day: of each, newest first, the first that had begun. 'rules/voting-age' is
 * `{votingAge}`.
 */
export function parametersOn(parameters: readonly ReferenceValue[], on: string): Record<string, number> {
  const oldestFirst = parameters.filter(({ code, since }) => code.startsWith('rules/') && since <= on).toReversed();
  return Object.fromEntries(
    oldestFirst.map(({ code, value }) => [
      code.slice('rules/'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

/**
 * Rules as they were on a day: of each code the newest version that had begun, unless it has ended or says that the
 * rule is off.
 */
export function rulesOn(rules: readonly Rule[], on: string): Rule[] {
  const newest = new Map<string, Rule>();
  for (const rule of rules) {
    if (rule.since <= on && rule.version > (newest.get(rule.code)?.version ?? 0)) newest.set(rule.code, rule);
  }
  return [...newest.values()].filter((rule) => rule.on && (rule.until === null || rule.until >= on));
}
