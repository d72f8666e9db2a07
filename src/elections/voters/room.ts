import type { Room } from '../../platform/index.ts';
import { votersCapabilities } from './capabilities.ts';
import { findingsRoutes } from './findings/index.ts';
import { importJob, importRoutes, lookJob, purgeImportsJob, purgeImportsSchedule } from './import/index.ts';
import { acrossRoutes, crossJob, crossOpenedJob, linkageRoutes, linkHelpJob, linkJob } from './linkage/index.ts';
import { listRoutes } from './list/index.ts';
import { plenoRoutes } from './pleno/index.ts';
import { oldExportJobs, privacyRoutes, voterExports } from './privacy/index.ts';
import { recapPages, recapRoutes } from './recap/index.ts';
import { checkHelpJob, checkJob, rulesRoutes } from './rules/index.ts';
import { votersSubjects } from './subjects.ts';
import { votersTasks } from './tasks.ts';
import { settleJob, versionsRoutes } from './versions/index.ts';

import { votersValues } from './values.ts';

const routes = [
  ...listRoutes,
  ...importRoutes,
  ...rulesRoutes,
  ...linkageRoutes,
  ...acrossRoutes,
  ...versionsRoutes,
  ...recapRoutes,
  ...findingsRoutes,
  ...privacyRoutes,
  ...plenoRoutes,
] as const;

const jobs = [
  lookJob,
  importJob,
  purgeImportsJob,
  checkJob,
  checkHelpJob,
  ...oldExportJobs,
  linkJob,
  linkHelpJob,
  crossJob,
  crossOpenedJob,
  settleJob,
];

export const votersRoom = {
  name: 'elections/voters',
  uses: [
    'platform',
    'language',
    'identity',
    'evidence',
    'reference',
    'printing',
    'elections/regions',
    'submissions',
    'exports',
    'activities',
    'drafts',
    'newsroom',
    'portal',
  ],
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  jobs,
  pages: recapPages,
  schedules: [purgeImportsSchedule],
  exports: voterExports,
  values: votersValues,
  capabilities: votersCapabilities,
  subjects: votersSubjects,
  tasks: [votersTasks],
  vouches: [
    {
      table: 'voter_versions',
      says: { id: 'versi daftar pemilih', en: 'version of a voter list' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 2,
    },
    {
      table: 'voter_version_parts',
      says: { id: 'bagian versi', en: 'part of a version' },
      key: ['version_id'],
      each: ['content', 'n'],
      unit: 'unit_id',
      recipe: 1,
    },
    { table: 'voter_recaps', says: { id: 'rekap', en: 'recap' }, key: ['id'], unit: 'unit_id', recipe: 2 },
    {
      table: 'voter_recap_rows',
      says: { id: 'angka rekap', en: 'figures of a recap' },
      key: ['recap_id'],
      each: ['level', 'code'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'voter_release_requests',
      says: { id: 'permintaan membuka rekap', en: 'request to open a recap' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'voter_releases',
      says: { id: 'rekap yang dibuka', en: 'released recap' },
      key: ['recap_id'],
      unit: 'unit_id',
      recipe: 2,
    },
    {
      table: 'voter_release_rows',
      says: { id: 'angka yang dibuka', en: 'released figures' },
      key: ['recap_id'],
      each: ['level', 'code'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'voter_plenaries',
      says: { id: 'rapat pleno', en: 'plenary' },
      key: ['recap_id'],
      unit: 'unit_id',
      recipe: 1,
    },
    { table: 'voter_decisions', says: { id: 'keputusan', en: 'decision' }, key: ['id'], unit: 'unit_id', recipe: 1 },
  ],
} satisfies Room;
