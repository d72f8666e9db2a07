/** The audit events of activities. Payloads hold ids, versions and hashes, never the facts themselves. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';

const version = z.int();
const factsHash = z.string();

export const event = defineEvents({
  'activity.created': { says: { id: 'Kegiatan dibuat', en: 'Activity created' }, payload: z.object({ factsHash }) },
  'activity.facts-edited': {
    says: { id: 'Lembar fakta diubah', en: 'Fact sheet edited' },
    payload: z.object({ version, factsHash }),
  },
  'activity.version-restored': {
    says: { id: 'Versi lama lembar fakta dikembalikan', en: 'Earlier version of the fact sheet restored' },
    payload: z.object({ version, restored: version, factsHash }),
  },
  'activity.submitted': {
    says: { id: 'Lembar fakta diajukan', en: 'Fact sheet submitted' },
    payload: z.object({ version, factsHash }),
  },
  'activity.approved': {
    says: { id: 'Lembar fakta disetujui', en: 'Fact sheet approved' },
    payload: z.object({ version, factsHash, position: z.string() }),
  },
  'activity.returned': {
    says: { id: 'Lembar fakta dikembalikan', en: 'Fact sheet returned' },
    payload: z.object({ version }),
  },
  'activity.reopened': {
    says: { id: 'Lembar fakta dibuka lagi; persetujuan batal', en: 'Fact sheet reopened; its approval is void' },
    payload: z.object({ version }),
  },
  'activity.material-added': {
    says: { id: 'Bahan ditambahkan', en: 'Material added' },
    payload: z.object({ materialId: z.string(), sha256: z.string() }),
  },
  'activity.material-read': {
    says: { id: 'Bahan dibaca dan fakta diusulkan', en: 'Material read and facts proposed' },
    payload: z.object({ materialId: z.string(), proposals: z.int(), inconsistencies: z.int() }),
  },
  'activity.material-retried': {
    says: { id: 'Bahan dicoba dibaca lagi', en: 'Material to be read once more' },
    payload: z.object({ materialId: z.string() }),
  },
  'activity.material-unreadable': {
    says: { id: 'Bahan tidak dapat dibaca', en: 'Material could not be read' },
    payload: z.object({ materialId: z.string(), code: z.string() }),
  },
  'activity.proposals-decided': {
    says: { id: 'Usulan fakta diputuskan', en: 'Proposed facts decided' },
    payload: z.object({
      materialId: z.string(),
      version,
      localVersion: version,
      accepted: z.int(),
      corrected: z.int(),
      refused: z.int(),
      undone: z.int(),
    }),
  },
  'activity.local-facts-saved': {
    says: { id: 'Fakta lokal disimpan', en: 'Local facts saved' },
    payload: z.object({ version, factsHash, restored: version.optional() }),
  },
  'activity.photo-added': {
    says: { id: 'Foto ditambahkan', en: 'Photo added' },
    payload: z.object({ photoId: z.string(), sha256: z.string() }),
  },
  'activity-kind.saved': {
    says: { id: 'Jenis kegiatan disimpan', en: 'Activity kind saved' },
    payload: z.object({ code: z.string() }),
  },
});
