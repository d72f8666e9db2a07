/** A text as a cell that no spreadsheet program takes for a formula. */
export const neutralCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
