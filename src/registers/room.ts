import type { Room } from '../platform/index.ts';
import { registersCapabilities } from './capabilities.ts';
import { readImportJob } from './import/read-import.ts';
import { takeImportJob } from './import/take-import.ts';
import { layFormats } from './lay-formats.ts';
import { registersRoutes } from './routes.ts';
import { importMachine, numberMachine } from './states.ts';
import { registersSubjects } from './subjects.ts';

export const registersRoom = {
  name: 'registers',
  uses: ['platform', 'language', 'identity', 'documents', 'printing'],
  migrations: new URL('./migrations/', import.meta.url),
  routes: registersRoutes,
  capabilities: registersCapabilities,
  subjects: registersSubjects,
  machines: [numberMachine, importMachine],
  jobs: [readImportJob, takeImportJob],
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
    {
      table: 'register_imports',
      says: { id: 'impor buku nomor', en: 'import of a register' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
  ],
} satisfies Room;
