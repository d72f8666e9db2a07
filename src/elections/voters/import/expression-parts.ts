/** What the parts of the pass are made of: values, problems, the columns a file has. */
import type { FieldName } from './fields.ts';
import type { ReasonCode } from './reasons.ts';

export type Problem = {
  readonly code: ReasonCode;
  /** What is wrong. */
  readonly field: FieldName | null;
  /** A cheap sign that it is not so, true on nearly every row. */
  readonly fine: string;
  readonly when: string;
};

/** What is looked at only where `fine` does not hold. */
export const problem = (code: ReasonCode, field: FieldName | null, fine: string, otherwise: string): Problem => ({
  code,
  field,
  fine,
  when: `not (${fine}) and ${otherwise}`,
});

/** A value: its alias and its SQL. */
export type Value = readonly [alias: string, sql: string];

/** What a group of columns gives: its values and, in the order in which they are asked, its problems. */
export type Part = { readonly values: readonly Value[]; readonly problems: readonly Problem[] };

/** The column of the file that holds a field; null when there is none. */
export type ColumnOf = (field: FieldName) => string | null;

/** The value of a column; null of its type where the file has no such column. */
export const valueOf = (
  alias: string,
  c: string | null,
  sql: (c: string) => string,
  type: 'varchar' | 'smallint' | 'bigint' = 'varchar',
): Value => [alias, c === null ? `null::${type}` : sql(c)];
