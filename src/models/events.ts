/** What the audit trail records about models: names, hashes and sizes; never a prompt, an answer or a key. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';
import { engineKinds, enginePlaces, modelTasks } from './schema.ts';
import { securityClasses } from '../platform/index.ts';

const place = z.enum(enginePlaces);

export const event = defineEvents({
  'model.added': {
    says: { id: 'Model AI ditambahkan', en: 'AI model added' },
    payload: z.object({ name: z.string(), kind: z.enum(engineKinds), model: z.string(), place, hasKey: z.boolean() }),
  },
  'model.removed': { says: { id: 'Model AI dihapus', en: 'AI model removed' }, payload: z.object({}) },
  'model.lent': {
    says: {
      id: 'Model AI dibagikan ke satker di bawah, atau ditarik',
      en: 'AI model lent to units below, or taken back',
    },
    payload: z.object({ below: z.boolean() }),
  },
  'model.chosen': {
    says: { id: 'Model AI dipilih', en: 'AI model chosen' },
    payload: z.object({ engineId: z.string().nullable(), place: place.nullable() }),
  },
  'model.check-asked': {
    says: { id: 'Pemeriksaan model AI diminta', en: 'Check of an AI model asked for' },
    payload: z.object({ jobId: z.string() }),
  },
  'model.checked': {
    says: { id: 'Model AI diperiksa', en: 'AI model checked' },
    payload: z.object({ reachable: z.boolean(), failure: z.string().nullable() }),
  },
  'model.asked': {
    says: { id: 'Permintaan dikirim ke model AI', en: 'Prompt sent to an AI model' },
    payload: z.object({
      task: z.enum(modelTasks),
      engineId: z.string(),
      place,
      security: z.enum(securityClasses),
      about: z.object({ type: z.string(), id: z.string() }),
      characters: z.int(),
      hidden: z.int(),
      /** SHA-256 of system, prompt and shape as they were sent. */
      hash: z.string(),
    }),
  },
  'model.answered': {
    says: { id: 'Model AI menjawab', en: 'AI model answered' },
    payload: z.object({ failure: z.string().nullable(), characters: z.int(), ms: z.int() }),
  },
  'model.prompts-purged': {
    says: { id: 'Teks permintaan lama ke model AI dihapus', en: 'Old texts sent to AI models removed' },
    payload: z.object({ calls: z.int(), before: z.string() }),
  },
});
