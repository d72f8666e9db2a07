/**
 * The words that rules and candidate queries use beside plain SQL, the same in every engine: a macro in DuckDB, a
 * function in ClickHouse. A query that uses only these and standard SQL runs unchanged on both (docs/decisions/0010).
 */
export type EngineFunction = {
  readonly name: `kc_${string}`;
  readonly parameters: readonly string[];
  readonly duckdb: string;
  readonly clickhouse: string;
};

export const engineFunctions: readonly EngineFunction[] = [
  /** SHA-256 of a text, lower-case hex. */
  { name: 'kc_hash', parameters: ['t'], duckdb: 'sha256(t)', clickhouse: 'lower(hex(SHA256(t)))' },
  /** Digits and nothing else. */
  {
    name: 'kc_digits',
    parameters: ['t'],
    duckdb: "regexp_full_match(t, '[0-9]+')",
    clickhouse: "match(t, '^[0-9]+$')",
  },
  /** The whole number a text shows; null when it shows none. */
  { name: 'kc_int', parameters: ['t'], duckdb: 'try_cast(t as integer)', clickhouse: 'toInt32OrNull(t)' },
  /** The same for numbers of up to 18 digits, such as a NIK. */
  { name: 'kc_long', parameters: ['t'], duckdb: 'try_cast(t as bigint)', clickhouse: 'toInt64OrNull(t)' },
  /** Whole quotient of two whole numbers. */
  { name: 'kc_div', parameters: ['a', 'b'], duckdb: 'a // b', clickhouse: 'intDiv(a, b)' },
  /** Whether a pattern (RE2, the same in both engines) is somewhere in a text. */
  {
    name: 'kc_matches',
    parameters: ['t', 'pattern'],
    duckdb: 'regexp_matches(t, pattern)',
    clickhouse: 'match(t, pattern)',
  },
  /** The 50 smallest of a group's row numbers: an aggregate. */
  { name: 'kc_first_rows', parameters: ['r'], duckdb: 'min(r, 50)', clickhouse: 'groupArraySorted(50)(r)' },
  /** The greatest of these: an aggregate. */
  {
    name: 'kc_last_of_first',
    parameters: ['r'],
    duckdb: 'list_max(min(r, 50))',
    clickhouse: 'arrayMax(groupArraySorted(50)(r))',
  },
  /** A fixed day, 'YYYY-MM-DD', from 1900 on: ClickHouse's own cast to date knows no day before 1970. */
  { name: 'kc_day', parameters: ['t'], duckdb: 'cast(t as date)', clickhouse: 'toDate32(t)' },
  /** Complete years between two dates; who was born on 29 February is a year older on 1 March, in every engine. */
  {
    name: 'kc_age',
    parameters: ['born', 'day'],
    duckdb:
      '((year(day) * 10000 + month(day) * 100 + day(day)) - (year(born) * 10000 + month(born) * 100 + day(born))) ' +
      '// 10000',
    clickhouse: 'intDiv(toInt64(toYYYYMMDD(day)) - toInt64(toYYYYMMDD(born)), 10000)',
  },
  /** A text with all that matches a pattern (RE2, without backslashes) replaced. */
  {
    name: 'kc_replace',
    parameters: ['t', 'pattern', 'replacement'],
    duckdb: "regexp_replace(t, pattern, replacement, 'g')",
    clickhouse: 'replaceRegexpAll(t, pattern, replacement)',
  },
  /** The n-th word of a text whose words are apart by one blank; -1 is the last; empty when there is none. */
  {
    name: 'kc_word',
    parameters: ['t', 'n'],
    duckdb: "split_part(t, ' ', n)",
    clickhouse: "splitByChar(' ', assumeNotNull(t))[n]",
  },
  /**
   * A number for grouping by a value. Each engine has its own: never let it out of a query. Give it NIKs as numbers:
   * DuckDB's hash of texts of 16 digits is the same for one pair of voters in two hundred.
   */
  { name: 'kc_key', parameters: ['t'], duckdb: 'hash(t)', clickhouse: 'cityHash64(t)' },
  /** The same of a number made so and one more value. */
  { name: 'kc_mix', parameters: ['k', 'v'], duckdb: 'hash(k, v)', clickhouse: 'cityHash64(k, v)' },
  /** The values of a group, in no order, apart by blanks. */
  {
    name: 'kc_list',
    parameters: ['t'],
    duckdb: "string_agg(cast(t as varchar), ' ')",
    clickhouse: "arrayStringConcat(groupArray(toString(t)), ' ')",
  },
];

export const duckdbMacro = ({ name, parameters, duckdb }: EngineFunction): string =>
  `create macro ${name}(${parameters.join(', ')}) as ${duckdb}`;
