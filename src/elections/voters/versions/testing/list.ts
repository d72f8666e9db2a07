/** Lists for tests of versions and recaps: invented people, sealed as an import seals them, ready to be settled. */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { TestPlatform } from '../../../../platform/testing/index.ts';
import { findingSources } from '../../findings/schema.ts';
import { sealsOf } from '../../findings/seals.ts';
import { columns, type ColumnName } from '../../list/columns.ts';
import { quote } from '../../list/engine.ts';
import { listVault, withEngine } from '../../list/open-list.ts';
import { childrenOf } from '../../../regions/index.ts';
import type { UnitId } from '../../../../platform/index.ts';
import { unitCalled } from '../../../../platform/testing/ids.ts';
import { listIdSchema, type ListId } from '../../list/schema.ts';

export type Person = Partial<Record<ColumnName, string | number | null>>;

/**
 * The n-th invented person of a regency, in one of four villages of one of its first three districts; regencies have
 * no district 99, so that no NIK is anybody's.
 */
export const person = (n: number, more: Person = {}, regency = '5301'): Person => ({
  ...placeOfPerson(n, regency),
  nik: `${regency}99${String(n).padStart(10, '0')}`,
  nkk: `${regency}99${String(Math.ceil(n / 3)).padStart(10, '0')}`,
  name: `ORANG ${'ABCDEFGHIJ'[n % 10]} ${n}`,
  birth_date: `${1950 + (n % 55)}-0${(n % 9) + 1}-1${n % 10}`,
  birth_place: 'KUPANG',
  sex: n % 2 ? 'L' : 'P',
  marital: n % 3 ? 'S' : 'B',
  ektp: n % 20 ? 'S' : 'B',
  disability: n % 40 === 0 ? String(((n / 40) % 6) + 1) : null,
  tps: (n % 2) + 1,
  ...more,
});

function placeOfPerson(n: number, regency: string): Person {
  const district = childrenOf(regency)[n % 3]?.code ?? '';
  const village = childrenOf(district)[n % 4]?.code ?? '';
  return { province: regency.slice(0, 2), regency, district, village };
}

export type SeedList = {
  readonly unitId?: UnitId;
  readonly people: readonly Person[];
  readonly previousVersionId?: string | null;
  readonly name?: string;
  readonly period?: string;
  /** Whether its checks have been run. */
  readonly checked?: boolean;
};

/** An imported list. Returns its id. */
export async function seedList(
  platform: TestPlatform,
  {
    unitId = unitCalled('5301'),
    people,
    previousVersionId = null,
    name = 'Daftar uji',
    period = '2025-TW4',
    checked = true,
  }: SeedList,
): Promise<ListId> {
  const listId = listIdSchema.parse(randomUUID());
  const sealed = await withEngine(platform, async ({ engine, folder }) => {
    const source = path.join(folder, 'people.ndjson');
    const file = path.join(folder, 'part.parquet');
    await writeFile(
      source,
      people
        .map((one, index) => JSON.stringify({ ...one, row: index + 1, part: 1, source_line: index + 2 }))
        .join('\n'),
    );
    await engine.run(
      `copy (select * from read_json(${quote(source)}, format = 'newline_delimited',
        columns = {${columns.map((column) => `"${column.name}": '${column.type}'`).join(', ')}})
          order by "row") to ${quote(file)} (format parquet)`,
    );
    return listVault(platform).put(file);
  });
  await platform.owner
    .insertInto('voter_lists')
    .values({
      id: listId,
      unit_id: unitId,
      name: `${name} ${listId.slice(0, 4)}`,
      kind: 'pdpb',
      period,
      voting_day: '2025-12-08',
      tps_cap: 500,
      previous_version_id: previousVersionId,
      state: 'terimpor',
      rows: people.length,
      revision: 1,
      created_by: 'uji',
      created_at: new Date('2025-10-17T05:00:00Z'),
    })
    .execute();
  await platform.owner
    .insertInto('voter_list_parts')
    .values({
      list_id: listId,
      n: 1,
      unit_id: unitId,
      import_id: randomUUID(),
      sha256: sealed.sha256,
      content_hash: sealed.contentHash,
      bytes: sealed.size,
      rows: people.length,
      first_row: 1,
      created_at: new Date('2025-10-17T05:00:00Z'),
    })
    .execute();
  if (checked) await seedChecks(platform, listId, unitId);
  return listId;
}

/** Both checks of the first revision, run to their end. */
export async function seedChecks(platform: TestPlatform, listId: ListId, unitId = unitCalled('5301')): Promise<void> {
  const at = new Date('2025-10-17T06:00:00Z');
  const run = { list_id: listId, unit_id: unitId, revision: 1, counts: '[]', added: 0, kept: 0, closed: 0 };
  await platform.owner
    .insertInto('voter_check_runs')
    .values(findingSources.map((source) => ({ ...run, id: randomUUID(), source, started_at: at, finished_at: at })))
    .execute();
}

export type SeedDecision = { readonly row: number; readonly severity?: 'error' | 'warning' } & (
  | { readonly open: true }
  | { readonly tms: string }
  | { readonly ubah: Person }
  | { readonly pindah: Person }
);

/** Findings about rows, decided or left open. */
export async function seedDecisions(
  platform: TestPlatform,
  listId: ListId,
  decisions: readonly SeedDecision[],
  unitId = unitCalled('5301'),
): Promise<void> {
  const { owner } = platform;
  await owner.transaction().execute(async (tx) => {
    // As they stand after checks and people have worked; how they come to stand there is findings' own test.
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const [n, decision] of decisions.entries()) {
      const { id } = await tx
        .insertInto('voter_findings')
        .values({
          unit_id: unitId,
          list_id: listId,
          source: 'rules',
          code: 'V05',
          rule_version: 1,
          severity: decision.severity ?? 'error',
          scope: 'row',
          subject: String(n).padStart(16, 'a'),
          anchor: String(decision.row),
          rows: [decision.row],
          size: 1,
          fields: ['birth_date'],
          parameters: '{}',
          risk: 500,
          village: null,
          revision: 1,
          found_at: new Date('2025-10-17T05:00:00Z'),
          closed_at: null,
          decision_id: null,
          proposal_id: null,
          assignee: null,
          state: 'terbuka',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      if ('open' in decision) continue;
      const changes = 'ubah' in decision ? decision.ubah : 'pindah' in decision ? decision.pindah : null;
      const decisionId = randomUUID();
      await tx
        .insertInto('voter_decisions')
        .values({
          id: decisionId,
          unit_id: unitId,
          list_id: listId,
          finding_id: id,
          action: 'tms' in decision ? 'tms' : 'ubah' in decision ? 'ubah' : 'pindah',
          tms_reason: 'tms' in decision ? decision.tms : null,
          rows: [decision.row],
          fields: changes === null ? [] : Object.keys(changes),
          changes_sealed: changes === null ? null : sealsOf(platform).changes(changes as never),
          reason_sealed: null,
          proofs: [],
          batch_id: null,
          remembered_from: null,
          replaces: null,
          decided_by: 'uji',
          decided_at: new Date(Date.UTC(2025, 9, 17, 5, 0, n)),
        })
        .execute();
      await tx
        .updateTable('voter_findings')
        .set({ state: 'diputuskan', decision_id: decisionId })
        .where('id', '=', id)
        .execute();
    }
  });
}
