/**
 * A process with workers, to be killed: node process.ts <address of the database> <name>. It says 'ready', and 'begun'
 * at every job.
 */
import { z } from 'zod';
import { connect } from '../../database/index.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Platform } from '../../platform.ts';
import { startWorkers } from '../index.ts';

const [ownerUrl, worker] = process.argv.slice(2) as [string, string];

const jobs = ['test.poison', 'test.endless'].map((kind) =>
  defineJob({
    kind,
    input: z.object({}),
    lane: 'heavy',
    attempts: 2,
    run: () => {
      console.log('begun');
      if (kind === 'test.poison') process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
  }),
);
// These jobs do not touch the platform.
const platform = {} as Platform;
const workers = await startWorkers({
  platform,
  owner: connect(ownerUrl, 2),
  ownerUrl,
  jobs,
  schedules: [],
  workers: 2,
  worker,
  patience: 1.5,
});
process.on('SIGTERM', () => void workers.stop().then(() => process.exit(0)));
console.log('ready');
