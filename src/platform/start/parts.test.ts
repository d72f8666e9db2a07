/** What one process of the program does to the others: real processes, killed and held from outside. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readDocumentJob } from '../../documents/operations/read-and-propose.ts';
import { connect } from '../database/index.ts';
import { watchDoor } from '../testing/door-watch.ts';
import { isThere, processesOf, processOf, untilRunning, type Program, type ProgramPart } from '../testing/program.ts';
import { programsOfTests } from '../testing/programs.ts';

const { folder, start } = programsOfTests('parts');

/** Looks at both doors until told to stop. */
function watchBoth(program: Program, workspaceUrl: string, portalUrl: string) {
  const workspace = watchDoor('workspace', fileOf(workspaceUrl), () => program);
  const portal = watchDoor('portal', portalUrl, () => program);
  return { workspace, portal, stop: () => Promise.all([workspace.stop(), portal.stop()]) };
}

const fileOf = (workspaceUrl: string) => `${workspaceUrl}/favicon.svg`;
/** The environment in which a process of this part takes so many seconds to be read, in one go. */
const readSlowly = (part: ProgramPart, seconds: number) => {
  const wait = `Atomics.wait(new(Int32Array)(new(SharedArrayBuffer)(4)),0,0,${seconds}e3)`;
  return { NODE_OPTIONS: `--import=data:text/javascript,if(process.argv.includes('${part}'))${wait}` };
};
const statusOf = async (url: string) => (await fetch(url, { headers: { connection: 'close' } })).status;
const soon = { timeout: 60_000 };

describe.runIf(process.platform === 'linux')('doors in processes of their own', () => {
  it('the one serves while the other is held, and what hangs for long is started anew', async () => {
    const program = start();
    const { workspaceUrl, portalUrl } = await untilRunning(folder(), program);
    const workspace = await processOf(program, 'workspace');
    const portal = await processOf(program, 'portal');

    process.kill(workspace, 'SIGSTOP');
    const doors = watchBoth(program, workspaceUrl, portalUrl);
    await sleep(4_000);
    await doors.stop();
    expect(doors.workspace).toMatchObject({ statuses: new Set([503]), silences: [] });
    expect(doors.portal).toMatchObject({ statuses: new Set([200]), silences: [] });
    process.kill(workspace, 'SIGCONT');
    await expect.poll(() => statusOf(fileOf(workspaceUrl))).toBe(200);
    expect(await processOf(program, 'workspace')).toBe(workspace);

    process.kill(portal, 'SIGSTOP');
    expect(await statusOf(fileOf(workspaceUrl))).toBe(200);
    await processOf(program, 'portal', portal);
    await expect.poll(() => statusOf(portalUrl), soon).toBe(200);
    expect(isThere(portal)).toBe(false);
  }, 150_000);

  it('the one serves while the other is killed, whose door says so at once and answers again', async () => {
    const program = start([], { KC_PORTAL_PROCESSES: '2' });
    const { workspaceUrl, portalUrl } = await untilRunning(folder(), program);
    const doors = watchBoth(program, workspaceUrl, portalUrl);
    await sleep(500);
    const workspace = await processOf(program, 'workspace');
    process.kill(workspace, 'SIGKILL');
    await processOf(program, 'workspace', workspace);
    await expect.poll(() => statusOf(fileOf(workspaceUrl)), soon).toBe(200);
    const portal = await processOf(program, 'portal');
    process.kill(portal, 'SIGKILL');
    await expect.poll(() => processesOf(program).filter(({ part }) => part === 'portal')).toHaveLength(2);
    await doors.stop();
    expect([...doors.workspace.statuses].filter((status) => ![200, 503].includes(status))).toEqual([]);
    expect(doors.portal.statuses).toEqual(new Set([200]));
    expect([...doors.workspace.silences, ...doors.portal.silences]).toEqual([]);
    expect(program.output()).toContain('The workspace process ended by itself (SIGKILL) and is started again.');
  }, 150_000);

  it('a part may take its time to be read, on a machine with much to do', async () => {
    const program = start([], readSlowly('portal', 18));
    const { portalUrl } = await untilRunning(folder(), program);
    expect(await statusOf(portalUrl)).toBe(200);
    expect(program.output()).not.toContain('started again');
  }, 150_000);

  it('a part that dies over and over is said once, in both languages, and its door says so; the others serve', async () => {
    const program = start();
    const { workspaceUrl, portalUrl } = await untilRunning(folder(), program);
    const killed: number[] = [];
    while (!program.output().includes('times in a row')) {
      const pid = await Promise.race([processOf(program, 'workspace', ...killed), sleep(20_000, null)]);
      if (pid !== null) process.kill(pid, 'SIGKILL');
      if (pid !== null) killed.push(pid);
    }
    expect(program.output()).toMatch(/Proses ruang kerja berhenti 8 kali[^]*The workspace process ended 8 times/);
    const refused = await fetch(`${workspaceUrl}/api/session`);
    expect([refused.status, await refused.json()]).toMatchObject([503, { error: { code: 'http/part-dies' } }]);
    expect(await statusOf(portalUrl)).toBe(200);
  }, 150_000);
});

describe.runIf(process.platform === 'linux')('work in the background', () => {
  it('that kills its process is tried again by the next one, and ends; no door is silent', async () => {
    const program = start();
    const { workspaceUrl, portalUrl, ownerUrl } = await untilRunning(folder(), program);
    const workers = await processOf(program, 'workers');
    const owner = connect(ownerUrl, 2);
    try {
      const id = randomUUID();
      const input = { documentId: randomUUID(), subject: { type: 'activity', id: randomUUID() } };
      const state = async () =>
        (await owner.selectFrom('jobs').select(['state', 'attempts']).where('id', '=', id).execute())[0];
      const doors = watchBoth(program, workspaceUrl, portalUrl);
      // The job waits for its document in the middle of its work.
      const held = await owner.startTransaction().execute();
      await sql`lock table documents in access exclusive mode`.execute(held);
      await sql`insert into jobs (id, unit_id, kind, input, created_at)
        values (${id}, '53', ${readDocumentJob.kind}, ${JSON.stringify(input)}, now())`.execute(owner);
      await expect.poll(state).toEqual({ state: 'running', attempts: 1 });
      process.kill(workers, 'SIGKILL');
      await processOf(program, 'workers', workers);
      await held.rollback().execute();
      await expect.poll(state, soon).toEqual({ state: expect.stringMatching(/done|failed/), attempts: 2 });
      await doors.stop();
      for (const door of [doors.workspace, doors.portal])
        expect(door).toMatchObject({ statuses: new Set([200]), silences: [] });
    } finally {
      await owner.destroy();
    }
  }, 150_000);
});

describe.runIf(process.platform === 'linux')('processes of the program', () => {
  it('are gone when it is killed, its PostgreSQL too, and the next start works', async () => {
    const program = start();
    await untilRunning(folder(), program);
    const all = processesOf(program);
    expect(all.map(({ part }) => part).toSorted()).toEqual(['portal', 'postgres', 'workers', 'workspace']);
    program.child.kill('SIGKILL');
    await program.ended;
    await expect.poll(() => all.filter(({ pid }) => isThere(pid)), { timeout: 10_000 }).toEqual([]);
    const { portalUrl } = await untilRunning(folder(), start());
    expect(await statusOf(portalUrl)).toBe(200);
  }, 150_000);

  it('are gone when it is killed while they are still being read', async () => {
    const program = start([], readSlowly('portal', 600));
    const portal = await processOf(program, 'portal');
    await sleep(3_000);
    const all = processesOf(program).map(({ pid }) => pid);
    expect(all).toContain(portal);
    program.child.kill('SIGKILL');
    await program.ended;
    await expect.poll(() => all.filter(isThere), { timeout: 10_000 }).toEqual([]);
  }, 150_000);

  it('show no secret in their command lines and environments', async () => {
    const program = start([], { KC_CLICKHOUSE_URL: 'http://user:rahasia@127.0.0.1:9' });
    const { ownerUrl } = await untilRunning(folder(), program);
    const secrets = Object.values(
      JSON.parse(await readFile(path.join(folder(), 'secrets.json'), 'utf8')) as Record<string, string>,
    );
    const owner = connect(ownerUrl, 1);
    const { rows } = await sql<{ key: string }>`select encode(key, 'hex') as key from kc_private.actor_key`.execute(
      owner,
    );
    await owner.destroy();
    for (const { pid, part } of processesOf(program)) {
      if (part === 'postgres') continue;
      const shown = (await readFile(`/proc/${pid}/cmdline`, 'utf8')) + (await readFile(`/proc/${pid}/environ`, 'utf8'));
      for (const secret of [...secrets, rows[0]?.key ?? '', 'rahasia']) expect(shown).not.toContain(secret);
      expect(shown).not.toContain('KC_DATA');
    }
  });
});
