/** Changes to what a file's columns mean. */
import type { FieldName, Mapping, Preview } from '../../../../src/elections/voters/schema.ts';

/** What is wrong with a mapping, at a column or (`at` is null) with the file as a whole. */
export type MappingProblem = Preview['problems'][number];

/** The column at `at` becomes `field`, or is not read when that is empty. */
export const withField = (mapping: Mapping, at: number, field: FieldName | ''): Mapping => ({
  ...mapping,
  columns: [...mapping.columns.filter((column) => column.at !== at), ...(field === '' ? [] : [{ at, field }])].toSorted(
    (a, b) => a.at - b.at,
  ),
});

/** The sheet at `at` is read, or is not. */
export const withSheet = (mapping: Mapping, at: number, read: boolean): Mapping => ({
  ...mapping,
  sheets: [...mapping.sheets.filter((sheet) => sheet !== at), ...(read ? [at] : [])].toSorted((a, b) => a - b),
});

export const fieldAt = (mapping: Mapping, at: number): FieldName | undefined =>
  mapping.columns.find((column) => column.at === at)?.field;

/** Whether any column becomes one of `names`. */
export const uses = (mapping: Mapping, ...names: readonly FieldName[]): boolean =>
  mapping.columns.some(({ field }) => names.includes(field));
