/** Small lists made of synthetic people, on an engine: what the tests of rules stand on. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { columns, type VoterRow } from '../../list/columns.ts';
import { openEngine, quote, type Engine } from '../../list/engine.ts';

const village = '5301012001';

/** A voter in whom no rule finds anything. The NIK has district 91, which no regency has. */
export function soundVoter(change: Partial<VoterRow> = {}): VoterRow {
  const row = change.row ?? 1;
  const made = { row, birth_date: '1990-06-15', sex: 'L', ...change };
  return {
    part: 1,
    source_line: row + 1,
    nkk: `530191150614${String(row).padStart(4, '0')}`,
    nik: nikOf(made.birth_date ?? '1990-06-15', made.sex ?? 'L', row),
    name: 'YOHANES BERE',
    birth_place: 'KUPANG',
    marital: 'S',
    address: 'JL. MAWAR',
    rt: 1,
    rw: 1,
    disability: null,
    ektp: 'S',
    province: '53',
    regency: '5301',
    district: '530101',
    village,
    region_text: null,
    tps: 1,
    note: null,
    ...made,
  };
}

/** The NIK of somebody born on that day ('YYYY-MM-DD'); women have 40 added to the day. */
export function nikOf(birthDate: string, sex: string, serial: number, region = '530191'): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return (
    `${region}${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}` +
    String(serial).padStart(4, '0')
  );
}

const knownCodes: readonly string[] = [
  '53',
  '5301',
  '530101',
  village,
  '5301012002',
  '5301012003',
  '5305',
  '530501',
  '5305012001',
];
export const isRegion = (code: string): boolean => knownCodes.includes(code);

/** Table or view `name` with the rows. */
export async function putRows(engine: Engine, rows: readonly VoterRow[], name = 'voters'): Promise<void> {
  await engine.run(`drop table if exists ${name}`);
  await engine.run(`create table ${name} (${columns.map((column) => `${column.name} ${column.type}`).join(', ')})`);
  const literal = (value: string | number | null) =>
    value === null ? 'null' : typeof value === 'number' ? String(value) : quote(value);
  for (let from = 0; from < rows.length; from += 500) {
    await engine.run(
      `insert into ${name} values ${rows
        .slice(from, from + 500)
        .map((row) => `(${columns.map((column) => literal(row[column.name])).join(', ')})`)
        .join(', ')}`,
    );
  }
}

/** An engine in a folder of its own; `close` removes both. */
export async function testEngine(): Promise<{ engine: Engine; folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-rules-'));
  const engine = await openEngine({ memory: 512, folder: path.join(folder, 'engine') });
  return {
    engine,
    folder,
    async close() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
