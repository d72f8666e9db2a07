/**
 * The pass as expressions of SQL: for every column of a list, the value a cell holds and the reason it cannot. The
 * form that nearly every cell has is tested first and cheaply; only what has another form is tidied.
 */
import { quote } from '../list/index.ts';
import { birthColumns } from './birth-columns.ts';
import { knownNumber, number, sixteen, text, tidy } from './cells.ts';
import { codedColumns } from './coded-columns.ts';
import { problem, valueOf, type ColumnOf, type Part, type Problem, type Value } from './expression-parts.ts';
import type { FieldName } from './fields.ts';
import type { Lost } from './lost-digits.ts';
import { unworkedFormula } from './files/sheets.ts';
import { placeColumns } from './place-columns.ts';
import { regionColumns } from './region-columns.ts';
import { rowKinds, signsOfPerson } from './row-kinds.ts';
import type { Mapping } from './schema.ts';

export type Expressions = {
  /**
   * Alias and SQL of every value, over the columns of the file; a later one may name an earlier one, level by level.
   */
  readonly levels: readonly (readonly (readonly [alias: string, sql: string])[])[];
  /** Reasons, over the values and the columns of the file: each true where its row cannot be taken. */
  readonly problems: readonly Problem[];
};
export type Cells = {
  readonly mapping: Mapping;
  /** Names of the file's columns, by their places. */
  readonly names: readonly string[];
  readonly headers: readonly string[];
  /** The file was written anew with the place of every row: perhaps a workbook. */
  readonly placed: boolean;
  /** Column that holds what is beyond the header's columns, when there is one. */
  readonly beyond: string | null;
  /** Where Excel made the last digit of numbers zero (lost-digits.ts); a column kc_record says where a row stands. */
  readonly lost: readonly Lost[];
  /** The file is a correction sheet: a table kc_open(n) holds the numbers that may be corrected. */
  readonly corrects: boolean;
  /** A column r_code says what the names of the region mean. */
  readonly regionNames: boolean;
};

export function expressions({
  mapping,
  names,
  headers,
  placed,
  beyond,
  lost,
  corrects,
  regionNames,
}: Cells): Expressions {
  const columnOf = new Map(mapping.columns.map(({ at, field }) => [field, names[at] as string]));
  if (mapping.sheetAs) columnOf.set(mapping.sheetAs, 'p_sheet');
  const of = (field: FieldName): string | null => columnOf.get(field) ?? null;
  const [nik, nkk, name] = [of('nik'), of('nkk'), of('name')];
  const birth = birthColumns(of, mapping.dates);
  const coded = codedColumns(of, mapping.sex);
  const place = placeColumns(of);
  const regions = regionColumns(of, regionNames);
  const correction = corrects ? correctionColumns(of) : { values: [], problems: [] };
  const fine: Value[] = [fineNumber('nik_fine', nik), fineNumber('nkk_fine', nkk), ...birth.cut];
  const first: Value[] = [
    valueOf('nik_known', nik, (c) => knownNumber(c, 'nik_fine')),
    valueOf('nkk_known', nkk, (c) => knownNumber(c, 'nkk_fine')),
    valueOf('name', name, text),
    birth.place,
    ...signsOfPerson(nik, name),
    ...coded.values,
    ...place.values,
    ...correction.values,
  ];
  const problems: Problem[] = [...birth.problems, ...coded.problems, ...place.problems, ...regions.problems];
  rowKinds({ problems, nik, nkk, name, names, headers, mapping, lost });
  if (placed)
    for (const { at, field } of mapping.columns)
      problems.push(problem('formula', field, `coalesce(${names[at]}, '') <> ${quote(unworkedFormula)}`, 'true'));
  if (beyond !== null) problems.push(problem('too-many', null, `coalesce(${beyond}, '') = ''`, 'true'));
  problems.push(...correction.problems);
  const numbers: Value[] = [
    valueOf('nik', nik, (c) => number(c, 'nik_fine', 'nik_known')),
    valueOf('nkk', nkk, (c) => number(c, 'nkk_fine', 'nkk_known')),
  ];
  const [begin = [], next = [], ...steps] = abreast(birth.days, [regions.whole, ...regions.steps]);
  return { levels: [fine, [...first, ...begin], [...numbers, ...next], ...steps], problems };
}

/** The steps of two ways that know nothing of one another, taken at once: every level costs all rows something. */
const abreast = (some: readonly Value[], others: readonly Value[]): Value[][] =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, step) =>
    [some[step], others[step]].filter((value) => value !== undefined),
  );

const fineNumber = (alias: string, c: string | null): Value => [
  alias,
  c === null ? 'false' : `coalesce(${sixteen(c)}, false)`,
];

/** A correction sheet names the number of each row that it mends, once. */
function correctionColumns(of: ColumnOf): Part {
  return {
    values: [valueOf('reject_no', of('reject_no'), (c) => `try_cast(${tidy(c)} as bigint)`, 'bigint')],
    problems: [
      problem('not-open', 'reject_no', 'reject_no is not null and reject_no in (select n from kc_open)', 'true'),
      problem('twice', 'reject_no', 'kc_nth = 1', 'true'),
    ],
  };
}
