/** The room lets out a kind of file that no room of the house has: it needs nothing but the kind's own value. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineFailures, ok, type Room } from '../platform/index.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { rooms, jobs } from '../rooms.ts';
import { defineExport } from './export-kind.ts';
import { markOf } from './marks.ts';
import { askForExport, type ExportRequest } from './operations/ask-for-export.ts';
import { downloadExport } from './operations/download-export.ts';
import { purgeExportsSchedule } from './operations/purge-exports.ts';
import { authenticityOf } from './queries/authenticity.ts';
import { listExports } from './queries/list-exports.ts';
import { personHolding } from '../identity/testing/people.ts';
import { unitCalled } from '../platform/testing/ids.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    'lamp-keeper': true;
  }
}

const unit = unitCalled('53');
const fail = defineFailures({ 'lamps/dark': { status: 409, id: 'Lampu ini padam.', en: 'This lamp is out.' } });

const shared = {
  subject: 'lamp-keeper',
  purposes: { servis: 'Servis lampu', lainnya: 'Lainnya' },
  may: { take: 'draft.edit', full: 'audit.read' },
  days: 'lamps/export-days',
  file: { ending: 'txt', mime: 'text/plain' },
  keys: { file: 'lamps/files', note: 'lamps/notes' },
} as const;
/** Who keeps the lamps of one floor. */
const keepers = defineExport<{ readonly floor: string }>({
  ...shared,
  kind: 'lamp-keepers',
  scope: z.object({ floor: z.string() }),
  sourced: false,
  numbers: 'asked',
  nameOf: ({ floor }) => floor,
  check: async (_tx, { scope }) => (scope.floor === 'gelap' ? fail('lamps/dark') : ok(null)),
  reserve: async (_tx, { by }) => (by === 'budi' ? fail('lamps/dark') : ok(2)),
  async make(_work, { head, scope, fullNumbers }, file) {
    await writeFile(file, [markOf(head), head.purpose, scope.floor, fullNumbers ? '5301' : '53••'].join('\n'));
    return ok(2);
  },
});
/** What a worn-out lamp list leaves behind: it ends with the list. */
const remains = defineExport<object>({
  ...shared,
  kind: 'lamp-remains',
  scope: z.object({}),
  sourced: true,
  numbers: 'always',
  check: async () => ok(null),
  reserve: async () => ok(1),
  async make(_work, _making, file) {
    await writeFile(file, 'sisa');
    return ok(1);
  },
});
const lampRoom = {
  name: 'lamps',
  uses: ['platform', 'exports'],
  exports: [keepers, remains],
  values: [
    {
      code: 'lamps/export-days',
      label: { id: 'Hari', en: 'Days' },
      least: 1,
      most: 9,
      first: { since: '2025-01-01', value: 3, source: 'Contoh' },
    },
  ],
} satisfies Room;

const person = (id: string, position: string, section?: string) => personHolding(unit, id, position, section);
const staff = person('ani', 'staf', 'rendatin');
const head = person('citra', 'kasubbag', 'rendatin');

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform([...rooms, lampRoom]);
  for (const room of rooms)
    if ('start' in room && room.name === 'reference') await room.start(platform, platform.owner);
});

const request = (more: Partial<ExportRequest> = {}): ExportRequest => ({
  kind: 'lamp-keepers',
  unitId: unit,
  subjectId: randomUUID(),
  sourceId: null,
  scope: { floor: 'lobi' },
  purpose: 'servis',
  note: '',
  fullNumbers: false,
  ...more,
});
const asked = async (more: Partial<ExportRequest> = {}, actor = staff): Promise<string> => {
  const result = await askForExport(platform, actor, request(more));
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.id;
};
const refusal = async (more: Partial<ExportRequest>, actor = staff) => {
  const result = await askForExport(platform, actor, request(more));
  return result.ok ? 'ok' : result.failure.code;
};
const taken = async (exportId: string, actor = staff) => {
  const result = await downloadExport(platform, actor, { exportId });
  return result.ok ? result.value.content.toString() : result.failure.code;
};
const listed = async () =>
  (
    await platform.database.read(staff, (tx) =>
      listExports(platform, tx, { unitId: unit, subject: { type: 'lamp-keeper' }, page: 1, size: 50 }),
    )
  ).items;

describe('an export of lamp keepers', () => {
  test('comes with a signed statement of its bytes, which a stranger checks', async () => {
    const id = await asked();
    const statement = (exportId: string) =>
      platform.database.read(staff, (tx) => authenticityOf(platform, tx, exportId));
    expect(await statement(id)).toMatchObject({ ok: false, failure: { code: 'export/not-ready' } });
    await platform.workJobs(jobs);
    const content = await taken(id);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-export-'));
    const [file, beside] = [path.join(folder, 'keepers.txt'), path.join(folder, 'keaslian.json')];
    const told = await statement(id);
    await writeFile(beside, JSON.stringify(told.ok ? told.value : null));
    const checked = async (words: string, more: readonly string[] = []) => {
      await writeFile(file, words);
      return promisify(execFile)(process.execPath, ['scripts/verify-export.mjs', file, beside, ...more]).then(
        () => 'fits',
        (error: { stdout: string }) => error.stdout,
      );
    };
    expect(await checked(content, ['--key', platform.sealKey.fingerprint])).toBe('fits');
    expect(await checked(`${content}!`)).toContain('WRONG   the file is another one');
    expect(await checked(content, ['--key', 'a'.repeat(64)])).toContain('WRONG   the key is another one');
    await rm(folder, { recursive: true });
  });

  test('is made, marked, named, counted and downloaded, each step in the trail', async () => {
    const id = await asked({ purpose: 'lainnya', note: 'rapat para penjaga lampu' });
    expect(await taken(id)).toBe('export/not-ready');
    await platform.workJobs(jobs);
    const words = (await taken(id)).split('\n');
    expect(words[0]).toMatch(new RegExp(`berlaku sampai \\d\\d-\\d\\d-\\d{4} · ekspor ${id}`));
    expect(words.slice(1)).toEqual(['Lainnya: rapat para penjaga lampu', 'lobi', '53••']);
    expect((await listed()).find((one) => one.id === id)).toMatchObject({
      state: 'siap',
      records: 2,
      downloads: 1,
      note: 'rapat para penjaga lampu',
      name: `lamp-keepers-53-lobi-${id.slice(0, 8)}.txt`,
    });
    const events = await platform.owner
      .selectFrom('audit_events')
      .select(['action', 'payload'])
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(events.map(({ action }) => action)).toEqual(['export.requested', 'export.made', 'export.downloaded']);
    expect(JSON.stringify(events)).not.toContain('rapat');
    expect(await readdir(path.join(platform.config.dataFolder, 'work'))).toEqual([]);
  });

  test('is refused without a purpose of its kind, for what cannot leave, and to who may not', async () => {
    expect(await refusal({ purpose: 'arsip' })).toBe('export/purpose');
    expect(await refusal({ purpose: 'lainnya', note: 'pendek' })).toBe('export/purpose');
    expect(await refusal({ scope: { floor: 'gelap' } })).toBe('lamps/dark');
    expect(await refusal({ fullNumbers: true })).toBe('export/full-numbers');
    expect(await refusal({ fullNumbers: true }, head)).toBe('ok');
    expect(await refusal({}, person('dewi', 'ketua'))).toBe('export/not-yours');
    const id = await asked();
    await platform.workJobs(jobs);
    expect(await taken(id, person('dewi', 'ketua'))).toBe('export/not-yours');
    expect(await taken(id, { ...staff, unitIds: [unitCalled('51')] })).toBe('export/not-found');
  });

  test('with full numbers counts for who asks and for whoever takes it: those who may see them', async () => {
    const full = { fullNumbers: true };
    expect(await refusal(full, person('budi', 'kasubbag', 'rendatin'))).toBe('lamps/dark');
    const id = await asked(full, head);
    await platform.workJobs(jobs);
    expect(await taken(id)).toBe('export/full-numbers');
    expect(await taken(id, person('budi', 'kasubbag', 'rendatin'))).toBe('lamps/dark');
    expect(await taken(id, head)).toContain('5301');
    const events = await platform.owner
      .selectFrom('audit_events')
      .select(['action', 'payload'])
      .where('subject_id', '=', id)
      .where('action', '!=', 'export.made')
      .orderBy('seq')
      .execute();
    expect(events.map(({ payload }) => (JSON.parse(payload) as { people?: number }).people)).toEqual([2, 2]);
  });

  test('is over after its days: the file goes, the record stays', async () => {
    const id = await asked();
    await platform.workJobs(jobs);
    const row = () => platform.owner.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const { sha256 } = await row();
    const before = platform.clock.now();
    platform.clock.set(new Date(before.getTime() + 4 * 86_400_000));
    expect(await taken(id)).toBe('export/expired');
    await platform.runSchedule(purgeExportsSchedule);
    await platform.workJobs(jobs);
    await expect(platform.files.read(sha256 ?? '')).rejects.toThrow();
    expect(await row()).toMatchObject({ purged_at: platform.clock.now(), records: 2 });
    platform.clock.set(before);
  });

  test('ends with what it was made from', async () => {
    const sourceId = randomUUID();
    const ofSource = { kind: 'lamp-remains', sourceId, scope: {}, fullNumbers: true };
    const id = await asked(ofSource, head);
    const other = await asked({ ...ofSource, sourceId: randomUUID() }, head);
    await platform.workJobs(jobs);
    expect(await taken(id, head)).toBe('sisa');
    await sql`select kc.end_exports(${sourceId}, ${platform.clock.now()})`.execute(platform.owner);
    expect([await taken(id, head), await taken(other, head)]).toEqual(['export/expired', 'sisa']);
    await platform.runSchedule(purgeExportsSchedule);
    await platform.workJobs(jobs);
    expect((await listed()).find((one) => one.id === id)).toMatchObject({ state: 'dihapus' });
  });
});

describe('the database', () => {
  const raw = (query: ReturnType<typeof sql>) => platform.database.write(staff, (tx) => query.execute(tx));
  const insert = ({ kind = 'lamp-keepers', by = 'ani', full = false, unitId = unit } = {}) =>
    raw(sql`insert into exports (id, unit_id, kind, subject_type, subject_id, scope, purpose, full_numbers, by, at,
        expires_at, job_id)
      values (gen_random_uuid(), ${unitId}, ${kind}, 'lamp-keeper', gen_random_uuid(), '{}', 'servis', ${full}, ${by},
        now(), now() + interval '1 day', gen_random_uuid())`);

  test('takes records of kinds that there are, in one’s own name and unit', async () => {
    await insert();
    await expect(insert({ by: 'somebody' })).rejects.toThrow('by is not the actor');
    await expect(insert({ unitId: unitCalled('51') })).rejects.toThrow('row-level security');
    await expect(insert({ kind: 'temuan' })).rejects.toThrow('no such kind of export of this');
    await expect(insert({ kind: 'lamp-remains', full: true })).rejects.toThrow('no such kind of export of this');
  });

  test('changes no file, no end and no record', async () => {
    const id = await asked();
    await platform.workJobs(jobs);
    await expect(raw(sql`update exports set name = 'lain.txt' where id = ${id}`)).rejects.toThrow('does not change');
    await expect(raw(sql`update exports set purged_at = at where id = ${id}`)).rejects.toThrow('its time is not over');
    await expect(raw(sql`update exports set ended_at = now() where id = ${id}`)).rejects.toThrow('permission denied');
    await expect(raw(sql`update exports set expires_at = now() where id = ${id}`)).rejects.toThrow('permission denied');
    await expect(raw(sql`delete from exports`)).rejects.toThrow('permission denied');
    await expect(raw(sql`select kc.end_exports(gen_random_uuid(), now())`)).rejects.toThrow('permission denied');
    await expect(raw(sql`update export_kinds set numbers = 'asked'`)).rejects.toThrow('permission denied');
  });
});

test('a job that was queued before exports were a room makes its file', async () => {
  const id = await asked();
  const { job_id: jobId } = await platform.owner
    .selectFrom('exports')
    .select('job_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await platform.owner.updateTable('jobs').set({ kind: 'voters.export' }).where('id', '=', jobId).execute();
  await platform.workJobs(jobs);
  expect(await taken(id)).toContain('lobi');
});
