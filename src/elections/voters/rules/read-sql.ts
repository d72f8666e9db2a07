/**
 * Reads an administrator's SQL before it is ever run: parsed by the engine into a tree, walked, and refused unless
 * every part of it is a word of the rule's grouping, a parameter, a literal or one of a few functions that mean the
 * same in every engine. No tables, no sub-selects, nothing with effects gets past a list of what is allowed.
 */
import { type Engine, quote } from '../list/index.ts';
import type { RuleValues } from './compile.ts';
import type { GroupingWords, Word } from './words.ts';

/** What is wrong with a text, and where it begins (from 0; null when the place is not known). */
export type Problem = { readonly id: string; readonly en: string; readonly at: number | null };

const word = (name: string, id: string, en: string): Word => ({ name, meaning: { id, en } });
export const ruleFunctions: readonly Word[] = [
  word('length(t)', 'banyak tanda', 'number of characters'),
  word('substr(t, dari, panjang)', 'potongan teks', 'part of a text'),
  word(
    'lower(t), upper(t), trim(t)',
    'huruf kecil, huruf besar, tanpa spasi tepi',
    'lower case, upper case, without outer blanks',
  ),
  word(
    'coalesce(a, b), nullif(a, b)',
    'pengganti isian kosong, kosong bila sama',
    'in place of an empty field, empty when equal',
  ),
  word('abs(n)', 'nilai mutlak', 'absolute value'),
  word('extract(year from tanggal)', 'tahun, bulan (month), atau hari (day)', 'year, month or day'),
  word("kc_day('2026-01-31')", 'tanggal tetap', 'a fixed day'),
  word('kc_age(lahir, hari)', 'umur penuh', 'complete years'),
  word('kc_digits(t)', 'hanya angka', 'digits only'),
  word(
    'kc_int(t), kc_long(t)',
    'bilangan di dalam teks; kosong bila bukan bilangan',
    'the number in a text; empty when it is none',
  ),
  word('kc_div(a, b)', 'hasil bagi bulat', 'whole quotient'),
  word("kc_matches(t, 'pola')", 'pola (RE2) ada di dalam teks', 'a pattern (RE2) is in the text'),
  word('kc_word(t, n)', 'kata ke-n', 'the n-th word'),
];

const functions = new Set([
  'length',
  'substr',
  'substring',
  'lower',
  'upper',
  'trim',
  'nullif',
  'abs',
  'date_part',
  'kc_age',
  'kc_digits',
  'kc_int',
  'kc_long',
  'kc_div',
  'kc_matches',
  'kc_word',
  'kc_day',
  '+',
  '-',
  '*',
  '%',
  '||',
  '~~',
  '!~~',
]);
const classes = new Set([
  'COLUMN_REF',
  'CONSTANT',
  'FUNCTION',
  'OPERATOR',
  'COMPARISON',
  'CONJUNCTION',
  'BETWEEN',
  'CASE',
  'CAST',
]);
const operators = new Set([
  'OPERATOR_IS_NULL',
  'OPERATOR_IS_NOT_NULL',
  'OPERATOR_NOT',
  'OPERATOR_COALESCE',
  'COMPARE_IN',
  'COMPARE_NOT_IN',
  'OPERATOR_NULLIF',
]);
const dateParts = new Set(['year', 'month', 'day']);

/**
 * Words that say who somebody is. A message's values stand in the database: there only their length or absence may be
 * told.
 */
const personal = new Set([
  'nkk',
  'nik',
  'name',
  'birth_place',
  'birth_date',
  'address',
  'note',
  'region_text',
  'nik_number',
  'nik_day',
  'nik_month',
  'nik_year',
  'nik_serial',
  'nkk_number',
  'nkk_day',
  'nkk_month',
  'nkk_serial',
]);
const tellsNothing = new Set(['length', 'OPERATOR_IS_NULL', 'OPERATOR_IS_NOT_NULL']);

type Node = {
  readonly [key: string]: unknown;
  readonly class?: string;
  readonly type?: unknown;
  readonly query_location?: number;
};

const before = 'select (';

/**
 * Null when the expression may be used. `values` are the parameters there are; `shown`: it is a value of a message,
 * not the condition.
 */
export async function readSql(
  engine: Engine,
  sql: string,
  words: GroupingWords,
  values: RuleValues,
  shown: boolean,
): Promise<Problem | null> {
  if (sql.trim() === '') return { id: 'belum diisi.', en: 'it is empty.', at: null };
  const { text, parameters } = withoutBraces(sql);
  const [answer] = await engine.rows<{ tree: string }>(`select json_serialize_sql(${quote(text)}) as tree`);
  const tree = JSON.parse(answer?.tree ?? '{}') as Tree;
  const placeOf = (location: number | undefined) =>
    location !== undefined && location >= before.length && location <= text.length
      ? Math.min(location - before.length, sql.length)
      : null;
  if (tree.error)
    return unreadable(tree, placeOf(tree.position === undefined ? undefined : Number(tree.position)), sql);
  const expression = onlyExpression(tree);
  if (expression === null)
    return {
      id: 'hanya satu syarat yang boleh ditulis, tanpa select, from, atau titik koma.',
      en: 'only one condition may be written, without select, from or a semicolon.',
      at: null,
    };
  return walk(expression, { words, values, parameters, placeOf, shown });
}

/**
 * A parameter becomes a name in brackets, as long as it was, so that places in the text stay what they are; one of a
 * list stands in brackets anyway. `parameters` are the places of those names.
 */
function withoutBraces(sql: string): { text: string; parameters: ReadonlySet<number> } {
  const parameters = new Set<number>();
  const named = sql.replace(/'(?:[^']|'')*'|\{(\w+)\}/g, (whole, name: string | undefined, at: number) => {
    if (name === undefined) return whole;
    parameters.add(before.length + at + 1);
    return `(${name})`;
  });
  return { text: `${before}${named}\n)`, parameters };
}

/** What the engine makes of a text. */
type Tree = {
  readonly error: boolean;
  readonly error_message?: string;
  readonly position?: string;
  readonly statements?: readonly { readonly node: Node }[];
};

function unreadable(tree: Tree, at: number | null, sql: string): Problem {
  const near = /near "([^"]*)"/.exec(tree.error_message ?? '')?.[1];
  return near === undefined || at === null || at >= sql.length
    ? {
        id: 'tulisan tidak lengkap: mungkin kurung atau petik belum ditutup, atau ada lebih dari satu perintah.',
        en: 'it is not complete: a bracket or quote may be open, or there is more than one statement.',
        at,
      }
    : { id: `tulisan tidak terbaca mulai dari “${near}”.`, en: `it cannot be read from “${near}” on.`, at };
}

/** The one expression of one bare select; null for anything else. */
function onlyExpression({ statements: [statement, ...more] = [] }: Tree): Node | null {
  const node = statement?.node;
  if (node === undefined || more.length > 0) return null;
  const [expression, ...others] = (node['select_list'] ?? []) as readonly Node[];
  const bare =
    node['type'] === 'SELECT_NODE' &&
    (node['from_table'] as Node | undefined)?.type === 'EMPTY' &&
    ['where_clause', 'having', 'qualify', 'sample'].every((clause) => node[clause] === null) &&
    ['modifiers', 'group_expressions'].every((list) => (node[list] as unknown[]).length === 0);
  return bare && others.length === 0 ? (expression ?? null) : null;
}

type Reading = {
  readonly words: GroupingWords;
  readonly values: RuleValues;
  /** Where names stand for parameters. */
  readonly parameters: ReadonlySet<number>;
  readonly placeOf: (location: number | undefined) => number | null;
  readonly shown: boolean;
};

function walk(node: Node, reading: Reading): Problem | null {
  const at = reading.placeOf(node.query_location);
  const kind = node.class ?? '';
  if (kind === 'SUBQUERY')
    return { id: 'aturan tidak boleh memuat select di dalamnya.', en: 'a rule may hold no select.', at };
  if (!classes.has(kind) || (kind === 'OPERATOR' && !operators.has(String(node.type))))
    return { id: 'bagian ini tidak boleh dipakai dalam aturan.', en: 'this part may not be used in a rule.', at };
  if (kind === 'COLUMN_REF') return columnProblem(node, reading, at);
  const own = problemsByClass[kind]?.(node, at) ?? null;
  if (own !== null) return own;
  for (const child of childrenOf(node)) {
    const problem = walk(
      child,
      reading.shown && child.class === 'COLUMN_REF' && tellsNothing.has(String(node['function_name'] ?? node.type))
        ? { ...reading, shown: false }
        : reading,
    );
    if (problem) return problem;
  }
  return null;
}

const problemsByClass: Readonly<Record<string, (node: Node, at: number | null) => Problem | null>> = {
  CONSTANT: constantProblem,
  CAST: castProblem,
  FUNCTION: functionProblem,
};

const valueOf = (node: Node | undefined): string => String((node?.['value'] as { value?: unknown } | undefined)?.value);

function constantProblem(node: Node, at: number | null): Problem | null {
  if (!/\d{16}/.test(valueOf(node))) return null;
  return {
    id: 'nomor 16 angka (NIK atau NKK) tidak boleh ditulis dalam aturan.',
    en: 'a number of 16 digits (NIK or NKK) may not be written in a rule.',
    at,
  };
}

function castProblem(node: Node, at: number | null): Problem | null {
  const target = String((node['cast_type'] as { id?: unknown } | undefined)?.id);
  if (node['try_cast'] === false && target === 'VARCHAR') return null;
  return {
    id: "cast hanya boleh ke varchar; pakai kc_day('2026-01-31') untuk tanggal, kc_int atau kc_long untuk bilangan.",
    en: "cast is to varchar only; use kc_day('2026-01-31') for days, kc_int or kc_long for numbers.",
    at,
  };
}

function functionProblem(node: Node, at: number | null): Problem | null {
  const name = String(node['function_name']).toLowerCase();
  const [first] = node['children'] as readonly Node[];
  if (!functions.has(name) || node['filter'] !== null || node['distinct'] === true)
    return {
      id: `fungsi “${name}” tidak boleh dipakai dalam aturan.`,
      en: `function “${name}” may not be used in a rule.`,
      at,
    };
  if (name === 'kc_day' && first?.class !== 'CONSTANT')
    return {
      id: "kc_day hanya untuk tanggal tetap, misalnya kc_day('2026-01-31').",
      en: "kc_day is for a fixed day, such as kc_day('2026-01-31').",
      at,
    };
  if (name === 'date_part' && !dateParts.has(valueOf(first).toLowerCase()))
    return { id: 'extract hanya untuk year, month, atau day.', en: 'extract is for year, month or day only.', at };
  return null;
}

function columnProblem(
  node: Node,
  { words: { alias, words }, values, parameters, shown }: Reading,
  at: number | null,
): Problem | null {
  const names = node['column_names'] as readonly string[];
  const [first = '', second, ...more] = names;
  if (second === undefined && parameters.has(node.query_location ?? -1)) {
    return Object.hasOwn(values, first)
      ? null
      : {
          id: `parameter {${first}} tidak ada.`,
          en: `there is no parameter {${first}}.`,
          at: at === null ? null : at - 1,
        };
  }
  if (second === undefined)
    return { id: `tulis “${alias}.${first}”, bukan “${first}”.`, en: `write “${alias}.${first}”, not “${first}”.`, at };
  if (more.length > 0 || first !== alias)
    return {
      id: `hanya “${alias}” yang dapat dipakai, bukan “${names.slice(0, -1).join('.')}”.`,
      en: `only “${alias}” can be used, not “${names.slice(0, -1).join('.')}”.`,
      at,
    };
  if (shown && personal.has(second))
    return {
      id:
        `“${alias}.${second}” data pribadi: nilainya tidak boleh masuk kalimat temuan; ` +
        'hanya length(…) atau “is null”.',
      en: `“${alias}.${second}” is personal: it may not stand in a finding's words; only length(…) or “is null”.`,
      at,
    };
  return words.some(({ name }) => name === second)
    ? null
    : { id: `kata “${alias}.${second}” tidak ada.`, en: `there is no word “${alias}.${second}”.`, at };
}

/** Every expression directly inside, whatever the field is called. */
function childrenOf(node: Node): Node[] {
  const inside = (value: unknown): Node[] => {
    if (Array.isArray(value)) return value.flatMap(inside);
    if (value === null || typeof value !== 'object') return [];
    return 'class' in value ? [value as Node] : Object.values(value).flatMap(inside);
  };
  return Object.values(node).flatMap(inside);
}
