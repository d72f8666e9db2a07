import type { Room } from '../platform/index.ts';
import { draftsCapabilities } from './capabilities.ts';
import { layTextKinds } from './lay-kinds.ts';
import { draftsRoutes } from './routes.ts';
import { draftsSource } from './searchable.ts';
import { draftMachine } from './states.ts';
import { draftsSubjects } from './subjects.ts';
import { draftsTasks } from './tasks.ts';

export const draftsRoom = {
  name: 'drafts',
  uses: ['platform', 'language', 'identity', 'evidence', 'search', 'library', 'approvals', 'printing'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: draftsRoutes,
  capabilities: draftsCapabilities,
  subjects: draftsSubjects,
  tasks: [draftsTasks],
  searchable: (rooms) => [draftsSource(rooms)],
  machines: [draftMachine],
  lay: layTextKinds,
  vouches: [
    // 2: `forgotten_at`.
    { table: 'drafts', says: { id: 'draf', en: 'draft' }, key: ['id'], unit: 'unit_id', recipe: 2 },
    {
      table: 'draft_versions',
      says: { id: 'versi draf', en: 'version of a draft' },
      key: ['draft_id', 'n'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'draft_proposals',
      says: { id: 'usulan kalimat', en: 'proposed sentences' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'claim_confirmations',
      says: { id: 'konfirmasi kalimat', en: 'confirmation of a sentence' },
      key: ['draft_id', 'claim_hash', 'sources_hash', 'person'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'draft_chains',
      says: { id: 'rantai paraf', en: 'chain of initials' },
      key: ['draft_id', 'round'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'draft_initials',
      says: { id: 'paraf', en: 'initials' },
      key: ['draft_id', 'round', 'place'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'personal_data_clearances',
      says: { id: 'izin data pribadi', en: 'clearance of personal data' },
      key: ['draft_id', 'version'],
      unit: 'unit_id',
      recipe: 1,
    },
  ],
} satisfies Room;
