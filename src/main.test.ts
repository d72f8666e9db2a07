/** The program from outside: started, refused, killed, started again. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, inject, it } from 'vitest';
import { connect } from './platform/index.ts';
import { testAppPassword } from './platform/testing/index.ts';
import { untilRunning } from './platform/testing/program.ts';
import { programsOfTests } from './platform/testing/programs.ts';
import { readDocumentJob } from './documents/operations/read-and-propose.ts';

const { folder, start } = programsOfTests('main');

describe('npm start', () => {
  it('opens both doors on an empty folder, refuses a second start, and stops in order', async () => {
    const first = start();
    const note = await untilRunning(folder(), first);

    const page = await fetch(`${note.workspaceUrl}/kegiatan/apa-saja`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${note.workspaceUrl}/assets/gone-12345678.js`)).status).toBe(404);
    expect(await (await fetch(`${note.workspaceUrl}/api/docs`)).text()).toContain('/api/openapi.json');
    expect((await fetch(`${note.workspaceUrl}/api/nothing`)).status).toBe(404);
    expect((await fetch(note.portalUrl)).status).toBe(200);
    await expect.poll(() => first.output()).toMatch(new RegExp(`${note.workspaceUrl}/mulai#\\S+`));
    expect((await stat(path.join(folder(), 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(folder(), 'running.json'))).mode & 0o777).toBe(0o600);

    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`(proses ${first.child.pid})`);
    expect(second.output()).toContain(`(process ${first.child.pid})`);
    expect((await fetch(`${note.workspaceUrl}/api/openapi.json`)).status).toBe(200);

    const verified = spawnSync(process.execPath, ['scripts/audit-verify.ts'], {
      encoding: 'utf8',
      env: { ...process.env, KC_DATA: folder(), DATABASE_URL: '' },
    });
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringContaining('audit chains intact') });

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect((await readdir(folder())).toSorted()).not.toContain('lock');
  });

  it('says in a sentence that Node is too old, instead of a stack trace', async () => {
    const old = spawnSync(process.execPath, ['--require', './src/platform/start/check-node.cjs', '-e', ''], {
      encoding: 'utf8',
    });
    expect(old.status).toBe(0);
    const pretend =
      "Object.defineProperty(process.versions, 'node', { value: '20.20.0' }); " +
      "require('./src/platform/start/check-node.cjs')";
    const refused = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/memerlukan Node 24[\s\S]*needs Node 24/);
  });

  it('says in a sentence which port is taken and which setting is wrong', async () => {
    const other = net.createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as net.AddressInfo).port)),
    );
    const refused = start([], { KC_PORTAL_PORT: String(port) });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(`Port ${port} sudah dipakai program lain`);
    expect(refused.output()).toContain('KC_PORTAL_PORT=');
    other.close();

    const wrong = start([], { KC_PORT: 'tujuh' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain('KC_PORT: Harus berupa angka. / Must be a number.');
    expect(wrong.output()).not.toMatch(/Invalid|expected|NaN/);
    expect(wrong.output()).not.toContain('    at ');
  });

  it('uses a given PostgreSQL instead of its own, and verifies its chains beside it', async () => {
    // The role kc_app belongs to the whole server, which other tests use at the same time: the same password as theirs.
    await writeFile(
      path.join(folder(), 'secrets.json'),
      JSON.stringify({ databasePassword: '0'.repeat(32), appPassword: testAppPassword }),
      { mode: 0o600 },
    );
    const server = connect(inject('postgresUrl'), 1);
    const name = `given_${randomUUID().replaceAll('-', '')}`;
    await sql.raw(`create database ${name}`).execute(server);
    await server.destroy();
    const given = new URL(inject('postgresUrl'));
    given.pathname = `/${name}`;
    const program = start(['--demo'], { DATABASE_URL: given.href });
    const note = await untilRunning(folder(), program);
    expect((await fetch(`${note.portalUrl}/`)).status).toBe(200);
    expect(await readdir(folder())).not.toContain('database');

    const verify = (): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, ['scripts/audit-verify.ts'], {
        encoding: 'utf8',
        env: { ...process.env, KC_DATA: folder(), DATABASE_URL: given.href },
      });
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^53\t\d+\tutuh/m) });
    const owner = connect(note.ownerUrl, 1);
    await sql`update audit_events set payload = '{"changed":true}' where unit_id = '53' and seq = 2`.execute(owner);
    await owner.destroy();
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^53\t\d+\tPUTUS di nomor 2 /m) });
  });

  it('loses nothing to kill -9: people stay, and work that was queued or under way goes on', async () => {
    const first = start(['--demo'], { KC_WORKERS: '0' });
    const before = await untilRunning(folder(), first);
    const owner = connect(before.ownerUrl, 1);
    const { kind } = readDocumentJob;
    const half = randomUUID();
    const input = { documentId: randomUUID(), subject: { type: 'activity', id: randomUUID() } };
    await sql`insert into jobs (id, unit_id, kind, input, state, created_at)
      values (${half}, '53', ${kind}, ${JSON.stringify(input)}, 'running', now())`.execute(owner);
    const people = await countPeople(before.ownerUrl);
    const open = (await owner.selectFrom('jobs').select('id').execute()).map((job) => job.id);
    await owner.destroy();
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start(['--demo']);
    const after = await untilRunning(folder(), second);
    expect(people).toBeGreaterThan(0);
    expect(await countPeople(after.ownerUrl)).toBe(people);
    expect(open.length).toBeGreaterThan(1);
    const again = connect(after.ownerUrl, 1);
    try {
      for (;;) {
        const jobs = await again.selectFrom('jobs').select(['id', 'state', 'attempts']).execute();
        expect(jobs.map((job) => job.id).toSorted()).toEqual(open.toSorted());
        if (jobs.every((job) => job.state === 'done' || job.state === 'failed')) break;
        await sleep(100);
      }
    } finally {
      await again.destroy();
    }
  });
});

async function countPeople(ownerUrl: string): Promise<number> {
  const owner = connect(ownerUrl, 1);
  const {
    rows: [row],
  } = await sql<{ n: number }>`select count(*) as n from people`.execute(owner);
  await owner.destroy();
  return row?.n ?? 0;
}
