/**
 * A table of classes in a workbook, line by line: what can be taken and what cannot, with the reason. Nothing is put
 * right: years that are no number ("2 th" is one, "sesuai kebutuhan" none) refuse their line.
 */
import type { ShownRow, ShownSheet } from '../../documents/index.ts';
import { oneLine } from '../../language/index.ts';
import type { ClassLine, ClassLineNote, ClassLineReason } from '../schema.ts';

const columns = ['code', 'label', 'parent', 'kind', 'active', 'inactive', 'fate', 'security', 'access'] as const;
type Column = (typeof columns)[number];
/** The first that fits, in this order. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['parent', /\b(?:induk|parent)\b/i],
  ['security', /\bkeamanan\b/i],
  ['access', /\bakses\b/i],
  ['fate', /\b(?:nasib|keterangan akhir|fate|penyusutan akhir)\b/i],
  ['inactive', /\b(?:inaktif|in-aktif|inactive)\b/i],
  ['active', /\b(?:aktif|active)\b/i],
  ['code', /^(?:kode|code)\b/i],
  ['kind', /\bjenis\b/i],
  ['label', /^(?:nama|uraian|name|klasifikasi|masalah)\b/i],
];
const deepest = 40;
/** Lines of one import: a table of classes is no longer. */
export const mostClasses = 5_000;

type Places = { readonly at: ReadonlyMap<Column, number>; readonly headLine: number };

function findPlaces(rows: readonly ShownRow[]): Places | null {
  for (const { cells, line } of rows.slice(0, deepest)) {
    const at = new Map<Column, number>();
    for (const [column, cell] of cells.entries()) {
      const named = cell.length > 60 ? undefined : heads.find(([, head]) => head.test(oneLine(cell)))?.[0];
      if (named !== undefined && !at.has(named)) at.set(named, column);
    }
    if (!at.has('label') && at.has('kind')) at.set('label', at.get('kind') ?? 0);
    if (at.has('code') && at.has('label')) return { at, headLine: line };
  }
  return null;
}

/** `known`: codes that the table has already. A line whose class above is in neither is refused. */
export function readClassLines(sheets: readonly ShownSheet[], known: ReadonlySet<string>): ClassLine[] {
  const lines = sheets.flatMap((sheet) => {
    const places = sheet.hidden ? null : findPlaces(sheet.rows);
    if (places === null) return sheet.rows.length === 0 ? [] : [refused(sheet.name, 1, 'no-heads')];
    return sheet.rows
      .filter(({ line, cells }) => line > places.headLine && cells.some((cell) => cell.trim() !== ''))
      .map((row) => lineOf(row, sheet, places));
  });
  return besideOthers(lines, known);
}

const blank = {
  code: '',
  label: '',
  parent: null,
  kind: null,
  retention: null,
  security: null,
  access: null,
  notes: [] as ClassLineNote[],
};
const refused = (sheet: string, line: number, why: ClassLineReason, about = ''): ClassLine => ({
  ...blank,
  sheet,
  line,
  verdict: 'tolak',
  why,
  about,
});

function lineOf(row: ShownRow, sheet: ShownSheet, { at }: Places): ClassLine {
  const cell = (column: Column): string => oneLine(row.cells[at.get(column) ?? -1] ?? '').slice(0, 200);
  const codeAt = at.get('code');
  const code = cell('code');
  const merged = sheet.merged.some(
    ({ column, from, to }) => column === codeAt && from < to && row.line > from && row.line <= to,
  );
  const read = { ...blank, code, label: cell('label'), sheet: sheet.name, line: row.line };
  const no = (why: ClassLineReason, about = ''): ClassLine => ({ ...read, verdict: 'tolak', why, about });
  if (merged) return no('merged-code');
  if (code === '') return no('no-code');
  if (!/^[A-Za-z0-9][A-Za-z0-9.\-/]{0,39}$/.test(code)) return no('code-unreadable', code);
  if (read.label === '') return no('no-label');
  const kept = retentionIn(cell('active'), cell('inactive'), cell('fate'));
  if (typeof kept === 'string') return no(kept, [cell('active'), cell('inactive'), cell('fate')].join(' | '));
  const security = securityIn(cell('security'));
  if (security === undefined) return no('security-unreadable', cell('security'));
  return {
    ...read,
    verdict: 'ambil',
    why: null,
    about: '',
    parent: cell('parent') || null,
    kind: at.get('kind') === at.get('label') ? null : cell('kind') || null,
    retention: kept.retention,
    security: security?.class ?? null,
    access: cell('access') || null,
    notes: [...(row.hidden ? ['hidden-row' as const] : []), ...kept.notes, ...(security?.notes ?? [])],
  };
}

type Kept = { readonly retention: ClassLine['retention']; readonly notes: readonly ClassLineNote[] };

/** Years and fate; all three or none. "Permanen" instead of inactive years is the fate, and no years after. */
function retentionIn(active: string, inactive: string, fate: string): Kept | ClassLineReason {
  if (active === '' && inactive === '' && fate === '') return { retention: null, notes: [] };
  const isPermanent = /^permanen\b/i.test(inactive);
  const [activeYears, inactiveYears] = [yearsIn(active), isPermanent ? 0 : yearsIn(inactive)];
  if (activeYears === null || inactiveYears === null) return 'years-unreadable';
  const known = fateIn(isPermanent && fate === '' ? 'permanen' : fate);
  if (known === null) return 'fate-unreadable';
  if (isPermanent && known !== 'permanen') return 'fate-unreadable';
  const words = /[a-z]/i.test(active + inactive) ? (['years-in-words'] as const) : [];
  return {
    retention: { activeYears, inactiveYears, fate: known },
    notes: isPermanent ? [...words, 'permanent-years'] : words,
  };
}

/** "2", "2 th", "2 tahun", "dua"? Only what is a number of years; with words of a condition it is none. */
function yearsIn(text: string): number | null {
  const found = /^(\d{1,3})\s*(?:th|thn|tahun|years?)?\.?$/i.exec(text.trim());
  const years = found === null ? null : Number(found[1]);
  return years !== null && years <= 200 ? years : null;
}

function fateIn(text: string): 'musnah' | 'permanen' | 'dinilai kembali' | null {
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (/^(?:di)?musnah(?:kan)?$/.test(said)) return 'musnah';
  if (/^(?:di)?permanen(?:kan)?$/.test(said)) return 'permanen';
  return /^(?:dinilai|nilai) kembali$/.test(said) ? 'dinilai kembali' : null;
}

type Secrecy = { readonly class: 'biasa' | 'terbatas' | 'rahasia'; readonly notes: readonly ClassLineNote[] };

/** null where nothing is said; undefined where it cannot be read. */
function securityIn(text: string): Secrecy | null | undefined {
  const said = text
    .toLowerCase()
    .replaceAll(/[\s/]+/g, ' ')
    .trim();
  if (said === '') return null;
  if (said === 'sangat rahasia') return { class: 'rahasia', notes: ['top-secret'] };
  if (said === 'biasa' || said === 'terbuka' || said === 'biasa terbuka') return { class: 'biasa', notes: [] };
  return said === 'terbatas' || said === 'rahasia' ? { class: said, notes: [] } : undefined;
}

/** A code that stands twice is taken from neither line; a class above must be there. */
function besideOthers(lines: readonly ClassLine[], known: ReadonlySet<string>): ClassLine[] {
  const where = Map.groupBy(
    lines.filter(({ code }) => code !== ''),
    ({ code }) => code.toUpperCase(),
  );
  const single = lines.map((line): ClassLine => {
    const same = where.get(line.code.toUpperCase()) ?? [];
    const other = same.find((one) => one !== line);
    return line.verdict === 'ambil' && other !== undefined
      ? { ...line, verdict: 'tolak', why: 'double', about: String(other.line) }
      : line;
  });
  let taken = single;
  // A line that falls takes those below it along.
  for (;;) {
    const codes = new Set([...known, ...taken.filter(({ verdict }) => verdict === 'ambil').map(({ code }) => code)]);
    const next = taken.map((line): ClassLine => {
      const { parent } = line;
      const missing = line.verdict === 'ambil' && parent !== null && (!codes.has(parent) || parent === line.code);
      return missing ? { ...line, verdict: 'tolak', why: 'no-parent', about: parent ?? '' } : line;
    });
    if (next.every((line, at) => line === taken[at])) return next;
    taken = next;
  }
}
