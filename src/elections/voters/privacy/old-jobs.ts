/** Kinds of jobs that data folders from before exports were a room may still have queued. Nothing asks for them. */
import { makeExportJob, purgeExportsJob } from '../../../exports/index.ts';

export const oldExportJobs = [
  { ...makeExportJob, kind: 'voters.export' },
  { ...purgeExportsJob, kind: 'voters.purge-exports' },
];
