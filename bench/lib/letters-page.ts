/**
 * The page behind the code on a letter, asked for by a crowd, beside nginx with the same bytes and in turns; and how
 * soon it says that the letter was cancelled. Needs nginx and wrk (apt-get install nginx-light wrk).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram, untilRunning } from '../../src/platform/testing/program.ts';
import { callerAt, type Caller } from '../../src/testing/caller.ts';
import { must } from '../../src/testing/steps.ts';
import { printGoals, printInfo } from './goals.ts';
import { startNginx } from './nginx.ts';
import { ask, pageOf } from './pages.ts';
import { askMany, type Measured } from './wrk.ts';

const [rounds, seconds, connections] = [3, 4, 200];

export async function measureLetterPage(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-letter-page-'));
  const data = path.join(folder, 'data');
  const program = runProgram(data, ['--demo'], { KC_PORTAL_PROCESSES: '1' });
  let stopNginx = async () => {};
  try {
    const { workspaceUrl, portalUrl } = await untilRunning(data, program);
    const clerk = await callerAt(workspaceUrl, 'staf.kul.ntt');
    const id = await approvedNote(workspaceUrl, clerk);
    const { verification } = await must<{ verification: string }>(
      clerk,
      'GET',
      `/api/letters/outgoing/${id}/signed-files`,
    );
    const at = new URL(verification).pathname;
    const nginx = await startNginx(folder, [await pageOf(portalUrl, at)]);
    stopNginx = nginx.stop;
    const got: Record<'nginx' | 'portal', Measured[]> = { nginx: [], portal: [] };
    const load = { connections, seconds };
    for (let round = 0; round < rounds; round += 1) {
      got.nginx.push(await askMany(nginx.origin, { paths: [at], readers: 1_000 }, load, folder));
      got.portal.push(await askMany(portalUrl, { paths: [at], readers: 1_000 }, load, folder));
    }
    report(got);
    const cancelled = await untilCancelled(clerk, id, portalUrl + at);
    printGoals([{ name: 'letter-page-says-cancelled-s', value: cancelled, target: { atMost: 2 } }]);
  } finally {
    await stopNginx();
    program.child.kill('SIGTERM');
    await program.ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function report(got: Readonly<Record<'nginx' | 'portal', readonly Measured[]>>): void {
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  for (const [server, all] of Object.entries(got)) {
    printInfo(`letter-page-${server}-p99-ms`, all.map(({ p99 }) => p99.toFixed(1)).join(' '));
    printInfo(`letter-page-${server}-per-second`, all.map(({ perSecond }) => perSecond.toFixed(0)).join(' '));
  }
  const ratios = got.portal.map(({ perSecond }, round) => perSecond / (got.nginx[round]?.perSecond ?? Number.NaN));
  printGoals([
    { name: 'letter-page-nginx-ratio', value: middle(ratios), target: { atLeast: 0.7 } },
    { name: 'letter-page-p99-ms', value: middle(got.portal.map(({ p99 }) => p99)), target: { below: 100 } },
    { name: 'letter-page-errors', value: got.portal.reduce((sum, one) => sum + one.errors, 0), target: { equal: 0 } },
  ]);
}

/** A note with its number: written, initialled by its one post and approved by the secretary. */
async function approvedNote(workspaceUrl: string, clerk: Caller): Promise<string> {
  const { id, draftId } = await must<{ id: string; draftId: string }>(clerk, 'POST', '/api/letters/outgoing', {
    unitId: '53',
    kind: 'nota-dinas',
    fields: {
      subject: 'Permohonan alat tulis',
      classification: 'RT.01',
      recipients: [{ name: 'Sekretaris', place: 'Kupang' }],
      points: [{ id: 'p1', text: 'Mohon disediakan kertas.' }],
    },
  });
  const steps = [
    ['staf.kul.ntt', 'send', {}],
    ['kasubbag.kul.ntt', 'review', {}],
    ['sekretaris.ntt', 'approve', { secondsOpen: 4, passagesOpened: 0 }],
  ] as const;
  for (const [username, step, more] of steps) {
    const by = await callerAt(workspaceUrl, username);
    const { version } = await must<{ version: number }>(by, 'GET', `/api/drafts/${draftId}`);
    await must(by, 'POST', `/api/drafts/${draftId}/${step}`, { version, ...more });
  }
  return id;
}

/** Seconds from the cancelling of a letter until its page says so. */
async function untilCancelled(clerk: Caller, id: string, address: string): Promise<number> {
  const { version } = await must<{ version: number }>(clerk, 'GET', `/api/letters/outgoing/${id}`);
  await must(clerk, 'POST', `/api/letters/outgoing/${id}/cancel`, { version, reason: 'Salah tujuan.' });
  const begun = performance.now();
  while (!(await ask(address)).body.includes('Dibatalkan')) await sleep(20);
  return (performance.now() - begun) / 1_000;
}
