/**
 * What a check hands over: the rules and the search for duplicates make findings, the decisions' queue keeps them.
 * Nothing here holds a NIK, NKK, name or address: rows are named by their number in the list.
 */
import type { ColumnName } from '../list/schema.ts';

export const findingSources = ['rules', 'linkage'] as const;
export type FindingSource = (typeof findingSources)[number];

export type Severity = 'error' | 'warning' | 'info';
export type FindingScope = 'row' | 'group' | 'pair' | 'cross-list';

/** One field of a compared pair: what was compared, how alike, how much it weighs (log2 of the likelihood ratio). */
export type ScoreStep = { readonly field: ColumnName | 'prior'; readonly level: string; readonly weight: number };

/** How a probable duplicate was scored; `steps` sum to `weight`. */
export type PairScore = {
  /** Version of comparisons and trained parameters. */
  readonly model: string;
  readonly weight: number;
  /** 0..1 */
  readonly probability: number;
  readonly steps: readonly ScoreStep[];
  /** Pairs of one person share it: the smallest row of the cluster. */
  readonly cluster: number;
};

export type NewFinding = {
  /** 'V05', 'D01': a rule or a kind of duplicate (rules/catalogue, linkage/kinds). */
  readonly code: string;
  /** Version of the rule that found it. */
  readonly ruleVersion: number;
  readonly severity: Severity;
  readonly scope: FindingScope;
  /**
   * Rows of the list it is about: one, the two of a pair, or at most 50 of a group of `size`. Empty for a group
   * without rows (a TPS nobody is in).
   */
  readonly rows: readonly number[];
  readonly size: number;
  readonly fields: readonly ColumnName[];
  /** What the rule's message says beside its fixed words: counts, codes, ages. Never personal data. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** 0..1000: the queue shows the highest first. */
  readonly risk: number;
  readonly score: PairScore | null;
  /**
   * Keyed hash (hex) of the rule and the identity of the people (NIK, else name and birth date) or of the group
   * (region, TPS), the same in every list: a decision on it is remembered. See list/subject.ts.
   */
  readonly subject: string;
};
