/** Lines of a list of classification codes, as they are copied from a spreadsheet or stand in a CSV file. Pure. */
import { paperFates } from '../../../src/library/schema.ts';

export type ClassRow = {
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly retention: {
    readonly activeYears: number;
    readonly inactiveYears: number;
    readonly fate: (typeof paperFates)[number];
  } | null;
};
/** What is wrong with a line; lines count from 1. */
export type WrongLine = { readonly line: number; readonly why: 'noCode' | 'noLabel' | 'badKept' | 'twice' | 'tooMany' };

const mostRows = 500;

/**
 * Reads code, name, English name, active years, inactive years and final fate. Cells are parted by tabs, else by
 * semicolons, else by commas; a first line of headings is passed over. Without an English name the Indonesian stands.
 */
export function readRows(text: string): { readonly rows: readonly ClassRow[]; readonly wrong: readonly WrongLine[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const between = ['\t', ';'].find((sign) => lines.some((line) => line.includes(sign))) ?? ',';
  const rows = new Map<string, ClassRow>();
  const wrong: WrongLine[] = [];
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line, between);
    if (cells.every((cell) => cell === '') || (at === 0 && /^(?:kode|code)\b/i.test(cells[0] ?? ''))) continue;
    const row = rowOf(cells);
    const why = typeof row === 'string' ? row : rows.has(row.code) ? 'twice' : rows.size >= mostRows ? 'tooMany' : null;
    if (why !== null) wrong.push({ line: at + 1, why });
    else if (typeof row !== 'string') rows.set(row.code, row);
  }
  return { rows: [...rows.values()], wrong };
}

function rowOf([code = '', id = '', en = '', active = '', inactive = '', fate = '']: readonly string[]) {
  if (code === '' || code.length > 40) return 'noCode';
  if (id === '' || id.length > 200 || en.length > 200) return 'noLabel';
  const retention = retentionOf(active, inactive, fate);
  return retention === undefined ? 'badKept' : { code, label: { id, en: en || id }, retention };
}

/** null where nothing is said; undefined where something is wrong or missing. */
export function retentionOf(active: string, inactive: string, fate: string): ClassRow['retention'] | undefined {
  if (active === '' && inactive === '' && fate === '') return null;
  const known = paperFates.find((one) => one === fate.toLowerCase());
  const [activeYears, inactiveYears] = [yearsOf(active), yearsOf(inactive)];
  if (known === undefined || activeYears === null || inactiveYears === null) return undefined;
  return { activeYears, inactiveYears, fate: known };
}

const yearsOf = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed) && Number(typed) <= 200 ? Number(typed) : null;

/** Cells of a line; one in quotation marks may hold the sign between cells, and a doubled mark. */
function cellsOf(line: string, between: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (sign === between && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
