/** What the public would read of a recap if it were opened now: the very rows that opening writes down. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { knownUnit } from '../../../../identity/index.ts';
import { localTime, type Tx } from '../../../../platform/index.ts';
import { referenceValueOn } from '../../../../reference/index.ts';
import { parentOf, recapLevels, type RecapLevel } from '../measures.ts';
import { nameOfRegion, nameWithDistrict, rowsOfUnit, strayOf } from '../places.ts';
import { readRecap, readRecapRows, type RecapHead } from '../store.ts';
import { suppress } from '../suppress.ts';
import { openTitle } from '../open-title.ts';
import { openColumnsOf } from '../open-columns.ts';
import { openRemarks, remarkCells } from '../open-remarks.ts';
import { inReadingOrder } from './open-data.ts';

type OpenedRow = {
  readonly level: Exclude<RecapLevel, 'tps'>;
  readonly code: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, number | null>>;
};
export type Opening = {
  /** What the page is called: "KPU Contoh — 2026-TW4". */
  readonly name: string;
  readonly threshold: number;
  /** How many cells are hidden. */
  readonly suppressed: number;
  readonly rows: readonly OpenedRow[];
  /** Of all that is shown: who confirms says which preview it was. */
  readonly hash: string;
};

/**
 * Each unit opens its own level and the one below (a regency down to villages): the lower levels are the lower units'
 * to open.
 */
const publicLevels: Readonly<Record<'national' | 'province' | 'regency', RecapLevel[]>> = {
  national: ['national', 'province'],
  province: ['province', 'regency'],
  regency: recapLevels.filter((level) => ['regency', 'district', 'village'].includes(level)),
};

/** `at` decides which threshold holds. */
export async function openingOf(tx: Tx, recap: RecapHead, at: Date): Promise<Opening> {
  const unit = await knownUnit(tx, recap.unit_id);
  const threshold = await referenceValueOn(tx, 'recap/smallest-cell', localTime(at, unit.zone).date);
  // Below what is no region there is nothing to tell apart.
  const rows = rowsOfUnit(unit, await readRecapRows(tx, recap.id, { levels: publicLevels[unit.level] })).filter(
    ({ level, code }) => level !== 'village' || strayOf(code.slice(0, 6)) === null,
  );
  const open = suppress({
    rows,
    threshold,
    parentOf: (row) => parentOf(row.level, row.code)?.code ?? null,
    others: await openedByOthers(tx, recap.id, [...new Set(rows.map(({ code }) => code))]),
  });
  const top = rows.find(({ code }) => code === unit.id);
  const named = inReadingOrder(
    open.map(({ level, code, cells }) => ({
      level: level as OpenedRow['level'],
      code,
      name: strayOf(code) === null || level !== 'village' ? nameOfRegion(code) : nameWithDistrict(code),
      cells: code === unit.id && top !== undefined ? { ...cells, ...remarkCells(top, recap.caveats) } : cells,
    })),
  );
  const name = `${unit.shortName} — ${recap.period}`;
  return {
    name,
    threshold,
    suppressed: named.reduce((sum, { cells }) => sum + hiddenIn(cells), 0),
    rows: named,
    hash: createHash('sha256')
      .update(JSON.stringify([name, threshold, named]))
      .digest('hex'),
  };
}

const hiddenIn = (cells: OpenedRow['cells']): number => Object.values(cells).filter((cell) => cell === null).length;

/**
 * What other units have opened of the same regions stands beside this, also while it is hidden: nothing may hide behind
 * it, nor show what it hides. A cell that any of them hides is null; of the others only that they were shown is known.
 */
export async function openedByOthers(tx: Tx, recapId: string, codes: readonly string[]) {
  const { rows } = await sql<{ code: string; cells: Record<string, number | null> }>`
    select code, cells from kc.opened_by_others(${recapId}, ${[...codes]}::text[])`.execute(tx);
  return new Map(rows.map(({ code, cells }) => [code, cells]));
}

/** A page of the preview; null where there is no such recap in the actor's sight. */
export async function openingPreview(
  tx: Tx,
  recapId: string,
  at: Date,
  { page, size }: { readonly page: number; readonly size: number },
) {
  const recap = await readRecap(tx, recapId);
  if (recap === null) return null;
  const { rows, ...opening } = await openingOf(tx, recap, at);
  return {
    ...opening,
    title: openTitle(recap),
    period: recap.period,
    columns: [...openColumnsOf(rows[0]?.cells ?? {})],
    remarks: [...openRemarks(rows)],
    items: rows
      .slice((page - 1) * size, page * size)
      .map((row) => ({ ...row, cells: { ...row.cells }, stray: strayOf(row.code) !== null })),
    total: rows.length,
    page,
    size,
  };
}
