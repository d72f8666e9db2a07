import type { Room } from '../platform/index.ts';
import { registersCapabilities } from './capabilities.ts';
import { layFormats } from './lay-formats.ts';
import { numberMachine } from './states.ts';
import { registersSubjects } from './subjects.ts';

export const registersRoom = {
  name: 'registers',
  uses: ['platform', 'language', 'identity'],
  migrations: new URL('./migrations/', import.meta.url),
  capabilities: registersCapabilities,
  subjects: registersSubjects,
  machines: [numberMachine],
  start: layFormats,
  vouches: [
    { table: 'numbers', says: { id: 'nomor', en: 'number' }, key: ['id'], unit: 'unit_id', recipe: 1 },
    { table: 'number_formats', says: { id: 'bentuk nomor', en: 'form of numbers' }, key: ['id'], recipe: 1 },
    {
      table: 'number_codes',
      says: { id: 'kode nomor satuan kerja', en: "unit's code in numbers" },
      key: ['unit_id', 'version'],
      unit: 'unit_id',
      recipe: 1,
    },
  ],
} satisfies Room;
