/** What files of one matter are called in the trail, on the desk and in links. */
import { idsAmong, type SubjectKind, type Tx } from '../platform/index.ts';
import { classImportIdSchema, destructionIdSchema, recordFileIdSchema } from './schema.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    'record-file': true;
    'record-destruction': true;
    'record-class-import': true;
    'record-development': true;
  }
}

export const recordsSubjects = {
  'record-file': { says: { id: 'berkas', en: 'file of one matter' }, names: fileNames },
  'record-destruction': { says: { id: 'usul musnah', en: 'proposal to destroy' }, names: destructionNames },
  'record-class-import': {
    says: { id: 'impor tabel klasifikasi', en: 'import of a table of classes' },
    names: importNames,
  },
  'record-development': {
    ids: 'word',
    says: { id: 'tingkat perkembangan', en: 'development of papers' },
    names: developmentNames,
  },
} satisfies Record<string, SubjectKind>;

async function developmentNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('record_developments')
    .distinctOn('code')
    .select(['code', 'label_id as id', 'label_en as en'])
    .where('code', 'in', [...codes])
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return new Map(rows.map(({ code, id, en }) => [code, { id, en }]));
}

async function fileNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('record_files')
    .select(['id', 'title'])
    .where('id', 'in', idsAmong(recordFileIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function destructionNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('record_destructions')
    .select(['id', 'until'])
    .where('id', 'in', idsAmong(destructionIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, until }) => [id, { id: `sebelum ${until}`, en: `before ${until}` }]));
}

async function importNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('record_class_imports')
    .select(['id', 'name'])
    .where('id', 'in', idsAmong(classImportIdSchema, ids))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
