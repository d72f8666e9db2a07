/** Sheets as every reader of workbooks gives them. */
import type { Zip } from './zip.ts';

export type SheetRow = {
  /** As Excel numbers it. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly hidden: boolean;
  /** Cells that got the value of the merged cell above. */
  readonly filled: number;
};
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Whether any cell reaches over several rows: only the whole sheet says it. */
  readonly fillsDown: () => Promise<boolean>;
  /**
   * Rows with a value in any cell, and all that are hidden, as many at a time as come together. Who knows that no cell
   * reaches over several rows (`fillsDown` is false) saves a reading of the sheet.
   */
  readonly rows: (fillsDown?: boolean) => AsyncGenerator<readonly SheetRow[]>;
};
export type Workbook = { readonly sheets: readonly Sheet[]; readonly close: () => Promise<void> };

/** What a cell says whose formula was never worked out by the program that wrote it. */
export const unworkedFormula = '#RUMUS?';

/** A whole number without exponents; another as it is written. */
export function plainNumber(value: string): string {
  if (!value.includes('E') && !value.includes('e')) return value;
  const number = Number(value);
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : value;
}

/** An entry of a ZIP as text, in pieces. */
export async function* texts(zip: Zip, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of zip.read(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
