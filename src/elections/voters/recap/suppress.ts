/**
 * Open data without small cells. A number below the threshold (and above zero) is hidden, and with it enough others
 * that nobody can get it back by subtraction, neither within a region (kinds that sum to a total) nor across regions
 * (children that sum to their parent).
 *
 * The rule: kinds of a table (men and women, marital status, …) are hidden for a region as a whole, leaving their
 * total; and of a parent and its children never exactly one is hidden in a table, and what the hidden children hold
 * together is never a small number either. Then two regions and two kinds can always trade places without any
 * published number changing. A region whose total is small is hidden in all tables.
 */
import { partitions, valueOf, type RecapLevel, type RecapRow } from './measures.ts';

/** A table: kinds that sum to `total`, hidden or shown for a region as one. The table of totals has the total alone. */
export type OpenTable = { readonly key: string; readonly total: string; readonly cells: readonly string[] };

const openKeys = ['sex', 'age', 'marital', 'ektp', 'disability'];

/**
 * What is public of a recap, by table. Those who fall in no kind are a cell, too: left out, they would be what
 * remains.
 */
export const openTables: readonly OpenTable[] = [
  { key: 'total', total: '', cells: ['total'] },
  { key: 'disabled', total: '', cells: ['disabled'] },
  ...partitions
    .filter(({ key }) => openKeys.includes(key))
    .map(({ key, total, of, loose }) => ({ key, total, cells: [...of, loose] })),
];
export const openMeasures: readonly string[] = [...openTables.flatMap(({ cells }) => cells), 'tps', 'villages'];

type Region = {
  readonly level: RecapLevel;
  readonly code: string;
  readonly parent: string | null;
  readonly row: RecapRow;
};
export type OpenRow = {
  readonly level: RecapLevel;
  readonly code: string;
  readonly cells: Readonly<Record<string, number | null>>;
};

export type Suppress = {
  /** Whole recap of a unit, polling stations left out: every level the sum of the one below. */
  readonly rows: readonly RecapRow[];
  readonly threshold: number;
  readonly parentOf: (row: RecapRow) => string | null;
  /**
   * Rows of other releases of the period by region: what they show hides nothing here, and what they hide is hidden
   * here, too.
   */
  readonly others?: ReadonlyMap<string, OpenRow['cells']>;
};

/** Rows with null where a number is hidden. Pure. */
export function suppress({ rows, threshold, parentOf, others = new Map() }: Suppress): OpenRow[] {
  const regions: Region[] = rows
    .filter(({ level }) => level !== 'tps')
    .map((row) => ({ level: row.level, code: row.code, parent: parentOf(row), row }));
  const known = new Map(regions.map((region) => [region.code, region]));
  const families = new Map<string, Region[]>();
  for (const region of regions)
    if (region.parent !== null && known.has(region.parent))
      families.set(region.parent, [...(families.get(region.parent) ?? []), region]);
  const small = (value: number) => value > 0 && value < threshold;
  const hidden = new Map(openTables.map(({ key }) => [key, new Set<string>()]));
  const of = (key: string) => hidden.get(key) as Set<string>;
  for (const table of openTables)
    for (const { code, row } of regions) {
      if (
        table.cells.some((cell) => small(valueOf(row.measures, cell))) ||
        others.get(code)?.[table.cells[0] ?? ''] === null
      )
        of(table.key).add(code);
    }
  // The levels above a unit repeat its numbers; a family of one child is covered like any other.
  for (let changed = true; changed;) {
    changed = false;
    const hide = (key: string, code: string) => {
      if (of(key).has(code)) return;
      of(key).add(code);
      changed = true;
    };
    for (const table of openTables) {
      if (table.total !== '') for (const code of of(table.total)) hide(table.key, code);
      const shown = new Set(
        regions
          .filter(({ code }) => typeof others.get(code)?.[table.cells[0] ?? ''] === 'number')
          .map(({ code }) => code),
      );
      for (const [parent, children] of families) {
        const cover = coverOf(table, known.get(parent) as Region, children, of(table.key), small, shown);
        for (const code of cover) hide(table.key, code);
      }
    }
  }
  return regions.map(({ level, code, row }) => ({
    level,
    code,
    cells: Object.fromEntries([
      ...openTables.flatMap((table) =>
        table.cells.map((cell) => [cell, of(table.key).has(code) ? null : valueOf(row.measures, cell)] as const),
      ),
      ...(['tps', 'villages'] as const).map((name) => [name, valueOf(row.measures, name)] as const),
    ]),
  }));
}

/** Whom to hide besides, so that nothing hidden in the family can be subtracted; the smallest first. */
function coverOf(
  table: OpenTable,
  parent: Region,
  children: readonly Region[],
  hidden: ReadonlySet<string>,
  small: (value: number) => boolean,
  shown: ReadonlySet<string>,
): string[] {
  const gone = children.filter(({ code }) => hidden.has(code));
  const rest = children
    .filter(({ code }) => !hidden.has(code))
    .toSorted((a, b) => sizeOf(table, a) - sizeOf(table, b) || (a.code < b.code ? -1 : 1));
  const candidates = rest.filter(({ code }) => !shown.has(code));
  const parentHidden = hidden.has(parent.code);
  // A hidden parent whose children are all shown is their sum.
  if (parentHidden && gone.length === 0) return candidates[0] ? [candidates[0].code] : rest[0] ? [rest[0].code] : [];
  if (gone.length === 0 || parentHidden) return [];
  const together = table.cells.map((cell) => gone.reduce((sum, { row }) => sum + valueOf(row.measures, cell), 0));
  // One child alone is the parent less the others; several that are small together give a small number away as one.
  if (gone.length > 1 && !together.some(small)) return [];
  return [candidates[0]?.code ?? parent.code];
}

const sizeOf = ({ cells }: OpenTable, { row }: Region) =>
  cells.reduce((sum, cell) => sum + valueOf(row.measures, cell), 0);
