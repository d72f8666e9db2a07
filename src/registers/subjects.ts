/** What numbers and their settings are called in the trail and in links. */
import type { SubjectKind, Tx } from '../platform/index.ts';
import { importIdSchema, numberIdSchema } from './schema.ts';
import { idsAmong } from '../platform/schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    number: true;
    'number-setting': true;
    'register-import': true;
  }
}

export const registersSubjects = {
  number: { says: { id: 'nomor', en: 'number' }, names: numberNames },
  'number-setting': { ids: 'word', says: { id: 'pengaturan nomor', en: 'setting of numbers' } },
  'register-import': { says: { id: 'impor buku nomor', en: 'import of a register' }, names: importNames },
} satisfies Record<string, SubjectKind>;

async function numberNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('numbers')
    .select(['id', 'text'])
    .where('id', 'in', idsAmong(numberIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

async function importNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('register_imports')
    .select(['id', 'name'])
    .where('id', 'in', idsAmong(importIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
