/** Dated figures of models: how long an answer may take, and how long what was sent is kept. */
import type { DatedValue } from '../platform/index.ts';

export const modelsValues = [
  {
    code: 'models/seconds',
    label: { id: 'Batas waktu jawaban model AI (detik)', en: 'Time limit of an AI model’s answer (seconds)' },
    least: 5,
    most: 1_800,
    first: { since: '2020-01-01', value: 180, source: 'Kerja Cerdas' },
  },
  {
    code: 'models/rest-minutes',
    label: {
      id: 'Jeda sesudah model AI tidak menjawab (menit)',
      en: 'Pause after an AI model gave no answer (minutes)',
    },
    least: 0,
    most: 1_440,
    first: { since: '2020-01-01', value: 5, source: 'Kerja Cerdas' },
  },
  {
    code: 'models/keep-days',
    label: { id: 'Hari penyimpanan teks yang dikirim ke model AI', en: 'Days that texts sent to AI models are kept' },
    least: 1,
    most: 3_650,
    first: { since: '2020-01-01', value: 90, source: 'Kerja Cerdas' },
  },
] as const satisfies readonly DatedValue[];
