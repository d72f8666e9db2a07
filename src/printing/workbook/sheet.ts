/** What a workbook is made of. */

/** Seconds are not kept; a date is the day in UTC. */
export type Value = string | number | Date | null;
/** A formula without "=", and what it gives, so that a reader that does not compute shows it too. */
export type Formula = { readonly formula: string; readonly result: number };
export type Cell<Style extends string> = Value | Formula | { readonly value: Value | Formula; readonly style: Style };

export type CellStyle = {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly centred?: boolean;
  readonly bordered?: boolean;
  /** As spreadsheets write it: "#,##0", "dd/mm/yyyy", "@" for text. */
  readonly format?: string;
};

export type Sheet<Style extends string> = {
  readonly name: string;
  /** Width in characters; `style`: of its cells that have none. */
  readonly columns: readonly { readonly width?: number; readonly style?: Style }[];
  /** Read once, while the file is written. */
  readonly rows: Iterable<readonly Cell<Style>[]> | AsyncIterable<readonly Cell<Style>[]>;
  readonly frozen?: { readonly rows: number; readonly columns?: number };
  readonly page?: PageSetup;
};

/** Of the printed pages (A4): as wide as the sheet, as long as it takes. */
export type PageSetup = {
  readonly landscape?: boolean;
  /** The first rows of the sheet, again on every page. */
  readonly titleRows?: number;
  /** Small letters in the middle above. */
  readonly header?: string;
  readonly footer?: { readonly left?: string; readonly centre?: string; readonly right?: string };
};

export type Workbook<Style extends string> = {
  readonly styles: Readonly<Record<Style, CellStyle>>;
  readonly sheets: readonly Sheet<Style>[];
  /**
   * Texts exactly as they are, formulas or not: for files that stand for what others send. Else they are neutralised.
   */
  readonly verbatim?: boolean;
};

/** Stands for "Halaman 1 dari 3" in a header or footer. */
export const pageOfPages = '\u0001';
