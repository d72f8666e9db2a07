/** A list of invented voters in a test house, sealed as an import would, and findings about them. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sql } from 'kysely';
import type { TestPlatform } from '../../../../platform/testing/index.ts';
import { columns, type VoterRow } from '../../list/columns.ts';
import { quote } from '../../list/engine.ts';
import { listVault, withEngine } from '../../list/open-list.ts';
import type { NewFinding } from '../contract.ts';
import { type ListId, listIdSchema } from '../../list/schema.ts';

/**
 * Numbers that no real person has: districts 90 to 99 do not exist. They must never be seen outside the sealed list.
 */
export const plantedNik = (n: number): string =>
  `5399${String(10 + n).padStart(2, '0')}010190${String(n).padStart(4, '0')}`;
export const plantedNkk = (n: number): string =>
  `5398${String(10 + n).padStart(2, '0')}010110${String(n).padStart(4, '0')}`;

export const testVoter = (row: number, values: Partial<VoterRow> = {}): VoterRow => ({
  row,
  part: 1,
  source_line: row + 1,
  nkk: plantedNkk(row),
  nik: plantedNik(row),
  name: `PEMILIH CONTOH ${String.fromCharCode(64 + row)}`,
  birth_place: 'KUPANG',
  birth_date: '1990-01-01',
  marital: 'S',
  sex: 'L',
  address: `JALAN RAHASIA ${row}`,
  rt: 1,
  rw: 2,
  disability: null,
  ektp: 'S',
  province: '53',
  regency: '5301',
  district: '530101',
  village: row <= 3 ? '5301012001' : '5301012002',
  region_text: null,
  tps: 1,
  note: null,
  ...values,
});

/** Begins a list of `unitId` and fills it with `voters`. Returns its id. */
export async function plantList(
  platform: TestPlatform,
  unitId: string,
  voters: readonly VoterRow[],
  name = `Daftar ${randomUUID().slice(0, 8)}`,
): Promise<ListId> {
  const id = listIdSchema.parse(randomUUID());
  const stored = await withEngine(platform, async ({ engine, folder }) => {
    const literal = (value: unknown) =>
      value === null || value === undefined ? 'null' : typeof value === 'number' ? String(value) : quote(String(value));
    const file = path.join(folder, 'list.parquet');
    const rows = voters.map(
      (voter) => `(${columns.map((column) => `${literal(voter[column.name])}::${column.type}`).join(', ')})`,
    );
    await engine.run(
      `copy (select * from (values ${rows.join(', ')}) t (${columns.map((column) => `"${column.name}"`).join(', ')})) to
        ${quote(file)} (format parquet)`,
    );
    return listVault(platform).put(file);
  });
  await sql`insert into voter_lists (id, unit_id, name, kind, period, voting_day, tps_cap, state, rows, revision,
    created_by, created_at)
    values (${id}, ${unitId}, ${name}, 'pdpb', '2026-TW4', '2026-12-31', 500, 'terimpor', ${voters.length}, 1, 'test',
      now())`.execute(platform.owner);
  await sql`insert into voter_list_parts (list_id, n, unit_id, import_id, sha256, content_hash, bytes, rows, first_row,
    created_at)
    values (${id}, 1, ${unitId}, ${randomUUID()}, ${stored.sha256}, ${stored.contentHash}, ${stored.size},
      ${voters.length}, 1, now())`.execute(platform.owner);
  return id;
}

/** The hash of a test's subject; the same words are the same person in every list. */
export const testSubject = (words: string): string => Buffer.from(words).toString('hex').padEnd(64, '0').slice(0, 64);

export const testFinding = (code: string, rows: readonly number[], values: Partial<NewFinding> = {}): NewFinding => ({
  code,
  ruleVersion: 1,
  severity: 'error',
  scope: rows.length > 1 ? 'pair' : 'row',
  rows,
  size: rows.length,
  fields: ['nik', 'birth_date'],
  parameters: {},
  risk: 600,
  score: null,
  subject: testSubject(`${code}${rows.join()}`),
  ...values,
});

// oxlint-disable-next-line typescript/require-await
export async function* inBatches(
  ...batches: readonly (readonly NewFinding[])[]
): AsyncGenerator<readonly NewFinding[]> {
  yield* batches;
}
